import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Api } from '../../shared/api/client';
import { keep } from '../../shared/draft/keep';
import { KeptLine } from '../../shared/draft/kept-line';
import { Choice } from '../../shared/form/choice';
import { ErrorSummary } from '../../shared/form/error-summary';
import { form } from '../../shared/form/form';
import { required } from '../../shared/form/rules';
import { Session } from '../../shared/session/session';
import { T } from '../../shared/text/t';
import { Texts } from '../../shared/text/texts';
import { Busy } from '../../shared/ui/busy';
import { Icon } from '../../shared/ui/icon';
import { moment } from '../moment';
import { NeedsField, needsOf, someNeed } from '../needs-field';
import { riskOptions } from '../options';
import { marksOf } from '../marks';
import { emptyPart, seal } from '../sealed-part';
import { SealedFields, partOf, partRules } from '../sealed-fields';
import type { Opened } from '../types';

const empty = { needs: '', risk: '', ...emptyPart };
const kept = 'desk/new';

/** From a call, in two minutes: three answers open it, everything else can follow. */
@Component({
  selector: 'app-desk-new',
  imports: [Busy, Choice, ErrorSummary, Icon, KeptLine, NeedsField, RouterLink, SealedFields, T],
  template: `
    @if (works) {<p class="row"><a class="btn bare" routerLink="/desk"><app-icon name="back" />{{ 'desk.list.title' | t }}</a></p>}
    @if (sent(); as it) {
      <div class="stack" role="status">
        <h1>{{ 'desk.opened.title' | t }}</h1>
        @if (it.code) {<div class="card stack tight"><p>{{ 'desk.opened.tell' | t }}</p><p class="fig"><bdi dir="ltr">{{ it.code }}</bdi></p></div>}
        @else {<p>{{ 'desk.opened.noCode' | t }}</p>}
        @if (works) {<p>{{ 'desk.opened.yours' | t }}</p>} @else if (it.answeredBy) {<p>{{ 'desk.opened.answered' | t: { time: when(it.answeredBy) } }}</p>}
        <p class="row">
          @if (works) {<a class="btn go" [routerLink]="['/desk', it.id]">{{ 'desk.opened.open' | t }}</a>}
          <button class="btn" type="button" (click)="another()">{{ 'desk.opened.another' | t }}</button>
        </p>
      </div>
    } @else {
      <div class="stack tight"><h1>{{ 'desk.new.title' | t }}</h1><p class="label">{{ 'desk.new.why' | t }}</p></div>
      <form class="stack" novalidate autocomplete="off" (submit)="send($event)">
        <app-errors [form]="form" />
        <app-kept [kept]="kept" />
        <app-needs [form]="form" [legend]="'desk.new.needs' | t" />
        <app-choice [form]="form" name="risk" [legend]="'desk.new.risk' | t" [options]="risks()" />
        <app-sealed-fields [form]="form" />
        <p><button class="btn go" [appBusy]="form.busy()">{{ 'desk.new.go' | t }}</button></p>
        <p class="label">{{ 'desk.new.once' | t }}</p>
      </form>
    }
  `,
  host: { class: 'stack narrow' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DeskNew {
  readonly #api = inject(Api);
  readonly #texts = inject(Texts);
  protected readonly works = inject(Session).may('Protection.Case.Read');
  protected readonly sent = signal<Partial<Opened> | null>(null);
  protected readonly risks = riskOptions();
  protected readonly form = form(empty, { needs: someNeed, risk: required, ...partRules });
  protected readonly kept = keep(this.form);

  constructor() {
    this.kept.start(kept, empty);
  }

  protected when(at: string): string {
    return moment(at, this.#texts);
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const done = await this.form.send(async v => {
      const part = partOf(v);
      this.sent.set(await this.#api.act<Partial<Opened>>('/api/desk/items', { risk: v.risk, needs: needsOf(v.needs), content: seal(part), marks: await marksOf(part) }));
    });
    if (!done) return;
    this.kept.done();
    this.form.reset(empty);
    scrollTo({ top: 0 });
  }

  protected another(): void {
    this.sent.set(null);
    this.kept.start(kept, empty);
  }
}
