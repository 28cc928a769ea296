import type { FakeRequest } from '../../fakes/request.ts';

/** The fakes of a package, by `gen fake`, whether their files are there yet or not. */
export interface AvailableFakes {
  /** The import path of their package. */
  readonly importPath: string;
  /** What their file `fakes.go` is made by. */
  readonly request: FakeRequest;
}
