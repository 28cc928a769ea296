export {
  describeAspect,
  headOf,
  isFunction,
  isMethod,
  isNonFunction,
  nameFunction,
  type DeclarationHead,
  type FileAspect,
} from './aspect/file-aspect.ts';
export { parseTypeDeclaration } from './body/parse-type-declaration.ts';
export { parseConstantDeclaration, parseVariableDeclaration } from './convert/parse-value-declarations.ts';
export { documentationAbove, documentationOf } from './body/documentation-of.ts';
export { parseFunction, parseFunctionHeader } from './body/parse-function.ts';
export { parseConstants, parseVariables } from './body/parse-values.ts';
export { receiverBase } from './body/receiver-base.ts';
export { tokenize, type Token } from './body/token/tokenize.ts';
export type { TokenKind } from './body/token/token-kind.ts';
export type { FileHeader, ImportSpec } from './header.ts';
export type { CompositeLiteral, LiteralElement } from './nodes/composite-literal.ts';
export type { ForStatement, IfStatement, RangeStatement } from './nodes/control-statement.ts';
export type { ConstantDeclaration, SyntaxProblem, TypeDeclaration, VariableDeclaration } from './nodes/declaration.ts';
export type { CallExpression, Expression, LiteralKind, Selector, SliceExpression } from './nodes/expression.ts';
export type { FunctionDeclaration, FunctionHeader, Receiver } from './nodes/function-declaration.ts';
export type {
  Assignment,
  Block,
  BranchStatement,
  Identifier,
  ShortVariableDeclaration,
  Statement,
  VariableSpec,
} from './nodes/statement.ts';
export type {
  CommunicationClause,
  SelectStatement,
  SwitchClause,
  SwitchStatement,
  TypeSwitchClause,
  TypeSwitchStatement,
} from './nodes/switch-statement.ts';
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
export {
  isAliasDeclaration,
  outlineSide,
  outlineType,
  type TextRange,
  type TypeOutline,
  type TypeOutlineSide,
} from './outline/outline-type.ts';
export { readHeader } from './outline/read-header.ts';
export { assetPath, type Asset } from './tree/asset-path.ts';
export { loadGrammar } from './tree/grammar.ts';
