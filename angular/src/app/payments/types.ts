import type { Schemas } from '../shared/api/schemas';

export type Blocked = Schemas['BlockedDto'];
export type Payable = Schemas['PayableDto'];
export type OrderRow = Schemas['OrderRowDto'];
export type OrderPage = Schemas['PageOfOrderRowDto'];
export type Person = Schemas['OrderPersonDto'];
export type Order = Schemas['OrderDto'];
export type OrderSecrets = Schemas['OrderSecretsDto'];
export type PayeeRow = Schemas['PayeeRowDto'];
export type PayeePage = Schemas['PageOfPayeeRowDto'];
export type PayeeVersion = Schemas['PayeeVersionDto'];
export type DeskRow = Schemas['DeskRowDto'];
export type Batch = Schemas['BatchDto'];
export type BankStatusRow = Schemas['BankStatusRowDto'];
export type Ways = Schemas['PaymentWaysDto'];
export type Way = Schemas['PaymentWayDto'];
export type PayoutCode = Schemas['PayoutCodeDto'];
export type Payee = Schemas['PayeeDto'];
export type SharedAccount = Schemas['SharedAccount'];
export type Account = Schemas['AccountDto'];
export type AgentList = Schemas['AgentListDto'];
export type AgentRow = Schemas['AgentRowDto'];
export type Agent = Schemas['AgentDto'];
export type AgentSecrets = Schemas['AgentSecretsDto'];
export type PayeeContact = Schemas['PayeeContactDto'];
export type ContactSecrets = Schemas['ContactSecretsDto'];
export type BankList = Schemas['BankListDto'];
export type Bank = Schemas['BankDto'];
export type BankCheck = Schemas['BankCheckDto'];
export type KnownBank = Schemas['KnownBankDto'];
export type BankSource = Schemas['BankSourceDto'];
export type Receipt = Schemas['ReceiptDto'];
export type Coming = Schemas['ComingDto'];
export type MoneyPage = Schemas['MoneyDto'];
export type ReceiptAccount = Schemas['ReceiptAccountDto'];

export const currencies = ['USD', 'IQD', 'EUR', 'GBP'] as const;

/** What only an agent carries has no partner; the server writes a dash there. */
export const hasPartner = (of: { readonly partnerCode: string }): boolean => of.partnerCode !== '–';
