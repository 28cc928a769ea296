import { printType, type TypeNaming } from '@standin/render';
import type { Client } from '../../clients/client.ts';
import type { FakedClient } from '../clients/faked-package.ts';
import { makerKinds, type MakerKind } from '../clients/maker.ts';
import { groupOf, isConsumer, nameAnother, settingsOf } from '../clients/settings-of.ts';
import type { FakeClientView } from './fakes-file-view.ts';

/** The places that hold a client: fields and package variables, else where it is first handed in. */
function describePlaces({ part }: Client): string {
  const named = part.sites.map(({ place, owner, isForeign }) => ({
    text: owner === undefined ? (place.name ?? '') : `${owner}.${place.name ?? ''}`,
    isHolder: !isForeign && (place.kind === 'field' || (place.kind === 'variable' && owner === undefined)),
  }));
  const [first] = part.sites;
  const fallback =
    first === undefined ? [] : [[first.place.name ?? '', ...(first.owner === undefined ? [] : ['of', first.owner])].join(' ')];
  const holders = named.filter(({ isHolder }) => isHolder).map(({ text }) => text);
  return [...new Set(holders.length > 0 ? holders : fallback)].join(', ');
}

/** The view of one client; `library` is how the file calls its package. */
export function createClientView(faked: FakedClient, library: string, naming: TypeNaming): FakeClientView {
  const { client, field, maker } = faked;
  const { type, isPointer } = client.type;
  return {
    field,
    type: (isPointer ? '*' : '') + printType(type, naming),
    places: faked.clients.map(describePlaces).join(', '),
    maker: Object.fromEntries(makerKinds.map((kind) => [kind, kind === maker.kind])) as Record<MakerKind, boolean>,
    library,
    settingsType: maker.settingsType === undefined ? '' : `${library}.${maker.settingsType}`,
    settingsForm: {
      literal: maker.settingsForm === 'literal',
      config: maker.settingsForm === 'config',
      list: maker.settingsForm === 'list',
    },
    settings: settingsOf(faked, library),
    group: groupOf(faked),
    another: isConsumer(faked) ? nameAnother(faked) : '',
    isOnWire: maker.runtimePackages.includes('kafkawire'),
  };
}
