/** Moving somebody: why, where to, how, with whom, and the way back (product.md, Protection). */
export const emptyPlan = {
  whyMove: '', whereTo: '', abroad: '', route: '', host: '', papers: '', dependants: '', devices: '', mustNotKnow: '', wayBack: '', provider: '',
};

/** What only those who work on it may read. */
export const emptyPart = { reach: '', notReach: '', who: '', where: '', story: '', ...emptyPlan };

export type SealedPart = { readonly [name in keyof typeof emptyPart]: string };

const version = 1;
const names = Object.keys(emptyPart) as (keyof SealedPart)[];

/** What a closed request still needs: who it was, how to reach them if it begins again, and how not. */
const staying: readonly (keyof SealedPart)[] = ['who', 'reach', 'notReach'];

/** What stays after closing. */
export function shorten(part: SealedPart): SealedPart {
  return { ...emptyPart, ...Object.fromEntries(staying.map(name => [name, part[name]])) };
}

/** One document made here; the server carries bytes. Sealing for its readers moves into this file. */
export function seal(part: SealedPart): string {
  const bytes = new TextEncoder().encode(JSON.stringify({ v: version, ...known(part) }));
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

/** What the bytes say; null for a document of another kind, which is neither shown nor written over. */
export function unseal(content: string): SealedPart | null {
  const bytes = Uint8Array.from(atob(content), sign => sign.charCodeAt(0));
  const document = read(new TextDecoder().decode(bytes));
  return document?.['v'] === version ? known(document) : null;
}

function read(text: string): { readonly [name: string]: unknown } | null {
  try {
    const found: unknown = JSON.parse(text);
    return typeof found === 'object' && found !== null ? (found as { readonly [name: string]: unknown }) : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null; // No document of ours; the reader is told.
    throw error;
  }
}

function known(from: { readonly [name: string]: unknown } | SealedPart): SealedPart {
  const values = from as { readonly [name: string]: unknown };
  return Object.fromEntries(names.map(name => [name, typeof values[name] === 'string' ? values[name] : ''])) as unknown as SealedPart;
}
