import type { Expression, ForStatement, RangeStatement } from '@standin/syntax';
import { languageMinor } from '../../program/language-minor.ts';
import { countStep } from '../expression/evaluate-expression.ts';
import { truthOf } from '../value/truth-of.ts';
import { dereference } from '../expression/select-field.ts';
import { enterBlock, evaluateOne, type Frame, type Local } from '../frame/frame.ts';
import { haltUnknown } from '../halt.ts';
import { typedValue } from '../value/assign-value.ts';
import { copyValue, createCell, readCell } from '../value/cell.ts';
import { haltOpaque } from '../value/compare-values.ts';
import { cellsOf } from '../value/make-slice.ts';
import { decodeRunes } from '../value/runes.ts';
import { basicType, intType } from '../value/type-facts.ts';
import type { MapValue, StringValue, Value } from '../value/value.ts';
import { runAssignment, declareTyped } from './assign.ts';
import { next, type Completion } from './completion.ts';

/** What a loop does behind an iteration; `undefined` where it goes on. */
function leaveLoop(completion: Completion, label: string | undefined): Completion | undefined {
  const isOwn = 'label' in completion && (completion.label === undefined || completion.label === label);
  if (completion.kind === 'next' || (completion.kind === 'continue' && isOwn)) return undefined;
  return completion.kind === 'break' && isOwn ? next : completion;
}

/** Each iteration has variables of its own since Go 1.22 (Go spec, For statements with for clause); before, all share them. */
function renewVariables(frame: Frame): void {
  if (languageMinor(frame.scope.file) < 22) return;
  for (const [name, local] of [...frame.locals]) {
    if (local.kind !== 'variable') continue;
    const renewed: Local = { ...local, cell: createCell(frame.machine, readCell(local.cell)) };
    frame.locals.set(name, renewed);
  }
}

function observeCondition(frame: Frame, statement: ForStatement, isTrue: boolean): void {
  frame.machine.observer.branch?.({ file: frame.scope.file, offset: statement.offset, choice: isTrue ? 1 : 0 });
}

function goesOn(statement: ForStatement, frame: Frame): boolean {
  countStep(frame);
  if (statement.condition === undefined) return true;
  const isTrue = truthOf(evaluateOne(statement.condition, frame));
  observeCondition(frame, statement, isTrue);
  return isTrue;
}

/** A for statement without a range clause (Go spec, For statements); its frame is its own. */
export function runFor(statement: ForStatement, frame: Frame, label: string | undefined): Completion {
  const { rules } = frame.machine;
  if (statement.initialStatement !== undefined) rules.execute([statement.initialStatement], frame);
  // The frame's variables change with every iteration, so what captured one keeps the frame of its own.
  let current: Frame = frame;
  while (goesOn(statement, current)) {
    const left = leaveLoop(rules.execute(statement.body.statements, enterBlock(current)), label);
    if (left !== undefined) return left;
    current = { ...current, locals: new Map(current.locals) };
    renewVariables(current);
    if (statement.postStatement !== undefined) rules.execute([statement.postStatement], current);
  }
  return next;
}

function integer(value: number, type = intType): Value {
  return { kind: 'integer', type, value: BigInt(value) };
}

type Step = readonly [Value, Value];

function* overInteger(value: Extract<Value, { kind: 'integer' }>): Generator<Step> {
  for (let count = 0n; count < value.value; count++) yield [{ kind: 'integer', type: value.type, value: count }, integer(0)];
}

function* overString({ value }: Pick<StringValue, 'value'>): Generator<Step> {
  for (const { rune, index } of decodeRunes(value)) yield [integer(index), integer(rune, basicType('rune'))];
}

/** The order of a map is random, so that of one entry alone is known; one that grows meanwhile may or may not show it. */
function* overMap({ entries }: MapValue): Generator<Step> {
  if (entries === undefined || entries.size === 0) return;
  if (entries.size > 1) haltUnknown('in which order a map is gone through');
  const known = new Set(entries.keys());
  for (const { key, value } of entries.values()) yield [key, value];
  if ([...entries.keys()].some((key) => !known.has(key))) haltUnknown('in which order a map is gone through');
}

/** What a range clause gives, one step after the other (Go spec, For statements with range clause). */
function stepsOf(frame: Frame, value: Value): Iterable<Step> {
  switch (value.kind) {
    case 'integer':
      return overInteger(value);
    case 'string':
      return overString(value);
    case 'slice':
      return overCells(cellsOf(value));
    case 'array': {
      const copy = copyValue(frame.machine, value);
      return copy.kind === 'array' ? overCells(copy.elements) : [];
    }
    case 'pointer': {
      const target = readCell(dereference(value));
      return target.kind === 'array' ? overCells(target.elements) : haltUnknown('a range clause');
    }
    case 'map':
      return overMap(value);
    case 'opaque':
      return haltOpaque(value);
    default:
      return haltUnknown('a range clause');
  }
}

function* overCells(cells: ReturnType<typeof cellsOf>): Generator<Step> {
  for (const [index, cell] of cells.entries()) yield [integer(index), readCell(cell)];
}

function bind(statement: RangeStatement, frame: Frame, step: Step): void {
  for (const [index, target] of statement.left.entries()) {
    const value = step[index] ?? haltUnknown('a range clause');
    if (statement.isDeclaration) declareTyped(frame, nameOf(target), value);
    else assignStep(target, frame, value);
  }
}

function nameOf(expression: Expression): string {
  return expression.kind === 'name' ? expression.name : haltUnknown('a range clause');
}

/** Assigns to what stands on the left of a range clause without `:=`, by a name that no Go program can have. */
function assignStep(target: Expression, frame: Frame, value: Value): void {
  const inner = enterBlock(frame);
  declareTyped(inner, ' step', value);
  const right: Expression = { kind: 'name', name: ' step', offset: target.offset };
  runAssignment({ kind: 'assignment', operator: '=', left: [target], right: [right], offset: target.offset }, inner);
}

/** A for statement with a range clause; its frame is its own. Variables before Go 1.22 were shared by all iterations. */
export function runRange(statement: RangeStatement, frame: Frame, label: string | undefined): Completion {
  const { machine } = frame;
  if (languageMinor(frame.scope.file) < 22 && statement.isDeclaration && statement.left.length > 0) checkNoClosures(statement, frame);
  let count = 0;
  for (const step of stepsOf(frame, typedValue(machine, evaluateOne(statement.operand, frame)))) {
    countStep(frame);
    count++;
    const inner = enterBlock(frame);
    bind(statement, inner, step);
    const left = leaveLoop(machine.rules.execute(statement.body.statements, enterBlock(inner)), label);
    if (left !== undefined) return finishRange(statement, frame, count, left);
  }
  return finishRange(statement, frame, count, next);
}

function finishRange(statement: RangeStatement, frame: Frame, count: number, completion: Completion): Completion {
  frame.machine.observer.branch?.({ file: frame.scope.file, offset: statement.offset, choice: Math.min(count, 2) });
  return completion;
}

/** Code for a Go before 1.22 that takes the address of a loop's variable, or closes over it, means one variable for all iterations. */
function checkNoClosures({ body }: RangeStatement, frame: Frame): void {
  const text = frame.scope.file.text.slice(body.offset, body.end);
  if (/&|\bfunc\b/.test(text)) haltUnknown('variables that iterations share');
}
