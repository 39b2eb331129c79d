import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { acting } from '../../shared/api/acting';
import { Api } from '../../shared/api/client';
import { DateText } from '../../shared/format/date-text';
import { Money } from '../../shared/format/money';
import { Plural, T } from '../../shared/text/t';
import { Busy } from '../../shared/ui/busy';
import { Icon } from '../../shared/ui/icon';
import { Loading } from '../../shared/ui/loading';
import { Lines } from './lines';
import type { ManyMatched, Statement } from './types';

/** One statement: its balances, what still waits, and its lines. */
@Component({
  selector: 'app-statement-page',
  imports: [Busy, DateText, Icon, Lines, Loading, Money, Plural, RouterLink, T],
  template: `
    <p class="row"><a class="btn bare" routerLink="/statements"><app-icon name="back" />{{ 'statements.list.title' | t }}</a></p>
    @if (statement(); as it) {
      <div class="row"><h1><bdi dir="ltr">{{ it.code }}</bdi></h1>
        <span class="label"><bdi dir="ltr">…{{ it.accountTail }} {{ it.currency }}</bdi></span>
        <span class="label"><app-date [at]="it.fromOn" />&ngsp;{{ 'statements.to' | t }}&ngsp;<app-date [at]="it.toOn" /></span>
        <a class="btn bare push" [href]="'/api/statements/' + it.id + '/file'" download><app-icon name="file" />{{ 'statements.file' | t }}</a></div>
      <dl class="figs">
        <div><dt>{{ 'statements.state.Open' | t }}</dt><dd class="fig"><bdi dir="ltr">{{ it.open }}</bdi></dd></div>
        <div><dt>{{ 'statements.state.Proposed' | t }}</dt><dd class="fig"><bdi dir="ltr">{{ it.proposed }}</bdi></dd></div>
        <div><dt>{{ 'statements.state.Matched' | t }}</dt><dd class="fig"><bdi dir="ltr">{{ it.matched }}</bdi></dd></div>
        <div><dt>{{ 'statements.state.Aside' | t }}</dt><dd class="fig"><bdi dir="ltr">{{ it.aside }}</bdi></dd></div>
        @if (it.openingMinor !== null) {<div><dt>{{ 'statements.opening' | t }}</dt><dd><app-money [minor]="it.openingMinor" [currency]="it.currency" /></dd></div>}
        @if (it.closingMinor !== null) {<div><dt>{{ 'statements.closing' | t }}</dt><dd><app-money [minor]="it.closingMinor" [currency]="it.currency" /></dd></div>}
        <div><dt>{{ 'statements.taken' | t }}</dt><dd><bdi dir="ltr">{{ it.importedBy }}</bdi>, <app-date [at]="it.importedAt" [time]="true" /></dd></div>
      </dl>
      @if (it.gapSince; as since) {
        <p class="note"><strong>{{ 'statements.gap.chip' | t }}</strong>&ngsp;{{ 'statements.gap.why' | t }}&ngsp;<app-date [at]="since" />, <app-money [minor]="it.gapMinor!" [currency]="it.currency" /></p>
      }
      @if (acting.fault(); as words) {<p class="err" role="alert">{{ words }}</p>}
      @if (said(); as many) {<p role="status">{{ 'statements.confirmed' | plural: many.done }}@if (many.own) {&ngsp;{{ 'statements.left' | plural: many.own }}}</p>}
      <p class="row">
        @if (it.exact) {<button class="btn go" type="button" [appBusy]="acting.busy()" (click)="confirm()">{{ 'statements.confirmExact' | plural: it.exact }}</button>}
        @if (it.actions.includes('propose')) {<button class="btn" type="button" [appBusy]="acting.busy()" (click)="propose()">{{ 'statements.propose' | t }}</button>}
      </p>
      <app-statement-lines [statement]="it.id" (changed)="record.reload()" />
    }
    <app-loading [of]="record" />
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class StatementPage {
  readonly #api = inject(Api);
  readonly id = input.required<string>();
  protected readonly list = viewChild(Lines);
  protected readonly record = httpResource<Statement>(() => `/api/statements/${this.id()}`);
  protected readonly statement = computed(() => (this.record.hasValue() ? this.record.value() : null));
  protected readonly acting = acting();
  protected readonly said = signal<ManyMatched | null>(null);

  protected async confirm(): Promise<void> {
    await this.acting.run(async () => this.said.set(await this.#api.act<ManyMatched>(`/api/statements/${this.id()}/confirm-exact`, {}, { key: crypto.randomUUID() })));
    this.#again();
  }

  protected async propose(): Promise<void> {
    this.said.set(null);
    await this.acting.run(() => this.#api.act('/api/statements/propose', {}, { key: crypto.randomUUID() }));
    this.#again();
  }

  #again(): void {
    this.record.reload();
    this.list()?.reload();
  }
}
