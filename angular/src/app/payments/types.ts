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
export type Payee = Schemas['PayeeDto'];
export type SharedAccount = Schemas['SharedAccount'];
export type Account = Schemas['AccountDto'];
export type AgentList = Schemas['AgentListDto'];
export type AgentRow = Schemas['AgentRowDto'];
export type Agent = Schemas['AgentDto'];
export type AgentSecrets = Schemas['AgentSecretsDto'];
export type PayeeContact = Schemas['PayeeContactDto'];
export type ContactSecrets = Schemas['ContactSecretsDto'];
export type Receipt = Schemas['ReceiptDto'];
export type Coming = Schemas['ComingDto'];
export type MoneyPage = Schemas['MoneyDto'];
export type ReceiptAccount = Schemas['ReceiptAccountDto'];

export const currencies = ['USD', 'IQD', 'EUR', 'GBP'] as const;
