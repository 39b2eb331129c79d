import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { Api } from '../../shared/api/client';
import { Choice } from '../../shared/form/choice';
import { Control } from '../../shared/form/control';
import { ErrorSummary } from '../../shared/form/error-summary';
import { Field } from '../../shared/form/field';
import { form } from '../../shared/form/form';
import { required } from '../../shared/form/rules';
import { T } from '../../shared/text/t';
import { Texts } from '../../shared/text/texts';
import { Busy } from '../../shared/ui/busy';
import { ChangedNotice } from '../../shared/ui/changed-notice';
import type { Agent } from '../types';

/** What came of looking up the licence and calling. */
@Component({
  selector: 'app-agent-check',
  imports: [Busy, ChangedNotice, Choice, Control, ErrorSummary, Field, T],
  template: `
    <form class="card stack" novalidate autocomplete="off" (submit)="send($event)">
      <h2>{{ 'agents.check.title' | t }}</h2>
      <p class="label">{{ 'agents.check.why' | t }}</p>
      @if (form.problem(); as problem) {@if (problem.kind === 'changed') {<app-changed [problem]="problem" (reload)="done.emit()" />}}
      <app-errors [form]="form" />
      <app-choice [form]="form" name="outcome" [legend]="'agents.check.legend' | t" [options]="options()" [wide]="true" />
      <app-field [form]="form" name="note" [label]="'agents.check.note' | t" [hint]="'agents.check.noteHint' | t"><textarea appControl rows="3" dir="auto" maxlength="1000"></textarea></app-field>
      <button class="btn go" [appBusy]="form.busy()">{{ 'agents.check.go' | t }}</button>
    </form>
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AgentCheck {
  readonly #api = inject(Api);
  readonly #texts = inject(Texts);
  readonly agent = input.required<Agent>();
  readonly done = output<void>();
  protected readonly form = form({ outcome: '', note: '' }, { outcome: required, note: required });
  protected readonly options = computed(() => [
    { value: 'verify', label: this.#texts.t('agents.check.right') },
    { value: 'reject', label: this.#texts.t('agents.check.wrong') },
  ]);

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const agent = this.agent();
    const done = await this.form.send(v => this.#api.act(`/api/agents/${agent.agent.id}/${v.outcome}`, { note: v.note }, { version: agent.version }));
    if (done) this.done.emit();
  }
}
