import type { Type } from '@standin/model';
import type { LocalNames } from '../view/name-locals.ts';
import type { TypedName } from '../view/test-view.ts';
import type { TestWriter } from '../view/test-writer.ts';
import { callName, type DependencyCall } from './dependency-call.ts';
import { exampleError, type DoubleCall, type ExampleResult } from './example-results.ts';
import { printPreparations, type PrintPreparation } from './print-preparation.ts';
import type { WiredFakes } from './wired-fakes.ts';
import type { ConstructorArgument, Dependency, WiredDouble, WiredField, Wiring } from './wiring.ts';
import { printZeroValue } from './zero-value.ts';

/** The functions of one case that set doubles up and prepare fakes; `undefined` where it has nothing to say to them. */
export interface PrintedSetup {
  readonly setup: ((local: LocalNames) => string) | undefined;
  readonly prepare: ((local: LocalNames) => string) | undefined;
}

/** The columns with those functions, as they are read. */
export interface SetupColumns {
  readonly setup: string;
  readonly prepare: string;
}

/** A wiring as it is printed. What is outside of the test is named already; what the test declares is told when its names are known. */
export interface PrintedWiring {
  /** The doubles of a test. */
  readonly doubles: readonly TypedName[];
  /** The type of the fakes; absent where there are none. */
  readonly fakesType?: string;
  /** The statements that make doubles and fakes, set them up, and make the receiver of them. */
  prepare(local: LocalNames, columns: SetupColumns): readonly string[];
  /** Functions that expect each call on a dependency once; absent where there are no calls. */
  readonly example?: PrintedSetup;
  /** One for each case. */
  readonly setups: readonly PrintedSetup[];
}

/** What a wiring is printed with. */
export interface WiringParts {
  readonly wiring: Wiring;
  readonly calls: readonly DependencyCall[];
  /** The calls of each case. */
  readonly setups: readonly (readonly DependencyCall[])[];
  readonly hasTestContext: boolean;
}

/** Prints a wiring. */
export function printWiring({ wiring, calls, setups, hasTestContext }: WiringParts, writer: TestWriter): PrintedWiring {
  const doubles = wiring.dependencies.map((dependency) => printDouble(dependency, writer));
  const mock = wiring.dependencies.find(({ double }) => double.kind === 'mock')?.double;
  const gomock = mock === undefined ? undefined : writer.qualify(mock.runtimePath);
  const fakes = wiring.fakes && writer.qualify(wiring.fakes.available.importPath);
  const receiver = printConstruction(wiring, writer, hasTestContext);
  const setUp = (made: readonly DependencyCall[], comment?: PrintStep): PrintedSetup =>
    printSetup({ made, comment, gomock }, wiring, writer);
  return {
    doubles: doubles.map(({ name, type }) => ({ name, type: `*${type}` })),
    ...(fakes !== undefined && { fakesType: `*${fakes}.Fakes` }),
    prepare: (local, columns) => [
      ...(fakes === undefined ? [] : [`${local.fakes} := ${fakes}.New(${local.t})`]),
      ...(gomock === undefined ? [] : [`${local.controller} := ${gomock}.NewController(${local.t})`]),
      ...(doubles.length === 0
        ? []
        : [`${local.m} := ${local.mocks}{\n${doubles.map(({ name, make }) => `${name}: ${make(local)},\n`).join('')}}`]),
      ...(fakes === undefined ? [] : [`if ${columns.prepare} != nil {\n${columns.prepare}(${local.fakes})\n}`]),
      ...(doubles.length === 0 ? [] : [`if ${columns.setup} != nil {\n${columns.setup}(${local.m})\n}`]),
      ...receiver(local),
    ],
    ...(calls.length > 0 && { example: setUp(calls, () => exampleComment) }),
    setups: setups.map((made) => setUp(made)),
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

function printConstruction({ construction, fakes }: Wiring, writer: TestWriter, hasTestContext: boolean): PrintReceiver {
  if (construction.kind === 'literal') {
    const type = writer.printType(construction.type);
    return ({ receiver, m }) => [`${receiver} := &${printLiteral(type, construction.fields, m)}`];
  }
  const { declaration, typeArguments, givesError } = construction;
  const own = printTypeArguments([...typeArguments.values()], writer);
  const callee = printCallee(declaration.header.name, fakes, own !== '', writer);
  const given = construction.arguments
    .filter(({ kind }) => kind !== 'client')
    .map((argument) => printArgument(argument, writer, hasTestContext));
  const isFunction = fakes !== undefined && own !== '';
  return (local) => {
    const values = [...(isFunction ? [local.fakes] : []), ...given.map((print) => print(local))];
    const call = `${callee(local)}${own}${printList(values)}`;
    if (!givesError) return [`${local.receiver} := ${call}`];
    const { receiver, failure, t } = local;
    return [`${receiver}, ${failure} := ${call}`, `if ${failure} != nil {\n${t}.Fatal(${failure})\n}`];
  };
}

/** A constructor; with fakes their builder: a method of them, or a function where it has type parameters. */
function printCallee(name: string, fakes: WiredFakes | undefined, isGeneric: boolean, writer: TestWriter): (local: LocalNames) => string {
  if (fakes !== undefined && !isGeneric) return (local) => `${local.fakes}.${fakes.builder}`;
  const callee = fakes === undefined ? writer.nameOwn(name) : `${writer.qualify(fakes.available.importPath)}.${fakes.builder}`;
  return () => callee;
}

function printLiteral(type: string, fields: readonly WiredField[], m: string): string {
  const values = fields.map(({ name, dependency }) => `${name}: ${m}.${dependency.name}`);
  return values.length <= 2 ? `${type}{${values.join(', ')}}` : `${type}{\n${values.map((value) => `${value},\n`).join('')}}`;
}

function printArgument(argument: ConstructorArgument, writer: TestWriter, hasTestContext: boolean): (local: LocalNames) => string {
  switch (argument.kind) {
    case 'client':
      return ({ fakes }) => `${fakes}.${argument.client.field}`;
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

interface MadeCalls {
  readonly made: readonly DependencyCall[];
  /** Stands before the calls. */
  readonly comment: PrintStep | undefined;
  readonly gomock: string | undefined;
}

/** What a case says to doubles, and what it says to fakes. */
function printSetup({ made, comment, gomock }: MadeCalls, { fakes }: Wiring, writer: TestWriter): PrintedSetup {
  const ofDoubles = made.filter((call) => call.kind === 'double');
  const ofFakes = made.filter((call) => call.kind === 'fake');
  const steps = (comment === undefined ? listSteps(ofDoubles) : ofDoubles).map((call) => printCall(call, gomock, writer));
  const preparations = fakes === undefined ? [] : printPreparations(ofFakes, fakes, writer);
  const before = comment === undefined ? [] : [comment];
  return {
    setup: steps.length === 0 ? undefined : (local): string => printFunction(`${local.m} ${local.mocks}`, [...before, ...steps], local),
    prepare:
      preparations.length === 0 || fakes === undefined ? undefined : printPrepare([...before, ...preparations.map(toStep)], fakes, writer),
  };
}

function toStep(print: PrintPreparation): PrintStep {
  return ({ fakes }) => print(fakes);
}

function printPrepare(steps: readonly PrintStep[], { available }: WiredFakes, writer: TestWriter): (local: LocalNames) => string {
  const type = `*${writer.qualify(available.importPath)}.Fakes`;
  return (local) => printFunction(`${local.fakes} ${type}`, steps, local);
}

function printFunction(parameter: string, steps: readonly PrintStep[], local: LocalNames): string {
  return `func(${parameter}) {\n${steps.map((print) => `${print(local)}\n`).join('')}}`;
}
