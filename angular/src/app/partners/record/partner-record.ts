import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
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
import { Loading } from '../../shared/ui/loading';
import { partnerReference } from '../reference';
import { PartnerPause } from './pause';
import type { Partner } from '../types';
import { Icon } from '../../shared/ui/icon';
import { Files } from '../../shared/files/files';

/** One partner for the team: what it is, how it wants to be reached and shown. */
@Component({
  selector: 'app-partner-record',
  imports: [Busy, Chip, DateText, ErrorSummary, Files, Icon, Loading, Money, PartnerPause, RouterLink, T],
  templateUrl: './partner-record.html',
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PartnerRecord {
  readonly #api = inject(Api);
  protected readonly session = inject(Session);
  readonly id = input.required<string>();
  protected readonly reference = partnerReference();
  protected readonly record = httpResource<Partner>(() => `/api/partners/${this.id()}`);
  /** Beginnings of keys whose ends come from the server. */
  protected readonly theme = 'partners.theme.';
  protected readonly language = 'partners.language.';
  protected readonly channel = 'partners.channel.';
  protected readonly visibility = 'partners.visibility.';
  protected readonly precision = 'partners.precision.';
  protected readonly act = form({});
  protected readonly mayClose = computed(() => this.record.hasValue() && this.record.value().actions.includes('close'));
  protected readonly mayReopen = computed(() => this.record.hasValue() && this.record.value().actions.includes('reopen'));

  protected async change(what: 'close' | 'reopen'): Promise<void> {
    const version = this.record.value()!.version;
    await this.act.send(() => this.#api.act(`/api/partners/${this.id()}/${what}`, {}, { version }));
    this.record.reload();
  }
}
