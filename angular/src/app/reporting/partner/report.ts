import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { Api } from '../../shared/api/client';
import { dateText } from '../../shared/format/dates';
import { Control } from '../../shared/form/control';
import { ErrorSummary } from '../../shared/form/error-summary';
import { Field } from '../../shared/form/field';
import { form } from '../../shared/form/form';
import { required } from '../../shared/form/rules';
import { Plural, T } from '../../shared/text/t';
import { Texts } from '../../shared/text/texts';
import { Busy } from '../../shared/ui/busy';
import { ChangedNotice } from '../../shared/ui/changed-notice';
import { Loading } from '../../shared/ui/loading';
import type { Report } from '../model';
import { Answers } from '../read/answers';
import { Spoken } from '../read/spoken';
import { Period } from '../read/period';
import { ReportStateChip } from '../read/state';
import { Talk } from '../read/talk';
import { ReportWrite } from './write';
import { Files } from '../../shared/files/files';

/** Partner: writes a report while it is a draft; afterwards reads it with the team's answer. */
@Component({
  selector: 'app-our-report',
  imports: [Answers, Busy, ChangedNotice, Control, ErrorSummary, Field, Files, Loading, Period, Plural, ReportStateChip, ReportWrite, Spoken, T, Talk],
  templateUrl: './report.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OurReport {
  readonly #api = inject(Api);
  readonly #texts = inject(Texts);
  readonly id = input.required<string>();
  protected readonly report = httpResource<Report>(() => `/api/reports/${this.id()}`);
  protected readonly form = form({ text: '' }, { text: required });

  /** What is to be confirmed stands in the form above, and only there. */
  protected shown(report: Report): Report['answers'] {
    return report.actions.includes('confirm') ? report.answers.filter(a => a.mode !== 'Spoken') : report.answers;
  }

  protected day(value: string): string {
    return dateText(value, this.#texts.language());
  }

  protected async answer(event: Event, report: Report): Promise<void> {
    event.preventDefault();
    const done = await this.form.send(({ text }) => this.#api.act(`/api/reports/${report.id}/answer`, { text }, { version: report.version }));
    if (!done) return;
    this.form.reset({ text: '' });
    this.report.reload();
  }

  protected reload(): void {
    this.form.clear();
    this.report.reload();
  }
}
