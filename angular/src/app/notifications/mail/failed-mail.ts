import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { httpResource } from '@angular/common/http';
import { acting } from '../../shared/api/acting';
import { Api } from '../../shared/api/client';
import { Problem } from '../../shared/api/problem';
import type { Schemas } from '../../shared/api/schemas';
import { sentence } from '../../shared/api/sentence';
import { DateText } from '../../shared/format/date-text';
import { Session } from '../../shared/session/session';
import { T } from '../../shared/text/t';
import { Texts } from '../../shared/text/texts';
import { Busy } from '../../shared/ui/busy';
import { Empty } from '../../shared/ui/empty';
import { Loading } from '../../shared/ui/loading';

const reasons: ReadonlySet<string> = new Set(['unreachable', 'timeout', 'address-refused', 'refused', 'interrupted-twice']);

/** Messages that could not leave: for whom, since when, why, and when the next try is. */
@Component({
  selector: 'app-failed-mail',
  imports: [Busy, DateText, Empty, Loading, T],
  template: `
    <h1>{{ 'notifications.mail.title' | t }}</h1>
    <p class="label">{{ 'notifications.mail.why' | t }}</p>
    @if (problem(); as p) {<p class="errors" role="alert">{{ words(p) }}</p>}
    @if (list.hasValue()) {
      @let value = list.value();
      @if (!value.mailIsOn) {<p class="note">{{ 'notifications.mail.off' | t }}</p>}
      @if (value.items.length) {
        <div class="scroll">
          <table class="list">
            <caption class="vh">{{ 'notifications.mail.title' | t }}</caption>
            <thead><tr>
              <th scope="col">{{ 'notifications.mail.col.who' | t }}</th><th scope="col">{{ 'notifications.mail.col.since' | t }}</th>
              <th scope="col">{{ 'notifications.mail.col.reason' | t }}</th><th scope="col" class="num">{{ 'notifications.mail.col.tries' | t }}</th>
              <th scope="col">{{ 'notifications.mail.col.next' | t }}</th><th scope="col" class="end"><span class="vh">{{ 'notifications.mail.col.act' | t }}</span></th>
            </tr></thead>
            <tbody>
              @for (row of value.items; track row.id) {
                <tr>
                  <td class="what"><bdi>{{ row.userName }}</bdi></td>
                  <td [attr.data-label]="'notifications.mail.col.since' | t"><app-date [at]="row.createdAt" [year]="false" [time]="true" /></td>
                  <td>{{ reason(row) | t }}</td>
                  <td class="num"><bdi dir="ltr">{{ row.attempts }}</bdi></td>
                  <td [attr.data-label]="'notifications.mail.col.next' | t">@if (row.nextTryAt; as at) {<app-date [at]="at" [year]="false" [time]="true" />} @else {{{ 'notifications.mail.waits' | t }}}</td>
                  <td class="end">
                    @if (may) {
                      <button class="btn bare" type="button" [appBusy]="busy()" (click)="act(row, 'retry')">{{ 'notifications.mail.retry' | t }}<span class="vh">{{ row.userName }}</span></button>
                      <button class="btn bare" type="button" [appBusy]="busy()" (click)="act(row, 'give-up')">{{ 'notifications.mail.giveUp' | t }}<span class="vh">{{ row.userName }}</span></button>
                    }
                  </td>
                </tr>
              }
            </tbody>
          </table>
        </div>
      } @else {
        <app-empty><p>{{ 'notifications.mail.empty' | t }}</p></app-empty>
      }
    }
    <app-loading [of]="list" />
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FailedMail {
  readonly #api = inject(Api);
  readonly #texts = inject(Texts);
  protected readonly may = inject(Session).may('Notifications.Mail.Retry');
  protected readonly list = httpResource<Schemas['FailedMailsDto']>(() => '/api/messages/failed');
  readonly #acting = acting();
  protected readonly busy = this.#acting.busy;
  protected readonly problem = this.#acting.problem;

  protected reason(row: Schemas['FailedMailDto']): string {
    const name = row.code.slice(row.code.indexOf('.') + 1);
    return `notifications.mail.reason.${reasons.has(name) ? name : 'other'}`;
  }

  protected async act(row: Schemas['FailedMailDto'], what: 'retry' | 'give-up'): Promise<void> {
    if (await this.#acting.run(() => this.#api.act(`/api/messages/failed/${row.id}/${what}`))) this.list.reload();
  }

  protected words(problem: Problem): string {
    return sentence(problem, this.#texts);
  }
}
