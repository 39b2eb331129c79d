import { Directive, computed, input } from '@angular/core';
import { T } from '../text/t';
import { Chip } from './chip';
import type { IconName } from './icons';

interface Look { readonly kind: '' | 'act' | 'ok' | 'bad'; readonly icon: IconName }

/** Colour and icon of each state; brick only for what somebody must look at. */
export type Looks<S extends string> = Readonly<Record<S, Look>>;

/** A state that this client does not know yet. */
const unknown: Look = { kind: '', icon: 'clock' };

/** A record's state as colour, icon and word. Each feature says how its states look and what they are called. */
@Directive()
export abstract class StateLook<S extends string> {
  readonly state = input.required<S>();
  protected abstract readonly looks: Looks<S>;
  /** The key of the words, up to the state. */
  protected abstract readonly words: string;
  protected readonly look = computed<Look>(() => this.looks[this.state()] ?? unknown);
}

export const stateParts = [Chip, T] as const;
export const stateTemplate = '<app-chip [kind]="look().kind" [icon]="look().icon">{{ words + state() | t }}</app-chip>';
