import { evaluateGoBuild, knownArchitectures, knownOperatingSystems } from '@standin/modules';
import * as z from 'zod';
import { describeUnknownPoint, pointPattern } from './describe-unknown-point.ts';

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

/** A time as Go's `time.ParseDuration` reads it. */
const duration = textOf(/^(?:\d+(?:\.\d+)?(?:ns|us|µs|ms|s|m|h))+$/u);
const count = z.int().min(1);
const happens = z.literal(true);

const effects = {
  timeout: duration,
  'lost-before': happens,
  'lost-after': happens,
  fail: z.string().min(1),
  error: z.string().regex(/^[^\s"`\\]+\.\p{Lu}[\p{L}\p{Nd}_]*$/u),
  'mysql-error': count,
  'circuit-open': happens,
  empty: happens,
  cut: happens,
  close: happens,
  latency: duration,
  reorder: count,
};

const conditions = { jitter: duration, times: count, skip: count, chance: z.number().min(0).max(1), trace: z.string().min(1) };

const pattern = z
  .string()
  .superRefine((text, context) => {
    const message = describeUnknownPoint(text);
    if (message !== undefined) context.addIssue({ code: 'custom', message });
  })
  .regex(pointPattern);

const faultRule = z
  .strictObject({ on: pattern, ...z.object({ ...effects, ...conditions }).partial().shape })
  .superRefine((rule, context) => {
    const message = `a rule says what happens: ${Object.keys(effects).join(', ')}`;
    if (!Object.keys(effects).some((key) => key in rule)) context.addIssue({ code: 'custom', message });
  });

/** A mapping from names, in kebab or camel case, to rules of what goes wrong. */
export const faults = z.record(z.string().regex(/^\p{L}[\p{L}\p{Nd}]*(?:-[\p{L}\p{Nd}]+)*$/u), z.array(faultRule));

const placeName = /^[\p{L}_][\p{L}\p{Nd}_]*(?:\.[\p{L}_][\p{L}\p{Nd}_]*){0,2}$/u;

/** A mapping from names of places to types, `*` before one for a pointer. */
export const clients = z.record(z.string().regex(placeName), z.string().regex(/^\*?[^\s*,="`\\]+\.[\p{L}_][\p{L}\p{Nd}_]*$/u));

/** Any mapping that JSON can hold. */
export const data = z.record(z.string(), z.json());
