import { unicodeFunctions, utf8Functions } from './characters.ts';
import { errorsFunctions } from './errors.ts';
import { fmtFunctions } from './fmt.ts';
import { mathFunctions, strconvFunctions } from './numbers.ts';
import type { StandardFunction } from './standard-function.ts';
import { stringsFunctions } from './strings.ts';

const packages: ReadonlyMap<string, Readonly<Record<string, StandardFunction>>> = new Map([
  ['errors', errorsFunctions],
  ['fmt', fmtFunctions],
  ['math', mathFunctions],
  ['strconv', strconvFunctions],
  ['strings', stringsFunctions],
  ['unicode', unicodeFunctions],
  ['unicode/utf8', utf8Functions],
]);

/** The function of the standard library under a name, where it is one that is evaluated here. */
export function findStandardFunction(path: string, name: string): StandardFunction | undefined {
  const functions = packages.get(path);
  return functions !== undefined && Object.hasOwn(functions, name) ? functions[name] : undefined;
}
