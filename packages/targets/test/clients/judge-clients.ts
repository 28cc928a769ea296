import type { NamedType, Package } from '@standin/model';
import { recognizeClients, type ClientCall } from '@standin/targets';
import { askGoTypes, packagesSeenFrom } from '../../../model/test/go-types.ts';
import type { LibraryName } from '../../src/clients/client-library.ts';
import { clientLibraries } from '../../src/clients/client-libraries.ts';

/** What the judge came to for a module. */
export interface ClientVerdict {
  /** Packages that go/types finds no fault in: the others are not compared. */
  packages: number;
  /** Calls that both find, of the same type. */
  right: number;
  /** The calls that are right, by library. */
  readonly byLibrary: Map<LibraryName, number>;
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

/** The functions that are handed clients. */
const functionNames = new Set(
  clientLibraries.flatMap(({ paths, functions = [] }) =>
    paths.flatMap((path) => functions.flatMap((rule) => rule.functions.map((name) => `${path}.${name}`))),
  ),
);

function nameType({ package: reference, name }: NamedType): string {
  return `${reference?.path ?? ''}.${name}`;
}

/** Our calls of a package by file and offset. */
function ourCalls(owner: Package, verdict: ClientVerdict): Map<string, ClientCall> {
  const { calls, unresolved } = recognizeClients(owner);
  verdict.packages++;
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
    ...{ packages: 0, right: 0, byLibrary: new Map(), through: 0, wrong: [], missing: [], extra: [], unresolved: 0 },
    ...{ statements: 0, constantStatements: 0, partStatements: 0 },
  };
  const packageIn = packagesSeenFrom(directory);
  const known = new Map<string, Map<string, ClientCall>>();
  let ours = new Map<string, ClientCall>();
  let file = '';
  await askGoTypes({ print: 'calls', directory, patterns }, (line) => {
    const [kind = '', at = '', ...words] = line.split('\t');
    if (kind === 'file') {
      ours = known.get(at) ?? ourCalls(packageIn(at), verdict);
      known.set(at, ours);
      [file = ''] = words;
      return;
    }
    const fact: Fact = { key: `${file}:${at}`, types: (words.at(-1) ?? '').split(' '), name: kind === 'function' ? words[0] : undefined };
    if (fact.name !== undefined && !functionNames.has(fact.name)) return;
    judge(verdict, fact, ours.get(fact.key));
    ours.delete(fact.key);
  });
  for (const [key, call] of [...known.values()].flatMap((calls) => [...calls])) verdict.extra.push(`${key} ${call.method.name}`);
  return verdict;
}

/** What go/types says of a call: of a method the types that it is selected through; of a function its name, and the types of what it is given. */
interface Fact {
  readonly key: string;
  readonly name: string | undefined;
  readonly types: readonly string[];
}

function judge(verdict: ClientVerdict, { key, types }: Fact, call: ClientCall | undefined): void {
  const isClient = types.some((type) => clientTypes.has(type));
  if (call === undefined) {
    if (isClient) verdict.missing.push(`${key}: ${types.join(' ')}`);
    return;
  }
  const found = nameType(call.through ?? call.type.type);
  if (!types.includes(found)) verdict.wrong.push(`${key}: ${found} instead of ${types.join(' ')}`);
  else if (isClient) {
    verdict.right++;
    verdict.byLibrary.set(call.library.name, (verdict.byLibrary.get(call.library.name) ?? 0) + 1);
  } else verdict.through++;
}
