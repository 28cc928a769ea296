import type { Diagnostic } from '@standin/diagnostics';
import { collectMethods } from '../method-set/collect-methods.ts';
import { describeFailure } from '../method-set/describe-failure.ts';
import type { Origin } from '../program/origin.ts';
import type { PackageReference } from '../program/package-reference.ts';
import { lookupType } from '../resolve/type-object.ts';
import { underlying, unalias } from '../resolve/underlying.ts';
import { fieldName } from '../types/field-name.ts';
import { isIdentical } from '../types/is-identical.ts';
import type { Field, InterfaceType, NamedType, StructType, Type } from '../types/type.ts';
import { isExported } from '../types/universe.ts';
import { methodsOfObject } from './declared-methods.ts';
import { createInterfaceMethod, promote } from './create-member.ts';
import type { FieldMember, Member } from './member.ts';

/** The fields and methods of a type at one depth of embedding (Go spec, Selectors). Two with one name are none. */
export interface MemberLevel {
  /** By `memberKey`, in source order; `undefined` where there are several. */
  readonly members: ReadonlyMap<string, Member | undefined>;
  /** Why embedded types of this depth cannot be looked into: they may have any member, here or deeper. */
  readonly failures: readonly Diagnostic[];
  /** The level below; `undefined` where nothing is embedded. */
  readonly next: () => MemberLevel | undefined;
}

/** A type whose members belong to a level, and how it is reached. */
interface Embedded {
  readonly type: Type;
  readonly path: readonly Field[];
  readonly isIndirect: boolean;
  /** Whether it is embedded several times at this depth, so that none of its members can be told apart. */
  readonly isRepeated: boolean;
  readonly origin?: Origin;
}

interface LevelBuilder {
  readonly members: Map<string, Member | undefined>;
  readonly failures: Diagnostic[];
  readonly embedded: Embedded[];
}

/** What a name is compared by: one that is not exported belongs to its package (Go spec, Uniqueness of identifiers). */
export function memberKey(name: string, owner: PackageReference): string {
  return isExported(name) ? name : `${owner.path}${owner.isExternalTest ? '_test' : ''}.${name}`;
}

function addMember(builder: LevelBuilder, member: Member, key: string, { path, isIndirect, isRepeated }: Embedded): void {
  const isAmbiguous = isRepeated || builder.members.has(key);
  builder.members.set(key, isAmbiguous ? undefined : promote(member, path, isIndirect));
}

/** The type of an embedded field without its pointer. */
function dereference(type: Type): { readonly type: Type; readonly isPointer: boolean } {
  return type.kind === 'pointer' ? { type: type.element, isPointer: true } : { type, isPointer: false };
}

function addField(builder: LevelBuilder, field: Field, { origin: { file } }: StructType, through: Embedded): void {
  const { type, offset } = field;
  const isEmbedded = field.name === undefined;
  const name = fieldName(field);
  const origin = { file, offset };
  const member: FieldMember = { kind: 'field', name, type, isEmbedded, path: [], isIndirect: false, origin };
  if (name !== '_') addMember(builder, member, memberKey(name, file.package.reference), through);
  if (!isEmbedded) return;
  const { type: base, isPointer } = dereference(type);
  const { path, isIndirect, isRepeated } = through;
  builder.embedded.push({ type: base, path: [...path, field], isIndirect: isIndirect || isPointer, isRepeated, origin });
}

function addInterface(builder: LevelBuilder, type: InterfaceType, owner: NamedType | undefined, through: Embedded): void {
  const { methods, diagnostics } = collectMethods(type, 'explicitFirst', owner);
  builder.failures.push(...diagnostics);
  for (const method of methods) {
    const { reference } = method.origin.file.package;
    addMember(builder, createInterfaceMethod(method, owner), memberKey(method.name, reference), through);
  }
}

function addDeclared(builder: LevelBuilder, owner: NamedType, through: Embedded): void {
  const lookup = lookupType(owner);
  if (lookup.kind !== 'found') return;
  const { reference } = lookup.object.file.package;
  for (const method of methodsOfObject(lookup.object, owner)) addMember(builder, method, memberKey(method.name, reference), through);
}

const errorInterface = (owner: NamedType, origin: Origin | undefined): Member =>
  createInterfaceMethod(
    {
      name: 'Error',
      signature: { kind: 'signature', parameters: [], results: [{ type: { kind: 'basic', name: 'string' } }], isVariadic: false },
      ...(origin && { origin }),
    },
    owner,
  );

function addMembers(builder: LevelBuilder, embedded: Embedded): void {
  const type = unalias(embedded.type);
  const owner = type.kind === 'named' ? type : undefined;
  if (owner !== undefined) addDeclared(builder, owner, embedded);
  const result = underlying(type.kind === 'typeParameter' ? type.constraint() : type);
  if (result.kind !== 'type') {
    const { origin = result.at.origin } = embedded;
    if (origin !== undefined) builder.failures.push(describeFailure(result, origin));
    return;
  }
  const right = result.type;
  if (right.kind === 'struct' && type.kind !== 'typeParameter') for (const field of right.fields) addField(builder, field, right, embedded);
  if (right.kind === 'interface') addInterface(builder, right, owner, embedded);
  if (right.kind === 'named' && right.name === 'error' && right.package === undefined)
    addMember(builder, errorInterface(right, embedded.origin), 'Error', embedded);
}

/** Types that are embedded several times at one depth are kept once. */
function consolidate(embedded: readonly Embedded[]): readonly Embedded[] {
  const kept: Embedded[] = [];
  for (const each of embedded) {
    const index = kept.findIndex(({ type }) => isIdentical(type, each.type));
    const known = kept[index];
    if (known === undefined) kept.push(each);
    else kept[index] = { ...known, isRepeated: true };
  }
  return kept;
}

function openLevel(entries: readonly Embedded[], seen: readonly Type[]): MemberLevel {
  const builder: LevelBuilder = { members: new Map(), failures: [], embedded: [] };
  const entered = entries.filter(({ type }) => !seen.some((earlier) => isIdentical(earlier, type)));
  for (const entry of entered) addMembers(builder, entry);
  const { members, failures, embedded } = builder;
  const now = [...seen, ...entered.flatMap(({ type }) => (type.kind === 'named' ? [type] : []))];
  let below: MemberLevel | undefined;
  const next = (): MemberLevel | undefined => (embedded.length === 0 ? undefined : (below ??= openLevel(consolidate(embedded), now)));
  return { members, failures, next };
}

/** The members that a type has itself; those that it is given by embedding are below. Pointers are gone through before. */
export function firstLevel(type: Type): MemberLevel {
  return openLevel([{ type, path: [], isIndirect: false, isRepeated: false }], []);
}
