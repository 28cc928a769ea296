import type { FunctionObject } from '@standin/model';
import { parseFunction } from '@standin/syntax';
import { listCallPaths } from './call-paths.ts';

const looks: ReadonlySet<string> = new Set(['Deadline', 'Done', 'Err']);

/** Whether a function asks a parameter of the type context.Context whether it has ended, or when it will. */
export function looksAtContext({ file, site, header }: FunctionObject, name: string): boolean {
  file.dependOnFunction(header);
  return listCallPaths(parseFunction(file.text, site.entry).body, name).some(
    ([method = '', ...rest]) => rest.length === 0 && looks.has(method),
  );
}
