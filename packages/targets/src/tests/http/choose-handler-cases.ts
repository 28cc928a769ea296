import { invariant } from '@standin/diagnostics';
import type { CasePlace } from '../choose-cases.ts';
import { printValue, type ValueNaming } from '../cases/print-value.ts';
import { valueNaming } from '../cases/value-naming.ts';
import { bodies } from './answer/decode-json.ts';
import { partKey, type PartKey } from './answer/request-inputs.ts';
import { pathValues, type RequestRun } from './answer/run-request.ts';
import { searchRequests, type RequestChange, type TriedRequest } from './answer/search-requests.ts';
import type { ExchangePlan } from './exchange-plan.ts';
import type { HandlerCase, SentRequest } from './handler-case.ts';
import type { Handler } from './handler.ts';
import { fillPath } from './routes/route-pattern.ts';

/** How many cases are offered at most. */
const mostCases = 10;

/** The cases of a handler. */
export interface HandlerCases {
  readonly cases: readonly HandlerCase[];
  /** The request that gets furthest into the handler. */
  readonly furthest: SentRequest;
}

/** The cases that the code of a handler suggests. One is run only where it is certain what is answered to it, and what makes the handler. */
export function chooseHandlerCases(handler: Handler, plan: ExchangePlan, place: CasePlace): HandlerCases {
  const { writer, own, isExternal, wiring } = place;
  const home = isExternal ? undefined : own;
  const tried = searchRequests({ handler, plan, home, wiring, packageVariables: new Map() });
  const drafts = writer.draft();
  const naming = valueNaming(drafts, own, home);
  const cases = selectRequests(tried).map((each) => describeCase(each, { handler, plan, naming, isWired: wiring !== undefined }));
  drafts.adopt(cases.flatMap(({ receiver, parameters }) => [receiver, ...parameters].filter((text) => text !== undefined)));
  return { cases, furthest: describeRequest(findFurthest(tried), plan) };
}

/** The request that takes the most branches and ends at what nobody knows: the doubles, where there are some. */
function findFurthest(tried: readonly TriedRequest[]): RequestRun {
  const lengthOf = ({ outcome, path }: RequestRun): number => (outcome.kind === 'unknown' ? path.split(',').length : 0);
  const runs = tried.map(({ run }) => run);
  const [first, ...others] = runs;
  invariant(first !== undefined, 'the example request is tried');
  return others.reduce((furthest, run) => (lengthOf(run) > lengthOf(furthest) ? run : furthest), first);
}

/** The example, and the requests that take another way through the handler; of those that nobody knows the answer to, only those of another method. */
function selectRequests(tried: readonly TriedRequest[]): readonly TriedRequest[] {
  const paths = new Set<string>();
  const selected = tried.filter(({ run, changes }, index) => {
    const isOther = changes.every(({ key }) => key.part === 'method');
    if (paths.has(run.path) || (index > 0 && !isOther && (run.outcome.kind !== 'returns' || run.answer.body === undefined))) return false;
    paths.add(run.path);
    return true;
  });
  return selected.slice(0, mostCases);
}

interface CaseParts {
  readonly handler: Handler;
  readonly plan: ExchangePlan;
  readonly naming: ValueNaming;
  /** Whether the test makes the receiver of doubles. */
  readonly isWired: boolean;
}

function describeCase({ run, changes }: TriedRequest, { handler, plan, naming, isWired }: CaseParts): HandlerCase {
  const { receiver, parameters } = run.made;
  const inputs = [...(receiver === undefined || isWired ? [] : [receiver]), ...parameters].filter(({ kind }) => kind !== 'opaque');
  const isMissing = inputs.some((value) => printValue(value, naming) === undefined);
  const reason = describeDoubt(run) ?? (isMissing ? 'gen cannot write these arguments' : undefined);
  const skip = reason === undefined ? '' : `say what is wanted: ${reason}`;
  const isAnswered = run.outcome.kind === 'returns';
  return {
    cause: ['request', ...changes.map(causeOf)].join('+'),
    name: changes.length === 0 ? nameExample(run) : changes.map(phraseFor).join(', '),
    receiver: receiver && printed(printValue(receiver, naming)),
    parameters: parameters.map((value, index) =>
      handler.tested.parameters[index]?.role === 'value' ? printed(printValue(value, naming)) : undefined,
    ),
    request: describeRequest(run, plan),
    wantStatus: isAnswered ? (run.answer.status ?? 200) : undefined,
    wantBody: isAnswered ? run.answer.body : undefined,
    calls: isAnswered ? run.calls : [],
    skip,
  };
}

const zeroTexts: ReadonlySet<string> = new Set(['0', '0.0', '""', 'false', 'nil']);

/** A column holds its zero value anyway. */
function printed(text: string | undefined): string | undefined {
  return text === undefined || zeroTexts.has(text) ? undefined : text;
}

function describeDoubt({ outcome, answer }: RequestRun): string | undefined {
  if (outcome.kind === 'unknown') return `gen does not know ${outcome.reason}`;
  if (outcome.kind === 'panics') return `it panics, ${outcome.message}`;
  return answer.body === undefined ? 'gen does not know the body' : undefined;
}

function describeRequest({ inputs, asked }: RequestRun, { pieces }: ExchangePlan): SentRequest {
  const { method, parts, body } = inputs;
  const of = (part: PartKey['part']): readonly (readonly [string, string])[] =>
    asked.filter((key) => key.part === part && parts.has(partKey(key))).map((key) => [key.name, parts.get(partKey(key)) ?? '']);
  const query = of('query').map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`);
  const path = fillPath(pieces, pathValues(inputs));
  return { method, target: query.length === 0 ? path : `${path}?${query.join('&')}`, header: new Map(of('header')), body };
}

function nameExample({ inputs: { body } }: RequestRun): string {
  return body === '' ? 'plain request' : `body is ${body}`;
}

function causeOf({ key, value }: RequestChange): string {
  return `${partKey(key)}:${value}`;
}

function phraseFor({ key: { part, name }, value }: RequestChange): string {
  if (part === 'body') return value === bodies.broken ? 'body is no JSON' : value === '' ? 'body is empty' : `body is ${value}`;
  if (part === 'fails') return `${name} fails`;
  const subject = part === 'path' ? name : part === 'method' ? part : `${part} ${name}`;
  return value === '' ? `${subject} is empty` : `${subject} is ${value}`;
}
