import { anyType } from '@standin/model';
import type { TestedFunction } from '../types/tested-function.ts';
import type { ResolvedStyle } from '../resolve-style.ts';
import type { CaseColumns } from './case-columns.ts';
import { nameColumns, nameLocals, type ColumnNames, type LocalNames } from './name-locals.ts';
import { listNeededPackages, testingPackages, type TestingPackage } from './needed-packages.ts';
import { createChecks } from './test-checks.ts';
import { viewVersion, type LocalType, type RowValue, type TestView, type TypedName } from './test-view.ts';
import { printCallee } from './print-callee.ts';
import { exampleError } from '../wiring/example-results.ts';
import { printWiring, type PrintedSetup, type PrintedWiring, type SetupColumns, type WiringParts } from '../wiring/print-wiring.ts';
import type { TestWriter } from './test-writer.ts';

/** What the frame of a test is made from. */
export interface TestDraft {
  readonly tested: TestedFunction;
  /** The test function. */
  readonly name: string;
  readonly writer: TestWriter;
  readonly style: ResolvedStyle;
  /** How the receiver of a method is made out of doubles. */
  readonly wiring?: WiringParts | undefined;
  readonly caseColumns: CaseColumns;
  /** Whether all rounds of a loop share a variable (before Go 1.22). */
  readonly sharesLoopVariables: boolean;
  /** What gen.yaml has as `template-data`. */
  readonly data: Readonly<Record<string, unknown>>;
}

/** The view of a test without cases. */
export type FrameView = Omit<TestView, 'isOpening' | 'isRow' | 'isClosing' | 'row'>;

/** A test without cases, and the columns that cases have. */
export interface TestFrame {
  readonly view: FrameView;
  readonly columns: ColumnNames;
  readonly caseColumns: CaseColumns;
  /** The names of those columns that are only there for the cases. */
  readonly optional: ReadonlySet<string>;
  /** The type of the arguments. */
  readonly argumentsType: string;
  /** Whether the receiver is made in the test, and no column. */
  readonly isWired: boolean;
  /** Values for the columns that prepare fakes and set doubles up; absent where there are no calls to expect. */
  readonly setupExample?: readonly RowValue[];
  /** The same for each case. */
  readonly setups: readonly (readonly RowValue[])[];
}

/** The identifiers that every test uses beside those of its types. */
export const usedAlways = ['nil', 'string', 'bool', 'true', 'false', 'append', 'recover'];

/** A test whose names are decided, whatever it does. */
export interface OpenFrame extends TestDraft {
  readonly columns: ColumnNames;
  readonly typed: TypedColumns;
  /** What is called, behind the receiver of a method. */
  readonly callee: string;
  /** The qualifiers of what the test needs. */
  readonly packages: PackageNames;
  readonly printedWiring: PrintedWiring | undefined;
  readonly local: LocalNames;
}

/** What a test does. */
export interface FrameBody extends Pick<TestView, 'beginning' | 'preparations' | 'call' | 'readings' | 'checks'> {
  /** Columns behind the arguments. */
  readonly columns: readonly TypedName[];
}

/** Decides all of a test but its cases. */
export function createTestFrame(draft: TestDraft): TestFrame {
  const open = openFrame(draft);
  return closeFrame(open, {
    beginning: [],
    columns: open.typed.wanted,
    preparations: prepare(open),
    call: `${printTaken(open)}${printOperand(open)}${open.callee}${printArguments(open)}`,
    readings: [],
    checks: createChecks(open),
  });
}

/** Decides the names of a test. What is outside of the test is named first, so that nothing that the test declares hides it. */
export function openFrame(draft: TestDraft): OpenFrame {
  const { tested, writer, style, wiring, caseColumns } = draft;
  const columns = nameColumns(tested);
  const typed = printColumns(tested, { columns, caseColumns, writer });
  const callee = printCallee(tested, writer);
  const packages = importNeeded(listNeededPackages(tested, style, caseColumns), writer);
  const printedWiring = wiring && printWiring(wiring, writer);
  const local = nameLocals(tested, new Set([...writer.identifiers, ...usedAlways, exampleError.variable]));
  return { ...draft, columns, typed, callee, packages, printedWiring, local };
}

/** What other tests of the package left behind is none of this test's. */
function printLeakCheck(goleak: string, t: string): string {
  return `${goleak}.VerifyNone(${t}, ${goleak}.IgnoreCurrent())`;
}

/** Completes a test without cases by what it does. */
export function closeFrame(open: OpenFrame, body: FrameBody): TestFrame {
  const { tested, name, style, caseColumns, sharesLoopVariables, data, columns, typed, packages, printedWiring, local } = open;
  const { isNamed, hasSubtests } = style;
  const isParallel = style.isParallel && packages.goleak === undefined;
  const view: FrameView = {
    viewVersion,
    data,
    name,
    subject: tested.subject.name,
    t: local.t,
    tests: local.tests,
    tt: local.tt,
    rowName: isNamed ? local.name : `${local.tt}.${columns.name}`,
    rangeKey: isNamed ? local.name : '_',
    skip: columns.skip,
    testing: packages.testing ?? '',
    leakCheck: packages.goleak === undefined ? '' : printLeakCheck(packages.goleak, local.t),
    isNamed,
    isParallel,
    hasSubtests,
    copiesRow: sharesLoopVariables && isParallel,
    types: listTypes(typed, printedWiring, local),
    exampleError: caseColumns.hasExampleError ? exampleError.variable : '',
    exampleText: exampleError.text,
    errors: packages.errors ?? '',
    wantPanic: caseColumns.hasPanics ? `${local.tt}.${columns.wantPanic}` : '',
    ...body,
    columns: listColumns(open, body.columns),
    preparations: [...(printedWiring?.prepare(local, readSetupColumns(open)) ?? []), ...body.preparations],
  };
  const setupExample = printedWiring?.example && listSetup(printedWiring.example, open);
  return {
    view,
    columns,
    caseColumns,
    optional: new Set([columns.wantErrAs, columns.wantPanic, columns.canceled]),
    argumentsType: local.args,
    isWired: printedWiring !== undefined,
    setups: printedWiring?.setups.map((setup) => listSetup(setup, open)) ?? [],
    ...(setupExample !== undefined && setupExample.length > 0 && { setupExample }),
  };
}

function readSetupColumns({ local: { tt }, columns }: OpenFrame): SetupColumns {
  return { setup: `${tt}.${columns.setup}`, prepare: `${tt}.${columns.prepare}` };
}

/** What a case has in the columns that prepare fakes and set doubles up. */
function listSetup({ setup, prepare: ofFakes }: PrintedSetup, { columns, local }: OpenFrame): readonly RowValue[] {
  return [
    ...(ofFakes === undefined ? [] : [{ name: columns.prepare, value: ofFakes(local) }]),
    ...(setup === undefined ? [] : [{ name: columns.setup, value: setup(local) }]),
  ];
}

function listTypes({ fields }: TypedColumns, wiring: PrintedWiring | undefined, { mocks, args }: LocalNames): readonly LocalType[] {
  return [
    ...(wiring === undefined || wiring.doubles.length === 0 ? [] : [{ name: mocks, fields: wiring.doubles }]),
    ...(fields.length === 0 ? [] : [{ name: args, fields }]),
  ];
}

/** The columns that come of a function's types. */
export interface TypedColumns {
  readonly receiver?: TypedName;
  /** Of the arguments. */
  readonly fields: readonly TypedName[];
  readonly wanted: readonly TypedName[];
}

interface ColumnPrinting {
  readonly columns: ColumnNames;
  readonly caseColumns: CaseColumns;
  readonly writer: TestWriter;
}

function printColumns(tested: TestedFunction, { columns, caseColumns, writer }: ColumnPrinting): TypedColumns {
  const { receiver, parameters, results } = tested;
  const fields = parameters.flatMap(({ role, type }, index) =>
    role === 'value' ? [{ name: columns.parameters[index] ?? '', type: writer.printType(type) }] : [],
  );
  const ofResults = results.flatMap(({ type, style, hasLock, isFailure }, index) => {
    if (isFailure) return [];
    const printed = style === 'presence' ? 'bool' : writer.printType(type);
    return [{ name: columns.results[index] ?? '', type: hasLock ? `*${printed}` : printed }];
  });
  const ofWriters = columns.writers.filter((each) => each !== '').map((each) => ({ name: each, type: 'string' }));
  const ofError = columns.wantErr === '' ? [] : listErrorColumns(columns, caseColumns, writer.printType(anyType));
  const ofPanic = caseColumns.hasPanics ? [{ name: columns.wantPanic, type: 'bool' }] : [];
  return {
    ...(receiver && {
      receiver: { name: columns.receiver, type: `${isHeldByPointer(receiver) ? '*' : ''}${writer.printType(receiver.type)}` },
    }),
    fields,
    wanted: [...ofResults, ...ofWriters, ...ofError, ...ofPanic],
  };
}

function listErrorColumns({ wantErr, wantErrAs }: ColumnNames, { errorForm }: CaseColumns, any: string): readonly TypedName[] {
  const own = { name: wantErr, type: errorForm === 'whether' ? 'bool' : 'error' };
  return errorForm === 'isOrAs' ? [own, { name: wantErrAs, type: any }] : [own];
}

function isHeldByPointer({ isPointer, hasLock }: NonNullable<TestedFunction['receiver']>): boolean {
  return isPointer || hasLock;
}

function listColumns(
  { typed, style, columns, caseColumns, local, printedWiring }: OpenFrame,
  own: readonly TypedName[],
): readonly TypedName[] {
  const { receiver, fields } = typed;
  const ofReceiver =
    printedWiring === undefined ? (receiver === undefined ? [] : [receiver]) : listSetupColumns(printedWiring, columns, local);
  return [
    ...(style.isNamed ? [] : [{ name: columns.name, type: 'string' }]),
    ...ofReceiver,
    ...(fields.length === 0 ? [] : [{ name: columns.args, type: local.args }]),
    ...(caseColumns.hasCanceled ? [{ name: columns.canceled, type: 'bool' }] : []),
    ...own,
    { name: columns.skip, type: 'string' },
  ];
}

function listSetupColumns({ fakesType, doubles }: PrintedWiring, columns: ColumnNames, local: LocalNames): readonly TypedName[] {
  return [
    ...(fakesType === undefined ? [] : [{ name: columns.prepare, type: `func(${local.fakes} ${fakesType})` }]),
    ...(doubles.length === 0 ? [] : [{ name: columns.setup, type: `func(${local.m} ${local.mocks})` }]),
  ];
}

/** The qualifiers of what a test needs. */
export type PackageNames = Readonly<Partial<Record<TestingPackage, string>>>;

function importNeeded(needed: ReadonlySet<TestingPackage>, writer: TestWriter): PackageNames {
  return Object.fromEntries([...needed].map((each) => [each, writer.qualify(testingPackages[each])]));
}

/** A context of the test's own where it has none: one that ends some time where the function looks at that, or before the call where a case wants it. */
function prepareContext({ style, columns, caseColumns, local, packages }: OpenFrame): readonly string[] {
  const { context, time } = packages;
  if (context === undefined) return [];
  const { t, tt, cancel } = local;
  const parent = style.hasTestContext ? `${t}.Context()` : `${context}.Background()`;
  const made = time === undefined ? `${context}.WithCancel(${parent})` : `${context}.WithTimeout(${parent}, ${time}.Minute)`;
  const early = caseColumns.hasCanceled ? [`if ${tt}.${columns.canceled} {\n${cancel}()\n}`] : [];
  return [`${local.context}, ${cancel} := ${made}`, `${t}.Cleanup(${cancel})`, ...early];
}

/** Makes contexts and buffers. */
export function prepare(open: OpenFrame): readonly string[] {
  const { tested, local, packages } = open;
  const { bytes = '' } = packages;
  const ofBuffers = tested.parameters.flatMap(({ role }, index) =>
    role === 'writer' ? [`${local.buffers[index] ?? ''} := &${bytes}.Buffer{}`] : [],
  );
  return [...prepareContext(open), ...ofBuffers];
}

/** What takes the results of a call. */
function printTaken({ local: { results } }: OpenFrame): string {
  return results.length === 0 ? '' : `${results.join(', ')} := `;
}

/** What stands before a method: its receiver and a dot. */
export function printOperand({ tested, local, columns, printedWiring }: OpenFrame): string {
  if (tested.receiver === undefined) return '';
  return printedWiring === undefined ? `${local.tt}.${columns.receiver}.` : `${local.receiver}.`;
}

/** The arguments of a call, parentheses and all; `next` is the handler that middleware is given. */
export function printArguments({ tested, local, columns, packages }: OpenFrame, next = ''): string {
  const values = tested.parameters.map(({ role, isVariadic }, index) => {
    if (role === 'handler') return next;
    if (role === 'context') return packages.context === undefined ? `${local.t}.Context()` : local.context;
    if (role === 'writer') return local.buffers[index] ?? '';
    return `${local.tt}.${columns.args}.${columns.parameters[index] ?? ''}${isVariadic ? '...' : ''}`;
  });
  return `(${values.join(', ')})`;
}
