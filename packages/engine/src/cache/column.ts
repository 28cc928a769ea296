/** Bytes that are a part of a cache file. */
export interface Column {
  /** In bytes. */
  readonly length: number;
  /** The bytes, piece by piece, each to be used before the next is asked for. */
  readonly pieces: () => Iterable<Uint8Array>;
}
