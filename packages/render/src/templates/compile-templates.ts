import { createDiagnostic, invariant, type Diagnostic, type TextPosition } from '@standin/diagnostics';
import { checkTemplates } from './check-templates.ts';
import { findMark, type TextPoint } from './find-mark.ts';
import { markProgram, type TemplatePoint } from './mark-program.ts';
import { parseTemplate } from './parse-template.ts';
import { templateEnvironment } from './template-environment.ts';
import type { ParsedTemplate, TemplateText } from './template-file.ts';
import { placeInTemplate } from './template-place.ts';
import { findVersionProblem } from './template-version.ts';
import { readViewType, type ViewSchema } from './view-type.ts';

/** A set of templates, the one that prints a file, and what it is rendered with. */
export interface TemplateSource {
  /** Each name once. */
  readonly templates: readonly TemplateText[];
  readonly main: string;
  readonly schema: ViewSchema;
  readonly viewVersion: number;
}

/** Templates that can be rendered. */
export interface CompiledTemplates {
  /** What the templates print for a view, or, as a diagnostic, what made them fail. */
  render(view: unknown): string | Diagnostic;
  /** Which place of a template printed what stands at a place of the text that `render` gave for the same view; that of the main template's begin where none did. */
  locate(view: unknown, point: TextPoint): TextPosition;
}

/** Compiled templates, or all that is wrong with them. */
export type CompileResult =
  | { readonly kind: 'compiled'; readonly templates: CompiledTemplates }
  | { readonly kind: 'faulty'; readonly diagnostics: readonly Diagnostic[] };

/** Compiles templates and checks them against the schema of their view. `loadTemplateCompiler` must have been awaited. */
export function compileTemplates({ templates: texts, main, schema, viewVersion }: TemplateSource): CompileResult {
  const results = texts.map(parseTemplate);
  const failures = results.flatMap((result) => ('code' in result ? [result] : []));
  const templates = new Map(results.flatMap((result) => ('code' in result ? [] : [[result.name, result] as const])));
  const versions = [...templates.values()]
    .map((template) => findVersionProblem(template, viewVersion))
    .filter((each) => each !== undefined);
  if (failures.length + versions.length > 0) return { kind: 'faulty', diagnostics: [...failures, ...versions] };
  const problems = checkTemplates({ templates, main, view: readViewType(schema) });
  if (problems.length > 0) return { kind: 'faulty', diagnostics: problems };
  return { kind: 'compiled', templates: createTemplates(templates, main) };
}

type Render = (view: unknown) => string;

function createTemplates(templates: ReadonlyMap<string, ParsedTemplate>, main: string): CompiledTemplates {
  const render = link(templates, main, ({ program }) => program);
  let marked: MarkedTemplates | undefined;
  const mark = (): MarkedTemplates => (marked ??= markTemplates(templates, main));
  return Object.freeze({
    render(view: unknown) {
      try {
        return render(view);
      } catch (error) {
        return describeFailure(error, mark().findFailure(view));
      }
    },
    locate: (view: unknown, point: TextPoint) => mark().locate(view, point),
  });
}

function link(
  templates: ReadonlyMap<string, ParsedTemplate>,
  main: string,
  programOf: (template: ParsedTemplate) => hbs.AST.Program,
): Render {
  const { compile } = templateEnvironment();
  const partials = Object.create(null) as Record<string, HandlebarsTemplateDelegate>;
  for (const template of templates.values()) partials[template.name] = compile(programOf(template));
  const start = partials[main];
  invariant(start, `there is a template ${main}`);
  return (view) => start(view, { partials });
}

/** Templates that know where they are: for what went wrong, since it costs. */
interface MarkedTemplates {
  findFailure(view: unknown): TextPosition;
  locate(view: unknown, point: TextPoint): TextPosition;
}

function markTemplates(templates: ReadonlyMap<string, ParsedTemplate>, main: string): MarkedTemplates {
  const environment = templateEnvironment();
  const points: TemplatePoint[] = [];
  const render = link(templates, main, (template) => {
    const program = environment.parse(template.text);
    markProgram(template, program, points);
    return program;
  });
  // What templates of gen print is a matter of who calls them.
  const isOwn = (id: number): boolean => points[id]?.template.isOwn === true;
  const placeOf = (id: number | undefined): TextPosition => {
    const { template, point } = points[id ?? points.findIndex(({ template }) => template.isOwn)] ?? {
      template: templates.get(main),
      point: { line: 1, column: 0 },
    };
    invariant(template, `there is a template ${main}`);
    return placeInTemplate(template, point);
  };
  return {
    findFailure: (view) => placeOf(environment.lastMark(() => render(view), isOwn)),
    locate: (view, point) => placeOf(findMark(render(view), point, isOwn)),
  };
}

function describeFailure(error: unknown, place: TextPosition): Diagnostic {
  const message = (error instanceof Error ? error.message : String(error)).replace(/ - \d+:\d+$/, '');
  const [, field, parent] = /^"(.*)" not defined in (.*)$/s.exec(message) ?? [];
  if (field === undefined) return createDiagnostic({ code: 'GEN436', message: `the template fails: ${message}`, ...place });
  const isNothing = parent === 'null' || parent === 'undefined';
  return createDiagnostic({
    code: 'GEN436',
    message: isNothing ? `${field} is asked of something that is not there` : `there is no ${field} here`,
    hint: 'where it need not be there, put {{#if}} around it',
    ...place,
  });
}
