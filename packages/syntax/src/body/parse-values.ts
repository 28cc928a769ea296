import type { ConstantDeclaration } from '../nodes/declaration.ts';
import type { VariableSpec } from '../nodes/statement.ts';
import type { OutlineDeclaration, OutlineEntry } from '../outline/file-outline.ts';
import { startParser } from './parse-function.ts';
import { parseConstantDeclaration, parseVariableSpec } from './statement/parse-declaration.ts';

/** Parses the line of a package variable's declaration that an outline entry bounds (Go spec, Variable declarations). Never throws. */
export function parseVariables(text: string, { start, end }: OutlineEntry): VariableSpec {
  return parseVariableSpec(startParser(text, start, end));
}

/** Parses the constants of one declaration, function literals and all; otherwise as `parseConstantDeclaration`. Never throws. */
export function parseConstants(text: string, { start, end }: OutlineDeclaration): readonly ConstantDeclaration[] {
  return parseConstantDeclaration(startParser(text, start, end), start).constants;
}
