import { createDiagnostic, type Diagnostic } from '@standin/diagnostics';
import type { FileRequest } from '../file-request.ts';
import type { FileOptions } from '../file-result.ts';
import { checkNames } from '../output/check-names.ts';
import { checkTypes } from '../output/check-types.ts';
import { chooseImports, type ChosenImports } from '../output/choose-imports.ts';
import { exposeAliases } from '../output/expose-aliases.ts';
import { createFileHead } from '../output/file-head.ts';
import { isLocal } from '../output/is-local.ts';
import type { OutputPackage } from '../output/output-package.ts';
import { predeclaredIdentifiers } from '../output/predeclared-identifiers.ts';
import { spellAny } from '../output/spell-any.ts';
import { workspaceOf } from '../programs.ts';
import { extractAdvice } from './extract-advice.ts';
import type { ExtractedInterface, ExtractedSource } from './extracted-interface.ts';
import { findImportChain } from '../output/find-import-chain.ts';
import { proveImplementations, type Proofs } from './prove-implementations.ts';
import { readScope } from './read-scope.ts';
import { viewVersion, type ExtractFileView } from './view/extract-file-view.ts';
import { createInterfaceView } from './view/interface-view.ts';

/** What a file of interfaces is made of. */
export interface ExtractFileParts {
  readonly options: FileOptions<FileRequest>;
  readonly source: ExtractedSource;
  readonly output: OutputPackage;
  /** What stands at the top of the file. */
  readonly header: string;
  readonly isProved: boolean;
  /** The command that the file is known by; `gen extract` where absent. */
  readonly generator?: string;
}

/** All that is to be printed, or, without a view, what keeps it from being so; notes may come with either. */
export interface ExtractDraft {
  readonly view?: ExtractFileView;
  readonly diagnostics: readonly Diagnostic[];
}

const unproved: Proofs = Object.freeze({ proved: new Set<never>(), diagnostics: [] });

function declareInterface({ name, origin }: ExtractedInterface): Parameters<typeof checkNames>[0]['doubles'][number] {
  return { name, origin, declares: [name], needs: [] };
}

/** The paths of types that the file proves its interfaces with. */
function listProofPaths({ interfaces, reference }: ExtractedSource, output: OutputPackage, { proved }: Proofs): readonly string[] {
  return interfaces.flatMap(({ implementations }) =>
    implementations.flatMap((implementation) => {
      const owner = implementation.type.package;
      return owner === undefined || !proved.has(implementation) || isLocal(owner, { reference }, output) ? [] : [owner.path];
    }),
  );
}

/** Finds imports of the file that lead back to the package that it is in (Go spec, Import declarations). */
function checkCycles({ source, output, options }: ExtractFileParts, { imports }: ChosenImports): readonly Diagnostic[] {
  const { actualPath, directory } = output;
  const loaded = source.reference.load();
  // Without a module nothing has a path, and nothing can be imported.
  if (actualPath === undefined || actualPath === '' || loaded.kind !== 'loaded') return [];
  const { program } = loaded.package;
  return imports.flatMap(({ path }) => {
    const chain = findImportChain(program.reference(path), actualPath);
    if (chain === undefined) return [];
    const message = `the interface needs ${path}, which imports ${actualPath} ${chain.length > 2 ? `by ${chain.slice(1, -1).join(' and ')} ` : ''}already`;
    const file = options.tree.path.resolve(options.request.workingDirectory, options.request.destination ?? directory ?? '.');
    const hint = 'an import cycle is no Go: write the interface into another package';
    return [createDiagnostic({ code: 'GEN134', message, hint, position: { file } })];
  });
}

/** Whether the package has no file but this one, so that its documentation belongs here. */
function isAlone({ options: { request, tree, ...sources }, output: { directory } }: ExtractFileParts): boolean {
  if (directory === undefined || request.destination === undefined) return false;
  const workspace = workspaceOf({ tree, ...sources }, request.workingDirectory, request.buildFlags);
  const destination = tree.path.basename(request.destination);
  return tree.kindOf(directory) !== 'directory' || workspace.files(directory).goFiles.every((name) => name === destination);
}

/** Decides everything about a file of interfaces: every name in it, its imports, and what it proves. */
export function draftExtractFile(parts: ExtractFileParts): ExtractDraft {
  const { options, output, header } = parts;
  const { request } = options;
  // What interfaces have beyond their signatures goes through as it is.
  const source = exposeAliases(parts.source, output) as ExtractedSource;
  const scope = readScope(source, output, request, options);
  const clashes = checkNames({ doubles: source.interfaces.map(declareInterface), scope, advice: extractAdvice });
  if (clashes.length > 0) return { diagnostics: clashes };
  const proofs = parts.isProved ? proveImplementations(source, output) : unproved;
  const workspace = workspaceOf(options, request.workingDirectory, request.buildFlags);
  const imports = chooseImports({
    source,
    output,
    workspace,
    ownPaths: listProofPaths(source, output, proofs),
    avoided: new Set([...scope.keys(), ...source.interfaces.map(({ name }) => name), ...predeclaredIdentifiers]),
  });
  const problems = [...checkTypes({ source, output, packages: imports, advice: extractAdvice }), ...checkCycles(parts, imports)];
  if (problems.length > 0) return { diagnostics: problems };
  const naming = { imports, any: spellAny(scope, output.directory ?? request.workingDirectory, workspace), proved: proofs.proved };
  const view = {
    viewVersion,
    ...createFileHead({ request, source, output, copyright: header, imports: imports.imports }),
    generator: parts.generator ?? 'gen extract',
    hasPackageComment: request.writesPackageComment && isAlone(parts),
    interfaces: source.interfaces.map((extracted) => createInterfaceView(extracted, naming)),
  };
  return { view, diagnostics: proofs.diagnostics };
}
