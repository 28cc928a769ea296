export { arrayLength } from './constants/array-length.ts';
export { collectMethods, type MethodOrder, type MethodSet } from './method-set/collect-methods.ts';
export { describeFailure } from './method-set/describe-failure.ts';
export { findDotImports, findImport, guessPackageName } from './program/imports.ts';
export { describeOrigin, type Origin } from './program/origin.ts';
export {
  isSamePackage,
  type LoadedPackage,
  type PackageReference,
  type PackageSelection,
  type PackageVariant,
} from './program/package-reference.ts';
export type { DeclarationSite, Package } from './program/package.ts';
export { createProgram, type Program, type ProgramAdditions } from './program/program.ts';
export type { SourceFile } from './program/source-file.ts';
export { resolveType } from './resolve/resolve-type.ts';
export { createTypeObject, lookupType, typeObjectAt, type TypeLookup, type TypeObject } from './resolve/type-object.ts';
export { expandAlias, substitutionOf, unalias, underlying, type UnderlyingResult } from './resolve/underlying.ts';
export { mapComponents, mapSignature } from './types/map-components.ts';
export { substitute, type Substitution } from './types/substitute.ts';
export type {
  ArrayType,
  InterfaceType,
  Method,
  NamedType,
  Parameter,
  SignatureType,
  StructType,
  Type,
  TypeElement,
  TypeParameter,
  UnionType,
} from './types/type.ts';
export { anyType, isExported, predeclaredType, predeclaredValues } from './types/universe.ts';
export { classifyType, type ClassifiedType, type SummaryPackage, type SummarySite } from './summary/classify-type.ts';
export type { FileSummary, TypeSummary } from './summary/file-summary.ts';
export { summarizeFile } from './summary/summarize-file.ts';
