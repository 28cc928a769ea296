import type { NameView } from './name-view.ts';
import { checkCall, checkName, type TemplateProblem } from './template-problem.ts';

type Program = hbs.AST.Program;
type Expression = hbs.AST.Expression;

/** The first thing in a parsed Handlebars template that templates of names cannot do: an unknown name or helper, a wrong number of values, a block but `if` and `unless`, a partial. */
export function checkProgram(program: Program, view: NameView): TemplateProblem | undefined {
  return findFirst(program.body, (statement) => checkStatement(statement, view));
}

function checkStatement(statement: hbs.AST.Statement, view: NameView): TemplateProblem | undefined {
  switch (statement.type) {
    case 'ContentStatement':
    case 'CommentStatement':
      return undefined;
    case 'MustacheStatement':
      return checkMustache(statement as hbs.AST.MustacheStatement, view);
    case 'BlockStatement':
      return checkBlock(statement as hbs.AST.BlockStatement, view);
    default:
      return { code: 'GEN410', message: 'templates of names have no partials or decorators', hint: undefined };
  }
}

function checkMustache({ path, params, hash }: hbs.AST.MustacheStatement, view: NameView): TemplateProblem | undefined {
  return params.length === 0 && path.type === 'PathExpression'
    ? checkExpression(path, view)
    : checkHelperCall({ path, params, hash }, view);
}

function checkBlock(block: hbs.AST.BlockStatement, view: NameView): TemplateProblem | undefined {
  const name = block.path.original;
  if (name !== 'if' && name !== 'unless') {
    return { code: 'GEN410', message: `templates of names have no block #${name}`, hint: 'there are #if and #unless', word: name };
  }
  if (block.params.length !== 1)
    return { code: 'GEN410', message: `#${name} takes one value, not ${block.params.length}`, hint: '{{#if isExported}}...{{/if}}' };
  // The types of Handlebars call the inverse always present; it is not.
  const branches = [block.program, block.inverse as Program | undefined].filter((branch) => branch !== undefined);
  return findFirst(block.params, (value) => checkExpression(value, view)) ?? findFirst(branches, (branch) => checkProgram(branch, view));
}

interface HelperCall {
  readonly path: Expression;
  readonly params: readonly Expression[];
  readonly hash: hbs.AST.Hash | undefined;
}

function checkHelperCall({ path, params, hash }: HelperCall, view: NameView): TemplateProblem | undefined {
  const name = path.type === 'PathExpression' ? (path as hbs.AST.PathExpression).original : '';
  if (hash && hash.pairs.length > 0) return { code: 'GEN410', message: `the helper ${name} takes no named values`, hint: undefined };
  return checkCall(name, params.length) ?? findFirst(params, (value) => checkExpression(value, view));
}

function checkExpression(expression: Expression, view: NameView): TemplateProblem | undefined {
  if (expression.type === 'PathExpression') return checkName((expression as hbs.AST.PathExpression).original, view);
  if (expression.type === 'SubExpression') return checkHelperCall(expression as hbs.AST.SubExpression, view);
  return undefined;
}

function findFirst<Item>(items: readonly Item[], check: (item: Item) => TemplateProblem | undefined): TemplateProblem | undefined {
  for (const item of items) {
    const problem = check(item);
    if (problem) return problem;
  }
  return undefined;
}
