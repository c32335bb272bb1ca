/** A file that a record has, as the API lists it. */
export interface Attachment {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly addedAt: string;
  readonly addedBy: string;
}

/** What this part of the page reads of a record, whichever collection it is of. */
export interface Filed {
  readonly version: number;
  readonly attachments: readonly Attachment[];
}

/** Chunks that follow on one another; the last is included. */
export interface ChunkRange {
  readonly first: number;
  readonly last: number;
}

/** A large file on its way in: what the API knows of it. */
export interface UploadState {
  readonly uploadId: string;
  readonly chunkBytes: number;
  readonly missing: readonly ChunkRange[];
  readonly complete: boolean;
}
