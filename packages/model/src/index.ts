export { arrayLength, constantAt } from './constants/array-length.ts';
export { collectMethods, type MethodOrder, type MethodSet } from './method-set/collect-methods.ts';
export { declaredMethods } from './methods/declared-methods.ts';
export type { Callee, ConstantOperand, Operand, Place, TypeOperand, UnknownOperand, ValueOperand } from './expressions/operand.ts';
export { typeFunction, typeVariable } from './expressions/type-function.ts';
export type { Flow, TypingVisitor } from './expressions/typing-visitor.ts';
export { functionObjectAt, type FunctionObject, type MethodReceiver } from './methods/function-object.ts';
export type { FieldMember, Member, MethodMember } from './methods/member.ts';
export { functionsOf } from './methods/method-index.ts';
export { findMember, type MemberLookup } from './methods/find-member.ts';
export { methodSet, type MethodSetResult } from './methods/method-set.ts';
export { describeFailure } from './method-set/describe-failure.ts';
export { findDotImports, findImport, guessPackageName } from './program/imports.ts';
export { languageMinor } from './program/language-minor.ts';
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
export type { Scope } from './resolve/scope.ts';
export { resolveType } from './resolve/resolve-type.ts';
export { createTypeObject, lookupType, typeObjectAt, type TypeLookup, type TypeObject } from './resolve/type-object.ts';
export { expandAlias, substitutionOf, unalias, underlying, type UnderlyingResult } from './resolve/underlying.ts';
export { isIdentical } from './types/is-identical.ts';
export { fieldName } from './types/field-name.ts';
export { mapComponents, mapSignature } from './types/map-components.ts';
export { substitute, substituteSignature, type Substitution } from './types/substitute.ts';
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
export { contextValue, type ContextState } from './evaluate/standard/contexts.ts';
export { createMachine, evaluateFunction, evaluateFunctionValue, type FunctionCall, type Outcome } from './evaluate/evaluate-function.ts';
export type { Branch, Comparison, KnownFunction, Machine, Observer } from './evaluate/machine.ts';
export { haltUnknown } from './evaluate/halt.ts';
export { declaredError } from './evaluate/declared/qualified-value.ts';
export { fieldValue } from './evaluate/expression/select-field.ts';
export { createCellOf, writeCell, type Cell } from './evaluate/value/cell.ts';
export { createStruct } from './evaluate/value/create-struct.ts';
export { isNil } from './evaluate/value/is-nil.ts';
export { elementsOf, makeSlice, sliceOfBytes, stringOfBytes } from './evaluate/value/make-slice.ts';
export { findStandardFunction } from './evaluate/standard/standard-functions.ts';
export { zeroValue } from './evaluate/value/zero-value.ts';
export { typeKey } from './evaluate/value/type-key.ts';
export type { Source } from './evaluate/value/source.ts';
export type {
  DeclaredName,
  ErrorValue,
  InterfaceValue,
  OpaqueValue,
  PointerValue,
  SliceValue,
  StructValue,
  Value,
} from './evaluate/value/value.ts';
