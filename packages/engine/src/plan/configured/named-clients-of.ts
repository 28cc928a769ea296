import { placeOfPart, type ResolvedOptions } from '@standin/config';
import type { SourceTree } from '@standin/modules';
import type { NamedClients } from '@standin/targets';

/** The clients that options name, and where. */
export function namedClientsOf({ options, provenance }: ResolvedOptions, tree: SourceTree): NamedClients {
  const named = Object.entries(options.clients).map(([name, type]) => {
    const place = placeOfPart(tree, provenance.clients, [name]);
    return [name, { type, ...(place && { place }) }] as const;
  });
  return Object.fromEntries(named);
}
