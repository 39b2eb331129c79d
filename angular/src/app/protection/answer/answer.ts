import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import '../../shared/parts';
import { Api } from '../../shared/api/client';
import { Choice } from '../../shared/form/choice';
import { Control } from '../../shared/form/control';
import { ErrorSummary } from '../../shared/form/error-summary';
import { Field } from '../../shared/form/field';
import { form } from '../../shared/form/form';
import { required } from '../../shared/form/rules';
import { latinDigits } from '../../shared/format/digits';
import { T } from '../../shared/text/t';
import { Busy } from '../../shared/ui/busy';
import { LanguageSwitch } from '../../shared/ui/language-switch';
import { Top } from '../../shared/ui/top';
import { answerOptions, answerRules, noAnswers } from '../referees/answers';

/** A code and three questions. It never says about whom or why, also not to whoever has a code; nothing of it stays in the browser. */
@Component({
  selector: 'app-answer',
  imports: [Busy, Choice, Control, ErrorSummary, Field, LanguageSwitch, T, Top],
  template: `
    <app-top />
    <main id="main" class="stack" tabindex="-1">
      @if (sent()) {
        <div class="stack" role="status"><h1>{{ 'answer.done' | t }}</h1><p>{{ 'answer.close' | t }}</p></div>
      } @else {
        <form class="stack" novalidate autocomplete="off" (submit)="send($event)">
          <app-errors [form]="form" />
          <div class="stack tight"><h1>{{ 'answer.title' | t }}</h1><p>{{ 'answer.why' | t }}</p></div>
          <app-field [form]="form" name="code" [label]="'answer.code' | t" [hint]="'answer.codeHint' | t">
            <input appControl dir="ltr" autocomplete="off" autocapitalize="characters" spellcheck="false" maxlength="40">
          </app-field>
          <app-choice [form]="form" name="knows" [wide]="true" [legend]="'answer.knows.title' | t" [options]="options().knows" />
          <app-choice [form]="form" name="told" [wide]="true" [legend]="'answer.told.title' | t" [options]="options().told" />
          <app-choice [form]="form" name="urgent" [wide]="true" [legend]="'answer.urgent.title' | t" [options]="options().urgent" />
          <button class="btn go full" type="submit" [appBusy]="form.busy()">{{ 'answer.go' | t }}</button>
          <p class="label">{{ 'answer.once' | t }}</p>
        </form>
      }
    </main>
    <app-language-switch look="foot" />
  `,
  host: { class: 'page' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Answer {
  readonly #api = inject(Api);
  protected readonly sent = signal(false);
  protected readonly options = answerOptions();
  protected readonly form = form({ code: '', ...noAnswers }, { code: required, ...answerRules });

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const done = await this.form.send(v => this.#api.act('/api/answers', { ...v, code: latinDigits(v.code).trim() }));
    if (!done) return;
    this.form.reset({ code: '', ...noAnswers });
    this.sent.set(true);
    scrollTo({ top: 0 });
  }
}
