import { functionsOf, type FunctionObject, type Package } from '@standin/model';
import { expandPatterns } from '@standin/modules';
import { frameworkAt } from '../framework.ts';
import {
  collectRouters,
  createRouterFacts,
  keyOfFunction,
  type Registration,
  type RouterFacts,
  type RouterReference,
} from './collect-routers.ts';
import { joinPaths, requestMethods, type Route } from './route.ts';

/** The routes of a module, by what answers. */
export interface Routes {
  /** The first registration of a function, those of its own package before others; `undefined` where none is found. */
  of(declaration: FunctionObject): Route | undefined;
}

/** Finds the routes that handlers of a package have: in the package, and in those of its module that import it. Looks when first asked. */
export function createRoutes(proper: Package): Routes {
  let known: ReadonlyMap<string, Route> | undefined;
  return {
    of(declaration) {
      known ??= findRoutes(proper);
      return known.get(keyOfFunction(declaration));
    },
  };
}

function findRoutes(proper: Package): ReadonlyMap<string, Route> {
  const facts = createRouterFacts();
  for (const owner of [proper, ...importersOf(proper)]) {
    for (const declaration of functionsOf(owner)) if (mayUseRouters(declaration)) collectRouters(declaration, facts);
  }
  const routes = new Map<string, Route>();
  for (const registration of facts.registrations) {
    const route = routeOf(registration, facts);
    for (const key of registration.handlers) if (!routes.has(key)) routes.set(key, route);
  }
  return routes;
}

/** The other packages of the module that import a package. */
function importersOf({ program, location }: Package): readonly Package[] {
  const { module, importPath, directory } = location;
  if (module?.isMain !== true) return [];
  const { directories } = expandPatterns(program.workspace, [`${module.path}/...`], module.directory);
  return directories
    .filter((each) => each !== directory)
    .flatMap((each) => program.workspace.locate(each) ?? [])
    .map((each) => program.packageAt(each, 'proper'))
    .filter((each) => each.files().some((file) => file.header().imports.some(({ path }) => path === importPath)));
}

const names = ['Handle', 'HandleFunc', 'Method', 'MethodFunc', 'Any', 'All', 'Add', 'Route', 'Group', 'With', 'Mount', ...requestMethods];
const calls = new RegExp(String.raw`\.(?:${names.join('|')})\(`, 'i');

/** Whether a function may do something with a router, before it is parsed. */
function mayUseRouters({ file, site: { entry } }: FunctionObject): boolean {
  const imports = file.header().imports.some(({ path }) => frameworkAt(path) !== undefined);
  return imports && calls.test(file.text.slice(entry.start, entry.end));
}

function routeOf({ framework, router, method, path }: Registration, facts: RouterFacts): Route {
  const [own, rest] = framework.name === 'net/http' ? splitPattern(path) : [method, path];
  return { router: framework, method: own, path: joinPaths(prefixOf(router, facts), rest, framework.name) || '/' };
}

/** The method and the path of a pattern of net/http, hosts left out. */
function splitPattern(pattern: string): readonly [string | undefined, string] {
  const { method, path = '/' } = /^(?:(?<method>[A-Z]+)[ \t]+)?[^/]*(?<path>\/.*)?$/.exec(pattern)?.groups ?? {};
  return [method, path];
}

/** What stands before the paths of a router: of its groups, and of where it is mounted. */
function prefixOf(router: RouterReference, facts: RouterFacts, seen: readonly string[] = []): string {
  if (router.kind === 'new') return '';
  if (router.kind === 'below') return joinPaths(prefixOf(router.parent, facts, seen), router.path);
  const { key } = router;
  if (seen.includes(key)) return '';
  const link = facts.links.get(key);
  const prefix = link && prefixOf(link, facts, [...seen, key]);
  if (prefix !== undefined && prefix !== '') return prefix;
  const result = facts.returned.get(key);
  return result === undefined ? '' : prefixOf({ kind: 'place', key: result, isOwn: true }, facts, [...seen, key]);
}
