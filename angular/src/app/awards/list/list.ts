import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { DateText } from '../../shared/format/date-text';
import { Money } from '../../shared/format/money';
import { Control } from '../../shared/form/control';
import { Field } from '../../shared/form/field';
import { form } from '../../shared/form/form';
import { asked } from '../../shared/list/asked';
import { growing } from '../../shared/list/growing';
import { Plural, T } from '../../shared/text/t';
import { Empty } from '../../shared/ui/empty';
import { Loading } from '../../shared/ui/loading';
import { GrantRow, GrantState, looks } from '../model';
import { StateChip } from '../state-chip';

/** Staff: every grant, newest first. */
@Component({
  selector: 'app-grant-list',
  imports: [Control, DateText, Empty, Field, Loading, Money, Plural, RouterLink, StateChip, T],
  templateUrl: './list.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class GrantList {
  protected readonly states = Object.keys(looks) as GrantState[];
  protected readonly form = form({ code: '', partnerCode: '', state: '' });
  readonly #asked = asked(this.form, 'state');
  readonly #list = growing<GrantRow>('/api/grants/search', this.#asked.values, 'next');
  protected readonly first = this.#list.page;
  protected readonly page = this.#list.whole;
  protected readonly next = this.#list.more;
  protected readonly asking = this.#asked.any;
  protected readonly find = this.#asked.find;
}
