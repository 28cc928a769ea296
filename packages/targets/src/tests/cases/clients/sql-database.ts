import { isNil, zeroValue, type Type, type Value } from '@standin/model';
import { foldParts } from '../../../fakes/schema/view/found-statement.ts';
import type { Expectation } from '../../../fakes/schema/expectations-of.ts';
import { nameStatement } from '../../wiring/fake-call.ts';
import type { WiredMysql } from '../../wiring/wired-fakes.ts';
import { canAllBeSent } from './can-be-sent.ts';
import { errorOf, noError, noteCall, type ClientMaker, type OpenCall } from './client-maker.ts';
import { isEnded, knownValue, resultTypes, type Answer } from './known-members.ts';
import { prepareStatement, prepareTransaction, type StatementCall } from './prepare-mysql.ts';
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

/** A statement that is sent, and the types that the method gives. */
interface SentStatement extends StatementCall {
  readonly types: readonly Type[];
}

/** What else a statement can come to; that it changes no row counts where the code asks. */
function alternativesOf(
  { backend }: WiredMysql,
  { expectation: { rows }, method }: StatementCall,
): Pick<OpenCall, 'alternatives' | 'offered'> {
  if (backend === 'engine') return { alternatives: ['fails'] };
  if (method === 'Exec') return { alternatives: ['fails', 'changesNothing'], offered: ['fails'] };
  return { alternatives: rows === undefined ? ['fails'] : ['fails', 'finds'] };
}

/** Whether it is certain what a statement gives that does not fail: go-sqlmock gives what it is told; a database without rows has none to find or to change, but may refuse one. */
function isKnown({ backend }: WiredMysql, { method, expectation }: StatementCall): boolean {
  const { mayBeEmpty, isCount, isOfKnownTables, parts } = expectation;
  if (method !== 'Exec' && !mayBeEmpty && !isCount) return false;
  if (backend === 'sqlmock') return true;
  return isOfKnownTables && parts.length === 1 && (method !== 'Exec' || /^(?:UPDATE|DELETE)\b/i.test(parts[0] ?? ''));
}

function runStatement(maker: ClientMaker, mysql: WiredMysql, call: SentStatement): readonly Value[] | undefined {
  const { method, expectation, types } = call;
  const name = nameStatement(expectation);
  const outcome = noteCall(maker, {
    name,
    ...alternativesOf(mysql, call),
    prepare: (wanted) => prepareStatement(mysql, call, wanted),
  });
  const [type] = types;
  if (outcome === undefined || type === undefined) return undefined;
  const { isCount, rows } = expectation;
  if (outcome === 'plain' && !isKnown(mysql, call)) return undefined;
  const error = errorOf(maker, outcome);
  const found = isCount ? countRow : outcome === 'finds' ? rows?.columns : undefined;
  if (method === 'QueryRow') return [createRow(maker, type, { error, found })];
  if (outcome === 'fails') return [zeroValue(maker.machine, type), error];
  return [
    method === 'Exec' ? createResult(maker, type, { name, isOfEmpty: mysql.backend === 'engine' }) : createRows(maker, type, found),
    error,
  ];
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
    const { mysql } = maker;
    const expectation = mysql?.expectations.find((each) => each.use === use && isOf(each, text.value));
    if (mysql === undefined || expectation === undefined) return undefined;
    return runStatement(maker, mysql, { method: kind, expectation, types: resultTypes(machine, type, method) });
  };
}

/** A *sql.DB over go-sqlmock, where what the test expects is asked and nothing else, or over a database without rows. */
export function createSqlDatabase(maker: ClientMaker, type: Type, name: string): Value {
  const statement = answerStatement(maker, type);
  return knownValue(type, name, (method, args, machine) => {
    if (method !== 'Begin' && method !== 'BeginTx') return statement(method, args, machine);
    const [context, options] = args;
    const isPlain = method === 'Begin' || (!isEnded(context, machine) && options !== undefined && isNil(options));
    const { mysql } = maker;
    if (!isPlain || mysql === undefined) return undefined;
    const outcome = noteCall(maker, {
      name: 'begin',
      alternatives: ['fails'],
      prepare: (wanted) => prepareTransaction(mysql, 'Begin', wanted),
    });
    const [given] = resultTypes(machine, type, method);
    if (outcome === undefined || given === undefined) return undefined;
    return outcome === 'fails'
      ? [zeroValue(machine, given), errorOf(maker, outcome)]
      : [createTransaction(maker, given, { mysql, statement: answerStatement(maker, given) }), noError];
  });
}
