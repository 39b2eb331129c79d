import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import type { Schemas } from '../../shared/api/schemas';
import { acting } from '../../shared/api/acting';
import { Api } from '../../shared/api/client';
import { DateText } from '../../shared/format/date-text';
import { T } from '../../shared/text/t';
import { Busy } from '../../shared/ui/busy';
import { Icon } from '../../shared/ui/icon';
import { PlanBody, PlanForm, PlanValues } from './plan-form';
import { planNames, unsealPlan } from './plan-part';

type Content = Schemas['PlanContentDto'];

/** A plan: opened by a press that is on record, held in this page only. */
@Component({
  selector: 'app-plan-document',
  imports: [Busy, DateText, Icon, PlanForm, T],
  template: `
    @if (content(); as it) {
      @if (!part()) {<p class="err" role="alert">{{ 'plans.unknown' | t }}</p>}
      @else if (writes()) {
        <app-plan-form [name]="url()" [from]="values()!" [save]="save" (done)="written()" (stale)="renew()" />
        <p><button class="btn" type="button" (click)="writes.set(false)">{{ 'common.cancel' | t }}</button></p>
      } @else {
        <dl class="kv" data-opened>@for (line of lines(); track line.key) {<dt>{{ line.key | t }}</dt><dd class="pre" dir="auto">{{ line.value }}</dd>}</dl>
        <p class="label">{{ 'plans.written' | t }}&ngsp;<app-date [at]="it.writtenAt" [time]="true" /></p>
        <p class="row"><button class="btn" type="button" (click)="writes.set(true)"><app-icon name="pen" />{{ 'plans.change' | t }}</button><button class="btn bare" type="button" (click)="content.set(null)">{{ 'shared.close' | t }}</button></p>
      }
    } @else {
      <p><button class="btn" type="button" [appBusy]="act.busy()" (click)="open()"><app-icon name="lock" />{{ 'plans.open' | t }}</button></p>
    }
    @if (act.fault(); as fault) {<p class="err" role="alert">{{ fault }}</p>}
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PlanDocument {
  readonly #api = inject(Api);
  readonly url = input.required<string>();
  readonly saved = output<void>();
  protected readonly act = acting();
  protected readonly content = signal<Content | null>(null);
  protected readonly writes = signal(false);
  protected readonly part = computed(() => { const it = this.content(); return it ? unsealPlan(it.content) : null; });
  protected readonly values = computed<PlanValues | null>(() => { const part = this.part(); return part ? { ...part, reviewOn: this.content()!.reviewOn } : null; });
  protected readonly lines = computed(() => { const part = this.part(); return part ? planNames.map(name => ({ key: `plans.part.${name}`, value: part[name] })).filter(l => l.value) : []; });
  protected readonly save = async (body: PlanBody): Promise<void> => {
    this.content.set(await this.#api.act<Content>(this.url(), body, { method: 'PUT', version: this.content()!.version }));
  };

  protected async open(): Promise<void> {
    await this.act.run(async () => this.content.set(await this.#api.get<Content>(this.url())));
  }

  protected written(): void {
    this.writes.set(false);
    this.saved.emit();
  }

  /** After somebody else's change: theirs below, what was typed here on top. */
  protected async renew(): Promise<void> {
    this.writes.set(false);
    await this.open();
    this.writes.set(true);
  }
}
