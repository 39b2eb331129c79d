import { ChangeDetectionStrategy, Component, computed } from '@angular/core';
import { RouterLink } from '@angular/router';
import { DateText } from '../../shared/format/date-text';
import { Control } from '../../shared/form/control';
import { Field } from '../../shared/form/field';
import { form } from '../../shared/form/form';
import { asked } from '../../shared/list/asked';
import { growing } from '../../shared/list/growing';
import { Plural, T } from '../../shared/text/t';
import { Empty } from '../../shared/ui/empty';
import { Loading } from '../../shared/ui/loading';
import type { ReportRow, ReportState } from '../model';
import { ReportStateChip } from '../read/state';

/** Staff: reports of all partners, latest due first. */
@Component({
  selector: 'app-report-list',
  imports: [Control, DateText, Empty, Field, Loading, Plural, ReportStateChip, RouterLink, T],
  templateUrl: './list.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReportList {
  protected readonly states: readonly ReportState[] = ['Submitted', 'ToConfirm', 'Question', 'Accepted', 'Draft', 'Due'];
  protected readonly form = form({ partnerCode: '', state: 'Submitted' });
  readonly #asked = asked(this.form, 'state');
  readonly #list = growing<ReportRow>('/api/reports/search', () => ({ grantId: null, ...this.#asked.values() }), 'next');
  protected readonly first = this.#list.page;
  protected readonly page = this.#list.whole;
  protected readonly next = this.#list.more;
  protected readonly asking = this.#asked.any;
  protected readonly find = this.#asked.find;
  /** Nothing was searched yet: an empty list is good news then, not a search that failed. */
  protected readonly untouched = computed(() => {
    const { partnerCode, state } = this.#asked.values();
    return !partnerCode && state === 'Submitted';
  });
}
