import * as z from 'zod';
import type { TargetNames } from '../file/file-context.ts';
import type { OptionDefinition } from '../options/option-definition.ts';
import { optionDefinitions, optionNames } from '../options/option-definitions.ts';
import { data, wholePackages } from '../options/option-forms.ts';
import { optionSchemas } from '../options/option-schemas.ts';
import type { JsonValue } from '../options/options.ts';
import { parseYaml } from '../yaml/parse-yaml.ts';
import { toPlainValue } from '../yaml/to-plain-value.ts';

/** A JSON Schema, or a part of one. */
export type JsonSchema = Readonly<Record<string, JsonValue>>;

const nothing = { type: 'null' };
const texts = (items: JsonSchema): JsonSchema => ({ type: 'array', items });
const reference = (name: string): JsonSchema => ({ $ref: `#/$defs/${name}` });
const mapping = (values: JsonSchema, names: JsonSchema): JsonSchema => ({
  type: 'object',
  propertyNames: names,
  additionalProperties: values,
});

/**
 * The JSON Schema of gen.yaml, draft 2020-12, for editors: descriptions, defaults and examples of every key. It takes what the reader
 * takes, but cannot see what lies in texts: regular expressions, templates of names, contradictions.
 */
export function createSchema({ targets }: { readonly targets: TargetNames }): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'gen.yaml',
    description: 'What gen generates for the Go packages below the directory of this file.',
    type: ['object', 'null'],
    additionalProperties: false,
    patternProperties: { '^x-': { description: 'Free, for anchors.' } },
    properties: { ...topKeys, ...optionProperties('package'), targets: reference('packageTargets'), packages: reference('packages') },
    $defs: { ...createDefinitions(), packageTarget: { enum: targets.package }, interfaceTarget: { enum: targets.interface } },
  };
}

const topKeys: JsonSchema = {
  version: { description: 'The version of the form of this file.', const: 1, default: 1 },
  inherit: {
    description: 'Whether the gen.yaml files of the directories above count as well.',
    type: 'boolean',
    default: true,
    examples: [false],
  },
  keep: {
    description:
      'Generated mocks that a Makefile or a script makes: paths or globs from the directory of this file, ** for any number of directories. gen check and gen prune never call them orphans.',
    ...texts({ type: 'string', minLength: 1 }),
    examples: [['mocks/legacy/**']],
  },
};

function createDefinitions(): JsonSchema {
  return {
    namePattern: {
      description: 'A name, a glob, or `regex:` and a regular expression.',
      type: 'string',
      pattern: '^(?:regex:[\\s\\S]*\\S[\\s\\S]*|(?!regex:)\\S+|(?!regex:)[\\s\\S]*[*?\\[\\]{}\\\\][\\s\\S]*)$',
      examples: ['Store', '*Cache', 'regex:^Store'],
    },
    packagePattern: {
      description: 'A pattern as the go command has it; a relative one starts from the directory of this file.',
      type: 'string',
      pattern: '^(?!regex:)[^*\\u0000-\\u001f"`]*[^*\\s\\u0000-\\u001f"`][^*\\u0000-\\u001f"`]*$',
      examples: ['./...', 'io', 'example.com/acme/store'],
    },
    exclusion: { anyOf: [reference('packagePattern'), { type: 'string', pattern: '^regex:[\\s\\S]*\\S' }] },
    packageTargets: defineTargets('package'),
    interfaceTargets: defineTargets('interface'),
    packages: {
      description:
        'The packages that interfaces are taken from: a list of patterns, or a mapping from pattern to what holds for its packages.',
      anyOf: [texts(reference('packagePattern')), mapping({ anyOf: [nothing, reference('package')] }, reference('packagePattern'))],
      examples: [['./...'], { './store': { interfaces: ['Store'] } }],
    },
    package: definePackage(),
    interfaces: {
      description: 'The interfaces that are taken; without this key every exported one.',
      anyOf: [texts(reference('namePattern')), mapping(reference('interface'), reference('namePattern'))],
      examples: [['Store', '*Cache'], { Store: { 'mock-name': 'FakeStore' } }],
    },
    interface: {
      description: 'Options of the interface; a list of such for several outputs.',
      anyOf: [nothing, reference('output'), { ...texts(reference('output')), minItems: 1 }],
    },
    output: {
      type: 'object',
      additionalProperties: false,
      properties: { ...optionProperties('interface'), targets: reference('interfaceTargets') },
    },
  };
}

function definePackage(): JsonSchema {
  return {
    type: 'object',
    additionalProperties: false,
    properties: {
      ...optionProperties('package'),
      exclude: {
        description: 'Packages that are left out.',
        ...texts(reference('exclusion')),
        examples: [['./internal/legacy/...', 'regex:/gen/']],
      },
      targets: reference('packageTargets'),
      interfaces: reference('interfaces'),
      'exclude-interfaces': { description: 'Interfaces that are left out.', ...texts(reference('namePattern')), examples: [['*Internal']] },
    },
  };
}

function defineTargets(level: OptionDefinition['level']): JsonSchema {
  const options = { type: ['object', 'null'], additionalProperties: false, properties: optionProperties(level) };
  return {
    description: 'What is generated: a list of targets, or a mapping from target to its options.',
    anyOf: [texts(reference(`${level}Target`)), mapping(options, reference(`${level}Target`))],
    examples: [['gomock']],
  };
}

function optionProperties(level: OptionDefinition['level']): JsonSchema {
  const definitions = optionNames.map((name) => optionDefinitions[name] as OptionDefinition);
  const allowed = definitions.filter((definition) => level === 'package' || definition.level === 'interface');
  return Object.fromEntries(allowed.map((definition) => [definition.key, defineOption(definition)]));
}

function defineOption({ name, kind, description, default: fallback, example }: OptionDefinition): JsonSchema {
  const parsed = parseYaml(example).value;
  const form = optionSchemas[name] === data ? { type: 'object' } : describeForm(optionSchemas[name]);
  const wholes = kind === 'map' ? { patternProperties: wholePackages } : {};
  return { description, ...form, ...wholes, default: fallback, examples: parsed ? [toPlainValue(parsed)] : [] };
}

function describeForm(schema: z.ZodType): JsonSchema {
  const { $schema, ...form } = z.toJSONSchema(schema) as Record<string, JsonValue>;
  return form;
}
