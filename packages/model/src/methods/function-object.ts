import { documentationOf, parseFunctionHeader, type FunctionHeader, type Receiver } from '@standin/syntax';
import type { DeclarationSite } from '../program/package.ts';
import type { SourceFile } from '../program/source-file.ts';
import { declareTypeParameters } from '../resolve/declare-type-parameters.ts';
import { resolveSignature } from '../resolve/resolve-type.ts';
import type { Scope } from '../resolve/scope.ts';
import { typeObjectAt } from '../resolve/type-object.ts';
import { unalias } from '../resolve/underlying.ts';
import { substitute } from '../types/substitute.ts';
import { anyType } from '../types/universe.ts';
import type { NamedType, SignatureType, Type, TypeParameter } from '../types/type.ts';

/** The receiver of a method: `type` is its base type, over the type parameters that the receiver binds. */
export interface MethodReceiver {
  readonly name?: string;
  readonly isPointer: boolean;
  readonly type: NamedType;
  readonly typeParameters: readonly TypeParameter[];
}

/** A declared function or method: what it says before its body, resolved when first asked for. */
export interface FunctionObject {
  readonly file: SourceFile;
  readonly site: DeclarationSite;
  readonly name: string;
  /** Parsed when first asked for. */
  readonly header: FunctionHeader;
  /** Methods only; absent, too, where a method's receiver is none that Go allows. */
  readonly receiver: MethodReceiver | undefined;
  /** Its own type parameters, those of the receiver not among them. */
  readonly typeParameters: readonly TypeParameter[];
  /** Over the type parameters of the receiver and its own. */
  readonly signature: SignatureType;
  /** Where names of the header and, outermost, of the body are looked up. */
  readonly scope: Scope;
  /** The comments directly above it, as written; `undefined` where there are none. */
  documentation(): string | undefined;
}

/** What the header of a function is resolved to. */
type Resolved = Pick<FunctionObject, 'receiver' | 'scope' | 'typeParameters' | 'signature'>;

/** The constraint of a type parameter that a receiver binds: that of the type's own, over the names of the receiver. */
function findConstraint(file: SourceFile, typeName: string, names: readonly TypeParameter[], index: number): Type {
  const site = file.package.lookup(typeName);
  const declared = site?.entry.declaration.keyword === 'type' ? typeObjectAt(site).typeParameters : [];
  const own = declared[index];
  if (own === undefined) return anyType;
  const pairs = declared.flatMap((parameter, position) => {
    const name = names[position];
    return name === undefined ? [] : [[parameter, name] as const];
  });
  return substitute(own.constraint(), new Map(pairs));
}

function bindTypeParameters(file: SourceFile, receiver: Receiver): readonly TypeParameter[] {
  const { tree } = file.package.program.workspace;
  const parameters: TypeParameter[] = [];
  for (const [index, { name }] of receiver.typeParameters.entries()) {
    const constraint = tree.remember(() => findConstraint(file, receiver.typeName, parameters, index));
    parameters.push(Object.freeze({ kind: 'typeParameter', name, constraint }));
  }
  return parameters;
}

function resolveReceiver(file: SourceFile, receiver: Receiver): MethodReceiver {
  const { name, isPointer, typeName, offset } = receiver;
  const typeParameters = bindTypeParameters(file, receiver);
  const origin = { file, offset };
  const named = { kind: 'named', package: file.package.reference, name: typeName, typeArguments: typeParameters, origin } as const;
  const base = unalias(named);
  const type = base.kind === 'named' ? base : named;
  return name === undefined ? { isPointer, type, typeParameters } : { name, isPointer, type, typeParameters };
}

function resolveHeader(file: SourceFile, header: FunctionHeader): Resolved {
  const receiver = header.receiver && resolveReceiver(file, header.receiver);
  const bound = (receiver?.typeParameters ?? []).map((parameter) => [parameter.name, parameter] as const);
  const outer: Scope = { file, typeParameters: new Map(bound.filter(([name]) => name !== '_')) };
  const { scope, typeParameters } = declareTypeParameters(header.typeParameters, outer);
  return { receiver, scope, typeParameters, signature: resolveSignature(header.signature, scope) };
}

function createFunctionObject(site: DeclarationSite): FunctionObject {
  const { file, entry } = site;
  let parsed: FunctionHeader | undefined;
  const header = (): FunctionHeader => (parsed ??= parseFunctionHeader(file.text, entry));
  const resolved = file.package.program.workspace.tree.remember(() => {
    if (entry.receiverOffset === undefined) file.dependOnFunction(header());
    return resolveHeader(file, header());
  });
  return Object.freeze<FunctionObject>({
    file,
    site,
    name: entry.names[0] ?? '',
    get header() {
      return header();
    },
    get receiver() {
      return resolved().receiver;
    },
    get typeParameters() {
      return resolved().typeParameters;
    },
    get signature() {
      return resolved().signature;
    },
    get scope() {
      return resolved().scope;
    },
    documentation() {
      file.dependOnFunction(header());
      return documentationOf(file.text, entry);
    },
  });
}

const objects = new WeakMap<SourceFile, Map<DeclarationSite['entry'], FunctionObject>>();

/** The object of a function or method declaration, the same one every time (Go spec, Function declarations, Method declarations). */
export function functionObjectAt(site: DeclarationSite): FunctionObject {
  let ofFile = objects.get(site.file);
  if (ofFile === undefined) objects.set(site.file, (ofFile = new Map<DeclarationSite['entry'], FunctionObject>()));
  let object = ofFile.get(site.entry);
  if (object === undefined) ofFile.set(site.entry, (object = createFunctionObject(site)));
  return object;
}
