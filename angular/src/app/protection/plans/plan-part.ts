/** What a partner does when it becomes dangerous. */
export interface PlanPart { readonly call: string; readonly go: string; readonly lock: string; readonly papers: string; readonly after: string }

export const emptyPlan: PlanPart = { call: '', go: '', lock: '', papers: '', after: '' };
export const planNames = Object.keys(emptyPlan) as (keyof PlanPart)[];

const version = 1;

/** One document made here; the server carries bytes. */
export function sealPlan(part: PlanPart): string {
  const bytes = new TextEncoder().encode(JSON.stringify({ v: version, ...Object.fromEntries(planNames.map(name => [name, part[name].trim()])) }));
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

/** What the bytes say; null for a document of another kind, which is neither shown nor written over. */
export function unsealPlan(content: string): PlanPart | null {
  const bytes = Uint8Array.from(atob(content), sign => sign.charCodeAt(0));
  try {
    const found: unknown = JSON.parse(new TextDecoder().decode(bytes));
    if (typeof found !== 'object' || found === null) return null;
    const document = found as { readonly [name: string]: unknown };
    if (document['v'] !== version) return null;
    return Object.fromEntries(planNames.map(name => [name, typeof document[name] === 'string' ? document[name] : ''])) as unknown as PlanPart;
  } catch (error) {
    if (error instanceof SyntaxError) return null; // No document of ours; the reader is told.
    throw error;
  }
}
