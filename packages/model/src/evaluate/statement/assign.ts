import type { Assignment, Expression, ShortVariableDeclaration, Statement, VariableSpec } from '@standin/syntax';
import { entriesOf } from '../call/call-builtin.ts';
import { evaluateInOrder, evaluateOnesInOrder, watchWrites } from '../expression/evaluate-in-order.ts';
import { mapElement } from '../expression/evaluate-index.ts';
import { assertType } from '../expression/evaluate-expression.ts';
import { findCell } from '../expression/find-cell.ts';
import { declareVariable, evaluateOne, findLocal, typeHere, type Frame } from '../frame/frame.ts';
import { haltUnknown } from '../halt.ts';
import { assignValue, typedValue } from '../value/assign-value.ts';
import { copyValue, readCell, writeCell, type Cell } from '../value/cell.ts';
import { mapKey } from '../value/map-key.ts';
import { operateValues, untypedBoolean } from '../value/operate-values.ts';
import { underlyingOf } from '../value/type-facts.ts';
import { typeOf } from '../value/type-of.ts';
import type { MapValue, Value } from '../value/value.ts';
import { zeroValue } from '../value/zero-value.ts';
import type { Type } from '../../types/type.ts';

type Place =
  | { readonly kind: 'blank' }
  | { readonly kind: 'cell'; readonly cell: Cell; readonly type: Type | undefined }
  | { readonly kind: 'entry'; readonly map: MapValue; readonly key: Value };

function findPlace(expression: Expression, frame: Frame): Place {
  if (expression.kind === 'name' && expression.name === '_') return { kind: 'blank' };
  if (expression.kind === 'index') {
    const map = evaluateOne(expression.operand, frame);
    if (map.kind === 'map') return { kind: 'entry', map, key: evaluateOne(expression.index, frame) };
  }
  const local = expression.kind === 'name' ? findLocal(frame, expression.name) : undefined;
  return { kind: 'cell', cell: findCell(expression, frame), type: local?.kind === 'variable' ? local.type : undefined };
}

function store(frame: Frame, place: Place, value: Value): void {
  const { machine } = frame;
  if (place.kind === 'blank') return;
  if (place.kind === 'cell') {
    const type = place.type ?? typeOf(place.cell.value);
    writeCell(machine, place.cell, assignValue(machine, value, type));
    return;
  }
  const { map, key } = place;
  const target = underlyingOf(map.type);
  if (target.kind !== 'map') return haltUnknown('a map');
  const stored = copyValue(machine, assignValue(machine, value, target.value));
  const typedKey = copyValue(machine, assignValue(machine, key, target.key));
  const text = mapKey(typedKey);
  entriesOf(frame, map, true)?.set(text, { key: typedKey, value: stored });
}

/** The values of the right side, one for each place on the left: `v, ok := m[k]` and `v, ok := x.(T)` have two. */
function evaluateRight(right: readonly Expression[], count: number, frame: Frame): readonly Value[] {
  const [only] = right;
  if (right.length === 1 && count === 2 && only?.kind === 'index') {
    const [map, key] = evaluateOnesInOrder([only.operand, only.index], frame);
    if (map?.kind !== 'map' || key === undefined) return haltUnknown('an index');
    const { value, isThere } = mapElement(map, key, frame);
    return [value, untypedBoolean(isThere)];
  }
  if (right.length === 1 && count === 2 && only?.kind === 'typeAssertion') {
    const { value, holds } = assertType(only, frame);
    const type = typeHere(only.type, frame);
    return [holds ? value : zeroValue(frame.machine, type), untypedBoolean(holds)];
  }
  const values = evaluateInOrder(right, frame).flat();
  // Structs are copied here, since an assignment may change the one that it also reads: `a, b = b, a`.
  return values.length === count ? values.map((value) => copyValue(frame.machine, value)) : haltUnknown('an assignment');
}

function assignOperation({ operator, left, right }: Assignment, frame: Frame): void {
  const [target, operand] = [left[0], right[0]];
  if (target === undefined || operand === undefined) return haltUnknown('an assignment');
  const place = findPlace(target, frame);
  const { result: value, hasWritten } = watchWrites(frame.machine, () => evaluateOne(operand, frame));
  if (hasWritten) haltUnknown('in which order operands are evaluated');
  store(frame, place, operateValues(frame.machine, operator.slice(0, -1), currentValue(frame, place), value));
}

function currentValue(frame: Frame, place: Place): Value {
  if (place.kind === 'cell') return readCell(place.cell);
  return place.kind === 'entry' ? mapElement(place.map, place.key, frame).value : haltUnknown('an assignment');
}

/** An assignment or an assignment operation (Go spec, Assignment statements). */
export function runAssignment(statement: Assignment, frame: Frame): void {
  if (statement.operator !== '=') {
    assignOperation(statement, frame);
    return;
  }
  const { left, right } = statement;
  // Operands of the left side are evaluated first; where the right side changes what they read, the order cannot be told.
  const isSimple = left.every(({ kind }) => kind === 'name');
  const places = left.map((expression) => findPlace(expression, frame));
  const { result: values, hasWritten } = watchWrites(frame.machine, () => evaluateRight(right, left.length, frame));
  if (hasWritten && !isSimple) haltUnknown('in which order operands are evaluated');
  for (const [index, place] of places.entries()) {
    const value = values[index];
    if (value !== undefined) store(frame, place, value);
  }
}

/** `x++` and `x--`. */
export function runIncrement(statement: Extract<Statement, { kind: 'incrementDecrement' }>, frame: Frame): void {
  const place = findPlace(statement.operand, frame);
  const one: Value = { kind: 'constant', constant: { kind: 'integer', value: 1n }, isRune: false };
  store(frame, place, operateValues(frame.machine, statement.operator === '++' ? '+' : '-', currentValue(frame, place), one));
}

/** Declares a variable of the type of its value. */
export function declareTyped(frame: Frame, name: string, value: Value): void {
  const typed = typedValue(frame.machine, value);
  declareVariable(frame, name, typeOf(typed), typed);
}

/** A short variable declaration: names that this block has already are assigned to (Go spec, Short variable declarations). */
export function runShortDeclaration({ left, right }: ShortVariableDeclaration, frame: Frame): void {
  const values = evaluateRight(right, left.length, frame);
  for (const [index, target] of left.entries()) {
    const value = values[index];
    if (target.kind !== 'name' || value === undefined) return haltUnknown('a declaration');
    if (frame.locals.get(target.name)?.kind === 'variable') store(frame, findPlace(target, frame), value);
    else declareTyped(frame, target.name, value);
  }
}

/** A variable declaration (Go spec, Variable declarations). */
export function runVariableSpec({ names, type: written, values: right }: VariableSpec, frame: Frame): void {
  const type = written && typeHere(written, frame);
  const values = right.length === 0 ? undefined : evaluateRight(right, names.length, frame);
  for (const [index, { name }] of names.entries()) {
    const value = values?.[index];
    if (type === undefined) declareTyped(frame, name, value ?? haltUnknown('a declaration'));
    else declareVariable(frame, name, type, value ?? zeroValue(frame.machine, type));
  }
}
