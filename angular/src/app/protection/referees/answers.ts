import { Signal, computed, inject } from '@angular/core';
import type { Schemas } from '../../shared/api/schemas';
import type { Option } from '../../shared/form/choice';
import { required } from '../../shared/form/rules';
import { Texts } from '../../shared/text/texts';

export interface Answers { readonly knows: string; readonly told: string; readonly urgent: string }

export const noAnswers: Answers = { knows: '', told: '', urgent: '' };
export const answerRules = { knows: required, told: required, urgent: required };

const knows: readonly NonNullable<Schemas['KnowsPerson']>[] = ['directly', 'throughOthers', 'no'];
const told: readonly NonNullable<Schemas['StoryHolds']>[] = ['yes', 'partly', 'no'];
const urgent: readonly NonNullable<Schemas['HowUrgent']>[] = ['tonight', 'thisWeek', 'canWait'];

export interface AnswerOptions { readonly knows: readonly Option[]; readonly told: readonly Option[]; readonly urgent: readonly Option[] }

/** The three questions with what can be answered: the same words on the page and read out by voice. */
export function answerOptions(): Signal<AnswerOptions> {
  const texts = inject(Texts);
  return computed(() => ({
    knows: knows.map(value => ({ value, label: texts.t(`answer.knows.${value}`) })),
    told: told.map(value => ({ value, label: texts.t(`answer.told.${value}`) })),
    urgent: urgent.map(value => ({ value, label: texts.t(`answer.urgent.${value}`) })),
  }));
}
