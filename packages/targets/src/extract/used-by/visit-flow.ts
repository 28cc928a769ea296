import { collectMethods, isSamePackage, methodSet, underlying, type Flow, type InterfaceType, type Place, type Type } from '@standin/model';
import { describeDependency } from './describe-type.ts';
import { isSameDependency, type DependencyType } from './dependency-type.ts';
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
    recorder.remark(holder, origin, 'seen as any: what looks at its type sees another one');
    return;
  }
  const { methods } = methodSet({ kind: 'pointer', element: holder.dependency.type });
  for (const method of methods) if (wanted.has(method.name)) recorder.use(holder, method, origin);
}

const ways: Readonly<Record<Flow['kind'], string>> = Object.freeze({
  assignment: 'assigned',
  argument: 'passed',
  return: 'returned',
  send: 'sent on a channel',
  element: 'kept in a composite value',
  range: 'ranged over',
  comparison: 'compared',
  conversion: 'converted',
  assertion: 'asserted',
});

/** The function or type of another package that a place belongs to: `redis.Stats`. */
function ownerOf({ kind, origin: { file, offset } }: Place): string {
  const entries = kind === 'field' ? file.types() : file.functions();
  const entry = entries.find(({ declaration }) => declaration.start <= offset && offset < declaration.end);
  return [file.package.name(), ...(entry?.names.slice(0, 1) ?? [])].join('.');
}

function describeTarget({ kind, to }: Flow): string {
  if (to === undefined) return kind === 'argument' ? 'passed to a function value' : ways[kind];
  if (to.kind === 'parameter') return `${ways[kind]} to ${ownerOf(to)}`;
  return `${ways[kind]} to ${to.kind} ${to.name ?? ''}${to.kind === 'field' ? ` of ${ownerOf(to)}` : ''}`;
}

/** What an interface asks of a type of the package: its methods must keep their signatures. */
function demand(recorder: Recorder, { operand, type }: Flow): void {
  const given = operand.kind === 'value' ? operand.type : undefined;
  const base = given?.kind === 'pointer' ? given.element : given;
  const isOwn = base?.kind === 'named' && isSamePackage(base.package, recorder.package.reference);
  const target = isOwn && type !== undefined ? interfaceOf(type) : undefined;
  for (const { name } of target === undefined ? [] : collectMethods(target, 'source').methods) recorder.demandedMethods.add(name);
}

/** Two pointers may be compared when one of them, or both, are interfaces (Go spec, Comparison operators). */
function isFineComparison({ kind }: Flow, { isPointer }: DependencyType): boolean {
  return kind === 'comparison' && isPointer;
}

/** Takes note of where a value of a dependency goes. */
export function visitFlow(recorder: Recorder, flow: Flow): void {
  const { operand, to, type, expression } = flow;
  demand(recorder, flow);
  const dependency = operand.kind === 'value' ? recorder.rule.find(operand.type) : undefined;
  const next = flow.kind === 'comparison' ? undefined : recorder.siteOf(to, type);
  if (operand.kind !== 'value' || dependency === undefined) {
    if (next !== undefined) recorder.fill(next, undefined);
    return;
  }
  const holder: Holder = { site: recorder.siteOf(operand.place, operand.type), dependency };
  const origin = { file: recorder.file, offset: expression.offset };
  if (type === undefined || isFineComparison(flow, dependency)) return;
  const target = type.kind === 'typeParameter' ? undefined : interfaceOf(type);
  if (target !== undefined) {
    flowToInterface(recorder, holder, flow, target);
    return;
  }
  if (next === undefined || !isSameDependency(next.dependency, dependency)) {
    recorder.escape(holder, origin, `${describeTarget(flow)}, which takes ${describeDependency(dependency)}`);
    return;
  }
  recorder.fill(next, holder.site);
  if (holder.site !== undefined && holder.site !== next) recorder.pass(holder.site, next, origin);
}
