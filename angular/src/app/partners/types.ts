import type { Schemas } from '../shared/api/schemas';

export type PartnerPage = Schemas['PageOfPartnerListItem'];
export type PartnerListItem = Schemas['PartnerListItem'];
export type Partner = Schemas['PartnerDto'];
export type PartnerReference = Schemas['PartnerReferenceDto'];
export type ImportReport = Schemas['ImportReportDto'];
export type ImportLine = Schemas['ImportLineDto'];
export type OwnSafety = Schemas['OwnSafetyDto'];
export type ContactList = Schemas['ContactListDto'];
export type Contact = Schemas['ContactDto'];
export type ContactSecrets = Schemas['ContactSecretsDto'];
export type Reading = Schemas['ReadingDto'];
