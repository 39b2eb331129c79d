import type { Schemas } from '../shared/api/schemas';

export type LogRow = Schemas['AuditRowDto'];
export type LogRecord = Schemas['AuditEntryDto'];
export type Standing = Schemas['AuditStanding'];
