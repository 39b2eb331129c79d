import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Api } from '../../shared/api/client';
import { Problem } from '../../shared/api/problem';
import { sentence } from '../../shared/api/sentence';
import { Plural, T } from '../../shared/text/t';
import { Texts } from '../../shared/text/texts';
import { Busy } from '../../shared/ui/busy';
import { Chip } from '../../shared/ui/chip';
import { partnerReference } from '../reference';
import type { ImportReport } from '../types';
import { Icon } from '../../shared/ui/icon';

const shownAtFirst = 100;

/** A file is looked at first: every row with its line and what is wrong. Only a file without problems goes in, all of it at once. */
@Component({
  selector: 'app-partner-import',
  imports: [Busy, Chip, Icon, Plural, RouterLink, T],
  templateUrl: './import.html',
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PartnerImport {
  readonly #api = inject(Api);
  readonly #texts = inject(Texts);
  protected readonly reference = partnerReference();

  protected readonly file = signal<File | null>(null);
  protected readonly report = signal<ImportReport | null>(null);
  protected readonly busy = signal<'' | 'checking' | 'importing'>('');
  protected readonly failure = signal('');
  protected readonly imported = signal(0);
  protected readonly shown = signal(shownAtFirst);

  /** What needs a hand comes first, then the rest, each in the order of the file. */
  protected readonly lines = computed(() => {
    const all = this.report()?.lines ?? [];
    return [
      ...all.filter(l => l.problems.length), ...all.filter(l => !l.problems.length && l.sameName.length), ...all.filter(l => !l.problems.length && !l.sameName.length),
    ];
  });

  protected choose(event: Event): void {
    const input = event.target as HTMLInputElement;
    this.file.set(input.files?.[0] ?? null);
    input.value = ''; // The same file, put right, can be chosen again.
    this.report.set(null);
    this.imported.set(0);
    this.shown.set(shownAtFirst);
    if (this.file()) void this.check();
  }

  protected check(): Promise<void> {
    return this.#send('checking', async body => {
      this.report.set(await this.#api.act<ImportReport>('/api/partners/import/check', body, { key: crypto.randomUUID() }));
    });
  }

  protected bring(): Promise<void> {
    return this.#send('importing', async body => {
      const count = this.report()?.rows ?? 0;
      await this.#api.act('/api/partners/import', body);
      this.imported.set(count);
      this.report.set(null);
    });
  }

  protected more(): void {
    this.shown.update(n => n + 500);
  }

  async #send(what: 'checking' | 'importing', act: (body: FormData) => Promise<void>): Promise<void> {
    const file = this.file();
    if (!file || this.busy()) return;
    this.busy.set(what);
    this.failure.set('');
    try {
      const body = new FormData();
      body.append('file', file);
      await act(body);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      this.failure.set(sentence(error, this.#texts));
    } finally {
      this.busy.set('');
    }
  }
}
