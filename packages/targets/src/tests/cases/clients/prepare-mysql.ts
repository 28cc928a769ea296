import type { Expectation } from '../../../fakes/schema/expectations-of.ts';
import type { ExpectedAnswer, FakeOutcome, Preparation } from '../../wiring/fake-call.ts';
import type { WiredMysql } from '../../wiring/wired-fakes.ts';

/** What a method of a database or a transaction does with a statement. */
export interface StatementCall {
  readonly method: 'Exec' | 'Query' | 'QueryRow';
  readonly expectation: Expectation;
}

const longestPattern = 48;

/** The pattern of faults that strikes a statement: its text, or what it begins with. */
function patternOf({ use, parts: [text = '', ...others] }: Expectation): string {
  const isWhole = others.length === 0 && text.length <= longestPattern;
  const start = text.length <= longestPattern ? text : text.slice(0, longestPattern).replace(/\S+$/, '');
  return `mysql.${use} ${isWhole ? text : `${start}*`}`;
}

function answerOf({ expectation: { rows, isCount }, method }: StatementCall, outcome: FakeOutcome): ExpectedAnswer {
  if (outcome === 'fails') return { kind: 'error' };
  if (method === 'Exec') return { kind: 'result', rowsAffected: outcome === 'changesNothing' ? 0 : 1 };
  if (isCount) return { kind: 'count' };
  return { kind: 'rows', count: outcome === 'finds' ? 1 : 0, rows };
}

/** What a test says to its fake MySQL so that a statement comes to an outcome: go-sqlmock is told of every one, a database without rows of those that fail. */
export function prepareStatement({ backend }: WiredMysql, call: StatementCall, outcome: FakeOutcome): Preparation | undefined {
  if (backend === 'sqlmock') return { kind: 'expectation', method: call.expectation.method, answer: answerOf(call, outcome) };
  return outcome === 'fails' ? { kind: 'fault', point: patternOf(call.expectation) } : undefined;
}

/** The same for what begins or ends a transaction. */
export function prepareTransaction(
  { backend }: WiredMysql,
  method: 'Begin' | 'Commit' | 'Rollback',
  outcome: FakeOutcome,
): Preparation | undefined {
  const isFailing = outcome === 'fails';
  if (backend === 'sqlmock') return { kind: 'expectation', method: `Expect${method}`, answer: { kind: isFailing ? 'error' : 'nothing' } };
  return isFailing ? { kind: 'fault', point: `mysql.${method.toLowerCase()}` } : undefined;
}
