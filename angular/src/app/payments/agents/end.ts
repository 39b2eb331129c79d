import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { Api } from '../../shared/api/client';
import { Control } from '../../shared/form/control';
import { ErrorSummary } from '../../shared/form/error-summary';
import { Field } from '../../shared/form/field';
import { form } from '../../shared/form/form';
import { required } from '../../shared/form/rules';
import { T } from '../../shared/text/t';
import { Busy } from '../../shared/ui/busy';
import type { Agent } from '../types';

/** No more payments through an agent; says first that it is for good. */
@Component({
  selector: 'app-agent-end',
  imports: [Busy, Control, ErrorSummary, Field, T],
  template: `
    <details class="card">
      <summary>{{ 'agents.end.title' | t }}</summary>
      <form class="stack" novalidate autocomplete="off" (submit)="send($event)">
        <p class="label">{{ 'agents.end.before' | t }}</p>
        <app-errors [form]="form" />
        <app-field [form]="form" name="note" [label]="'payments.note.label' | t"><textarea appControl rows="3" dir="auto" maxlength="1000"></textarea></app-field>
        <button class="btn bad" [appBusy]="form.busy()">{{ 'agents.end.title' | t }}</button>
      </form>
    </details>
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AgentEnd {
  readonly #api = inject(Api);
  readonly agent = input.required<Agent>();
  readonly done = output<void>();
  protected readonly form = form({ note: '' }, { note: required });

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const agent = this.agent();
    if (await this.form.send(v => this.#api.act(`/api/agents/${agent.agent.id}/end`, { note: v.note }, { version: agent.version }))) this.done.emit();
  }
}
