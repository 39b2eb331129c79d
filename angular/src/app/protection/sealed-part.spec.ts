import { describe, expect, it } from 'vitest';
import { emptyPart, seal, unseal } from './sealed-part';

const part = { ...emptyPart, reach: 'لا تتصلوا نهاراً · تەنها پەیام', story: 'Two\u200c lines\nand a sign 🙂'.repeat(3000) };
const encoded = (text: string) => Buffer.from(text, 'utf8').toString('base64');

describe('the sealed part', () => {
  it('comes back as it was written, in every script and at any length', () => {
    expect(unseal(seal(part))).toEqual(part);
  });

  it('is one document of version 1 with these names and no others', () => {
    const document = JSON.parse(Buffer.from(seal({ ...part, extra: 'x' } as typeof part), 'base64').toString('utf8'));
    expect(Object.keys(document)).toEqual([
      'v', 'reach', 'notReach', 'who', 'where', 'story',
      'whyMove', 'whereTo', 'abroad', 'route', 'host', 'papers', 'dependants', 'devices', 'mustNotKnow', 'wayBack', 'provider',
    ]);
    expect(document.v).toBe(1);
  });

  it('reads a document that says less', () => {
    expect(unseal(encoded('{"v":1,"reach":"by voice"}'))).toEqual({ ...emptyPart, reach: 'by voice' });
  });

  it('does not guess at documents of another kind', () => {
    for (const other of ['{"v":2,"reach":"x"}', 'plain words', '[]', 'null', '']) expect(unseal(encoded(other))).toBeNull();
  });
});
