import {
  constantAt,
  findMember,
  typeFunction,
  unalias,
  type FunctionObject,
  type Member,
  type NamedType,
  type Operand,
  type Origin,
} from '@standin/model';
import type { CallExpression, Expression } from '@standin/syntax';
import { frameworkAt, type Framework } from '../framework.ts';
import { placeKey } from './place-key.ts';
import { readRouterCall, type RouterCall } from './read-registration.ts';
import { frameworkOfRouter } from './router-type.ts';

/** A router in the code: what a place holds, or a group below another one. */
export type RouterReference =
  | { readonly kind: 'place'; readonly key: string }
  | { readonly kind: 'below'; readonly parent: RouterReference; readonly path: string }
  | { readonly kind: 'new' };

/** A call that registers a handler. */
export interface Registration {
  readonly framework: Framework;
  readonly router: RouterReference;
  readonly method: string | undefined;
  readonly path: string;
  /** The functions that answer, or that make what answers, by the places of their names. */
  readonly handlers: readonly string[];
}

/** What the functions of a program do with routers. */
export interface RouterFacts {
  readonly registrations: Registration[];
  /** The router that a place is given, by the place. */
  readonly links: Map<string, RouterReference>;
  /** The result that the router of a place is given back as, by the place. */
  readonly returned: Map<string, Origin>;
}

/** No facts yet. */
export function createRouterFacts(): RouterFacts {
  return { registrations: [], links: new Map(), returned: new Map() };
}

/** What was found of the expressions of one function. */
interface Typed {
  readonly declaration: FunctionObject;
  readonly operands: Map<Expression, Operand>;
  readonly members: Map<Expression, Member>;
  readonly calls: CallExpression[];
}

/** Adds what a function does with routers. */
export function collectRouters(declaration: FunctionObject, facts: RouterFacts): void {
  const typed: Typed = { declaration, operands: new Map(), members: new Map(), calls: [] };
  const moves: (() => void)[] = [];
  typeFunction(declaration.site, {
    expression(expression, operand) {
      typed.operands.set(expression, operand);
      if (expression.kind === 'call') typed.calls.push(expression);
    },
    selector(selector, _, member) {
      if (member !== undefined) typed.members.set(selector, member);
    },
    flow({ kind, expression, to }) {
      if (to === undefined) return;
      if (kind === 'return') moves.push(() => noteReturn(typed, facts, expression, to.origin));
      if (kind === 'assignment' || kind === 'argument') moves.push(() => link(facts, to.origin, routerOf(typed, expression)));
    },
  });
  for (const call of typed.calls) noteCall(typed, facts, call);
  for (const move of moves) move();
}

function link({ links }: RouterFacts, origin: Origin, router: RouterReference | undefined): void {
  const key = placeKey(origin);
  if (router !== undefined && router.kind !== 'new' && !links.has(key)) links.set(key, router);
}

/** Notes the router that a function gives back, in middleware or not. */
function noteReturn(typed: Typed, facts: RouterFacts, expression: Expression, result: Origin): void {
  const router = routerOf(typed, expression);
  if (router?.kind === 'place' && !facts.returned.has(router.key)) facts.returned.set(router.key, result);
  if (expression.kind === 'call') for (const argument of expression.arguments) noteReturn(typed, facts, argument, result);
}

interface ReadCall {
  readonly framework: Framework;
  readonly call: RouterCall;
  /** The router whose method is called; absent for functions of net/http. */
  readonly operand: Expression | undefined;
}

function readCall({ operands, members }: Typed, call: CallExpression): ReadCall | undefined {
  const { callee } = call;
  if (callee.kind !== 'selector') return undefined;
  const member = members.get(callee);
  const framework = member === undefined ? frameworkOfFunction(operands.get(callee)) : frameworkOfMember(member);
  const read = framework && readRouterCall(framework.name, callee.name, call);
  return read && { framework, call: read, operand: member === undefined ? undefined : callee.operand };
}

function frameworkOfMember(member: Member): Framework | undefined {
  const owner = member.kind === 'method' ? member.owner : undefined;
  return owner && frameworkOfRouter(owner);
}

/** `http.HandleFunc` and `http.Handle` register with a router of the package. */
function frameworkOfFunction(operand: Operand | undefined): Framework | undefined {
  const callee = operand?.kind === 'value' ? operand.callee : undefined;
  const framework = callee?.kind === 'function' ? frameworkAt(callee.declaration.file.package.reference.path) : undefined;
  return framework?.name === 'net/http' ? framework : undefined;
}

function textOf({ declaration }: Typed, expression: Expression): string | undefined {
  const value = constantAt(expression, declaration.scope);
  return value?.kind === 'string' ? value.value : undefined;
}

/** The router that an expression is; `undefined` for what is none. */
function routerOf(typed: Typed, expression: Expression): RouterReference | undefined {
  const read = expression.kind === 'call' ? readCall(typed, expression) : undefined;
  if (read?.call.kind === 'group') return below(typed, read, read.call.path);
  const operand = typed.operands.get(expression);
  if (operand?.kind !== 'value' || !isRouterType(operand)) return undefined;
  const { place } = operand;
  // What a function of a library gives is another router each time.
  const isOwn = place?.origin.file.package.location.module?.isMain === true;
  return isOwn ? { kind: 'place', key: placeKey(place.origin) } : { kind: 'new' };
}

function isRouterType({ type }: Extract<Operand, { kind: 'value' }>): boolean {
  const target = unalias(type);
  const named = target.kind === 'pointer' ? unalias(target.element) : target;
  return named.kind === 'named' && (frameworkOfRouter(named) !== undefined || isHandlerType(named));
}

/** Routers are given back as `http.Handler`, too. */
function isHandlerType({ package: owner, name }: NamedType): boolean {
  return owner?.path === 'net/http' && name === 'Handler';
}

function below(typed: Typed, { operand }: ReadCall, path: Expression | undefined): RouterReference | undefined {
  const parent: RouterReference = (operand && routerOf(typed, operand)) ?? { kind: 'new' };
  const text = path === undefined ? '' : textOf(typed, path);
  return text === undefined ? undefined : { kind: 'below', parent, path: text };
}

function noteCall(typed: Typed, facts: RouterFacts, expression: CallExpression): void {
  const read = readCall(typed, expression);
  if (read === undefined) return;
  const { call } = read;
  if (call.kind === 'registration') noteRegistration(typed, facts, read, call);
  if (call.kind === 'group' && call.body !== undefined) {
    const parameter = firstParameter(typed, call.body);
    if (parameter !== undefined) link(facts, parameter, below(typed, read, call.path));
  }
  if (call.kind === 'mount') {
    const mounted = routerOf(typed, call.router);
    const router = below(typed, read, call.path);
    if (mounted?.kind === 'place' && router !== undefined) facts.links.set(mounted.key, router);
  }
}

/** Where the router is declared that a function gets, a literal or a declared one. */
function firstParameter({ declaration, operands }: Typed, body: Expression): Origin | undefined {
  const operand = operands.get(body);
  const callee = operand?.kind === 'value' ? operand.callee : undefined;
  const called = callee?.kind === 'method' ? callee.member.declaration : callee?.declaration;
  const signature = body.kind === 'functionLiteral' ? body.signature : called?.header.signature;
  const file = body.kind === 'functionLiteral' ? declaration.file : called?.file;
  const [parameter] = signature?.parameters ?? [];
  return parameter && file && { file, offset: parameter.offset };
}

function noteRegistration(typed: Typed, facts: RouterFacts, read: ReadCall, call: Extract<RouterCall, { kind: 'registration' }>): void {
  const path = textOf(typed, call.path);
  const method = typeof call.method === 'object' ? textOf(typed, call.method) : call.method;
  const handlers = handlersIn(typed, call.handler);
  if (path === undefined || (method === undefined && call.method !== undefined)) return;
  const router: RouterReference = (read.operand && routerOf(typed, read.operand)) ?? { kind: 'new' };
  facts.registrations.push({ framework: read.framework, router, method, path, handlers });
}

/** The functions that answer where an expression is registered: itself, what makes it, what it wraps, or the method ServeHTTP of its type. */
function handlersIn(typed: Typed, expression: Expression): readonly string[] {
  const operand = typed.operands.get(expression);
  const own = operand?.kind === 'value' ? handlersOf(typed, operand) : [];
  if (expression.kind !== 'call') return own;
  const callee = typed.operands.get(expression.callee);
  const maker = callee?.kind === 'value' ? handlersOf(typed, callee) : [];
  return [...own, ...maker, ...expression.arguments.flatMap((argument) => handlersIn(typed, argument))];
}

function handlersOf({ declaration }: Typed, { type, callee }: Extract<Operand, { kind: 'value' }>): readonly string[] {
  if (callee !== undefined) {
    const found = callee.kind === 'method' ? callee.member.declaration : callee.declaration;
    return found === undefined ? [] : [keyOfFunction(found)];
  }
  const member = findMember(type, 'ServeHTTP', declaration.file.package.reference);
  return member.kind === 'method' && member.declaration !== undefined ? [keyOfFunction(member.declaration)] : [];
}

/** The place of a function's name. */
export function keyOfFunction({ file, header }: Pick<FunctionObject, 'file' | 'header'>): string {
  return placeKey({ file, offset: header.nameOffset });
}
