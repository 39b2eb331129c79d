import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { DateText } from '../../shared/format/date-text';
import { Money } from '../../shared/format/money';
import { Session } from '../../shared/session/session';
import { Plural, T } from '../../shared/text/t';
import { Empty } from '../../shared/ui/empty';
import { Icon } from '../../shared/ui/icon';
import { Loading } from '../../shared/ui/loading';
import { Missing, MissingItem, bands, missingKinds } from './types';

/** What is on one side only: sent and not at the bank, at the bank and not with us, by age and currency. */
@Component({
  selector: 'app-missing-page',
  imports: [DateText, Empty, Icon, Loading, Money, Plural, RouterLink, T],
  template: `
    <p class="row"><a class="btn bare" routerLink="/statements"><app-icon name="back" />{{ 'statements.list.title' | t }}</a></p>
    <h1>{{ 'statements.missing.title' | t }}</h1>
    @if (missing(); as it) {
      @if (it.since) {
        <p class="label">{{ 'statements.missing.covered' | t }}&ngsp;<app-date [at]="it.since" />&ngsp;{{ 'statements.to' | t }}&ngsp;<app-date [at]="it.until!" /></p>
        @if (sums().length) {
          <div class="scroll" tabindex="0" role="region" [attr.aria-label]="'statements.missing.byAge' | t"><table class="list">
            <caption class="vh">{{ 'statements.missing.byAge' | t }}</caption>
            <thead><tr><th scope="col">{{ 'statements.missing.what' | t }}</th>@for (band of bands; track band) {<th scope="col" class="num"><bdi>{{ 'statements.band.' + band | t }}</bdi></th>}</tr></thead>
            <tbody>@for (row of sums(); track row.kind + row.currency) {
              <tr><td class="what">{{ 'statements.kind.' + row.kind | t }}&ngsp;<bdi class="label" dir="ltr">{{ row.currency }}</bdi></td>
                @for (cell of row.cells; track cell.band) {<td class="num" [attr.data-label]="'statements.band.' + cell.band | t">
                  @if (cell.count) {<app-money [minor]="cell.minor" [currency]="row.currency" /><br><span class="label">{{ 'statements.pieces' | plural: cell.count }}</span>} @else {<span class="label" aria-hidden="true">–</span>}</td>}</tr>
            }</tbody>
          </table></div>
        } @else {<app-empty><p>{{ 'statements.missing.none' | t }}</p></app-empty>}
        @for (group of groups(); track group.kind) {
          <section class="stack tight">
            <h2>{{ 'statements.kind.' + group.kind | t }}</h2>
            <p class="label">{{ 'statements.kindWhy.' + group.kind | t }}</p>
            <table class="list">
              <caption class="vh">{{ 'statements.kind.' + group.kind | t }}</caption>
              <thead><tr><th scope="col">{{ 'statements.col.code' | t }}</th><th scope="col">{{ 'statements.col.day' | t }}</th><th scope="col">{{ 'statements.col.age' | t }}</th><th scope="col" class="num">{{ 'statements.col.amount' | t }}</th></tr></thead>
              <tbody>@for (item of group.items; track $index) {
                <tr><td class="what">@if (to(item); as link) {<a [routerLink]="link"><bdi dir="ltr">{{ item.code }}</bdi></a>} @else {<bdi dir="ltr">{{ item.code }}</bdi>}</td>
                  <td class="label"><app-date [at]="item.on" /></td><td class="label">{{ 'statements.days' | plural: item.days }}</td>
                  <td class="num" [attr.data-label]="'statements.col.amount' | t"><app-money [minor]="item.amountMinor" [currency]="item.currency" /></td></tr>
              }</tbody>
            </table>
            @if (group.items.length === it.shown) {<p class="label">{{ 'statements.missing.first' | plural: it.shown }}</p>}
          </section>
        }
      } @else {<app-empty><p>{{ 'statements.missing.noStatement' | t }}</p></app-empty>}
    }
    <app-loading [of]="record" />
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MissingPage {
  readonly #session = inject(Session);
  protected readonly bands = bands;
  protected readonly record = httpResource<Missing>(() => '/api/statements/missing');
  protected readonly missing = computed(() => (this.record.hasValue() ? this.record.value() : null));
  protected readonly groups = computed(() => missingKinds
    .map(kind => ({ kind, items: this.missing()?.items.filter(i => i.kind === kind) ?? [] })).filter(g => g.items.length));

  /** One row for each kind and currency, one cell for each age. */
  protected readonly sums = computed(() => missingKinds.flatMap(kind => {
    const totals = this.missing()?.totals.filter(t => t.kind === kind) ?? [];
    return [...new Set(totals.map(t => t.currency))].map(currency => ({
      kind,
      currency,
      cells: bands.map(band => {
        const total = totals.find(t => t.currency === currency && t.band === band);
        return { band, count: total?.count ?? 0, minor: total?.amountMinor ?? 0 };
      }),
    }));
  }));

  protected to(item: MissingItem): string[] | null {
    switch (item.kind) {
      case 'Order':
      case 'Returned': return this.#session.may('Payments.Order.Read') ? ['/payments', item.id] : null;
      case 'Contribution': return this.#session.may('Funding.Fund.Read') ? ['/funds', item.id] : null;
      case 'Refund': return this.#session.may('Awards.Grant.Read') ? ['/awards', item.id] : null;
      default: return ['/statements', item.id];
    }
  }
}
