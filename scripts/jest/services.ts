import { describe, it } from '@jest/globals';

/** The variables by which a test finds each server; `scripts/services env` prints them for those that run. */
const variables = { mariadb: 'GEN_MYSQL_DSN', redis: 'GEN_REDIS_ADDR', kafka: 'GEN_KAFKA_BROKERS' } as const;

/** A server that `scripts/services` starts. */
export type ServiceName = keyof typeof variables;

/**
 * `describe` for tests that need real servers, which `scripts/test` starts. Where one is missing they are skipped and counted so; with `CI=true` one failing test stands
 * beside them, since a run that compared nothing with the servers has shown nothing.
 */
export function describeWithServices(name: string, services: readonly ServiceName[], define: () => void): void {
  const missing = services.map((service) => variables[service]).filter((variable) => !process.env[variable]);
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
