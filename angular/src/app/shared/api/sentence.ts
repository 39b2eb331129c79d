import type { Texts } from '../text/texts';
import type { Problem } from './problem';

/** What to say about a problem: the server's sentence where there is one, else our own for its kind. */
export function sentence(problem: Problem, texts: Texts): string {
  if (problem.title) return problem.title;
  if (problem.kind === 'too-many' && problem.retryAfter) {
    return texts.plural('shared.problem.wait', Math.max(1, Math.ceil(problem.retryAfter / 60)));
  }
  return texts.t(`shared.problem.${problem.kind}`);
}
