import type { Expression, Statement, SwitchStatement, TypeExpression, TypeSwitchStatement } from '@standin/syntax';
import { truthOf } from '../value/truth-of.ts';
import { holdsType } from '../expression/type-assertion.ts';
import { declareVariable, enterBlock, evaluateOne, typeHere, type Frame } from '../frame/frame.ts';
import { findLocal } from '../frame/frame.ts';
import { haltUnknown } from '../halt.ts';
import { assignValue, typedValue } from '../value/assign-value.ts';
import { copyValue } from '../value/cell.ts';
import { haltOpaque } from '../value/compare-values.ts';
import { operateValues } from '../value/operate-values.ts';
import { isInterface } from '../value/type-facts.ts';
import { typeOf } from '../value/type-of.ts';
import type { InterfaceValue, Value } from '../value/value.ts';
import type { Type } from '../../types/type.ts';
import type { Completion } from './completion.ts';
import { next } from './completion.ts';

/** Tells which clause is taken. */
export function takeBranch(frame: Frame, offset: number, choice: number): void {
  frame.machine.observer.branch?.({ file: frame.scope.file, offset, choice });
}

function matches(expression: Expression, tag: Value | undefined, frame: Frame): boolean {
  const value = evaluateOne(expression, frame);
  return truthOf(tag === undefined ? value : operateValues(frame.machine, '==', tag, value));
}

/** The index of the clause that is run; that of `default` where none fits, and -1 without one. */
function chooseClause({ clauses }: SwitchStatement, tag: Value | undefined, frame: Frame): number {
  for (const [index, { expressions }] of clauses.entries()) {
    if (expressions?.some((expression) => matches(expression, tag, frame)) === true) return index;
  }
  return clauses.findIndex(({ expressions }) => expressions === undefined);
}

/** A break without a label leaves a switch or select. */
export function leaveSwitch(completion: Completion): Completion {
  return completion.kind === 'break' && completion.label === undefined ? next : completion;
}

function runClauses(clauses: readonly { readonly statements: readonly Statement[] }[], first: number, frame: Frame): Completion {
  for (let index = first; index < clauses.length; index++) {
    const completion = frame.machine.rules.execute(clauses[index]?.statements ?? [], enterBlock(frame));
    if (completion.kind !== 'fallthrough') return leaveSwitch(completion);
  }
  return haltUnknown('fallthrough');
}

/** An expression switch (Go spec, Expression switches); its frame is its own. */
export function runSwitch(statement: SwitchStatement, frame: Frame): Completion {
  const { machine } = frame;
  if (statement.initialStatement !== undefined) machine.rules.execute([statement.initialStatement], frame);
  const tag = statement.tag === undefined ? undefined : copyValue(machine, typedValue(machine, evaluateOne(statement.tag, frame)));
  const chosen = chooseClause(statement, tag, frame);
  takeBranch(frame, statement.offset, chosen);
  return chosen === -1 ? next : runClauses(statement.clauses, chosen, frame);
}

function isNil(type: TypeExpression, frame: Frame): boolean {
  return type.kind === 'name' && type.package === undefined && type.name === 'nil' && findLocal(frame, 'nil') === undefined;
}

interface TypeClause {
  readonly index: number;
  /** The one type of a clause that has one. */
  readonly type: Type | undefined;
}

function chooseTypeClause({ clauses }: TypeSwitchStatement, { dynamic }: InterfaceValue, frame: Frame): TypeClause {
  for (const [index, { types }] of clauses.entries()) {
    for (const written of types ?? []) {
      if (isNil(written, frame)) {
        if (dynamic === undefined) return { index, type: undefined };
        continue;
      }
      const type = typeHere(written, frame);
      if (holdsType(dynamic, type)) return { index, type: types?.length === 1 ? type : undefined };
    }
  }
  return { index: clauses.findIndex(({ types }) => types === undefined), type: undefined };
}

/** A type switch (Go spec, Type switches); its frame is its own. */
export function runTypeSwitch(statement: TypeSwitchStatement, frame: Frame): Completion {
  const { machine } = frame;
  if (statement.initialStatement !== undefined) machine.rules.execute([statement.initialStatement], frame);
  const value = evaluateOne(statement.operand, frame);
  if (value.kind !== 'interface') return value.kind === 'opaque' ? haltOpaque(value) : haltUnknown('a type switch');
  const { index, type } = chooseTypeClause(statement, value, frame);
  takeBranch(frame, statement.offset, index);
  const clause = statement.clauses[index];
  if (clause === undefined) return next;
  const inner = enterBlock(frame);
  if (statement.name !== undefined) {
    const held = type === undefined ? value : isInterface(type) ? assignValue(machine, value, type) : (value.dynamic ?? value);
    declareVariable(inner, statement.name.name, type ?? typeOf(value), held);
  }
  return leaveSwitch(machine.rules.execute(clause.statements, inner));
}
