import { splitLine } from './split-line.ts';
import type { ModuleFileToken } from './split-line.ts';

/** What opens a block of a go.mod or go.work, `verb (`. */
export interface ModuleFileBlock {
  /** All that stands before the parenthesis. */
  readonly verb: string;
  readonly line: number;
  /** The UTF-16 index of the verb in the line. */
  readonly offset: number;
}

/** One directive of a go.mod or go.work: a line of its own, or a line of a block, whose verb it then has. */
export interface ModuleFileStatement {
  readonly verb: string;
  readonly block?: ModuleFileBlock;
  readonly args: readonly ModuleFileToken[];
  /** The text after `//` on the line, trimmed. */
  readonly comment: string;
  readonly line: number;
  /** The UTF-16 index of the first token in the line. */
  readonly offset: number;
}

/** A place in a go.mod or go.work that cannot be read. Offsets are UTF-16 indexes in the line. */
export interface StatementFault {
  readonly line: number;
  readonly offset: number;
  readonly message: string;
}

/** The directives of a file and its faults; a faulty line costs only itself. */
export interface ParsedStatements {
  readonly statements: readonly ModuleFileStatement[];
  readonly blocks: readonly ModuleFileBlock[];
  readonly faults: readonly StatementFault[];
}

/** Reads lines and blocks, `verb ( ... )`, of a go.mod or go.work. CRLF and a byte order mark are let pass. */
export function parseStatements(text: string): ParsedStatements {
  const reader: Reader = { statements: [], blocks: [], faults: [], block: undefined };
  text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .forEach((line, index) => readLine(reader, line, index + 1));
  if (reader.block !== undefined) reader.faults.push({ line: reader.block.line, offset: 0, message: 'unterminated block' });
  return reader;
}

interface Reader {
  readonly statements: ModuleFileStatement[];
  readonly blocks: ModuleFileBlock[];
  readonly faults: StatementFault[];
  block: ModuleFileBlock | undefined;
}

function readLine(reader: Reader, text: string, line: number): void {
  const split = splitLine(text);
  if (split.kind === 'malformed') {
    reader.faults.push({ line, offset: split.offset, message: split.message });
    return;
  }
  const [first, ...rest] = split.tokens;
  if (first === undefined) return;
  if (reader.block !== undefined) readBlockLine(reader, split.tokens, { comment: split.comment, line });
  else if (rest.at(-1)?.text === '(') reader.block = addBlock(reader, split.tokens.slice(0, -1), line);
  else if (rest.length === 2 && rest[0]?.text === '(' && rest[1]?.text === ')') addBlock(reader, [first], line);
  else reader.statements.push({ verb: first.text, args: rest, comment: split.comment, line, offset: first.offset });
}

function addBlock({ blocks }: Reader, tokens: readonly ModuleFileToken[], line: number): ModuleFileBlock {
  const block = { verb: tokens.map(({ text }) => text).join(' '), line, offset: tokens[0]?.offset ?? 0 };
  blocks.push(block);
  return block;
}

function readBlockLine(
  reader: Reader,
  tokens: readonly ModuleFileToken[],
  where: { readonly comment: string; readonly line: number },
): void {
  const offset = tokens[0]?.offset ?? 0;
  if (tokens[0]?.text === ')') {
    reader.block = undefined;
    if (tokens.length > 1)
      reader.faults.push({
        line: where.line,
        offset: tokens[1]?.offset ?? 0,
        message: 'syntax error (expected newline after closing paren)',
      });
    return;
  }
  const { block } = reader;
  if (block !== undefined)
    reader.statements.push({ verb: block.verb, block, args: tokens, comment: where.comment, line: where.line, offset });
}
