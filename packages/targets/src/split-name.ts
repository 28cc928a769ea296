import type { TypeName } from './file-request.ts';

/** A name of a package, `github.com/redis/go-redis/v9.Nil`, as its import path and what it is called there. */
export function splitName(text: string): TypeName {
  const dot = text.lastIndexOf('.');
  return { path: text.slice(0, dot), name: text.slice(dot + 1) };
}
