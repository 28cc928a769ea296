import type { TestWriter } from '../view/test-writer.ts';
import type { ExchangePlan } from './exchange-plan.ts';
import type { Framework, FrameworkName } from './framework.ts';
import type { Handler } from './handler.ts';
import type { RequestColumns, RequestNeeds } from './request-columns.ts';

/** The qualifiers of what an exchange is made of. */
export interface ExchangePackages {
  readonly http: string;
  readonly httptest: string;
  readonly strings: string;
  readonly io: string;
  /** Of the router's package. */
  readonly router: string;
}

/** What a test of a handler declares beside what every test does. */
export interface ExchangeNames {
  readonly router: string;
  readonly handler: string;
  readonly next: string;
  readonly request: string;
  readonly recorder: string;
  readonly response: string;
  readonly responseBody: string;
  readonly err: string;
  readonly key: string;
  readonly value: string;
}

/** What variables of routers are called. */
const routerNames: Readonly<Record<FrameworkName, string>> = { 'net/http': 'mux', chi: 'router', gin: 'router', echo: 'e', fiber: 'app' };

/** Names what a test of a handler declares. */
export function nameExchange({ router }: ExchangePlan, allocate: (wanted: string) => string): ExchangeNames {
  return {
    router: allocate(router === undefined ? 'mux' : routerNames[router.name]),
    handler: allocate('handler'),
    next: allocate('next'),
    request: allocate('request'),
    recorder: allocate('recorder'),
    response: allocate('response'),
    responseBody: allocate('body'),
    err: allocate('err'),
    key: allocate('key'),
    value: allocate('value'),
  };
}

/** Names the packages that an exchange needs; those of others are the test's only where it uses them. */
export function importExchange(
  { framework }: Handler,
  { router }: ExchangePlan,
  { hasBody }: RequestNeeds,
  writer: TestWriter,
): ExchangePackages {
  return {
    http: writer.qualify('net/http'),
    httptest: writer.qualify('net/http/httptest'),
    strings: hasBody ? writer.qualify('strings') : '',
    io: framework.name === 'fiber' ? writer.qualify('io') : '',
    router: router === undefined ? '' : writer.qualify(router.path),
  };
}

/** The paths of those packages, known before a test has a place. */
export function listExchangePackages({ framework }: Handler, { router }: ExchangePlan): readonly string[] {
  return ['net/http', 'net/http/httptest', 'strings', 'io', framework.path, ...(router === undefined ? [] : [router.path])];
}

/** What an exchange is printed with. */
export interface ExchangeParts {
  readonly handler: Handler;
  readonly plan: ExchangePlan;
  readonly needs: RequestNeeds;
  readonly packages: ExchangePackages;
  readonly names: ExchangeNames;
  readonly columns: RequestColumns;
  readonly t: string;
  readonly tt: string;
  /** The handler, as an expression. */
  readonly callee: string;
}

/** An exchange as statements. */
export interface PrintedExchange {
  readonly beginning: readonly string[];
  readonly preparations: readonly string[];
  readonly call: string;
  readonly readings: readonly string[];
  /** What came back, as expressions. */
  readonly status: string;
  readonly body: string;
}

/** Prints how a request is sent and what is read of the answer. */
export function printExchange(parts: ExchangeParts): PrintedExchange {
  const { handler, plan, packages, names } = parts;
  const isFiber = handler.framework.name === 'fiber';
  const recorder = `${names.recorder} := ${packages.httptest}.NewRecorder()`;
  const preparations = [...printRouter(parts), ...printRequest(parts), ...(isFiber ? [] : [recorder])];
  const beginning = plan.router?.name === 'gin' ? [`${packages.router}.SetMode(${packages.router}.TestMode)`] : [];
  return isFiber ? { beginning, preparations, ...printFiber(parts) } : { beginning, preparations, ...printServing(parts) };
}

type Answering = Pick<PrintedExchange, 'call' | 'readings' | 'status' | 'body'>;

function printServing({ handler, plan, names, callee }: ExchangeParts): Answering {
  const { recorder, request, router } = names;
  const served = plan.router === undefined ? (handler.isInterface ? `${callee}.ServeHTTP` : callee) : `${router}.ServeHTTP`;
  return {
    call: `${served}(${recorder}, ${request})`,
    readings: [],
    status: `${recorder}.Code`,
    body: `${recorder}.Body.String()`,
  };
}

function printFiber({ plan, packages: { io }, names, t, callee }: ExchangeParts): Answering {
  const { response, responseBody, err, request } = names;
  const router = plan.router === undefined ? callee : names.router;
  const check = `if ${err} != nil {\n${t}.Fatal(${err})\n}`;
  return {
    call: `${response}, ${err} := ${router}.Test(${request})`,
    readings: [check, `defer ${response}.Body.Close()`, `${responseBody}, ${err} := ${io}.ReadAll(${response}.Body)`, check],
    status: `${response}.StatusCode`,
    body: `string(${responseBody})`,
  };
}

/** Frameworks that choose by the type of the content how they read a body. */
const choosing: readonly FrameworkName[] = ['gin', 'echo', 'fiber'];

function printRequest({ handler, needs, packages, names, columns, tt }: ExchangeParts): readonly string[] {
  const { request, key, value } = names;
  const body = needs.hasBody ? `${packages.strings}.NewReader(${tt}.${columns.body})` : 'nil';
  return [
    `${request} := ${packages.httptest}.NewRequest(${tt}.${columns.method}, ${tt}.${columns.target}, ${body})`,
    ...(needs.hasBody && choosing.includes(handler.framework.name) ? [`${request}.Header.Set("Content-Type", "application/json")`] : []),
    ...(needs.hasHeader ? [`for ${key}, ${value} := range ${tt}.${columns.header} {\n${request}.Header.Set(${key}, ${value})\n}`] : []),
  ];
}

function printRouter({ handler, plan, packages, names, callee }: ExchangeParts): readonly string[] {
  const { router } = plan;
  if (router === undefined) return [];
  const constructor = { 'net/http': 'NewServeMux', chi: 'NewRouter', gin: 'New', echo: 'New', fiber: 'New' }[router.name];
  const registration = printRegistration(router, plan, { callee, isInterface: handler.isInterface, http: packages.http });
  return [`${names.router} := ${packages.router}.${constructor}()`, `${names.router}.${registration}`];
}

interface Registered {
  readonly callee: string;
  readonly isInterface: boolean;
  readonly http: string;
}

function printRegistration({ name }: Framework, { method, path }: ExchangePlan, { callee, isInterface, http }: Registered): string {
  const quoted = JSON.stringify(path);
  if (name === 'net/http') {
    const pattern = method === undefined ? quoted : JSON.stringify(`${method} ${path}`);
    return `${isInterface ? 'Handle' : 'HandleFunc'}(${pattern}, ${callee})`;
  }
  if (name === 'chi' && isInterface) {
    return method === undefined ? `Handle(${quoted}, ${callee})` : `Method(${printMethod(method, http)}, ${quoted}, ${callee})`;
  }
  const anyMethod = { chi: 'HandleFunc', gin: 'Any', echo: 'Any', fiber: 'All' }[name];
  return `${method === undefined ? anyMethod : nameVerb(name, method)}(${quoted}, ${callee})`;
}

function nameVerb(name: FrameworkName, method: string): string {
  return name === 'gin' || name === 'echo' ? method : capitalize(method);
}

function capitalize(method: string): string {
  return method.slice(0, 1) + method.slice(1).toLowerCase();
}

/** The name that net/http has for a method. */
export function printMethod(method: string, http: string): string {
  return /^(?:GET|HEAD|POST|PUT|PATCH|DELETE|CONNECT|OPTIONS|TRACE)$/.test(method)
    ? `${http}.Method${capitalize(method)}`
    : JSON.stringify(method);
}
