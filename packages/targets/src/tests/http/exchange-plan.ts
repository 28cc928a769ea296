import type { Framework, FrameworkName } from './framework.ts';
import type { Handler } from './handler.ts';
import { parametersOf, readPath, type PathPiece } from './routes/route-pattern.ts';
import type { Route } from './routes/route.ts';

/** What requests a test sends, and through what. */
export interface ExchangePlan {
  /** The router that the handler is registered with; absent where it is called as it is. */
  readonly router?: Framework;
  /** Whether a registration of the handler was found; of middleware none is looked for. */
  readonly isRegistered: boolean;
  /** The method that the route takes; `undefined` for any. */
  readonly method: string | undefined;
  /** The path of the route, as the router takes it. */
  readonly path: string;
  readonly pieces: readonly PathPiece[];
}

/** Requests go to the router itself. */
export const routerPlan: ExchangePlan = Object.freeze({ isRegistered: true, method: undefined, path: '/', pieces: ['/'] });

/** Handlers of these are called by net/http itself, so that a router is needed for nothing but parameters. */
const direct: readonly FrameworkName[] = ['net/http', 'chi'];

/** Plans how a handler is reached: by its own route, as far as it has one that its test can set up. */
export function planExchange({ framework, isMiddleware }: Handler, found: Route | undefined): ExchangePlan {
  const isDirect = direct.includes(framework.name);
  const isOwn = found !== undefined && !isMiddleware && (found.router.name === framework.name || isDirect);
  const route = isOwn ? found : { router: framework, method: found?.method, path: '/' };
  const pieces = readPath(route.path, route.router.name);
  const { method, path } = route;
  const needsRouter = !isDirect || (direct.includes(route.router.name) && parametersOf(pieces).length > 0);
  return { isRegistered: isMiddleware || found !== undefined, method, path, pieces, ...(needsRouter && { router: route.router }) };
}
