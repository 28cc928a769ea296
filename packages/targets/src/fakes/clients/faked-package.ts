import type { Package } from '@standin/model';
import type { Client } from '../../clients/client.ts';
import { findOtherDriver } from '../../clients/find-driver.ts';
import type { NamedClients } from '../../clients/named-clients.ts';
import { recognizeClients } from '../../clients/recognize-clients.ts';
import type { Recognition } from '../../clients/recognition.ts';
import { chooseMaker } from './choose-maker.ts';
import type { Maker } from './maker.ts';

/** A client that the fakes of a package have a field for. */
export interface FakedClient {
  readonly client: Client;
  /** All clients that the field stands for, `client` first. */
  readonly clients: readonly Client[];
  /** The name of the field. */
  readonly field: string;
  readonly maker: Maker;
}

/** A package with what fakes of it are made from. */
export interface FakedPackage {
  readonly owner: Package;
  readonly recognition: Recognition;
  readonly clients: readonly FakedClient[];
  /** Clients that are handed in and that there are no fakes of. */
  readonly portOnly: readonly Client[];
}

/** What fakes have beside clients and builders. */
export const serverFields: readonly string[] = Object.freeze([
  'Faults',
  'MySQL',
  'SQLMock',
  'Redis',
  'Kafka',
  'Swap',
  'Seed',
  'Models',
  'Topics',
]);

function nameField({ name }: Client, taken: Set<string>): string {
  let field = taken.has(name) ? `${name}Client` : name;
  for (let number = 2; taken.has(field); number++) field = `${name}Client${number}`;
  taken.add(field);
  return field;
}

/**
 * What clients of a database have in common that are one in a test: their type, what their places call them, and how the code makes them. The `db` of each repository of a package is
 * the same pool of connections. Clients of Kafka differ in topics and groups, so each stays one of its own.
 */
function describeIdentity({ type: { type, isPointer }, settings, part: { sites } }: Client, { server }: Maker): string | undefined {
  if (server === 'kafka') return undefined;
  const own = sites.find(({ place, isForeign }) => place.kind === 'field' && !isForeign) ?? sites[0];
  const made = settings.map(({ name, source }) => [name, source]);
  return JSON.stringify([type.package?.path, type.name, isPointer, own?.place.name, made]);
}

function fakedClients(made: readonly Pick<FakedClient, 'client' | 'maker'>[]): readonly FakedClient[] {
  const taken = new Set(serverFields);
  const faked = new Map<unknown, FakedClient>();
  for (const { client, maker } of made) {
    const identity = describeIdentity(client, maker) ?? client;
    const same = faked.get(identity);
    faked.set(
      identity,
      same === undefined
        ? { client, maker, clients: [client], field: nameField(client, taken) }
        : { ...same, clients: [...same.clients, client] },
    );
  }
  return [...faked.values()];
}

/** Whether another package can hand a client in: not where only a function without a name has it as its parameter, which a library calls. */
function canBeHandedIn({ part }: Client): boolean {
  return (
    part.isHandedIn && part.sites.some(({ isDeclared, place, owner }) => isDeclared || (place.kind === 'variable' && owner === undefined))
  );
}

function describe(owner: Package, named: NamedClients): FakedPackage {
  const recognition = recognizeClients(owner, named);
  const isOther = findOtherDriver(owner) !== undefined;
  const made = recognition.clients
    .filter(canBeHandedIn)
    .map((client) => ({ client, maker: isOther && client.library.kind === 'mysql' ? undefined : chooseMaker(client) }));
  return {
    owner,
    recognition,
    clients: fakedClients(made.flatMap(({ client, maker }) => (maker === undefined ? [] : [{ client, maker }]))),
    portOnly: made.filter(({ maker }) => maker === undefined).map(({ client }) => client),
  };
}

const known = new WeakMap<Package, Map<string, () => FakedPackage>>();

/** What fakes of a package are made from: found once, since each of their files needs it. */
export function fakedPackageOf(owner: Package, named: NamedClients): FakedPackage {
  let ofOwner = known.get(owner);
  if (ofOwner === undefined) known.set(owner, (ofOwner = new Map<string, () => FakedPackage>()));
  const key = JSON.stringify(named);
  let faked = ofOwner.get(key);
  if (faked === undefined) ofOwner.set(key, (faked = owner.program.workspace.tree.remember(() => describe(owner, named))));
  return faked();
}
