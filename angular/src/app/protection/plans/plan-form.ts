import { ChangeDetectionStrategy, Component, OnInit, input, output } from '@angular/core';
import { keep } from '../../shared/draft/keep';
import { KeptLine } from '../../shared/draft/kept-line';
import { Control } from '../../shared/form/control';
import { ErrorSummary } from '../../shared/form/error-summary';
import { Field } from '../../shared/form/field';
import { form } from '../../shared/form/form';
import { all, atMost, required } from '../../shared/form/rules';
import { T } from '../../shared/text/t';
import { Busy } from '../../shared/ui/busy';
import { ChangedNotice } from '../../shared/ui/changed-notice';
import { PlanPart, emptyPlan, planNames, sealPlan } from './plan-part';

export type PlanValues = PlanPart & { readonly reviewOn: string };
export interface PlanBody { readonly content: string; readonly reviewOn: string }

const longest = 4000;

/** Five questions and the day on which it is looked at again. How it is saved the page says. */
@Component({
  selector: 'app-plan-form',
  imports: [Busy, ChangedNotice, Control, ErrorSummary, Field, KeptLine, T],
  template: `
    <form class="stack" novalidate autocomplete="off" (submit)="send($event)">
      @if (form.problem(); as problem) {@if (problem.kind === 'changed') {<app-changed [problem]="problem" (reload)="stale.emit()" />}}
      <app-errors [form]="form" [safe]="'plans.stillHere' | t" />
      <app-kept [kept]="kept" />
      @for (name of names; track name) {
        <app-field [form]="form" [name]="name" [label]="'plans.part.' + name | t" [optional]="name !== 'call'"><textarea appControl rows="3" dir="auto" spellcheck="false" maxlength="4000"></textarea></app-field>
      }
      <app-field [form]="form" name="reviewOn" [label]="'plans.reviewOn' | t" [hint]="'plans.reviewHint' | t"><input appControl type="date"></app-field>
      <p><button class="btn go" [appBusy]="form.busy()">{{ 'common.save' | t }}</button></p>
    </form>
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PlanForm implements OnInit {
  readonly name = input.required<string>();
  readonly from = input<PlanValues>({ ...emptyPlan, reviewOn: '' });
  readonly save = input.required<(body: PlanBody) => Promise<unknown>>();
  readonly done = output<void>();
  readonly stale = output<void>();
  protected readonly names = planNames;
  protected readonly form = form<PlanValues>({ ...emptyPlan, reviewOn: '' }, {
    call: all(required, atMost(longest)), go: atMost(longest), lock: atMost(longest), papers: atMost(longest), after: atMost(longest), reviewOn: required,
  });
  protected readonly kept = keep(this.form);

  ngOnInit(): void {
    this.kept.start(this.name(), this.from());
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    if (!(await this.form.send(v => this.save()({ content: sealPlan(v), reviewOn: v.reviewOn })))) return;
    this.kept.done();
    this.done.emit();
  }
}
