import { splitStatements } from '../split-statements.ts';
import type { Token } from '../token.ts';
import { isKeyword } from '../tokenize-sql.ts';
import { foldParts, type StatementUse, type UsedStatement } from './found-statement.ts';
import { printGoText } from './go-text.ts';
import { claimName, mixedCaps } from './mixed-caps.ts';
import type { ExpectationView, StatementView } from './mysql-view.ts';

const methods: Readonly<Record<StatementUse, Pick<ExpectationView, 'method' | 'type'>>> = {
  exec: { method: 'ExpectExec', type: 'ExpectedExec' },
  query: { method: 'ExpectQuery', type: 'ExpectedQuery' },
  prepare: { method: 'ExpectPrepare', type: 'ExpectedPrepare' },
};

/** Keywords before the name of the table that a statement is about. */
const beforeTable = ['INTO', 'FROM', 'UPDATE', 'TABLE', 'CALL'];

/** The tokens of a statement; a hole is none. */
export function tokensOf(parts: readonly string[]): readonly Token[] {
  return splitStatements(parts.join(' ')).flatMap(({ tokens }) => tokens);
}

function tableOf(tokens: readonly Token[]): string {
  const index = tokens.findIndex((token) => isKeyword(token, ...beforeTable));
  const named =
    index < 0 ? [] : tokens.slice(index + 1).filter((token) => !isKeyword(token, 'IGNORE', 'LOW_PRIORITY', 'IF', 'EXISTS', 'NOT'));
  const [first, dot, second] = named;
  const table = dot?.value === '.' ? second : first;
  return table?.kind === 'word' || table?.kind === 'name' ? (mixedCaps(table.value) ?? '') : '';
}

/** `ExpectInsertAccounts`: what the statement does, and with which table. */
function nameOf({ parts }: UsedStatement): string {
  const tokens = tokensOf(parts);
  const [verb] = tokens;
  const word = verb?.kind === 'word' ? verb.value.toLowerCase() : 'statement';
  return `Expect${word[0]?.toUpperCase() ?? ''}${word.slice(1)}${tableOf(tokens)}`;
}

/** The function of a statement, without its type: `InTransfer`. */
function ownerSuffix({ owner }: UsedStatement): string {
  const name = mixedCaps(owner.split('.').at(-1) ?? '');
  return name === undefined ? '' : `In${name}`;
}

/** A text in one line, or the constant parts of one that the code builds. */
export function printStatement(parts: readonly string[]): Pick<StatementView, 'text' | 'parts'> {
  const [text = '', ...more] = foldParts(parts).map(printGoText);
  return more.length === 0 ? { text, parts: [] } : { text: '', parts: [text, ...more] };
}

/** The lines of a statement without what all of them are indented by. */
function linesOf(parts: readonly string[]): readonly string[] {
  const lines = parts.join('…').trim().split(/\r?\n/);
  const indents = lines.slice(1).flatMap((line) => (line.trim() === '' ? [] : [/^\s*/.exec(line)?.[0].length ?? 0]));
  const indent = Math.min(...indents, Number.MAX_SAFE_INTEGER);
  return lines.map((line, index) => (index === 0 ? line : line.slice(indent)).trimEnd());
}

/** One method for each statement and use. Statements of one name are told apart by the functions that they stand in, all of them: one more changes no other's name. */
export function createExpectations(statements: readonly UsedStatement[], taken: Set<string>): readonly ExpectationView[] {
  const counts = new Map<string, number>();
  for (const statement of statements) counts.set(nameOf(statement), (counts.get(nameOf(statement)) ?? 0) + 1);
  return statements.map((statement) => {
    const name = nameOf(statement);
    const isShared = (counts.get(name) ?? 0) > 1;
    return {
      name: claimName(isShared ? name + ownerSuffix(statement) : name, taken),
      places: statement.places.join(', '),
      lines: linesOf(statement.parts),
      ...methods[statement.use],
      statement: printStatement(statement.parts),
    };
  });
}
