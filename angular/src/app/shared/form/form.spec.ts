import { describe, expect, it } from 'vitest';
import { toProblem } from '../api/problem';
import { form } from './form';
import { amount, wholeNumber } from './number-rules';
import { all, atMost, required } from './rules';

const filled = () => form({ title: 'A', amount: '1' }, { title: all(required, atMost(5)), amount: amount('USD') });

describe('Form', () => {
  it('does not send what its rules refuse, and says which fields', async () => {
    const f = form({ title: ' ', amount: '-3' }, { title: required, amount: amount('USD') });
    let sent = 0;
    expect(await f.send(async () => sent++)).toBe(false);
    expect(sent).toBe(0);
    expect(f.faults()).toEqual({ title: [{ key: 'shared.form.required' }], amount: [{ key: 'common.amount.negative' }] });
    f.set('title', 'x');
    expect(Object.keys(f.faults())).toEqual(['amount']);
  });

  it('sends a double tap once', async () => {
    const f = filled();
    let sent = 0;
    const act = () => new Promise(done => setTimeout(done, 5, sent++));
    expect(await Promise.all([f.send(act), f.send(act)])).toEqual([true, false]);
    expect(sent).toBe(1);
  });

  it('keeps what was typed and shows what the server refused', async () => {
    const f = filled();
    const refused = toProblem(400, { code: 'X:Y', title: 'No.', errors: { title: [{ code: 'a', message: 'Taken.' }] } });
    expect(await f.send(() => Promise.reject(refused))).toBe(false);
    expect(f.values()).toEqual({ title: 'A', amount: '1' });
    expect(f.faults()['title']?.[0]?.message).toBe('Taken.');
    expect(f.problem()?.title).toBe('No.');
    expect(f.busy()).toBe(false);
    expect(f.tries()).toBe(1);
  });

  it('does not hide a fault of our own', async () => {
    await expect(filled().send(() => Promise.reject(new Error('bug')))).rejects.toThrow('bug');
  });
});

describe('rules', () => {
  it('read whole numbers in any digits', () => {
    expect(wholeNumber(1, 3)('٣')).toBeNull();
    expect(wholeNumber(1, 3)('۴')?.key).toBe('common.form.between');
    expect(wholeNumber(1, 3)('2.5')?.key).toBe('common.form.between');
  });
});
