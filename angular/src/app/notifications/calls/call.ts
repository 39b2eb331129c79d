import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { httpResource } from '@angular/common/http';
import { RouterLink } from '@angular/router';
import { acting } from '../../shared/api/acting';
import { Api } from '../../shared/api/client';
import { Problem } from '../../shared/api/problem';
import type { Schemas } from '../../shared/api/schemas';
import { sentence } from '../../shared/api/sentence';
import { DateText } from '../../shared/format/date-text';
import { T } from '../../shared/text/t';
import { Texts } from '../../shared/text/texts';
import { Busy } from '../../shared/ui/busy';
import { ChangedNotice } from '../../shared/ui/changed-notice';
import { Chip } from '../../shared/ui/chip';
import { Loading } from '../../shared/ui/loading';

/** A call that ends a row of reminders: whom, about what, and how to do it kindly. */
@Component({
  selector: 'app-call',
  imports: [Busy, ChangedNotice, Chip, DateText, Loading, RouterLink, T],
  template: `
    @if (call.hasValue()) {
      @let value = call.value();
      <div class="row">
        <h1>{{ 'notifications.call.title' | t: { code: value.subject } }}</h1>
        <app-chip class="push" [kind]="value.state === 'open' ? 'act' : 'ok'" [icon]="value.state === 'open' ? 'phone' : 'check'">{{ 'notifications.call.state.' + value.state | t }}</app-chip>
      </div>
      <dl class="kv">
        <dt>{{ 'notifications.call.about' | t }}</dt><dd>{{ 'notifications.call.kind.' + kind() | t }}</dd>
        <dt>{{ 'notifications.call.due' | t }}</dt><dd><app-date [at]="value.dueOn" /></dd>
        @if (value.closedAt; as at) {<dt>{{ 'notifications.call.closed' | t }}</dt><dd><app-date [at]="at" [time]="true" /></dd>}
      </dl>
      @if (value.state === 'open') {
        <div class="note stack tight">
          <p>{{ 'notifications.call.how' | t }}</p>
          <p>{{ 'notifications.call.wishes' | t }}</p>
        </div>
      }
      @if (problem(); as p) {
        @if (p.kind === 'changed') {<app-changed [problem]="p" (reload)="call.reload(); clear()" />}
        @else {<p class="errors" role="alert">{{ words(p) }}</p>}
      }
      <div class="row">
        @if (value.actions.includes('markMade')) {<button class="btn go" type="button" [appBusy]="busy()" (click)="made(value)">{{ 'notifications.call.made' | t }}</button>}
        <a class="btn bare" [routerLink]="'/partners/' + value.organisationId">{{ 'notifications.call.partner' | t }}</a>
      </div>
    }
    @if (!call.hasValue()) {<h1 class="vh">{{ 'notifications.call.loading' | t }}</h1>}
    <app-loading [of]="call" />
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Call {
  readonly #api = inject(Api);
  readonly #texts = inject(Texts);
  readonly id = input.required<string>();
  protected readonly call = httpResource<Schemas['CallDto']>(() => `/api/calls/${this.id()}`);
  protected readonly kind = computed(() => (this.call.hasValue() && this.call.value().kind === 'report' ? 'report' : 'other'));
  readonly #acting = acting();
  protected readonly busy = this.#acting.busy;
  protected readonly problem = this.#acting.problem;
  protected readonly clear = this.#acting.clear;

  protected made(call: Schemas['CallDto']): Promise<boolean> {
    return this.#acting.run(async () => {
      this.call.set(await this.#api.act<Schemas['CallDto']>(`/api/calls/${call.id}/made`, {}, { version: call.version }));
    });
  }

  protected words(problem: Problem): string {
    return sentence(problem, this.#texts);
  }
}
