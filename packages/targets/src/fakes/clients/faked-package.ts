import type { Package } from '@standin/model';
import type { Client } from '../../clients/client.ts';
import { findOtherDriver } from '../../clients/find-driver.ts';
import { recognizeClients } from '../../clients/recognize-clients.ts';
import type { Recognition } from '../../clients/recognition.ts';
import { chooseMaker } from './choose-maker.ts';
import type { Maker } from './maker.ts';

/** A client that the fakes of a package have a field for. */
export interface FakedClient {
  readonly client: Client;
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
export const serverFields: readonly string[] = Object.freeze(['Faults', 'MySQL', 'SQLMock', 'Redis', 'Kafka', 'Swap', 'Seed', 'Models']);

function nameField({ name }: Client, taken: Set<string>): string {
  let field = taken.has(name) ? `${name}Client` : name;
  for (let number = 2; taken.has(field); number++) field = `${name}Client${number}`;
  taken.add(field);
  return field;
}

function describe(owner: Package): FakedPackage {
  const recognition = recognizeClients(owner);
  const taken = new Set(serverFields);
  const handedIn = recognition.clients.filter(({ part }) => part.isHandedIn);
  const isOther = findOtherDriver(owner) !== undefined;
  const made = handedIn.map((client) => ({ client, maker: isOther && client.library.kind === 'mysql' ? undefined : chooseMaker(client) }));
  return {
    owner,
    recognition,
    clients: made.flatMap(({ client, maker }) => (maker === undefined ? [] : [{ client, maker, field: nameField(client, taken) }])),
    portOnly: made.filter(({ maker }) => maker === undefined).map(({ client }) => client),
  };
}

const known = new WeakMap<Package, () => FakedPackage>();

/** What fakes of a package are made from: found once, since each of their files needs it. */
export function fakedPackageOf(owner: Package): FakedPackage {
  let faked = known.get(owner);
  if (faked === undefined) known.set(owner, (faked = owner.program.workspace.tree.remember(() => describe(owner))));
  return faked();
}
