import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { Api } from '../../shared/api/client';
import { keep } from '../../shared/draft/keep';
import { KeptLine } from '../../shared/draft/kept-line';
import { Choice } from '../../shared/form/choice';
import { Control } from '../../shared/form/control';
import { ErrorSummary } from '../../shared/form/error-summary';
import { Field } from '../../shared/form/field';
import { form } from '../../shared/form/form';
import { Tick } from '../../shared/form/tick';
import { monthText } from '../../shared/format/dates';
import { T } from '../../shared/text/t';
import { Texts } from '../../shared/text/texts';
import { Busy } from '../../shared/ui/busy';
import { places } from './places';
import { Recorded, actors, kinds, mostRows, severities, steps, targets } from './types';
import { emptyEvent, eventRules, months, placeName, rowsOf, stepName, targetName, toEvents } from './values';

/** What happened, to one or to several: choices first, words last and only if somebody wants to. */
@Component({
  selector: 'app-event-form',
  imports: [Busy, Choice, Control, ErrorSummary, Field, KeptLine, T, Tick],
  template: `
    <form class="stack" novalidate autocomplete="off" (submit)="send($event)">
      <app-errors [form]="form" [safe]="'events.form.stillHere' | t" />
      <app-kept [kept]="kept" />
      <app-choice [form]="form" name="kind" [legend]="'events.form.kind' | t" [options]="kinds()" />
      <app-field [form]="form" name="month" [label]="'events.form.month' | t" [hint]="'events.form.monthHint' | t">
        <select appControl><option value=""></option>@for (month of months; track month) {<option [value]="month">{{ nameOf(month) }}</option>}</select>
      </app-field>
      @for (row of rows(); track row) {
        <fieldset class="card stack tight"><legend class="label">{{ 'events.form.row' | t: { n: row + 1 } }}</legend>
          <app-field [form]="form" [name]="placeName(row)" [label]="'events.form.place' | t">
            <select appControl><option value=""></option>@for (place of places.all(); track place.code) {<option [value]="place.code">{{ place.name }}</option>}</select>
          </app-field>
          <app-choice [form]="form" [name]="targetName(row)" [legend]="'events.form.target' | t" [options]="targets()" />
        </fieldset>
      }
      <p class="row">
        @if (rows().length < most) {<button class="btn" type="button" (click)="count(1)">{{ 'events.form.more' | t }}</button>}
        @if (rows().length > 1) {<button class="btn bare" type="button" (click)="count(-1)">{{ 'events.form.less' | t }}</button>}
      </p>
      <app-choice [form]="form" name="actor" [legend]="'events.form.actor' | t" [hint]="'events.form.actorHint' | t" [options]="actors()" />
      <app-choice [form]="form" name="severity" [legend]="'events.form.severity' | t" [options]="severities()" [wide]="true" />
      <fieldset class="stack tight"><legend>{{ 'events.form.steps' | t }} <span class="label">{{ 'shared.form.optional' | t }}</span></legend>
        @for (step of steps; track step) {<app-tick [form]="form" [name]="stepName(step)">{{ 'events.step.' + step | t }}</app-tick>}
      </fieldset>
      @if (partners().length) {
        <app-field [form]="form" name="partnerId" [label]="'events.form.partner' | t" [hint]="'events.form.partnerHint' | t" [optional]="true">
          <select appControl><option value="">{{ 'events.form.noPartner' | t }}</option>@for (partner of partners(); track partner.id) {<option [value]="partner.id">{{ partner.code }}</option>}</select>
        </app-field>
      }
      <app-field [form]="form" name="narrative" [label]="'events.form.narrative' | t" [hint]="'events.form.narrativeHint' | t" [optional]="true">
        <textarea appControl rows="4" dir="auto" spellcheck="false" maxlength="4000"></textarea>
      </app-field>
      <p><button class="btn go" [appBusy]="form.busy()">{{ 'events.form.go' | t }}</button></p>
    </form>
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EventForm {
  readonly #api = inject(Api);
  readonly #texts = inject(Texts);
  readonly url = input.required<string>();
  readonly partners = input<readonly { readonly id: string; readonly code: string }[]>([]);
  readonly done = output<number>();
  protected readonly most = mostRows;
  protected readonly months = months();
  protected readonly steps = steps;
  protected readonly places = places();
  protected readonly placeName = placeName;
  protected readonly targetName = targetName;
  protected readonly stepName = stepName;
  protected readonly form = form(emptyEvent, eventRules);
  protected readonly kept = keep(this.form);
  protected readonly rows = computed(() => rowsOf(this.form.values()));
  protected readonly kinds = this.#options('kind', kinds);
  protected readonly targets = this.#options('target', targets);
  protected readonly actors = this.#options('actor', actors);
  protected readonly severities = this.#options('severity', severities);

  ngOnInit(): void {
    this.kept.start(this.url(), emptyEvent);
  }

  protected nameOf(month: string): string {
    return monthText(month, this.#texts.language());
  }

  /** One more that the same happened to, or the last one away. */
  protected count(by: number): void {
    this.form.set('count', String(this.rows().length + by));
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const sent = this.rows().length;
    const done = await this.form.send(v => this.#api.act<Partial<Recorded>>(this.url(), toEvents(v)));
    if (!done) return;
    this.kept.done();
    this.form.reset(emptyEvent);
    this.kept.start(this.url(), emptyEvent);
    this.done.emit(sent);
  }

  #options(scope: string, all: readonly string[]) {
    return computed(() => all.map(value => ({ value, label: this.#texts.t(`events.${scope}.${value}`) })));
  }
}
