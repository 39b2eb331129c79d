import type { Partner } from '../types';

/** The form's values: lists as ticks, one per key. */
export type PartnerValues = { [ticked: `${'governorate' | 'theme' | 'language'}-${string}`]: boolean } & { [registration: `${'federal' | 'kri'}-${string}`]: string } & {
  name: string; aliases: string; isRural: boolean; isCommunityLed: boolean; notes: string;
};

export const emptyPartner: PartnerValues = { name: '', aliases: '', isRural: false, isCommunityLed: false, notes: '' };

const regions = ['federal', 'kri'] as const;

export function fromPartner(p: Partner): PartnerValues {
  const values: PartnerValues = {
    ...emptyPartner, name: p.name, aliases: p.aliases.join('\n'), isRural: p.isRural, isCommunityLed: p.isCommunityLed, notes: p.notes ?? '',
  };
  for (const code of p.governorates) values[`governorate-${code}`] = true;
  for (const key of p.themes) values[`theme-${key}`] = true;
  for (const key of p.languages) values[`language-${key}`] = true;
  for (const region of regions) {
    const found = p.registrations.find(r => r.region === region);
    values[`${region}-authority`] = found?.authority ?? '';
    values[`${region}-number`] = found?.number ?? '';
    values[`${region}-expiresOn`] = found?.expiresOn ?? '';
  }
  return values;
}

/** The whole record again. The seat stays first among the governorates as long as it is ticked. */
export function toUpdate(values: PartnerValues, before: Partner) {
  const ticked = (prefix: string) =>
    Object.entries(values).filter(([k, v]) => k.startsWith(prefix) && v === true).map(([k]) => k.slice(prefix.length));
  const governorates = ticked('governorate-');
  return {
    name: values.name,
    aliases: values.aliases.split('\n').map(a => a.trim()).filter(a => a),
    governorates: [...before.governorates.filter(g => governorates.includes(g)), ...governorates.filter(g => !before.governorates.includes(g))],
    isRural: values.isRural,
    isCommunityLed: values.isCommunityLed,
    themes: ticked('theme-'),
    languages: ticked('language-'),
    registrations: regions.filter(r => values[`${r}-authority`] || values[`${r}-number`]).map(region => ({
      region,
      authority: String(values[`${region}-authority`]),
      number: String(values[`${region}-number`]),
      startsOn: before.registrations.find(r => r.region === region)?.startsOn ?? null,
      expiresOn: String(values[`${region}-expiresOn`] ?? '') || null,
    })),
    notes: values.notes || null,
  };
}
