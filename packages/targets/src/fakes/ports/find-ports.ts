import { methodSet, type MethodMember, type Package } from '@standin/model';
import type { Client } from '../../clients/client.ts';
import type { ExtractedInterface } from '../../extract/extracted-interface.ts';
import { toExtractedMethod } from '../../extract/to-extracted-method.ts';
import { describeDependency } from '../../extract/used-by/describe-type.ts';
import type { Site } from '../../extract/used-by/trace.ts';
import { exportName } from '../../output/export-name.ts';
import { canBeNamed } from '../can-be-named.ts';

/** A name with an upper-case first letter; `db` is `DB`. */
function exported(name: string): string {
  return name === 'db' ? 'DB' : (exportName(name) ?? name);
}

/** The place that a port is named by: the field or variable that holds the client, else what it is first handed in as. */
function holderOf({ part: { sites } }: Client): Site | undefined {
  const own = sites.filter(({ isForeign }) => !isForeign);
  const field = own.find(({ place }) => place.kind === 'field');
  const variable = own.find(({ place, owner }) => place.kind === 'variable' && owner === undefined);
  return field ?? variable ?? own[0] ?? sites[0];
}

function describeHolder({ place, owner }: Site): string {
  if (owner === undefined) return place.name ?? '';
  return place.kind === 'field' ? `${owner}.${place.name ?? ''}` : `${place.name ?? ''} of ${owner}`;
}

/** `ServiceCache` of `Service.cache`, `ProjectorG` of the parameter `g` of `Projector.Run`. */
function namePort(client: Client, holder: Site, taken: Set<string>): string {
  const owner = holder.owner?.split('.')[0];
  const base = (owner === undefined ? '' : exported(owner)) + exported(holder.place.name ?? client.name);
  let name = base;
  for (let number = 2; taken.has(name); number++) name = `${base}${number}`;
  taken.add(name);
  return name;
}

function createPort(client: Client, owner: Package, taken: Set<string>): ExtractedInterface | undefined {
  const { part, type: dependency } = client;
  const holder = holderOf(client);
  const wanted = new Set(part.uses.map(({ method }) => method.name));
  const { methods } = methodSet(dependency.isPointer ? { kind: 'pointer', element: dependency.type } : dependency.type);
  // `Callback() *callbacks` of gorm: no interface of another package can have it.
  const isSpelled = ({ signature: { parameters, results } }: MethodMember): boolean =>
    canBeNamed([...parameters, ...results].map(({ type }) => type));
  const members = methods.filter((member) => wanted.has(member.name) && isSpelled(member));
  if (holder === undefined || members.length === 0) return undefined;
  const { origin } = holder.place;
  const name = namePort(client, holder, taken);
  return {
    ...{ name, origin, typeParameters: [] },
    methods: members.map((member) => toExtractedMethod(member, origin, false)),
    comment: [`// ${name} has what ${owner.name()} calls on ${describeHolder(holder)}, a ${describeDependency(dependency)}.`],
    implementations: [{ type: dependency.type, isPointer: dependency.isPointer }],
  };
}

/** The smallest interfaces that have what a package calls on its clients and they can spell, an interface for each client that is handed in and called. `taken` are names that none may have. */
export function findPorts(clients: readonly Client[], owner: Package, taken: ReadonlySet<string>): readonly ExtractedInterface[] {
  const names = new Set(taken);
  return clients.filter(({ part }) => part.isHandedIn).flatMap((client) => createPort(client, owner, names) ?? []);
}
