import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { acting } from '../../shared/api/acting';
import { Api } from '../../shared/api/client';
import { Plural, T } from '../../shared/text/t';
import { Busy } from '../../shared/ui/busy';
import { ChangedNotice } from '../../shared/ui/changed-notice';
import { Loading } from '../../shared/ui/loading';
import type { Erasure, Record } from '../types';

/** Destroys what is kept of a closed request, for ever and in every backup; what goes stands here before. */
@Component({
  selector: 'app-desk-erasing',
  imports: [Busy, ChangedNotice, Loading, Plural, T],
  template: `
    <details class="card" (toggle)="opened.set(true)"><summary>{{ 'desk.erase.title' | t }}</summary>
      @if (view.hasValue()) {
        <div class="stack tight">
          <p>{{ 'desk.erase.why' | t }}</p>
          <h3>{{ 'desk.erase.goes' | t }}</h3>
          <ul class="dots">
            @if (view.value().hasPart) {<li>{{ 'desk.part.title' | t }}</li>}
            @if (view.value().referees) {<li>{{ 'desk.erase.referees' | plural: view.value().referees }}</li>}
            @if (view.value().hasReason) {<li>{{ 'desk.erase.reason' | t }}</li>}
            @if (view.value().glasses) {<li>{{ 'desk.erase.glasses' | plural: view.value().glasses }}</li>}
            @if (view.value().files) {<li>{{ 'desk.erase.files' | plural: view.value().files }}</li>}
            @if (view.value().marks) {<li>{{ 'desk.erase.marks' | t }}</li>}
            <li>{{ 'desk.erase.people' | t }}</li>
          </ul>
          <h3>{{ 'desk.close.stays' | t }}</h3>
          <ul class="dots"><li>{{ 'desk.close.figures' | t }}</li><li>{{ 'desk.erase.log' | t }}</li></ul>
          @if (act.problem(); as problem) {@if (problem.kind === 'changed') {<app-changed [problem]="problem" (reload)="stale.emit()" />} @else {<p class="err" role="alert">{{ act.fault() }}</p>}}
          <p><button class="btn bad" type="button" [appBusy]="act.busy()" (click)="erase()">{{ 'desk.erase.go' | t }}</button></p>
        </div>
      }
      @if (opened()) {<app-loading [of]="view" />}
    </details>
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DeskErasing {
  readonly #api = inject(Api);
  readonly record = input.required<Record>();
  readonly done = output<Record>();
  readonly stale = output<void>();
  protected readonly act = acting();
  protected readonly opened = signal(false);
  protected readonly view = httpResource<Erasure>(() => (this.opened() ? `/api/desk/items/${this.record().case.id}/erase` : undefined));

  protected async erase(): Promise<void> {
    const { case: it, version } = this.record();
    await this.act.run(async () => this.done.emit(await this.#api.act<Record>(`/api/desk/items/${it.id}/erase`, {}, { version })));
  }
}
