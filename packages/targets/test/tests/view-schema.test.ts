import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { loadGrammar } from '@standin/syntax';
import { repository } from '../../../../scripts/repository.ts';
import { draftTests } from '../../src/tests/draft-tests.ts';
import type { TestPart } from '../../src/tests/print/print-tests.ts';
import { renderTest } from '../../src/tests/print/render-test.ts';
import type { TestsRequest } from '../../src/tests/request.ts';
import { resolveStyle } from '../../src/tests/resolve-style.ts';
import { readExistingTests } from '../../src/tests/selection/existing-tests.ts';
import { selectFunctions } from '../../src/tests/selection/select-functions.ts';
import { createWirings } from '../../src/tests/wiring/create-wirings.ts';
import { validateView, type Schema } from '../validate-view.ts';
import { openTested } from './package-in-memory.ts';

const templates = join(repository, 'templates', 'tests');

function readSchema(name: string): Schema {
  return JSON.parse(readFileSync(join(templates, name), 'utf8')) as Schema;
}

const schemas: Readonly<Record<TestPart['kind'], Schema>> = { table: readSchema('test.schema.json'), fuzz: readSchema('fuzz.schema.json') };

const source = `package p

import "io"

type Store interface{ Get(id string) (int, error) }

type Service struct{ store Store }

func (s *Service) Run(id string) (int, error) { return s.store.Get(id) }

func Write(w io.Writer, n int) {}

func Parse(text string, base uint8) (n int, ok bool, tags []string) {
	if base > 36 {
		return 0, false, nil
	}
	return int(base), true, []string{text}
}

func Make(n int) (func(), error) { return nil, nil }

func Check(n int) {
	if n > 3 {
		panic("too many")
	}
}
`;

/** Every part of all tests of the source in a style. */
function listParts(style: Partial<TestsRequest['style']>): readonly TestPart[] {
  const tested = openTested({ 'p/p.go': source });
  const { proper } = tested;
  const request: TestsRequest = {
    directory: '/work/p',
    doubles: [],
    selection: { includesTested: true, hasFuzzTests: true, isExportedOnly: false },
    style: { printsInputs: false, isNamed: false, hasSubtests: true, isParallel: true, ...style },
  };
  const existing = readExistingTests(proper);
  const options = {
    tested,
    existing,
    style: resolveStyle(request.style, proper, existing),
    wirings: createWirings(tested, { doubles: [] }),
    data: {},
  };
  const { files } = draftTests(selectFunctions(proper, request, existing), options);
  return files.flatMap(({ tests }) => tests.flatMap(({ opening, rows, closing }) => [opening, ...rows.map(({ part }) => part), closing]));
}

describe('the schemas of tests', () => {
  beforeAll(async () => {
    await loadGrammar();
  });

  test.each([
    { style: {} },
    { style: { isNamed: true, printsInputs: true, isParallel: false } },
    { style: { hasSubtests: false, comparison: 'testify' } },
    { style: { comparison: 'cmp' } },
  ] as const)('describe what is printed: $style', ({ style }) => {
    const parts = listParts(style);
    expect(new Set(parts.map(({ kind }) => kind))).toEqual(new Set(['table', 'fuzz']));
    expect(parts.flatMap(({ kind, view }) => validateView(view, schemas[kind]))).toEqual([]);
    expect(parts.filter((part) => renderTest(part).trim() === '')).toEqual([]);
  });

  test('list all that objects hold, and allow nothing else', () => {
    const check = (schema: Schema): void => {
      if (schema.type === 'object' && schema.properties !== undefined) {
        expect(schema.additionalProperties).toBe(false);
        expect(schema.required).toEqual(Object.keys(schema.properties));
      }
      for (const part of partsOf(schema)) check(part);
    };
    Object.values(schemas).forEach(check);
  });

  // What a template of a user's own may need, and ours do not.
  const forOthers = ['viewVersion', 'data', 'isDeep'];

  test('describe all that the templates read', () => {
    const described = new Set(Object.values(schemas).flatMap(namesIn));
    const read = new Set(
      readdirSync(templates)
        .filter((name) => name.endsWith('.hbs'))
        .flatMap(readNames),
    );
    expect([...read].filter((name) => !described.has(name))).toEqual([]);
    expect([...described].filter((name) => !read.has(name))).toEqual(forOthers);
  });
});

function partsOf({ properties = {}, $defs = {}, anyOf = [], items }: Schema): readonly Schema[] {
  return [...Object.values(properties), ...Object.values($defs), ...anyOf, ...(items === undefined ? [] : [items])];
}

function namesIn(schema: Schema): readonly string[] {
  return [...Object.keys(schema.properties ?? {}), ...partsOf(schema).flatMap(namesIn)];
}

/** The fields that a template names. */
function readNames(name: string): readonly string[] {
  const tags = readFileSync(join(templates, name), 'utf8').matchAll(
    /\{\{~?(?:#(?:if|each|unless|with) |else if )?(?:\.\.\/)*([\w.]+)~?\}\}/g,
  );
  return [...tags].flatMap(([, path = '']) => path.split('.')).filter((part) => !['', 'this', 'else'].includes(part));
}
