import { createIdentifierAllocator } from '@standin/render';
import {
  closeFrame,
  openFrame,
  prepare,
  printArguments,
  printOperand,
  usedAlways,
  type OpenFrame,
  type TestDraft,
  type TestFrame,
} from '../view/create-test-frame.ts';
import { testingPackages } from '../view/needed-packages.ts';
import { createCheck, createChecks, plainResult } from '../view/test-checks.ts';
import type { TestWriter } from '../view/test-writer.ts';
import type { ExchangePlan } from './exchange-plan.ts';
import type { Framework } from './framework.ts';
import type { Handler } from './handler.ts';
import {
  importExchange,
  nameExchange,
  printExchange,
  type ExchangeNames,
  type ExchangePackages,
  type PrintedExchange,
} from './print-exchange.ts';
import { listRequestColumns, nameRequestColumns, type RequestColumns, type RequestNeeds } from './request-columns.ts';

/** What the frame of a handler's test is made from. */
export interface HandlerDraft extends Omit<TestDraft, 'tested'> {
  readonly handler: Handler;
  readonly plan: ExchangePlan;
  readonly needs: RequestNeeds;
}

/** A test of a handler without cases, and the columns that cases have. */
export interface HandlerFrame extends TestFrame {
  readonly requestColumns: RequestColumns;
  /** The qualifier of net/http. */
  readonly http: string;
}

/** Decides all of a handler's test but its cases: it sends a request, and looks at the status and the body of the answer. */
export function createHandlerFrame(draft: HandlerDraft): HandlerFrame {
  const { handler, plan, needs, writer, style } = draft;
  const packages = importExchange(handler, plan, needs, writer);
  const answering = handler.isMiddleware ? printNextSignature(handler.framework, writer) : '';
  const assert = style.comparison === 'testify' ? { assert: writer.qualify(testingPackages.assert) } : {};
  const opened = openFrame({ ...draft, tested: handler.tested });
  const open: OpenFrame = { ...opened, packages: { ...opened.packages, ...assert } };
  const { allocate } = createIdentifierAllocator([
    ...writer.identifiers,
    ...usedAlways,
    ...Object.values<string | readonly string[]>({ ...open.local }).flat(),
  ]);
  const names = nameExchange(plan, allocate);
  const requestColumns = nameRequestColumns(open.columns);
  const made = printHandler(open, { handler, names, packages, answering });
  const { t, tt } = open.local;
  const exchange = printExchange({ handler, plan, needs, packages, names, columns: requestColumns, t, tt, callee: made.callee });
  const frame = closeFrame(open, {
    beginning: exchange.beginning,
    columns: [...open.typed.wanted, ...listRequestColumns(requestColumns, needs)],
    preparations: [...prepare(open), ...made.preparations, ...exchange.preparations],
    call: exchange.call,
    readings: exchange.readings,
    checks: [...checkAnswer(open, requestColumns, exchange), ...createChecks(open)],
  });
  return { ...frame, requestColumns, http: packages.http };
}

function checkAnswer(
  open: OpenFrame,
  { wantStatus, wantBody }: RequestColumns,
  { status, body }: PrintedExchange,
): TestFrame['view']['checks'] {
  const { tt } = open.local;
  return [
    createCheck(open, { result: plainResult, got: status, want: `${tt}.${wantStatus}`, label: ' status' }),
    createCheck(open, { result: plainResult, got: body, want: `${tt}.${wantBody}`, label: ' body' }),
  ];
}

interface HandlerParts {
  readonly handler: Handler;
  readonly names: ExchangeNames;
  readonly packages: ExchangePackages;
  /** The literal of a handler that answers 200. */
  readonly answering: string;
}

interface MadeHandler {
  readonly callee: string;
  readonly preparations: readonly string[];
}

/** The handler as an expression: itself, or a variable for what a function makes. */
function printHandler(open: OpenFrame, { handler, names, packages, answering }: HandlerParts): MadeHandler {
  const callee = `${printOperand(open)}${open.callee}`;
  if (handler.kind === 'handler') return { callee, preparations: [] };
  const call = `${callee}${printArguments(open, names.next)}${handler.kind === 'middlewareMaker' ? `(${names.next})` : ''}`;
  const next = handler.isMiddleware ? [`${names.next} := ${printNext(handler.framework, answering, packages)}`] : [];
  return { callee: names.handler, preparations: [...next, `${names.handler} := ${call}`] };
}

/** The parameter of a handler that answers 200, with the names that it needs. */
function printNextSignature({ name, path }: Framework, writer: TestWriter): string {
  if (name === 'net/http') return '';
  const qualifier = writer.qualify(path);
  if (name === 'echo') return `c ${path.endsWith('/v5') ? '*' : ''}${qualifier}.Context`;
  return `c ${name === 'gin' || path.endsWith('/v2') ? '*' : ''}${qualifier}.${name === 'gin' ? 'Context' : 'Ctx'}`;
}

function printNext({ name }: Framework, parameter: string, { http }: ExchangePackages): string {
  switch (name) {
    case 'gin':
      return `func(${parameter}) {\nc.Status(${http}.StatusOK)\n}`;
    case 'echo':
      return `func(${parameter}) error {\nreturn c.NoContent(${http}.StatusOK)\n}`;
    case 'fiber':
      return `func(${parameter}) error {\nreturn c.SendStatus(${http}.StatusOK)\n}`;
    default:
      return `${http}.HandlerFunc(func(w ${http}.ResponseWriter, _ *${http}.Request) {\nw.WriteHeader(${http}.StatusOK)\n})`;
  }
}
