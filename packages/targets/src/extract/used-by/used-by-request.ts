import type { FileRequest } from '../../file-request.ts';

/** One file of interfaces asked for, of the concrete types that a package uses. `packagePattern` names the package. */
export interface UsedByRequest extends FileRequest {
  /** `sql.DB`, `database/sql.DB` or `DB`: then those types alone count, whatever they are. */
  readonly typeNames: readonly string[];
  /** Whether the comments above methods are carried. */
  readonly carriesDocumentation: boolean;
  /** What stands at the top of the file, without comment marks. */
  readonly header?: string;
  /** Whether the file proves to the compiler that the types implement their interfaces. */
  readonly isProved: boolean;
}
