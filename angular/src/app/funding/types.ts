import type { Schemas } from '../shared/api/schemas';

export type DonorList = Schemas['DonorListDto'];
export type Donor = Schemas['DonorDto'];
export type FundList = Schemas['FundListDto'];
export type FundItem = Schemas['FundListItem'];
export type Fund = Schemas['FundDto'];
export type FundYear = Schemas['FundYear'];
export type ClosedYear = Schemas['ClosedYearDto'];
export type Contribution = Schemas['ContributionDto'];
export type CardPayments = Schemas['CardPaymentsDto'];
export type CardPayment = Schemas['CardPaymentDto'];
export type FundBalance = Schemas['FundBalance'];
export type Figure = Schemas['FundFigure'];
export type EntryPage = Schemas['PageOfEntryDto'];
export type Statement = Schemas['FundStatementDto'];

/** A number on a fund's page: which one, and of which year when it is not of all. */
export interface Picked { readonly figure: Figure; readonly year: number | null }
