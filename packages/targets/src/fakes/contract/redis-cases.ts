import type { ClientCall } from '../../clients/client-call.ts';
import type { FoldedText } from '../../clients/fold/folded-text.ts';
import type { FakedClient, FakedPackage } from '../clients/faked-package.ts';
import type { Places } from '../places.ts';
import type { ContractNaming } from './contract-naming.ts';
import type { CaseView } from './contract-view.ts';
import { fillText } from './example-value.ts';
import { createRedisCall, hasMethod, suffixOf } from './redis-call.ts';

/** What the cases of Redis are made from. */
export interface RedisCaseParts {
  readonly faked: FakedPackage;
  readonly places: Places;
  readonly naming: ContractNaming;
}

/** The client that a call is made with: its own, or where that cannot be told the first of its library. */
function isCallOf({ client, library, kind }: ClientCall, faked: FakedClient, clients: readonly FakedClient[]): boolean {
  if (library !== faked.client.library || kind !== 'command') return false;
  if (client !== undefined) return faked.clients.includes(client);
  return clients.find((each) => each.client.library === library) === faked;
}

/** A key as an example: `key`, as the parameter is called, where nothing of it is known. */
function exampleKey(text: FoldedText): string {
  if (text.kind === 'unknown') return 'key';
  return text.kind === 'constant' ? text.text : fillText(text.parts);
}

/** The keys of a call; a channel is none. */
function keysOf({ texts: [text], keys }: ClientCall): readonly string[] {
  return text?.kind === 'constant' && /publish$/i.test(text.text) ? [] : keys.map(exampleKey);
}

/** What does commands that the code has none of. */
function doerOf(faked: FakedClient, { faked: { owner }, naming }: RedisCaseParts): string {
  if (suffixOf(faked) === 'Redigo' || hasMethod(faked, 'Do', owner.reference)) return 'c';
  return `c.(${naming.nameOf('rediscontract')}.Doer${suffixOf(faked) === 'V8' ? 'V8' : 'V9'})`;
}

function createCase(faked: FakedClient, parts: RedisCaseParts): readonly CaseView[] {
  const { faked: all, places, naming } = parts;
  const calls = all.recognition.calls
    .filter((call) => isCallOf(call, faked, all.clients))
    .map((call) => ({ call, place: places.ofCall(call), ...createRedisCall(call, { faked, from: all.owner.reference, naming }) }));
  if (calls.length === 0) return [];
  const done = calls.flatMap(({ call, text, place }) => (text === undefined ? [] : [{ call, text, place }]));
  const keys = [...new Set(done.flatMap(({ call }) => keysOf(call)))].map((key) => JSON.stringify(key));
  const redis = {
    field: faked.field,
    doer: doerOf(faked, parts),
    suffix: suffixOf(faked),
    isPool: faked.maker.kind === 'redigoPool',
    hasContext: done.some(({ text }) => /\bctx\b/.test(text)),
    keys,
    kinds: keys.length === 0 ? [] : ['Strings', 'Lists'],
    calls: done.map(({ text, place }) => ({ text, place })),
  };
  return [
    {
      name: JSON.stringify(faked.field),
      leftOut: calls.flatMap(({ name, reason, place }) => (reason === undefined ? [] : [`${name}, ${reason} (${place})`])),
      redis: done.length === 0 ? undefined : redis,
      ...{ claims: undefined, statements: undefined, kafka: undefined },
    },
  ];
}

/** A case for each client of Redis: the commands that the package does with it, in the order of the source. */
export function createRedisCases(parts: RedisCaseParts): readonly CaseView[] {
  return parts.faked.clients.flatMap((client) => (client.maker.server === 'redis' ? createCase(client, parts) : []));
}
