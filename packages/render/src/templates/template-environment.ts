import { invariant } from '@standin/diagnostics';
import type Handlebars from 'handlebars';
import { templateHelpers } from './template-helpers.ts';

/** Handlebars with the helpers of templates. */
export interface TemplateEnvironment {
  /** Takes a template apart. Throws an error whose position `positionOf` knows. */
  parse(text: string): hbs.AST.Program;
  /** Where in the text the error stands that `parse` has just thrown. */
  positionOf(error: unknown): hbs.AST.Position;
  compile(program: hbs.AST.Program): HandlebarsTemplateDelegate;
  /** The last mark of those that count that a rendering came to, which may fail; `undefined` where it came to none. */
  lastMark(render: () => void, counts: (id: number) => boolean): number | undefined;
}

/** The helper that notes where rendering is, and prints its value between U+0001 and U+0002; no template can call it. */
export const markHelper = '__at';

let environment: TemplateEnvironment | undefined;

/** Loads Handlebars with its compiler, which only users' templates need: it takes as long as starting half of Node. */
export async function loadTemplateCompiler(): Promise<void> {
  environment ??= createEnvironment((await import('handlebars')).default);
}

/** What `loadTemplateCompiler`, which must have been awaited, has loaded. */
export function templateEnvironment(): TemplateEnvironment {
  invariant(environment, 'the compiler of templates was loaded before they are read');
  return environment;
}

function createEnvironment(handlebars: typeof Handlebars): TemplateEnvironment {
  const instance = handlebars.create();
  for (const [name, helper] of Object.entries(templateHelpers)) {
    instance.registerHelper(name, (...values: readonly unknown[]) => callHelper(name, () => helper.call(...values.slice(0, -1))));
  }
  let note: (id: number) => void = () => undefined;
  instance.registerHelper(markHelper, (id: number) => {
    note(id);
    return `\u0001${id}\u0002`;
  });
  const knownHelpers = Object.fromEntries([...Object.keys(templateHelpers), markHelper].map((name) => [name, true]));
  const options = { noEscape: true, strict: true, knownHelpersOnly: true, knownHelpers } as const;
  return Object.freeze({
    parse: (text: string) => instance.parse(text),
    positionOf: (error: unknown) => positionOf(error, instance as unknown as WithParser),
    compile: (program: hbs.AST.Program) => instance.compile(program, options),
    lastMark(render: () => void, counts: (id: number) => boolean) {
      let last: number | undefined;
      note = (id) => {
        if (counts(id)) last = id;
      };
      try {
        render();
      } catch {
        // That it fails is why it is asked for.
      }
      note = () => undefined;
      return last;
    },
  });
}

function callHelper(name: string, call: () => string | boolean): string | boolean {
  try {
    return call();
  } catch (error) {
    throw new Error(`the helper ${name}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

/** What Handlebars' type declarations leave out. */
interface WithParser {
  readonly Parser: { readonly lexer: { readonly yylloc?: { readonly first_line: number; readonly first_column: number } } };
}

/** Handlebars' own errors have a position; for those of its parser the lexer knows where it has stopped. */
function positionOf(error: unknown, { Parser }: WithParser): hbs.AST.Position {
  const { lineNumber, column } = error as { readonly lineNumber?: number; readonly column?: number };
  if (lineNumber !== undefined && column !== undefined) return { line: lineNumber, column };
  const { first_line: line = 1, first_column = 0 } = Parser.lexer.yylloc ?? {};
  return { line, column: first_column };
}
