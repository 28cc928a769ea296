import { unicodeFunctions, utf8Functions } from './characters.ts';
import { contextFunctions } from './contexts.ts';
import { errorsFunctions } from './errors.ts';
import { fmtFunctions } from './fmt.ts';
import { mathFunctions, strconvFunctions } from './numbers.ts';
import { clockFunctions, logFunctions, slogFunctions } from './opaque-results.ts';
import type { StandardFunction } from './standard-function.ts';
import { stringsFunctions } from './strings.ts';

const packages: ReadonlyMap<string, Readonly<Record<string, StandardFunction>>> = new Map([
  ['context', contextFunctions],
  ['errors', errorsFunctions],
  ['fmt', fmtFunctions],
  ['log', logFunctions],
  ['log/slog', slogFunctions],
  ['math', mathFunctions],
  ['strconv', strconvFunctions],
  ['strings', stringsFunctions],
  ['time', clockFunctions],
  ['unicode', unicodeFunctions],
  ['unicode/utf8', utf8Functions],
]);

/** The function of the standard library under a name, where it is one that is evaluated here. */
export function findStandardFunction(path: string, name: string): StandardFunction | undefined {
  const functions = packages.get(path);
  return functions !== undefined && Object.hasOwn(functions, name) ? functions[name] : undefined;
}
