import { functionsOf, type FunctionObject, type Package } from '@standin/model';
import type { FunctionSelection, TestsRequest } from '../request.ts';
import type { TestKind } from '../names/test-kind.ts';
import type { ExistingTests } from './existing-tests.ts';
import { isExportedSubject, subjectName, type Subject } from './subject.ts';

const generated = /^\/\/ Code generated .* DO NOT EDIT\.$/m;

/** Whether a file is generated (go help generate): its functions are tested where they are written. */
function isGenerated({ text, header }: FunctionObject['file']): boolean {
  const { packageClause } = header();
  return generated.test(text.slice(0, packageClause?.offset ?? 0));
}

/** `init` and `_` cannot be called, and `main` of a program ends with it. */
function isCallable({ header: { name, receiver } }: FunctionObject, owner: Package): boolean {
  if (name === '_' || name === '') return false;
  return receiver !== undefined || !(name === 'init' || (name === 'main' && owner.name() === 'main'));
}

function isSelected(subject: Subject, { isExportedOnly, only, exclude }: FunctionSelection): boolean {
  if (isExportedOnly && !isExportedSubject(subject)) return false;
  return (only?.test(subject.name) ?? true) && exclude?.test(subject.name) !== true;
}

/** Every function and method of a package that a test could call, in source order. */
export function listFunctions(proper: Package): readonly Subject[] {
  return functionsOf(proper)
    .filter((declaration) => isCallable(declaration, proper))
    .map((declaration) => ({ declaration, name: subjectName(declaration) }));
}

/** A function or method, and the tests that are wanted for it: at least one. */
export interface SelectedFunction {
  readonly subject: Subject;
  readonly kinds: readonly TestKind[];
}

/** The functions and methods of a package that tests are wanted for, in source order. Files that are generated are left out unless they are named. */
export function selectFunctions(proper: Package, { files, selection }: TestsRequest, existing: ExistingTests): readonly SelectedFunction[] {
  const { path } = proper.program.workspace.tree;
  const wanted: readonly TestKind[] = selection.hasFuzzTests ? ['table', 'fuzz'] : ['table'];
  return listFunctions(proper)
    .filter(({ declaration: { file } }) => files?.includes(path.basename(file.path)) ?? !isGenerated(file))
    .filter((subject) => isSelected(subject, selection))
    .map((subject) => ({ subject, kinds: wanted.filter((kind) => selection.includesTested || !existing.isTested(subject, kind)) }))
    .filter(({ kinds }) => kinds.length > 0);
}
