import {
  fieldName,
  isExported,
  isIdentical,
  methodSet,
  unalias,
  underlying,
  type MethodMember,
  type NamedType,
  type Type,
} from '@standin/model';
import { isStandardClient } from './client-types.ts';

/** A concrete type that a package depends on: a defined type, or a pointer to one. */
export interface DependencyType {
  readonly type: NamedType;
  readonly isPointer: boolean;
}

/** Tells which types are dependencies; asked often, so that answers are remembered. */
export interface DependencyRule {
  /** The dependency that a type is; `undefined` for data, interfaces and everything else. */
  find(type: Type | undefined): DependencyType | undefined;
}

/** What is looked for. */
export interface DependencyChoice {
  /** The import path of the package that depends. Its own types count only where they are asked for. */
  readonly path: string;
  /** `sql.DB`, `database/sql.DB` or `DB`: then those alone count, whatever they are. */
  readonly typeNames: readonly string[];
}

/** Whether one of the names means a type. */
function isNamed({ package: reference, name }: NamedType, typeNames: readonly string[]): boolean {
  const loaded = reference?.load();
  const packageName = loaded?.kind === 'loaded' ? loaded.package.name() : '';
  return typeNames.some((each) => [name, `${packageName}.${name}`, `${reference?.path ?? ''}.${name}`].includes(each));
}

/** Whether a method does something that can fail or be called off, on what is shared and not copied: what a client does and data does not. */
function acts({ signature, isPointer, path }: MethodMember): boolean {
  if (!isPointer && path.length === 0) return false;
  const { parameters, results } = signature;
  const isNamedOf = (type: Type | undefined, path: string | undefined, name: string): boolean =>
    type?.kind === 'named' && type.package?.path === path && type.name === name;
  return isNamedOf(results.at(-1)?.type, undefined, 'error') || isNamedOf(parameters[0]?.type, 'context', 'Context');
}

/** A client keeps its state to itself and has methods that act; an error, a context, a message or a test is none. */
function isClient(type: NamedType): boolean {
  const target = underlying(type);
  if (target.kind !== 'type' || target.type.kind !== 'struct') return false;
  const hidesState = target.type.fields.some((field) => !isExported(fieldName(field)));
  const { methods } = methodSet({ kind: 'pointer', element: type });
  const names = new Set(methods.map(({ name }) => name));
  const isOther =
    names.has('Error') || names.has('ProtoMessage') || names.has('ProtoReflect') || (names.has('Deadline') && names.has('Done'));
  return hidesState && !isOther && methods.some((method) => isExported(method.name) && acts(method));
}

function isDependency(type: NamedType, { path, typeNames }: DependencyChoice): boolean {
  const loaded = type.package?.load();
  if (type.package === undefined || loaded?.kind !== 'loaded') return false;
  const target = underlying(type);
  if (target.kind !== 'type' || target.type.kind === 'interface') return false;
  if (typeNames.length > 0) return isNamed(type, typeNames);
  if (type.package.path === path || !isExported(type.name)) return false;
  if (loaded.package.location.origin === 'standard') return isStandardClient(type.package.path, type.name);
  return isClient(type);
}

/** The rule of a choice. */
export function createDependencyRule(choice: DependencyChoice): DependencyRule {
  const known = new Map<string, boolean>();
  return {
    find(given) {
      const type = given && unalias(given);
      const isPointer = type?.kind === 'pointer';
      const base = isPointer ? unalias(type.element) : type;
      if (base?.kind !== 'named' || base.package === undefined) return undefined;
      const key = `${base.package.path}.${base.name}`;
      let isFound = known.get(key);
      if (isFound === undefined) known.set(key, (isFound = isDependency(base, choice)));
      return isFound ? { type: base, isPointer } : undefined;
    },
  };
}

/** The methods that values of a dependency have: those of an interface, those of pointers to any other type. */
export function methodsOf({ type }: Pick<DependencyType, 'type'>): readonly MethodMember[] {
  const target = underlying(type);
  const isInterface = target.kind === 'type' && target.type.kind === 'interface';
  return methodSet(isInterface ? type : { kind: 'pointer', element: type }).methods;
}

/** Whether two dependencies are one type. */
export function isSameDependency(left: DependencyType, right: DependencyType): boolean {
  return left.isPointer === right.isPointer && isIdentical(left.type, right.type);
}
