import type { CodeExplanation } from './code-explanation.ts';

/** GEN165 and GEN166: what `gen fake` finds in .sql files. */
export const schemaCodes = {
  GEN165: {
    title: '.sql file that cannot be read',
    explanation:
      'The statements of a schema go to the database as they are written. Of CREATE TABLE and ALTER TABLE gen also reads the columns and keys, for rows and for cases of the contract; this is a place that it cannot read.',
    advice: 'Nothing, where the statement is right: the database decides that, and all that could be read stands.',
  },
  GEN166: {
    title: 'column type that is not known',
    explanation: 'Rows have a Go type for each column. This type is none of those of MySQL and MariaDB that gen knows.',
    advice: 'Write the column by hand where a test needs it; the other columns of the table are there.',
  },
} as const satisfies Record<string, CodeExplanation>;
