import type { Expression } from './expression.ts';

/**
 * The length of `[...]T{...}`: one more than the largest index, where an element without a key follows the one before it (Go spec, Composite literals).
 * Keys are constant expressions, so with them it is a call of `max`, one argument for each key. Takes the elements' keys; its nodes stand at `offset`.
 */
export function countElements(keys: readonly (Expression | undefined)[], offset: number): Expression {
  const integer = (value: number): Expression => ({ kind: 'literal', literal: 'integer', text: String(value), offset });
  const runs: { key: Expression | undefined; count: number }[] = [{ key: undefined, count: 0 }];
  for (const key of keys) {
    const last = runs.at(-1);
    if (key !== undefined || last === undefined) runs.push({ key, count: 1 });
    else last.count++;
  }
  const ends = runs.map(({ key, count }): Expression =>
    key === undefined ? integer(count) : { kind: 'binary', operator: '+', left: key, right: integer(count), offset },
  );
  return { kind: 'call', callee: { kind: 'name', name: 'max', offset }, arguments: ends, hasEllipsis: false, offset };
}
