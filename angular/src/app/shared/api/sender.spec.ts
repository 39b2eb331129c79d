import '@angular/compiler';
import { Injector, runInInjectionContext } from '@angular/core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Confirmation } from '../session/confirmation';
import { Lock } from '../session/lock';
import { SessionEnded } from '../session/session-ended';
import { Touched } from '../session/touched';
import { Texts } from '../text/texts';
import { Api } from './client';
import { Connection } from './connection';
import { Sender } from './sender';

type Call = [url: string, request: RequestInit & { headers: Record<string, string> }];
const calls: Call[] = [];
let answers: (() => Response)[] = [];

beforeEach(() => {
  calls.length = 0;
  answers = [];
  vi.stubGlobal('document', { cookie: '__Host-antiforgery=tok' });
  vi.stubGlobal('fetch', async (...call: Call) => {
    calls.push(call);
    const answer = answers.shift();
    if (!answer) throw new TypeError('Failed to fetch');
    return answer();
  });
});
afterEach(() => { vi.unstubAllGlobals(); });

const json = (status: number, body: unknown) => () =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } });

function given() {
  const ended = new SessionEnded();
  const touched = new Touched();
  let open = () => {};
  const lock = { waits: 0, wait: () => new Promise<void>(done => { lock.waits++; open = done; }), open: () => open() };
  const confirmation = new Confirmation();
  const connection = { lost: false, report(reached: boolean) { this.lost = !reached; } };
  const injector = Injector.create({
    providers: [
      { provide: SessionEnded, useValue: ended },
      { provide: Lock, useValue: lock },
      { provide: Touched, useValue: touched },
      { provide: Confirmation, useValue: confirmation },
      { provide: Connection, useValue: connection },
      { provide: Texts, useValue: { language: () => 'ckb' } },
      { provide: Sender, useClass: Sender, deps: [] },
      { provide: Api, useClass: Api, deps: [] },
    ],
  });
  return { ended, lock, touched, confirmation, connection, sender: injector.get(Sender), api: runInInjectionContext(injector, () => injector.get(Api)) };
}

describe('Api', () => {
  it('sends antiforgery, language, version and an idempotency key', async () => {
    answers = [json(200, { version: 4 })];
    const { api } = given();
    await expect(api.act('/api/x', { a: 1 }, { version: 3, key: 'k' })).resolves.toEqual({ version: 4 });
    expect(calls[0]![1].headers).toMatchObject({
      'X-Antiforgery': 'tok', 'Accept-Language': 'ckb', 'If-Match': '"3"', 'Idempotency-Key': 'k', 'Content-Type': 'application/json',
    });
  });

  it('never speaks to another origin', async () => {
    await expect(given().api.get('https://elsewhere.example/api/')).rejects.toThrow('Not an address of ours');
    expect(calls).toEqual([]);
  });

  it('keeps the key when the connection was lost, and takes a new one afterwards', async () => {
    const { api, connection } = given();
    await expect(api.act('/api/x', {})).rejects.toMatchObject({ kind: 'network' });
    expect(connection.lost).toBe(true);
    answers = [json(200, {}), json(200, {})];
    await api.act('/api/x', {});
    await api.act('/api/x', {});
    const [first, second, third] = calls.map(call => call[1].headers['Idempotency-Key']);
    expect(second).toBe(first);
    expect(third).not.toBe(first);
    expect(connection.lost).toBe(false);
  });

  it('does a double tap once', async () => {
    answers = [json(200, { id: 1 })];
    const { api } = given();
    expect(await Promise.all([api.act('/api/x', {}), api.act('/api/x', {})])).toEqual([{ id: 1 }, { id: 1 }]);
    expect(calls.length).toBe(1);
  });

  it('waits for a new sign-in and then goes on with the same key', async () => {
    answers = [json(401, { code: 'signed-out' }), json(200, { done: true })];
    const { api, ended } = given();
    const act = api.act('/api/x', {});
    await vi.waitFor(() => expect(ended.asking()).toBe(true));
    expect(calls.length).toBe(1);
    ended.signedIn();
    await expect(act).resolves.toEqual({ done: true });
    expect(calls[1]![1].headers['Idempotency-Key']).toBe(calls[0]![1].headers['Idempotency-Key']);
  });

  it('waits for a confirmation and sends the same act with it', async () => {
    answers = [json(403, { code: 'step-up-needed', confirm: { token: 't', options: {} } }), json(200, { done: true })];
    const { api, confirmation } = given();
    const act = api.act('/api/x', { typed: 1 }, { version: 2 });
    await vi.waitFor(() => expect(confirmation.asking()).toEqual({ signature: { token: 't', options: {} } }));
    confirmation.end({ 'X-Confirmation': 'signed' });
    await expect(act).resolves.toEqual({ done: true });
    expect(calls[1]![1].headers).toEqual({ ...calls[0]![1].headers, 'X-Confirmation': 'signed' });
    expect(calls[1]![1].body).toBe(calls[0]![1].body);
  });

  it('leaves an act undone that its person would rather not confirm', async () => {
    answers = [json(403, { code: 'step-up-needed', title: 'پشتڕاستی بکەنەوە' })];
    const { api, confirmation } = given();
    const act = api.act('/api/x', {});
    await vi.waitFor(() => expect(confirmation.asking()).toEqual({ signature: null }));
    confirmation.end(null);
    await expect(act).rejects.toMatchObject({ code: 'step-up-needed' });
    expect(calls.length).toBe(1);
  });

  it('asks for a new token once when the old one is not of this session', async () => {
    answers = [json(400, { code: 'antiforgery' }), json(200, {}), json(200, { done: true })];
    await expect(given().api.act('/api/x', {})).resolves.toEqual({ done: true });
    expect(calls.map(call => call[0])).toEqual(['/api/x', '/api/session', '/api/x']);
  });

  it('says a refused sign-in instead of asking for another', async () => {
    answers = [json(401, { code: 'sign-in-failed', title: 'نەگونجا' })];
    await expect(given().api.act('/api/session', {})).rejects.toMatchObject({ code: 'sign-in-failed', title: 'نەگونجا' });
  });

  it('gives what was asked for ahead to the first who asks, and asks again for the next', async () => {
    answers = [json(200, { n: 1 }), json(200, { n: 2 })];
    const { api, sender } = given();
    sender.ahead('/api/home');
    await expect(api.get('/api/home')).resolves.toEqual({ n: 1 });
    await expect(api.get('/api/home')).resolves.toEqual({ n: 2 });
    expect(calls.length).toBe(2);
  });

  it('does not keep for later what nobody asked for soon', async () => {
    vi.useFakeTimers();
    answers = [json(200, { n: 1 }), json(200, { n: 2 })];
    const { api, sender } = given();
    sender.ahead('/api/home');
    await vi.advanceTimersByTimeAsync(20_000);
    vi.useRealTimers();
    await expect(api.get('/api/home')).resolves.toEqual({ n: 2 });
  });

  it('waits while the session is locked and then goes on with the same request', async () => {
    answers = [json(401, { code: 'locked', title: '' }), json(200, { done: true })];
    const { api, lock, ended } = given();
    const answer = api.act('/api/x', { text: 'kept' });
    await vi.waitFor(() => expect(lock.waits).toBe(1));
    expect(ended.asking()).toBe(false);
    lock.open();
    expect(await answer).toEqual({ done: true });
    expect(calls.map(([, r]) => r.body)).toEqual(['{"text":"kept"}', '{"text":"kept"}']);
  });

  it('says once that somebody has touched the page, and nothing of what it asks by itself', async () => {
    answers = [json(200, {}), json(200, {}), json(200, {})];
    const { api, touched } = given();
    await api.get('/api/a');
    touched.mark();
    await api.get('/api/b');
    await api.get('/api/c');
    expect(calls.map(([, r]) => r.headers['X-Input'])).toEqual([undefined, '1', undefined]);
  });
});
