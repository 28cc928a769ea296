import { invariant } from '@standin/diagnostics';
import type { Diagnostic } from '@standin/diagnostics';
import { diagnoseValue } from '../options/diagnose-value.ts';
import type { ResolvedOptions } from '../options/layer.ts';
import { optionDefinitions } from '../options/option-definitions.ts';
import { loadTemplateCompiler, type TemplateCompiler } from './load-template-compiler.ts';
import { locateWord } from './locate-word.ts';
import { nameForms, type NameOption } from './name-forms.ts';
import type { NameTemplate } from './name-template.ts';
import type { NameView } from './name-view.ts';
import { parseSimpleTemplate } from './parse-simple-template.ts';

/** A name that a template gave, or why it gave none (GEN410, GEN411, GEN416), at the place of the value. */
export type RenderedName = { readonly kind: 'name'; readonly text: string } | { readonly kind: 'bad'; readonly diagnostic: Diagnostic };

/** Renders templates of names; each text is parsed once. */
export interface NameRenderer {
  /** The value of `option`, a directory, file name, package name or identifier, for one interface. */
  render(resolved: ResolvedOptions, option: NameOption, view: NameView): RenderedName;
}

/**
 * A renderer for the templates `texts` (`listTemplates` has those of files) and all simple ones; Handlebars is loaded only where one of them needs it, and always
 * where `texts` is absent.
 */
export async function loadNameRenderer(texts?: Iterable<string>): Promise<NameRenderer> {
  const needsCompiler = texts === undefined || [...texts].some((text) => isTemplate(text) && !parseSimpleTemplate(text));
  return createNameRenderer(needsCompiler ? await loadTemplateCompiler() : undefined);
}

function createNameRenderer(compile: TemplateCompiler | undefined): NameRenderer {
  const templates = new Map<string, NameTemplate>();
  const templateOf = (text: string): NameTemplate => {
    const known = templates.get(text);
    const template = known ?? parseTemplate(text, compile);
    if (!known) templates.set(text, template);
    return template;
  };
  return Object.freeze({
    render(resolved: ResolvedOptions, option: NameOption, view: NameView): RenderedName {
      const { origin } = resolved.provenance[option];
      const rendered = templateOf(resolved.options[option])(view);
      if (rendered.kind === 'problem') {
        const { word, ...problem } = rendered.problem;
        return { kind: 'bad', diagnostic: diagnoseValue(locateWord(origin, resolved.options[option], word), problem) };
      }
      const { source, expected } = nameForms[option];
      if (new RegExp(`^${source}$`, 'u').test(rendered.text)) return { kind: 'name', text: rendered.text };
      const message = `${optionDefinitions[option].key} gave ${JSON.stringify(rendered.text)} for ${view.interface}, which is not ${expected}`;
      return { kind: 'bad', diagnostic: diagnoseValue(origin, { code: 'GEN416', message }) };
    },
  });
}

function isTemplate(text: string): boolean {
  return text.includes('{{');
}

function parseTemplate(text: string, compile: TemplateCompiler | undefined): NameTemplate {
  if (!isTemplate(text)) return () => ({ kind: 'text', text });
  const template = parseSimpleTemplate(text) ?? compile?.(text);
  invariant(template, `the renderer was not loaded for the template ${text}`);
  return template;
}
