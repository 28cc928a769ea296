import { createDiagnostic, type Diagnostic } from '@standin/diagnostics';
import { templateEnvironment } from './template-environment.ts';
import type { ParsedTemplate, TemplateText } from './template-file.ts';
import { placeInTemplate } from './template-place.ts';

/** Takes a template apart; what cannot be parsed is GEN431 at its place. */
export function parseTemplate(template: TemplateText): ParsedTemplate | Diagnostic {
  const environment = templateEnvironment();
  const text = template.text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n');
  try {
    return { ...template, text, program: environment.parse(text) };
  } catch (error) {
    const place = placeInTemplate({ file: template.file, text }, environment.positionOf(error));
    return createDiagnostic({ code: 'GEN431', ...describe(error), ...place });
  }
}

/** Handlebars' parser draws an excerpt and lists tokens of its grammar; all others of its messages end with a position. */
function describe(error: unknown): { readonly message: string; readonly hint?: string } {
  const text = error instanceof Error ? error.message : String(error);
  const found = /, got '(\w+)'/.exec(text)?.[1];
  if (found === 'EOF')
    return { message: 'the template ends inside a block or a tag', hint: 'each {{#if}} and {{#each}} needs its {{/if}} and {{/each}}' };
  if (found === 'INVALID' || text.startsWith('Lexical error')) return { message: 'the tag is open, or holds a sign that no tag can have' };
  if (found !== undefined) return { message: `no tag of Handlebars goes on like this: unexpected ${tokens[found] ?? found.toLowerCase()}` };
  const message = (text.split('\n')[0] ?? '').replace(/ - \d+:\d+$/, '');
  return { message: message.replace(/^(\S+) doesn't match (\S+)$/, '{{#$1}} is closed by {{/$2}}') };
}

const tokens: Readonly<Record<string, string>> = {
  CLOSE: '}}',
  OPEN: '{{',
  OPEN_BLOCK: '{{#',
  OPEN_ENDBLOCK: '{{/',
  OPEN_PARTIAL: '{{>',
  OPEN_SEXPR: '(',
  CLOSE_SEXPR: ')',
  INVERSE: '{{else}}',
  OPEN_INVERSE: '{{^',
  OPEN_INVERSE_CHAIN: '{{else',
  EQUALS: '=',
  ID: 'a name',
  SEP: '. or /',
  STRING: 'a text',
  NUMBER: 'a number',
  CONTENT: 'text',
  CLOSE_RAW_BLOCK: '}}}}',
  CLOSE_UNESCAPED: '}}}',
};
