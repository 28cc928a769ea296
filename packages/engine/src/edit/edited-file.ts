/** A file of the user's as it was read, and as it is to be. */
export interface EditedFile {
  /** Absolute. */
  readonly file: string;
  /** Absent where the file is new. */
  readonly before?: string;
  readonly after: string;
}
