import type { TextFiles } from '../../shared/text/texts';

/** Beside the page and not among the other faces: only one person ever reads them, and the first visit is full. */
export const setupTexts: TextFiles = {
  en: () => import('../../../texts/setup.en.json'),
  ar: () => import('../../../texts/setup.ar.json'),
  ckb: () => import('../../../texts/setup.ckb.json'),
};
