import type { CallExpression, Expression } from '@standin/syntax';
import { requestMethods } from './route.ts';
import type { FrameworkName } from '../framework.ts';

/** What a call of a router's method says, by the places of its arguments. */
export type RouterCall =
  /** It registers `handler`; a method that is an expression is an argument. */
  | {
      readonly kind: 'registration';
      readonly method: string | Expression | undefined;
      readonly path: Expression;
      readonly handler: Expression;
    }
  /** It gives a router below a path: as its result, or to a function that it is given. */
  | { readonly kind: 'group'; readonly path: Expression | undefined; readonly body: Expression | undefined }
  /** It puts a router below a path. */
  | { readonly kind: 'mount'; readonly path: Expression; readonly router: Expression };

/** Methods of routers that take handlers, by framework: where the request's method stands, and which argument is the handler. */
interface Shape {
  /** `GET` or `Get`. */
  readonly verb: (name: string) => string | undefined;
  /** Methods that take requests of any. */
  readonly any: readonly string[];
  /** Methods whose first argument is the request's method. */
  readonly named: readonly string[];
  /** Whether the handler is the last of several, behind middleware. */
  readonly isLast: boolean;
}

function capitalized(name: string): string | undefined {
  return requestMethods.find((method) => method[0] === name[0] && method === name.toUpperCase() && name !== method);
}

function upperCase(name: string): string | undefined {
  return requestMethods.find((method) => method === name);
}

const shapes: Readonly<Record<FrameworkName, Shape>> = {
  'net/http': { verb: () => undefined, any: ['Handle', 'HandleFunc'], named: [], isLast: false },
  chi: { verb: capitalized, any: ['Handle', 'HandleFunc'], named: ['Method', 'MethodFunc'], isLast: false },
  gin: { verb: upperCase, any: ['Any'], named: ['Handle'], isLast: true },
  echo: { verb: upperCase, any: ['Any'], named: ['Add'], isLast: false },
  fiber: { verb: capitalized, any: ['All'], named: ['Add'], isLast: true },
};

/** What a call of a router's method, or of a function of net/http that stands for one, says; `undefined` where it is about something else. */
export function readRouterCall(framework: FrameworkName, name: string, { arguments: given }: CallExpression): RouterCall | undefined {
  const { verb, any, named, isLast } = shapes[framework];
  const [first, second] = given;
  const method = verb(name);
  if (first !== undefined && (method !== undefined || any.includes(name))) return register(method, first, given.slice(1), isLast);
  if (first !== undefined && second !== undefined && named.includes(name)) return register(first, second, given.slice(2), isLast);
  return readGroup(name, given);
}

function register(
  method: string | Expression | undefined,
  path: Expression,
  handlers: readonly Expression[],
  isLast: boolean,
): RouterCall | undefined {
  const handler = isLast ? handlers.at(-1) : handlers[0];
  return handler && { kind: 'registration', method, path, handler };
}

function readGroup(name: string, given: readonly Expression[]): RouterCall | undefined {
  const [first, second] = given;
  if (name === 'With') return { kind: 'group', path: undefined, body: undefined };
  if (name === 'Mount' && first !== undefined && second !== undefined) return { kind: 'mount', path: first, router: second };
  if (name !== 'Group' && name !== 'Route') return undefined;
  const isBody = first?.kind === 'functionLiteral';
  return { kind: 'group', path: isBody ? undefined : first, body: isBody ? first : second };
}
