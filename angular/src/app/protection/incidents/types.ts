import type { Schemas } from '../../shared/api/schemas';

export type EventRow = Schemas['EventRowDto'];
export type EventWords = Schemas['EventWordsDto'];
export type Recorded = Schemas['EventsRecordedDto'];
export type Kind = EventRow['kind'];

/** In the order in which they are offered. */
export const kinds: readonly Kind[] = ['physical', 'online', 'legal', 'administrative'];
export const targets: readonly EventRow['target'][] = ['organisation', 'leader', 'staff', 'volunteer'];
export const actors: readonly EventRow['actor'][] = ['state', 'armedGroup', 'familyOrCommunity', 'onlineUnknown', 'other', 'unknown'];
export const severities: readonly EventRow['severity'][] = ['light', 'serious', 'grave'];
export const steps: readonly EventWords['steps'][number][] =
  ['reportedToAuthority', 'reportedToPlatform', 'legalHelp', 'medicalHelp', 'securedAccounts', 'changedHabits', 'pausedWork', 'toldOthers'];

/** The same happened to at most so many, in one word. */
export const mostRows = 20;
