import type { RequestedTemplates } from '../file-request.ts';
import type { AvailableDouble } from './wiring/available-double.ts';
import type { AvailableFakes } from './wiring/available-fakes.ts';

/** How results are compared: in plain Go, with github.com/google/go-cmp, or with github.com/stretchr/testify. */
export type Comparison = 'plain' | 'cmp' | 'testify';

/** Every way to compare results. */
export const comparisons: readonly Comparison[] = Object.freeze(['plain', 'cmp', 'testify']);

/** Which functions of a package get tests. */
export interface FunctionSelection {
  /** Whether functions that people have tested already are taken, too. */
  readonly includesTested: boolean;
  /** Whether they get fuzz tests beside their table tests, where they can have one. */
  readonly hasFuzzTests: boolean;
  /** Whether unexported functions, and methods of unexported types, are left out. */
  readonly isExportedOnly: boolean;
  /** Holds of `Name` or `Type.Name` where it is taken. */
  readonly only?: RegExp;
  /** Holds of `Name` or `Type.Name` where it is left out. */
  readonly exclude?: RegExp;
}

/** What the tests look like. */
export interface TestStyle {
  /** Whether messages tell the arguments, too. */
  readonly printsInputs: boolean;
  /** Whether the cases are a map, by name. */
  readonly isNamed: boolean;
  readonly hasSubtests: boolean;
  readonly isParallel: boolean;
  /** Absent where the module and the tests that are there decide. */
  readonly comparison?: Comparison;
}

/** A package, and which tests are wanted for it. */
export interface TestsRequest {
  /** Absolute: the directory of the package. */
  readonly directory: string;
  /** Base names: functions of these files only. */
  readonly files?: readonly string[];
  readonly selection: FunctionSelection;
  readonly style: TestStyle;
  /** Templates of the user's own. */
  readonly templates?: RequestedTemplates;
  /** The mocks that the repository asks for. */
  readonly doubles: readonly AvailableDouble[];
  /** The fakes that the repository asks for, or that are there, of the package. */
  readonly fakes?: AvailableFakes;
}
