import type { MockgenCall } from '../call.ts';
import type { Oracle } from '../oracle.ts';

/** The exported interfaces of one standard package: `interfaces` as the compiler knows them, `files` as they are written. */
export interface StandardPackage {
  readonly importPath: string;
  readonly directory: string;
  readonly interfaces: readonly string[] | null;
  readonly constraints: readonly string[] | null;
  readonly files: readonly StandardFile[] | null;
}

/** One file's interfaces. `others` are not exported. */
export interface StandardFile {
  readonly name: string;
  readonly exported: readonly string[];
  readonly others: readonly string[];
}

/** The module whose packages are copies of the standard library's, for source mode. */
export const standardCopyModule = 'conformance.test/std';

/** A call, and what to ask for instead, one interface at a time, where mockgen makes nothing of the whole. */
export interface SplittableCall {
  readonly call: MockgenCall;
  readonly parts: readonly MockgenCall[];
}

interface CallTemplate {
  readonly id: string;
  readonly names: readonly string[];
  readonly argumentsFor: (names: readonly string[]) => readonly string[];
}

function splittable({ id, names, argumentsFor }: CallTemplate): SplittableCall {
  const call = { id, directory: '.', arguments: argumentsFor(names) };
  const parts = names.length < 2 ? [] : names.map((name) => ({ id: `${id} ${name}`, directory: '.', arguments: argumentsFor([name]) }));
  return { call, parts };
}

function packageCalls({ importPath, interfaces }: StandardPackage): SplittableCall[] {
  const names = interfaces ?? [];
  if (names.length === 0) {
    return [];
  }
  return [
    splittable({ id: `package ${importPath}`, names, argumentsFor: (list) => [importPath, list.join(',')] }),
    splittable({ id: `package ${importPath} typed`, names, argumentsFor: (list) => ['-typed', importPath, list.join(',')] }),
  ];
}

function fileCalls(importPath: string, file: StandardFile): SplittableCall[] {
  const source = `${importPath}/${file.name}`;
  const exclude = (list: readonly string[]): string[] => {
    const names = [...file.others, ...file.exported.filter((name) => !list.includes(name))];
    return names.length === 0 ? [] : [`-exclude_interfaces=${names.join(',')}`];
  };
  const destination = `-destination=mocks/${source.replaceAll('/', '_')}`;
  return [
    splittable({ id: `source ${source}`, names: file.exported, argumentsFor: (list) => [`-source=${source}`, ...exclude(list)] }),
    splittable({
      id: `source ${source} typed`,
      names: file.exported,
      argumentsFor: (list) => ['-typed', '-source', source, ...exclude(list), destination],
    }),
  ];
}

/** Without flags that the older mockgen does not know; a call that is then one twice, or that needs them to be one, is left out. */
function isKnown({ call }: SplittableCall): boolean {
  return !call.arguments.includes('-typed');
}

function withoutNewFlags({ call, parts }: SplittableCall): SplittableCall {
  const drop = (entry: MockgenCall): MockgenCall => ({
    ...entry,
    arguments: entry.arguments.filter((word) => !word.startsWith('-exclude_interfaces=')),
  });
  const isPackage = call.id.startsWith('package ');
  return { call: drop(call), parts: isPackage ? parts : [] };
}

/** Every call for a package: package mode for all its interfaces, source mode for each file of it, plain and, where that is known, typed. */
export function standardCalls(entry: StandardPackage, { hasNewFlags }: Oracle): SplittableCall[] {
  const calls = [...packageCalls(entry), ...(entry.files ?? []).flatMap((file) => fileCalls(entry.importPath, file))];
  return hasNewFlags ? calls : calls.filter(isKnown).map(withoutNewFlags);
}
