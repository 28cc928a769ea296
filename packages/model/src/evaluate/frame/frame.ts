import type { Expression, TypeExpression } from '@standin/syntax';
import type { SourceFile } from '../../program/source-file.ts';
import { resolveType } from '../../resolve/resolve-type.ts';
import type { Scope } from '../../resolve/scope.ts';
import { substitute, type Substitution } from '../../types/substitute.ts';
import type { Type } from '../../types/type.ts';
import { Halt, haltUnknown } from '../halt.ts';
import type { Machine } from '../machine.ts';
import { assignValue } from '../value/assign-value.ts';
import { createCell, type Cell } from '../value/cell.ts';
import type { Value } from '../value/value.ts';

/** A local variable, or a local constant, which no cell holds. */
export type Local =
  | { readonly kind: 'variable'; readonly cell: Cell; readonly type: Type }
  | { readonly kind: 'constant'; readonly value: Value }
  | { readonly kind: 'type' };

/** Where expressions and statements are evaluated: a block inside of a function, or the package block where there are no locals. */
export interface Frame {
  readonly machine: Machine;
  /** The file, with the type parameters of the function. */
  readonly scope: Scope;
  readonly typeArguments: Substitution;
  readonly locals: Map<string, Local>;
  readonly outer: Frame | undefined;
  /** In a constant declaration. */
  readonly iota?: bigint;
  /** The types that the function returns, with the names of results that have some. */
  readonly results: readonly { readonly name?: string; readonly type: Type }[];
  /** How many frames of functions lie below: shared by the blocks of one. */
  readonly call: CallState;
}

/** What the blocks of one call share. */
export interface CallState {
  readonly file: SourceFile;
  readonly deferred: (() => void)[];
}

/** A frame over a file alone, for what stands at package level. */
export function createPackageFrame(machine: Machine, file: SourceFile, iota?: bigint): Frame {
  return {
    machine,
    scope: { file, typeParameters: new Map() },
    typeArguments: new Map(),
    locals: new Map(),
    outer: undefined,
    results: [],
    call: { file, deferred: [] },
    ...(iota !== undefined && { iota }),
  };
}

/** A block inside of another one. */
export function enterBlock(frame: Frame): Frame {
  return { ...frame, locals: new Map(), outer: frame };
}

/** The local that a name means, in this block or one around it. */
export function findLocal(frame: Frame, name: string): Local | undefined {
  for (let block: Frame | undefined = frame; block !== undefined; block = block.outer) {
    const local = block.locals.get(name);
    if (local !== undefined) return local;
  }
  return undefined;
}

/** Declares a local variable with its value; `_` declares nothing. */
export function declareVariable(frame: Frame, name: string, type: Type, value: Value): void {
  if (name === '_') return;
  const cell = createCell(frame.machine, assignValue(frame.machine, value, type));
  frame.locals.set(name, { kind: 'variable', cell, type });
}

function namesLocalType(expression: TypeExpression, frame: Frame): boolean {
  switch (expression.kind) {
    case 'name':
      if (expression.package === undefined && findLocal(frame, expression.name) !== undefined) return true;
      return expression.typeArguments.some((argument) => namesLocalType(argument, frame));
    case 'pointer':
    case 'slice':
    case 'array':
    case 'channel':
      return namesLocalType(expression.element, frame);
    case 'map':
      return namesLocalType(expression.key, frame) || namesLocalType(expression.value, frame);
    case 'struct':
      return expression.fields.some((field) => namesLocalType(field.type, frame));
    case 'function':
      return [...expression.signature.parameters, ...expression.signature.results].some(({ type }) => namesLocalType(type, frame));
    case 'interface':
    case 'union':
    case 'broken':
      return false;
  }
}

/** The type that an expression of a type means here. Types that a function declares end the evaluation. */
export function typeHere(expression: TypeExpression, frame: Frame): Type {
  if (namesLocalType(expression, frame)) haltUnknown('a type that a function declares');
  return substitute(resolveType(expression, frame.scope), frame.typeArguments);
}

/** Evaluates an expression to its one value. */
export function evaluateOne(expression: Expression, frame: Frame): Value {
  const values = frame.machine.rules.evaluate(expression, frame);
  return (values.length === 1 ? values[0] : undefined) ?? haltUnknown('a call with several results');
}

/** Notes where an error ended the evaluation, unless a place further in is known. */
export function locate(error: unknown, frame: Frame, offset: number): void {
  if (error instanceof Halt) error.place ??= { file: frame.scope.file, offset };
}
