import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { Control } from '../shared/form/control';
import { ErrorSummary } from '../shared/form/error-summary';
import { Field } from '../shared/form/field';
import { form } from '../shared/form/form';
import { Tick } from '../shared/form/tick';
import { T } from '../shared/text/t';

export interface LogSearch {
  readonly act: string | null; readonly account: string | null; readonly recordId: string | null;
  readonly from: string | null; readonly to: string | null; readonly readingsOnly: boolean;
}

export const everything: LogSearch = { act: null, account: null, recordId: null, from: null, to: null, readingsOnly: false };

const wholeId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What to look for in the log. */
@Component({
  selector: 'app-log-filter',
  imports: [Control, ErrorSummary, Field, T, Tick],
  template: `
    <form class="stack" role="search" novalidate autocomplete="off" (submit)="find($event)">
      <app-errors [form]="form" />
      <div class="row even">
        <app-field [form]="form" name="act" [label]="'audit.filter.act' | t" [hint]="'audit.filter.actHint' | t"><input appControl dir="ltr" type="search" autocomplete="off" autocapitalize="none" spellcheck="false" maxlength="80"></app-field>
        <app-field [form]="form" name="account" [label]="'audit.filter.account' | t"><input appControl dir="ltr" type="search" autocomplete="off" autocapitalize="none" spellcheck="false" maxlength="40"></app-field>
        <app-field [form]="form" name="recordId" [label]="'audit.filter.record' | t" [hint]="'audit.filter.recordHint' | t"><input appControl dir="ltr" type="search" autocomplete="off" autocapitalize="none" spellcheck="false" maxlength="36"></app-field>
        <app-field [form]="form" name="from" [label]="'audit.filter.from' | t"><input appControl type="date"></app-field>
        <app-field [form]="form" name="to" [label]="'audit.filter.to' | t"><input appControl type="date"></app-field>
      </div>
      <div class="row"><app-tick [form]="form" name="readingsOnly">{{ 'audit.filter.readings' | t }}</app-tick>
        <button class="btn" type="submit">{{ 'audit.find' | t }}</button></div>
    </form>
  `,
  host: { class: 'stack noprint' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LogFilter {
  /** What is looked for at first. */
  readonly begin = input<LogSearch>(everything);
  readonly changed = output<LogSearch>();
  protected readonly form = form(
    { act: '', account: '', recordId: '', from: '', to: '', readingsOnly: false },
    { recordId: id => (!id.trim() || wholeId.test(id.trim()) ? null : { key: 'audit.filter.recordFault' }) });

  ngOnInit(): void {
    const b = this.begin();
    this.form.reset({ act: b.act ?? '', account: b.account ?? '', recordId: b.recordId ?? '', from: b.from ?? '', to: b.to ?? '', readingsOnly: b.readingsOnly });
  }

  protected find(event: Event): Promise<boolean> {
    event.preventDefault();
    return this.form.send(async v => this.changed.emit({
      act: v.act.trim() || null, account: v.account.trim() || null, recordId: v.recordId.trim() || null,
      from: v.from || null, to: v.to || null, readingsOnly: v.readingsOnly,
    }));
  }
}
