import type { Origin } from '@standin/model';

/** A dependency that no double can take the place of, since nothing hands it in. */
export interface HardWired {
  /** A `call` of a function such as time.Now, use of a `variable` of another package, a `client` that is made where it is used, or a package variable with one (`global`). */
  readonly kind: 'call' | 'variable' | 'client' | 'global';
  /** What is used: `time.Now`, `*redis.Client`. */
  readonly name: string;
  readonly origin: Origin;
  /** What to hand in instead. */
  readonly advice: string;
}
