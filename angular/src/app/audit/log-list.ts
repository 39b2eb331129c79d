import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { acting } from '../shared/api/acting';
import { Api } from '../shared/api/client';
import { DateText } from '../shared/format/date-text';
import { growing } from '../shared/list/growing';
import { Plural, T } from '../shared/text/t';
import { Busy } from '../shared/ui/busy';
import { Empty } from '../shared/ui/empty';
import { Icon } from '../shared/ui/icon';
import { Loading } from '../shared/ui/loading';
import { LogFilter, LogSearch, everything } from './log-filter';
import { RolesText } from './roles-text';
import type { LogRow } from './types';

/** The log, newest first. Codes only: acts are shown as they are written, nobody is named. */
@Component({
  selector: 'app-log-list',
  imports: [Busy, DateText, Empty, Icon, Loading, LogFilter, Plural, RolesText, RouterLink, T],
  templateUrl: './log-list.html',
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LogList {
  readonly #api = inject(Api);
  /** An alert says what to look for. */
  protected readonly search = signal<LogSearch>({ ...everything, ...inject(Router).currentNavigation()?.extras.state?.['log'] });
  protected readonly narrowed = computed(() => Object.values(this.search()).some(v => v));
  readonly #list = growing<LogRow>('/api/audit/search', () => this.search());
  protected readonly page = this.#list.page;
  protected readonly rows = this.#list.rows;
  protected readonly whole = this.#list.whole;
  protected readonly more = this.#list.more;
  protected readonly taking = acting();

  /** Whoever takes it shows again who they are; then the browser fetches the file itself. */
  protected async takeAway(link: HTMLAnchorElement): Promise<void> {
    if (await this.taking.run(() => this.#api.act('/api/audit/export'))) link.click();
  }
}
