import { createDiagnostic, describeNearNames, type Diagnostic } from '@standin/diagnostics';
import type { FileOptions, FileResult } from '../../file-result.ts';
import type { OutputPackage } from '../../output/output-package.ts';
import { decideOutput } from '../decide-output.ts';
import type { ExtractedSource } from '../extracted-interface.ts';
import { printExtractFile } from '../print-extract-file.ts';
import type { ExtractRequest, RequestedType } from '../request.ts';
import { extractType, type ExtractedType } from './extract-type.ts';
import { openTypePackage, type OpenedPackage } from './open-type-package.ts';

function describeAbsence({ name }: RequestedType, { owner, place }: OpenedPackage): Diagnostic {
  const types = [...owner.scope()].filter(([, { entry }]) => entry.declaration.keyword === 'type').map(([declared]) => declared);
  const position = { file: owner.location.directory };
  return createDiagnostic({ code: 'GEN130', message: `no type ${name} in ${place}`, hint: describeNearNames(name, types), position });
}

function extract(requested: RequestedType, opened: OpenedPackage, request: ExtractRequest, output: OutputPackage): ExtractedType {
  const site = opened.owner.lookup(requested.name);
  if (site?.entry.declaration.keyword !== 'type') return { kind: 'failed', diagnostics: [describeAbsence(requested, opened)] };
  return extractType({ requested, site, request, output });
}

/** The source without its interfaces: those are named when it is known where they go. */
function describeSource({ owner, place }: OpenedPackage, { types }: ExtractRequest): ExtractedSource {
  return {
    packageName: owner.name(),
    packagePath: owner.reference.path,
    reference: owner.reference,
    isReflected: false,
    description: `${place} (types: ${types.map(({ name }) => name).join(',')})`,
    interfaces: [],
  };
}

/**
 * Makes one file of interfaces that have the methods of defined types. Reads through the tree and writes nothing; `loadGrammar` must have been awaited. What cannot be made right is
 * a diagnostic, and then there is no file.
 */
export function extractTypes(options: FileOptions<ExtractRequest>): FileResult {
  const { request } = options;
  const opened = openTypePackage(request, options);
  if ('code' in opened) return { diagnostics: [opened] };
  const source = describeSource(opened, request);
  const output = decideOutput(source, request, options);
  const results = request.types.map((requested) => extract(requested, opened, request, output.package));
  const failures = results.flatMap((result) => (result.kind === 'failed' ? result.diagnostics : []));
  if (failures.length > 0) return { diagnostics: [...output.diagnostics, ...failures] };
  const interfaces = results.flatMap((result) => (result.kind === 'interface' ? [result.interface] : []));
  const { isProved, header = '' } = request;
  const printed = printExtractFile({ options, source: { ...source, interfaces }, output: output.package, header, isProved });
  return { ...printed, diagnostics: [...output.diagnostics, ...printed.diagnostics] };
}
