import type { ConstantDeclaration } from './declaration.ts';
import type { VariableSpec } from './statement.ts';

/** The constants of the lines of one declaration, with iota and the repetition of the last expression list worked out (Go spec, Iota). */
export function numberConstants(specs: readonly VariableSpec[]): readonly ConstantDeclaration[] {
  let repeated: VariableSpec | undefined;
  return specs.flatMap((spec, iota) => {
    if (spec.values.length > 0) repeated = spec;
    const { type, values = [] } = repeated ?? {};
    return spec.names.map(({ name, offset }, index) => {
      const value = values[index];
      return { name, offset, iota, ...(type !== undefined && { type }), ...(value !== undefined && { value }) };
    });
  });
}
