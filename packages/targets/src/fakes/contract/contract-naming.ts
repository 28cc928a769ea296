import type { Type } from '@standin/model';
import { printType } from '@standin/render';

const runtimePackages = Object.freeze({
  contract: 'contract',
  mysqlcontract: 'contract/mysqlcontract',
  rediscontract: 'contract/rediscontract',
  kafkacontract: 'contract/kafkacontract',
  saramacontract: 'contract/saramacontract',
  kafkagocontract: 'contract/kafkagocontract',
  franzgocontract: 'contract/franzgocontract',
  fakemysql: 'fakemysql',
  kafkawire: 'fakekafka/kafkawire',
  saramafake: 'fakekafka/saramafake',
  saramawire: 'fakekafka/saramawire',
  kafkagofake: 'fakekafka/kafkagofake',
  franzgofake: 'fakekafka/franzgofake',
});

const standardPackages = Object.freeze({ testing: 'testing', os: 'os', time: 'time', sql: 'database/sql' });

/** What the files of a contract test declare. */
export const contractDeclarations: readonly string[] = Object.freeze([
  ...['side', 'onFakes', 'onServers', 'TestContract', 'derivedCases', 'contractCases', 'contractOptions'],
]);

/** What they call their variables. */
export const contractVariables: readonly string[] = Object.freeze([
  ...['t', 'r', 's', 'd', 'c', 'i', 'ctx', 'db', 'set', 'sides', 'calls', 'wire', 'brokers', 'redisServer'],
]);

/** A package that a contract test names beside those of types, by its own name. */
export type ContractImport = keyof typeof runtimePackages | keyof typeof standardPackages;

/** How the file of a contract test calls what it imports. */
export interface ContractNaming {
  nameOf(name: ContractImport): string;
  /** A type as Go text. */
  printType(type: Type): string;
}

/** The import paths of all that a contract test may name, by their names; `doubles` is the path of the runtime. */
export function contractPaths(doubles: string): Readonly<Record<ContractImport, string>> {
  const runtime = Object.entries(runtimePackages).map(([name, path]) => [name, `${doubles}/${path}`]);
  return { ...standardPackages, ...(Object.fromEntries(runtime) as Record<keyof typeof runtimePackages, string>) };
}

/** A naming by what paths are called; each path that is asked for is imported. */
export function createContractNaming(doubles: string, nameOfPath: (path: string) => string): ContractNaming {
  const paths = contractPaths(doubles);
  return {
    nameOf: (name) => nameOfPath(paths[name]),
    printType: (type) =>
      printType(type, {
        qualifier: ({ package: reference }) => reference && nameOfPath(reference.path),
        typeParameter: ({ name }) => name,
        any: 'any',
      }),
  };
}
