import {
  functionsOf,
  isExported,
  unalias,
  underlying,
  type MethodMember,
  type NamedType,
  type Package,
  type Parameter,
  type Type,
} from '@standin/model';
import { libraryOf } from '../../src/clients/client-libraries.ts';
import type { CallEffect, ClientLibrary, TextAt } from '../../src/clients/client-library.ts';
import { findRule } from '../../src/clients/find-rule.ts';
import { methodsOf } from '../../src/extract/used-by/dependency-type.ts';
import { expectedKinds } from './expected-kinds.ts';
import { sentCommands } from './sent-commands.ts';

/** The parameters, and the exported fields of structs that parameters are, by which SQL, keys, topics and groups are told. */
function textNames({ name, kind }: ClientLibrary): RegExp {
  if (kind === 'mysql') return name === 'gorm' ? /^sql$/ : /^query$/;
  return kind === 'redis'
    ? /^(?:\w*keys?\d?|Keys?\d?|channels?|streams?|Streams?|source|dest|destKey|destination|src|dst|store|group|Group)$/
    : /^(?:topics?|Topics?|group(?:ID|Id)?|Group(?:ID|Id))$/;
}

/** The defined type that a type is, points to, or is a list of. */
function baseOf(type: Type): NamedType | undefined {
  const base = unalias(type);
  if (base.kind === 'pointer' || base.kind === 'slice' || base.kind === 'array') return baseOf(base.element);
  return base.kind === 'named' ? base : undefined;
}

function isText(type: Type): boolean {
  const base = unalias(type);
  return base.kind === 'slice' || base.kind === 'array' ? isText(base.element) : base.kind === 'basic' && base.name === 'string';
}

/** The texts that can stand in a parameter: `query`, `msg.Topic`. */
function textsIn({ name, type }: Parameter, pattern: RegExp): readonly string[] {
  if (name === undefined) return [];
  if (isText(type)) return pattern.test(name) ? [name] : [];
  const base = baseOf(type);
  const target = base && underlying(base);
  if (target?.kind !== 'type' || target.type.kind !== 'struct') return [];
  return target.type.fields.flatMap((field) =>
    field.name !== undefined && isExported(field.name) && isText(field.type) && pattern.test(field.name) ? [`${name}.${field.name}`] : [],
  );
}

/** Where the texts of a call are looked for. */
function placesOf({ text, topics, groups, keys }: CallEffect, { places = {} }: ClientLibrary): readonly TextAt[] {
  return [text, ...(topics ?? places.topics ?? []), ...(groups ?? places.groups ?? []), ...(keys ?? places.keys ?? [])].flatMap(
    (at) => at ?? [],
  );
}

/** The client of the library, or what comes from one, that is among parameters or results. */
function clientOf(parameters: readonly Parameter[], library: ClientLibrary): Parameter | undefined {
  return parameters.find(({ type }) => {
    const base = baseOf(type);
    return base !== undefined && libraryOf(base) === library;
  });
}

/** A function of a library, or a method of a type that is no client. */
interface LibraryFunction {
  readonly name: string;
  readonly parameters: readonly Parameter[];
  readonly results: readonly Parameter[];
}

/** What a library's source has at one release. */
interface Release {
  readonly library: ClientLibrary;
  readonly owner: Package;
  readonly types: ReadonlyMap<string, readonly MethodMember[]>;
  readonly functions: readonly LibraryFunction[];
}

/** Whether a type is an interface: one that is no client is the user's to implement, and the library calls it. */
function isInterface(type: NamedType): boolean {
  const target = underlying(type);
  return target.kind === 'type' && target.type.kind === 'interface';
}

function readRelease(library: ClientLibrary, owner: Package): Release {
  const files = owner.files().filter(({ path }) => !path.endsWith('_test.go'));
  const names = files.flatMap((file) => file.types().flatMap((entry) => entry.names)).filter(isExported);
  const named = (name: string): NamedType => ({ kind: 'named', package: owner.reference, name, typeArguments: [] });
  const types = new Map(names.map((name) => [name, methodsOf({ type: named(name) }).filter((method) => isExported(method.name))] as const));
  const plain = functionsOf(owner).filter(({ receiver, header }) => receiver === undefined && isExported(header.name));
  return {
    ...{ library, owner, types },
    functions: [
      ...plain.map(({ header, signature }) => ({ ...signature, name: header.name })),
      ...[...types].flatMap(([type, methods]) =>
        libraryOf(named(type)) === undefined && !isInterface(named(type))
          ? methods.filter(({ path }) => path.length === 0).map(({ name, signature }) => ({ ...signature, name: `${type}.${name}` }))
          : [],
      ),
    ],
  };
}

function* judgeTexts(name: string, parameters: readonly Parameter[], effect: CallEffect, { library }: Release): Generator<string> {
  const places = placesOf(effect, library).map(({ parameter, field }) => (field === undefined ? parameter : `${parameter}.${field}`));
  for (const parameter of parameters)
    for (const text of textsIn(parameter, textNames(library))) if (!places.includes(text)) yield `${name}: ${text} is not taken`;
}

function* judgeMethods(release: Release): Generator<string> {
  const { library, owner, types } = release;
  for (const [typeName, methods] of types) {
    const type: NamedType = { kind: 'named', package: owner.reference, name: typeName, typeArguments: [] };
    if (libraryOf(type) === undefined) continue;
    for (const method of methods) {
      const name = `${method.owner?.name ?? typeName}.${method.name}`;
      const rule = findRule(type, method);
      if (rule === undefined) yield `${name}: no rule`;
      else {
        yield* judgeTexts(name, method.signature.parameters, rule, release);
        const expected = expectedKinds(library.name, typeName, method);
        if (expected !== undefined && !expected.includes(rule.is)) yield `${name}: ${rule.is} and not ${expected.join(' or ')}`;
      }
    }
  }
}

function* judgeFunctions(release: Release): Generator<string> {
  const { library, functions } = release;
  for (const { name, parameters, results } of functions) {
    const rule = library.functions?.find((each) => each.functions.includes(name));
    const makes = library.constructors.some((each) => each.name === name);
    if (rule !== undefined) yield* judgeTexts(name, parameters, rule, release);
    else if (!makes && clientOf(parameters, library) !== undefined) yield `${name}: is handed a client, and not known`;
    else if (!makes && clientOf(results, library) !== undefined) yield `${name}: gives a client, and not known`;
  }
}

/** What the sources of releases have and the table does not, or has otherwise. */
function judgeRelease(release: Release): readonly string[] {
  const commands = release.library.name === 'go-redis' ? sentCommands(release.owner) : [];
  return [...judgeMethods(release), ...judgeFunctions(release), ...commands];
}

function* namesOfRules({ handles, derived, calls, functions = [], constructors }: ClientLibrary): Generator<string> {
  yield* [...handles, ...Object.keys(derived)];
  for (const { on, methods } of calls) {
    yield* on;
    if (methods !== '*') for (const method of methods) yield `.${method}`;
  }
  for (const { functions: names, client } of functions) for (const name of names) yield `${name}(${client})`;
  for (const { name, gives } of constructors) yield* [name, gives];
}

/** All names that releases have, in the form of `namesOfRules`. */
function namesOfReleases(releases: readonly Release[]): ReadonlySet<string> {
  const names = releases.flatMap(({ types, functions }) => [
    ...types.keys(),
    ...[...types.values()].flatMap((methods) => methods.map(({ name }) => `.${name}`)),
    ...functions.flatMap(({ name, parameters }) => [name, ...parameters.map((parameter) => `${name}(${parameter.name ?? '_'})`)]),
  ]);
  return new Set(names);
}

/** What the table has and no release does. */
function findStale(library: ClientLibrary, releases: readonly Release[]): readonly string[] {
  const known = namesOfReleases(releases);
  const parameters = new Set(
    releases.flatMap(({ types, functions }) =>
      [...[...types.values()].flatMap((methods) => methods.map(({ signature }) => signature)), ...functions].flatMap((each) =>
        each.parameters.map(({ name }) => name),
      ),
    ),
  );
  const effects: readonly CallEffect[] = [...library.calls, ...(library.functions ?? [])];
  const ofConstructors = library.constructors.flatMap(({ settings, topic, produceTopic, group }) => [settings, topic, produceTopic, group]);
  const places = [...effects.flatMap((effect) => placesOf(effect, library)), ...ofConstructors.flatMap((at) => at ?? [])];
  return [
    ...[...namesOfRules(library)].filter((name) => !known.has(name)).map((name) => `${name}: no release has it`),
    ...places
      .filter(({ parameter }) => !['<-', '.'].includes(parameter) && !parameters.has(parameter))
      .map(({ parameter }) => `parameter ${parameter}: no release has it`),
  ];
}

/** What differs between a library's table and its sources, each once; `packages` are those of its releases. */
export function judgeLibrary(library: ClientLibrary, packages: readonly Package[]): readonly string[] {
  const releases = packages.map((owner) => readRelease(library, owner));
  return [...new Set([...releases.flatMap(judgeRelease), ...findStale(library, releases)])].sort();
}
