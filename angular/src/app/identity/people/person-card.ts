import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { DateText } from '../../shared/format/date-text';
import { T } from '../../shared/text/t';
import { Busy } from '../../shared/ui/busy';
import { AccountAction, Person, inOrder } from '../account';
import { AccountChip } from '../account-chip';

/** One of our people. */
@Component({
  selector: 'app-person-card',
  imports: [AccountChip, Busy, DateText, T],
  template: `
    <div class="card stack tight">
      <div class="row">
        <h2><bdi>{{ person().displayName ?? person().userName }}</bdi></h2>
        <app-account-chip class="push" [state]="person().state" />
      </div>
      <p class="label row">
        @if (person().displayName) {<bdi dir="ltr">{{ person().userName }}</bdi>}
        @for (role of person().roles; track role) {<span>{{ 'common.role.' + role | t }}</span>}
        @if (person().isMe) {<span>({{ 'identity.people.me' | t }})</span>}
      </p>
      <p class="label">
        @if (person().codeUntil; as until) {<span>{{ 'identity.code.until' | t }} <app-date [at]="until" [year]="false" [time]="true" /></span>}
        @else if (person().lastSeenAt; as seen) {<span>{{ 'identity.people.seen' | t }} <app-date [at]="seen" [year]="false" [time]="true" /></span>}
      </p>
      @if (inOrder(person()).length) {
        <div class="row">
          @for (action of inOrder(person()); track action) {
            <button class="btn" type="button" [appBusy]="busy()" (click)="act.emit(action)">{{ 'identity.act.' + action | t }}<bdi class="vh" dir="ltr"> {{ person().userName }}</bdi></button>
          }
        </div>
      }
    </div>
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PersonCard {
  readonly person = input.required<Person>();
  readonly busy = input(false);
  readonly act = output<AccountAction>();
  protected readonly inOrder = inOrder;
}
