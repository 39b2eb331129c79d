import { describe, expect, it } from 'vitest';
import type { OwnSafety } from '../types';
import { fromSafety, toSafety } from './safety-values';

const own: OwnSafety = {
  organisationCode: 'P-017', channel: 'phone', hoursFrom: '09:00:00', hoursTo: '16:30:00', neverContact: false, codeWord: null, neutralWording: true,
  nameVisibility: 'teamOnly', placePrecision: 'none', embargoUntil: null, notificationsOff: false, pausedUntil: null,
  donors: [{ id: 'a', code: 'D-01', maySeeName: true }, { id: 'b', code: 'D-02', maySeeName: false }], otherFunding: [], setAt: null, version: 1, actions: ['save'],
};

describe('safety values', () => {
  it('go to the form and back unchanged', () => {
    const back = toSafety(fromSafety(own), own);
    expect(back).toMatchObject({ hoursFrom: '09:00:00', hoursTo: '16:30:00', codeWord: null, embargoUntil: null, placePrecision: 'none' });
    expect(back.donors).toEqual([]);
  });

  it('name donors only when the name is for named donors', () => {
    const values = { ...fromSafety(own), nameVisibility: 'namedDonors' };
    expect(toSafety(values, own).donors).toEqual(['a']);
  });
});
