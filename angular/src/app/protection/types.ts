import type { Schemas } from '../shared/api/schemas';

export type Risk = Schemas['RiskBand'];
export type Need = Schemas['NeedKind'];
export type Row = Schemas['CaseRowDto'];
export type Knot = Schemas['KnotDto'];
export type Alert = Schemas['AlertDto'];
export type Opened = Schemas['OpenedDto'];
/** Whether all of it was answered: a second try after a cut line is told only which request the first one made. */
export const isWhole = (made: Partial<Opened>): made is Opened => !!made.code;
export type Asked = Schemas['AskDto'];
export type Content = Schemas['ContentDto'];

export type TeamPerson = Schemas['TeamPersonDto'];
export type Record = Schemas['CaseDto'];
export type Ways = Schemas['DeskWaysDto'];
export type Decision = Schemas['DeskDecisionDto'];
export type Glass = Schemas['GlassDto'];
export type GlassReason = Schemas['GlassReasonDto'];
export type GlassContent = Schemas['GlassContentDto'];
export type Reading = Schemas['DeskReadingDto'];
export type Erasure = Schemas['EraseViewDto'];
export type Rota = Schemas['DutyDto'];

/** What a check-in found, in the order in which it is offered. */
export const outcomes: readonly NonNullable<Schemas['CheckInOutcome']>[] = ['safe', 'needsSomething', 'notReached', 'other'];

/** In the order in which they are offered. */
export const risks: readonly Risk[] = ['immediate', 'high', 'medium', 'low'];
export const needs: readonly Need[] = ['legalAssistance', 'relocation', 'wellBeing', 'medical', 'physicalSecurity', 'digitalSecurity', 'familySupport', 'other'];
