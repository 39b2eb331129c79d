import { describe, expect, it } from 'vitest';
import { antiforgeryToken } from './cookie';
import { Keys } from './keys';

const keys = () => {
  let n = 0;
  return new Keys(() => `key-${++n}`);
};

describe('Keys', () => {
  it('keeps one key while it is not known whether the act was done', () => {
    const k = keys();
    expect(k.for('POST /api/a {}')).toBe('key-1');
    for (const status of [0, 500, 503, 401, 429]) k.answered('POST /api/a {}', status);
    expect(k.for('POST /api/a {}')).toBe('key-1');
  });

  it('gives the next intention a new key after a definite answer', () => {
    for (const status of [200, 201, 400, 409, 412]) {
      const k = keys();
      k.for('POST /api/a {}');
      k.answered('POST /api/a {}', status);
      expect(k.for('POST /api/a {}')).toBe('key-2');
    }
  });

  it('never shares a key between different contents', () => {
    const k = keys();
    expect(k.for('POST /api/a {"x":1}')).not.toBe(k.for('POST /api/a {"x":2}'));
  });
});

describe('antiforgeryToken', () => {
  it('reads its own cookie only', () => {
    expect(antiforgeryToken('a=1; __Host-antiforgery=ab%2Bc=; b=2')).toBe('ab+c=');
    expect(antiforgeryToken('x__Host-antiforgery=1')).toBeNull();
  });
});
