import casesFile from '../../../../../templates/fakes/contract-cases-file.hbs';
import type { FileOptions, FileResult } from '../../file-result.ts';
import { chooseImports } from '../../output/choose-imports.ts';
import { createFileHead } from '../../output/file-head.ts';
import { predeclaredIdentifiers } from '../../output/predeclared-identifiers.ts';
import { workspaceOf } from '../../programs.ts';
import { openFakeSource, type FakeSource } from '../fake-source.ts';
import { printOwnFile } from '../print-own-file.ts';
import type { FakeRequest } from '../request.ts';
import { fakesFileNames } from '../fakes-file-names.ts';
import { findMembers } from '../view/create-fakes-view.ts';
import { contractPaths, contractVariables, createContractNaming } from './contract-naming.ts';
import { createSkeletonCases, type SkeletonParts } from './create-skeleton-cases.ts';
import type { SkeletonView } from './skeleton-view.ts';

function createView(options: FileOptions<FakeRequest>, { faked, source, output, copyright }: FakeSource): SkeletonView {
  const { request } = options;
  const paths = contractPaths(request.doublesPath);
  const { builders } = findMembers(faked, request);
  const used = new Set([paths.contract]);
  const recorder = createContractNaming(request.doublesPath, (path) => {
    used.add(path);
    return 'p';
  });
  const parts: Omit<SkeletonParts, 'naming' | 'taken'> = { faked, builders, isMock: request.mysqlBackend === 'sqlmock' };
  createSkeletonCases({ ...parts, naming: recorder, taken: [] });
  const imports = chooseImports({
    ...{ source, output },
    workspace: workspaceOf(options, request.workingDirectory, request.buildFlags),
    ownPaths: [...used],
    packageNames: new Map([
      [paths.contract, 'contract'],
      [faked.owner.reference.path, faked.owner.name()],
    ]),
    avoided: new Set([...fakesFileNames, ...contractVariables, ...predeclaredIdentifiers]),
  });
  return {
    ...createFileHead({ request, source, output, copyright, imports: imports.imports }),
    contract: imports.nameOf(paths.contract),
    ...createSkeletonCases({ ...parts, naming: createContractNaming(request.doublesPath, imports.nameOf), taken: imports.names }),
  };
}

/** Makes the file in which users write cases of their own, with a case for each builder to begin with. It has no header: it is the user's. */
export function generateCasesFile(options: FileOptions<FakeRequest>): FileResult {
  const { found, diagnostics } = openFakeSource(options);
  if (found === undefined) return { diagnostics };
  const render = (view: SkeletonView): string => casesFile(view, {});
  const printed = printOwnFile(options, createView(options, found), render);
  return { ...printed, diagnostics: [...diagnostics, ...printed.diagnostics] };
}
