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
  'budget-moved': '/awards/',
  'amendment-approved': '/changes/',
  'amendment-declined': '/changes/',
  'amendment-returned': '/changes/',
  'payee-recorded': '/money',
  'payee-verified': '/money',
  'payee-rejected': '/money',
  'contact-changed': '/contacts',
  'payment-not-arrived': '/payments/',
};

/** What whoever may read the log looks for there. */
const inLog: Readonly<Record<string, (item: InboxItem) => object>> = {
  'unusual-reading': item => ({ account: item.params['account'], readingsOnly: true }),
  'integrity-incident': item => ({ recordId: item.recordId }),
};

/** Where a line leads; alerts only those who may read the log. */
export function placeOf(item: InboxItem, mayReadLog = false): string | null {
  if (item.kind in inLog) return mayReadLog ? '/audit' : null;
  const place = places[item.kind];
  // A place without a slash at its end is one page, whatever the record.
  return place ? place + (place.endsWith('/') ? item.recordId : '') : null;
}

/** What goes with the way there and not into the address. */
export function stateOf(item: InboxItem): { log: object } | undefined {
  const find = inLog[item.kind];
  return find && { log: find(item) };
}

/** The key of the sentence. */
export function textOf(item: InboxItem): string {
  return `notifications.inbox.kind.${item.kind in places || item.kind in inLog ? item.kind : 'other'}`;
}
