import type { NameView } from './name-view.ts';
import type { TemplateProblem } from './template-problem.ts';

/** What rendering a template came to. */
export type RenderedText =
  { readonly kind: 'text'; readonly text: string } | { readonly kind: 'problem'; readonly problem: TemplateProblem };

/** A template that was taken apart, to be rendered for many views. */
export type NameTemplate = (view: NameView) => RenderedText;
