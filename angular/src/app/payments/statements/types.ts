import type { Schemas } from '../../shared/api/schemas';

export type StatementRow = Schemas['StatementRowDto'];
export type Statement = Schemas['StatementDto'];
export type Line = Schemas['LineDto'];
export type Candidate = Schemas['CandidateDto'];
export type Report = Schemas['StatementReportDto'];
export type Missing = Schemas['MissingDto'];
export type MissingItem = Schemas['MissingItemDto'];
export type ManyMatched = Schemas['ManyMatchedDto'];

export const asideKinds = ['BankCharge', 'Interest', 'OwnTransfer', 'Other'] as const;
export const missingKinds = ['Order', 'Returned', 'Contribution', 'Refund', 'LineOut', 'LineIn'] as const;
export const bands = ['0-7', '8-30', '31-60', '61'] as const;
