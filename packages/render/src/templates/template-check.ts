import { createDiagnostic, type Diagnostic, type DiagnosticFields } from '@standin/diagnostics';
import type { ParsedTemplate } from './template-file.ts';
import { placeInTemplate } from './template-place.ts';
import type { ViewType } from './view-type.ts';

/** What the check of a set of templates works with. */
export interface TemplateCheck {
  readonly templates: ReadonlyMap<string, ParsedTemplate>;
  readonly root: ViewType;
  /** What was found, each finding once. */
  readonly problems: Map<string, Diagnostic>;
  /** The templates that were checked, each with the contexts that it was called in. */
  readonly visited: Map<string, Set<ViewType>>;
}

/** A place in a template that calls another. */
export interface CallSite {
  readonly template: ParsedTemplate;
  readonly node: hbs.AST.Node;
}

/** Where a check is. */
export interface CheckScope {
  readonly template: ParsedTemplate;
  /** The last call in a template of the user's on the way here. */
  readonly site?: CallSite;
  /** The names of the templates on the way here, this one the last. */
  readonly calls: readonly string[];
  /** What `this`, `../this`, `../../this` are: no further than the template's own beginning. */
  readonly contexts: readonly ViewType[];
  /** The names of `as |item index|`. */
  readonly locals: ReadonlyMap<string, ViewType>;
}

/** What is wrong, without its place. */
export type TemplateFault = Pick<DiagnosticFields, 'code' | 'message' | 'hint'>;

/** Reports what is wrong at a node: in a template that the user did not write, at the user's call of it. */
export function reportFault(check: TemplateCheck, scope: CheckScope, node: hbs.AST.Node, fault: TemplateFault): void {
  const { template, site } = scope;
  const isForeign = !template.isOwn && site !== undefined;
  const found = isForeign ? site : { template, node };
  const message = isForeign ? `the template ${template.name} cannot be called here: ${fault.message}` : fault.message;
  const place = placeInTemplate(found.template, found.node.loc.start);
  const { line, column } = place.position;
  const key = [place.position.file, line, column, message].join('\0');
  if (!check.problems.has(key)) check.problems.set(key, createDiagnostic({ ...fault, message, ...place }));
}
