import { invariant, type Diagnostic } from '@standin/diagnostics';
import type { FileResult } from '../../file-result.ts';
import { parseMockArguments } from '../../gomock/flags/index.ts';
import { generateGomock } from '../../gomock/generate-gomock.ts';
import type { ProgramSources } from '../../programs.ts';
import { parseStubArguments } from '../../stub/flags/parse-stub-arguments.ts';
import { generateStub } from '../../stub/generate-stub.ts';
import type { PlannedFile } from '../regeneration/plan-file.ts';
import type { RequestedDouble } from './wiring.ts';

/** Files of doubles that change, and what was found on the way. */
export interface MadeDoubles {
  readonly files: readonly PlannedFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Makes doubles beside the tests of a package in `directory`, as `gen mock` and `gen stub` would. A file says how it is made, so that `gen run` makes it from then on. */
export function makeDoubles(requested: readonly RequestedDouble[], directory: string, sources: ProgramSources): MadeDoubles {
  const { path } = sources.tree;
  const unique = new Map(requested.map((each) => [each.fileName, each]));
  const files: PlannedFile[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const each of unique.values()) {
    const result = each.kind === 'mock' ? makeMock(each, directory, sources) : makeStub(each, directory, sources);
    diagnostics.push(...result.diagnostics);
    if (result.file === undefined) continue;
    const file = path.join(directory, each.fileName);
    const known = sources.tree.read(file);
    const before = known.kind === 'text' ? known.text : undefined;
    if (before !== result.file.text) files.push({ file, ...(before !== undefined && { before }), after: result.file.text });
  }
  return { files, diagnostics };
}

function makeMock(
  { fileName, packageName, pattern, interfaceName, dialect }: RequestedDouble,
  workingDirectory: string,
  sources: ProgramSources,
): FileResult {
  const given = [`-destination=${fileName}`, `-package=${packageName}`, '-write_generate_directive', pattern, interfaceName];
  const parsed = parseMockArguments(given, { program: 'gen mock', workingDirectory, ...(dialect && { dialect }) });
  invariant(parsed.kind === 'request', 'a command line of our own is right');
  return generateGomock({ ...sources, request: parsed.request });
}

function makeStub(
  { fileName, packageName, pattern, interfaceName }: RequestedDouble,
  workingDirectory: string,
  sources: ProgramSources,
): FileResult {
  const given = [`-out=${fileName}`, `-package=${packageName}`, '-write_generate_directive', pattern, interfaceName];
  const parsed = parseStubArguments(given, { workingDirectory });
  invariant(parsed.kind === 'request', 'a command line of our own is right');
  return generateStub({ ...sources, request: parsed.request });
}
