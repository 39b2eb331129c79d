import '../../shared/parts';
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { acting } from '../../shared/api/acting';
import { Api } from '../../shared/api/client';
import { Problem } from '../../shared/api/problem';
import { T } from '../../shared/text/t';
import { Busy } from '../../shared/ui/busy';
import { Icon } from '../../shared/ui/icon';
import type { NoticeRow, NoticeWords } from './types';

/** Says that there is a word of the team, and nothing of it: what it says is shown by a press and put away by another. */
@Component({
  selector: 'app-notice-bar',
  imports: [Busy, Icon, T],
  template: `
    @for (row of rows(); track row.id) {
      <section class="card stack tight" data-notice>
        @if (words(); as it) {
          @if (open() === row.id) {
            <h2 [attr.lang]="it.language" dir="auto">{{ it.title }}</h2>
            <p class="pre" [attr.lang]="it.language" dir="auto">{{ it.body }}</p>
            <p><button class="btn" type="button" [appBusy]="act.busy()" (click)="see(row)">{{ 'notices.seen' | t }}</button></p>
          }
        }
        @if (open() !== row.id) {
          <p class="row"><app-icon name="alert" /><strong>{{ 'notices.there' | t }}</strong><button class="btn push" type="button" [appBusy]="act.busy()" (click)="read(row)">{{ 'notices.read' | t }}</button></p>
        }
        @if (act.fault(); as fault) {<p class="err" role="alert">{{ fault }}</p>}
      </section>
    }
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NoticeBar {
  readonly #api = inject(Api);
  protected readonly act = acting();
  protected readonly rows = signal<readonly NoticeRow[]>([]);
  protected readonly open = signal('');
  protected readonly words = signal<NoticeWords | null>(null);

  constructor() {
    void this.#load();
  }

  protected async read(row: NoticeRow): Promise<void> {
    await this.act.run(async () => {
      this.words.set(await this.#api.get<NoticeWords>(`/api/desk/notices/${row.id}/words`));
      this.open.set(row.id);
    });
  }

  protected async see(row: NoticeRow): Promise<void> {
    await this.act.run(async () => {
      await this.#api.act(`/api/desk/notices/${row.id}/seen`);
      this.rows.update(all => all.filter(r => r.id !== row.id));
      this.open.set('');
    });
  }

  async #load(): Promise<void> {
    try {
      this.rows.set(await this.#api.get<readonly NoticeRow[]>('/api/desk/notices'));
    } catch (error) {
      if (!(error instanceof Problem)) throw error; // The page below says when there is no connection; with the next page it is asked again.
    }
  }
}
