import type { FoldValues } from '../../clients/fold/fold-value.ts';
import type { GivenArguments } from '../../clients/texts-at.ts';
import type { ContractNaming } from './contract-naming.ts';
import { exampleValue } from './example-value.ts';

/** What each value that the last parameter takes is given: as many as the code gives; of a list `args...` its elements. `undefined` where that list is not known. */
function restOf({ parameters, values, hasEllipsis }: GivenArguments): readonly FoldValues[] | undefined {
  const rest = values.slice(parameters.length - 1);
  if (!hasEllipsis) return rest;
  const list = rest[0]?.[0];
  return list?.kind === 'list' && list.isWhole ? list.elements : undefined;
}

/**
 * The arguments of a call as Go: what the code gives, as far as it tells, and examples for the rest. `undefined` where one cannot be made up. `nameOf` names arguments where their
 * parameters say less.
 */
export function exampleArguments(
  given: GivenArguments,
  naming: ContractNaming,
  nameOf?: (index: number) => string,
): readonly string[] | undefined {
  const { parameters, isVariadic, values } = given;
  const [fixed, last] = isVariadic ? [parameters.slice(0, -1), parameters.at(-1)] : [parameters, undefined];
  const rest = last === undefined ? [] : restOf(given);
  if (rest === undefined) return undefined;
  const places = [
    ...fixed.map((parameter, index) => ({ parameter, values: values[index] ?? [] })),
    ...(last === undefined ? [] : rest.map((each) => ({ parameter: last, values: each }))),
  ];
  const examples = places.map(({ parameter: { name = 'value', type }, values: each }, index) =>
    exampleValue({ name: nameOf?.(index) ?? name.replace(/(?<=key|value|member|field|element|channel)s$/, ''), type, given: each }, naming),
  );
  return examples.every((example) => example !== undefined) ? examples : undefined;
}
