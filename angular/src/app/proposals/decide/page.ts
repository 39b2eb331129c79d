import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { DateText } from '../../shared/format/date-text';
import { Files } from '../../shared/files/files';
import { moneyText } from '../../shared/format/amount';
import { T } from '../../shared/text/t';
import { Texts } from '../../shared/text/texts';
import { Icon } from '../../shared/ui/icon';
import { Loading } from '../../shared/ui/loading';
import { DecidedCard } from '../parts/decided';
import { StateChip } from '../parts/state-chip';
import type { DecisionPageData } from '../types';
import { Basis } from './basis';
import { Figures } from './figures';
import { DecideForm } from './form';

/** Everything for one decision on one screen: figures first, then why, and the decision beside it. */
@Component({
  selector: 'app-decision-page',
  imports: [Basis, DateText, DecidedCard, DecideForm, Figures, Files, Icon, Loading, StateChip, T],
  template: `
    @if (page(); as it) {
      <div class="cols">
        <div class="stack">
          <div class="stack tight">
            @if (it.state === 'donorReview') {
              <p class="label">{{ 'proposals.decide.position' | t: { n: it.position, of: it.waitingCount } }}@if (it.sentAt; as at) { · {{ 'proposals.decide.asked' | t }} <app-date [at]="at" [year]="false" />}@if (it.dueOn; as due) { · {{ 'proposals.decide.hoped' | t }} <app-date [at]="due" [year]="false" />}</p>
            } @else {<p><app-proposal-state [state]="it.state" /></p>}
            <h1>{{ 'proposals.decide.title' | t: { partner: it.partner.code, years: years(), amount: total() } }}</h1>
            @if (it.partner.name; as name) {<p dir="auto">{{ name }}</p>}
            <p>{{ who() }}</p>
            @if (!it.partner.name) {<p class="note"><app-icon name="lock" /><span>{{ (it.partner.region ? 'proposals.decide.shown' : 'proposals.decide.shownNoPlace') | t }}</span></p>}
          </div>
          <app-figures [page]="it" />
          <app-basis [page]="it" />
          <app-files [record]="'/api/decisions/' + it.id" />
        </div>
        <div class="stack">
          @if (it.decision; as decision) {
            <app-decided [decision]="decision" [currency]="it.currency" />
            @if (it.state === 'approved') {
              <section class="card stack tight"><h2>{{ 'proposals.decide.then' | t }}</h2>
                <ol class="thread tight"><li class="done"><p>{{ 'proposals.decide.thenDecided' | t }}</p></li><li class="now"><p>{{ 'proposals.decide.thenAgreement' | t }}</p></li>
                  <li><p>{{ 'proposals.decide.thenFirst' | t }}</p></li><li><p>{{ 'proposals.decide.thenReport' | t }}</p></li></ol></section>
            }
          } @else if (it.actions.length) {<app-decide-form [page]="it" (done)="record.reload()" />}
          @else {<p class="note"><app-icon name="lock" /><span>{{ 'proposals.decide.approverOnly' | t }}</span></p>}
        </div>
      </div>
    }
    <app-loading [of]="record" />
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DecisionPage {
  readonly #texts = inject(Texts);
  readonly id = input.required<string>();
  protected readonly record = httpResource<DecisionPageData>(() => `/api/decisions/${this.id()}`);
  protected readonly page = computed(() => (this.record.hasValue() && !this.record.isLoading() ? this.record.value() : null));
  readonly #amounts = computed(() => {
    const it = this.page();
    return (it?.years ?? []).map(y => (it?.state === 'approved' ? y.approvedMinor : y.recommendedMinor) ?? 0);
  });
  protected readonly total = computed(() => moneyText(this.#amounts().reduce((sum, minor) => sum + minor, 0), this.page()?.currency ?? 'USD'));
  protected readonly years = computed(() => this.#texts.plural('proposals.years.count', this.#amounts().filter(minor => minor > 0).length));

  /** Code, place and kind of the partner, as far as it lets this donor see it. */
  protected readonly who = computed(() => {
    const partner = this.page()?.partner;
    if (!partner) return '';
    const places = partner.governorates.map(code => this.#texts.t(`proposals.governorate.${code}`));
    return [
      partner.code,
      ...(places.length ? places : partner.region ? [this.#texts.t(`proposals.region.${partner.region}`)] : []),
      ...(partner.isRural ? [this.#texts.t('proposals.decide.rural')] : []),
      ...(partner.isCommunityLed ? [this.#texts.t('proposals.decide.communityLed')] : []),
    ].join(' · ');
  });
}
