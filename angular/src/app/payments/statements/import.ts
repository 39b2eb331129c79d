import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { acting } from '../../shared/api/acting';
import { Api } from '../../shared/api/client';
import { T } from '../../shared/text/t';
import { Busy } from '../../shared/ui/busy';
import { Icon } from '../../shared/ui/icon';
import { Found } from './found';
import type { Report } from './types';

/** A bank's file is looked at first: what is new, what is here already, what cannot be read, by line. Then all of what is new goes in, or nothing. */
@Component({
  selector: 'app-statement-import',
  imports: [Busy, Found, Icon, RouterLink, T],
  template: `
    <p class="row"><a class="btn bare" routerLink="/statements"><app-icon name="back" />{{ 'statements.list.title' | t }}</a></p>
    <h1>{{ 'statements.import.title' | t }}</h1>
    <div class="card stack tight narrow">
      <p>{{ 'statements.import.how' | t }}</p>
      <p class="row">
        <label class="btn file"><input type="file" accept=".xml,.csv,.txt" [disabled]="reading.busy() || taking.busy()" (change)="choose($event)">{{ 'statements.import.file' | t }}</label>
        @if (file(); as chosen) {<bdi class="label">{{ chosen.name }}</bdi>}
      </p>
    </div>
    @if (reading.busy() || taking.busy()) {
      <p role="status">{{ (taking.busy() ? 'statements.import.taking' : 'statements.import.reading') | t }}</p>
      <progress [attr.aria-label]="'statements.import.reading' | t"></progress>
    }
    @if (reading.fault() || taking.fault(); as words) {<div class="errors" role="alert"><p>{{ words }}</p></div>}
    @if (report(); as it) {
      @if (it.problems.length) {
        <section class="errors stack tight" role="alert">
          <h2>{{ 'statements.import.bad' | t }}</h2>
          <ul>@for (problem of it.problems; track $index) {<li>@if (problem.line; as line) {<strong>{{ 'statements.import.line' | t: { line } }}</strong>&ngsp;}{{ problem.message }}</li>}</ul>
          <p>{{ 'statements.import.nothing' | t }}</p>
        </section>
      } @else {
        <section class="stack" aria-live="polite">
          @for (found of it.statements; track $index) {<app-found-statement [found]="found" />}
          @if (it.canTake) {<p><button class="btn go" type="button" [appBusy]="taking.busy()" (click)="take()">{{ 'statements.import.take' | t }}</button></p>}
          @else {<p class="label">{{ 'statements.import.nothingNew' | t }}</p>}
        </section>
      }
    }
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class StatementImport {
  readonly #api = inject(Api);
  readonly #router = inject(Router);
  protected readonly file = signal<File | null>(null);
  protected readonly report = signal<Report | null>(null);
  protected readonly reading = acting();
  protected readonly taking = acting();

  protected choose(event: Event): void {
    const input = event.target as HTMLInputElement;
    this.file.set(input.files?.[0] ?? null);
    input.value = ''; // The same file, put right, can be chosen again.
    this.report.set(null);
    this.taking.clear();
    if (this.file()) void this.reading.run(async () => this.report.set(await this.#api.act<Report>('/api/statements/check', this.#body(), { key: crypto.randomUUID() })));
  }

  protected async take(): Promise<void> {
    await this.taking.run(async () => {
      const { id } = await this.#api.act<{ id: string }>('/api/statements', this.#body());
      await this.#router.navigate(['/statements', id]);
    });
  }

  #body(): FormData {
    const body = new FormData();
    body.append('file', this.file()!);
    return body;
  }
}
