import { describe, expect, it } from 'vitest';
import { toProblem } from './problem';

describe('toProblem', () => {
  it('keeps the server\'s sentence and faults of fields', () => {
    const errors = { title: [{ code: 'Proposals:TitleNeeded', message: 'Write a title.' }] };
    const problem = toProblem(400, { code: 'Kernel:Invalid', title: 'One answer is missing.', status: 400, errors });
    expect(problem).toMatchObject({ kind: 'refused', code: 'Kernel:Invalid', title: 'One answer is missing.', errors });
  });

  it.each([
    [0, null, 'network'], [401, {}, 'signed-out'], [403, {}, 'forbidden'], [404, {}, 'not-found'], [412, {}, 'changed'],
    [409, { code: 'wrong-state' }, 'changed'], [409, { code: 'Proposals:AlreadySubmitted' }, 'refused'],
    [409, { code: 'client-outdated' }, 'outdated'], [429, {}, 'too-many'], [500, '<html>', 'broken'], [422, {}, 'refused'],
  ])('maps %i %j to %s', (status, body, kind) => expect(toProblem(status, body).kind).toBe(kind));

  it('reads Retry-After, and does not show a framework\'s English title', () => {
    const problem = toProblem(429, { title: 'Too Many Requests' }, '90');
    expect(problem.retryAfter).toBe(90);
    expect(problem.title).toBe('');
  });

  it('tells who changed what', () => {
    expect(toProblem(412, { code: 'x', changed: { act: 'a', byRoles: 'partner-lead', at: '2026-11-03T07:42:00Z' } }).changed?.byRoles).toBe('partner-lead');
  });
});
