import type { Schemas } from '../../shared/api/schemas';

export type Referees = Schemas['RefereesDto'];
export type Referee = Schemas['RefereeDto'];
export type Asked = Schemas['AskedRefereeDto'];
export type Words = Schemas['RefereeWordsDto'];

/** What the server keeps of a note and of a reason. */
export const longestNote = 500;
