import { invariant } from '@standin/diagnostics';
import type { HandlerCases } from './choose-handler-cases.ts';
import type { HandlerCase } from './handler-case.ts';
import { fillPath, readPath } from './routes/route-pattern.ts';
import type { Route } from './routes/route.ts';

const reason = 'say what is wanted: gen does not follow requests through routers';

/** A request of each route of a router. What is answered is for people to say: middleware and handlers of other packages may have a part in it. */
export function chooseRouteCases(routes: readonly Route[]): HandlerCases {
  const cases = [...new Map(routes.map((route) => [nameRoute(route), route])).values()].map(describeRoute);
  const [first] = cases;
  invariant(first !== undefined, 'a router has routes');
  return { cases, furthest: first.request };
}

function nameRoute({ method, path }: Route): string {
  return method === undefined ? path : `${method} ${path}`;
}

function describeRoute(route: Route): HandlerCase {
  const { router, method = 'GET', path } = route;
  const name = nameRoute(route);
  const target = fillPath(readPath(path, router.name), new Map());
  return {
    cause: `route:${name}`,
    name,
    receiver: undefined,
    parameters: [],
    request: { method, target, header: new Map(), body: '' },
    wantStatus: undefined,
    wantBody: undefined,
    calls: [],
    skip: reason,
  };
}
