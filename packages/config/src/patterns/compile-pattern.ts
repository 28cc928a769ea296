import { classifyPattern, regexPrefix } from './classify-pattern.ts';
import { compileGlob } from './compile-glob.ts';

/** The expression of a pattern, or what is wrong with it. */
export type CompiledPattern =
  { readonly kind: 'expression'; readonly expression: RegExp } | { readonly kind: 'bad'; readonly reason: string };

/**
 * Compiles a pattern over names. A regular expression has JavaScript's syntax with Unicode, which is that of Go's `regexp` for what names need; as in Go, `(?i)` at
 * its start ignores case.
 */
export function compilePattern(text: string): CompiledPattern {
  if (text === '') return { kind: 'bad', reason: 'it is empty' };
  const kind = classifyPattern(text);
  if (kind === 'regex') return compileRegex(text.slice(regexPrefix.length).trim());
  if (kind === 'name') return /\s/.test(text) ? { kind: 'bad', reason: 'a name has no blanks' } : compileName(text);
  const expression = compileGlob(text);
  return expression ? { kind: 'expression', expression } : { kind: 'bad', reason: 'its brackets or braces do not pair up' };
}

function compileName(name: string): CompiledPattern {
  return {
    kind: 'expression',
    expression: new RegExp(`^${name.replaceAll(/[.+^$()|/-]/g, (sign) => (sign === '-' ? '\\x2d' : `\\${sign}`))}$`, 'u'),
  };
}

function compileRegex(source: string): CompiledPattern {
  if (source === '') return { kind: 'bad', reason: 'the regular expression is empty' };
  const ignoresCase = source.startsWith('(?i)');
  try {
    return { kind: 'expression', expression: new RegExp(ignoresCase ? source.slice(4) : source, ignoresCase ? 'iu' : 'u') };
  } catch (error) {
    return { kind: 'bad', reason: ((error as Error).message.split(': ').at(-1) ?? '').toLowerCase() };
  }
}
