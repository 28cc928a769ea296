import { declaredError, isNil, predeclaredType, type Type, type Value } from '@standin/model';
import { noError, type ClientMaker } from './client-maker.ts';
import { knownValue } from './known-members.ts';
import { scanZeroRow, type ScannedColumn } from './scan-zero-row.ts';

/** What a row of one query is. */
export interface FoundRow {
  readonly error: Value;
  /** The columns of the row, which holds zero values; absent where the query finds none. */
  readonly found: readonly ScannedColumn[] | undefined;
}

/** A *sql.Row: its error comes when it is read. */
export function createRow({ machine }: ClientMaker, type: Type, { error, found }: FoundRow): Value {
  return knownValue(type, 'a row', (method, [targets]) => {
    if (method === 'Err') return [error];
    if (method !== 'Scan') return undefined;
    if (!isNil(error)) return [error];
    if (found === undefined) return [declaredError(machine, 'database/sql', 'ErrNoRows')];
    return scanZeroRow(machine, found, targets) ? [noError] : undefined;
  });
}

/** A *sql.Rows of one row, or of none. */
export function createRows({ machine }: ClientMaker, type: Type, found: readonly ScannedColumn[] | undefined): Value {
  let left = found === undefined ? 0 : 1;
  return knownValue(type, 'rows', (method, [targets]) => {
    if (method === 'Next') return [{ kind: 'boolean', type: predeclaredType('bool') ?? type, value: left-- > 0 }];
    if (method === 'Err' || method === 'Close') return [noError];
    return method === 'Scan' && found !== undefined && scanZeroRow(machine, found, targets) ? [noError] : undefined;
  });
}

/** What a sql.Result is of. */
export interface ResultOrigin {
  readonly name: string;
  /** Whether there are no rows that it could have changed. */
  readonly isOfEmpty: boolean;
}

/** A sql.Result of a statement that changes one row, or none. Who asks for that has a case where it is none. */
export function createResult({ calls }: ClientMaker, type: Type, { name, isOfEmpty }: ResultOrigin): Value {
  const index = calls.length - 1;
  return knownValue(type, `the result of ${name}`, (method) => {
    const call = calls[index];
    if (method !== 'RowsAffected' || call?.kind !== 'fake') return undefined;
    if (!isOfEmpty) calls[index] = { ...call, alternatives: ['fails', 'changesNothing'] };
    const value = isOfEmpty || call.outcome === 'changesNothing' ? 0n : 1n;
    return [{ kind: 'integer', type: predeclaredType('int64') ?? type, value }, noError];
  });
}
