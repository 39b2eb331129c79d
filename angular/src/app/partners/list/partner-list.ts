import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { httpResource } from '@angular/common/http';
import { RouterLink } from '@angular/router';
import { DateText } from '../../shared/format/date-text';
import { Session } from '../../shared/session/session';
import { Plural, T } from '../../shared/text/t';
import { Chip } from '../../shared/ui/chip';
import { Empty } from '../../shared/ui/empty';
import { Loading } from '../../shared/ui/loading';
import { partnerReference } from '../reference';
import type { PartnerPage } from '../types';

/** All partners by code: no names here, they are on the record. */
@Component({
  selector: 'app-partner-list',
  imports: [Chip, DateText, Empty, Loading, Plural, RouterLink, T],
  templateUrl: './partner-list.html',
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PartnerList {
  protected readonly session = inject(Session);
  protected readonly reference = partnerReference();
  protected readonly state = signal('');
  protected readonly region = signal('');
  protected readonly governorate = signal('');
  /** Keys of the pages before this one, so that one can go back. */
  protected readonly trail = signal<readonly (string | null)[]>([null]);

  protected readonly list = httpResource<PartnerPage>(() => ({
    url: '/api/partners/search',
    method: 'POST',
    body: {
      state: this.state() || null, region: this.region() || null, governorate: this.governorate() || null, after: this.trail().at(-1) ?? null,
    },
  }));
  protected readonly isFiltered = computed(() => !!(this.state() || this.region() || this.governorate()));

  protected narrow(which: 'state' | 'region' | 'governorate', event: Event): void {
    this[which].set((event.target as HTMLSelectElement).value);
    this.trail.set([null]);
  }

  protected next(key: string): void {
    this.trail.update(t => [...t, key]);
  }

  protected back(): void {
    this.trail.update(t => t.slice(0, -1));
  }
}
