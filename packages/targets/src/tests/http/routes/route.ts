import type { Framework, FrameworkName } from '../framework.ts';

/** Where a handler is registered: the method, `undefined` where it gets requests of any, and the path as the router takes it, groups and mounts before it. */
export interface Route {
  readonly router: Framework;
  readonly method: string | undefined;
  readonly path: string;
}

/** The methods that routers have functions for, in their order. */
export const requestMethods: readonly string[] = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'CONNECT', 'OPTIONS', 'TRACE'];

/** Two paths, one below the other. The root of a group of chi or fiber is the path of the group. */
export function joinPaths(prefix: string, path: string, router?: FrameworkName): string {
  const isRoot = path === '/' && prefix !== '' && (router === 'chi' || router === 'fiber');
  if (path === '' || isRoot) return prefix;
  return `${prefix.replace(/\/\*?$/, '')}${path.startsWith('/') ? '' : '/'}${path}`;
}
