import type { FileRequest } from '../file-request.ts';

/** One file of interfaces asked for, from defined types. `source` or `packagePattern` says where they are declared. */
export interface ExtractRequest extends FileRequest {
  readonly types: readonly RequestedType[];
  /** Patterns of method names: those taken, all where there are none, and those left out. */
  readonly includedMethods: readonly string[];
  readonly excludedMethods: readonly string[];
  readonly takesPromoted: boolean;
  readonly takesUnexported: boolean;
  /** Whether the comments above methods are carried. */
  readonly carriesDocumentation: boolean;
  /** Whether the comments above a type become those of its interface. */
  readonly carriesTypeDocumentation: boolean;
  /** What stands above an interface instead, without comment marks. */
  readonly comment?: string;
  /** What stands at the top of the file, without comment marks. */
  readonly header?: string;
  /** Whether the file proves to the compiler that the types implement their interfaces. */
  readonly isProved: boolean;
}

/** A type, and what its interface is called where that is said. */
export interface RequestedType {
  readonly name: string;
  readonly interfaceName?: string;
}
