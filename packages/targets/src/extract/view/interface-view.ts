import { underlying, type NamedType } from '@standin/model';
import { printType, type TypeNaming } from '@standin/render';
import type { ChosenImports } from '../../output/choose-imports.ts';
import { nameTypeParameters } from '../../output/name-type-parameters.ts';
import { printTypeParameters } from '../../output/print-type-parameters.ts';
import { typeIdentifiers } from '../../output/type-identifiers.ts';
import type { ExtractedInterface, Implementation } from '../extracted-interface.ts';
import { commentLines } from './comment-lines.ts';
import type { InterfaceView, ProofView } from './extract-file-view.ts';
import { printParameters, printResults } from './print-parameters.ts';

/** What the view of an interface depends on. */
export interface InterfaceNaming {
  readonly imports: ChosenImports;
  /** How `any` is written in the output package. */
  readonly any: TypeNaming['any'];
  /** Those of its implementations that the file proves. */
  readonly proved: ReadonlySet<Implementation>;
}

/** The view of one interface. An empty interface is written as in the source: `any` may be newer than the module. */
export function createInterfaceView(extracted: ExtractedInterface, { imports, any, proved }: InterfaceNaming): InterfaceView {
  const outer: TypeNaming = {
    qualifier: imports.qualifier,
    typeParameter: ({ name }) => name,
    any,
    emptyInterface: 'interface{}',
  };
  const names = nameTypeParameters(extracted.typeParameters, collectUsed(extracted, outer, imports));
  const naming: TypeNaming = { ...outer, typeParameter: (parameter) => names.get(parameter) ?? parameter.name };
  return {
    name: extracted.name,
    typeParameters: printTypeParameters(extracted.typeParameters, naming),
    typeArguments: names.size === 0 ? '' : `[${[...names.values()].join(', ')}]`,
    comment: extracted.comment,
    methods: extracted.methods.map(({ name, signature, documentation }) => ({
      name,
      comment: commentLines(documentation),
      parameters: printParameters(signature, naming),
      results: printResults(signature, naming),
    })),
    proofs: extracted.implementations
      .filter((implementation) => proved.has(implementation))
      .map(({ type, isPointer }) => createProof(type, isPointer, naming)),
  };
}

function createProof(type: NamedType, isPointer: boolean, naming: TypeNaming): ProofView {
  const printed = printType(type, naming);
  if (isPointer) return { type: `*${printed}`, value: `(*${printed})(nil)` };
  const result = underlying(type);
  const isInterface = result.kind === 'type' && result.type.kind === 'interface';
  return { type: printed, value: isInterface ? `${printed}(nil)` : `*new(${printed})` };
}

/** The identifiers that the interface uses in their outer meaning, where no type parameter may carry them. */
function collectUsed(extracted: ExtractedInterface, outer: TypeNaming, imports: ChosenImports): ReadonlySet<string> {
  const own = new Set(extracted.typeParameters);
  const naming: TypeNaming = { ...outer, typeParameter: (parameter) => (own.has(parameter) ? '' : parameter.name) };
  const types = [
    ...extracted.methods.map(({ signature }) => signature),
    ...extracted.typeParameters.map((parameter) => parameter.constraint()),
    ...extracted.implementations.map(({ type }) => type),
  ];
  return new Set([extracted.name, 'nil', ...imports.names, ...types.flatMap((type) => [...typeIdentifiers(type, naming)])]);
}
