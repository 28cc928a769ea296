import type * as Init from './index.ts';

/** Loads what `gen init` needs; no other command pays for it at its start. */
export async function loadInit(): Promise<typeof Init> {
  return import('./index.ts');
}
