export type ReportState = 'Due' | 'Draft' | 'Submitted' | 'Question' | 'Accepted';
export type AnswerMode = 'Text' | 'AsPlanned' | 'CallMe';
export const questions = ['happened', 'changed', 'money', 'worries', 'learned'] as const;
export type Question = (typeof questions)[number];

export interface Page<T> { readonly items: readonly T[]; readonly total: number; readonly moreThanTotal: boolean; readonly next: string | null }

export interface ReportRow {
  readonly id: string; readonly grantId: string; readonly grantCode: string; readonly partnerCode: string; readonly number: number;
  readonly periodFrom: string; readonly periodUntil: string; readonly dueOn: string; readonly state: ReportState;
  readonly submittedAt: string | null; readonly answerBy: string | null; readonly acceptedAt: string | null;
}

export interface Answer {
  readonly question: Question; readonly mode: AnswerMode; readonly text: string | null; readonly isWithheld: boolean; readonly isGiven: boolean;
}

export interface Message { readonly kind: 'Reply' | 'Question' | 'Answer'; readonly text: string | null; readonly at: string; readonly userName: string | null }

export interface Report {
  readonly id: string; readonly grantId: string; readonly grantCode: string; readonly partnerCode: string; readonly number: number;
  readonly periodFrom: string; readonly periodUntil: string; readonly dueOn: string; readonly state: ReportState;
  readonly answers: readonly Answer[]; readonly messages: readonly Message[];
  readonly savedAt: string | null; readonly submittedAt: string | null; readonly answerBy: string | null; readonly acceptedAt: string | null;
  readonly burden: { readonly minutes: number; readonly yearMinutes: number; readonly yearBudgetMinutes: number };
  readonly version: number; readonly actions: readonly string[];
}

export interface ReportSaved { readonly version: number; readonly savedAt: string; readonly given: number; readonly minutes: number }

export interface SharedReportRow {
  readonly id: string; readonly grantId: string; readonly grantCode: string; readonly partnerCode: string; readonly number: number;
  readonly periodFrom: string; readonly periodUntil: string; readonly acceptedAt: string;
}

export interface SharedReport extends SharedReportRow {
  readonly partnerName: string | null;
  readonly answers: readonly { readonly question: Question; readonly mode: AnswerMode | null; readonly text: string | null; readonly isKept: boolean }[];
  readonly minutes: number;
}

export interface MoneyTrail {
  readonly currency: string; readonly committedMinor: number; readonly sentMinor: number; readonly receivedMinor: number;
  readonly lines: readonly { readonly on: string; readonly kind: string; readonly amountMinor: number; readonly currency: string; readonly instalment: number | null }[];
  readonly payments: readonly {
    readonly instalment: number; readonly state: string; readonly amountMinor: number; readonly currency: string;
    readonly sentOn: string | null; readonly receivedOn: string | null; readonly receivedMinor: number | null; readonly receivedCurrency: string | null;
  }[];
}
