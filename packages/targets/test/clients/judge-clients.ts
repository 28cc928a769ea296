import type { NamedType, Package } from '@standin/model';
import { recognizeClients, type ClientCall } from '@standin/targets';
import { askGoTypes, packagesSeenFrom } from '../../../model/test/go-types.ts';
import { clientLibraries } from '../../src/clients/client-libraries.ts';

/** What the judge came to for a module. */
export interface ClientVerdict {
  /** Calls that both find, of the same type. */
  right: number;
  /** Calls by interfaces of the code's own, to which clients go. */
  through: number;
  /** Calls that we hold for something else than go/types does. */
  readonly wrong: string[];
  /** Calls that go/types finds and we do not. */
  readonly missing: string[];
  /** Calls that we find and go/types does not. */
  readonly extra: string[];
  /** What we say could not be told. */
  unresolved: number;
  /** Calls that send SQL text, and those of them of which all text is constant. */
  statements: number;
  constantStatements: number;
  /** Statements of which a part is known. */
  partStatements: number;
}

const clientTypes = new Set(
  clientLibraries.flatMap(({ paths, handles, derived }) =>
    paths.flatMap((path) => [...handles, ...Object.keys(derived)].map((name) => `${path}.${name}`)),
  ),
);

/** The type that a method is called on, as the judge prints it, without pointer and type arguments. */
function baseOf(type: string): string {
  return type.replace(/^\*/, '').replace(/\[.*/, '');
}

function nameType({ package: reference, name }: NamedType): string {
  return `${reference?.path ?? ''}.${name}`;
}

/** Our calls of a package by file and offset. */
function ourCalls(owner: Package, verdict: ClientVerdict): ReadonlyMap<string, ClientCall> {
  const { calls, unresolved } = recognizeClients(owner);
  verdict.unresolved += unresolved.length;
  for (const { kind, texts, library } of calls) {
    if (kind !== 'statement' || library.name === 'gorm') continue;
    verdict.statements++;
    if (texts.length > 0 && texts.every((text) => text.kind === 'constant')) verdict.constantStatements++;
    else if (texts.some((text) => text.kind !== 'unknown')) verdict.partStatements++;
  }
  return new Map(calls.map((call) => [`${call.origin.file.path}:${call.origin.offset}`, call]));
}

/** Compares the calls that we find in the packages of a module with those that go/types finds there on types of client libraries. */
export async function judgeClients(directory: string, patterns: readonly string[]): Promise<ClientVerdict> {
  const verdict: ClientVerdict = {
    ...{ right: 0, through: 0, wrong: [], missing: [], extra: [], unresolved: 0 },
    ...{ statements: 0, constantStatements: 0, partStatements: 0 },
  };
  const packageIn = packagesSeenFrom(directory);
  const known = new Map<string, Map<string, ClientCall>>();
  let ours = new Map<string, ClientCall>();
  let file = '';
  await askGoTypes({ print: 'expressions', directory, patterns }, (line) => {
    const [kind = '', at = '', words = ''] = line.split('\t');
    if (kind === 'file') {
      ours = known.get(at) ?? new Map(ourCalls(packageIn(at), verdict));
      known.set(at, ours);
      file = words;
      return;
    }
    const key = `${file}:${at}`;
    const call = ours.get(key);
    if (kind !== 'method' && kind !== 'expression') return;
    ours.delete(key);
    judge(verdict, { key, type: words, declaredAt: line.split('\t')[3] ?? '' }, call);
  });
  // What stands outside of functions the judge does not go through.
  for (const [key, call] of [...known.values()].flatMap((calls) => [...calls]))
    if (call.owner !== undefined) verdict.extra.push(`${key} ${call.method.name}`);
  return verdict;
}

interface Fact {
  readonly key: string;
  readonly type: string;
  readonly declaredAt: string;
}

function judge(verdict: ClientVerdict, { key, type, declaredAt }: Fact, call: ClientCall | undefined): void {
  const isClient = clientTypes.has(baseOf(type));
  if (!isClient) {
    // A method of an embedded client: the judge says where it is declared.
    if (call === undefined) return;
    if (call.through !== undefined) {
      if (nameType(call.through) === baseOf(type)) verdict.through++;
      else verdict.wrong.push(`${key}: ${nameType(call.through)} instead of ${type}`);
      return;
    }
    const { file } = call.method.origin ?? {};
    const path = file?.package.reference.path ?? '';
    if (declaredAt.startsWith(`${path}/`)) verdict.right++;
    else verdict.wrong.push(`${key}: ${path} instead of ${declaredAt}`);
    return;
  }
  if (call === undefined) {
    verdict.missing.push(`${key}: ${type}`);
    return;
  }
  const found = call.type.type;
  if (nameType(found) === baseOf(type)) verdict.right++;
  else verdict.wrong.push(`${key}: ${nameType(found)} instead of ${type}`);
}
