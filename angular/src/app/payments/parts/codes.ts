/** Codes carry points and prefixes; keys of texts are one word: `payment.you-approved` → `you-approved`, `payee.missing` → `missing`. */
/** Of an agent and of bank details the same words mean different things: `agent.waiting` → `agent-waiting`. */
export function whyKey(code: string): string {
  if (code.startsWith('agent.')) return `payments.why.agent-${code.slice('agent.'.length)}`;
  return `payments.why.${code.slice(code.indexOf('.') + 1)}`;
}
