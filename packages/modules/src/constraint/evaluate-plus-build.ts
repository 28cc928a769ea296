const validTag = /^[\p{L}\p{Nd}_.]+$/u;

/**
 * Whether one `// +build` line holds, given its arguments: fields are alternatives, the comma is "and", `!` is "not"; what is no tag counts as
 * the tag `ignore` (go/build/constraint `parsePlusBuildExpr`).
 */
export function evaluatePlusBuild(argumentsText: string, holds: (tag: string) => boolean): boolean {
  const fields = argumentsText.split(/\s+/u).filter((field) => field !== '');
  if (fields.length === 0) return holds('ignore');
  return fields.some((field) => field.split(',').every((literal) => evaluateLiteral(literal, holds)));
}

function evaluateLiteral(literal: string, holds: (tag: string) => boolean): boolean {
  if (literal.startsWith('!!') || literal === '!') return holds('ignore');
  const isNegated = literal.startsWith('!');
  const name = isNegated ? literal.slice(1) : literal;
  return holds(validTag.test(name) ? name : 'ignore') !== isNegated;
}
