import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { DateText } from '../shared/format/date-text';
import { T } from '../shared/text/t';
import { Icon } from '../shared/ui/icon';
import { Loading } from '../shared/ui/loading';
import { RolesText } from './roles-text';
import { StandingView } from './standing';
import type { LogRecord } from './types';

/** One entry: what it says, where it stands in the tree, and what proves that. */
@Component({
  selector: 'app-log-entry',
  imports: [DateText, Icon, Loading, RolesText, RouterLink, StandingView, T],
  template: `
    <p class="row noprint"><a class="btn bare" routerLink="/audit"><app-icon name="back" />{{ 'audit.title' | t }}</a></p>
    @if (entry.hasValue()) {
      @let it = entry.value();
      <article class="stack" data-prints>
        <h1><code dir="ltr">{{ it.act }}</code></h1>
        <dl class="kv card">
          <dt>{{ 'audit.col.at' | t }}</dt><dd><p><app-date [at]="it.at" [time]="true" /></p><p class="label"><code dir="ltr">{{ it.at }}</code></p></dd>
          <dt>{{ 'audit.col.who' | t }}</dt><dd>@if (it.account; as account) {<bdi dir="ltr">{{ account }}</bdi>} @else {{{ 'audit.noAccount' | t }}}</dd>
          <dt>{{ 'audit.col.roles' | t }}</dt><dd><app-roles-text [roles]="it.roles" /></dd>
          @if (it.purpose; as purpose) {<dt>{{ 'audit.col.purpose' | t }}</dt><dd><code dir="ltr">{{ purpose.replaceAll(',', ', ') }}</code></dd>}
          <dt>{{ 'audit.entry.id' | t }}</dt><dd><code dir="ltr">{{ it.id }}</code></dd>
          @if (it.accountId; as id) {<dt>{{ 'audit.entry.account' | t }}</dt><dd><code dir="ltr">{{ id }}</code></dd>}
        </dl>
        <h2>{{ 'audit.entry.recordsTitle' | t }}</h2>
        @if (it.records.length) {
          <ul class="plain stack tight">@for (record of it.records; track record.id) {
            <li><code dir="ltr">{{ record.id }}</code>@if (record.ownerId; as owner) {<span class="label"> {{ 'audit.entry.owner' | t }} <code dir="ltr">{{ owner }}</code></span>}</li>
          }</ul>
        } @else {<p>{{ 'audit.entry.noRecords' | t }}</p>}
        <app-standing [standing]="it.standing ?? null" />
      </article>
    } @else {<h1>{{ 'audit.loading' | t }}</h1>}
    <app-loading [of]="entry" />
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LogEntry {
  readonly id = input.required<string>();
  protected readonly entry = httpResource<LogRecord>(() => `/api/audit/${this.id()}`);
}
