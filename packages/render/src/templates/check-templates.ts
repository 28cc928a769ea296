import { describeNearNames, type Diagnostic } from '@standin/diagnostics';
import { checkExpression, checkHelperCall, findHelper, isPath } from './check-expression.ts';
import { reportFault, type CheckScope, type TemplateCheck } from './template-check.ts';
import type { ParsedTemplate } from './template-file.ts';
import { openType, singleType, type ViewType } from './view-type.ts';

/** The templates of a set, which of them is rendered, and the type of what it is rendered with. */
export interface CheckedSet {
  readonly templates: ReadonlyMap<string, ParsedTemplate>;
  readonly main: string;
  readonly view: ViewType;
}

/**
 * What can be said to be wrong with templates before rendering: fields that the view does not have, unknown helpers, blocks and partials, calls in a circle. Templates that nothing
 * calls are looked at as far as that goes without knowing what they are called with.
 */
export function checkTemplates({ templates, main, view }: CheckedSet): readonly Diagnostic[] {
  const check: TemplateCheck = { templates, root: view, problems: new Map(), visited: new Map() };
  const visit = (template: ParsedTemplate, context: ViewType): void =>
    checkTemplate(check, { template, calls: [template.name], contexts: [context], locals: new Map() });
  const start = templates.get(main);
  if (start !== undefined) visit(start, view);
  for (const template of templates.values()) if (template.isOwn && !check.visited.has(template.name)) visit(template, openType);
  return [...check.problems.values()];
}

function checkTemplate(check: TemplateCheck, scope: CheckScope): void {
  const { name, program } = scope.template;
  const [context = openType] = scope.contexts;
  const visited = check.visited.get(name) ?? new Set();
  check.visited.set(name, visited);
  if (visited.has(context)) return;
  visited.add(context);
  checkProgram(check, scope, program);
}

function checkProgram(check: TemplateCheck, scope: CheckScope, program: hbs.AST.Program | undefined): void {
  for (const statement of program?.body ?? []) checkStatement(check, scope, statement);
}

function checkStatement(check: TemplateCheck, scope: CheckScope, statement: hbs.AST.Statement): void {
  switch (statement.type) {
    case 'ContentStatement':
    case 'CommentStatement':
      return;
    case 'MustacheStatement':
      checkMustache(check, scope, statement as hbs.AST.MustacheStatement);
      return;
    case 'BlockStatement':
      checkBlock(check, scope, statement as hbs.AST.BlockStatement);
      return;
    case 'PartialStatement':
      checkPartial(check, scope, statement as hbs.AST.PartialStatement);
      return;
    default:
      reportFault(check, scope, statement, {
        code: 'GEN433',
        message: 'blocks of partials and inline partials are not taken',
        hint: 'write the part into a file of its own, and call it with {{> name}}',
      });
  }
}

function checkMustache(check: TemplateCheck, scope: CheckScope, mustache: hbs.AST.MustacheStatement): void {
  const { path, params, hash } = mustache;
  const hasHash = (hash as hbs.AST.Hash | undefined) !== undefined && hash.pairs.length > 0;
  if (!isPath(path)) {
    reportFault(check, scope, path, { code: 'GEN433', message: 'a text or number stands in a tag', hint: 'write it without braces' });
    return;
  }
  if (params.length > 0 || hasHash || findHelper(path) !== undefined) {
    checkHelperCall(check, scope, { path, params, hash });
    return;
  }
  const type = checkExpression(check, scope, path);
  if (type.kind !== 'list' && type.kind !== 'object') return;
  const hint = type.kind === 'list' ? `{{#each ${path.original}}} goes through it` : `its fields can be printed: ${path.original}.name`;
  reportFault(check, scope, path, { code: 'GEN432', message: `${path.original} is ${type.kind === 'list' ? 'a list' : 'no text'}`, hint });
}

const blocks: readonly string[] = ['if', 'unless', 'each', 'with'];

function checkBlock(check: TemplateCheck, scope: CheckScope, block: hbs.AST.BlockStatement): void {
  const { path, params } = block;
  const name = path.original;
  const [value] = params;
  if (!blocks.includes(name)) {
    const hint = describeNearNames(name, blocks) ?? 'there are #if, #unless, #each and #with';
    reportFault(check, scope, path, { code: 'GEN433', message: `there is no block #${name}`, hint });
    return;
  }
  if (params.length !== 1 || value === undefined) {
    reportFault(check, scope, path, {
      code: 'GEN433',
      message: `#${name} takes one value, not ${params.length}`,
      hint: `{{#${name} value}}`,
    });
    return;
  }
  const type = checkExpression(check, scope, value);
  checkProgram(check, enter(check, scope, block, type), block.program);
  checkProgram(check, scope, block.inverse);
}

/** The scope inside of a block: #each and #with have a context of their own, unless that is the one outside. */
function enter(check: TemplateCheck, scope: CheckScope, block: hbs.AST.BlockStatement, type: ViewType): CheckScope {
  const name = block.path.original;
  if (name === 'if' || name === 'unless') return scope;
  if (name === 'each' && type.kind === 'single') {
    reportFault(check, scope, block.path, { code: 'GEN433', message: '#each goes through a list, not a text, number or truth value' });
  }
  const inner = name === 'with' ? type : type.kind === 'list' ? type.item : openType;
  const names = (block.program as hbs.AST.Program | undefined)?.blockParams ?? [];
  const locals = new Map(scope.locals);
  for (const [index, local] of names.entries()) locals.set(local, index === 0 ? inner : singleType);
  const isSame = name === 'with' && inner === scope.contexts[0];
  return { ...scope, locals, contexts: isSame ? scope.contexts : [inner, ...scope.contexts] };
}

function checkPartial(check: TemplateCheck, scope: CheckScope, partial: hbs.AST.PartialStatement): void {
  const name = nameOf(partial);
  const context = contextOf(check, scope, partial);
  const called = name === undefined ? undefined : check.templates.get(name);
  if (name === undefined) {
    reportFault(check, scope, partial.name, {
      code: 'GEN434',
      message: 'the name of a partial is worked out',
      hint: 'write it out: {{> name}}',
    });
  } else if (called === undefined) {
    const hint = describeNearNames(name, check.templates.keys()) ?? `a file ${name}.hbs beside this one would be it`;
    reportFault(check, scope, partial.name, { code: 'GEN434', message: `there is no template ${name}`, hint });
  } else if (scope.calls.includes(name)) {
    const circle = [...scope.calls.slice(scope.calls.indexOf(name)), name].join(' > ');
    reportFault(check, scope, partial.name, { code: 'GEN434', message: `templates call one another in a circle: ${circle}` });
  } else {
    const site = scope.template.isOwn ? { template: scope.template, node: partial } : scope.site;
    checkTemplate(check, {
      template: called,
      calls: [...scope.calls, name],
      contexts: [context],
      locals: new Map(),
      ...(site && { site }),
    });
  }
}

/** The name of the template that a statement calls; `undefined` where it is worked out. A number can be a name, too. */
function nameOf({ name }: hbs.AST.PartialStatement): string | undefined {
  return name.type === 'SubExpression' ? undefined : String((name as { readonly original: unknown }).original);
}

/** What a partial is called with: the context here or a value, and named values over it. */
function contextOf(check: TemplateCheck, scope: CheckScope, partial: hbs.AST.PartialStatement): ViewType {
  const [value] = partial.params;
  const context = value === undefined ? (scope.contexts[0] ?? openType) : checkExpression(check, scope, value);
  const pairs = (partial.hash as hbs.AST.Hash | undefined)?.pairs ?? [];
  const given = pairs.map(({ key, value: each }) => [key, checkExpression(check, scope, each)] as const);
  if (given.length === 0) return context;
  return context.kind === 'object' ? { kind: 'object', fields: new Map([...context.fields, ...given]) } : openType;
}
