import type { WantedImport } from './name-imports.ts';

/** Whether a path is one of the standard library's, as goimports tells it: its first element has no dot. */
export function isOfStandardLibrary(path: string): boolean {
  return path.split('/', 1)[0]?.includes('.') === false;
}

/** An import spec. */
export function printSpec({ path, name }: WantedImport): string {
  return name === undefined ? `"${path}"` : `${name} "${path}"`;
}

/** The lines of a group, in the order given, with a blank line between the standard library and the rest. */
export function printSpecs(specs: readonly WantedImport[]): string {
  const lines = (isStandard: boolean): string =>
    specs
      .filter(({ path }) => isOfStandardLibrary(path) === isStandard)
      .map((spec) => `\t${printSpec(spec)}\n`)
      .join('');
  return [lines(true), lines(false)].filter((block) => block !== '').join('\n');
}
