import { isNil, zeroValue, type Type, type Value } from '@standin/model';
import { foldParts } from '../../../fakes/schema/view/found-statement.ts';
import type { Expectation } from '../../../fakes/schema/expectations-of.ts';
import { nameStatement, type ExpectedAnswer, type FakeOutcome } from '../../wiring/fake-call.ts';
import { canAllBeSent } from './can-be-sent.ts';
import { errorOf, noError, noteCall, type ClientMaker, type OpenCall } from './client-maker.ts';
import { isEnded, knownValue, resultTypes, type Answer } from './known-members.ts';
import { createResult, createRow, createRows } from './sql-results.ts';
import type { ScannedColumn } from './scan-zero-row.ts';
import { createTransaction } from './sql-transaction.ts';

/** The row of a query that counts. */
const countRow: readonly ScannedColumn[] = Object.freeze([{ type: { kind: 'integer' }, isNullable: false }]);

/** Whether a text is one of a statement: its constant parts, with anything between them. */
function isOf({ parts }: Expectation, text: string): boolean {
  const [folded = ''] = foldParts([text]);
  const escaped = parts.map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  return new RegExp(`^${escaped.join('.*')}$`, 's').test(folded);
}

/** What a method of a database or a transaction does with a statement. */
interface StatementCall {
  readonly method: 'Exec' | 'Query' | 'QueryRow';
  readonly expectation: Expectation;
  /** The types that it gives. */
  readonly types: readonly Type[];
}

function answerOf({ expectation: { rows, isCount }, method }: StatementCall, outcome: FakeOutcome): ExpectedAnswer {
  if (outcome === 'fails') return { kind: 'error' };
  if (method === 'Exec') return { kind: 'result', rowsAffected: outcome === 'changesNothing' ? 0 : 1 };
  if (isCount) return { kind: 'count' };
  return { kind: 'rows', count: outcome === 'finds' ? 1 : 0, rows };
}

/** What else a statement can come to; that it changes no row counts where the code asks. */
function alternativesOf({ expectation: { rows }, method }: StatementCall): Pick<OpenCall, 'alternatives' | 'offered'> {
  if (method === 'Exec') return { alternatives: ['fails', 'changesNothing'], offered: ['fails'] };
  return { alternatives: rows === undefined ? ['fails'] : ['fails', 'finds'] };
}

function runStatement(maker: ClientMaker, call: StatementCall): readonly Value[] | undefined {
  const { method, expectation, types } = call;
  const name = nameStatement(expectation);
  const outcome = noteCall(maker, {
    name,
    ...alternativesOf(call),
    prepare: (wanted) => ({ kind: 'expectation', method: expectation.method, answer: answerOf(call, wanted) }),
  });
  const [type] = types;
  if (outcome === undefined || type === undefined) return undefined;
  const { mayBeEmpty, isCount, rows } = expectation;
  if (outcome === 'plain' && method !== 'Exec' && !mayBeEmpty && !isCount) return undefined;
  const error = errorOf(maker, outcome);
  const found = isCount ? countRow : outcome === 'finds' ? rows?.columns : undefined;
  if (method === 'QueryRow') return [createRow(maker, type, { error, found })];
  if (outcome === 'fails') return [zeroValue(maker.machine, type), error];
  return [method === 'Exec' ? createResult(maker, type, name) : createRows(maker, type, found), error];
}

/** The methods by which databases and transactions send statements. */
function answerStatement(maker: ClientMaker, type: Type): Answer {
  return (method, args, machine) => {
    const [, kind, context] = /^(Exec|Query|QueryRow)(Context)?$/.exec(method) ?? [];
    if (kind !== 'Exec' && kind !== 'Query' && kind !== 'QueryRow') return undefined;
    if (context !== undefined && isEnded(args[0], machine)) return undefined;
    const [text, given] = context === undefined ? args : args.slice(1);
    if (text?.kind !== 'string' || !canAllBeSent(machine, given)) return undefined;
    const use = kind === 'Exec' ? 'exec' : 'query';
    const expectation = maker.expectations?.find((each) => each.use === use && isOf(each, text.value));
    if (expectation === undefined) return undefined;
    return runStatement(maker, { method: kind, expectation, types: resultTypes(machine, type, method) });
  };
}

/** A *sql.DB over go-sqlmock: what the test expects is asked, and nothing else. */
export function createSqlDatabase(maker: ClientMaker, type: Type, name: string): Value {
  const statement = answerStatement(maker, type);
  return knownValue(type, name, (method, args, machine) => {
    if (method !== 'Begin' && method !== 'BeginTx') return statement(method, args, machine);
    const [context, options] = args;
    const isPlain = method === 'Begin' || (!isEnded(context, machine) && options !== undefined && isNil(options));
    if (!isPlain || maker.expectations === undefined) return undefined;
    const outcome = noteCall(maker, {
      name: 'begin',
      alternatives: ['fails'],
      prepare: (wanted) => ({ kind: 'expectation', method: 'ExpectBegin', answer: { kind: wanted === 'fails' ? 'error' : 'nothing' } }),
    });
    const [given] = resultTypes(machine, type, method);
    if (outcome === undefined || given === undefined) return undefined;
    return outcome === 'fails'
      ? [zeroValue(machine, given), errorOf(maker, outcome)]
      : [createTransaction(maker, given, answerStatement(maker, given)), noError];
  });
}
