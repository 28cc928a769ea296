import type { SourceInterface } from '../../interfaces/interface-source.ts';
import { walkType } from '@standin/render';
import type { MockRequest } from '../request.ts';

/** Whether gofmt leaves a build constraint as it is: one tag, or its negation. */
function isPlainConstraint(constraint: string | undefined): boolean {
  return constraint === undefined || /^!?[\w.]+$/.test(constraint);
}

/** Structs and interfaces with elements may be broken into lines and columns by gofmt. */
function hasLiteralBodies({ methods, typeParameters }: SourceInterface): boolean {
  let found = false;
  for (const type of [...methods.map(({ signature }) => signature), ...typeParameters.map((parameter) => parameter.constraint())]) {
    walkType(type, (part) => {
      found ||= (part.kind === 'struct' && part.fields.length > 0) || (part.kind === 'interface' && part.elements.length > 0);
    });
  }
  return found;
}

/**
 * Whether the templates print a file in gofmt's form already, as they do for all but comments from outside, build constraints, and types with
 * bodies. Tests hold every output to it; gofmt then need not be started.
 */
export function isCanonical(request: MockRequest, interfaces: readonly SourceInterface[]): boolean {
  return request.copyrightFile === undefined && isPlainConstraint(request.buildConstraint) && !interfaces.some(hasLiteralBodies);
}
