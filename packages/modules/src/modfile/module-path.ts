/** A module path or version as the module cache spells it in file names: `!u` for `U` (golang.org/x/mod/module `EscapePath`). */
export function escapeModulePath(path: string): string {
  return path.replace(/[A-Z]/g, (letter) => `!${letter.toLowerCase()}`);
}

/** The reverse of `escapeModulePath`. */
export function unescapeModulePath(text: string): string {
  return text.replace(/!([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** The path that the first `module` line of a go.mod declares, found as mockgen finds it (golang.org/x/mod/modfile `ModulePath`); empty where there is none. */
export function declaredModulePath(text: string): string {
  for (const line of text.split('\n')) {
    const words = /^module[^\S\n]+(.+)$/.exec((line.split('//', 1)[0] ?? '').trim());
    if (words?.[1] === undefined) continue;
    return unquoteWhole(words[1]);
  }
  return '';
}

function unquoteWhole(text: string): string {
  const quote = text.charAt(0);
  if (quote !== '"' && quote !== '`') return text;
  return text.length > 1 && text.endsWith(quote) && !text.slice(1, -1).includes(quote) ? text.slice(1, -1) : '';
}

/** Whether an import path lies in the module (or directory of packages) with the given path: equal to it or below it. */
export function isPathWithin(importPath: string, prefix: string): boolean {
  return importPath === prefix || (importPath.startsWith(prefix) && importPath.charAt(prefix.length) === '/');
}
