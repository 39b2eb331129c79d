import { ChangeDetectionStrategy, Component, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { DateText } from '../../shared/format/date-text';
import { growing } from '../../shared/list/growing';
import { T } from '../../shared/text/t';
import { Chip } from '../../shared/ui/chip';
import { Empty } from '../../shared/ui/empty';
import { Icon } from '../../shared/ui/icon';
import { Loading } from '../../shared/ui/loading';
import type { PayeeRow } from '../types';

/** All partners and whether money can go to them. */
@Component({
  selector: 'app-payee-list',
  imports: [Chip, DateText, Empty, Icon, Loading, RouterLink, T],
  template: `
    <p class="row"><a class="btn bare" routerLink="/payments"><app-icon name="back" />{{ 'payments.list.title' | t }}</a></p>
    <h1>{{ 'payments.payees.title' | t }}</h1>
    @if (rows().length) {
      <table class="list">
        <caption class="vh">{{ 'payments.payees.title' | t }}</caption>
        <thead><tr><th scope="col">{{ 'payments.col.partner' | t }}</th><th scope="col">{{ 'payments.col.state' | t }}</th><th scope="col">{{ 'payments.col.usable' | t }}</th></tr></thead>
        <tbody>@for (row of rows(); track row.organisationId) {
          <tr>
            <td class="what"><a [routerLink]="['/payees', row.organisationId]"><bdi dir="ltr">{{ row.partnerCode }}</bdi></a></td>
            <td>@if (row.problem; as problem) {<app-chip kind="act" icon="clock">{{ key(problem) | t }}</app-chip>} @else {<app-chip kind="ok" icon="check">{{ 'payments.payees.ready' | t }}</app-chip>}
              @if (row.isShared) {<app-chip kind="act" icon="alert">{{ 'payments.shared.chip' | t }}</app-chip>}</td>
            <td [attr.data-label]="'payments.col.usable' | t" class="label">@if (row.problem && row.usableFrom; as at) {<app-date [at]="at" [time]="true" />}</td>
          </tr>
        }</tbody>
      </table>
    } @else if (page.hasValue()) {<app-empty><p>{{ 'payments.payees.empty' | t }}</p></app-empty>}
    @if (page.hasValue() && page.value().next) {<p><button class="btn" type="button" (click)="more()">{{ 'payments.more' | t }}</button></p>}
    <app-loading [of]="page" />
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PayeeList {
  protected readonly code = signal('');
  readonly #list = growing<PayeeRow>('/api/payees/search', () => ({ code: this.code() || null }));
  protected readonly page = this.#list.page;
  protected readonly rows = this.#list.rows;
  protected readonly more = this.#list.more;

  protected key(problem: string): string {
    return `payments.payees.${problem.slice(problem.indexOf('.') + 1)}`;
  }
}
