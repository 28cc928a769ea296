import type { NamedType, Type } from '@standin/model';
import { printType, walkType, type TypeNaming } from '@standin/render';
import type { FileOptions } from '../../file-result.ts';
import { chooseImports, type ChosenImports } from '../../output/choose-imports.ts';
import { createFileHead } from '../../output/file-head.ts';
import { predeclaredIdentifiers } from '../../output/predeclared-identifiers.ts';
import { workspaceOf } from '../../programs.ts';
import type { Builder } from '../builders/builder.ts';
import { buildersOf, namesBesideBuilders } from '../builders/builders-of.ts';
import type { FakedClient, FakedPackage } from '../clients/faked-package.ts';
import type { RuntimePackage } from '../clients/maker.ts';
import { importsOfRule } from '../faults/print-rule.ts';
import { isConsumer } from '../clients/settings-of.ts';
import { mysqlSettings } from '../clients/mysql-settings.ts';
import { findModels } from '../clients/find-models.ts';
import { findVariables, type SwappedVariable } from '../clients/find-variables.ts';
import type { FakeSource } from '../fake-source.ts';
import { fakesFileNames } from '../fakes-file-names.ts';
import type { FakeRequest, MysqlBackend } from '../request.ts';
import { createBuilderView } from './builder-view.ts';
import { createClientView } from './client-view.ts';
import { createPlanViews } from './create-plan-views.ts';
import { viewVersion, type FakeImportNames, type FakesFileView, type ServersView } from './fakes-file-view.ts';

function pathsOf(types: readonly Type[]): readonly string[] {
  const paths = new Set<string>();
  for (const type of types) {
    walkType(type, (part) => {
      if (part.kind === 'named' && part.package !== undefined) paths.add(part.package.path);
    });
  }
  return [...paths];
}

/** The types that a builder is written with. */
function typesOf({ declaration, arguments: given }: Builder): readonly Type[] {
  const { signature, typeParameters } = declaration;
  const open = signature.parameters.filter((_, index) => given[index]?.kind !== 'client');
  return [...[...open, ...signature.results].map(({ type }) => type), ...typeParameters.map((parameter) => parameter.constraint())];
}

function has(clients: readonly FakedClient[], server: FakedClient['maker']['server']): boolean {
  return clients.some(({ maker }) => maker.server === server);
}

/** The packages that templates name, by what they call them. */
function templatePaths(
  clients: readonly FakedClient[],
  { doublesPath: doubles, mysqlBackend }: FakeRequest,
): Readonly<Record<keyof FakeImportNames, string | undefined>> {
  const runtime = (path: string, isNeeded: boolean): string | undefined => (isNeeded ? `${doubles}/${path}` : undefined);
  const called = new Set(clients.flatMap(({ maker }) => maker.runtimePackages));
  const ofKafka = (name: RuntimePackage): string | undefined => runtime(`fakekafka/${name}`, called.has(name));
  return {
    testing: 'testing',
    faults: runtime('faults', true),
    fakemysql: runtime('fakemysql', has(clients, 'mysql')),
    engine: runtime('fakemysql/engine', has(clients, 'mysql') && mysqlBackend === 'engine'),
    gms: runtime('fakemysql/gms', has(clients, 'mysql') && mysqlBackend === 'gms'),
    fakeredis: runtime('fakeredis', has(clients, 'redis')),
    fakekafka: runtime('fakekafka', has(clients, 'kafka')),
    saramafake: ofKafka('saramafake'),
    kafkawire: ofKafka('kafkawire'),
    saramawire: ofKafka('saramawire'),
    kafkagofake: ofKafka('kafkagofake'),
    franzgofake: ofKafka('franzgofake'),
  };
}

/** The packages of the runtime, which may not be there yet: they are called as the templates call them. */
function packagesOfRuntime({ testing, ...runtime }: ReturnType<typeof templatePaths>): readonly (readonly [string, string])[] {
  return Object.entries(runtime).flatMap(([name, path]) => (path === undefined ? [] : [[path, name] as const]));
}

/** Which servers clients have. */
export function describeServers(clients: readonly FakedClient[], { mysqlBackend }: FakeRequest): ServersView {
  const isMysql = has(clients, 'mysql');
  const isBackend = (name: MysqlBackend): boolean => isMysql && mysqlBackend === name;
  return {
    mysql: isMysql,
    mysqlBackend: { engine: isBackend('engine'), sqlmock: isBackend('sqlmock'), gms: isBackend('gms'), real: isBackend('real') },
    redis: has(clients, 'redis'),
    kafka: has(clients, 'kafka'),
    kafkaWire: clients.some(({ maker }) => maker.runtimePackages.includes('kafkawire')),
  };
}

interface FakesNaming {
  readonly imports: ChosenImports;
  readonly paths: ReturnType<typeof templatePaths>;
}

/** What fakes have beside clients. */
interface FakesMembers {
  readonly builders: readonly Builder[];
  readonly variables: readonly SwappedVariable[];
  readonly models: readonly NamedType[];
}

function chooseNames(
  options: FileOptions<FakeRequest>,
  { faked: { owner, clients }, source, output }: FakeSource,
  { builders, variables, models }: FakesMembers,
): FakesNaming {
  const { request } = options;
  const paths = templatePaths(clients, request);
  const imports = chooseImports({
    source,
    output,
    workspace: workspaceOf(options, request.workingDirectory, request.buildFlags),
    ownPaths: [
      ...Object.values(paths).flatMap((path) => path ?? []),
      ...(builders.length > 0 ? [owner.reference.path] : []),
      ...variables.map(({ path }) => path),
      ...Object.values(request.faults).flatMap((rules) => rules.flatMap(importsOfRule)),
      ...pathsOf([...clients.map(({ client }) => client.type.type), ...builders.flatMap(typesOf), ...models]),
    ],
    packageNames: new Map([...packagesOfRuntime(paths), [owner.reference.path, owner.name()]]),
    avoided: new Set([...fakesFileNames, ...predeclaredIdentifiers, ...builders.map(({ name }) => name)]),
  });
  return { imports, paths };
}

function namesTaken(faked: FakedPackage, { builders }: FakesMembers): ReadonlySet<string> {
  return new Set([...namesBesideBuilders(faked), ...builders.map(({ name }) => name)]);
}

/** The builders, swapped variables and models of fakes. */
export function findMembers(faked: FakedPackage, request: FakeRequest): FakesMembers {
  return {
    builders: buildersOf(faked),
    variables: findVariables(faked),
    // Expectations have no tables.
    models: request.mysqlBackend === 'sqlmock' ? [] : findModels(faked, request),
  };
}

/** The view of the file with `Fakes` and `New`: every name in it is decided here. */
export function createFakesView(options: FileOptions<FakeRequest>, found: FakeSource): FakesFileView {
  const { request } = options;
  const { faked, source, output, copyright } = found;
  const { owner, clients } = faked;
  const members = findMembers(faked, request);
  const { imports, paths } = chooseNames(options, found, members);
  const naming: TypeNaming = { qualifier: imports.qualifier, typeParameter: ({ name }) => name, any: 'any' };
  const nameOf = (path: string | undefined): string => (path === undefined ? '' : imports.nameOf(path));
  return {
    viewVersion,
    ...createFileHead({ request, source, output, copyright, imports: imports.imports }),
    hasPackageComment: request.writesPackageComment,
    subject: owner.name(),
    names: {
      testing: nameOf(paths.testing),
      faults: nameOf(paths.faults),
      fakemysql: nameOf(paths.fakemysql),
      engine: nameOf(paths.engine),
      gms: nameOf(paths.gms),
      fakeredis: nameOf(paths.fakeredis),
      fakekafka: nameOf(paths.fakekafka),
      saramafake: nameOf(paths.saramafake),
      kafkawire: nameOf(paths.kafkawire),
      saramawire: nameOf(paths.saramawire),
      kafkagofake: nameOf(paths.kafkagofake),
      franzgofake: nameOf(paths.franzgofake),
    },
    servers: describeServers(clients, request),
    clients: clients.map((client) => createClientView(client, nameOf(client.client.type.type.package?.path), naming)),
    keepsSettings: clients.some(isConsumer),
    builders: members.builders.map((builder) => createBuilderView(builder, { imports, naming, owner: owner.reference.path })),
    variables: members.variables.map(({ path, name, field }) => ({ name: `${nameOf(path)}.${name}`, field })),
    models: members.models.map((model) => printType(model, naming)),
    mysqlSettings: has(clients, 'mysql') ? mysqlSettings(clients, nameOf(paths.fakemysql)) : [],
    plans: createPlanViews(request.faults, { taken: namesTaken(faked, members), faults: nameOf(paths.faults), nameOf: imports.nameOf }),
  };
}
