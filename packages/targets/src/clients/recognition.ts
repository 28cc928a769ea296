import type { Diagnostic } from '@standin/diagnostics';
import type { Escape, Unresolved } from '../extract/used-by/trace.ts';
import type { ClientCall } from './client-call.ts';
import type { Client } from './client.ts';

/** All that a package does with clients of known libraries. */
export interface Recognition {
  /** In the order of their first places. */
  readonly clients: readonly Client[];
  /** In the order of files and positions. */
  readonly calls: readonly ClientCall[];
  /** Calls of methods that clients of the package have, on values whose type could not be told. */
  readonly unresolved: readonly Unresolved[];
  /** Where only the client's own type will do. */
  readonly escapes: readonly Escape[];
  readonly diagnostics: readonly Diagnostic[];
}
