import type { CallExpression, Expression, Selector } from '@standin/syntax';
import { findMember } from '../../methods/find-member.ts';
import { functionObjectAt, type FunctionObject } from '../../methods/function-object.ts';
import type { PackageReference } from '../../program/package-reference.ts';
import type { SignatureType, Type } from '../../types/type.ts';
import { anyType, predeclaredValues } from '../../types/universe.ts';
import { mapSignature } from '../../types/map-components.ts';
import { substitute } from '../../types/substitute.ts';
import { evaluateInOrder, watchWrites } from '../expression/evaluate-in-order.ts';
import { findCell } from '../expression/find-cell.ts';
import { findDeclared, findName, findQualifier } from '../frame/find-name.ts';
import { evaluateOne, findLocal, typeHere, type Frame } from '../frame/frame.ts';
import { typeOperand } from '../frame/type-operand.ts';
import { haltPanic, haltUnknown } from '../halt.ts';
import { findStandardFunction } from '../standard/standard-functions.ts';
import { assignValue, typedValue } from '../value/assign-value.ts';
import { convertValue } from '../value/convert-value.ts';
import { makeSlice } from '../value/make-slice.ts';
import { underlyingOf } from '../value/type-facts.ts';
import { typeOf } from '../value/type-of.ts';
import type { FunctionValue, Value } from '../value/value.ts';
import { callBuiltin } from './call-builtin.ts';
import { callMember, type MethodOperand } from './call-method.ts';
import { inferTypeArguments } from './infer-type-arguments.ts';
import { packArguments } from './run-body.ts';

/** The arguments of a call; one call with several results can stand for all of them (Go spec, Calls). */
function evaluateArguments(call: CallExpression, frame: Frame): readonly Value[] {
  const values = evaluateInOrder(call.arguments, frame);
  const [only] = values;
  if (values.length === 1 && only !== undefined && call.arguments[0]?.kind === 'call') return only;
  return values.map((each) => (each.length === 1 ? each[0] : undefined) ?? haltUnknown('an argument'));
}

/** The arguments as a function with a signature takes them. */
function passArguments(call: CallExpression, frame: Frame, signature: Pick<SignatureType, 'parameters' | 'isVariadic'>): readonly Value[] {
  const args = evaluateArguments(call, frame);
  return call.hasEllipsis ? args : packArguments(frame.machine, signature, args);
}

function callDeclared(declaration: FunctionObject, given: readonly Type[], call: CallExpression, frame: Frame): readonly Value[] {
  const { machine } = frame;
  const args = evaluateArguments(call, frame);
  const typeArguments =
    declaration.typeParameters.length === 0 ? new Map() : inferTypeArguments(declaration, given, { args, hasEllipsis: call.hasEllipsis });
  const signature = mapSignature(declaration.signature, (type) => substitute(type, typeArguments));
  const packed = call.hasEllipsis ? args : packArguments(machine, signature, args);
  return machine.rules.callFunction(machine, { declaration, typeArguments, args: packed });
}

function signatureOf(type: Type): SignatureType {
  const target = underlyingOf(type);
  return target.kind === 'signature' ? target : haltUnknown('a call');
}

function callValue(callee: Value, call: CallExpression, frame: Frame): readonly Value[] {
  if (callee.kind === 'opaque') return haltUnknown(`what ${callee.description} gives`);
  if (callee.kind !== 'function') return haltUnknown('a call');
  const args = passArguments(call, frame, signatureOf(callee.type));
  return invoke(callee, args);
}

function invoke({ call }: FunctionValue, args: readonly Value[]): readonly Value[] {
  return call === undefined ? haltPanic('runtime error: invalid memory address or nil pointer dereference') : call(args);
}

/** Functions of package fmt take the arguments behind the format as one slice. */
function packForStandard(path: string, args: readonly Value[], call: CallExpression, frame: Frame): readonly Value[] {
  const { machine } = frame;
  const typed = args.map((value) => (value.kind === 'nil' ? value : typedValue(machine, value)));
  if (path !== 'fmt' || call.hasEllipsis) return typed;
  const rest = args.slice(1).map((value) => assignValue(machine, value, anyType));
  return [...typed.slice(0, 1), makeSlice(machine, { kind: 'slice', element: anyType }, rest, rest.length)];
}

function callQualified(reference: PackageReference, name: string, call: CallExpression, frame: Frame): readonly Value[] {
  const { path } = reference;
  const { machine } = frame;
  const unknown = `what ${path}.${name} gives`;
  const known = findStandardFunction(path, name) ?? machine.findFunction(path, name);
  if (known !== undefined)
    return known(packForStandard(path, evaluateArguments(call, frame), call, frame), machine) ?? haltUnknown(unknown);
  const loaded = reference.load();
  const found = loaded.kind === 'loaded' ? findDeclared(loaded.package, name) : undefined;
  if (found?.kind !== 'declared' || found.owner.location.origin === 'standard') return haltUnknown(unknown);
  const { site } = found;
  if (site.entry.declaration.keyword !== 'func') return callValue(evaluateOne(call.callee, frame), call, frame);
  return callDeclared(functionObjectAt(site), [], call, frame);
}

/** The operand of a method, with its place where it is a variable, a field or an element. */
function methodOperand(operand: Expression, frame: Frame): MethodOperand {
  const value = evaluateOne(operand, frame);
  if (value.kind === 'pointer' || value.kind === 'interface' || (value.kind === 'opaque' && value.answer !== undefined)) return { value };
  const isVariable = operand.kind === 'name' && findLocal(frame, operand.name)?.kind === 'variable';
  const isPart = isPlacePart(operand, frame);
  return isVariable || isPart ? { value, cell: findCell(operand, frame) } : { value };
}

/** Whether a selector or index is free of calls, so that it can be looked at twice, and means a place. */
function isPlacePart(expression: Expression, frame: Frame): boolean {
  switch (expression.kind) {
    case 'name':
      return findLocal(frame, expression.name)?.kind === 'variable';
    case 'selector':
      return isPlacePart(expression.operand, frame);
    case 'index':
      return (
        isPlacePart(expression.operand, frame) &&
        ['slice', 'array'].includes(evaluateOne(expression.operand, frame).kind) &&
        (expression.index.kind === 'name' || expression.index.kind === 'literal')
      );
    case 'unary':
      return expression.operator === '*' && isPlacePart(expression.operand, frame);
    default:
      return false;
  }
}

function callSelector(callee: Selector, call: CallExpression, frame: Frame): readonly Value[] {
  const { operand: left, name } = callee;
  const reference = left.kind === 'name' ? findQualifier(frame, left.name) : undefined;
  if (reference !== undefined) return callQualified(reference, name, call, frame);
  if (typeOperand(left, frame) !== undefined) return haltUnknown('a method expression');
  const operand = methodOperand(left, frame);
  const member = findMember(typeOf(operand.value), name, frame.scope.file.package.reference);
  if (member.kind === 'field') return callValue(evaluateOne(callee, frame), call, frame);
  if (member.kind !== 'method') return haltUnknown(`what ${name} gives`);
  const { result: args, hasWritten } = watchWrites(frame.machine, () => passArguments(call, frame, member.signature));
  // A receiver that is no pointer is copied before or after its arguments are evaluated.
  if (hasWritten) haltUnknown('in which order operands are evaluated');
  return callMember(frame.machine, { operand, member, args });
}

function callName(name: string, call: CallExpression, frame: Frame): readonly Value[] {
  const meaning = findName(frame, name);
  if (meaning.kind === 'predeclared' && predeclaredValues.has(name)) return callBuiltin(name, call, frame);
  const isFunction = meaning.kind === 'declared' && meaning.site.entry.declaration.keyword === 'func';
  if (!isFunction) return callValue(evaluateOne(call.callee, frame), call, frame);
  return callDeclared(functionObjectAt(meaning.site), [], call, frame);
}

/** A call of a function with some of its type arguments: `f[int](x)`. */
function callInstantiated(callee: Expression, given: readonly Type[], call: CallExpression, frame: Frame): readonly Value[] {
  const meaning = callee.kind === 'name' ? findName(frame, callee.name) : undefined;
  const isFunction = meaning?.kind === 'declared' && meaning.site.entry.declaration.keyword === 'func';
  return isFunction ? callDeclared(functionObjectAt(meaning.site), given, call, frame) : haltUnknown('a call');
}

/** A call or conversion (Go spec, Calls, Conversions): its results, none where there are none. */
export function evaluateCall(call: CallExpression, frame: Frame): readonly Value[] {
  const { callee } = call;
  const [argument] = call.arguments;
  const type = typeOperand(callee, frame);
  if (type !== undefined) return [convertValue(frame.machine, evaluateOne(argument ?? haltUnknown('a conversion'), frame), type)];
  if (callee.kind === 'name') return callName(callee.name, call, frame);
  if (callee.kind === 'selector') return callSelector(callee, call, frame);
  if (callee.kind === 'instantiation') {
    const given = callee.typeArguments.map((written) => typeHere(written, frame));
    return callInstantiated(callee.operand, given, call, frame);
  }
  if (callee.kind === 'index') {
    const given = typeOperand(callee.index, frame);
    if (given !== undefined) return callInstantiated(callee.operand, [given], call, frame);
  }
  return callValue(evaluateOne(callee, frame), call, frame);
}
