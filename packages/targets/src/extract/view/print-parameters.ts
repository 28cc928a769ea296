import type { Parameter, SignatureType } from '@standin/model';
import { printType, type TypeNaming } from '@standin/render';

interface Printed {
  readonly name: string | undefined;
  readonly type: string;
}

/** `a, b int, c string`: names that follow each other with one type share it. */
function join(parameters: readonly Printed[]): string {
  return parameters
    .map(({ name, type }, index) => {
      if (name === undefined) return type;
      const next = parameters[index + 1];
      return next?.type === type ? name : `${name} ${type}`;
    })
    .join(', ');
}

function print({ name, type }: Parameter, naming: TypeNaming): Printed {
  return { name, type: printType(type, naming) };
}

/** The parameters of a method as an interface has them, by the names of the source. */
export function printParameters({ parameters, isVariadic }: SignatureType, naming: TypeNaming): string {
  const printed = parameters.map((parameter) => print(parameter, naming));
  return join(printed.map(({ name, type }, index) => ({ name, type: isVariadic && index === printed.length - 1 ? `...${type}` : type })));
}

/** Its results with the blank before them; empty for none. */
export function printResults({ results }: SignatureType, naming: TypeNaming): string {
  const printed = join(results.map((result) => print(result, naming)));
  if (printed === '') return '';
  return results.length === 1 && results[0]?.name === undefined ? ` ${printed}` : ` (${printed})`;
}
