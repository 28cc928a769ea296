import type { Expectation, ExpectedRows } from '../../fakes/schema/expectations-of.ts';

/** What a call on a fake comes to: what an empty server gives, an error, a row, or a change of no row. */
export type FakeOutcome = 'plain' | 'fails' | 'finds' | 'changesNothing';

/** What go-sqlmock is told to give. */
export type ExpectedAnswer =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'error' }
  | { readonly kind: 'result'; readonly rowsAffected: 0 | 1 }
  /** One row with a number that counts nothing. */
  | { readonly kind: 'count' }
  | { readonly kind: 'rows'; readonly count: 0 | 1; readonly rows: ExpectedRows | undefined };

/** What a test says to its fakes before the call. */
export type Preparation =
  /** `f.SQLMock.ExpectBegin()`. */
  | { readonly kind: 'expectation'; readonly method: string; readonly answer: ExpectedAnswer }
  /** `f.Faults.On("redis.get", ...)`: all calls fail. */
  | { readonly kind: 'fault'; readonly point: string };

/** What a statement is known by: `InsertAccounts`. */
export function nameStatement({ method }: Expectation): string {
  return method.replace(/^Expect/, '');
}

/** A call on a fake, and how the fake is prepared for it. */
export interface FakeCall {
  readonly kind: 'fake';
  /** What it is known by: `cache.Get`, or, of a statement, what expects it: `InsertAccounts`. */
  readonly name: string;
  readonly outcome: FakeOutcome;
  /** To what else a case can have it come. */
  readonly alternatives: readonly FakeOutcome[];
  /** Absent where the fake gives that by itself. */
  readonly preparation?: Preparation;
}
