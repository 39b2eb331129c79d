import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { DateText } from '../../shared/format/date-text';
import { Money } from '../../shared/format/money';
import { growing } from '../../shared/list/growing';
import { Session } from '../../shared/session/session';
import { Plural, T } from '../../shared/text/t';
import { Chip } from '../../shared/ui/chip';
import { Empty } from '../../shared/ui/empty';
import { Loading } from '../../shared/ui/loading';
import type { StatementRow } from './types';

/** Statements of the programme's own accounts, the latest on top, and what in each still waits. */
@Component({
  selector: 'app-statement-list',
  imports: [Chip, DateText, Empty, Loading, Money, Plural, RouterLink, T],
  template: `
    <div class="row"><h1>{{ 'statements.list.title' | t }}</h1>
      <span class="push row"><a class="btn bare" routerLink="/statements/missing">{{ 'statements.missing.title' | t }}</a>
        @if (imports) {<a class="btn go" routerLink="/statements/import">{{ 'statements.import.title' | t }}</a>}</span></div>
    @if (rows().length) {
      <table class="list">
        <caption class="vh">{{ 'statements.list.title' | t }}</caption>
        <thead><tr>
          <th scope="col">{{ 'statements.col.statement' | t }}</th><th scope="col">{{ 'statements.col.account' | t }}</th><th scope="col">{{ 'statements.col.period' | t }}</th>
          <th scope="col">{{ 'statements.col.waiting' | t }}</th><th scope="col" class="num">{{ 'statements.col.closing' | t }}</th>
        </tr></thead>
        <tbody>@for (row of rows(); track row.id) {
          <tr>
            <td class="what"><a [routerLink]="['/statements', row.id]"><bdi dir="ltr">{{ row.code }}</bdi></a></td>
            <td class="label"><bdi dir="ltr">…{{ row.accountTail }} {{ row.currency }}</bdi></td>
            <td [attr.data-label]="'statements.col.period' | t" class="label"><span><app-date [at]="row.fromOn" />&ngsp;{{ 'statements.to' | t }}&ngsp;<app-date [at]="row.toOn" /></span></td>
            <td>@if (row.waiting) {<app-chip kind="act" icon="clock">{{ 'statements.waiting' | plural: row.waiting }}</app-chip>} @else {<app-chip kind="ok" icon="check">{{ 'statements.settled' | t }}</app-chip>}
              @if (row.gapMinor) {&ngsp;<app-chip kind="bad" icon="alert">{{ 'statements.gap.chip' | t }}</app-chip>}</td>
            <td [attr.data-label]="'statements.col.closing' | t" class="num">@if (row.closingMinor !== null) {<app-money [minor]="row.closingMinor" [currency]="row.currency" />}</td>
          </tr>
        }</tbody>
      </table>
    } @else if (page.hasValue()) {
      <app-empty><p>{{ 'statements.list.empty' | t }}</p></app-empty>
    }
    @if (page.hasValue() && page.value().next) {<p><button class="btn" type="button" (click)="more()">{{ 'statements.more' | t }}</button></p>}
    <app-loading [of]="page" />
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class StatementList {
  readonly #list = growing<StatementRow>('/api/statements/search', () => ({}));
  protected readonly imports = inject(Session).may('Payments.Statement.Import');
  protected readonly page = this.#list.page;
  protected readonly rows = this.#list.rows;
  protected readonly more = this.#list.more;
}
