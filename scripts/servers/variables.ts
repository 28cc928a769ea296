/** The variables by which a test finds each server; `scripts/services env` prints them for those that run. */
export const serverVariables = { mariadb: 'GEN_MYSQL_DSN', redis: 'GEN_REDIS_ADDR', kafka: 'GEN_KAFKA_BROKERS' } as const;

/** A server that `scripts/services` starts. */
export type ServerName = keyof typeof serverVariables;

/** An environment in which no test finds a server: for tests that run beside others which use the same names there. */
export const withoutServers: Readonly<Record<string, string>> = Object.fromEntries(
  Object.values(serverVariables).map((variable) => [variable, '']),
);
