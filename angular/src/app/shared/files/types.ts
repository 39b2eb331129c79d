/** A file of a record as the server says it. */
export interface FileItem {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly size: number;
  readonly addedAt: string;
  readonly isFromPartner: boolean;
  readonly isPrivate: boolean;
  readonly mayIdentify: boolean;
  readonly mayRemove: boolean;
  readonly mayHide: boolean;
  readonly mayShow: boolean;
}

export interface FileList {
  readonly items: readonly FileItem[];
  /** Kind of the record: it decides who sees its files. */
  readonly kind: string;
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
