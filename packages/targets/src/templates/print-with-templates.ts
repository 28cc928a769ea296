import { createDiagnostic, type Diagnostic } from '@standin/diagnostics';
import { formatGo, type CompiledTemplates } from '@standin/render';
import { readHeader } from '@standin/syntax';
import { targetDefinitions } from '../target-definitions.ts';
import type { TemplateSet } from './template-sets.ts';

/** A Go file that templates printed, in gofmt's form, or why there is none. */
export type PrintedFile =
  { readonly kind: 'printed'; readonly text: string } | { readonly kind: 'faulty'; readonly diagnostic: Diagnostic };

/** What `go help generate` asks for. */
const header = /^\/\/ Code generated .* DO NOT EDIT\.$/m;

/** Prints a view with a user's templates, those of `set` among them, and holds what they print to what a generated file has to be: Go with a package clause, below the line that says who made it. */
export function printWithTemplates(templates: CompiledTemplates, view: unknown, set: TemplateSet): PrintedFile {
  const text = templates.render(view);
  if (typeof text !== 'string') return { kind: 'faulty', diagnostic: text };
  const formatted = formatGo(text);
  if (formatted.kind === 'rejected')
    return { kind: 'faulty', diagnostic: describeRejection(templates, view, { text, reason: formatted.message }) };
  const message = findMissing(formatted.text);
  if (message === undefined) return { kind: 'printed', text: formatted.text };
  const line = targetDefinitions.find(({ name }) => name === set.target)?.header ?? '';
  const hint = `${set.main} prints both: ${line}\nand package {{package}}`;
  return {
    kind: 'faulty',
    diagnostic: createDiagnostic({ code: 'GEN438', message, hint, ...templates.locate(view, { line: 1, column: 1 }) }),
  };
}

function findMissing(text: string): string | undefined {
  const { packageClause } = readHeader(text);
  if (packageClause === undefined) return 'the templates print no package clause';
  return header.test(text.slice(0, packageClause.offset))
    ? undefined
    : 'the templates do not print the line that says that the file is generated';
}

interface Rejection {
  readonly text: string;
  /** What gofmt says: `3:9: expected ')'`. */
  readonly reason: string;
}

function describeRejection(templates: CompiledTemplates, view: unknown, { text, reason }: Rejection): Diagnostic {
  const [, line = '1', column = '1', said = reason] = /^(\d+):(\d+): (.*?)(?: \(and \d+ more errors\))?$/s.exec(reason.trim()) ?? [];
  const point = { line: Number(line), column: Number(column) };
  const hint = `line ${line} of what would be written:\n${excerpt(text, point.line)}`;
  return createDiagnostic({
    code: 'GEN437',
    message: `what is printed here is no Go: ${said}`,
    hint,
    ...templates.locate(view, point),
  });
}

/** A line and the two before it, with their numbers. */
function excerpt(text: string, line: number): string {
  const lines = text.split('\n');
  const first = Math.max(line - 3, 0);
  return lines
    .slice(first, line)
    .map((each, index) => `${String(first + index + 1).padStart(String(line).length)} | ${each.replaceAll('\t', '  ')}`)
    .join('\n');
}
