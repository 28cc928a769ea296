import type { SplitStatement } from './split-statements.ts';
import type { StatementSource } from './statement-source.ts';
import type { Token } from './token.ts';
import { isKeyword, isSymbol } from './tokenize-sql.ts';

/** Whether a statement is about whole databases or their users: a test has a database of its own, which such a statement would leave. */
export function isAboutServer({ tokens: [first, second] }: SplitStatement): boolean {
  if (isKeyword(first, 'CREATE', 'DROP', 'ALTER')) return isKeyword(second, 'DATABASE', 'SCHEMA', 'USER', 'ROLE');
  return isKeyword(first, 'USE', 'GRANT', 'REVOKE', 'FLUSH');
}

/** The database that a statement makes or goes on in. */
export function databaseOf({ tokens }: SplitStatement): string | undefined {
  const [first, second] = tokens;
  if (isKeyword(first, 'USE')) return second?.value;
  if (!isKeyword(first, 'CREATE') || !isKeyword(second, 'DATABASE', 'SCHEMA')) return undefined;
  return tokens.slice(2).find((token) => !isKeyword(token, 'IF', 'NOT', 'EXISTS'))?.value;
}

function isName(token: Token | undefined): boolean {
  return token?.kind === 'word' || token?.kind === 'name';
}

/** The text of a statement in the test's own database: without the names of these before names of what they have, `shop.goods`. */
export function textWithout(databases: ReadonlySet<string>, { text, statement: { start, end, tokens } }: StatementSource): string {
  let written = '';
  let at = start;
  for (const [index, token] of tokens.entries()) {
    const [before, dot, next] = [tokens[index - 1], tokens[index + 1], tokens[index + 2]];
    if (!isName(token) || !databases.has(token.value) || !isSymbol(dot, '.') || !isName(next) || isSymbol(before, '.')) continue;
    written += text.slice(at, token.start);
    at = next?.start ?? end;
  }
  return written + text.slice(at, end);
}
