import { DOCUMENT } from '@angular/common';
import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Api } from '../../shared/api/client';
import { amountText } from '../../shared/format/amount';
import { DateText } from '../../shared/format/date-text';
import { Money } from '../../shared/format/money';
import { ErrorSummary } from '../../shared/form/error-summary';
import { form } from '../../shared/form/form';
import { Tick } from '../../shared/form/tick';
import { Session } from '../../shared/session/session';
import { LanguageCode, infoOf } from '../../shared/text/language';
import { T } from '../../shared/text/t';
import { Busy } from '../../shared/ui/busy';
import { ChangedNotice } from '../../shared/ui/changed-notice';
import { Chip } from '../../shared/ui/chip';
import { Loading } from '../../shared/ui/loading';
import type { Agreement } from '../model';
import { Icon } from '../../shared/ui/icon';
import { RouterLink } from '@angular/router';
import { Files } from '../../shared/files/files';

/** The agreement in the language it was written in, to read, print and accept as exactly this text. */
@Component({
  selector: 'app-agreement',
  imports: [Busy, ChangedNotice, Chip, DateText, ErrorSummary, Files, Icon, Loading, Money, RouterLink, T, Tick],
  templateUrl: './agreement.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AgreementPage {
  readonly #api = inject(Api);
  readonly #window = inject(DOCUMENT).defaultView;
  readonly id = input.required<string>();
  protected readonly agreement = httpResource<Agreement>(() => `/api/grants/${this.id()}/agreement`);
  protected readonly form = form({ read: false }, { read: read => (read ? null : { key: 'awards.agreement.mustRead' }) });
  protected readonly isPartner = computed(() => this.session.state().face === 'partner');
  protected readonly session = inject(Session);

  protected direction(agreement: Agreement): string {
    return infoOf(agreement.language as LanguageCode).dir;
  }

  protected tag(agreement: Agreement): string {
    return infoOf(agreement.language as LanguageCode).tag;
  }

  protected amount(minor: number, currency: string): string {
    return amountText(minor, currency);
  }

  /** In groups of eight, so that two people can compare it aloud and a phone can wrap it. */
  protected parts(hash: string): readonly string[] {
    return hash.match(/.{1,8}/g) ?? [];
  }

  protected print(): void {
    this.#window?.print();
  }

  protected async accept(event: Event, agreement: Agreement): Promise<void> {
    event.preventDefault();
    const done = await this.form.send(() => this.#api.act(
      `/api/grants/${agreement.grantId}/agreement/accept`, { hash: agreement.hash }, { version: agreement.version }));
    if (done) this.agreement.reload();
  }

  protected reload(): void {
    this.form.clear();
    this.agreement.reload();
  }
}
