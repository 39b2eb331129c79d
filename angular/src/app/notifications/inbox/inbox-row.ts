import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { DateText } from '../../shared/format/date-text';
import { T } from '../../shared/text/t';
import { Texts } from '../../shared/text/texts';
import { Chip } from '../../shared/ui/chip';
import { Icon } from '../../shared/ui/icon';
import { itemParams } from '../../shared/work/item-params';
import { Session } from '../../shared/session/session';
import { InboxItem, placeOf, stateOf, textOf } from './item';

/** One line: what it is about, when it came, whether it is new. */
@Component({
  selector: 'li[appInboxRow]',
  imports: [Chip, DateText, Icon, RouterLink, T],
  template: `
    <a [routerLink]="place()" [state]="state()" (click)="opened.emit()">
      <span class="stack tight">
        <span>{{ key() | t: params() }}</span>
        <span class="row label">
          <app-date [at]="item().createdAt" [year]="false" [time]="true" />
          @if (!item().read) {<app-chip kind="act" icon="mail">{{ 'notifications.inbox.new' | t }}</app-chip>}
        </span>
      </span>
      <app-icon name="next" />
    </a>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class InboxRow {
  readonly #session = inject(Session);
  readonly #texts = inject(Texts);
  readonly item = input.required<InboxItem>();
  readonly opened = output();
  protected readonly place = computed(() => placeOf(this.item(), this.#session.may('Identity.Audit.Read')) ?? '/messages');
  protected readonly state = computed(() => stateOf(this.item()));
  protected readonly key = computed(() => textOf(this.item()));
  protected readonly params = computed(() => itemParams(this.item(), this.#texts.language()));
}
