import { infer, parameterType } from '../../expressions/infer.ts';
import type { Operand } from '../../expressions/operand.ts';
import type { FunctionObject } from '../../methods/function-object.ts';
import { substitute, type Substitution } from '../../types/substitute.ts';
import type { Type, TypeParameter } from '../../types/type.ts';
import { haltUnknown } from '../halt.ts';
import { defaultType } from '../value/default-type.ts';
import type { Value } from '../value/value.ts';

/** What inference sees of a value. */
function operandOf(value: Value): Operand {
  if (value.kind === 'nil') return { kind: 'nil' };
  return value.kind === 'constant' ? { kind: 'constant', type: defaultType(value), isUntyped: true } : { kind: 'value', type: value.type };
}

/** The arguments of a call of a generic function, and whether `...` stands behind the last one. */
interface GivenArguments {
  readonly args: readonly Value[];
  readonly hasEllipsis: boolean;
}

/** The type arguments of a call of a generic function: those that it is given, then what its arguments tell (Go spec, Type inference). */
export function inferTypeArguments(
  declaration: FunctionObject,
  given: readonly Type[],
  { args, hasEllipsis }: GivenArguments,
): Substitution {
  const { typeParameters, signature } = declaration;
  const known = new Map(given.flatMap((type, index) => pairWith(typeParameters[index], type)));
  const open = typeParameters.slice(given.length);
  if (open.length === 0) return known;
  const told = args.flatMap((value, index) => {
    const type = parameterType(signature, index, hasEllipsis);
    return type === undefined ? [] : [{ operand: operandOf(value), type: substitute(type, known) }];
  });
  const inferred = infer(open, told) ?? haltUnknown('which type arguments a call has');
  return new Map([...known, ...inferred]);
}

function pairWith(parameter: TypeParameter | undefined, type: Type): readonly (readonly [TypeParameter, Type])[] {
  return parameter === undefined ? [] : [[parameter, type]];
}
