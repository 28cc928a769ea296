import { createDiagnostic, describeNearNames, type Diagnostic, type TextPosition } from '@standin/diagnostics';
import { functionObjectAt, type NamedType, type Origin, type Package, type Place, type SourceFile, type Type } from '@standin/model';
import type { OutlineEntry } from '@standin/syntax';
import type { TypeName } from '../file-request.ts';
import { splitName } from '../split-name.ts';
import { nameFunction } from '../extract/used-by/record-declarations.ts';
import { libraryOf } from './client-libraries.ts';

/** A client that the user names. */
export interface NamedClient {
  /** `*database/sql.DB`. */
  readonly type: string;
  /** Where the user says so. */
  readonly place?: TextPosition;
}

/** Clients that the user names, since the code does not tell them, by the names of the places that hold them: `Store.conn`. */
export type NamedClients = Readonly<Record<string, NamedClient>>;

/** No client is named. */
export const noNamedClients: NamedClients = Object.freeze({});

/** The parts of a type as the user writes it: `*database/sql.DB`. */
export function splitTypeName(text: string): TypeName & { readonly isPointer: boolean } {
  const isPointer = text.startsWith('*');
  return { isPointer, ...splitName(isPointer ? text.slice(1) : text) };
}

/** What named clients come to in a package. */
export interface NamedPlaces {
  /** The type of a place that is named. */
  typeOf(place: Place): Type | undefined;
  /** What is wrong with the names, once all places of the package have been asked for. */
  describe(): readonly Diagnostic[];
}

/** A type that is named, or what is wrong with it. */
type ReadType = { readonly type: Type } | { readonly fault: string; readonly hint: string | undefined };

function entryAt(entries: readonly OutlineEntry[], offset: number): OutlineEntry | undefined {
  return entries.find(({ declaration }) => declaration.start <= offset && offset < declaration.end);
}

function holderOf(file: SourceFile, { kind, origin: { offset } }: Place): string | undefined {
  if (kind === 'field') return entryAt(file.types(), offset)?.names[0];
  const entry = entryAt(file.functions(), offset);
  return entry && nameFunction(functionObjectAt({ file, entry }));
}

/** What a place is called: `Store.conn`, `conn`, `Store.Run.tx`. */
function nameOf(place: Place): string | undefined {
  const holder = holderOf(place.origin.file, place);
  return place.name === undefined || holder === undefined ? place.name : `${holder}.${place.name}`;
}

function readType(text: string, { program, location }: Package): ReadType {
  const { isPointer, path, name } = splitTypeName(text);
  const reference = program.reference(path, location);
  const loaded = reference.load();
  if (loaded.kind === 'missing') return { fault: loaded.message, hint: loaded.hint };
  const type: NamedType = { kind: 'named', package: reference, name, typeArguments: [] };
  if (loaded.package.lookup(name) === undefined)
    return { fault: `${path} does not declare ${name}`, hint: describeNearNames(name, loaded.package.scope().keys()) };
  if (libraryOf(type) === undefined) return { fault: `${name} of ${path} is no known client`, hint: '`gen help fake` lists the libraries' };
  return { type: isPointer ? { kind: 'pointer', element: type } : type };
}

function keyOf({ file, offset }: Origin): string {
  return `${file.path}:${offset}`;
}

/** Reads what the user says of a package. */
export function readNamedClients(owner: Package, named: NamedClients): NamedPlaces {
  const read = new Map(Object.entries(named).map(([name, { type }]) => [name, readType(type, owner)] as const));
  const names = new Map<string, string | undefined>();

  function knownName(place: Place): string | undefined {
    const key = keyOf(place.origin);
    if (!names.has(key)) names.set(key, nameOf(place));
    return names.get(key);
  }

  function fault(name: string, message: string, hint: string | undefined): Diagnostic {
    const { position = { file: owner.location.directory }, sourceLine } = named[name]?.place ?? {};
    return createDiagnostic({ code: 'GEN417', message: `clients: ${message}`, hint, position, sourceLine });
  }

  return {
    typeOf(place) {
      if (place.origin.file.package.location.directory !== owner.location.directory) return undefined;
      const found = read.get(knownName(place) ?? '');
      return found !== undefined && 'type' in found ? found.type : undefined;
    },
    describe() {
      const asked = new Set([...names.values()].flatMap((name) => name ?? []));
      return [...read].flatMap(([name, found]) => {
        if ('fault' in found) return [fault(name, found.fault, found.hint)];
        if (asked.has(name)) return [];
        const near = describeNearNames(name, [...asked]);
        return [fault(name, `package ${owner.name()} has no ${name}`, near ?? 'write Type.field, variable, or Function.parameter')];
      });
    },
  };
}
