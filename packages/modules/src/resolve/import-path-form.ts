/** What is wrong with the form of an import path for module mode, in words; `undefined` where nothing is (golang.org/x/mod/module `CheckImportPath`). */
export function describeMalformedImportPath(importPath: string): string | undefined {
  if (importPath === '') return 'empty import path';
  if (importPath === 'C') return 'import "C" is cgo, not a package';
  if (isRelativeImportPath(importPath)) return `"${importPath}" is relative, but relative import paths are not supported in module mode`;
  if (importPath.startsWith('/') || /^[A-Za-z]:[/\\]/.test(importPath)) return `"${importPath}" is not a package path`;
  if (importPath.includes('@')) return `import path "${importPath}" should not have @version`;
  const isWellFormed = importPath.split('/').every(isWellFormedElement);
  return isWellFormed ? undefined : `malformed import path "${importPath}"`;
}

/** Whether an import path means a directory relative to the importing one: `.`, `..`, `./x`, `../x` (go/build `IsLocalImport`). */
export function isRelativeImportPath(importPath: string): boolean {
  return /^\.\.?(\/|$)/.test(importPath);
}

function isWellFormedElement(element: string): boolean {
  return /^[A-Za-z0-9\-._~+]+$/.test(element) && !element.endsWith('.');
}
