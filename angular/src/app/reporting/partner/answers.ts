import { Answer, AnswerMode, Question, questions } from '../model';

/** What stands in the form for one question. */
export interface Typed { readonly mode: AnswerMode; readonly text: string; readonly isWithheld: boolean }
export type TypedAll = Readonly<Record<Question, Typed>>;

export function typedFrom(answers: readonly Answer[]): TypedAll {
  const of = (question: Question): Typed => {
    const answer = answers.find(a => a.question === question);
    return { mode: answer?.mode ?? 'Text', text: answer?.text ?? '', isWithheld: answer?.isWithheld ?? false };
  };
  return Object.fromEntries(questions.map(q => [q, of(q)])) as unknown as TypedAll;
}

export function isGiven(typed: Typed): boolean {
  return typed.mode !== 'Text' || typed.text.trim() !== '';
}

export function same(a: Typed, b: Typed): boolean {
  return a.mode === b.mode && a.text === b.text && a.isWithheld === b.isWithheld;
}

/** Only what changed is sent, so that a save on a slow link is small. */
export function changedSince(now: TypedAll, before: TypedAll): readonly Question[] {
  return questions.filter(q => !same(now[q], before[q]));
}

export interface Merged { readonly answers: TypedAll; readonly other: Partial<Record<Question, string>> }

/**
 * Another device saved meanwhile: what was typed here stays, what was not touched here comes from there.
 * Where both wrote, the other text is handed back to be shown beside.
 */
export function merge(here: TypedAll, before: TypedAll, there: TypedAll): Merged {
  const other: Partial<Record<Question, string>> = {};
  const answers = Object.fromEntries(questions.map(q => {
    if (same(here[q], before[q])) return [q, there[q]];
    if (!same(there[q], before[q]) && there[q].text && there[q].text !== here[q].text) other[q] = there[q].text;
    return [q, here[q]];
  })) as unknown as TypedAll;
  return { answers, other };
}
