import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { httpResource } from '@angular/common/http';
import { RouterLink } from '@angular/router';
import { Api } from '../../shared/api/client';
import { ErrorSummary } from '../../shared/form/error-summary';
import { form } from '../../shared/form/form';
import { DateText } from '../../shared/format/date-text';
import { Money } from '../../shared/format/money';
import { Session } from '../../shared/session/session';
import { T } from '../../shared/text/t';
import { Busy } from '../../shared/ui/busy';
import { Chip } from '../../shared/ui/chip';
import { Empty } from '../../shared/ui/empty';
import { Loading } from '../../shared/ui/loading';
import { Sheet } from '../../shared/ui/sheet';
import type { CardPayments, Contribution, Figure, Fund as FundRecord, FundBalance, Picked } from '../types';
import { BookYears } from '../years/book-years';
import { YearChart } from '../years/year-chart';
import { YearTable } from '../years/year-table';
import { CardPay } from './card-pay';
import { ContributionForm } from './contribution-form';
import { FundRules } from './fund-rules';
import { FundEntries } from './fund-entries';
import { TransferForm } from './transfer-form';
import { Icon } from '../../shared/ui/icon';

const figures: readonly Figure[] = ['received', 'pledged', 'committed', 'inTransit', 'disbursed', 'free'];

interface Station { readonly figure: Figure; readonly minor: number; readonly knot: string }

/** Where one fund's money is, from promise to partner. Each number opens the entries behind it. */
@Component({
  selector: 'app-fund',
  imports: [
    BookYears, Busy, CardPay, Chip, ContributionForm, DateText, Empty, ErrorSummary, FundEntries, FundRules, Icon, Loading, Money, RouterLink, Sheet, T, TransferForm,
    YearChart, YearTable,
  ],
  templateUrl: './fund.html',
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Fund {
  readonly #api = inject(Api);
  protected readonly session = inject(Session);
  readonly id = input.required<string>();
  /** Which number's entries to begin with. */
  readonly show = input<string>();
  protected readonly record = httpResource<FundRecord>(() => `/api/funds/${this.id()}`);
  /** Asked for by those who may see it only. */
  protected readonly cards = httpResource<CardPayments>(() => (this.session.may('Payments.Card.Read') ? `/api/funds/${this.id()}/cards` : undefined));
  protected readonly picked = linkedSignal<Picked>(() => ({ figure: figures.find(f => f === this.show()) ?? 'received', year: null }));
  protected readonly sheet = signal<'' | 'money' | 'move'>('');
  protected readonly pledge = signal<Contribution | null>(null);
  /** What may be done to contributions has no form; this shows what was refused. */
  protected readonly act = form({});

  protected readonly label = 'funding.figure.';
  protected readonly pillar = 'funding.pillar.';
  protected readonly state = 'funding.contributionState.';
  protected readonly stations = computed<readonly Station[]>(() => (this.record.hasValue() ? stations(this.record.value().balance) : []));

  /** Only those who record read references; for others the column would be empty. */
  protected readonly hasReferences = computed(() => this.record.hasValue() && this.record.value().contributions.some(c => c.bankReference));

  protected pick(figure: Figure): void {
    this.picked.set({ figure, year: null });
  }

  protected isPicked(figure: Figure): boolean {
    return this.picked().figure === figure && this.picked().year === null;
  }

  protected open(pledge: Contribution | null): void {
    this.pledge.set(pledge);
    this.sheet.set('money');
  }

  protected recorded(): void {
    this.sheet.set('');
    this.record.reload();
  }

  protected async change(c: Contribution, what: string): Promise<void> {
    await this.act.send(() => this.#api.act(`/api/contributions/${c.id}/${what}`, {}, { version: c.version }));
    this.record.reload();
  }

  protected async close(what: 'close' | 'reopen'): Promise<void> {
    const version = this.record.value()!.version;
    await this.act.send(() => this.#api.act(`/api/funds/${this.id()}/${what}`, {}, { version }));
    this.record.reload();
  }
}

function stations(b: FundBalance): Station[] {
  const all: readonly [Figure, number][] = [
    ['pledged', b.pledgedMinor], ['received', b.receivedMinor], ['committed', b.committedMinor], ['inTransit', b.inTransitMinor], ['disbursed', b.disbursedMinor],
  ];
  return all.map(([figure, minor]) => ({ figure, minor, knot: minor > 0 ? (figure === 'pledged' || figure === 'inTransit' ? 'now' : 'done') : '' }));
}
