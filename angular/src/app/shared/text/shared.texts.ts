import ar from '../../../i18n/shared/ar.json';
import ckb from '../../../i18n/shared/ckb.json';
import en from '../../../i18n/shared/en.json';
import type { TextFiles } from './texts';

/**
 * The few words of the frame and of sign-in come with the first script in all three languages:
 * they weigh less than one more wave of requests on a slow link, and the language can change at once.
 */
export const sharedTexts: TextFiles = {
  en: () => Promise.resolve({ default: { shared: en } }),
  ar: () => Promise.resolve({ default: { shared: ar } }),
  ckb: () => Promise.resolve({ default: { shared: ckb } }),
};
