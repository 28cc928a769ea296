import { parseConstantDeclaration, parseVariableDeclaration, type Expression, type Selector, type TypeExpression } from '@standin/syntax';
import { findDotImports, findImport } from '../program/imports.ts';
import type { DeclarationSite, Package } from '../program/package.ts';
import { findLocal, type LocalMeaning, type Scope } from '../resolve/scope.ts';
import { resolveType } from '../resolve/resolve-type.ts';
import { underlying } from '../resolve/underlying.ts';
import type { ArrayType, Type } from '../types/type.ts';
import { predeclaredType } from '../types/universe.ts';
import { callBuiltin } from './call-builtin.ts';
import { exactInteger, integerValue, type ConstantValue } from './constant-value.ts';
import { convertConstant } from './convert-constant.ts';
import type { Evaluation, EvaluationResult } from './evaluation.ts';
import { operateBinary, operateUnary } from './operate.ts';
import { parseLiteral } from './parse-literal.ts';

function isConstant(result: EvaluationResult): result is ConstantValue {
  return result !== undefined && result.kind !== 'operand';
}

/** The constant that a typed or untyped initial value gives to a name of a declared type. */
function withDeclaredType(value: EvaluationResult, type: Type | undefined): EvaluationResult {
  if (type === undefined) return value;
  return isConstant(value) ? convertConstant(value, type) : { kind: 'operand', type };
}

function evaluateConstantSite(site: DeclarationSite, name: string, evaluation: Evaluation): EvaluationResult {
  const constant = parseConstantDeclaration(site.file.text, site.entry.declaration).find((declared) => declared.name === name);
  if (constant?.value === undefined) return undefined;
  const scope: Scope = { file: site.file, typeParameters: new Map() };
  const value = evaluate(constant.value, { ...evaluation, scope, iota: constant.iota });
  return withDeclaredType(value, constant.type === undefined ? undefined : resolveType(constant.type, scope));
}

function evaluateVariableSite(site: DeclarationSite, name: string, evaluation: Evaluation): EvaluationResult {
  const variable = parseVariableDeclaration(site.file.text, site.entry.declaration).find((declared) => declared.name === name);
  if (variable === undefined) return undefined;
  const scope: Scope = { file: site.file, typeParameters: new Map() };
  if (variable.type !== undefined) return { kind: 'operand', type: resolveType(variable.type, scope) };
  const value = variable.value === undefined ? undefined : evaluate(variable.value, { ...evaluation, scope });
  return value?.kind === 'operand' ? value : undefined;
}

/** The constant or variable that a package declares under a name. */
function evaluateDeclared(owner: Package, name: string, evaluation: Evaluation): EvaluationResult {
  const site = owner.lookup(name);
  const key = `${owner.reference.path}.${name} ${owner.variant}`;
  if (site === undefined || evaluation.pending.includes(key)) return undefined;
  const inner = { ...evaluation, pending: [...evaluation.pending, key] };
  const { keyword } = site.entry.declaration;
  if (keyword === 'const') return evaluateConstantSite(site, name, inner);
  return keyword === 'var' ? evaluateVariableSite(site, name, inner) : undefined;
}

/** A constant or variable that a function declares. */
function evaluateLocal(local: LocalMeaning, evaluation: Evaluation): EvaluationResult {
  if (local.kind === 'variable') return local.operand.kind === 'value' ? { kind: 'operand', type: local.operand.type } : undefined;
  if (local.kind === 'type' || local.declaration.value === undefined) return undefined;
  const { declaration, scope } = local;
  const value = evaluate(local.declaration.value, { ...evaluation, scope, iota: declaration.iota });
  return withDeclaredType(value, declaration.type && resolveType(declaration.type, scope));
}

function evaluateName(name: string, evaluation: Evaluation): EvaluationResult {
  const { file } = evaluation.scope;
  const local = findLocal(evaluation.scope, name)?.meaning;
  if (local !== undefined) return evaluateLocal(local, evaluation);
  if (name === 'iota' && evaluation.iota !== undefined) return integerValue(BigInt(evaluation.iota));
  if (name === 'true' || name === 'false') return { kind: 'boolean', value: name === 'true' };
  if (file.package.lookup(name) !== undefined) return evaluateDeclared(file.package, name, evaluation);
  for (const reference of findDotImports(file)) {
    const loaded = reference.load();
    if (loaded.kind === 'loaded' && loaded.package.lookup(name) !== undefined) return evaluateDeclared(loaded.package, name, evaluation);
  }
  return undefined;
}

/** `*p` and `&v`, for `len(&v)` and `unsafe.Sizeof(*p)`; other operations on what is no constant say nothing. */
function pointTo(operator: string, operand: EvaluationResult): EvaluationResult {
  if (operand?.kind !== 'operand') return undefined;
  if (operator === '&') return { kind: 'operand', type: { kind: 'pointer', element: operand.type } };
  const result = operator === '*' ? underlying(operand.type) : undefined;
  return result?.kind === 'type' && result.type.kind === 'pointer' ? { kind: 'operand', type: result.type.element } : undefined;
}

/** The grammar takes `len(v)` and `len(v.field)` for calls with a type where it can. */
function evaluateAsName(type: TypeExpression, evaluation: Evaluation): EvaluationResult {
  if (type.kind !== 'name') return undefined;
  const { package: qualifier, name, offset } = type;
  if (qualifier === undefined) return evaluateName(name, evaluation);
  return evaluateSelector({ operand: { kind: 'name', name: qualifier, offset }, name }, evaluation);
}

/** A field of a struct operand, for `len(v.field)`. */
function selectField(operand: EvaluationResult, name: string): EvaluationResult {
  if (operand?.kind !== 'operand') return undefined;
  const result = underlying(operand.type.kind === 'pointer' ? operand.type.element : operand.type);
  const field =
    result.kind === 'type' && result.type.kind === 'struct' ? result.type.fields.find((candidate) => candidate.name === name) : undefined;
  return field === undefined ? undefined : { kind: 'operand', type: field.type };
}

/** An element of an array, slice or map operand, for `len(v[0])`. */
function selectElement(operand: EvaluationResult): EvaluationResult {
  if (operand?.kind !== 'operand') return undefined;
  const result = underlying(operand.type.kind === 'pointer' ? operand.type.element : operand.type);
  if (result.kind !== 'type') return undefined;
  if (result.type.kind === 'array' || result.type.kind === 'slice') return { kind: 'operand', type: result.type.element };
  return result.type.kind === 'map' ? { kind: 'operand', type: result.type.value } : undefined;
}

function evaluateSelector(expression: Pick<Selector, 'operand' | 'name'>, evaluation: Evaluation): EvaluationResult {
  const { operand, name } = expression;
  const isLocal = operand.kind === 'name' && findLocal(evaluation.scope, operand.name) !== undefined;
  const qualifier = operand.kind === 'name' && !isLocal ? findImport(evaluation.scope.file, operand.name) : undefined;
  if (qualifier === undefined) return selectField(evaluate(operand, evaluation), name);
  const loaded = qualifier.load();
  return loaded.kind === 'loaded' ? evaluateDeclared(loaded.package, name, evaluation) : undefined;
}

/** The type that an expression in the place of a callee or operand names; `undefined` where it names none. */
function typeOfExpression(expression: Expression, evaluation: Evaluation): Type | undefined {
  const { scope } = evaluation;
  if (expression.kind === 'type') return resolveType(expression.type, scope);
  if (expression.kind === 'unary' && expression.operator === '*') {
    const element = typeOfExpression(expression.operand, evaluation);
    return element && { kind: 'pointer', element };
  }
  if (expression.kind === 'name') {
    const local = findLocal(scope, expression.name);
    if (local !== undefined && local.meaning.kind !== 'type') return undefined;
    const site = scope.file.package.lookup(expression.name);
    const isDeclared = site?.entry.declaration.keyword === 'type';
    const isType = local !== undefined || (site === undefined ? predeclaredType(expression.name) !== undefined : isDeclared);
    return isType ? resolveType({ kind: 'name', name: expression.name, typeArguments: [], offset: expression.offset }, scope) : undefined;
  }
  if (expression.kind !== 'selector' || expression.operand.kind !== 'name') return undefined;
  const { operand, name, offset } = expression;
  const loaded = findImport(scope.file, operand.name)?.load();
  if (loaded?.kind !== 'loaded' || loaded.package.lookup(name)?.entry.declaration.keyword !== 'type') return undefined;
  return resolveType({ kind: 'name', package: operand.name, name, typeArguments: [], offset }, scope);
}

function evaluateCall(expression: Extract<Expression, { kind: 'call' }>, evaluation: Evaluation): EvaluationResult {
  const type = typeOfExpression(expression.callee, evaluation);
  const [argument] = expression.arguments;
  if (type === undefined || argument === undefined) return callBuiltin(expression, evaluation);
  return withDeclaredType(evaluate(argument, evaluation) ?? { kind: 'operand', type }, type);
}

/** Evaluates an expression as far as array lengths and constants need it (Go spec, Constant expressions). Never throws. */
function evaluate(expression: Expression, evaluation: Evaluation): EvaluationResult {
  switch (expression.kind) {
    case 'literal':
      return parseLiteral(expression.literal, expression.text);
    case 'name':
      return evaluateName(expression.name, evaluation);
    case 'selector':
      return evaluateSelector(expression, evaluation);
    case 'unary': {
      const operand = evaluate(expression.operand, evaluation);
      const { goarch } = evaluation.scope.file.package.program.workspace.context;
      return isConstant(operand) ? operateUnary(expression.operator, operand, goarch) : pointTo(expression.operator, operand);
    }
    case 'binary': {
      const left = evaluate(expression.left, evaluation);
      const right = evaluate(expression.right, evaluation);
      return isConstant(left) && isConstant(right) ? operateBinary(expression.operator, left, right) : undefined;
    }
    case 'call':
      return evaluateCall(expression, evaluation);
    case 'compositeLiteral':
      return expression.type && { kind: 'operand', type: resolveType(expression.type, evaluation.scope) };
    case 'index':
      return selectElement(evaluate(expression.operand, evaluation));
    case 'type':
      return evaluateAsName(expression.type, evaluation);
    case 'functionLiteral':
    case 'instantiation':
    case 'slice':
    case 'typeAssertion':
    case 'other':
      return undefined;
  }
}

/** The value of a constant expression in a scope (Go spec, Constant expressions); `undefined` where it is no constant, or not one that source tells. */
export function constantAt(expression: Expression, scope: Scope): ConstantValue | undefined {
  const evaluation: Evaluation = { scope, pending: [], evaluate, typeOf: typeOfExpression, lengthOf: arrayLength };
  const result = evaluate(expression, evaluation);
  return isConstant(result) ? result : undefined;
}

const lengths = new WeakMap<ArrayType, bigint | null>();

/** The value of an array length (Go spec, Array types); `undefined` where it is no constant, or not one that source tells. */
export function arrayLength(type: ArrayType): bigint | undefined {
  let length = lengths.get(type);
  if (length === undefined) lengths.set(type, (length = evaluateLength(type) ?? null));
  return length ?? undefined;
}

function evaluateLength(type: ArrayType): bigint | undefined {
  const length = exactInteger(constantAt(type.length, type.scope));
  return length === undefined || length < 0n ? undefined : length;
}
