import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Api } from '../../shared/api/client';
import { DateText } from '../../shared/format/date-text';
import { T } from '../../shared/text/t';
import { Busy } from '../../shared/ui/busy';
import { Hold, HeldLine } from '../../shared/ui/hold';
import { Icon } from '../../shared/ui/icon';
import { Loading } from '../../shared/ui/loading';
import { places } from '../parts/places';
import type { Agent, AgentSecrets } from '../types';
import { AgentCheck } from './check';
import { AgentChip } from './chip';
import { AgentEnd } from './end';
import { AgentForm } from './form';
import { AgentValues, fromAgent } from './values';

/** One agent: whether money can go through it, who recorded and checked it, and what comes next. */
@Component({
  selector: 'app-agent-screen',
  imports: [AgentCheck, AgentChip, AgentEnd, AgentForm, Busy, DateText, Hold, Icon, Loading, RouterLink, T],
  template: `
    @if (agent(); as it) {
      <div class="stack tight">
        <p class="row"><a class="btn bare" routerLink="/agents"><app-icon name="back" />{{ 'agents.list.title' | t }}</a></p>
        <h1>{{ 'agents.agent' | t }}&ngsp;<bdi dir="ltr">{{ it.agent.code }}</bdi></h1>
        <p><app-agent-chip [agent]="it.agent" /></p>
      </div>
      <div class="cols">
        <div class="stack">
          <section class="card stack">
            <dl class="kv">
              <dt>{{ 'agents.until' | t }}</dt><dd><app-date [at]="it.agent.licenceValidUntil" /></dd>
              <dt>{{ 'agents.currencies' | t }}</dt><dd><bdi dir="ltr">{{ it.agent.currencies.join(' · ') }}</bdi></dd>
              <dt>{{ 'agents.places' | t }}</dt><dd>{{ places.named(it.agent.governorates).join(' · ') }}</dd>
            </dl>
            <ol class="thread">
              @for (act of it.acts; track $index) {
                <li [class]="act.kind === 'Rejected' || act.kind === 'Ended' ? 'stop' : 'done'"><p>{{ 'agents.act.' + act.kind | t }}<span> · </span><strong><bdi dir="ltr">{{ act.userName }}</bdi></strong></p>
                  <p class="label"><app-date [at]="act.at" [time]="true" /></p></li>
              }
              @if (it.agent.state === 'Pending') {<li class="now"><p>{{ 'agents.waits' | t }}</p></li>}
              @if (it.agent.usableFrom; as at) {<li [class]="it.agent.problem === 'agent.waiting' ? 'now' : 'done'"><p>{{ 'agents.usable' | t }}</p><p class="label"><app-date [at]="at" [time]="true" /></p></li>}
            </ol>
            <app-hold [label]="'agents.hold' | t" [fetch]="reveal" />
          </section>
        </div>
        <div class="stack">
          @if (values(); as given) {
            <h2>{{ 'agents.form.change' | t }}</h2>
            <app-agent-form [agent]="it" [values]="given" (saved)="again()" (stale)="again()" />
          } @else {
            @if (does('verify')) {<app-agent-check [agent]="it" (done)="again()" />}
            @for (line of it.blocked; track line.action) {<section class="card stack tight"><h2>{{ 'payments.next' | t }}</h2><p class="label">{{ why(line.code) | t }}</p></section>}
            @if (does('change')) {<p><button class="btn" type="button" [appBusy]="opening()" (click)="change()">{{ 'agents.form.change' | t }}</button></p>}
            @if (does('end')) {<app-agent-end [agent]="it" (done)="again()" />}
          }
        </div>
      </div>
    }
    <app-loading [of]="record" />
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AgentScreen {
  readonly #api = inject(Api);
  readonly id = input.required<string>();
  protected readonly places = places();
  protected readonly record = httpResource<Agent>(() => `/api/agents/${this.id()}`);
  protected readonly agent = computed(() => (this.record.hasValue() ? this.record.value() : null));
  /** What is in the form of a change, opened for it; null while nothing is changed. */
  protected readonly values = signal<AgentValues | null>(null);
  protected readonly opening = signal(false);

  protected readonly reveal = async (): Promise<readonly HeldLine[]> => {
    const s = await this.#open();
    return [
      { label: 'agents.name', value: s.name },
      { label: 'agents.licence', value: s.licenceNumber },
      { label: 'agents.contact', value: s.contact },
      ...(s.checkNote ? [{ label: 'agents.check.note', value: s.checkNote }] : []),
      ...(s.endNote ? [{ label: 'agents.end.note', value: s.endNote }] : []),
    ];
  };

  protected does(action: string): boolean {
    return this.agent()?.actions.includes(action) ?? false;
  }

  protected why(code: string): string {
    return code === 'needs-caller' ? 'agents.needs' : 'agents.wroteYourself';
  }

  protected async change(): Promise<void> {
    const agent = this.agent();
    if (!agent) return;
    this.opening.set(true);
    try {
      this.values.set(fromAgent(agent.agent, await this.#open()));
    } finally {
      this.opening.set(false);
    }
  }

  protected again(): void {
    this.values.set(null);
    this.record.reload();
  }

  #open(): Promise<AgentSecrets> {
    return this.#api.act<AgentSecrets>(`/api/agents/${this.id()}/reveal`);
  }
}
