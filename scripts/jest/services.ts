import { describe, it } from '@jest/globals';
import { serverVariables, type ServerName } from '../servers/variables.ts';

/**
 * `describe` for tests that need real servers, which `scripts/test` starts. Where one is missing they are skipped and counted so; with `CI=true` one failing test stands
 * beside them, since a run that compared nothing with the servers has shown nothing.
 */
export function describeWithServices(name: string, servers: readonly ServerName[], define: () => void): void {
  const missing = servers.map((server) => serverVariables[server]).filter((variable) => !process.env[variable]);
  if (missing.length === 0) {
    describe(name, define);
    return;
  }
  describe.skip(name, define);
  if (process.env['CI'] === 'true') {
    it(`${name}: has its servers`, () => {
      throw new Error(`${missing.join(' and ')} are not set, and CI=true requires them; scripts/services up starts the servers`);
    });
  }
}
