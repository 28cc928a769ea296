import { outlineFile, type OutlineEntry } from '@standin/syntax';

/** A comment of the form `//gen:mock typed` above a type declaration. */
export interface TypeComment {
  /** From 1. */
  readonly line: number;
  /** In bytes, from 1: that of the two slashes. */
  readonly column: number;
  /** The whole line without its end. */
  readonly text: string;
  /** `mock` of `//gen:mock`. */
  readonly verb: string;
  /** What follows the verb, split at blanks; a value may stand in double quotes, and the tags of a template hold together. */
  readonly words: readonly string[];
  /** The type that the comment stands above; absent where it stands above none. */
  readonly typeName?: string;
  /** Whether a blank behind the slashes makes it a comment like any other: `// gen:mock`. */
  readonly hasBlank?: true;
}

const marker = 'gen:';
/** `//gen:tests` is no such comment, but the record above a test that `gen tests` wrote. With a blank, only what is plainly meant as one counts: its line has no other words but options. */
const start = /\/\/(?:gen:(?!tests(?:\s|$))|[ \t]+gen:[a-z]+(?=(?:[ \t]+[a-z-]+)?(?:[ \t]+[a-z-]+=\S+)*[ \t\r]*$))/m;
const form = /^\/\/[ \t]*gen:(?<verb>[A-Za-z][\w-]*)?(?<rest>[ \t].*)?$/;

/** Whether a text can hold such a comment at all: the test to make before any other. */
export function mentionsTypeComment(text: string): boolean {
  return text.includes(marker) && start.test(text);
}

/**
 * The comments of a Go file that begin with `//gen:`, or are meant to, alone on their line, each with the type whose declaration follows it, other comment lines in
 * between allowed. Comments inside of declarations' bodies stand above no type.
 */
export function findTypeComments(text: string): readonly TypeComment[] {
  if (!mentionsTypeComment(text)) return [];
  const lines = text.split('\n').map((line) => line.replace(/\r$/, ''));
  const starts = lineStarts(text);
  const types = outlineFile(text).entries.filter(({ declaration }) => declaration.keyword === 'type');
  return lines.flatMap((line, index) => {
    const comment = line.trimStart();
    if (comment.search(start) !== 0) return [];
    const following = lines.findIndex((candidate, at) => at > index && !candidate.trimStart().startsWith('//'));
    const declared = following < 0 ? undefined : typeAt(types, starts[following] ?? 0, starts[following + 1] ?? text.length);
    const read = readComment({ comment, text: line, line: index + 1, typeName: declared?.names[0] });
    // Prose about such comments stands anywhere.
    return read.hasBlank === true && read.typeName === undefined ? [] : [read];
  });
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let index = text.indexOf('\n'); index >= 0; index = text.indexOf('\n', index + 1)) starts.push(index + 1);
  return starts;
}

/** The type whose name stands in a line, first in its declaration: `type Store interface` or, in a group, `Store interface`. */
function typeAt(types: readonly OutlineEntry[], start: number, end: number): OutlineEntry | undefined {
  return types.find(({ nameOffset }) => nameOffset >= start && nameOffset < end);
}

interface CommentParts {
  readonly comment: string;
  readonly text: string;
  readonly line: number;
  readonly typeName: string | undefined;
}

function readComment({ comment, text, line, typeName }: CommentParts): TypeComment {
  const { verb = '', rest = '' } = form.exec(comment)?.groups ?? {};
  const indent = text.length - comment.length;
  return {
    line,
    column: Buffer.byteLength(text.slice(0, indent)) + 1,
    text,
    verb,
    words: rest.match(/(?:\{\{.*?\}\}|[^\s"]|"(?:\{\{.*?\}\}|[^"])*"?)+/g) ?? [],
    ...(typeName !== undefined && { typeName }),
    ...(!comment.startsWith('//gen:') && { hasBlank: true as const }),
  };
}
