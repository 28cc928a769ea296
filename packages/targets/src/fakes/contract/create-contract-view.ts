import type { FileOptions } from '../../file-result.ts';
import { chooseImports, type ChosenImports } from '../../output/choose-imports.ts';
import { createFileHead } from '../../output/file-head.ts';
import { predeclaredIdentifiers } from '../../output/predeclared-identifiers.ts';
import { workspaceOf } from '../../programs.ts';
import type { ServerKind } from '../../clients/client-library.ts';
import type { FakedClient } from '../clients/faked-package.ts';
import type { FakeSource } from '../fake-source.ts';
import { createPlaces } from '../places.ts';
import type { FakeRequest } from '../request.ts';
import { findMysqlParts, type MysqlParts } from '../schema/find-mysql-parts.ts';
import { createClientView } from '../view/client-view.ts';
import { fakesFileNames } from '../fakes-file-names.ts';
import { describeServers, findMembers } from '../view/create-fakes-view.ts';
import { contractPaths, contractVariables, createContractNaming, type ContractImport, type ContractNaming } from './contract-naming.ts';
import type { CaseView, ContractFileView } from './contract-view.ts';
import { createKafkaCases, findQuestions, type KafkaQuestion } from './kafka-cases.ts';
import { createMysqlCases, findUnknownStatements } from './mysql-cases.ts';
import { createRedisCases } from './redis-cases.ts';

/** What a contract test is made from, before names are known. */
interface ContractParts {
  readonly found: FakeSource;
  readonly request: FakeRequest;
  readonly asked: readonly KafkaQuestion[];
  /** Absent where no client is of MySQL. */
  readonly mysql: MysqlParts | undefined;
}

function createMysqlCase({ found, request, mysql }: ContractParts, naming: ContractNaming): readonly CaseView[] {
  if (mysql === undefined) return [];
  const isMock = request.mysqlBackend === 'sqlmock';
  const { schema, found: statements, view } = mysql;
  const unknown = findUnknownStatements(found.faked, createPlaces(found.faked.owner));
  return createMysqlCases({ schema, found: statements, unknown, rows: view('time').rows, isMock, naming });
}

function createCases(parts: ContractParts, naming: ContractNaming): readonly CaseView[] {
  const { faked } = parts.found;
  return [
    ...createMysqlCase(parts, naming),
    ...createRedisCases({ faked, places: createPlaces(faked.owner), naming }),
    ...createKafkaCases(parts.asked, naming),
  ];
}

const variables: Readonly<Record<ServerKind, string>> = { mysql: 'GEN_MYSQL_DSN', redis: 'GEN_REDIS_ADDR', kafka: 'GEN_KAFKA_BROKERS' };

const fields: Readonly<Partial<Record<ServerKind, string>>> = { redis: 'Redis', kafka: 'Kafka' };

function serversOf(clients: readonly FakedClient[]): readonly ServerKind[] {
  return (['mysql', 'redis', 'kafka'] as const).filter((server) => clients.some(({ maker }) => maker.server === server));
}

/** The package of the runtime that knows the errors of a client's library, and what it calls them by. */
function classOf({ maker: { kind } }: FakedClient): readonly [ContractImport, string] {
  if (kind.startsWith('redigo')) return ['rediscontract', 'RedigoClass'];
  if (kind.startsWith('goRedis')) return ['rediscontract', 'Class'];
  if (kind.startsWith('sarama')) return ['saramacontract', 'Class'];
  if (kind.startsWith('kafkaGo')) return ['kafkagocontract', 'Class'];
  return kind === 'franzGo' ? ['franzgocontract', 'Class'] : ['mysqlcontract', 'Class'];
}

/** The clients that cases make anew. */
function remadeBy(asked: readonly KafkaQuestion[]): readonly FakedClient[] {
  return [...new Set(asked.flatMap(({ faked, question }) => (question.remakes === undefined ? [] : [faked])))];
}

/** Words with commas, and `and` before the last one. */
function enumerate(words: readonly string[]): string {
  return words.join(', ').replace(/, (?=[^,]*$)/, ' and ');
}

/** What the parts of the template beside the cases name. */
function namedByTemplate({ found: { faked }, request, asked }: ContractParts): readonly ContractImport[] {
  const { clients } = faked;
  const servers = serversOf(clients);
  return [
    ...(['testing', 'contract'] as const),
    ...clients.map((client) => classOf(client)[0]),
    ...(servers.includes('mysql') ? (['fakemysql'] as const) : []),
    ...(servers.includes('mysql') && request.mysqlBackend === 'sqlmock' ? (['sql'] as const) : []),
    ...(servers.includes('redis') ? (['os', 'time'] as const) : []),
    ...(servers.includes('kafka') ? (['os', 'kafkacontract'] as const) : []),
    ...remadeBy(asked).flatMap(({ maker }) => maker.runtimePackages),
  ];
}

function chooseNames(options: FileOptions<FakeRequest>, parts: ContractParts): ChosenImports {
  const { request } = options;
  const { source, output, faked } = parts.found;
  const paths = contractPaths(request.doublesPath);
  const used = new Set(namedByTemplate(parts).map((name) => paths[name]));
  const recorder = createContractNaming(request.doublesPath, (path) => {
    used.add(path);
    return 'p';
  });
  createCases(parts, recorder);
  for (const { client } of remadeBy(parts.asked)) recorder.printType(client.type.type);
  return chooseImports({
    ...{ source, output },
    workspace: workspaceOf(options, request.workingDirectory, request.buildFlags),
    ownPaths: [...used],
    packageNames: new Map([
      ...Object.entries(paths).map(([name, path]) => [path, name] as const),
      [faked.owner.reference.path, faked.owner.name()],
    ]),
    avoided: new Set([...fakesFileNames, ...contractVariables, ...predeclaredIdentifiers]),
  });
}

/** The view of a contract test: every name in it is decided here. */
export function createContractView(options: FileOptions<FakeRequest>, found: FakeSource): ContractFileView {
  const { request } = options;
  const { faked, source, output, copyright } = found;
  const { clients, owner } = faked;
  const asked = findQuestions(faked);
  const servers = serversOf(clients);
  const mysql = servers.includes('mysql') ? findMysqlParts(found, request) : undefined;
  const parts: ContractParts = { found, request, asked, mysql };
  const imports = chooseNames(options, parts);
  const naming = createContractNaming(request.doublesPath, imports.nameOf);
  const paths = contractPaths(request.doublesPath);
  const viewOf = (client: FakedClient) =>
    createClientView(client, imports.nameOf(client.client.type.type.package?.path ?? ''), {
      qualifier: imports.qualifier,
      typeParameter: ({ name }) => name,
      any: 'any',
    });
  const remade = remadeBy(asked);
  const classes = clients.map((client) => {
    const [library, name] = classOf(client);
    return `${naming.nameOf(library)}.${name}`;
  });
  const absent = ['Faults', ...servers.flatMap((server) => fields[server] ?? [])];
  const places = servers.map((server) => variables[server]);
  return {
    ...createFileHead({ request, source, output, copyright, imports: imports.imports }),
    subject: owner.name(),
    names: Object.fromEntries(Object.entries(paths).map(([name, path]) => [name, imports.nameOf(path)])) as ContractFileView['names'],
    servers: describeServers(clients, request),
    variables: places.map((name) => JSON.stringify(name)),
    places: enumerate(places),
    isOneServer: servers.length === 1,
    absent: enumerate(absent),
    isOneAbsent: absent.length === 1,
    classes: [...new Set(classes)],
    topics: [...new Set(asked.map(({ topic }) => topic))].toSorted(),
    clients: clients.map(viewOf),
    remade: remade.map(viewOf),
    isRemadeOnWire: remade.some(({ maker }) => maker.runtimePackages.includes('kafkawire')),
    hasModels: findMembers(faked, request).models.length > 0,
    hasSettings: servers.includes('mysql') || clients.some(({ maker }) => maker.settingsType !== undefined),
    cases: createCases(parts, naming),
  };
}
