import type { Schemas, With } from '../shared/api/schemas';

export type ReportState = 'Due' | 'Draft' | 'Submitted' | 'Question' | 'ToConfirm' | 'Accepted';
export type AnswerMode = 'Text' | 'AsPlanned' | 'CallMe' | 'Spoken';
export const questions = ['happened', 'changed', 'money', 'worries', 'learned'] as const;
export type Question = (typeof questions)[number];

export type ReportRow = With<Schemas['ReportListRow'], { state: ReportState }>;
export type Answer = With<Schemas['AnswerDto'], { question: Question; mode: AnswerMode }>;
export type Message = With<Schemas['MessageDto'], { kind: 'Reply' | 'Question' | 'Answer' }>;
export type Report = With<Schemas['ReportDto'], { state: ReportState; answers: readonly Answer[]; messages: readonly Message[] }>;
export type SharedReportRow = Schemas['SharedReportRow'];
export type SharedAnswer = With<Schemas['SharedAnswerDto'], { question: Question; mode: AnswerMode | null }>;
export type SharedReport = With<Schemas['SharedReportDto'], { answers: readonly SharedAnswer[] }>;
export type MoneyTrail = Schemas['MoneyTrailDto'];
