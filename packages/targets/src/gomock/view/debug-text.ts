import { printType, type TypeNaming } from '@standin/render';
import type { Method, Parameter } from '@standin/model';
import type { MockDialect } from '../dialect.ts';
import type { InterfaceSource } from '../../interfaces/interface-source.ts';

/** -debug_parser prints types without qualifiers. */
function createNaming({ emptyInterface }: MockDialect): TypeNaming {
  return { qualifier: () => undefined, typeParameter: ({ name }) => name, any: 'any', emptyInterface };
}

function parameterLines(title: string, parameters: readonly Parameter[], naming: TypeNaming): readonly string[] {
  if (parameters.length === 0) return [];
  const lines = parameters.map(({ name, type }) => `    - ${name ?? '""'}: ${printType(type, naming)}`);
  return [`    ${title}:`, ...lines];
}

function methodLines({ name, signature }: Method, naming: TypeNaming): readonly string[] {
  const fixed = signature.isVariadic ? signature.parameters.slice(0, -1) : signature.parameters;
  const variadic = signature.isVariadic ? signature.parameters.slice(-1) : [];
  return [
    `  - method ${name}`,
    ...parameterLines('in', fixed, naming),
    ...parameterLines('...', variadic, naming),
    ...parameterLines('out', signature.results, naming),
  ];
}

/** What was read, as mockgen's -debug_parser prints it. */
export function printDebugText({ packageName, interfaces }: InterfaceSource, dialect: MockDialect): string {
  const naming = createNaming(dialect);
  const lines = interfaces.flatMap(({ name, methods }) => [
    `interface ${name}`,
    ...methods.flatMap((method) => methodLines(method, naming)),
  ]);
  return [`package ${packageName}`, ...lines, ''].join('\n');
}
