import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { daysBetween } from '../shared/format/dates';
import { DateText } from '../shared/format/date-text';
import { Plural, T } from '../shared/text/t';
import { Texts } from '../shared/text/texts';
import { Chip } from '../shared/ui/chip';
import { itemParams } from '../shared/work/item-params';
import type { WorkItem } from '../shared/work/links';

/** One promise: when, what, for whom, where, and the act as a verb. */
@Component({
  selector: 'tr[appWorkRow]',
  imports: [Chip, DateText, Plural, RouterLink, T],
  template: `
    <td>
      @if (item().dueOn; as due) {<app-date [at]="due" [year]="false" />&ngsp;}
      @if (lateDays() > 0) {<app-chip kind="bad" icon="alert">{{ 'work.days' | plural: lateDays() }}</app-chip>}
    </td>
    <td class="what">{{ key('title') | t: params() }}</td>
    <td><bdi>{{ item().subject }}</bdi></td>
    <td class="label">{{ key('area') | t }}</td>
    <td class="end"><a class="btn bare" [routerLink]="to()">{{ key('action') | t: params() }}<span class="vh"><bdi>{{ item().subject }}</bdi></span></a></td>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class WorkRow {
  readonly #texts = inject(Texts);
  readonly item = input.required<WorkItem>();
  readonly to = input.required<string>();
  readonly today = input.required<string>();
  protected readonly params = computed(() => itemParams(this.item(), this.#texts.language()));
  protected readonly lateDays = computed(() => {
    const due = this.item().dueOn;
    return due && this.item().late ? daysBetween(due, this.today()) : 0;
  });

  protected key(part: string): string {
    return `work.${this.item().kind}.${part}`;
  }
}
