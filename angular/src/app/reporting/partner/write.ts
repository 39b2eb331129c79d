import { ChangeDetectionStrategy, Component, ElementRef, computed, inject, input, linkedSignal, output, signal, viewChild } from '@angular/core';
import { Api } from '../../shared/api/client';
import { dateText, today } from '../../shared/format/dates';
import { draft } from '../../shared/draft/draft';
import { Saves } from '../../shared/draft/saves';
import { SavedLine } from '../../shared/draft/saved-line';
import { ErrorSummary } from '../../shared/form/error-summary';
import { form } from '../../shared/form/form';
import { T } from '../../shared/text/t';
import { Texts } from '../../shared/text/texts';
import { Busy } from '../../shared/ui/busy';
import { ChangedNotice } from '../../shared/ui/changed-notice';
import { Icon } from '../../shared/ui/icon';
import { Thread } from '../../shared/ui/thread';
import { activity } from '../activity';
import { AnswerMode, Question, Report, questions } from '../model';
import { Typed, TypedAll, changedSince, isGiven, merge, typedFrom } from './answers';

/** Five questions, one to a screen, saved while typing; then everything once more, and sent. */
@Component({
  selector: 'app-report-write',
  imports: [Busy, ChangedNotice, ErrorSummary, Icon, SavedLine, T, Thread],
  templateUrl: './write.html',
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReportWrite {
  readonly #api = inject(Api);
  readonly #texts = inject(Texts);
  readonly #work = activity();
  readonly report = input.required<Report>();
  readonly sent = output<void>();
  readonly heading = viewChild<ElementRef<HTMLElement>>('heading');

  protected readonly questions = questions;
  /** What was changed here; null until the first change, then everything. */
  readonly #edited = signal<TypedAll | null>(null);
  protected readonly answers = computed<TypedAll>(() => this.#edited() ?? typedFrom(this.report().answers));
  protected readonly other = signal<Partial<Record<Question, string>>>({});
  readonly #version = linkedSignal(() => this.report().version);
  readonly #saves = new Saves(this.#api, () => `/api/reports/${this.report().id}/draft`, this.#version);
  #kept: TypedAll | null = null;
  readonly #start = computed(() => {
    const first = this.report().answers.findIndex(a => !a.isGiven);
    return first < 0 ? questions.length : first;
  });
  protected readonly step = linkedSignal(() => this.#start());
  protected readonly question = computed<Question | null>(() => questions[this.step()] ?? null);
  protected readonly typed = computed<Typed | null>(() => {
    const question = this.question();
    return question ? this.answers()[question] : null;
  });
  protected readonly missing = computed(() => questions.filter(q => !isGiven(this.answers()[q])));
  protected readonly form = form({});
  protected readonly maySend = computed(() => this.report().actions.includes('submit'));
  protected readonly draft = draft(this.#edited, () => this.#save());

  protected readonly modes: readonly { readonly mode: AnswerMode; readonly icon: 'pen' | 'phone'; readonly text: string }[] = [
    { mode: 'Text', icon: 'pen', text: 'reporting.write.text' },
    { mode: 'CallMe', icon: 'phone', text: 'reporting.write.callMe' },
  ];

  protected change(part: Partial<Typed>): void {
    const question = this.question();
    if (!question) return;
    const all = this.answers();
    this.#edited.set({ ...all, [question]: { ...all[question], ...part } });
  }

  protected typedText(event: Event): void {
    this.change({ text: (event.target as HTMLTextAreaElement).value });
  }

  protected on(event: Event): boolean {
    return (event.target as HTMLInputElement).checked;
  }

  protected go(step: number): void {
    this.step.set(step);
    scrollTo({ top: 0 });
    setTimeout(() => this.heading()?.nativeElement.focus());
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    await this.draft.flush();
    if (this.draft.state() === 'failed' || this.draft.state() === 'changed') return;
    const done = await this.form.send(() => this.#api.act(`/api/reports/${this.report().id}/submit`, {}, { version: this.#version() }));
    if (done) this.sent.emit();
  }

  /** Takes what the other device saved, keeps what was typed here, and goes on saving. */
  protected async meet(): Promise<void> {
    const there = await this.#api.get<Report>(`/api/reports/${this.report().id}`);
    const merged = merge(this.answers(), this.#before(), typedFrom(there.answers));
    this.#kept = typedFrom(there.answers);
    this.#version.set(there.version);
    this.other.set(merged.other);
    this.#edited.set(merged.answers);
    this.form.clear();
    this.draft.resume();
  }

  protected answerBy(): string {
    const day = new Date(`${today()}T00:00Z`);
    for (let left = 10; left > 0;) {
      day.setUTCDate(day.getUTCDate() + 1);
      if (day.getUTCDay() !== 5 && day.getUTCDay() !== 6) left--;
    }
    return dateText(day.toISOString().slice(0, 10), this.#texts.language());
  }

  #before(): TypedAll {
    return this.#kept ?? typedFrom(this.report().answers);
  }

  async #save(): Promise<void> {
    const now = this.answers();
    const changed = changedSince(now, this.#before());
    if (!changed.length) return;
    const activeSeconds = this.#work.take();
    const answers = changed.map(question => ({ question, ...now[question], text: now[question].text || null }));
    try {
      await this.#saves.put({ answers, activeSeconds });
      this.#kept = now;
    } catch (error) {
      if (!this.#saves.isOpen) this.#work.giveBack(activeSeconds);
      throw error;
    }
  }
}
