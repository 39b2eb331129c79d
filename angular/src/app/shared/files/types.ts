/** A file of a record as the server says it. */
export interface FileItem {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly size: number;
  readonly addedAt: string;
  readonly isFromPartner: boolean;
  readonly mayRemove: boolean;
}

export interface FileList {
  readonly items: readonly FileItem[];
  readonly mayAdd: boolean;
  readonly maxBytes: number;
}

export interface Progress {
  readonly id: string;
  readonly size: number;
  readonly offset: number;
}

/** What the chooser offers; what is taken is decided by the content, on the server. */
export const offered = 'image/jpeg,image/png,image/webp,application/pdf,.docx,.xlsx,.pptx,.txt,.csv';
