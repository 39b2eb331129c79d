import { ChangeDetectionStrategy, Component, effect, inject, input, signal, untracked } from '@angular/core';
import { httpResource } from '@angular/common/http';
import { Router, RouterLink } from '@angular/router';
import { Api } from '../../shared/api/client';
import { Control } from '../../shared/form/control';
import { ErrorSummary } from '../../shared/form/error-summary';
import { Field } from '../../shared/form/field';
import { form } from '../../shared/form/form';
import { all, atMost, required } from '../../shared/form/rules';
import { Tick } from '../../shared/form/tick';
import { T } from '../../shared/text/t';
import { Busy } from '../../shared/ui/busy';
import { ChangedNotice } from '../../shared/ui/changed-notice';
import { Loading } from '../../shared/ui/loading';
import { partnerReference } from '../reference';
import type { Partner } from '../types';
import { emptyPartner, fromPartner, toUpdate } from './partner-values';
import { Icon } from '../../shared/ui/icon';

/** What the team knows of a partner. Its safety settings are its own and not here. */
@Component({
  selector: 'app-partner-edit',
  imports: [Busy, ChangedNotice, Control, ErrorSummary, Field, Icon, Loading, RouterLink, T, Tick],
  templateUrl: './partner-edit.html',
  host: { class: 'stack narrow' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PartnerEdit {
  readonly #api = inject(Api);
  readonly #router = inject(Router);
  readonly id = input.required<string>();
  protected readonly reference = partnerReference();
  protected readonly record = httpResource<Partner>(() => `/api/partners/${this.id()}`);
  protected readonly version = signal(0);
  protected readonly theme = 'partners.theme.';
  protected readonly language = 'partners.language.';
  protected readonly form = form(emptyPartner, { name: all(required, atMost(200)), notes: atMost(4000) });

  constructor() {
    effect(() => {
      if (!this.record.hasValue()) return;
      const partner = this.record.value();
      untracked(() => {
        this.form.reset(fromPartner(partner));
        this.version.set(partner.version);
      });
    });
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const before = this.record.value()!;
    const done = await this.form.send(v =>
      this.#api.act(`/api/partners/${this.id()}`, toUpdate(v, before), { method: 'PUT', version: this.version() }));
    if (done) await this.#router.navigate(['/partners', this.id()]);
  }
}
