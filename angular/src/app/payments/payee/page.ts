import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { T } from '../../shared/text/t';
import { Chip } from '../../shared/ui/chip';
import { Empty } from '../../shared/ui/empty';
import { Icon } from '../../shared/ui/icon';
import { Loading } from '../../shared/ui/loading';
import { WhyNot } from '../parts/why-not';
import type { Payee } from '../types';
import { CallBack } from './call-back';
import { RecordPayee } from './record';
import { Version } from './version';

/** Where one partner is paid: its versions, the call-back, and whether money can go there now. */
@Component({
  selector: 'app-payee-screen',
  imports: [CallBack, Chip, Empty, Icon, Loading, RecordPayee, RouterLink, T, Version, WhyNot],
  template: `
    @if (payee(); as it) {
      <div class="stack tight">
        <p class="row"><a class="btn bare" routerLink="/payees"><app-icon name="back" />{{ 'payments.payees.title' | t }}</a></p>
        <h1>{{ 'payments.payee.title' | t: { partner: it.partnerCode } }}</h1>
        <p>@if (it.problem) {<app-chip kind="act" icon="clock">{{ problem() | t }}</app-chip>} @else {<app-chip kind="ok" icon="check">{{ 'payments.payees.ready' | t }}</app-chip>}</p>
        @if (it.registrationExpired) {<p class="note" role="note">{{ 'payments.why.registration-expired' | t }}</p>}
      </div>
      <div class="cols">
        <div class="stack">
          @for (version of it.versions; track version.id; let first = $first) {
            <app-payee-version [organisationId]="it.organisationId" [version]="version" [ready]="first && !it.problem" />
          } @empty {<app-empty><p>{{ 'payments.payee.empty' | t }}</p></app-empty>}
        </div>
        <div class="stack">
          @if (pending(); as version) {@if (does('verify')) {<app-call-back [payee]="it" [version]="version" (done)="record.reload()" />}}
          @if (it.blocked.length) {<section class="card stack tight"><h2>{{ 'payments.next' | t }}</h2><app-why-not [blocked]="it.blocked" /></section>}
          @if (does('record')) {<app-record-payee [payee]="it" (done)="record.reload()" />}
        </div>
      </div>
    }
    <app-loading [of]="record" />
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PayeeScreen {
  readonly id = input.required<string>();
  protected readonly record = httpResource<Payee>(() => `/api/payees/${this.id()}`);
  protected readonly payee = computed(() => (this.record.hasValue() ? this.record.value() : null));
  protected readonly pending = computed(() => this.payee()?.versions.find(v => v.state === 'Pending') ?? null);
  protected readonly problem = computed(() => {
    const code = this.payee()?.problem ?? '';
    return `payments.payees.${code.slice(code.indexOf('.') + 1)}`;
  });

  protected does(action: string): boolean {
    return this.payee()?.actions.includes(action) ?? false;
  }
}
