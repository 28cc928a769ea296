import type { IdentifierAllocator } from '@standin/render';
import type { StubRequest } from '../request.ts';
import type { StubInterface } from '../stub-source.ts';
import { lowerFirst } from './lower-first.ts';
import { upperFirst } from './upper-first.ts';

/** The types that a stub declares for one method. */
export interface MethodRecordTypes {
  /** Of the record of a call. */
  readonly call: string;
  /** Of the results of a call, which only controls need by name; else empty. */
  readonly results: string;
}

/** The types that stubs declare besides themselves, by stub and method. */
export type RecordTypes = ReadonlyMap<StubInterface, ReadonlyMap<string, MethodRecordTypes>>;

/** Chooses the names of those types, which keep away from all other names of the file and its package. */
export function chooseRecordTypes(
  stubs: readonly StubInterface[],
  { hasControls, isStrict }: Pick<StubRequest, 'hasControls' | 'isStrict'>,
  declared: IdentifierAllocator,
): RecordTypes {
  const typesOf = ({ stubName, methods }: StubInterface): ReadonlyMap<string, MethodRecordTypes> =>
    new Map(
      methods.map(({ name, signature }) => {
        const call = declared.allocate(`${stubName}${upperFirst(name)}Call`);
        const isNamed = hasControls && !isStrict && signature.results.length > 0;
        return [name, { call, results: isNamed ? declared.allocate(`${lowerFirst(stubName)}${upperFirst(name)}Results`) : '' }];
      }),
    );
  return new Map(stubs.map((stub) => [stub, typesOf(stub)]));
}

/** All names of such types. */
export function listRecordTypes(types: Iterable<ReadonlyMap<string, MethodRecordTypes>>): readonly string[] {
  const methods = [...types].flatMap((each) => [...each.values()]);
  return methods.flatMap(({ call, results }) => (results === '' ? [call] : [call, results]));
}
