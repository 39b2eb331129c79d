/** One screen each; the last reads everything back. */
export const steps = ['about', 'whyCore', 'moneyUse', 'amounts', 'risks', 'check'] as const;
export type Step = (typeof steps)[number];

/** The screen on which a field of the server's answer stands. */
export function stepOf(field: string): Step {
  if (field === 'about' || field === 'whyCore' || field === 'moneyUse' || field === 'risks') return field;
  return 'amounts';
}
