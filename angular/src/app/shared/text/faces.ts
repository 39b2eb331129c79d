import type { TextFiles } from './texts';

/** Made from `src/i18n` by `tools/faces.mjs`: everything a face says in one language, partners in neutral words. */
export const partnerTexts: TextFiles = {
  en: () => import('../../../texts/partner.en.json'),
  ar: () => import('../../../texts/partner.ar.json'),
  ckb: () => import('../../../texts/partner.ckb.json'),
};

/** Over them, for partners who would rather read the field's own words than neutral ones. */
export const plainTexts: TextFiles = {
  en: () => import('../../../texts/plain.en.json'),
  ar: () => import('../../../texts/plain.ar.json'),
  ckb: () => import('../../../texts/plain.ckb.json'),
};

export const staffTexts: TextFiles = {
  en: () => import('../../../texts/staff.en.json'),
  ar: () => import('../../../texts/staff.ar.json'),
  ckb: () => import('../../../texts/staff.ckb.json'),
};

export const donorTexts: TextFiles = {
  en: () => import('../../../texts/donor.en.json'),
  ar: () => import('../../../texts/donor.ar.json'),
  ckb: () => import('../../../texts/donor.ckb.json'),
};

/** The page that turns a one-time code into a user name. */
export const startTexts: TextFiles = {
  en: () => import('../../../texts/start.en.json'),
  ar: () => import('../../../texts/start.ar.json'),
  ckb: () => import('../../../texts/start.ckb.json'),
};

/** The page on which somebody who has a code answers three questions. */
export const answerTexts: TextFiles = {
  en: () => import('../../../texts/answer.en.json'),
  ar: () => import('../../../texts/answer.ar.json'),
  ckb: () => import('../../../texts/answer.ckb.json'),
};

/** The page on which a second step is set up for the first time. */
export const enrolTexts: TextFiles = {
  en: () => import('../../../texts/enrol.en.json'),
  ar: () => import('../../../texts/enrol.ar.json'),
  ckb: () => import('../../../texts/enrol.ckb.json'),
};
