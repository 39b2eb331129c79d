import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { T } from '../../shared/text/t';
import { Chip } from '../../shared/ui/chip';
import type { AgentRow } from '../types';

/** Whether money can go through an agent now: word, icon, colour. */
@Component({
  selector: 'app-agent-chip',
  imports: [Chip, T],
  template: `@if (word(); as key) {<app-chip [kind]="stopped() ? 'bad' : 'act'" [icon]="stopped() ? 'stop' : 'clock'">{{ 'agents.state.' + key | t }}</app-chip>}
    @else {<app-chip kind="ok" icon="check">{{ 'agents.state.ready' | t }}</app-chip>}`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AgentChip {
  readonly agent = input.required<AgentRow>();
  protected readonly stopped = computed(() => ['Rejected', 'Ended'].includes(this.agent().state) || this.agent().problem === 'agent.licence-expired');
  protected readonly word = computed(() => {
    const code = this.agent().problem;
    return code ? (this.agent().state === 'Rejected' ? 'rejected' : code.slice(code.indexOf('.') + 1)) : '';
  });
}
