import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, effect, inject, input, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Api } from '../../shared/api/client';
import { keep } from '../../shared/draft/keep';
import { KeptLine } from '../../shared/draft/kept-line';
import { dateText } from '../../shared/format/dates';
import { Control } from '../../shared/form/control';
import { ErrorSummary } from '../../shared/form/error-summary';
import { Field } from '../../shared/form/field';
import { form } from '../../shared/form/form';
import { atMost } from '../../shared/form/rules';
import { Plural, T } from '../../shared/text/t';
import { Texts } from '../../shared/text/texts';
import { Busy } from '../../shared/ui/busy';
import { ChangedNotice } from '../../shared/ui/changed-notice';
import { Chip } from '../../shared/ui/chip';
import { Loading } from '../../shared/ui/loading';
import type { Report } from '../model';
import { Answers } from '../read/answers';
import { Spoken } from '../read/spoken';
import { Period } from '../read/period';
import { ReportStateChip } from '../read/state';
import { Talk } from '../read/talk';
import { Icon } from '../../shared/ui/icon';
import { Files } from '../../shared/files/files';

type Act = 'accept' | 'ask' | 'reply';

/** Staff: reads a report and answers it. Every act takes the same few words to the partner. */
@Component({
  selector: 'app-report',
  imports: [Answers, Busy, ChangedNotice, Chip, Control, ErrorSummary, Field, Files, Icon, KeptLine, Loading, Period, Plural, ReportStateChip, RouterLink, Spoken, T, Talk],
  templateUrl: './report.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReportRecord {
  readonly #api = inject(Api);
  readonly #texts = inject(Texts);
  readonly id = input.required<string>();
  protected readonly report = httpResource<Report>(() => `/api/reports/${this.id()}`);
  protected readonly form = form({ text: '' }, { text: atMost(8000) });
  protected readonly kept = keep(this.form);

  constructor() {
    effect(() => {
      const id = this.id();
      untracked(() => this.kept.start(`report/${id}`, { text: '' }));
    });
  }

  protected day(value: string): string {
    return dateText(value, this.#texts.language());
  }

  protected async do(act: Act, report: Report): Promise<void> {
    const done = await this.form.send(({ text }) =>
      this.#api.act(`/api/reports/${report.id}/${act}`, { text: text || null }, { version: report.version }));
    if (!done) return;
    this.kept.done();
    this.kept.start(`report/${report.id}`, { text: '' });
    this.report.reload();
  }

  protected reload(): void {
    this.form.clear();
    this.report.reload();
  }
}
