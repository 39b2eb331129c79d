import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { T } from '../../shared/text/t';
import type { Blocked } from '../types';
import { whyKey } from './codes';

/** What comes next but not by this reader: a sentence that says who can do it or what is missing, never a dead button. */
@Component({
  selector: 'app-why-not',
  imports: [T],
  template: `@for (line of lines(); track line.act) {<p class="label"><strong>{{ line.act | t }}</strong><span> · </span>{{ line.why | t }}</p>}`,
  host: { class: 'stack tight' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class WhyNot {
  readonly blocked = input.required<readonly Blocked[]>();
  protected readonly lines = computed(() => this.blocked().map(b => ({ act: `payments.act.${b.action}`, why: whyKey(b.code) })));
}
