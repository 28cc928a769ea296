import type { InterfacesRequest } from '../file-request.ts';
import type { DialectName } from './dialect.ts';

/** One mock file asked for: mockgen's flags and arguments, read and checked for form. `source` is source mode, `packagePattern` package mode. */
export interface MockRequest extends InterfacesRequest {
  readonly target: 'gomock';
  /** Whose mocks are written; those of go.uber.org/mock where absent. */
  readonly dialect?: DialectName;
  /** What the command comment names: `mockgen`, or `gen mock`. */
  readonly program: string;
  /** How the program was called, `../bin/mockgen` for instance: what -write_generate_directive repeats (mockgen: `os.Args[0]` whole). */
  readonly programAsCalled: string;
  /** What followed the program on the command line, for the command comment. */
  readonly commandArguments: readonly string[];
  readonly selfPackage?: string;
  /** `-imports`: name and path in the order given; name `.` is a dot import. */
  readonly imports: readonly { readonly name: string; readonly path: string }[];
  /** `-aux_files`: package and file in the order given. */
  readonly auxFiles: readonly { readonly package: string; readonly file: string }[];
  readonly isTyped: boolean;
  readonly writesCommandComment: boolean;
  readonly writesGenerateDirective: boolean;
  /** `-debug_parser`: print what was read instead of a mock. */
  readonly isDebugParser: boolean;
}
