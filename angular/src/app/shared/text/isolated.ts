/** A text of somebody's own inside a sentence of ours: it keeps its direction and turns nothing around it. */
export function isolated(text: string): string {
  return `\u2068${text}\u2069`;
}
