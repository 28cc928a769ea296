import type { CasePlace } from '../choose-cases.ts';
import { chooseSetupColumns } from '../view/case-columns.ts';
import { draftTableTest } from '../view/draft-table-test.ts';
import type { DraftedTest } from '../print/print-tests.ts';
import type { TestDraft } from '../view/create-test-frame.ts';
import { chooseHandlerCases } from './choose-handler-cases.ts';
import { createHandlerFrame } from './create-handler-frame.ts';
import { createHandlerRows } from './create-handler-rows.ts';
import { chooseRouteCases } from './choose-route-cases.ts';
import { planExchange, routerPlan, type ExchangePlan } from './exchange-plan.ts';
import { findNeeds } from './find-needs.ts';
import type { HandlerCase } from './handler-case.ts';
import { describeHandler, type Handler } from './handler.ts';
import type { Routes } from './routes/find-routes.ts';
import type { Route } from './routes/route.ts';
import type { TestedFunction } from '../types/tested-function.ts';

/** A handler, and how its test reaches it. */
export interface ReachedHandler {
  readonly handler: Handler;
  readonly plan: ExchangePlan;
  /** The routes of the router that it gives; none where it gives no router. */
  readonly given: readonly Route[];
}

/** A function as a handler, where it is one. */
export function reachHandler(tested: TestedFunction, routes: Routes): ReachedHandler | undefined {
  const handler = describeHandler(tested);
  return handler && (reachRouter(handler, routes) ?? reachByRoute(handler, routes));
}

/** What gives a router, as far as its routes are known; as net/http's `Handler`, too. */
function reachRouter(handler: Handler, routes: Routes): ReachedHandler | undefined {
  if (!handler.isInterface || handler.isMiddleware) return undefined;
  const given = routes.givenBy(handler.tested.subject.declaration);
  const [first] = given;
  return first && { handler: { ...handler, kind: 'routerMaker', framework: first.router }, plan: routerPlan, given };
}

function reachByRoute(handler: Handler, routes: Routes): ReachedHandler | undefined {
  if (handler.kind === 'routerMaker') return undefined;
  return { handler, plan: planExchange(handler, routes.of(handler.tested.subject.declaration)), given: [] };
}

/** What the test of a handler is drafted with, beside the handler. */
export interface HandlerTestDraft extends Omit<TestDraft, 'tested' | 'wiring' | 'caseColumns'> {
  /** How the receiver is made of doubles that its cases set up. */
  readonly wire: (cases: readonly HandlerCase[]) => TestDraft['wiring'];
}

/** Decides everything about the test of a handler: it sends requests. */
export function draftHandlerTest(
  { handler, plan, given }: ReachedHandler,
  { wire, ...draft }: HandlerTestDraft,
  place: CasePlace,
): DraftedTest {
  const chosen = given.length > 0 ? chooseRouteCases(given) : chooseHandlerCases(handler, plan, place);
  const { cases, furthest } = chosen;
  const methods = [plan.method, ...given.map(({ method }) => method)];
  const needs = findNeeds(handler.tested.subject.declaration, methods, [...cases.map(({ request }) => request), furthest]);
  const frame = createHandlerFrame({ ...draft, wiring: wire(cases), caseColumns: chooseSetupColumns(cases), handler, plan, needs });
  const rows = createHandlerRows(frame, draft.style, chosen);
  return draftTableTest(frame, rows, draft.writer.imports());
}
