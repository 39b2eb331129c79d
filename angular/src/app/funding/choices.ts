/** Currencies offered for a fund; the server knows a few more. */
export const currencies = ['USD', 'EUR', 'GBP', 'SEK', 'NOK', 'DKK', 'CHF', 'CAD', 'AUD', 'JPY', 'IQD'] as const;

/** Pillars a fund may be ring-fenced for. */
export const pillars = [
  'participation', 'protection', 'prevention', 'relief_recovery', 'social_economic', 'economic_recovery', 'governance', 'legislation',
] as const;

/** What a donor may demand of a fund's money; governorates and cost categories stand apart. */
export const rules = ['no-cash', 'fund-currency-only', 'community-led-only', 'rural-only'] as const;

/** Cost categories a fund may leave out. */
export const costCategories = ['salaries', 'planning', 'systems', 'registration', 'safety', 'infrastructure'] as const;
