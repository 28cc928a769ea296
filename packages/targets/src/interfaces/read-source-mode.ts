import { createDiagnostic, type Diagnostic } from '@standin/diagnostics';
import { typeObjectAt, type ProgramAdditions, type SourceFile, type TypeObject } from '@standin/model';
import type { InterfacesRequest } from '../file-request.ts';
import { programOf, workspaceOf, type ProgramSources } from '../programs.ts';
import { inferImportPath } from './infer-import-path.ts';
import { selectNames } from './interface-list.ts';
import { makeInterface, type InterfaceResult } from './make-interface.ts';
import type { SourceInterface, SourceResult } from './interface-source.ts';
import { openSourceFile, type OpenedFile } from './open-source-file.ts';

/** A file, and what its names mean besides what it says itself. */
export interface SourceModeOptions {
  /** As the user gave it. */
  readonly source: string;
  /** Given the file's absolute path. */
  readonly additions?: (path: string) => ProgramAdditions | undefined;
}

function refuse(code: 'GEN102' | 'GEN501' | 'GEN502' | 'GEN503', message: string, path: string): SourceResult {
  return { diagnostics: [createDiagnostic({ code, message, position: { file: path } })] };
}

/** The types of the file whose declaration holds the word `interface`, or, with `all`, every one. */
function typeObjects(file: SourceFile, all: boolean): readonly TypeObject[] {
  return file
    .types()
    .filter((entry) => all || file.text.slice(entry.start, entry.end).includes('interface'))
    .map((entry) => typeObjectAt({ file, entry }));
}

/** mockgen's source mode sees interface literals alone; `type I io.Reader` and `type I (interface{})` it passes over. */
function isInterfaceLiteral({ declaration }: TypeObject): boolean {
  return declaration.type.kind === 'interface' && !declaration.isParenthesized;
}

interface Selection {
  readonly interfaces: readonly SourceInterface[];
  readonly diagnostics: readonly Diagnostic[];
}

function collect(results: readonly InterfaceResult[], isFatal: (result: InterfaceResult) => boolean): Selection {
  return {
    interfaces: results.flatMap((result) => (result.kind === 'interface' ? [result.interface] : [])),
    diagnostics: results.flatMap((result) => (result.kind !== 'interface' && isFatal(result) ? result.diagnostics : [])),
  };
}

/**
 * Every interface literal of the file, in its order. Only where there is none, the types that are interfaces by definition or alias: mockgen writes
 * a file without mocks there.
 */
function selectAll(file: SourceFile, excluded: readonly string[]): Selection {
  const isKept = (object: TypeObject): boolean => !excluded.includes(object.name);
  const literals = typeObjects(file, false).filter((object) => isInterfaceLiteral(object) && isKept(object));
  const results = literals.map((object) => makeInterface(object, 'source'));
  const found = collect(results, (result) => result.kind === 'failed');
  if (found.interfaces.length > 0 || found.diagnostics.length > 0) return found;
  const others = typeObjects(file, true).filter(
    (object) => object.declaration.type.kind === 'name' || object.declaration.type.kind === 'interface',
  );
  const named = others.filter((object) => isKept(object) && !literals.includes(object)).map((object) => makeInterface(object, 'source'));
  const defined = collect(named, ({ kind }) => kind === 'failed');
  return defined.interfaces.length > 0 || defined.diagnostics.length > 0 ? defined : collect(results, () => true);
}

function selectListed(file: SourceFile, list: string, path: string): Selection {
  const objects = new Map(typeObjects(file, true).map((object) => [object.name, object]));
  const interfaces = (): readonly string[] => typeObjects(file, false).map((object) => object.name);
  const selected = selectNames(list, { declared: [...objects.keys()], interfaces, place: 'the file', position: { file: path } });
  const results = selected.names.flatMap((name) => {
    const object = objects.get(name);
    return object === undefined ? [] : [makeInterface(object, 'source')];
  });
  const found = collect(results, () => true);
  return { interfaces: found.interfaces, diagnostics: [...selected.diagnostics, ...found.diagnostics] };
}

function readFile(request: InterfacesRequest, sources: ProgramSources, { file, owner }: OpenedFile): SourceResult {
  const { path } = file;
  const clause = file.header().packageClause;
  if (clause === undefined) return refuse('GEN102', 'not a Go source file: it has no package clause', path);
  const list = request.interfaceList;
  const selection = list === undefined ? selectAll(file, request.excludeInterfaces) : selectListed(file, list, path);
  if (selection.diagnostics.length > 0) return { diagnostics: selection.diagnostics };
  if (selection.interfaces.length === 0) {
    const hint = 'name a file that declares an interface with methods, or remove this call';
    return {
      diagnostics: [
        createDiagnostic({ code: 'GEN107', message: 'no interface to make a double of in this file', hint, position: { file: path } }),
      ],
    };
  }
  const inferred = inferImportPath(sources.tree.path.dirname(path), sources);
  const source = {
    packageName: clause.name,
    packagePath: inferred.kind === 'found' ? inferred.importPath : owner.reference.path,
    reference: owner.reference,
    isReflected: false,
    description: request.source ?? '',
    interfaces: selection.interfaces,
  };
  return { source, diagnostics: [] };
}

/** Reads the interfaces of one file (mockgen's source mode). Nothing else of its package is read than what their embedded elements need. */
export function readSourceMode(
  request: InterfacesRequest,
  sources: ProgramSources,
  { source, additions }: SourceModeOptions,
): SourceResult {
  const { tree } = sources;
  const path = tree.path.resolve(request.workingDirectory, source);
  const result = tree.narrow(path, { kind: 'header' }, () => tree.read(path));
  if (result.kind === 'absent') return refuse('GEN501', `no such file: ${source}`, path);
  if (result.kind === 'directory') return refuse('GEN502', `${source} is a directory; -source takes one Go file`, path);
  if (result.kind === 'unreadable') return refuse('GEN503', `cannot read ${source}: ${result.reason}`, path);
  const workspace = workspaceOf(sources, tree.path.dirname(path), request.buildFlags);
  const program = programOf(sources, workspace, additions?.(path));
  const opened = openSourceFile(path, workspace, program);
  return opened === undefined ? refuse('GEN503', `cannot read ${source}`, path) : readFile(request, sources, opened);
}
