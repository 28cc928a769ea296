import type { CallExpression, Expression } from '@standin/syntax';
import { findImport } from '../program/imports.ts';
import type { NamedType, Type } from '../types/type.ts';
import { anyType } from '../types/universe.ts';
import { coreType } from './core-type.ts';
import { mentions } from './infer.ts';
import type { Operand, ValueOperand } from './operand.ts';
import { byteType, intType, isUntyped, stringType, typeOf, uintptrType, untypedConstant } from './operand-type.ts';
import { combine } from './type-operator.ts';
import type { TypingVisitor } from './typing-visitor.ts';
import { unknown, type Typer } from './typer.ts';

/** A call of a built-in function: its arguments, typed, and what says that it cannot be typed. */
interface BuiltinCall {
  readonly typer: Typer;
  readonly call: CallExpression;
  readonly operands: readonly Operand[];
  readonly fail: () => Operand;
}

const value = (type: Type): ValueOperand => ({ kind: 'value', type });
const constant = (type: Type): Operand => ({ kind: 'constant', type, isUntyped: false });
const nothing: Operand = { kind: 'tuple', values: [] };

function typeOfFirst({ operands: [first] }: BuiltinCall): Type | undefined {
  if (first?.kind === 'type') return first.type;
  return first && typeOf(first);
}

function firstValue(call: BuiltinCall): Operand {
  const [first] = call.operands;
  const type = first && typeOf(first);
  return type === undefined ? call.fail() : value(type);
}

function typeNew(call: BuiltinCall): Operand {
  const element = typeOfFirst(call);
  return element === undefined ? call.fail() : value({ kind: 'pointer', element });
}

function typeMake(call: BuiltinCall): Operand {
  const [first] = call.operands;
  return first?.kind === 'type' ? value(first.type) : call.fail();
}

/** The parts of complex types, and what makes them (Go spec, Manipulating complex numbers). */
const partTypes: readonly (readonly [string, string])[] = [
  ['float32', 'complex64'],
  ['float64', 'complex128'],
];

function typeComplex(call: BuiltinCall, isWhole: boolean): Operand {
  const typed = call.operands.find((operand) => !isUntyped(operand)) ?? call.operands[0];
  if (typed === undefined) return call.fail();
  const type = typeOf(typed);
  if (isUntyped(typed)) return untypedConstant(isWhole ? 'complex128' : 'float64');
  const core = type && coreType(type);
  const names = partTypes.find((pair) => core?.kind === 'basic' && pair.includes(core.name));
  return names === undefined ? call.fail() : value({ kind: 'basic', name: names[isWhole ? 1 : 0] });
}

function typeExtreme(call: BuiltinCall): Operand {
  return call.operands.reduce((left, right) => combine(call.typer, left, right, call.call.offset));
}

function pointerType({ typer, call }: BuiltinCall): Type | undefined {
  const { callee } = call;
  const owner =
    callee.kind === 'selector' && callee.operand.kind === 'name' ? findImport(typer.scope.file, callee.operand.name) : undefined;
  const type: NamedType | undefined = owner && { kind: 'named', package: owner, name: 'Pointer', typeArguments: [] };
  return type;
}

/** `unsafe.Slice` and `unsafe.SliceData` (Go spec, Package unsafe). */
function typeUnsafeSlice(call: BuiltinCall, isData: boolean): Operand {
  const type = typeOfFirst(call);
  const core = type && coreType(type);
  if (isData) return core?.kind === 'slice' ? value({ kind: 'pointer', element: core.element }) : call.fail();
  return core?.kind === 'pointer' ? value({ kind: 'slice', element: core.element }) : call.fail();
}

/** Whether nothing is called and nothing is received in an expression. */
function isStill(typer: Typer, expression: Expression): boolean {
  let isCalled = false;
  const types = new Set<Expression>();
  const visitor: TypingVisitor = {
    expression(part, operand) {
      if (operand.kind === 'type') types.add(part);
      const isCall = part.kind === 'call' && operand.kind !== 'constant' && !types.has(part.callee);
      isCalled ||= isCall || (part.kind === 'unary' && part.operator === '<-');
    },
  };
  typer.rules.typeExpression({ ...typer, visitor }, expression);
  return !isCalled;
}

/** The length of a constant string is constant, and that of an array where nothing is called to come by it (Go spec, Length and capacity). */
function typeLength(call: BuiltinCall): Operand {
  const [first] = call.operands;
  const [argument] = call.call.arguments;
  const type = typeOfFirst(call);
  const core = type && coreType(type);
  const array = core?.kind === 'pointer' ? coreType(core.element) : core;
  const isArray = array?.kind === 'array' && type?.kind !== 'typeParameter';
  const isConstant = first?.kind === 'constant' || (isArray && argument !== undefined && isStill(call.typer, argument));
  return isConstant ? constant(intType) : value(intType);
}

function typeSize(call: BuiltinCall): Operand {
  const type = typeOfFirst(call);
  const parameters = new Set(call.typer.scope.typeParameters.values());
  return type === undefined || mentions(type, parameters) ? value(uintptrType) : constant(uintptrType);
}

const builtins: Readonly<Record<string, (call: BuiltinCall) => Operand>> = {
  append: firstValue,
  cap: typeLength,
  clear: () => nothing,
  close: () => nothing,
  complex: (call) => typeComplex(call, true),
  copy: () => value(intType),
  delete: () => nothing,
  imag: (call) => typeComplex(call, false),
  len: typeLength,
  make: typeMake,
  max: typeExtreme,
  min: typeExtreme,
  new: typeNew,
  panic: () => nothing,
  print: () => nothing,
  println: () => nothing,
  real: (call) => typeComplex(call, false),
  recover: () => value(anyType),
  'unsafe.Alignof': typeSize,
  'unsafe.Offsetof': () => constant(uintptrType),
  'unsafe.Sizeof': typeSize,
  'unsafe.Add': (call) => {
    const type = pointerType(call);
    return type === undefined ? call.fail() : value(type);
  },
  'unsafe.Slice': (call) => typeUnsafeSlice(call, false),
  'unsafe.SliceData': (call) => typeUnsafeSlice(call, true),
  'unsafe.String': () => value(stringType),
  'unsafe.StringData': () => value({ kind: 'pointer', element: byteType }),
};

/** What is given to an element of the first argument: by `append`, and as the key of `delete`. */
function tellElements({ typer, call, operands }: BuiltinCall, name: string): void {
  const type = operands[0] && typeOf(operands[0]);
  const core = type && coreType(type);
  const element = name === 'append' && core?.kind === 'slice' ? core.element : undefined;
  const target = name === 'panic' ? anyType : call.hasEllipsis ? undefined : name === 'delete' && core?.kind === 'map' ? core.key : element;
  for (const [index, operand] of operands.entries()) {
    const expression = call.arguments[index];
    const isGiven = name === 'panic' || ((name === 'append' || name === 'delete') && index > 0);
    if (expression !== undefined && isGiven) typer.visitor?.flow?.({ kind: 'element', expression, operand, to: undefined, type: target });
  }
}

/** Types a call of a built-in function (Go spec, Built-in functions). */
export function typeBuiltin(typer: Typer, call: CallExpression, name: string): Operand {
  const operands = call.arguments.map((argument: Expression) => typer.rules.typeExpression(typer, argument));
  const missing = operands.find((operand) => operand.kind === 'unknown');
  const fail = (): Operand => missing ?? unknown(typer, call.offset, `a call of ${name} that cannot be told`);
  const builtin: BuiltinCall = { typer, call, operands, fail };
  tellElements(builtin, name);
  return builtins[name]?.(builtin) ?? fail();
}
