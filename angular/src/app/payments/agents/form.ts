import { ChangeDetectionStrategy, Component, OnInit, inject, input, output } from '@angular/core';
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
import { places } from '../parts/places';
import { Ticks } from '../parts/ticks';
import { Agent, currencies } from '../types';
import { AgentValues, emptyAgent, ticked, toAgent } from './values';

/** Who pays out cash for us: licence, contact, where and in what. Another person checks it; so it is after every change. */
@Component({
  selector: 'app-agent-form',
  imports: [Busy, ChangedNotice, Control, ErrorSummary, Field, T, Tick, Ticks],
  template: `
    <form class="card stack" novalidate autocomplete="off" (submit)="send($event)">
      <p class="label">{{ 'agents.form.why' | t }}</p>
      @if (form.problem(); as problem) {@if (problem.kind === 'changed') {<app-changed [problem]="problem" (reload)="stale.emit()" />}}
      <app-errors [form]="form" />
      <app-field [form]="form" name="name" [label]="'agents.name' | t"><input appControl dir="auto" maxlength="140"></app-field>
      <app-field [form]="form" name="licenceNumber" [label]="'agents.licence' | t"><input appControl dir="auto" maxlength="80"></app-field>
      <app-field [form]="form" name="licenceValidUntil" [label]="'agents.until' | t" [hint]="'agents.form.untilHint' | t"><input appControl type="date"></app-field>
      <app-field [form]="form" name="contact" [label]="'agents.contact' | t" [hint]="'agents.form.contactHint' | t"><input appControl dir="auto" maxlength="200"></app-field>
      <app-ticks [form]="form" name="currencies" [legend]="'agents.currencies' | t">
        @for (code of currencies; track code) {<app-tick [form]="form" [name]="'currency-' + code"><bdi dir="ltr">{{ code }}</bdi></app-tick>}
      </app-ticks>
      <app-ticks [form]="form" name="governorates" [legend]="'agents.places' | t">
        @for (place of places.all(); track place.code) {<app-tick [form]="form" [name]="'place-' + place.code">{{ place.name }}</app-tick>}
      </app-ticks>
      <button class="btn go" [appBusy]="form.busy()">{{ (agent() ? 'agents.form.change' : 'agents.form.record') | t }}</button>
    </form>
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AgentForm implements OnInit {
  readonly #api = inject(Api);
  /** What is changed; nothing for a new agent. */
  readonly agent = input<Agent | null>(null);
  readonly values = input<AgentValues>(emptyAgent);
  readonly saved = output<string>();
  readonly stale = output<void>();
  protected readonly currencies = currencies;
  protected readonly places = places();
  protected readonly form = form(emptyAgent, {
    name: all(required, atMost(140)),
    licenceNumber: all(required, atMost(80)),
    licenceValidUntil: required,
    contact: all(required, atMost(200)),
    currencies: (_, values) => (ticked(values, 'currency-').length ? null : { key: 'agents.form.currencyMissing' }),
    governorates: (_, values) => (ticked(values, 'place-').length ? null : { key: 'agents.form.placeMissing' }),
  });

  ngOnInit(): void {
    this.form.reset(this.values());
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const agent = this.agent();
    let id = agent?.agent.id ?? '';
    const done = await this.form.send(async v => {
      if (agent) await this.#api.act(`/api/agents/${id}`, toAgent(v), { method: 'PUT', version: agent.version });
      else ({ id } = await this.#api.act<{ id: string }>('/api/agents', toAgent(v)));
    });
    if (done) this.saved.emit(id);
  }
}
