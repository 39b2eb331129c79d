// @vitest-environment jsdom
import '@angular/compiler';
import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { provideZonelessChangeDetection, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { BrowserTestingModule, platformBrowserTesting } from '@angular/platform-browser/testing';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { growing } from './growing';

beforeAll(() => { TestBed.initTestEnvironment(BrowserTestingModule, platformBrowserTesting()); });
beforeEach(() => { TestBed.configureTestingModule({ providers: [provideZonelessChangeDetection(), provideHttpClient(), provideHttpClientTesting()] }); });
afterEach(() => { TestBed.resetTestingModule(); });

const pageOf = (items: number[], next: string | null) => ({ items, total: 4, moreThanTotal: false, next });

async function answer(body: unknown) {
  TestBed.tick();
  const request = TestBed.inject(HttpTestingController).expectOne('/api/x/search');
  request.flush(body as object);
  await new Promise(done => setTimeout(done));
  return request.request.body as object;
}

describe('growing', () => {
  it('adds the next page below, and keeps what is there while it comes', async () => {
    const list = TestBed.runInInjectionContext(() => growing<number>('/api/x/search', () => ({ state: 'open' })));
    expect(await answer(pageOf([1, 2], 'k'))).toEqual({ state: 'open', after: null });
    list.more();
    expect(list.whole()).toMatchObject({ items: [1, 2], total: 4 });
    expect(await answer(pageOf([3, 4], null))).toEqual({ state: 'open', after: 'k' });
    expect(list.rows()).toEqual([1, 2, 3, 4]);
    expect(list.whole()?.next).toBe(null);
    list.more(); // There is no more: nothing is asked.
    TestBed.tick();
    TestBed.inject(HttpTestingController).verify();
  });

  it('begins again when something else is asked', async () => {
    const state = signal('open');
    const list = TestBed.runInInjectionContext(() => growing<number>('/api/x/search', () => ({ state: state() }), 'next'));
    await answer(pageOf([1], 'k'));
    list.more();
    await answer(pageOf([2], null));
    state.set('closed');
    expect(list.whole()).toBe(null);
    expect(await answer(pageOf([9], null))).toEqual({ state: 'closed', next: null });
    expect(list.rows()).toEqual([9]);
  });
});
