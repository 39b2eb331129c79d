import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { moneyText } from '../../shared/format/amount';
import { DateText } from '../../shared/format/date-text';
import { Session } from '../../shared/session/session';
import { Plural, T } from '../../shared/text/t';
import { Texts } from '../../shared/text/texts';
import { Icon } from '../../shared/ui/icon';
import { Loading } from '../../shared/ui/loading';
import { Instalments } from '../instalments';
import type { Grant } from '../model';
import { whatIsNext } from '../say';
import { StateChip } from '../state-chip';
import { ActSheet } from './act-sheet';
import { CloseSheet } from './close-sheet';
import { Conditions } from './conditions';
import { GrantFlexible } from './flexible';
import { GrantReports } from './grant-reports';
import { HistoryLines } from './history';
import { PaymentPeople } from './people';
import { GrantPlan } from './plan';
import { Refunds } from './refunds';
import { YearTable } from './years';

/** Staff: one grant with its status line, what can happen next, the instalments and who did what. */
@Component({
  selector: 'app-grant-record',
  imports: [
    ActSheet, CloseSheet, Conditions, DateText, GrantFlexible, GrantPlan, Refunds, GrantReports, HistoryLines, Icon, Instalments, Loading, PaymentPeople, Plural, RouterLink, StateChip, T, YearTable,
  ],
  templateUrl: './record.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class GrantRecord {
  readonly #texts = inject(Texts);
  readonly #session = inject(Session);
  readonly id = input.required<string>();
  protected readonly grant = httpResource<Grant>(() => `/api/grants/${this.id()}`);
  protected readonly acting = signal<string | null>(null);
  protected readonly mayReadAgreement = computed(() => this.#session.may('Awards.Agreement.Read'));
  protected readonly mayReadReports = computed(() => this.#session.may('Reporting.Report.Read'));

  protected next(grant: Grant): string {
    const { key, params } = whatIsNext(grant, false, this.#texts.language());
    return this.#texts.t(key, params);
  }

  protected money(grant: Grant): string {
    return moneyText(grant.totalMinor, grant.currency);
  }

  protected done(): void {
    this.acting.set(null);
    this.grant.reload();
  }
}
