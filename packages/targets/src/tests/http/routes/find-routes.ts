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
import { placeKey } from './place-key.ts';
import { joinPaths, requestMethods, type Route } from './route.ts';

/** The routes of a module. */
export interface Routes {
  /** The first registration of a function that answers, those of its own package before others; `undefined` where none is found. */
  of(declaration: FunctionObject): Route | undefined;
  /** The routes of the router that a function gives, in the order of the code; none where it gives none that is known. */
  givenBy(declaration: FunctionObject): readonly Route[];
}

/**
 * Finds the routes that functions of a package have: of handlers in the package and in those of its module that import it, of routers in the package and in those of its module that
 * it imports. Looks when first asked.
 */
export function createRoutes(proper: Package): Routes {
  let handlers: ReadonlyMap<string, Route> | undefined;
  let routers: RouterFacts | undefined;
  return {
    of(declaration) {
      handlers ??= findHandlers(readFacts([proper, ...importersOf(proper)]));
      return handlers.get(keyOfFunction(declaration));
    },
    givenBy(declaration) {
      routers ??= readFacts([proper, ...importedBy(proper)]);
      return routesGivenBy(declaration, routers);
    },
  };
}

function readFacts(packages: readonly Package[]): RouterFacts {
  const facts = createRouterFacts();
  for (const owner of packages) {
    for (const declaration of functionsOf(owner)) if (mayUseRouters(declaration)) collectRouters(declaration, facts);
  }
  return facts;
}

function findHandlers(facts: RouterFacts): ReadonlyMap<string, Route> {
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

/** The packages of the module that a package imports, and those that these import. */
function importedBy(proper: Package): readonly Package[] {
  const found = new Map<string, Package>([[proper.reference.path, proper]]);
  for (const owner of found.values()) {
    for (const { path } of owner.files().flatMap((file) => file.header().imports)) {
      const loaded = found.has(path) ? undefined : owner.program.reference(path, owner.location).load();
      if (loaded?.kind === 'loaded' && loaded.package.location.module?.isMain === true) found.set(path, loaded.package);
    }
  }
  return [...found.values()].slice(1);
}

const methods = ['Handle', 'HandleFunc', 'Method', 'MethodFunc', 'Any', 'All', 'Add', 'Route', 'Group', 'With', 'Mount', ...requestMethods];
const calls = new RegExp(String.raw`\.(?:${methods.join('|')})\(`, 'i');
/** What makes a router, and what its type is called where it is passed on. */
const mentions =
  /\b(?:gin|echo|fiber)\.(?:New|Default)\(|\.(?:NewServeMux|NewRouter|NewMux)\(|\.(?:Handler|ServeMux|Router|Mux|Engine|RouterGroup|IRouter|IRoutes|Echo|App|Group)\b/;

/** Whether a function may do something with a router, before it is parsed. */
function mayUseRouters({ file, site: { entry } }: FunctionObject): boolean {
  const imports = file.header().imports.some(({ path }) => frameworkAt(path) !== undefined);
  if (!imports) return false;
  const text = file.text.slice(entry.start, entry.end);
  return calls.test(text) || mentions.test(text);
}

function routeOf(registration: Registration, facts: RouterFacts): Route {
  return routeBehind(registration, prefixOf(registration.router, facts));
}

function routeBehind({ framework, method, path }: Registration, prefix: string): Route {
  const [own, rest] = framework.name === 'net/http' ? splitPattern(path) : [method, path];
  return { router: framework, method: own, path: joinPaths(prefix, rest, framework.name) || '/' };
}

function routesGivenBy({ file, site: { entry } }: FunctionObject, facts: RouterFacts): readonly Route[] {
  const routers = new Set(
    [...facts.returned].flatMap(
      ([
        router,
        {
          file: { path },
          offset,
        },
      ]) => {
        const isOwn = path === file.path && offset >= entry.start && offset < entry.end;
        return isOwn ? [router] : [];
      },
    ),
  );
  return facts.registrations.flatMap((registration) => {
    const prefix = pathBelow(registration.router, routers, facts);
    return prefix === undefined ? [] : [routeBehind(registration, prefix)];
  });
}

/** What stands before the paths of a router that lies below one of some; `undefined` where it does not. */
function pathBelow(
  router: RouterReference,
  above: ReadonlySet<string>,
  facts: RouterFacts,
  seen: readonly string[] = [],
): string | undefined {
  if (router.kind === 'new') return undefined;
  if (router.kind === 'below') {
    const prefix = pathBelow(router.parent, above, facts, seen);
    return prefix === undefined ? undefined : joinPaths(prefix, router.path);
  }
  const { key } = router;
  if (above.has(key)) return '';
  if (seen.includes(key)) return undefined;
  const outer = [facts.links.get(key), routerGivenBack(key, facts)].filter((each) => each !== undefined);
  return outer.map((each) => pathBelow(each, above, facts, [...seen, key])).find((prefix) => prefix !== undefined);
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
  const result = routerGivenBack(key, facts);
  return result === undefined ? '' : prefixOf(result, facts, [...seen, key]);
}

/** The router that a place's is outside of its function. */
function routerGivenBack(key: string, { returned }: RouterFacts): RouterReference | undefined {
  const result = returned.get(key);
  return result && { kind: 'place', key: placeKey(result) };
}
