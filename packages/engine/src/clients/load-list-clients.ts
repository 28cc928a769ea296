import type { listClients } from './list-clients.ts';

/** Loads what lists clients: it reads gen.yaml, which costs a start more than all else. */
export async function loadListClients(): Promise<typeof listClients> {
  return (await import('./list-clients.ts')).listClients;
}
