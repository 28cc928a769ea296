import type { Diagnostic } from '@standin/diagnostics';
import { createIdentifierAllocator } from '@standin/render';
import type { FileOptions } from '../file-result.ts';
import { isOwnPackage } from '../interfaces/is-own-package.ts';
import { readInterfaces } from '../interfaces/read-interfaces.ts';
import { adviceFor } from '../output/advice.ts';
import { checkNames } from '../output/check-names.ts';
import { checkTypes } from '../output/check-types.ts';
import { chooseImports } from '../output/choose-imports.ts';
import { exposeAliases } from '../output/expose-aliases.ts';
import { isLocal } from '../output/is-local.ts';
import { nameOutputPackage } from '../output/name-output-package.ts';
import { decideOutputPackage, type OutputPackage } from '../output/output-package.ts';
import { readOutputScope } from '../output/output-scope.ts';
import { predeclaredIdentifiers } from '../output/predeclared-identifiers.ts';
import { spellAny } from '../output/spell-any.ts';
import { readCopyright } from '../output/read-copyright.ts';
import { workspaceOf } from '../programs.ts';
import { memoryIdentifiers } from './memory/memory-naming.ts';
import { noteMemory, noteShapeless } from './memory/note-memory.ts';
import { memoryNames, memoryPaths, planMemory, type MemoryPlan } from './memory/plan-memory.ts';
import { noteHiddenMethods, noteRenamedMembers } from './note-stubs.ts';
import type { StubRequest } from './request.ts';
import { nameStubs, type StubInterface, type StubSource } from './stub-source.ts';
import { createFileView } from './view/create-file-view.ts';
import type { StubFileView } from './view/stub-file-view.ts';
import { chooseMembers, type StubMembers } from './view/stub-members.ts';
import { chooseRecordTypes, listRecordTypes } from './view/record-types.ts';
import { createStubView } from './view/stub-view.ts';
import { usedIdentifiers } from './view/used-identifiers.ts';

/** A request for stubs, and what to read through. */
export type StubOptions = FileOptions<StubRequest>;

/** All that is to be printed, or, without a view, what keeps it from being so; notes and warnings may come with either. */
export interface StubDraft {
  readonly view?: StubFileView;
  readonly diagnostics: readonly Diagnostic[];
}

/** What a stub does to the package block. */
function declareStub(
  { name, stubName, origin, methods }: StubInterface,
  request: StubRequest,
): Parameters<typeof checkNames>[0]['doubles'][number] {
  const needs = methods.length > 0 ? usedIdentifiers(request) : ['nil'];
  return { name, origin, declares: [stubName], needs: [...needs, ...(request.keepsRows ? memoryIdentifiers : [])] };
}

/** The paths that a file names though no signature may: `sync`, and those of interfaces that it proves its stubs against or embeds. */
function listOwnPaths({ interfaces, reference }: StubSource, output: OutputPackage, { isProved }: StubRequest): readonly string[] {
  const named = interfaces.filter(
    ({ isNameable, wouldCycle, hiddenMethods }) => isNameable && ((isProved && !wouldCycle) || hiddenMethods.length > 0),
  );
  const owners = named.map(({ origin }) => origin.file.package.reference).filter((owner) => !isLocal(owner, { reference }, output));
  const needsSync = interfaces.some(({ methods }) => methods.length > 0);
  return [...owners.map(({ path }) => path), ...(needsSync ? ['sync'] : [])];
}

function draftFile(options: StubOptions, source: StubSource, output: OutputPackage): StubDraft {
  const { request, tree } = options;
  const advice = adviceFor(request);
  const scope = readOutputScope(source.reference, output, request, options);
  const clashes = checkNames({ doubles: source.interfaces.map((stub) => declareStub(stub, request)), scope, advice });
  const copyright = readCopyright(request, tree, advice);
  if (clashes.length > 0) return { diagnostics: clashes };
  if (typeof copyright !== 'string') return { diagnostics: [copyright] };
  const taken = [...scope.keys(), ...source.interfaces.map(({ stubName }) => stubName)];
  const declared = createIdentifierAllocator(taken);
  const recordTypes = chooseRecordTypes(source.interfaces, request, declared);
  const plans = request.keepsRows ? planMemory({ source, output, declared }) : new Map<StubInterface, MemoryPlan>();
  const shapeless = request.keepsRows ? noteShapeless(source.interfaces, plans) : [];
  if (shapeless.some(({ severity }) => severity === 'error')) return { diagnostics: shapeless };
  const workspace = workspaceOf(options, request.workingDirectory, request.buildFlags);
  const imports = chooseImports({
    source,
    output,
    workspace,
    ownPaths: [...listOwnPaths(source, output, request), ...memoryPaths(plans.values(), source, output)],
    avoided: new Set([
      ...taken,
      ...listRecordTypes(recordTypes.values()),
      ...[...plans.values()].flatMap(memoryNames),
      ...predeclaredIdentifiers,
    ]),
  });
  const problems = checkTypes({ source, output, packages: imports, advice });
  if (problems.length > 0) return { diagnostics: problems };
  const naming = { request, imports, any: spellAny(scope, output.directory ?? request.workingDirectory, workspace), recordTypes, plans };
  const membersOf = (stub: StubInterface): StubMembers => chooseMembers(stub, request, plans.get(stub));
  const stubs = source.interfaces.map((stub) => createStubView(stub, membersOf(stub), naming));
  const notes = source.interfaces.flatMap((stub) => {
    const plan = plans.get(stub);
    const ofMemory = plan === undefined ? [] : noteMemory(stub, plan);
    return [...noteHiddenMethods(stub), ...noteRenamedMembers(stub, membersOf(stub).renamed), ...ofMemory];
  });
  return { view: createFileView({ request, source, output, copyright, imports, stubs }), diagnostics: [...shapeless, ...notes] };
}

/** Decides everything about a file of stubs: which, in which package, and every name in it. */
export function draftStubFile(options: StubOptions): StubDraft {
  const { request } = options;
  const read = readInterfaces(request, options, { mode: 'declared', selectionMode: 'declared' });
  if (read.source === undefined) return { diagnostics: read.diagnostics };
  const { workingDirectory, destination, packageName = nameOutputPackage(read.source, request, options) } = request;
  const isBeside = destination === undefined && packageName === read.source.packageName && isOwnPackage(read.source.reference);
  const choice = {
    workingDirectory,
    packageName,
    ...(destination !== undefined && { destination }),
    ...(isBeside && { selfPackage: read.source.reference.path }),
    advice: adviceFor(request),
  };
  const output = decideOutputPackage(read.source, choice, options);
  const source = nameStubs(exposeAliases(read.source, output.package), output.package, request);
  const draft = draftFile(options, source, output.package);
  return { ...draft, diagnostics: [...read.diagnostics, ...output.diagnostics, ...draft.diagnostics] };
}
