import type { Schemas } from '../../shared/api/schemas';

export type NoticeRow = Schemas['NoticeRowDto'];
export type NoticeWords = Schemas['NoticeWordsDto'];
export type NoticeState = Schemas['NoticeStateDto'];
