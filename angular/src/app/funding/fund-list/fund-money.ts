import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { DateText } from '../../shared/format/date-text';
import { moneyText } from '../../shared/format/amount';
import { Money } from '../../shared/format/money';
import { T } from '../../shared/text/t';
import { Chip } from '../../shared/ui/chip';
import type { FundItem } from '../types';
import { YearChart } from '../years/year-chart';
import { YearTable } from '../years/year-table';
import { Texts } from '../../shared/text/texts';

/** One fund as its donor reads it: a sentence that says where the money is, the years as a picture, the same as a table. */
@Component({
  selector: 'app-fund-money',
  imports: [Chip, DateText, Money, RouterLink, T, YearChart, YearTable],
  template: `
    @let f = fund();
    <h2 class="row"><a class="btn bare" [routerLink]="['/funds', f.id]"><bdi dir="ltr">{{ f.code }}</bdi></a>
      <span class="label"><app-date [at]="f.startsOn" />&ngsp;{{ 'funding.to' | t }}&ngsp;<app-date [at]="f.endsOn" /></span>
      @if (f.state === 'closed') {<app-chip icon="lock">{{ 'funding.closed' | t }}</app-chip>}</h2>
    <p>{{ sentence() }}</p>
    <dl class="figs">
      @for (s of figures(); track s.figure) {
        <div><dt>{{ label + s.figure | t }}</dt><dd><button class="btn bare" type="button" (click)="open(s.figure)"><app-money [minor]="s.minor" [currency]="f.currency" /><span class="vh">{{ label + s.figure | t }}</span></button></dd></div>
      }
    </dl>
    @if (f.years.length) {
      <app-year-chart [years]="f.years" [currency]="f.currency" />
      <details><summary>{{ 'funding.years.asTable' | t }}</summary><app-year-table [years]="f.years" [currency]="f.currency" [opens]="false" /></details>
    }
  `,
  host: { class: 'card stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FundMoney {
  readonly #texts = inject(Texts);
  readonly #router = inject(Router);
  readonly fund = input.required<FundItem>();
  protected readonly label = 'funding.figure.';
  protected readonly figures = computed(() => {
    const b = this.fund().balance;
    return [
      { figure: 'received', minor: b.receivedMinor }, { figure: 'committed', minor: b.committedMinor }, { figure: 'inTransit', minor: b.inTransitMinor },
      { figure: 'disbursed', minor: b.disbursedMinor }, { figure: 'free', minor: b.freeMinor },
    ];
  });
  /** The list behind a number stands on the fund's page. */
  protected async open(show: string): Promise<void> {
    await this.#router.navigate(['/funds', this.fund().id], { queryParams: { show } });
  }

  protected readonly sentence = computed(() => {
    const { balance: b, currency } = this.fund();
    const say = (minor: number) => `\u2066${moneyText(minor, currency)}\u2069`;
    return this.#texts.t('funding.years.sentence', {
      received: say(b.receivedMinor), committed: say(b.committedMinor), disbursed: say(b.disbursedMinor), inTransit: say(b.inTransitMinor), free: say(b.freeMinor),
    });
  });
}
