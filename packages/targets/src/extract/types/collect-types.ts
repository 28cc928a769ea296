import { createDiagnostic, describeNearNames, type Diagnostic } from '@standin/diagnostics';
import type { FileOptions } from '../../file-result.ts';
import type { OutputPackage } from '../../output/output-package.ts';
import { decideOutput } from '../decide-output.ts';
import type { ExtractFileParts } from '../draft-extract-file.ts';
import type { ExtractedSource } from '../extracted-interface.ts';
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

/** What a file of interfaces is made of, or, without parts, what keeps it from being made; notes may come with either. */
export interface CollectedTypes {
  readonly parts?: ExtractFileParts;
  readonly diagnostics: readonly Diagnostic[];
}

/** Finds the types of a request, their methods, and the package that their interfaces go to. */
export function collectTypes(options: FileOptions<ExtractRequest>): CollectedTypes {
  const { request } = options;
  const opened = openTypePackage(request, options);
  if ('code' in opened) return { diagnostics: [opened] };
  const source = describeSource(opened, request);
  const output = decideOutput(source, request, options);
  const results = request.types.map((requested) => extract(requested, opened, request, output.package));
  const failures = results.flatMap((result) => (result.kind === 'failed' ? result.diagnostics : []));
  const diagnostics = [...output.diagnostics, ...failures];
  if (failures.length > 0) return { diagnostics };
  const interfaces = results.flatMap((result) => (result.kind === 'interface' ? [result.interface] : []));
  const { isProved, header = '' } = request;
  return { parts: { options, source: { ...source, interfaces }, output: output.package, header, isProved }, diagnostics };
}
