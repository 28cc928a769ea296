import { printType, type TypeNaming } from '@standin/render';
import type { Method, Parameter } from '@standin/model';
import type { MockSource } from '../source/mock-source.ts';

/** -debug_parser prints types without qualifiers. */
const bareNaming: TypeNaming = { qualifier: () => undefined, typeParameter: ({ name }) => name, any: 'any' };

function parameterLines(title: string, parameters: readonly Parameter[]): readonly string[] {
  if (parameters.length === 0) return [];
  const lines = parameters.map(({ name, type }) => `    - ${name ?? '""'}: ${printType(type, bareNaming)}`);
  return [`    ${title}:`, ...lines];
}

function methodLines({ name, signature }: Method): readonly string[] {
  const fixed = signature.isVariadic ? signature.parameters.slice(0, -1) : signature.parameters;
  const variadic = signature.isVariadic ? signature.parameters.slice(-1) : [];
  return [
    `  - method ${name}`,
    ...parameterLines('in', fixed),
    ...parameterLines('...', variadic),
    ...parameterLines('out', signature.results),
  ];
}

/** What was read, as mockgen's -debug_parser prints it. */
export function printDebugText({ packageName, interfaces }: MockSource): string {
  const lines = interfaces.flatMap(({ name, methods }) => [`interface ${name}`, ...methods.flatMap(methodLines)]);
  return [`package ${packageName}`, ...lines, ''].join('\n');
}
