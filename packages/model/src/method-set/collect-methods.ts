import { createDiagnostic, type Diagnostic } from '@standin/diagnostics';
import { describeOrigin, type Origin } from '../program/origin.ts';
import { underlying } from '../resolve/underlying.ts';
import { isSameName } from '../types/is-same-name.ts';
import type { InterfaceType, Method, NamedType, SignatureType, Type, TypeElement } from '../types/type.ts';
import { describeFailure } from './describe-failure.ts';

/**
 * Which of two methods of one name counts, for the names of its parameters: the first in source order, or one that the interface declares
 * itself before embedded ones, as go/types computes type sets.
 */
export type MethodOrder = 'source' | 'explicitFirst';

/** The methods of an interface, embedded ones included, and what keeps it from being an ordinary interface. */
export interface MethodSet {
  readonly methods: readonly Method[];
  /** Whether the interface itself embeds something that is no interface: a union, `~T`, or another type. */
  readonly hasTypeTerms: boolean;
  /** Whether it or an interface that it embeds has type terms or `comparable`: it is a constraint (Go spec, General interfaces). */
  readonly isConstraint: boolean;
  /** Embedded elements that cannot be resolved. */
  readonly diagnostics: readonly Diagnostic[];
}

interface Collector {
  readonly order: MethodOrder;
  readonly methods: Map<string, Method>;
  readonly diagnostics: Diagnostic[];
  /** The named interfaces being gone through, to meet cycles. */
  readonly path: NamedType[];
  isConstraint: boolean;
}

function errorMethod(origin: Origin): Method {
  const results = [{ type: { kind: 'basic', name: 'string' } }] as const;
  return { name: 'Error', signature: { kind: 'signature', parameters: [], results, isVariadic: false }, origin };
}

/** Signatures that differ in what can be counted; types may be one under two names, so those are not compared. */
function isDifferentInForm(left: SignatureType, right: SignatureType): boolean {
  return (
    left.parameters.length !== right.parameters.length ||
    left.results.length !== right.results.length ||
    left.isVariadic !== right.isVariadic
  );
}

function addMethod(collector: Collector, method: Method): void {
  const earlier = collector.methods.get(method.name);
  if (earlier === undefined && method.name !== '_') collector.methods.set(method.name, method);
  if (earlier !== undefined && isDifferentInForm(earlier.signature, method.signature)) reportDuplicate(collector, method);
}

function reportDuplicate(collector: Collector, { name, origin }: Method): void {
  collector.diagnostics.push(createDiagnostic({ code: 'GEN109', message: `duplicate method ${name}`, ...describeOrigin(origin) }));
}

/** One interface must not declare a method twice, not even with the same signature (Go spec, Basic interfaces). */
function checkDeclared(collector: Collector, elements: readonly TypeElement[]): void {
  const declared = new Set<string>();
  for (const element of elements) {
    if (element.kind !== 'method' || element.method.name === '_') continue;
    if (declared.has(element.method.name)) reportDuplicate(collector, element.method);
    declared.add(element.method.name);
  }
}

/** Adds what one embedded type brings. Answers whether it is an interface. */
function addEmbedded(collector: Collector, type: Type, origin: Origin): boolean {
  const result = underlying(type);
  if (result.kind !== 'type') {
    collector.diagnostics.push(describeFailure(result, origin));
    return true;
  }
  const target = result.type;
  if (target.kind === 'named' && target.package === undefined) {
    if (target.name === 'error') addMethod(collector, errorMethod(origin));
    else collector.isConstraint = true;
    return true;
  }
  if (target.kind !== 'interface') {
    collector.isConstraint = true;
    return false;
  }
  if (type.kind !== 'named') return addElements(collector, target);
  if (collector.path.some((earlier) => isSameName(earlier, type))) {
    collector.diagnostics.push(describeFailure({ kind: 'cycle', at: type }, origin));
    return true;
  }
  collector.path.push(type);
  addElements(collector, target);
  collector.path.pop();
  return true;
}

/** Adds the elements of an interface. Always true: what holds elements is an interface. */
function addElements(collector: Collector, type: InterfaceType): true {
  checkDeclared(collector, type.elements);
  for (const element of inOrder(type.elements, collector.order)) {
    if (element.kind === 'method') addMethod(collector, element.method);
    else addEmbedded(collector, element.type, element.origin);
  }
  return true;
}

function inOrder(elements: readonly TypeElement[], order: MethodOrder): readonly TypeElement[] {
  if (order === 'source') return elements;
  return [...elements.filter(({ kind }) => kind === 'method'), ...elements.filter(({ kind }) => kind === 'embedded')];
}

/**
 * The method set of an interface type (Go spec, Interface types), each method once. `name` is the declared type whose underlying type it is, so
 * that an interface which embeds itself is found out.
 */
export function collectMethods(type: InterfaceType, order: MethodOrder, name?: NamedType): MethodSet {
  const collector: Collector = { order, methods: new Map(), diagnostics: [], path: name === undefined ? [] : [name], isConstraint: false };
  let hasTypeTerms = false;
  checkDeclared(collector, type.elements);
  for (const element of inOrder(type.elements, order)) {
    if (element.kind === 'method') addMethod(collector, element.method);
    else if (!addEmbedded(collector, element.type, element.origin)) hasTypeTerms = true;
  }
  const { methods, diagnostics, isConstraint } = collector;
  return { methods: [...methods.values()], hasTypeTerms, isConstraint, diagnostics };
}
