/** What the server says about one's own ways to sign in (Grants.Identity, FactorDtos). */
export interface Passkey { readonly id: string; readonly name: string | null; readonly createdAt: string; readonly lastUsedAt: string | null }

export interface Factors {
  readonly totpSince: string | null;
  readonly recoveryCodesLeft: number;
  readonly passkeys: readonly Passkey[];
  readonly passkeyNeeded: boolean;
}

/** Shown once and never again. */
export interface AppSetUp { readonly secret: string; readonly uri: string }
export interface PaperCodes { readonly codes: readonly string[] }

export const factorsUrl = '/api/session/factors';

/** In groups of four, as one reads it aloud. */
export const grouped = (key: string): string => key.replace(/(.{4})(?=.)/g, '$1 ');
