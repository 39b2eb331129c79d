import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { Api } from '../../shared/api/client';
import { Control } from '../../shared/form/control';
import { ErrorSummary } from '../../shared/form/error-summary';
import { Field } from '../../shared/form/field';
import { form } from '../../shared/form/form';
import { required } from '../../shared/form/rules';
import { T } from '../../shared/text/t';
import { Busy } from '../../shared/ui/busy';
import { ChangedNotice } from '../../shared/ui/changed-notice';
import type { Partner } from '../types';

/** The team keeps reminders from a partner for a while. Why, is nobody's business here. */
@Component({
  selector: 'app-partner-pause',
  imports: [Busy, ChangedNotice, Control, ErrorSummary, Field, T],
  template: `
    <details><summary>{{ 'partners.pause.title' | t }}</summary>
      <form class="stack tight" novalidate autocomplete="off" (submit)="send($event)">
        @if (form.problem(); as problem) {@if (problem.kind === 'changed') {<app-changed [problem]="problem" (reload)="done.emit()" />}}
        <app-errors [form]="form" />
        <app-field [form]="form" name="until" [label]="'partners.safety.paused' | t" [hint]="'partners.pause.why' | t"><input appControl type="date"></app-field>
        <p><button class="btn" [appBusy]="form.busy()">{{ 'partners.pause.go' | t }}</button></p>
      </form>
    </details>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PartnerPause {
  readonly #api = inject(Api);
  readonly partner = input.required<Partner>();
  readonly done = output<void>();
  protected readonly form = form({ until: '' }, { until: required });

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const { id, version } = this.partner();
    if (await this.form.send(v => this.#api.act(`/api/partners/${id}/pause`, { until: v.until }, { version }))) this.done.emit();
  }
}
