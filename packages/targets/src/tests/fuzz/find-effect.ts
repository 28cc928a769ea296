import {
  declaredMethods,
  typeFunction,
  typeVariable,
  unalias,
  underlying,
  type Callee,
  type DeclarationSite,
  type FunctionObject,
  type Operand,
  type Package,
  type Place,
  type Type,
  type TypingVisitor,
} from '@standin/model';
import { parseFunction, type Expression } from '@standin/syntax';
import { describeChange, findStatementEffect, rootVariable } from './find-statement-effect.ts';
import { isPure } from './pure-packages.ts';

/** Tells what a function may do beside computing its results, for whatever it is given: completes "... gets no fuzz test: ..."; `undefined` where that is nothing. */
export type FindEffect = (site: DeclarationSite) => string | undefined;

/** What a declaration does itself, and which others it brings in. */
interface Facts {
  readonly effect: string | undefined;
  readonly reached: readonly DeclarationSite[];
}

/**
 * Looks for effects in a function and in all that it can get to: what it names, called or not; the values of package variables that it reads; the methods of types of which values become interfaces. A function
 * that takes basic types gets at nothing else, so that calls through interfaces and function values need not be known one by one.
 */
export function createEffectFinder({ reference: { path: own } }: Package): FindEffect {
  const known = new Map<DeclarationSite['entry'], Facts>();
  const factsOf = (site: DeclarationSite): Facts => {
    const facts = known.get(site.entry) ?? collectFacts(site, own);
    known.set(site.entry, facts);
    return facts;
  };
  return (root) => {
    const seen = new Set([root.entry]);
    const queue = [root];
    for (const site of queue) {
      const { effect, reached } = factsOf(site);
      if (effect !== undefined) return effect;
      for (const each of reached) {
        if (seen.has(each.entry)) continue;
        seen.add(each.entry);
        queue.push(each);
      }
    }
    return undefined;
  };
}

/** Collects what is told of one declaration. */
interface Collection {
  readonly own: string;
  readonly effects: string[];
  readonly reached: DeclarationSite[];
  /** The package variables that are named, by the place of the name. */
  readonly variables: Map<number, string>;
}

function collectFacts(site: DeclarationSite, own: string): Facts {
  const found: Collection = { own, effects: [], reached: [], variables: new Map() };
  const visitor = createVisitor(found);
  if (site.entry.declaration.keyword === 'var') typeVariable(site, visitor);
  else {
    typeFunction(site, visitor);
    const { body } = parseFunction(site.file.text, site.entry);
    const effect = body === undefined ? `${site.entry.names[0] ?? 'it'} is not written in Go` : findStatementEffect(body, found.variables);
    if (effect !== undefined) found.effects.push(effect);
  }
  return { effect: found.effects[0], reached: found.reached };
}

function createVisitor(found: Collection): TypingVisitor {
  const operands = new WeakMap<Expression, Operand>();
  return {
    expression(expression, operand) {
      operands.set(expression, operand);
      if (operand.kind === 'value' && operand.callee !== undefined) reachCallee(operand.callee, found);
      if (operand.kind === 'value' && operand.place?.kind === 'variable') reachVariable(operand.place, expression, found);
      const callee = expression.kind === 'call' ? operands.get(expression.callee) : undefined;
      if (callee?.kind === 'unknown') found.effects.push(`gen cannot tell what it calls: ${callee.reason}`);
    },
    selector(selector, _, member) {
      if (member?.kind !== 'method' || !member.isPointer || member.declaration === undefined) return;
      const name = rootVariable(selector.operand, found.variables);
      if (name !== undefined && isGoneInto(member.declaration.file.package, found)) found.effects.push(describeChange(name));
    },
    flow({ operand, type }) {
      if (type !== undefined && isInterface(type) && operand.kind === 'value') reachMethods(operand.type, found);
    },
  };
}

function reachCallee(callee: Callee, found: Collection): void {
  const declaration = callee.kind === 'function' ? callee.declaration : callee.member.declaration;
  if (declaration !== undefined) reachFunction(declaration, found);
}

function reachFunction({ site, file, header: { name, receiver } }: FunctionObject, found: Collection): void {
  if (isGoneInto(file.package, found)) found.reached.push(site);
  else if (!isPure(file.package.reference.path, name))
    found.effects.push(`it calls ${[file.package.name(), ...(receiver ? [receiver.typeName] : []), name].join('.')}`);
}

/** A package variable brings in what it is set to where it is declared. */
function reachVariable({ name = '', origin: { file, offset } }: Place, expression: Expression, found: Collection): void {
  const site = file.package.lookup(name);
  if (site?.file !== file || site.entry.declaration.keyword !== 'var' || !covers(site, offset)) return;
  found.variables.set(expression.offset, name);
  if (isGoneInto(file.package, found)) found.reached.push(site);
  else if (!isPure(file.package.reference.path, name)) found.effects.push(`it uses ${file.package.name()}.${name}`);
}

function covers({ entry: { start, end } }: DeclarationSite, offset: number): boolean {
  return start <= offset && offset < end;
}

/** Whether the bodies of a package are looked into: those of the standard library are not, but for the package that is asked about. */
function isGoneInto({ location, reference }: Package, { own }: Collection): boolean {
  return location.origin !== 'standard' || reference.path === own;
}

function isInterface(type: Type): boolean {
  const result = underlying(type);
  return result.kind === 'type' && (result.type.kind === 'interface' || result.type.kind === 'named');
}

function reachMethods(type: Type, found: Collection): void {
  const base = unalias(type);
  const named = base.kind === 'pointer' ? unalias(base.element) : base;
  if (named.kind !== 'named' || isInterface(named)) return;
  for (const { declaration } of declaredMethods(named)) {
    if (declaration !== undefined && isGoneInto(declaration.file.package, found)) found.reached.push(declaration.site);
  }
}
