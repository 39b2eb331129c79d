import { TranslocoTranspiler, TranspileParams } from '@jsverse/transloco';

export type Params = Readonly<Record<string, string | number | null | undefined>>;

const first = '\u2068';
const last = '\u2069';

/**
 * Puts values into `{name}` places. In right-to-left sentences every value is isolated, as `<bdi>` does in
 * markup, so that an amount or a code cannot turn the words around it.
 */
export function fill(text: string, params: Params | undefined, isolate: boolean): string {
  if (!params) return text;
  return text.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = params[name];
    if (value === undefined || value === null) return place;
    return isolate ? first + value + last : String(value);
  });
}

/** Transloco's own transpiler is not needed: places are filled by `Texts`, which knows the direction. */
export class PlainTranspiler implements TranslocoTranspiler {
  transpile({ value }: TranspileParams): unknown {
    return value;
  }
}
