import { evaluateGoBuild, knownArchitectures, knownOperatingSystems } from '@standin/modules';
import * as z from 'zod';

/** True or false. */
export const truth = z.boolean();

/** A text of the form `pattern`. */
export function textOf(pattern: RegExp): z.ZodType {
  return z.string().regex(pattern);
}

/** A list of texts of the form `pattern`. */
export function listOf(pattern: RegExp): z.ZodType {
  return z.array(z.string().regex(pattern));
}

/** The path of a file or directory; empty for none. */
export const path = textOf(/^[^\u0000-\u001f]*$/u);

/** What may stand behind `//go:build`, on one line; empty for none. */
export const buildConstraint = z
  .string()
  .regex(/^[^\n\r]*$/u)
  .superRefine((text, context) => {
    const isExpression = text.trim() === '' || evaluateGoBuild(text, () => true) !== undefined;
    if (!isExpression) context.addIssue({ code: 'invalid_format', format: 'go:build', input: text });
  });

/** A GOOS that Go knows; empty for none. */
export const operatingSystem = oneOf(knownOperatingSystems);

/** A GOARCH that Go knows; empty for none. */
export const architecture = oneOf(knownArchitectures);

function oneOf(names: Iterable<string>): z.ZodType {
  return textOf(new RegExp(`^(?:${[...names].join('|')})?$`, 'u'));
}

const namedType = /^[^\s,="`\\]+\.(?:\*|[\p{L}_][\p{L}\p{Nd}_]*)$/u;

/** A mapping from type to type; every type of a package makes way for those of another package alone. */
export const replacements = z.record(z.string().regex(namedType), z.string().regex(namedType)).superRefine((map, context) => {
  for (const [from, to] of Object.entries(map)) {
    const message = `${to} cannot stand in for ${from}, every type of a package`;
    if (from.endsWith('.*') && !to.endsWith('.*')) context.addIssue({ code: 'custom', path: [from], message });
  }
});

/** `replacements` as far as JSON Schema can say it: keys for every type of a package, and the values that these take. */
export const wholePackages = { '\\.\\*$': { type: 'string', pattern: '^[^\\s,="`\\\\]+\\.\\*$' } };

/** Any mapping that JSON can hold. */
export const data = z.record(z.string(), z.json());
