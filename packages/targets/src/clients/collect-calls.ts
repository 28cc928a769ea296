import { isExported, type Member, type MethodMember, type Operand, type Place, type Type } from '@standin/model';
import type { CallExpression, Expression, Selector } from '@standin/syntax';
import type { Holder, Recorder } from '../extract/used-by/recorder.ts';
import type { Companion } from '../extract/used-by/trace-package.ts';
import type { Site } from '../extract/used-by/trace.ts';
import { findHolder } from '../extract/used-by/visit-selector.ts';
import { embeddedClient } from './embedded-client.ts';
import { findConstruction, type Construction } from './construction.ts';
import { calledInterface, createInterfaceFlows, type InterfaceCall, type InterfaceFlows } from './interface-calls.ts';
import { findFunctionCall } from './find-function-call.ts';
import { variableKey } from './fold/fold-state.ts';
import type { Body, FoundCall, TypedExpression } from './found-call.ts';

/** A value that goes to a place: where it is written. */
export interface Given {
  readonly expression: Expression;
  readonly body: Body;
}

/** What is collected of clients while a package is traced. */
export interface CollectedCalls {
  readonly calls: readonly FoundCall[];
  /** The values that places are given; to the parameter of a function literal, the call that the literal is handed to. */
  readonly given: ReadonlyMap<Site, readonly Given[]>;
  readonly constructions: ReadonlyMap<Expression, Construction>;
  /** Calls by interfaces that the code declares, and what goes to those. */
  readonly interfaceCalls: readonly InterfaceCall[];
  readonly interfaceFlows: InterfaceFlows;
  /** Package variables that something is assigned to elsewhere than in their declaration, or whose address is taken; by `variableKey`. */
  readonly changed: ReadonlySet<string>;
}

/** The body that is gone through. Its expressions are kept only where clients are in it. */
interface OpenBody extends Body {
  readonly expressions: Map<Expression, TypedExpression>;
  readonly declared: Map<number, Type | undefined>;
}

/** What is being collected. */
interface Collection extends CollectedCalls {
  readonly recorder: Recorder;
  readonly calls: FoundCall[];
  readonly given: Map<Site, Given[]>;
  readonly constructions: Map<Expression, Construction>;
  readonly interfaceCalls: InterfaceCall[];
  readonly changed: Set<string>;
  /** Where the calls of the body stand among all. */
  readonly selected: Map<Selector, number>;
  readonly selectedByInterface: Map<Selector, number>;
  body: OpenBody | undefined;
}

function give({ given, body }: Collection, site: Site | undefined, expression: Expression): void {
  if (site === undefined || body === undefined) return;
  given.set(site, [...(given.get(site) ?? []), { expression, body }]);
}

/** The client that an interface has a method from by embedding it. */
function findEmbedded({ rule }: Recorder, operand: Operand, { name, declaration, path }: MethodMember): Holder | undefined {
  const type = path.at(-1)?.type ?? (operand.kind === 'value' ? operand.type : undefined);
  const client = declaration === undefined && type !== undefined ? embeddedClient(type, name) : undefined;
  const dependency = rule.find(client);
  return dependency && { site: undefined, dependency };
}

function collectSelector(collection: Collection, selector: Selector, operand: Operand, member: Member | undefined): void {
  const { recorder, calls, selected, body } = collection;
  if (member?.kind !== 'method' || !isExported(member.name) || body === undefined) return;
  const declared = findHolder(recorder, operand, member);
  const embedded = declared === undefined ? findEmbedded(recorder, operand, member) : undefined;
  const through = declared === undefined ? calledInterface(operand, member) : undefined;
  if (through !== undefined) {
    const otherwise = embedded && { method: member, holder: embedded };
    collection.selectedByInterface.set(
      selector,
      collection.interfaceCalls.push({ selector, on: selector.operand, through, body, otherwise }) - 1,
    );
    return;
  }
  const holder = declared ?? embedded;
  if (holder === undefined) return;
  selected.set(selector, calls.length);
  calls.push({ selector, on: selector.operand, method: member, holder, body });
}

/** Takes note of the call that a selector is the callee of. What a function literal is handed there comes from the client. */
function collectCall(collection: Collection, call: CallExpression): void {
  const { recorder, calls, selected, body, interfaceCalls, selectedByInterface } = collection;
  const byInterface = call.callee.kind === 'selector' ? (selectedByInterface.get(call.callee) ?? -1) : -1;
  const pending = interfaceCalls[byInterface];
  if (pending !== undefined) interfaceCalls[byInterface] = { ...pending, call };
  const index = call.callee.kind === 'selector' ? selected.get(call.callee) : undefined;
  const found = index === undefined ? undefined : calls[index];
  if (index === undefined || found === undefined) return;
  calls[index] = { ...found, call };
  for (const literal of call.arguments) {
    if (literal.kind !== 'functionLiteral') continue;
    for (const { name, offset } of literal.signature.parameters) {
      const place: Place = { kind: 'parameter', name, origin: { file: recorder.file, offset } };
      give(collection, recorder.siteOf(place, body?.declared.get(offset)), call);
    }
  }
}

/** Takes note of a package variable that is changed in a function. */
function collectChange({ changed, body }: Collection, place: Place | undefined): void {
  if (place?.kind !== 'variable' || body?.site.entry.declaration.keyword !== 'func') return;
  const { file, entry } = body.site;
  const { origin } = place;
  const isLocal = origin.file === file && entry.declaration.start <= origin.offset && origin.offset < entry.declaration.end;
  if (!isLocal) changed.add(variableKey(place));
}

function collectExpression(collection: Collection, body: OpenBody, expression: Expression): void {
  if (expression.kind === 'call') {
    collectCall(collection, expression);
    const found = findFunctionCall(expression, body, collection.recorder);
    if (found !== undefined) collection.calls.push(found);
  }
  if (expression.kind === 'call' || expression.kind === 'compositeLiteral') {
    const construction = findConstruction(expression, body);
    if (construction !== undefined) collection.constructions.set(expression, construction);
  }
  const isAddress = expression.kind === 'unary' && expression.operator === '&';
  const pointed = isAddress ? body.expressions.get(expression.operand)?.operand : undefined;
  if (pointed?.kind === 'value') collectChange(collection, pointed.place);
}

/** A companion that collects the calls of clients, in the order in which functions are gone through. */
export function createCallCollector(recorder: Recorder): CollectedCalls & Companion {
  const collection: Collection = {
    ...{ recorder, calls: [], given: new Map(), constructions: new Map(), changed: new Set(), selected: new Map() },
    ...{ interfaceCalls: [], interfaceFlows: createInterfaceFlows(), selectedByInterface: new Map() },
    body: undefined,
  };
  const { calls, given, constructions, changed, selected, interfaceCalls, interfaceFlows } = collection;
  return {
    ...{ calls, given, constructions, changed, interfaceCalls, interfaceFlows },
    enter(site) {
      collection.body = { site, owner: recorder.owner, expressions: new Map(), declared: new Map() };
      selected.clear();
      collection.selectedByInterface.clear();
    },
    visitor: {
      expression(expression, operand, scope) {
        const { body } = collection;
        body?.expressions.set(expression, { operand, scope });
        if (body !== undefined) collectExpression(collection, body, expression);
      },
      selector: (selector, operand, member) => collectSelector(collection, selector, operand, member),
      declare: (place, type) => void collection.body?.declared.set(place.origin.offset, type),
      flow(flow) {
        const { kind, to, type, expression } = flow;
        interfaceFlows.collect(flow, recorder);
        if (kind === 'assignment' || kind === 'range') collectChange(collection, to);
        if (kind !== 'comparison' && kind !== 'assertion') give(collection, recorder.siteOf(to, type), expression);
      },
    },
  };
}
