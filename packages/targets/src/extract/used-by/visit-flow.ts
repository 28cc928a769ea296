import {
  collectMethods,
  isSamePackage,
  underlying,
  type Flow,
  type InterfaceType,
  type Origin,
  type Place,
  type Type,
} from '@standin/model';
import { describeDependency } from './describe-type.ts';
import { isSameDependency, methodsOf, type DependencyType } from './dependency-type.ts';
import type { Holder, Recorder } from './recorder.ts';

/** The methods that an interface type has, or that a constraint asks for. */
function interfaceOf(type: Type): InterfaceType | undefined {
  const result = underlying(type);
  if (result.kind !== 'type') return undefined;
  if (result.type.kind === 'interface') return result.type;
  const isError = result.type.kind === 'named' && result.type.name === 'error';
  return isError ? { kind: 'interface', elements: [] } : undefined;
}

/** A value that goes to an interface needs the methods of that interface; one that asks for none sees the concrete type all the same. */
function flowToInterface(recorder: Recorder, holder: Holder, flow: Flow, target: InterfaceType): void {
  const origin = { file: recorder.file, offset: flow.expression.offset };
  const wanted = new Set(collectMethods(target, 'source').methods.map(({ name }) => name));
  if (wanted.size === 0) {
    recorder.remark(holder, origin, 'seen as any: what looks at its type finds that of the double');
    return;
  }
  for (const method of methodsOf(holder.dependency)) if (wanted.has(method.name)) recorder.use(holder, method, origin);
}

/** The function or type of another package that a place belongs to: `redis.Stats`. */
function ownerOf({ kind, origin: { file, offset } }: Place): string {
  const entries = kind === 'field' ? file.types() : file.functions();
  const entry = entries.find(({ declaration }) => declaration.start <= offset && offset < declaration.end);
  return [file.package.name(), ...(entry?.names.slice(0, 1) ?? [])].join('.');
}

const ways: Readonly<Record<Flow['kind'], string>> = Object.freeze({
  assignment: 'assigned to a variable of the type',
  argument: 'passed to a function value, which takes',
  return: 'returned as',
  send: 'sent on a channel of',
  element: 'kept in a composite value of',
  range: 'ranged over as',
  comparison: 'compared with another',
  conversion: 'converted, no longer a',
  assertion: 'asserted to be',
});

/** Where a value goes: to a declared place, or else in which way; and what it has to be there. */
function describeWay({ kind, to }: Flow, dependency: DependencyType): string {
  const name = describeDependency(dependency);
  if (to === undefined) return `${ways[kind]} ${name}`;
  if (to.kind === 'parameter') return `passed to ${ownerOf(to)}, which takes ${name}`;
  return `kept in the ${to.kind} ${to.name ?? ''}${to.kind === 'field' ? ` of ${ownerOf(to)}` : ''}, a ${name}`;
}

/** Takes note of what an interface asks of a type of the package: its methods must keep their signatures. */
export function visitProof(recorder: Recorder, { operand, type }: Flow): void {
  const given = operand.kind === 'value' ? operand.type : undefined;
  const base = given?.kind === 'pointer' ? given.element : given;
  const isOwn = base?.kind === 'named' && isSamePackage(base.package, recorder.package.reference);
  const target = isOwn && type !== undefined ? interfaceOf(type) : undefined;
  for (const { name } of target === undefined ? [] : collectMethods(target, 'source').methods) recorder.demandedMethods.add(name);
}

/**
 * Two pointers may be compared when one of them, or both, are interfaces (Go spec, Comparison operators); structs may not. An interface is nil only where it holds
 * no type (Go FAQ, "Why is my nil error value not equal to nil?").
 */
function visitComparison(recorder: Recorder, holder: Holder, origin: Origin, flow: Flow): void {
  const { dependency, site } = holder;
  const { other } = flow;
  if (!dependency.isPointer) recorder.escape(holder, origin, describeWay(flow, dependency));
  if (other?.kind === 'nil')
    recorder.remark(holder, origin, `compared with nil: an interface that holds a nil ${describeDependency(dependency)} is not nil`);
  const otherSite = other?.kind === 'value' ? recorder.siteOf(other.place, other.type) : undefined;
  if (site !== undefined && otherSite !== undefined) recorder.compare([site, otherSite], origin);
}

/** Takes note of where a value of a dependency goes, seen from its holder. A rule may count interfaces as dependencies: such a place holds the value itself. */
function visitGoing(recorder: Recorder, holder: Holder, origin: Origin, flow: Flow): void {
  const { to, type } = flow;
  const { dependency, site } = holder;
  if (type === undefined) {
    recorder.escape(holder, origin, 'it goes to what could not be found, which may take the concrete type');
    return;
  }
  const next = recorder.siteOf(to, type);
  if (next !== undefined && isSameDependency(next.dependency, dependency)) {
    recorder.fill(next, site);
    if (site !== undefined && site !== next) recorder.pass(site, next, origin);
    return;
  }
  const target = type.kind === 'typeParameter' ? undefined : interfaceOf(type);
  if (target !== undefined) flowToInterface(recorder, holder, flow, target);
  else recorder.escape(holder, origin, describeWay(flow, dependency));
}

/** Takes note of where a value goes: of a dependency, or into a place that holds one. */
export function visitFlow(recorder: Recorder, flow: Flow): void {
  const { operand, to, type, expression } = flow;
  visitProof(recorder, flow);
  const dependency = operand.kind === 'value' ? recorder.rule.find(operand.type) : undefined;
  if (operand.kind !== 'value' || dependency === undefined) {
    const next = flow.kind === 'comparison' ? undefined : recorder.siteOf(to, type);
    if (next !== undefined) recorder.fill(next, undefined);
    return;
  }
  const holder: Holder = { site: recorder.siteOf(operand.place, operand.type), dependency };
  const origin = { file: recorder.file, offset: expression.offset };
  if (flow.kind === 'comparison') visitComparison(recorder, holder, origin, flow);
  else visitGoing(recorder, holder, origin, flow);
}
