export { describeAspect, headOf, isFunction, isNonFunction, type DeclarationHead, type FileAspect } from './aspect/file-aspect.ts';
export { parseTypeDeclaration } from './convert/parse-type-declaration.ts';
export { parseConstantDeclaration, parseVariableDeclaration } from './convert/parse-value-declarations.ts';
export type { FileHeader, ImportSpec } from './header.ts';
export type { ConstantDeclaration, SyntaxProblem, TypeDeclaration, VariableDeclaration } from './nodes/declaration.ts';
export type { Expression, LiteralKind } from './nodes/expression.ts';
export type {
  ChannelDirection,
  FieldExpression,
  InterfaceElement,
  InterfaceExpression,
  ParameterExpression,
  SignatureExpression,
  StructExpression,
  TypeExpression,
  TypeNameExpression,
  TypeParameterExpression,
  UnionExpression,
} from './nodes/type-expression.ts';
export type { DeclarationKeyword, FileOutline, OutlineDeclaration, OutlineEntry } from './outline/file-outline.ts';
export { outlineFile } from './outline/outline-file.ts';
export { outlineOnce } from './outline/recent-outlines.ts';
export { outlineSide, outlineType, type TextRange, type TypeOutline, type TypeOutlineSide } from './outline/outline-type.ts';
export { readHeader } from './outline/read-header.ts';
export { assetPath, type Asset } from './tree/asset-path.ts';
export { loadGrammar } from './tree/grammar.ts';
