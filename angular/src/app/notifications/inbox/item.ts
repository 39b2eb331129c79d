import type { Schemas } from '../../shared/api/schemas';

/** One line of a person's inbox (GET /api/inbox). */
export type InboxItem = Schemas['InboxItemDto'];
export type InboxPage = Schemas['InboxDto'];

/** Where a line leads. A kind that is not here has a sentence of its own kind or the general one, and no link. */
const places: Readonly<Record<string, string>> = {
  'reminder-report': '/reports/',
  'report-answered': '/reports/',
  'report-question': '/reports/',
  'report-confirm': '/reports/',
  'report-accepted': '/reports/',
  'agreement-accept': '/agreements/',
  'proposal-returned': '/proposals/',
  'proposal-approved': '/proposals/',
  'proposal-declined': '/proposals/',
  'receipt-confirm': '/money/',
};

/** Lines that say all there is to say. */
export const withoutPlace: readonly string[] = ['integrity-incident', 'unusual-reading'];

export function placeOf(item: InboxItem): string | null {
  const place = places[item.kind];
  return place ? place + item.recordId : null;
}

/** The key of the sentence. */
export function textOf(item: InboxItem): string {
  return `notifications.inbox.kind.${item.kind in places || withoutPlace.includes(item.kind) ? item.kind : 'other'}`;
}
