import { createDiagnostic, type Diagnostic } from '@standin/diagnostics';
import {
  describeFailure,
  describeOrigin,
  isExported,
  methodSet,
  typeObjectAt,
  underlying,
  type DeclarationSite,
  type MethodMember,
  type NamedType,
  type Origin,
  type TypeObject,
} from '@standin/model';
import { documentationOf } from '@standin/syntax';
import { matchesName } from '../../interfaces/interface-list.ts';
import type { OutputPackage } from '../../output/output-package.ts';
import type { ExtractedInterface } from '../extracted-interface.ts';
import { toExtractedMethod } from '../to-extracted-method.ts';
import type { ExtractRequest, RequestedType } from '../request.ts';
import { commentLines, commentOn } from '../view/comment-lines.ts';
import { selectMethods } from './select-methods.ts';

/** The interface of a type, or why there is none. */
export type ExtractedType =
  | { readonly kind: 'interface'; readonly interface: ExtractedInterface }
  | { readonly kind: 'failed'; readonly diagnostics: readonly Diagnostic[] };

/** What decides about the interface of a type. */
export interface TypeExtraction {
  readonly requested: RequestedType;
  readonly site: DeclarationSite;
  readonly request: ExtractRequest;
  readonly output: OutputPackage;
}

function fail(code: 'GEN101' | 'GEN131' | 'GEN132', message: string, origin: Origin, hint?: string): ExtractedType {
  return { kind: 'failed', diagnostics: [createDiagnostic({ code, message, hint, ...describeOrigin(origin) })] };
}

/** Where nobody says, an interface beside its type is called by another name, elsewhere by the same one. */
function nameInterface({ requested, output }: TypeExtraction): string {
  return requested.interfaceName ?? (output.isSourcePackage ? `${requested.name}Interface` : requested.name);
}

/** What stands above the interface: what the user says, the documentation of the type, or what the interface is. */
function commentAbove({ site, request, requested, output }: TypeExtraction, name: string): readonly string[] {
  const { comment, carriesTypeDocumentation } = request;
  if (comment !== undefined) return commentOn(comment);
  const documentation = carriesTypeDocumentation ? commentLines(documentationOf(site.file.text, site.entry)) : [];
  if (documentation.length > 0) return documentation;
  const qualifier = output.isSourcePackage ? '' : `${site.file.package.name()}.`;
  return [`// ${name} has the methods of *${qualifier}${requested.name}.`];
}

/** Why the methods are none that an interface can be made of: `undefined` where they are. */
function describeLack(members: readonly MethodMember[], { requested: { name }, request }: TypeExtraction): string {
  if (members.length === 0) return `${name} has no methods`;
  const isExportedWanted = !request.takesUnexported && !members.some((member) => isExported(member.name));
  return isExportedWanted ? `${name} has no exported methods` : `no method of ${name} is left`;
}

function findIdlePattern(members: readonly MethodMember[], { includedMethods, excludedMethods }: ExtractRequest): string | undefined {
  return [...includedMethods, ...excludedMethods].find((pattern) => !members.some(({ name }) => matchesName(pattern, name)));
}

function createInterface(extraction: TypeExtraction, object: TypeObject, members: readonly MethodMember[]): ExtractedInterface {
  const { request, site } = extraction;
  const name = nameInterface(extraction);
  const origin: Origin = { file: site.file, offset: site.entry.nameOffset };
  const reference = site.file.package.reference;
  const methods = members.map((member) => toExtractedMethod(member, origin, request.carriesDocumentation));
  const type: NamedType = { kind: 'named', package: reference, name: object.name, typeArguments: object.typeParameters };
  return {
    ...{ name, origin, methods, typeParameters: object.typeParameters },
    comment: commentAbove(extraction, name),
    implementations: [{ type, isPointer: true }],
  };
}

/** The interface of the method set of pointers to a declared type (Go spec, Method sets): what its values that can be addressed have, too. */
export function extractType(extraction: TypeExtraction): ExtractedType {
  const { site, request, output } = extraction;
  const object = typeObjectAt(site);
  const origin: Origin = { file: site.file, offset: site.entry.nameOffset };
  const [problem] = object.declaration.problems;
  if (problem !== undefined) return fail('GEN101', `${problem.message} in ${object.name}`, { ...origin, offset: problem.offset });
  const target = underlying(object.right());
  if (target.kind !== 'type') return { kind: 'failed', diagnostics: [describeFailure(target, origin)] };
  if (target.type.kind === 'interface') return fail('GEN131', `${object.name} is an interface already`, origin);
  if (request.takesUnexported && !output.isSourcePackage) {
    const hint = 'unexported methods belong to their package: write the interface there';
    return fail('GEN132', `package ${output.name} cannot have the unexported methods of ${object.name}`, origin, hint);
  }
  const type: NamedType = { kind: 'named', package: site.file.package.reference, name: object.name, typeArguments: object.typeParameters };
  const { methods: members, failures } = methodSet({ kind: 'pointer', element: type });
  if (failures.length > 0 && request.takesPromoted) return { kind: 'failed', diagnostics: failures };
  const idle = findIdlePattern(members, request);
  if (idle !== undefined) return fail('GEN132', `no method of ${object.name} is called ${idle}`, origin);
  const selected = selectMethods(members, site.file.package.reference, request);
  if (selected.length === 0) return fail('GEN132', describeLack(members, extraction), origin);
  return { kind: 'interface', interface: createInterface(extraction, object, selected) };
}
