import type { YamlProblem } from './yaml-problem.ts';

/** A mistake as the parser has it: `pos` are the offsets of its start and end. */
export interface ParserMistake {
  readonly code: string;
  readonly message: string;
  readonly pos: readonly [start: number, end: number];
}

/** A mistake that the parser found, in our words where it has an advice of its own. */
export function describeSyntaxError(mistake: ParserMistake, text: string): YamlProblem {
  const offset = Math.min(mistake.pos[0], text.length);
  if (mistake.code === 'RESOURCE_EXHAUSTION') return { code: 'GEN412', message: 'the YAML is nested too deeply', offset };
  const line = lineAround(text, offset);
  return { code: 'GEN401', message: describe(mistake), offset, hint: hintFor(mistake.code, line) };
}

const messages: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'a tab cannot indent in YAML',
  MULTIPLE_DOCS: 'the file holds more than one YAML document',
};

function describe({ code, message }: ParserMistake): string {
  if (code === 'MISSING_CHAR' && message.includes('quote')) return 'a quote is not closed';
  if (code === 'BAD_INDENT' && message.startsWith('Flow')) return 'a { or [ is not closed, or what is in it is not indented';
  return messages[code] ?? lowerFirst(message);
}

function hintFor(code: string, line: string): string | undefined {
  if (code === 'TAB_AS_INDENT') return 'indent with blanks';
  if (code === 'MULTIPLE_DOCS') return 'keep what stands before the second ---';
  if (/[:-]\s+[^"'#]*\{\{/.test(line)) return 'a value with {{ }} needs quotes: "{{interface}}"';
  return /^\s*(?:-\s+)?[*&!@`%]/.test(line) ? 'a name that starts with such a character needs quotes: "*Store"' : undefined;
}

function lineAround(text: string, offset: number): string {
  const start = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  return text.slice(start, Math.min(end < 0 ? text.length : end, start + 400));
}

function lowerFirst(message: string): string {
  return message.charAt(0).toLowerCase() + message.slice(1).replace(/\.$/, '');
}
