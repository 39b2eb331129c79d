import { Values, yearMinor } from './content';

/** One screen each; the last reads everything back. */
export const steps = ['about', 'whyCore', 'moneyUse', 'amounts', 'risks', 'check'] as const;
export type Step = (typeof steps)[number];

/** The screen on which a field of the server's answer stands. */
export function stepOf(field: string): Step {
  if (field === 'about' || field === 'whyCore' || field === 'moneyUse' || field === 'risks') return field;
  return 'amounts';
}

/** Where writing goes on: the first part with nothing in it, or the last look. */
export function firstOpen(values: Values): Step {
  const open = (step: Step) => (step === 'amounts' ? !yearMinor(values, 0) : step !== 'check' && !String(values[step] ?? '').trim());
  return steps.find(open) ?? 'check';
}
