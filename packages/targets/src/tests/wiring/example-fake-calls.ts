import type { ClientCall } from '../../clients/client-call.ts';
import type { FakedPackage } from '../../fakes/clients/faked-package.ts';
import type { Expectation } from '../../fakes/schema/expectations-of.ts';
import { collectStatements } from '../../fakes/schema/view/collect-statements.ts';
import { foldParts } from '../../fakes/schema/view/found-statement.ts';
import { nameStatement, type ExpectedAnswer, type FakeCall } from './fake-call.ts';

/** A call that a function makes on a fake, as an example. */
export interface OwnedCall {
  /** The function that it stands in: `Service.Transfer`. */
  readonly owner: string;
  readonly call: FakeCall;
}

function createCall(name: string, method: string, answer: ExpectedAnswer): FakeCall {
  return { kind: 'fake', name, outcome: 'plain', alternatives: [], preparation: { kind: 'expectation', method, answer } };
}

/** What go-sqlmock expects of a transaction that goes well: nothing is rolled back. */
function ofTransaction({ method }: ClientCall): readonly FakeCall[] {
  if (/^(?:Must)?Begin/.test(method.name)) return [createCall('begin', 'ExpectBegin', { kind: 'nothing' })];
  return method.name === 'Commit' ? [createCall('commit', 'ExpectCommit', { kind: 'nothing' })] : [];
}

function ofStatement(call: ClientCall, expectations: readonly Expectation[]): readonly FakeCall[] {
  return collectStatements([call], () => '').flatMap(({ use, parts }) => {
    const text = JSON.stringify(foldParts(parts));
    const found = expectations.find((each) => each.use === use && JSON.stringify(each.parts) === text);
    if (found === undefined || use === 'prepare') return [];
    const answer: ExpectedAnswer = use === 'exec' ? { kind: 'result', rowsAffected: 1 } : { kind: 'rows', count: 1, rows: found.rows };
    return [createCall(nameStatement(found), found.method, answer)];
  });
}

/** The calls on its fake MySQL that a package makes, in the order in which they stand in the code, and what go-sqlmock would be told of each. */
export function exampleFakeCalls({ recognition }: FakedPackage, expectations: readonly Expectation[]): readonly OwnedCall[] {
  return recognition.calls.flatMap((call) => {
    const { owner, kind, library } = call;
    if (owner === undefined || library.kind !== 'mysql' || library.name === 'gorm') return [];
    const calls = kind === 'transaction' ? ofTransaction(call) : kind === 'statement' ? ofStatement(call, expectations) : [];
    return calls.map((each) => ({ owner, call: each }));
  });
}
