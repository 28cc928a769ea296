import { declaredError, type Type, type Value } from '@standin/model';
import { errorOf, noteCall, type ClientMaker } from './client-maker.ts';
import { knownValue, type Answer } from './known-members.ts';

/** A *sql.Tx: once it is committed or rolled back, it is done (package database/sql). */
export function createTransaction(maker: ClientMaker, type: Type, statement: Answer): Value {
  let isDone = false;
  return knownValue(type, 'a transaction', (method, args, machine) => {
    if (method !== 'Commit' && method !== 'Rollback') return isDone ? undefined : statement(method, args, machine);
    if (isDone) return [declaredError(machine, 'database/sql', 'ErrTxDone')];
    isDone = true;
    const outcome = noteCall(maker, {
      name: method.toLowerCase(),
      alternatives: ['fails'],
      prepare: (wanted) => ({
        kind: 'expectation',
        method: `Expect${method}`,
        answer: { kind: wanted === 'fails' ? 'error' : 'nothing' },
      }),
    });
    return outcome && [errorOf(maker, outcome)];
  });
}
