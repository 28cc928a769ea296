import type { Comparison, Value } from '@standin/model';
import { suggestFailures } from '../../cases/suggest-failures.ts';
import { parametersOf } from '../routes/route-pattern.ts';
import { bodies } from './decode-json.ts';
import { partKey, readPartKey, type PartKey, type RequestInputs } from './request-inputs.ts';
import { runRequest, type RequestOptions, type RequestRun } from './run-request.ts';

/** How many requests are tried for one handler, and how many parts of a request are changed at once. */
const mostRequests = 30;
const mostChanges = 3;

/** A part of a request that is set to something. */
export interface RequestChange {
  readonly key: PartKey;
  readonly value: string;
}

/** A request, and in what it differs from the example. */
export interface TriedRequest {
  readonly run: RequestRun;
  readonly changes: readonly RequestChange[];
}

/** Tries the example request, then changes that what the handler asks for and compares suggest. */
export function searchRequests(options: RequestOptions): readonly TriedRequest[] {
  const example = createExample(options);
  const queue: (readonly RequestChange[])[] = [[]];
  const seen = new Set<string>(['']);
  const tried: TriedRequest[] = [];
  for (let changes = queue.shift(); changes !== undefined && tried.length < mostRequests; changes = queue.shift()) {
    const run = runRequest(changeRequest(example, changes), options);
    tried.push({ run, changes });
    for (const change of suggestChanges(run, options)) {
      const next = [...changes.filter(({ key }) => partKey(key) !== partKey(change.key)), change];
      const text = JSON.stringify(next.map(({ key, value }) => [partKey(key), value]).toSorted());
      if (next.length > mostChanges || seen.has(text)) continue;
      seen.add(text);
      queue.push(next);
    }
  }
  return tried;
}

/** The request of the route; with a body where the handler reads one: an object without fields. */
function createExample(options: RequestOptions): RequestInputs {
  const bare: RequestInputs = { method: options.plan.method ?? 'GET', parts: new Map(), body: '' };
  const { asked } = runRequest(bare, options);
  return asked.some(({ part }) => part === 'body') ? { ...bare, body: bodies.object } : bare;
}

function changeRequest(example: RequestInputs, changes: readonly RequestChange[]): RequestInputs {
  const parts = new Map(example.parts);
  let { method, body } = example;
  for (const { key, value } of changes) {
    if (key.part === 'method') method = value;
    else if (key.part === 'body') body = value;
    else parts.set(partKey(key), value);
  }
  return { method, parts, body };
}

function suggestChanges(run: RequestRun, options: RequestOptions): readonly RequestChange[] {
  const { asked, comparisons, calls } = run;
  const ofComparisons = comparisons.flatMap(readComparison).filter((change) => mayChange(change, options));
  return [
    ...ofComparisons,
    ...otherMethods(run, ofComparisons),
    ...asked.flatMap((key) => examplesFor(key).map((value) => ({ key, value }))),
    ...suggestFailures(calls).map(({ path, against }): RequestChange => ({ key: { part: 'fails', name: path }, value: against })),
  ];
}

const commonMethods = ['GET', 'POST', 'DELETE'];

/** A method that the handler compares its own with none of. */
function otherMethods({ inputs }: RequestRun, suggested: readonly RequestChange[]): readonly RequestChange[] {
  const compared = suggested.filter(({ key }) => key.part === 'method').map(({ value }) => value);
  const other = commonMethods.find((method) => method !== inputs.method && !compared.includes(method));
  return compared.length === 0 || other === undefined ? [] : [{ key: { part: 'method', name: '' }, value: other }];
}

/** What a part is tried with whatever it is compared with: numbers are often read from texts. */
function examplesFor({ part }: PartKey): readonly string[] {
  if (part === 'path') return ['a'];
  if (part === 'query' || part === 'header') return ['1', 'a'];
  return part === 'body' ? [bodies.object, bodies.broken, ''] : [];
}

function readComparison({ left, right }: Comparison): readonly RequestChange[] {
  return [...compared(left, right), ...compared(right, left)];
}

function compared(part: Value, other: Value): readonly RequestChange[] {
  if (part.kind !== 'string' || part.source?.part !== 'whole' || other.kind !== 'string' || other.source !== undefined) return [];
  return [{ key: readPartKey(part.source.path), value: other.value }];
}

/** Whether a request can have that, and gets to the handler with it. */
function mayChange({ key, value }: RequestChange, { plan }: RequestOptions): boolean {
  if (key.part === 'method') return plan.method === undefined && /^[A-Z]+$/.test(value);
  if (key.part !== 'path') return /^[\x20-\x7e]*$/.test(value);
  const parameter = parametersOf(plan.pieces).find(({ name }) => name === key.name);
  return /^[\w.-]+$/.test(value) && parameter?.form?.test(value) !== false;
}
