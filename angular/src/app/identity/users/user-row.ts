import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { DateText } from '../../shared/format/date-text';
import { Texts } from '../../shared/text/texts';
import { T } from '../../shared/text/t';
import { Busy } from '../../shared/ui/busy';
import { Chip } from '../../shared/ui/chip';
import { AccountAction, User, inOrder } from '../account';
import { AccountChip } from '../account-chip';
import { SameContact } from '../same-contact';

/** One account; its buttons are what the server says may be done. */
@Component({
  selector: 'tr[appUserRow]',
  imports: [AccountChip, Busy, Chip, DateText, SameContact, T],
  template: `
    <td class="what"><bdi dir="ltr">{{ user().userName }}</bdi>@if (user().sameContact.length) {<br><app-same-contact [others]="user().sameContact" />}</td>
    <td>
      @if (user().roles.length) {<span>{{ words(user().roles) }}</span>} @else {<span class="label">{{ 'identity.roles.noneYet' | t }}</span>}
      @if (user().waiting; as waiting) {<br><app-chip kind="act" icon="clock">{{ 'identity.roles.waits' | t: { roles: words(waiting.wanted) } }}</app-chip>}
    </td>
    <td><bdi dir="ltr">{{ user().affiliationCode }}</bdi></td>
    <td>
      @if (user().roles.length || user().state === 'Disabled') {<app-account-chip [state]="user().state" />}
      @if (user().codeUntil; as until) {<br><span class="label">{{ 'identity.code.until' | t }} <app-date [at]="until" [year]="false" [time]="true" /></span>}
    </td>
    <td>@if (user().lastSeenAt; as seen) {<app-date [at]="seen" [year]="false" [time]="true" />} @else {<span class="label">{{ 'identity.never' | t }}</span>}</td>
    <td class="end whole">
      @for (action of inOrder(user()); track action) {
        <button class="btn bare" type="button" [appBusy]="busy()" (click)="act.emit(action)">{{ 'identity.act.' + action | t }}<bdi class="vh" dir="ltr"> {{ user().userName }}</bdi></button>
      }
    </td>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class UserRow {
  readonly #texts = inject(Texts);
  readonly user = input.required<User>();
  readonly busy = input(false);
  readonly act = output<AccountAction>();
  protected readonly inOrder = inOrder;

  protected words(roles: readonly string[]): string {
    return roles.map(role => this.#texts.t(`common.role.${role}`)).join(this.#texts.t('identity.comma'));
  }
}
