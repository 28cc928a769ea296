import { declaredError, type Type, type Value } from '@standin/model';
import type { WiredMysql } from '../../wiring/wired-fakes.ts';
import { errorOf, noteCall, type ClientMaker } from './client-maker.ts';
import { knownValue, type Answer } from './known-members.ts';
import { prepareTransaction } from './prepare-mysql.ts';

/** What a transaction is of: its database, and what answers to its statements. */
export interface TransactionOrigin {
  readonly mysql: WiredMysql;
  readonly statement: Answer;
}

/** A *sql.Tx: once it is committed or rolled back, it is done (package database/sql). */
export function createTransaction(maker: ClientMaker, type: Type, { mysql, statement }: TransactionOrigin): Value {
  let isDone = false;
  return knownValue(type, 'a transaction', (method, args, machine) => {
    if (method !== 'Commit' && method !== 'Rollback') return isDone ? undefined : statement(method, args, machine);
    if (isDone) return [declaredError(machine, 'database/sql', 'ErrTxDone')];
    isDone = true;
    const outcome = noteCall(maker, {
      name: method.toLowerCase(),
      alternatives: ['fails'],
      prepare: (wanted) => prepareTransaction(mysql, method, wanted),
    });
    return outcome && [errorOf(maker, outcome)];
  });
}
