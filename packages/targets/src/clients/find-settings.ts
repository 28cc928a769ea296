import type { Package } from '@standin/model';
import type { CompositeLiteral, Expression } from '@standin/syntax';
import type { Setting } from './client.ts';
import type { FoldField, FoldValues } from './fold/fold-value.ts';
import { sourceOf } from './fold/source-of.ts';
import type { Body } from './found-call.ts';

/** Whether an expression means the same in any package: it is made of literals, predeclared names and what is imported, an empty value of an imported type for instance. */
function isPortable(expression: Expression, body: Body, owner: Package): boolean {
  const isInner = (inner: Expression): boolean => isPortable(inner, body, owner);
  switch (expression.kind) {
    case 'literal':
      return true;
    case 'name':
      return (
        body.expressions.get(expression)?.operand.kind === 'constant' &&
        owner.lookup(expression.name) === undefined &&
        !isLocal(expression, body)
      );
    case 'selector': {
      const imported = body.expressions.get(expression.operand)?.operand;
      return imported?.kind === 'package' && body.expressions.get(expression)?.operand.kind === 'constant';
    }
    case 'compositeLiteral':
      return expression.elements.length === 0 && isImported(expression);
    case 'unary':
      return isInner(expression.operand);
    case 'binary':
      return isInner(expression.left) && isInner(expression.right);
    default:
      return false;
  }
}

/** Whether a literal is of a type that an import names: `kafka.Hash{}`. */
function isImported({ type }: CompositeLiteral): boolean {
  return type?.kind === 'name' && type.package !== undefined;
}

function isLocal({ name }: Extract<Expression, { kind: 'name' }>, body: Body): boolean {
  return name !== 'true' && name !== 'false' && name !== 'iota' && body.owner !== undefined;
}

function settingsOf(name: string, { values, expression, body }: FoldField, owner: Package): readonly Setting[] {
  const [only] = values;
  if (values.length === 1 && only?.kind === 'struct' && only.fields.size > 0 && expression.kind !== 'call')
    return [...only.fields].flatMap(([inner, field]) => settingsOf(`${name}.${inner}`, field, owner));
  const { file } = body.site;
  const isConstant = isPortable(expression, body, owner);
  return [{ name, source: sourceOf(file, expression), isConstant, origin: { file, offset: expression.offset } }];
}

/** The settings that a struct carries, the fields of inner structs behind a dot. */
export function findSettings(values: FoldValues, owner: Package): readonly Setting[] {
  return values.flatMap((value) =>
    value.kind === 'struct' ? [...value.fields].flatMap(([name, field]) => settingsOf(name, field, owner)) : [],
  );
}
