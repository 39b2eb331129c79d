// @vitest-environment jsdom
import '@angular/compiler';
import { provideZonelessChangeDetection, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { BrowserTestingModule, platformBrowserTesting } from '@angular/platform-browser/testing';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { toProblem } from '../api/problem';
import { draft } from './draft';

beforeAll(() => { TestBed.initTestEnvironment(BrowserTestingModule, platformBrowserTesting()); });
beforeEach(() => {
  vi.useFakeTimers();
  TestBed.configureTestingModule({ providers: [provideZonelessChangeDetection()] });
});
afterEach(() => { vi.useRealTimers(); TestBed.resetTestingModule(); });

function given(answers: readonly (number | 'ok')[]) {
  const value = signal({ text: '' });
  const saved: string[] = [];
  const queue = [...answers];
  const made = TestBed.runInInjectionContext(() => draft(value, async v => {
    const answer = queue.shift() ?? 'ok';
    if (answer !== 'ok') throw toProblem(answer, {});
    saved.push(v.text);
  }));
  const type = async (text: string, wait = 1000) => {
    value.set({ text });
    TestBed.tick();
    await vi.advanceTimersByTimeAsync(wait);
  };
  return { value, saved, draft: made, type };
}

describe('draft', () => {
  it('saves once, a second after the last key', async () => {
    const { saved, draft, type } = given([]);
    await type('a', 500);
    await type('ab', 500);
    expect(draft.state()).toBe('typing');
    await type('abc');
    expect(saved).toEqual(['abc']);
    expect(draft.state()).toBe('saved');
  });

  it('tries again by itself after a lost connection', async () => {
    const { saved, draft, type } = given([0]);
    await type('a');
    expect(draft.state()).toBe('waiting');
    await vi.advanceTimersByTimeAsync(5000);
    expect(saved).toEqual(['a']);
    expect(draft.state()).toBe('saved');
  });

  it('stops at someone else\'s change, keeps the text, and goes on when told', async () => {
    const { saved, value, draft, type } = given([412]);
    await type('mine');
    await type('mine, longer', 20_000);
    expect(draft.state()).toBe('changed');
    expect(saved).toEqual([]);
    expect(value().text).toBe('mine, longer');
    draft.resume();
    await vi.advanceTimersByTimeAsync(1);
    expect(saved).toEqual(['mine, longer']);
  });

  it('does not save what came from the server, and flushes at once', async () => {
    const { value, saved, draft, type } = given([]);
    value.set({ text: 'loaded' });
    draft.settle();
    TestBed.tick();
    await vi.advanceTimersByTimeAsync(2000);
    expect(saved).toEqual([]);
    await type('b', 1);
    await draft.flush();
    expect(saved).toEqual(['b']);
  });
});
