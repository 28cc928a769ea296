import type { ConstantDeclaration } from '../nodes/declaration.ts';
import type { VariableSpec } from '../nodes/statement.ts';
import type { OutlineDeclaration, OutlineEntry } from '../outline/file-outline.ts';
import { startParser } from './parse-function.ts';
import { parseConstantDeclaration, parseVariableSpec } from './statement/parse-declaration.ts';

const parsed = new WeakMap<OutlineEntry, VariableSpec>();

/** Parses the line of a package variable's declaration that an outline entry bounds, once for as long as the entry is there (Go spec, Variable declarations). Never throws. */
export function parseVariables(text: string, entry: OutlineEntry): VariableSpec {
  const spec = parsed.get(entry) ?? parseVariableSpec(startParser(text, entry.start, entry.end));
  parsed.set(entry, spec);
  return spec;
}

/** Parses the constants of one declaration, function literals and all; otherwise as `parseConstantDeclaration`. Never throws. */
export function parseConstants(text: string, { start, end }: OutlineDeclaration): readonly ConstantDeclaration[] {
  return parseConstantDeclaration(startParser(text, start, end), start).constants;
}
