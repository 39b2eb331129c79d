import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { T } from '../../shared/text/t';
import { Icon } from '../../shared/ui/icon';
import { AgentForm } from './form';

/** A new agent. */
@Component({
  selector: 'app-new-agent',
  imports: [AgentForm, Icon, RouterLink, T],
  template: `
    <p class="row"><a class="btn bare" routerLink="/agents"><app-icon name="back" />{{ 'agents.list.title' | t }}</a></p>
    <h1>{{ 'agents.list.add' | t }}</h1>
    <app-agent-form (saved)="open($event)" />
  `,
  host: { class: 'stack narrow' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NewAgent {
  readonly #router = inject(Router);

  protected open(id: string): void {
    void this.#router.navigate(['/agents', id]);
  }
}
