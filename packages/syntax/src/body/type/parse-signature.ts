import type { ParameterExpression, SignatureExpression } from '../../nodes/type-expression.ts';
import { fail, type Parser } from '../parser.ts';
import { parseParameters } from './parse-parameters.ts';
import { startsType } from './starts-type.ts';

function parseResults(parser: Parser): readonly ParameterExpression[] {
  const offset = parser.start;
  if (parser.kind === '(') {
    const { parameters, isVariadic } = parseParameters(parser);
    if (isVariadic) fail(parser, parameters.at(-1)?.offset ?? offset, 'no result can have ...');
    return parameters;
  }
  if (!startsType(parser.kind)) return [];
  return [{ type: parser.rules.parseType(parser), offset }];
}

/** Parses parameters and results (Go spec, Signature). */
export function parseSignature(parser: Parser): SignatureExpression {
  const { parameters, isVariadic } = parseParameters(parser);
  return { parameters, results: parseResults(parser), isVariadic };
}
