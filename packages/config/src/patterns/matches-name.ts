import { compilePattern, type CompiledPattern } from './compile-pattern.ts';

const compiled = new Map<string, CompiledPattern>();
const mostCompiled = 1000;

/**
 * Whether `pattern` (a name, a glob, `regex:` and an expression) matches `name`. Names and globs match the whole of it; a regular expression is searched in it.
 * A malformed pattern matches nothing: reading the configuration reported it.
 */
export function matchesName(pattern: string, name: string): boolean {
  const result = compiled.get(pattern) ?? remember(pattern);
  return result.kind === 'expression' && result.expression.test(name);
}

function remember(pattern: string): CompiledPattern {
  if (compiled.size >= mostCompiled) compiled.clear();
  const result = compilePattern(pattern);
  compiled.set(pattern, result);
  return result;
}
