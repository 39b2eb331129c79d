import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { moneyText } from '../../shared/format/amount';
import { DateText } from '../../shared/format/date-text';
import { Session } from '../../shared/session/session';
import { T } from '../../shared/text/t';
import { Icon } from '../../shared/ui/icon';
import { BudgetLines } from '../budget/lines';
import type { Budget, ChangeRow, Grant, TermsVersion } from '../model';

/** Beside a grant's record: its lines, the requests for other terms, the versions of its terms. */
@Component({
  selector: 'app-grant-flexible',
  imports: [BudgetLines, DateText, Icon, RouterLink, T],
  template: `
    @if (budget.hasValue()) {<app-budget-lines [budget]="budget.value()" />}
    @if (shown().length) {
      <section class="stack tight"><h2>{{ 'awards.change.list' | t }}</h2>
        <nav class="rows" [attr.aria-label]="'awards.change.list' | t">
          @for (row of shown(); track row.id) {
            <a [routerLink]="['/changes', row.id]"><span class="stack tight"><span class="row">{{ 'awards.change.kind.' + row.kind | t }}</span><span class="row label">{{ 'awards.change.state.' + row.state | t }} · <app-date [at]="row.stateSince" /></span></span><app-icon class="push" name="next" /></a>
          }
        </nav></section>
    }
    @if (versions.hasValue() && versions.value().length > 1) {
      <details><summary>{{ 'awards.version.title' | t }}</summary>
        <ol class="thread tight">
          @for (version of versions.value(); track version.number; let first = $first) {
            <li [class.now]="first" [class.done]="!first"><p>{{ 'awards.version.n' | t: { n: version.number } }} · {{ money(version.totalMinor) }} · <app-date [at]="version.endsOn" /></p>
              <p class="label">{{ 'awards.version.act.' + act(version.act) | t }} <app-date [at]="version.at" /></p></li>
          }
        </ol></details>
    }
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class GrantFlexible {
  readonly #session = inject(Session);
  readonly grant = input.required<Grant>();
  /** A partner has its budget on a page of its own. */
  readonly withBudget = input(true);
  protected readonly budget = httpResource<Budget>(() => (this.withBudget() && this.grant().kind === 'Flexible' ? `/api/grants/${this.grant().id}/budget` : undefined));
  protected readonly changes = httpResource<readonly ChangeRow[]>(() => (this.#session.may('Awards.Amendment.Read') ? `/api/amendments?grantId=${this.grant().id}` : undefined));
  protected readonly versions = httpResource<readonly TermsVersion[]>(() => `/api/grants/${this.grant().id}/versions`);
  protected readonly shown = computed(() => (this.changes.hasValue() ? this.changes.value() : []));

  protected money(minor: number): string {
    return moneyText(minor, this.grant().currency);
  }

  protected act(act: string): 'moved' | 'amended' | 'agreed' {
    return act === 'budget.moved' ? 'moved' : act === 'amendment.approved' ? 'amended' : 'agreed';
  }
}
