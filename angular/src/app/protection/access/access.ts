import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Api } from '../../shared/api/client';
import { Control } from '../../shared/form/control';
import { ErrorSummary } from '../../shared/form/error-summary';
import { Field } from '../../shared/form/field';
import { form } from '../../shared/form/form';
import { all, atMost, required } from '../../shared/form/rules';
import { T } from '../../shared/text/t';
import { Busy } from '../../shared/ui/busy';
import { Empty } from '../../shared/ui/empty';
import { Icon } from '../../shared/ui/icon';
import { Loading } from '../../shared/ui/loading';
import { Watch } from '../alerts/watch';
import type { Glass } from '../types';
import { GlassCard } from './glass';

const longest = 500;

/** Reading what others work on, in an emergency: asked with a reason, agreed by a second person, for half an hour. */
@Component({
  selector: 'app-desk-access',
  imports: [Busy, Control, Empty, ErrorSummary, Field, GlassCard, Icon, Loading, RouterLink, T],
  template: `
    <p class="row"><a class="btn bare" routerLink="/desk"><app-icon name="back" />{{ 'desk.list.title' | t }}</a></p>
    <div class="stack tight"><h1>{{ 'desk.glass.title' | t }}</h1><p class="label">{{ 'desk.glass.why' | t }}</p></div>
    <form class="card stack" novalidate autocomplete="off" (submit)="ask($event)">
      <h2>{{ 'desk.glass.ask' | t }}</h2>
      @if (asked()) {<p class="note" role="status"><app-icon name="check" /><span>{{ 'desk.glass.asked' | t }}</span></p>}
      <app-errors [form]="form" />
      <app-field [form]="form" name="code" [label]="'desk.glass.code' | t"><input appControl dir="ltr" autocapitalize="characters" spellcheck="false" maxlength="40"></app-field>
      <app-field [form]="form" name="reason" [label]="'desk.glass.reason' | t" [hint]="'desk.glass.reasonHint' | t"><textarea appControl rows="3" dir="auto" [attr.maxlength]="longest"></textarea></app-field>
      <p><button class="btn go" [appBusy]="form.busy()">{{ 'desk.glass.go' | t }}</button></p>
    </form>
    <section class="stack"><h2>{{ 'desk.glass.all' | t }}</h2>
      @if (list.hasValue()) {
        @for (it of list.value(); track it.id) {<app-glass [it]="it" (done)="list.reload()" />}
        @empty {<app-empty><p>{{ 'desk.glass.empty' | t }}</p></app-empty>}
      }
      <app-loading [of]="list" />
    </section>
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DeskAccess {
  readonly #api = inject(Api);
  protected readonly longest = longest;
  protected readonly asked = signal(false);
  protected readonly list = httpResource<readonly Glass[]>(() => '/api/desk/access');
  protected readonly form = form({ code: '', reason: '' }, { code: required, reason: all(required, atMost(longest)) });

  constructor() {
    void inject(Watch).look();
  }

  protected async ask(event: Event): Promise<void> {
    event.preventDefault();
    this.asked.set(false);
    if (!(await this.form.send(v => this.#api.act('/api/desk/access', v)))) return;
    this.form.reset({ code: '', reason: '' });
    this.asked.set(true);
    this.list.reload();
  }
}
