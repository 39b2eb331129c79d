import type { OwnSafety } from '../types';

export type SafetyValues = { [donor: `donor-${string}`]: boolean } & {
  channel: string; hoursFrom: string; hoursTo: string; codeWord: string; neverContact: boolean; nameVisibility: string; placePrecision: string;
  embargoUntil: string; neutralWording: boolean; notificationsOff: boolean; pausedUntil: string;
};

/** Until loaded: the careful answers. */
export const careful: SafetyValues = {
  channel: 'phone', hoursFrom: '', hoursTo: '', codeWord: '', neverContact: false, nameVisibility: 'teamOnly', placePrecision: 'none',
  embargoUntil: '', neutralWording: true, notificationsOff: false, pausedUntil: '',
};

export function fromSafety(own: OwnSafety): SafetyValues {
  const values: SafetyValues = {
    channel: own.channel,
    hoursFrom: own.hoursFrom?.slice(0, 5) ?? '',
    hoursTo: own.hoursTo?.slice(0, 5) ?? '',
    codeWord: own.codeWord ?? '',
    neverContact: own.neverContact,
    nameVisibility: own.nameVisibility,
    placePrecision: own.placePrecision,
    embargoUntil: own.embargoUntil ?? '',
    neutralWording: own.neutralWording,
    notificationsOff: own.notificationsOff,
    pausedUntil: own.pausedUntil ?? '',
  };
  for (const donor of own.donors) values[`donor-${donor.id}`] = donor.maySeeName;
  return values;
}

/** As the server takes it: empty is null, hours with seconds. */
export function toSafety(values: SafetyValues, own: OwnSafety) {
  const time = (text: string) => (text ? `${text}:00` : null);
  return {
    channel: values.channel,
    hoursFrom: time(values.hoursFrom),
    hoursTo: time(values.hoursTo),
    neverContact: values.neverContact,
    codeWord: values.codeWord.trim() || null,
    neutralWording: values.neutralWording,
    nameVisibility: values.nameVisibility,
    placePrecision: values.placePrecision,
    embargoUntil: values.embargoUntil || null,
    notificationsOff: values.notificationsOff,
    pausedUntil: values.pausedUntil || null,
    donors: values.nameVisibility === 'namedDonors' ? own.donors.filter(d => values[`donor-${d.id}`] === true).map(d => d.id) : [],
  };
}
