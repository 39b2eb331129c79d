import type { Schemas } from '../shared/api/schemas';

export type DonorList = Schemas['DonorListDto'];
export type Donor = Schemas['DonorDto'];
export type FundList = Schemas['FundListDto'];
export type Fund = Schemas['FundDto'];
export type Contribution = Schemas['ContributionDto'];
export type FundBalance = Schemas['FundBalance'];
export type Figure = Schemas['FundFigure'];
export type EntryPage = Schemas['PageOfEntryDto'];
