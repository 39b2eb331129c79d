import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, input, signal } from '@angular/core';
import { DateText } from '../../shared/format/date-text';
import { T } from '../../shared/text/t';
import { Loading } from '../../shared/ui/loading';
import type { Reading } from '../types';

/** Who has opened something sealed of it. Asked for only when somebody wants to know. */
@Component({
  selector: 'app-desk-readings',
  imports: [DateText, Loading, T],
  template: `
    <details class="card" (toggle)="opened.set(true)"><summary>{{ 'desk.readings.title' | t }}</summary>
      @if (list.hasValue()) {
        <ol class="stack tight">
          @for (it of list.value(); track $index) {<li><bdi dir="ltr">{{ it.userName }}</bdi><span> · </span><app-date [at]="it.at" [year]="false" [time]="true" />@if (it.isByGlass) {<span> · </span><strong>{{ 'desk.readings.glass' | t }}</strong>}</li>}
          @empty {<li class="label">{{ 'desk.readings.empty' | t }}</li>}
        </ol>
      }
      @if (opened()) {<app-loading [of]="list" />}
    </details>
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DeskReadings {
  readonly id = input.required<string>();
  protected readonly opened = signal(false);
  protected readonly list = httpResource<readonly Reading[]>(() => (this.opened() ? `/api/desk/items/${this.id()}/readings` : undefined));
}
