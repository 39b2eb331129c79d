import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { Api } from '../../shared/api/client';
import type { Schemas } from '../../shared/api/schemas';
import { DateText } from '../../shared/format/date-text';
import { T } from '../../shared/text/t';
import { Busy } from '../../shared/ui/busy';
import { Hold, HeldLine } from '../../shared/ui/hold';
import { AccountAction, Person, inOrder } from '../account';
import { AccountChip } from '../account-chip';
import { SameContact } from '../same-contact';

/** One of our people. */
@Component({
  selector: 'app-person-card',
  imports: [AccountChip, Busy, DateText, Hold, SameContact, T],
  template: `
    <div class="card stack tight">
      <div class="row">
        <h2><bdi dir="ltr">{{ person().userName }}</bdi></h2>
        <app-account-chip class="push" [state]="person().state" />
      </div>
      <p class="label row">
        @for (role of person().roles; track role) {<span>{{ 'common.role.' + role | t }}</span>}
        @if (person().isMe) {<span>({{ 'identity.people.me' | t }})</span>}
      </p>
      <p class="label">
        @if (person().codeUntil; as until) {<span>{{ 'identity.code.until' | t }} <app-date [at]="until" [year]="false" [time]="true" /></span>}
        @else if (person().lastSeenAt; as seen) {<span>{{ 'identity.people.seen' | t }} <app-date [at]="seen" [year]="false" [time]="true" /></span>}
      </p>
      @if (person().sameContact.length) {<p><app-same-contact [others]="person().sameContact" /></p>}
      @if (person().hasName) {<app-hold [label]="'identity.people.holdName' | t" [fetch]="reveal" />}
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
  readonly #api = inject(Api);
  readonly person = input.required<Person>();
  readonly busy = input(false);
  readonly act = output<AccountAction>();
  protected readonly inOrder = inOrder;

  protected readonly reveal = async (): Promise<readonly HeldLine[]> => {
    const { name } = await this.#api.act<Schemas['PersonNameDto']>(`/api/people/${this.person().id}/reveal`);
    return [{ label: 'identity.people.name', value: name }];
  };
}
