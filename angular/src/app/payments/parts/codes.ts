/** Codes carry points and prefixes; keys of texts are one word: `payment.you-approved` → `you-approved`, `payee.missing` → `missing`. */
export function whyKey(code: string): string {
  return `payments.why.${code.slice(code.indexOf('.') + 1)}`;
}
