/** What the server speaks about payees, orders and receipts (angular/openapi.json). */
export interface Blocked { readonly action: string; readonly code: string }
interface Doable { readonly actions: readonly string[]; readonly blocked: readonly Blocked[] }

export interface Payable extends Doable {
  readonly id: string; readonly partnerCode: string; readonly organisationId: string; readonly grantCode: string;
  readonly amountMinor: number; readonly currency: string; readonly openedOn: string;
}

export interface OrderRow {
  readonly id: string; readonly code: string; readonly partnerCode: string; readonly grantCode: string;
  readonly amountMinor: number; readonly currency: string; readonly state: string;
  readonly approvals: number; readonly requiredApprovals: number;
  readonly sentOn?: string | null; readonly receivedOn?: string | null; readonly isReportedMissing: boolean;
}
export interface OrderPage { readonly items: readonly OrderRow[]; readonly next?: string | null }

export interface Person { readonly part: string; readonly userName: string; readonly at: string; readonly isVoid: boolean }

export interface Order extends Doable {
  readonly id: string; readonly version: number; readonly code: string; readonly state: string;
  readonly organisationId: string; readonly partnerCode: string; readonly grantId: string; readonly grantCode: string; readonly fundCode: string;
  readonly amountMinor: number; readonly currency: string; readonly approvals: number; readonly requiredApprovals: number;
  readonly hash: string; readonly fileSha256?: string | null; readonly sentOn?: string | null; readonly receivedOn?: string | null;
  readonly receivedMinor?: number | null; readonly receivedCurrency?: string | null; readonly rateMillionths?: number | null;
  readonly missingReportedAt?: string | null; readonly hasNote: boolean; readonly hasBankReference: boolean;
  readonly people: readonly Person[];
}
export interface OrderSecrets {
  readonly holderName: string; readonly iban: string; readonly bankName: string; readonly bankReference?: string | null; readonly note?: string | null;
}

export interface PayeeRow { readonly organisationId: string; readonly partnerCode: string; readonly problem?: string | null; readonly usableFrom?: string | null }
export interface PayeePage { readonly items: readonly PayeeRow[]; readonly next?: string | null }

export interface PayeeVersion {
  readonly id: string; readonly number: number; readonly state: string; readonly recordedBy: string; readonly recordedAt: string;
  readonly calledBackBy?: string | null; readonly calledBackAt?: string | null; readonly usableFrom?: string | null;
}
export interface Payee extends Doable {
  readonly organisationId: string; readonly partnerCode: string; readonly version: number; readonly problem?: string | null;
  readonly versions: readonly PayeeVersion[];
}
export interface Account {
  readonly holderName: string; readonly holderNameLatin?: string | null; readonly iban: string; readonly bankName: string; readonly bic: string;
  readonly currency: string; readonly callBackNote?: string | null;
}

export interface Receipt {
  readonly id: string; readonly version: number; readonly code: string; readonly amountMinor: number; readonly currency: string;
  readonly number?: number | null; readonly of?: number | null; readonly sentOn?: string | null; readonly missingReportedAt?: string | null;
  readonly receivedMinor?: number | null; readonly receivedCurrency?: string | null; readonly receivedOn?: string | null;
  readonly correctableUntil?: string | null; readonly actions: readonly string[];
}
export interface Coming {
  readonly payableId: string; readonly amountMinor: number; readonly currency: string; readonly number: number; readonly of: number;
  readonly opensOn: string; readonly isBeingPaid: boolean;
}
export interface MoneyPage { readonly toConfirm: readonly Receipt[]; readonly coming: readonly Coming[]; readonly received: readonly Receipt[] }
export interface ReceiptAccount { readonly iban: string; readonly bankName: string }

export const currencies = ['USD', 'IQD', 'EUR', 'GBP'] as const;
