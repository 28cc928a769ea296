import type { Type } from '@standin/model';
import type { LocalNames } from '../view/name-locals.ts';
import type { TypedName } from '../view/test-view.ts';
import type { TestWriter } from '../view/test-writer.ts';
import { callName, exampleError, type DoubleCall, type ExampleResult } from './example-results.ts';
import type { ConstructorArgument, Dependency, WiredDouble, WiredField, Wiring } from './wiring.ts';
import { printZeroValue } from './zero-value.ts';

/** A wiring as it is printed. What is outside of the test is named already; what the test declares is told when its names are known. */
export interface PrintedWiring {
  /** The doubles of a test. */
  readonly doubles: readonly TypedName[];
  /** The statements that make the doubles, set them up, and make the receiver of them. */
  prepare(local: LocalNames, setup: string): readonly string[];
  /** A function that expects each call on a dependency once; absent where there are none. */
  readonly example?: (local: LocalNames) => string;
  /** A function that expects the calls of each case; `undefined` where it has none. */
  readonly setups: readonly (((local: LocalNames) => string) | undefined)[];
}

/** What a wiring is printed with. */
export interface WiringParts {
  readonly wiring: Wiring;
  readonly calls: readonly DoubleCall[];
  /** The calls of each case. */
  readonly setups: readonly (readonly DoubleCall[])[];
  readonly hasTestContext: boolean;
}

/** Prints a wiring. */
export function printWiring({ wiring, calls, setups, hasTestContext }: WiringParts, writer: TestWriter): PrintedWiring {
  const doubles = wiring.dependencies.map((dependency) => printDouble(dependency, writer));
  const mock = wiring.dependencies.find(({ double }) => double.kind === 'mock')?.double;
  const gomock = mock === undefined ? undefined : writer.qualify(mock.runtimePath);
  const receiver = printConstruction(wiring, writer, hasTestContext);
  const printSteps = (made: readonly DoubleCall[]): readonly PrintStep[] => made.map((call) => printCall(call, gomock, writer));
  const steps = printSteps(calls);
  const ofCases = setups.map((made) => printSteps(listSteps(made)));
  return {
    doubles: doubles.map(({ name, type }) => ({ name, type: `*${type}` })),
    prepare: (local, setup) => [
      ...(gomock === undefined ? [] : [`${local.controller} := ${gomock}.NewController(${local.t})`]),
      `${local.m} := ${local.mocks}{\n${doubles.map(({ name, make }) => `${name}: ${make(local)},\n`).join('')}}`,
      `if ${setup} != nil {\n${setup}(${local.m})\n}`,
      ...receiver(local),
    ],
    ...(steps.length > 0 && { example: (local: LocalNames) => printSetup([() => exampleComment, ...steps], local) }),
    setups: ofCases.map((own) => (own.length === 0 ? undefined : (local: LocalNames): string => printSetup(own, local))),
  };
}

interface PrintedDouble {
  readonly name: string;
  readonly type: string;
  readonly make: (local: LocalNames) => string;
}

function printDouble({ name, type: { typeArguments }, double }: Dependency, writer: TestWriter): PrintedDouble {
  const own = printTypeArguments(typeArguments, writer);
  const type = nameDouble(double, double.typeName, writer) + own;
  const constructor = nameDouble(double, `New${double.typeName}`, writer) + own;
  return { name, type, make: ({ controller }) => (double.kind === 'stub' ? `&${type}{}` : `${constructor}(${controller})`) };
}

function printTypeArguments(types: readonly Type[], writer: TestWriter): string {
  return types.length === 0 ? '' : `[${types.map((type) => writer.printType(type)).join(', ')}]`;
}

function nameDouble({ importPath }: WiredDouble, name: string, writer: TestWriter): string {
  return importPath === undefined ? writer.nameBeside(name) : `${writer.qualify(importPath)}.${name}`;
}

/** What a line may hold before its arguments get lines of their own. */
const longest = 100;

function printList(values: readonly string[]): string {
  const line = `(${values.join(', ')})`;
  return line.length <= longest ? line : `(\n${values.map((value) => `${value},\n`).join('')})`;
}

type PrintReceiver = (local: LocalNames) => readonly string[];

function printConstruction({ construction }: Wiring, writer: TestWriter, hasTestContext: boolean): PrintReceiver {
  if (construction.kind === 'literal') {
    const type = writer.printType(construction.type);
    return ({ receiver, m }) => [`${receiver} := &${printLiteral(type, construction.fields, m)}`];
  }
  const { declaration, typeArguments, givesError } = construction;
  const callee = writer.nameOwn(declaration.header.name) + printTypeArguments([...typeArguments.values()], writer);
  const given = construction.arguments.map((argument) => printArgument(argument, writer, hasTestContext));
  return (local) => {
    const call = `${callee}${printList(given.map((print) => print(local)))}`;
    if (!givesError) return [`${local.receiver} := ${call}`];
    const { receiver, failure, t } = local;
    return [`${receiver}, ${failure} := ${call}`, `if ${failure} != nil {\n${t}.Fatal(${failure})\n}`];
  };
}

function printLiteral(type: string, fields: readonly WiredField[], m: string): string {
  const values = fields.map(({ name, dependency }) => `${name}: ${m}.${dependency.name}`);
  return values.length <= 2 ? `${type}{${values.join(', ')}}` : `${type}{\n${values.map((value) => `${value},\n`).join('')}}`;
}

function printArgument(argument: ConstructorArgument, writer: TestWriter, hasTestContext: boolean): (local: LocalNames) => string {
  switch (argument.kind) {
    case 'double':
      return ({ m }) => `${m}.${argument.dependency.name}`;
    case 'struct': {
      const type = writer.printType(argument.type);
      return ({ m }) => `${argument.isPointer ? '&' : ''}${printLiteral(type, argument.fields, m)}`;
    }
    case 'option': {
      const callee = writer.nameOwn(argument.declaration.header.name);
      return ({ m }) => `${callee}(${m}.${argument.dependency.name})`;
    }
    case 'context': {
      if (hasTestContext) return ({ t }) => `${t}.Context()`;
      const context = writer.qualify('context');
      return () => `${context}.Background()`;
    }
    case 'zero': {
      const value = printZeroValue(argument.type, writer);
      return () => value;
    }
  }
}

/** One expected call: a statement about the doubles. */
type PrintStep = (local: LocalNames) => string;

/** What is said of calls: of a mock each, of a stub each method once. */
function listSteps(calls: readonly DoubleCall[]): readonly DoubleCall[] {
  return calls.filter((call, index) => {
    const isFirst = calls.findIndex((other) => callName(other) === callName(call)) === index;
    return isFirst || call.dependency.double.kind === 'mock';
  });
}

function printResult({ kind, type }: ExampleResult, writer: TestWriter): string {
  if (kind === 'error') return exampleError.variable;
  return kind === 'pointer' && type.kind === 'pointer' ? `&${writer.printType(type.element)}{}` : printZeroValue(type, writer);
}

function printCall({ dependency, method, signature, results }: DoubleCall, gomock: string | undefined, writer: TestWriter): PrintStep {
  const values = results.map((result) => printResult(result, writer)).join(', ');
  if (dependency.double.kind === 'mock') {
    const matchers = signature.parameters.map(() => `${gomock ?? ''}.Any()`).join(', ');
    const returned = values === '' ? '' : `.Return(${values})`;
    return ({ m }) => `${m}.${dependency.name}.EXPECT().${method}(${matchers})${returned}`;
  }
  const type = writer.printType(signature);
  return ({ m }) => `${m}.${dependency.name}.${method}Func = ${type} {${values === '' ? '' : ` return ${values} `}}`;
}

const exampleComment = '// An example of each call on a dependency, in order: keep what the case needs.';

function printSetup(steps: readonly PrintStep[], local: LocalNames): string {
  return `func(${local.m} ${local.mocks}) {\n${steps.map((print) => `${print(local)}\n`).join('')}}`;
}
