import '@angular/compiler';
import { signal } from '@angular/core';
import { describe, expect, it } from 'vitest';
import { Api } from '../api/client';
import { toProblem } from '../api/problem';
import { Saves } from './saves';

/** A record of the server: answers in order, and what reached it. */
function given(...answers: readonly (number | null | { version: number })[]) {
  const queue = [...answers];
  const sent: unknown[] = [];
  const api = { act: async (_: string, body: unknown, { version }: { version: number }) => {
    const answer = queue.shift()!;
    sent.push([version, body]);
    if (typeof answer === 'number') throw toProblem(answer, {});
    return answer;
  } };
  const version = signal(3);
  return { sent, version, saves: new Saves(api as unknown as Api, () => '/api/x', version) };
}

describe('saves', () => {
  it('takes the version of each answer', async () => {
    const { saves, version, sent } = given({ version: 4 }, { version: 5 });
    await saves.put({ a: 1 });
    await saves.put({ a: 2 });
    expect(version()).toBe(5);
    expect(sent).toEqual([[3, { a: 1 }], [4, { a: 2 }]]);
  });

  it('sends the same body again after a lost answer, and only then what was typed since', async () => {
    const { saves, version, sent } = given(0, null, { version: 5 });
    await expect(saves.put({ a: 1 })).rejects.toMatchObject({ kind: 'network' });
    expect(saves.isOpen).toBe(true);
    await saves.put({ a: 2 });
    expect(sent).toEqual([[3, { a: 1 }], [3, { a: 1 }], [4, { a: 2 }]]);
    expect(version()).toBe(5);
  });

  it('sends it once when nothing was typed since', async () => {
    const { saves, version, sent } = given(0, null);
    await expect(saves.put({ a: 1 })).rejects.toThrow();
    await saves.put({ a: 1 });
    expect(sent).toHaveLength(2);
    expect(version()).toBe(4);
  });

  it('forgets what was refused', async () => {
    const { saves, sent } = given(412, { version: 9 });
    await expect(saves.put({ a: 1 })).rejects.toMatchObject({ kind: 'changed' });
    await saves.put({ a: 2 });
    expect(sent).toEqual([[3, { a: 1 }], [3, { a: 2 }]]);
  });
});
