import { textHelpers } from '@standin/render';
import { checkProgram } from './check-program.ts';
import type { NameTemplate, RenderedText } from './name-template.ts';
import type { TemplateProblem } from './template-problem.ts';

/** Makes a template of a text with all that Handlebars can do for names. */
export type TemplateCompiler = (text: string) => NameTemplate;

/** Loads Handlebars with its compiler, which takes as long as starting half of Node: ask only where a template needs it. */
export async function loadTemplateCompiler(): Promise<TemplateCompiler> {
  const { default: handlebars } = await import('handlebars');
  const environment = handlebars.create();
  for (const [name, helper] of Object.entries(textHelpers)) {
    environment.registerHelper(name, (...values: readonly unknown[]) => helper.call(...values.slice(0, -1).map(String)));
  }
  const knownHelpers = Object.fromEntries(Object.keys(textHelpers).map((name) => [name, true]));
  const options = { noEscape: true, strict: true, knownHelpersOnly: true, knownHelpers } as const;
  return (text) => {
    try {
      const program = environment.parse(text);
      const template = environment.compile(program, options);
      return (view) => {
        const problem = checkProgram(program, view);
        return problem ? { kind: 'problem', problem } : runTemplate(() => template(view));
      };
    } catch (error) {
      const problem = describeFailure(error);
      return () => ({ kind: 'problem', problem });
    }
  };
}

function runTemplate(render: () => string): RenderedText {
  try {
    return { kind: 'text', text: render() };
  } catch (error) {
    return { kind: 'problem', problem: describeFailure(error) };
  }
}

/** Handlebars' parser draws an excerpt of several lines; what it says stands in the last. */
function describeFailure(error: unknown): TemplateProblem {
  const lines = (error as Error).message.split('\n').filter((line) => line.trim() !== '');
  const reason = (lines.at(-1) ?? '').replace(/, got '.*$/, '').replace(/ - \d+:\d+$/, '');
  const isSyntax = lines.length > 1;
  const message = isSyntax
    ? 'the template cannot be parsed: it has braces that are open, or a tag that Handlebars does not know'
    : `the template cannot be used: ${reason}`;
  return { code: 'GEN410', message, hint: 'for example "{{snakeCase interface}}.go"' };
}
