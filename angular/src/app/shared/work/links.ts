import type { Schemas } from '../api/schemas';

/** A thing that waits for a partner (GET /api/home) or for staff (GET /api/work). Days in `params` have names ending in `On`. */
export type HomeItem = Schemas['HomeItem'];
export type WorkItem = Schemas['WorkItemDto'];

/** Where a kind of item leads: `{ 'report-due': item => `/reports/${item.recordId}` }`; each feature adds its kinds. */
export type ItemLinks = Readonly<Record<string, (item: HomeItem) => string>>;
