import type { Query } from '@standin/modules';
import type { Signature } from './file-status.ts';

/** A question and the fingerprint of its answer. */
export interface Answer {
  readonly query: Query;
  readonly fingerprint: string;
  /** The state of the path that has this answer for certain; absent where no state does. */
  readonly signature?: Signature;
}
