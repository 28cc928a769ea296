import { describeNearNames } from '@standin/diagnostics';
import { reportFault, type CheckScope, type TemplateCheck, type TemplateFault } from './template-check.ts';
import { templateHelpers, type TemplateHelper } from './template-helpers.ts';
import { openType, singleType, type ViewType } from './view-type.ts';

type Expression = hbs.AST.Expression;
type Path = hbs.AST.PathExpression;

/** A call of a helper. */
export interface HelperCall {
  readonly path: Expression;
  readonly params: readonly Expression[];
  readonly hash: hbs.AST.Hash | undefined;
}

/** The names that Handlebars keeps of each loop, and `root`. */
const dataNames: readonly string[] = ['root', 'index', 'first', 'last', 'key'];

/** Whether an expression is a path, and not a text, a number or a call. */
export function isPath(expression: Expression): expression is Path {
  return expression.type === 'PathExpression';
}

/** Checks an expression, and gives the type of its value. */
export function checkExpression(check: TemplateCheck, scope: CheckScope, expression: Expression): ViewType {
  if (isPath(expression)) return checkPath(check, scope, expression);
  if (expression.type === 'SubExpression') return checkHelperCall(check, scope, expression as hbs.AST.SubExpression);
  return singleType;
}

/** The helper that a path names, where it can name one: a name alone. */
export function findHelper(path: Expression): TemplateHelper | undefined {
  const name = isPath(path) ? path.original : '';
  return Object.hasOwn(templateHelpers, name) ? templateHelpers[name] : undefined;
}

/** Checks a call of a helper with its values, and gives the type of what it gives. */
export function checkHelperCall(check: TemplateCheck, scope: CheckScope, call: HelperCall): ViewType {
  const { path, params, hash } = call;
  const name = isPath(path) ? path.original : '';
  for (const value of params) checkExpression(check, scope, value);
  const fault = name === 'lookup' ? checkCount('lookup', params.length, [2, 2]) : findCallFault(name, findHelper(path), params.length);
  if (fault !== undefined) reportFault(check, scope, path, fault);
  else if (hash !== undefined && hash.pairs.length > 0) {
    reportFault(check, scope, hash, { code: 'GEN433', message: `the helper ${name} takes no named values` });
  }
  return name === 'lookup' ? openType : singleType;
}

function findCallFault(name: string, helper: TemplateHelper | undefined, count: number): TemplateFault | undefined {
  if (helper !== undefined) return checkCount(name, count, helper.parameters, `for example {{${helper.example[0]}}}`);
  const hint = describeNearNames(name, [...Object.keys(templateHelpers), 'lookup']) ?? 'docs/templates.md lists the helpers';
  return { code: 'GEN433', message: `there is no helper ${name}`, hint };
}

function checkCount(name: string, count: number, [least, most]: readonly [number, number], hint?: string): TemplateFault | undefined {
  if (count >= least && count <= most) return undefined;
  const wanted = most === least ? String(least) : `${least} or more`;
  return { code: 'GEN433', message: `the helper ${name} takes ${wanted} ${wanted === '1' ? 'value' : 'values'}, not ${count}`, hint };
}

function checkPath(check: TemplateCheck, scope: CheckScope, path: Path): ViewType {
  const found = startOf(check, scope, path);
  if ('code' in found) {
    reportFault(check, scope, path, found);
    return openType;
  }
  let { type } = found;
  for (const part of found.parts) {
    const field = fieldOf(type, part);
    if (field === undefined) {
      reportFault(check, scope, path, describeMissing({ check, scope, path, part, type }));
      return openType;
    }
    type = field;
  }
  return type;
}

interface PathStart {
  readonly type: ViewType;
  readonly parts: readonly string[];
}

/** The value that a path starts from, and the fields that lead on. */
function startOf(
  check: TemplateCheck,
  { contexts, locals }: CheckScope,
  { data, depth, parts, original }: Path,
): PathStart | TemplateFault {
  const [first = '', ...rest] = parts;
  if (data && depth === 0) {
    if (!dataNames.includes(first)) {
      const hint = describeNearNames(first, dataNames) ?? `there are ${dataNames.map((name) => `@${name}`).join(', ')}`;
      return { code: 'GEN432', message: `there is no @${first}`, hint };
    }
    return { type: first === 'root' ? check.root : singleType, parts: rest };
  }
  if (data) return { type: openType, parts };
  const local = depth === 0 && !/^(?:this\b|\.)/.test(original) ? locals.get(first) : undefined;
  if (local !== undefined) return { type: local, parts: rest };
  const context = contexts[depth];
  if (context !== undefined) return { type: context, parts };
  return {
    code: 'GEN432',
    message: `${original} leads out of the template: a partial sees what it is called with alone`,
    hint: 'write @root for the data of the file, or hand it over: {{> part name=name}}',
  };
}

function fieldOf(type: ViewType, name: string): ViewType | undefined {
  switch (type.kind) {
    case 'open':
      return openType;
    case 'single':
      return undefined;
    case 'list':
      return name === 'length' ? singleType : /^\d+$/.test(name) ? type.item : undefined;
    case 'object':
      return type.fields.get(name);
  }
}

interface MissingField {
  readonly check: TemplateCheck;
  readonly scope: CheckScope;
  readonly path: Path;
  readonly part: string;
  readonly type: ViewType;
}

function describeMissing({ check, scope, path, part, type }: MissingField): TemplateFault {
  if (type.kind === 'list') return { code: 'GEN432', message: `${part} is asked of a list`, hint: '{{#each}} goes through a list' };
  if (type.kind !== 'object') return { code: 'GEN432', message: `${part} is asked of a text, number or truth value, which has no fields` };
  const outer = path.parts[0] === part ? findOuter(check, scope, part) : undefined;
  const hint = outer === undefined ? describeNearNames(part, type.fields.keys()) : `one level up it is there: ${outer}`;
  return { code: 'GEN432', message: `there is no field ${part} here`, hint: hint ?? 'docs/templates.md lists the fields of the view' };
}

function findOuter({ root }: TemplateCheck, { contexts }: CheckScope, name: string): string | undefined {
  const depth = contexts.findIndex((context, index) => index > 0 && context.kind === 'object' && context.fields.has(name));
  if (depth > 0) return `${'../'.repeat(depth)}${name}`;
  return root.kind === 'object' && root.fields.has(name) ? `@root.${name}` : undefined;
}
