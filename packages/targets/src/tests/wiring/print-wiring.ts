import type { LocalNames } from '../view/name-locals.ts';
import type { TypedName } from '../view/test-view.ts';
import type { TestWriter } from '../view/test-writer.ts';
import type { DependencyCall } from './dependency-calls.ts';
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
}

/** What a wiring is printed with. */
export interface WiringParts {
  readonly wiring: Wiring;
  readonly calls: readonly DependencyCall[];
  readonly hasTestContext: boolean;
}

/** Prints a wiring. */
export function printWiring({ wiring, calls, hasTestContext }: WiringParts, writer: TestWriter): PrintedWiring {
  const doubles = wiring.dependencies.map((dependency) => printDouble(dependency, writer));
  const mock = wiring.dependencies.find(({ double }) => double.kind === 'mock')?.double;
  const gomock = mock === undefined ? undefined : writer.qualify(mock.runtimePath);
  const receiver = printConstruction(wiring, writer, hasTestContext);
  const steps = calls.map((call) => printCall(call, gomock, writer));
  return {
    doubles: doubles.map(({ name, type }) => ({ name, type: `*${type}` })),
    prepare: (local, setup) => [
      ...(gomock === undefined ? [] : [`${local.controller} := ${gomock}.NewController(${local.t})`]),
      `${local.m} := ${local.mocks}{\n${doubles.map(({ name, make }) => `${name}: ${make(local)},\n`).join('')}}`,
      `if ${setup} != nil {\n${setup}(${local.m})\n}`,
      ...receiver(local),
    ],
    ...(steps.length > 0 && { example: (local: LocalNames) => printExample(steps, local) }),
  };
}

interface PrintedDouble {
  readonly name: string;
  readonly type: string;
  readonly make: (local: LocalNames) => string;
}

function printDouble({ name, type: { typeArguments }, double }: Dependency, writer: TestWriter): PrintedDouble {
  const list = typeArguments.map((argument) => writer.printType(argument)).join(', ');
  const own = list === '' ? '' : `[${list}]`;
  const type = nameDouble(double, double.typeName, writer) + own;
  const constructor = nameDouble(double, `New${double.typeName}`, writer) + own;
  return { name, type, make: ({ controller }) => (double.kind === 'stub' ? `&${type}{}` : `${constructor}(${controller})`) };
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
  const { declaration, givesError } = construction;
  const callee = writer.nameOwn(declaration.header.name);
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
      const callee = writer.nameOwn(argument.functionName);
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

function printCall({ dependency, method }: DependencyCall, gomock: string | undefined, writer: TestWriter): PrintStep {
  const { parameters, results } = method.signature;
  const values = results.map(({ type }) => printZeroValue(type, writer)).join(', ');
  if (dependency.double.kind === 'mock') {
    const matchers = parameters.map(() => `${gomock ?? ''}.Any()`).join(', ');
    const returned = values === '' ? '' : `.Return(${values})`;
    return ({ m }) => `${m}.${dependency.name}.EXPECT().${method.name}(${matchers})${returned}`;
  }
  const type = writer.printType(method.signature);
  return ({ m }) => `${m}.${dependency.name}.${method.name}Func = ${type} {${values === '' ? '' : ` return ${values} `}}`;
}

function printExample(steps: readonly PrintStep[], local: LocalNames): string {
  const comment = '// An example of each call on a dependency, in order: keep what the case needs.';
  return `func(${local.m} ${local.mocks}) {\n${comment}\n${steps.map((print) => `${print(local)}\n`).join('')}}`;
}
