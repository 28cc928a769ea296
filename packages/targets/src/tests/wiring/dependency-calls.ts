import {
  collectMethods,
  fieldName,
  functionsOf,
  isSamePackage,
  unalias,
  underlying,
  type FunctionObject,
  type Method,
  type NamedType,
  type Type,
} from '@standin/model';
import { parseFunction } from '@standin/syntax';
import { listCallPaths } from '../types/call-paths.ts';
import { callName, type DependencyCall } from './dependency-call.ts';
import { exampleResults, type DoubleCall } from './example-results.ts';
import type { Dependency, Wiring } from './wiring.ts';

/**
 * The methods that a method calls on the dependencies of its receiver, each once, in the order of the calls: what it calls itself, through fields, and what methods of the same receiver call
 * that it calls; behind them, what these call on fakes. What reaches a dependency by another way is not seen.
 */
export function findCalls(declaration: FunctionObject, { dependencies, fakes }: Wiring): readonly DependencyCall[] {
  const calls = new Map<string, DoubleCall>();
  const visited = new Set<FunctionObject>();
  visitMethod(declaration, { dependencies, calls, visited });
  const owners = new Set([...visited].map(({ header }) => `${header.receiver?.typeName ?? ''}.${header.name}`));
  const onFakes = (fakes?.mysql?.examples ?? []).filter(({ owner }) => owners.has(owner)).map(({ call }) => call);
  return [...calls.values(), ...onFakes];
}

interface Search {
  readonly dependencies: readonly Dependency[];
  readonly calls: Map<string, DoubleCall>;
  readonly visited: Set<FunctionObject>;
}

function visitMethod(declaration: FunctionObject, search: Search): void {
  const { receiver, file, site, header } = declaration;
  if (receiver?.name === undefined || search.visited.has(declaration)) return;
  search.visited.add(declaration);
  file.dependOnFunction(header);
  for (const path of listCallPaths(parseFunction(file.text, site.entry).body, receiver.name)) {
    const target = resolvePath(receiver.type, path);
    if (target?.kind === 'method') visitMethod(target.declaration, search);
    if (target?.kind === 'interface') noteCall(target, path, search);
  }
}

function noteCall({ type, name }: InterfaceTarget, path: readonly string[], { dependencies, calls }: Search): void {
  const candidates = dependencies.filter((each) => each.type.name === type.name && isSamePackage(each.type.package, type.package));
  const field = path.at(-2) ?? '';
  const dependency = candidates.find((each) => each.name.toLowerCase() === field.toLowerCase()) ?? candidates[0];
  const method = methodsOf(type).find((each) => each.name === name);
  if (dependency === undefined || method === undefined) return;
  const { signature } = method;
  const call: DoubleCall = { kind: 'double', dependency, method: name, signature, results: exampleResults(signature, false) };
  const key = callName(call);
  if (!calls.has(key)) calls.set(key, call);
}

function methodsOf(type: Type): readonly Method[] {
  const under = underlying(type);
  return under.kind === 'type' && under.type.kind === 'interface' ? collectMethods(under.type, 'source').methods : [];
}

interface InterfaceTarget {
  readonly kind: 'interface';
  readonly type: NamedType;
  /** The method. */
  readonly name: string;
}

type CallTarget = InterfaceTarget | { readonly kind: 'method'; readonly declaration: FunctionObject };

/** What `s.deps.Ledger.Find` calls, from the receiver's type on: a method of an interface behind fields, or one of the type itself. */
function resolvePath(type: NamedType, path: readonly string[]): CallTarget | undefined {
  const [name = '', ...rest] = path;
  if (rest.length === 0) {
    const declaration = findMethod(type, name);
    return declaration === undefined ? findPromoted(type, name) : { kind: 'method', declaration };
  }
  let current: Type | undefined = type;
  for (const field of path.slice(0, -1)) current = current && fieldType(current, field);
  const reached = current && unalias(current);
  if (reached?.kind !== 'named') return undefined;
  const under = underlying(reached);
  return under.kind === 'type' && under.type.kind === 'interface'
    ? { kind: 'interface', type: reached, name: path.at(-1) ?? '' }
    : undefined;
}

/** A method that an embedded interface gives. */
function findPromoted(type: NamedType, name: string): InterfaceTarget | undefined {
  const result = underlying(type);
  if (result.kind !== 'type' || result.type.kind !== 'struct') return undefined;
  const embedded = result.type.fields.filter((field) => field.name === undefined).map((field) => unalias(field.type));
  const owner = embedded.find((each) => methodsOf(each).some((method) => method.name === name));
  return owner?.kind === 'named' ? { kind: 'interface', type: owner, name } : undefined;
}

function findMethod(type: NamedType, name: string): FunctionObject | undefined {
  const loaded = type.package?.load();
  if (loaded?.kind !== 'loaded') return undefined;
  return functionsOf(loaded.package).find(({ header }) => header.receiver?.typeName === type.name && header.name === name);
}

function fieldType(type: Type, name: string): Type | undefined {
  const named = unalias(type);
  const result = underlying(named.kind === 'pointer' ? named.element : named);
  if (result.kind !== 'type' || result.type.kind !== 'struct') return undefined;
  return result.type.fields.find((field) => fieldName(field) === name)?.type;
}
