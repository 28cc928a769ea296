import { markHelper } from './template-environment.ts';
import type { ParsedTemplate } from './template-file.ts';
import type { SourcePoint } from './template-place.ts';

type Program = hbs.AST.Program;
type Statement = hbs.AST.Statement;

/** A place in a template. */
export interface TemplatePoint {
  readonly template: ParsedTemplate;
  readonly point: SourcePoint;
}

/** Alters a program so that it prints a mark before each statement and each line of text: the index in `points` of where that stands. */
export function markProgram(template: ParsedTemplate, program: Program, points: TemplatePoint[]): void {
  const createMark = (point: SourcePoint, { loc }: Statement): Statement => {
    points.push({ template, point });
    const id = points.length - 1;
    const path = { type: 'PathExpression', parts: [markHelper], original: markHelper, depth: 0, data: false, loc };
    const mark = {
      type: 'MustacheStatement',
      path,
      params: [{ type: 'NumberLiteral', value: id, original: id, loc }],
      escaped: false,
      strip: {},
      loc,
    };
    return mark;
  };
  const mark = (body: readonly Statement[]): Statement[] => body.flatMap(markStatement);
  const markStatement = (statement: Statement): Statement[] => {
    if (statement.type === 'CommentStatement') return [statement];
    if (statement.type === 'ContentStatement') {
      return splitLines(statement).flatMap(({ part, point }) => [createMark(point, part), part]);
    }
    if (statement.type === 'BlockStatement') {
      const { program: inner, inverse } = statement as { readonly program?: Program; readonly inverse?: Program };
      for (const branch of [inner, inverse]) if (branch !== undefined) branch.body = mark(branch.body);
    }
    return [createMark(statement.loc.start, statement), statement];
  };
  Object.assign(program, { body: mark(program.body) });
}

/** Handlebars' type declarations have another type for `original`. */
interface TextContent extends Statement {
  readonly value: string;
  readonly original: string;
}

interface Line {
  readonly part: Statement;
  readonly point: SourcePoint;
}

/** The lines of a text, each a statement of its own. White space control may have cut the text at both ends. */
function splitLines(content: Statement): readonly Line[] {
  const { value, loc, original } = content as unknown as TextContent;
  const cut = Math.max(original.length - original.trimStart().length - (value.length - value.trimStart().length), 0);
  const before = original.slice(0, cut).split('\n');
  let line = loc.start.line + before.length - 1;
  let column = before.length === 1 ? loc.start.column + cut : (before.at(-1) ?? '').length;
  return (value.match(/[^\n]*\n|[^\n]+$/g) ?? []).map((text) => {
    const part = { ...content, value: text, original: text } as unknown as Statement;
    const point = { line, column };
    line++;
    column = 0;
    return { part, point };
  });
}
