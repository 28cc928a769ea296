import { basename, dirname } from 'node:path/posix';

/** A name of a package, `github.com/redis/go-redis/v9.Nil`, as its import path and what it is called there. */
export function splitName(text: string): { readonly path: string; readonly name: string } {
  const last = basename(text);
  const dot = last.lastIndexOf('.');
  const directory = dirname(text);
  const element = last.slice(0, dot);
  return { path: directory === '.' ? element : `${directory}/${element}`, name: last.slice(dot + 1) };
}
