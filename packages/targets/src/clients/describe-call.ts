import { invariant } from '@standin/diagnostics';
import type { NamedType, Type } from '@standin/model';
import type { Part } from '../extract/used-by/find-parts.ts';
import type { ArgumentFolder } from './argument-folder.ts';
import type { Becomes, ClientCall } from './client-call.ts';
import { libraryOf } from './client-libraries.ts';
import type { CallEffect, ClientLibrary } from './client-library.ts';
import type { Client } from './client.ts';
import type { PartFinder } from './find-part.ts';
import { elementType } from './element-type.ts';
import { effectOf } from './find-rule.ts';
import type { FoldedText } from './fold/folded-text.ts';
import type { FoundCall } from './found-call.ts';
import { sentCommands } from './sent-commands.ts';
import { textsAt } from './texts-at.ts';

/** What calls are described by. */
export interface CallDescription {
  readonly folder: ArgumentFolder;
  readonly finder: PartFinder;
  readonly clients: readonly Client[];
  /** Whether the module's database is another one than MySQL: of such clients there are ports only. */
  readonly hasOtherDriver: boolean;
}

/** The library of a client, or of what comes from one. */
export function libraryOfPart({ dependency }: Pick<Part, 'dependency'>): ClientLibrary {
  const library = libraryOf(dependency.type);
  invariant(library !== undefined, 'a client has a library');
  return library;
}

/** The client of a call: the one that its value comes from, or the only one that it can come from. */
function clientOf(call: FoundCall, { finder, clients }: CallDescription): Client | undefined {
  const part = finder.ofCall(call);
  if (part !== undefined) return clients.find((client) => client.part === part);
  const library = libraryOfPart(call.holder);
  const sources = library.derived[call.holder.dependency.type.name] ?? [];
  const likely = clients.filter((client) => client.library === library && sources.includes(client.type.type.name));
  const possible = likely.length > 0 ? likely : clients.filter((client) => client.library.kind === library.kind);
  return possible.length === 1 ? possible[0] : undefined;
}

function originOf({ body, selector }: FoundCall): ClientCall['origin'] {
  return { file: body.site.file, offset: selector.nameOffset };
}

/** What a method of go-redis sends. */
function commandsOf(call: FoundCall, folder: ArgumentFolder): readonly FoldedText[] {
  const { name, origin } = call.method;
  const { parameters, values } = folder.ofCall(call);
  const expirations = values[parameters.findIndex((parameter) => parameter.name === 'expiration')] ?? [];
  const given = expirations.length === 0 ? [undefined] : expirations.map((value) => (value.kind === 'number' ? value.text : undefined));
  const sent = given.flatMap((expiration) => sentCommands({ method: name, library: origin?.file.package, expiration }));
  return [...new Set(sent)].map((text) => ({ kind: 'constant', text }));
}

/** The SQL of a statement, that with which it was prepared, or the name of a command. */
function textsOf(call: FoundCall, effect: CallEffect, description: CallDescription): readonly FoldedText[] {
  const { folder, finder } = description;
  if (effect.text !== undefined) return textsAt(effect.text, folder.ofCall(call), originOf(call));
  if (effect.sends !== undefined) return [{ kind: 'constant', text: effect.sends }];
  const library = libraryOfPart(call.holder);
  if (library.name === 'go-redis' && effect.is === 'command') return commandsOf(call, folder);
  const isPrepared = effect.is === 'statement' && ['Stmt', 'NamedStmt'].includes(call.holder.dependency.type.name);
  if (!isPrepared) return [];
  return finder.sourcesOf(call).flatMap((source) => {
    const prepared = effectOf(source);
    return prepared?.text === undefined ? [] : textsAt(prepared.text, folder.ofCall(source), originOf(source));
  });
}

/** The type that stands for a table in a value: behind pointers, and of the elements of slices. */
function modelOf(type: Type | undefined): NamedType | undefined {
  const base = type && elementType(type);
  return base?.kind === 'named' && base.package !== undefined ? base : undefined;
}

function findModel({ call, method, body, holder }: FoundCall, { model }: CallEffect): NamedType | undefined {
  if (model === '[]') return modelOf(holder.dependency.type.typeArguments[0]);
  const index = model === undefined ? -1 : method.signature.parameters.findIndex(({ name }) => name === model);
  const argument = call?.arguments[index];
  const operand = argument && body.expressions.get(argument)?.operand;
  return operand?.kind === 'value' ? modelOf(operand.type) : undefined;
}

function becomesOf(library: ClientLibrary, client: Client | undefined, hasOtherDriver: boolean): Becomes {
  if (library.isPortOnly === true || (hasOtherDriver && library.kind === 'mysql')) return 'port';
  return client?.isMadeInside === true ? 'real' : 'fake';
}

/** What is taken of a method that a newer version of the library may have. */
const otherwise: CallEffect = Object.freeze({ is: 'lifecycle' });

/** A call as recognition gives it: whose it is, what it does, and with which texts. */
export function describeCall(call: FoundCall, description: CallDescription): ClientCall {
  const { holder, method, body } = call;
  const library = libraryOfPart(holder);
  const effect = effectOf(call) ?? otherwise;
  const client = clientOf(call, description);
  const origin = originOf(call);
  const given = description.folder.ofCall(call);
  const kind = effect.is;
  const textsOfKind = (of: 'topics' | 'groups' | 'keys'): readonly FoldedText[] =>
    (effect[of] ?? library.places?.[of] ?? []).flatMap((at) => textsAt(at, given, origin));
  const [topics, groups] = [textsOfKind('topics'), textsOfKind('groups')];
  const model = findModel(call, effect);
  const isMessage = kind === 'produce' || kind === 'consume';
  return {
    ...{ library, client, type: holder.dependency, kind, method, owner: body.owner, origin, given },
    texts: textsOf(call, effect, description),
    topics: isMessage && topics.length === 0 ? (client?.topics ?? []) : topics,
    groups: kind === 'consume' && groups.length === 0 ? (client?.groups ?? []) : groups,
    keys: textsOfKind('keys'),
    ...(call.through && { through: call.through }),
    ...(model && { model }),
    becomes: becomesOf(library, client, description.hasOtherDriver),
  };
}
