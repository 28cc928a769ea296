import { describe, expect, test } from '@jest/globals';
import { createSchema, optionDefinitions } from '@standin/config';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { parse, stringify } from 'yaml';
import { corpus } from './corpus.ts';
import { read, targets } from './read.ts';

const schema = createSchema({ targets });
const validate = new Ajv2020({ strict: true, strictTypes: false, allowUnionTypes: true, allErrors: true }).compile(schema);

/** Whether the JSON Schema takes a text, as an editor asks it. */
function isTaken(text: string): boolean {
  return validate(parse(text.replace('\ufeff', ''), { merge: true, uniqueKeys: false }) as unknown);
}

describe('the schema and the reader agree', () => {
  test.each(corpus.filter(({ isInvisible }) => !isInvisible).map((file) => [file.name, file] as const))('%s', (_, { text, codes }) => {
    expect(isTaken(text)).toBe(codes.length === 0);
  });

  test.each(corpus.filter(({ isInvisible }) => isInvisible).map((file) => [file.name, file] as const))(
    'the schema cannot see %s',
    (_, { text }) => {
      expect(isTaken(text)).toBe(true);
    },
  );

  const leaf = fc.constantFrom<unknown>(
    true,
    1,
    null,
    '',
    'Store',
    'a b',
    '*Cache',
    'regex:^a',
    './...',
    'mock.go',
    'a.T',
    'gomock',
    [],
    {},
    ['a'],
    [1],
    { 'a.T': 'b.T' },
  );
  const key = fc.constantFrom(
    'typed',
    'tags',
    'filename',
    'package',
    'replace-type',
    'template-data',
    'interfaces',
    'exclude',
    'targets',
    'packages',
    'gomock',
    'Store',
    './...',
    'version',
    'x-a',
    'goos',
  );
  const { tree } = fc.letrec<{ tree: unknown; map: unknown; list: unknown }>((tie) => ({
    tree: fc.oneof({ maxDepth: 5, depthSize: 'medium' }, leaf, tie('map'), tie('list')),
    map: fc.dictionary(key, tie('tree'), { maxKeys: 4 }),
    list: fc.array(tie('tree'), { maxLength: 3 }),
  }));

  test('on made-up files', () => {
    const visible = new Set(['GEN402', 'GEN403', 'GEN405', 'GEN406', 'GEN407', 'GEN415']);
    fc.assert(
      fc.property(fc.dictionary(key, tree, { maxKeys: 4 }), (value) => {
        const text = stringify(value);
        const { diagnostics } = read(text);
        expect(isTaken(text)).toBe(!diagnostics.some(({ code }) => visible.has(code)));
      }),
      { numRuns: 600 },
    );
  });
});

describe('the schema tells editors', () => {
  const properties = schema['properties'] as Record<string, { description: string; default: unknown; examples: unknown[] }>;

  test.each(Object.values(optionDefinitions).map((definition) => [definition.key, definition] as const))(
    'what %s is',
    (key, definition) => {
      expect(properties[key]).toMatchObject({ description: definition.description, default: definition.default });
      expect(properties[key]?.examples).toHaveLength(1);
      expect(read(`${key}: ${definition.example}\n`).diagnostics).toEqual([]);
    },
  );

  test('which targets there are', () => {
    expect(JSON.stringify(schema)).toContain('"packageTarget":{"enum":["gomock","stub","fake"]}');
    expect(JSON.stringify(schema)).toContain('"interfaceTarget":{"enum":["gomock","stub"]}');
  });
});
