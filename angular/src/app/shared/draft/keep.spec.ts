// @vitest-environment jsdom
import '@angular/compiler';
import { createEnvironmentInjector, EnvironmentInjector, provideZonelessChangeDetection, runInInjectionContext } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { BrowserTestingModule, platformBrowserTesting } from '@angular/platform-browser/testing';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { form } from '../form/form';
import { keep } from './keep';

beforeAll(() => { TestBed.initTestEnvironment(BrowserTestingModule, platformBrowserTesting()); });
beforeEach(() => { TestBed.configureTestingModule({ providers: [provideZonelessChangeDetection()] }); });
afterEach(() => { TestBed.resetTestingModule(); });

/** A page with the form, opened and left again. */
function open(saved: Record<string, string>, name = 'score/1') {
  const place = createEnvironmentInjector([], TestBed.inject(EnvironmentInjector));
  const made = runInInjectionContext(place, () => {
    const fields = form<Record<string, string>>({});
    return { fields, kept: keep(fields) };
  });
  made.kept.start(name, saved);
  TestBed.tick();
  return {
    ...made,
    type: (key: string, value: string) => { made.fields.set(key, value); TestBed.tick(); },
    leave: () => place.destroy(),
  };
}

describe('keep', () => {
  it('puts back what was typed, over what the server has by now', () => {
    const first = open({ text: '', amount: '10' });
    expect(first.kept.isBack()).toBe(false);
    first.type('text', 'long words');
    first.leave();
    const second = open({ text: '', amount: '20' });
    expect(second.fields.values()).toEqual({ text: 'long words', amount: '20' });
    expect(second.kept.isBack()).toBe(true);
  });

  it('keeps nothing of another record, nor after it was sent', () => {
    const first = open({ text: '' });
    first.type('text', 'mine');
    expect(open({ text: '' }, 'score/2').fields.get('text')).toBe('');
    first.kept.done();
    TestBed.tick();
    first.leave();
    expect(open({ text: '' }).fields.get('text')).toBe('');
  });

  it('goes back to what is saved when told, and then keeps nothing', () => {
    open({ text: 'saved' }).type('text', 'typed');
    const second = open({ text: 'saved' });
    second.kept.again();
    TestBed.tick();
    expect(second.fields.get('text')).toBe('saved');
    expect(second.kept.isBack()).toBe(false);
    expect(open({ text: 'saved' }).fields.get('text')).toBe('saved');
  });
});
