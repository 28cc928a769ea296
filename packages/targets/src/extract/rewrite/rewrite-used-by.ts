import { createDiagnostic, type Diagnostic } from '@standin/diagnostics';
import type { Package } from '@standin/model';
import { formatGo } from '@standin/render';
import type { FileOptions } from '../../file-result.ts';
import { decideOutput } from '../decide-output.ts';
import { joinNotes } from '../join-notes.ts';
import { printExtractFile } from '../print-extract-file.ts';
import { readScope } from '../read-scope.ts';
import { openTypePackage } from '../types/open-type-package.ts';
import { createInterfaces, findDependencies, interfacesOf } from '../used-by/extract-dependencies.ts';
import { describeGaps } from '../used-by/describe-gaps.ts';
import { describeOpaqueResults, describeRemarks } from '../used-by/describe-findings.ts';
import { describeNothing, sourceOf } from '../used-by/extract-used-by.ts';
import { reportUsedBy, type UsedByReport } from '../used-by/report.ts';
import type { UsedByRequest } from '../used-by/used-by-request.ts';
import { chooseRewrites, nameSites } from './choose-rewrites.ts';
import { editSites, type RewrittenFile } from './edit-sites.ts';
import { readOtherFiles } from './read-other-files.ts';
import { readReplaced } from './read-replaced.ts';

/** The files of a package with interfaces in the place of concrete types, and the new one that declares those. No files where an error stands in `diagnostics`. */
export interface RewriteResult {
  readonly files: readonly RewrittenFile[];
  readonly report: UsedByReport;
  readonly diagnostics: readonly Diagnostic[];
}

const nothing = Object.freeze({ files: [], report: Object.freeze({ dependencies: [], hardWired: [] }) });

/** A file that gofmt has nothing to say about is one afterwards. */
function keepForm({ file, before, after }: RewrittenFile): RewrittenFile {
  const [was, is] = [before, after].map((text) => (text === undefined ? undefined : formatGo(text)));
  const isKept = was?.kind === 'formatted' && was.text === before && is?.kind === 'formatted';
  return { file, ...(before !== undefined && { before }), after: isKept ? is.text : after };
}

function describeRefusals(owner: Package, place: string): Diagnostic {
  const hint = 'without --rewrite the interfaces are written alone';
  return createDiagnostic({
    code: 'GEN139',
    message: `no type that ${place} holds can change`,
    hint,
    position: { file: owner.location.directory },
  });
}

/** The package with its own tests, which have to compile afterwards. */
function withTests({ program, location }: Package): Package {
  return program.packageAt(location, 'withTests');
}

/**
 * Puts interfaces in the place of the concrete types that a package holds in fields, parameters and variables, wherever all that is done with their values allows it: what a constructor makes stays
 * concrete. Reads through the tree and writes nothing.
 */
export function rewriteUsedBy(options: FileOptions<UsedByRequest>): RewriteResult {
  const opened = openTypePackage(options.request, options);
  if ('code' in opened) return { ...nothing, diagnostics: [opened] };
  const { place } = opened;
  const owner = withTests(opened.owner);
  const gaps = describeGaps(owner, 'error');
  if (gaps.some(({ severity }) => severity === 'error')) return { ...nothing, diagnostics: gaps };
  const { path } = options.tree;
  const destination = path.resolve(owner.location.directory, 'dependencies.go');
  const request = { destination, ...options.request };
  const file = path.resolve(request.workingDirectory, request.destination);
  const source = sourceOf(owner, `${place} (what it uses)`);
  const output = decideOutput(source, request, options);
  const choice = { path: owner.reference.path, typeNames: request.typeNames };
  const taken = new Set(readScope(source, output.package, request, options).keys());
  const { parts, trace } = findDependencies(owner, choice);
  const naming = { taken, carriesDocumentation: request.carriesDocumentation };
  const candidates = createInterfaces(
    parts.filter((each) => each.isHandedIn),
    naming,
  ).filter((each) => each.interface !== undefined);
  const chosen = chooseRewrites(candidates, { trace, others: readOtherFiles(owner), package: owner });
  // Those that stay need no names.
  const dependencies = createInterfaces(chosen.dependencies, naming);
  const report = reportUsedBy(dependencies, []);
  const interfaces = interfacesOf(dependencies);
  const remarks = [...dependencies.flatMap(describeRemarks), ...describeOpaqueResults(dependencies)];
  const notes = [...output.diagnostics, ...gaps, ...joinNotes([...chosen.diagnostics, ...remarks], path)];
  if (interfaces.length === 0)
    return {
      ...nothing,
      diagnostics: [...notes, candidates.length === 0 ? describeNothing(owner, place) : describeRefusals(owner, place)],
    };
  const replaced = readReplaced(file, interfaces, options.tree);
  if (replaced.kind === 'refused') return { ...nothing, diagnostics: [replaced.diagnostic] };
  const { isProved, header = '' } = request;
  const printing = { options: { ...options, request }, source: { ...source, interfaces }, output: output.package, header, isProved };
  const printed = printExtractFile(printing);
  const diagnostics = [...notes, ...printed.diagnostics];
  if (printed.file === undefined) return { ...nothing, diagnostics };
  const { before } = replaced;
  const declared = before === printed.file.text ? [] : [{ file, ...(before !== undefined && { before }), after: printed.file.text }];
  return { files: [...declared, ...editSites(nameSites(dependencies)).map(keepForm)], report, diagnostics };
}
