import { sectionsOf } from '../types';
import { Values, lineMinor, yearMinor } from './content';

/** One screen each; the last reads everything back. */
export type Step = 'about' | 'whyCore' | 'moneyUse' | 'purpose' | 'amounts' | 'risks' | 'check';

/** Core money and flexible money ask for other things. */
export function stepsOf(mode: unknown): readonly Step[] {
  return [...sectionsOf(mode).filter(s => s !== 'risks'), 'amounts', 'risks', 'check'];
}

/** The screen on which a field of the server's answer stands. */
export function stepOf(field: string): Step {
  if (field === 'about' || field === 'whyCore' || field === 'moneyUse' || field === 'purpose' || field === 'risks') return field;
  return 'amounts';
}

/** Where writing goes on: the first part with nothing in it, or the last look. */
export function firstOpen(values: Values): Step {
  const money = () => (values['mode'] === 'lines' ? lineMinor(values, 0) : yearMinor(values, 0));
  const open = (step: Step) => (step === 'amounts' ? !money() : step !== 'check' && !String(values[step] ?? '').trim());
  return stepsOf(values['mode']).find(open) ?? 'check';
}
