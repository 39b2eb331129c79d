/** A thing that waits for a partner (GET /api/home) or for staff (GET /api/work). */
export interface HomeItem {
  readonly kind: string;
  readonly recordId: string;
  readonly dueOn?: string | null;
  /** Values for the texts. Amounts come as `minor` + `currency`, days as `2026-11-03` in names ending in `On`. */
  readonly params: Readonly<Record<string, string>>;
  readonly done?: number | null;
  readonly of?: number | null;
}

export interface WorkItem extends HomeItem {
  /** A code such as P-017. */
  readonly subject: string;
  readonly late: boolean;
}

/** Where a kind of item leads: `{ 'report-due': item => `/reports/${item.recordId}` }`; each feature adds its kinds. */
export type ItemLinks = Readonly<Record<string, (item: HomeItem) => string>>;
