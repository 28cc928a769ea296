import { createDiagnostic, type Diagnostic } from '@standin/diagnostics';
import type { Package } from '@standin/model';
import type { FileOptions, FileResult } from '../../file-result.ts';
import { decideOutput } from '../decide-output.ts';
import type { ExtractedSource } from '../extracted-interface.ts';
import { findHardWired } from '../hard-wired/find-hard-wired.ts';
import type { HardWired } from '../hard-wired/hard-wired.ts';
import { adviceForClient } from '../hard-wired/static-calls.ts';
import { joinNotes } from '../join-notes.ts';
import { printExtractFile } from '../print-extract-file.ts';
import { readScope } from '../read-scope.ts';
import { openTypePackage } from '../types/open-type-package.ts';
import { createDependencyRule, type DependencyRule } from './dependency-type.ts';
import { describeGaps } from './describe-gaps.ts';
import { describeHardWired, describeObstacles, describeOpaqueResults, describeRemarks } from './describe-findings.ts';
import { describeDependency } from './describe-type.ts';
import { createInterfaces, findDependencies, interfacesOf, type Dependency } from './extract-dependencies.ts';
import { reportUsedBy, type UsedByReport } from './report.ts';
import type { UsedByRequest } from './used-by-request.ts';

/** What a package depends on, and the file with the interfaces that it needs. */
export interface UsedByResult extends FileResult {
  readonly report: UsedByReport;
}

const nothing: UsedByReport = Object.freeze({ dependencies: [], hardWired: [] });

/** Package variables that hold dependencies: tests can only replace those for all at once. */
function findGlobals(dependencies: readonly Dependency[]): readonly HardWired[] {
  const sites = dependencies.flatMap((each) => each.sites.filter(({ place, owner }) => place.kind === 'variable' && owner === undefined));
  return sites.map(({ place, dependency }) => ({
    kind: 'global',
    name: describeDependency(dependency),
    origin: place.origin,
    advice: adviceForClient,
  }));
}

/** Says that there is nothing to extract. */
export function describeNothing(owner: Package, place: string): Diagnostic {
  const message = `${place} calls no methods of concrete types that tests want doubles for`;
  return createDiagnostic({ code: 'GEN138', message, hint: '--type sql.DB names a type', position: { file: owner.location.directory } });
}

/** A source of interfaces for a package that depends on others, without interfaces as yet. */
export function sourceOf(owner: Package, description: string): ExtractedSource {
  const { reference } = owner;
  return { packageName: owner.name(), packagePath: reference.path, reference, isReflected: false, description, interfaces: [] };
}

function listHardWired(owner: Package, rule: DependencyRule, dependencies: readonly Dependency[]): readonly HardWired[] {
  return [...findHardWired(owner, rule), ...findGlobals(dependencies)];
}

/**
 * Finds the concrete types that a package depends on, and makes one file of the smallest interfaces that have what it calls on them. Reads through the tree and writes nothing; `loadGrammar` must
 * have been awaited. Where no interface can go, and what nothing hands in, is told by notes.
 */
export function extractUsedBy(options: FileOptions<UsedByRequest>): UsedByResult {
  const { request } = options;
  const opened = openTypePackage(request, options);
  if ('code' in opened) return { report: nothing, diagnostics: [opened] };
  const { owner, place } = opened;
  const source = sourceOf(owner, `${place} (what it uses)`);
  const output = decideOutput(source, request, options);
  const choice = { path: owner.reference.path, typeNames: request.typeNames };
  const taken = new Set(readScope(source, output.package, request, options).keys());
  const { parts } = findDependencies(owner, choice);
  const dependencies = createInterfaces(parts, { taken, carriesDocumentation: request.carriesDocumentation });
  const interfaces = interfacesOf(dependencies);
  const hardWired = listHardWired(owner, createDependencyRule(choice), dependencies);
  const notes = [
    ...output.diagnostics,
    ...describeGaps(owner, 'warning'),
    ...joinNotes(
      [
        ...dependencies.flatMap((each) => [...describeObstacles(each), ...describeRemarks(each)]),
        ...describeOpaqueResults(dependencies),
        ...hardWired.map(describeHardWired),
      ],
      options.tree.path,
    ),
  ];
  const report = reportUsedBy(dependencies, hardWired);
  if (interfaces.length === 0) return { report, diagnostics: [...notes, describeNothing(owner, place)] };
  const { isProved, header = '' } = request;
  const printed = printExtractFile({ options, source: { ...source, interfaces }, output: output.package, header, isProved });
  return { ...printed, report, diagnostics: [...notes, ...printed.diagnostics] };
}
