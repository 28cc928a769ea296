import { describeNearNames } from '@standin/diagnostics';
import { createTokenReader } from './token-reader.ts';
import type { Token } from './token.ts';

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(' '));
}

/** What statements of MySQL and MariaDB begin with. */
const verbs = words(
  'ALTER ANALYZE BACKUP BEGIN BINLOG CACHE CALL CHANGE CHECK CHECKSUM CLONE COMMIT CREATE DEALLOCATE DELETE DESC DESCRIBE DO DROP END EXECUTE EXPLAIN ' +
    'FLUSH GET GRANT HANDLER HELP IMPORT INSERT INSTALL KILL LOAD LOCK OPTIMIZE PREPARE PURGE RELEASE RENAME REPAIR REPLACE RESET RESIGNAL RESTART ' +
    'REVOKE ROLLBACK SAVEPOINT SELECT SET SHOW SHUTDOWN SIGNAL START STOP TABLE TRUNCATE UNINSTALL UNLOCK UPDATE USE VALUES WITH XA',
);

/** What CREATE, ALTER and DROP go on with. */
const objects = words(
  'AGGREGATE ALGORITHM DATABASE DEFINER EVENT FULLTEXT FUNCTION IGNORE INDEX INSTANCE LOGFILE OFFLINE ONLINE OR PACKAGE PREPARE PROCEDURE RESOURCE ROLE ' +
    'SCHEMA SEQUENCE SERVER SPATIAL SQL TABLE TABLESPACE TEMPORARY TRIGGER UNDO UNIQUE USER VECTOR VIEW',
);

/** A word that no statement has where it stands, and in words which one may be meant. */
export interface Misspelt {
  readonly token: Token;
  readonly hint: string | undefined;
}

/** The word by which a statement is known to be none of MySQL: `CREATED`, or `TABLES` behind CREATE. `undefined` where all is well so far. */
export function findMisspelt(tokens: readonly Token[]): Misspelt | undefined {
  const reader = createTokenReader(tokens);
  const findUnknown = (known: ReadonlySet<string>): Misspelt | undefined => {
    const token = reader.peek();
    if (token?.kind !== 'word' || known.has(token.value.toUpperCase())) return undefined;
    return { token, hint: describeNearNames(token.value.toUpperCase(), known) };
  };
  return findUnknown(verbs) ?? (reader.takeOneOf('CREATE', 'ALTER', 'DROP') === undefined ? undefined : findUnknown(objects));
}
