import { compileGlob } from './compile-glob.ts';

/**
 * Whether a path with `/` is one that a glob stands for: `**` is any number of names, every other part is a glob over one name. A glob that stands for
 * a directory stands for all that lies in it. `undefined` for a glob that is malformed, absolute, or has a part `..`.
 */
export function compilePathGlob(glob: string): ((path: string) => boolean) | undefined {
  const parts = glob.split('/').filter((part) => part !== '' && part !== '.');
  if (parts.length === 0 || glob.startsWith('/') || glob.includes('\\') || parts.includes('..')) return undefined;
  const matchers: Matcher[] = [];
  for (const part of parts) {
    const expression = part === '**' ? 'any' : compileGlob(part);
    if (expression === undefined) return undefined;
    matchers.push(expression);
  }
  return (path) => matchesFrom(matchers, path.split('/'));
}

type Matcher = RegExp | 'any';

function matchesFrom(matchers: readonly Matcher[], names: readonly string[]): boolean {
  const [matcher, ...others] = matchers;
  if (matcher === undefined) return true;
  if (matcher === 'any') return names.some((_, index) => matchesFrom(others, names.slice(index)));
  const [name, ...rest] = names;
  return name !== undefined && matcher.test(name) && matchesFrom(others, rest);
}
