import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, effect, input, signal, untracked } from '@angular/core';
import { Files } from '../../shared/files/files';
import { Loading } from '../../shared/ui/loading';
import type { Proposal } from '../types';
import { Questions } from './questions';
import { Summary } from './summary';
import { Wizard } from './wizard';

/** One proposal as its partner sees it: being written, back with questions, or sent. */
@Component({
  selector: 'app-proposal-page',
  imports: [Files, Loading, Questions, Summary, Wizard],
  template: `
    @if (proposal(); as it) {
      @switch (face()) {
        @case ('write') {
          <app-proposal-wizard [proposal]="it" [(version)]="version" [answering]="it.state === 'returned'"
            (left)="back()" (submitted)="record.reload()" (changed)="record.reload()" />
        }
        @case ('answer') {
          <app-proposal-questions [proposal]="it" [(version)]="version" (rewrite)="rewriting.set(true)" (submitted)="record.reload()" (changed)="record.reload()" />
        }
        @default {<app-proposal-summary [proposal]="it" (changed)="record.reload()" />}
      }
      <app-files [record]="'/api/proposals/' + it.id" />
    }
    <app-loading [of]="record" />
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ProposalPage {
  readonly id = input.required<string>();
  protected readonly record = httpResource<Proposal>(() => `/api/proposals/${this.id()}`);
  protected readonly version = signal(0);
  protected readonly rewriting = signal(false);
  /** Taken away while it loads again, so that its forms start from what the server has. */
  protected readonly proposal = computed(() => (this.record.hasValue() && !this.record.isLoading() ? this.record.value() : null));
  protected readonly face = computed(() => {
    const it = this.proposal();
    if (!it?.actions.includes('write')) return 'read';
    return it.state === 'returned' && !this.rewriting() ? 'answer' : 'write';
  });

  constructor() {
    effect(() => {
      const it = this.proposal();
      if (it) untracked(() => this.version.set(it.version));
    });
  }

  protected back(): void {
    this.rewriting.set(false);
    this.record.reload();
  }
}
