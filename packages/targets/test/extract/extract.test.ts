import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { loadGrammar } from '@standin/syntax';
import {
  createPrograms,
  extractTypes,
  loadTemplateCompiler,
  readTemplateFile,
  templateSets,
  type ExtractRequest,
  type FileOptions,
  type FileResult,
} from '@standin/targets';
import { repository } from '../../../../scripts/repository.ts';
import { draftExtractFile } from '../../src/extract/draft-extract-file.ts';
import { collectTypes } from '../../src/extract/types/collect-types.ts';
import { createMachine, placeOf } from '../gomock/generate.ts';
import { validateView, type Schema } from '../validate-view.ts';
import { defaults } from './extract.ts';

const source = `package store

import "fmt"

type Lister interface {
	// List lists.
	List() []string
}

type base struct{ name string }

// Name names.
func (b *base) Name() string { return b.name }

func (b base) Close() error { return nil }

// Store stores.
type Store[time comparable] struct {
	*base
	Lister
	shadow
}

type shadow struct{}

func (shadow) Close() error { return nil }
func (shadow) Name(int) string { return "" }
func (shadow) String() string { return "" }

//nolint:revive // why
//go:noinline
// Get gets.
func (s *Store[T]) Get(key T, _ fmt.Stringer) (value, other T, err error) { return }
`;

function optionsOf(fields: Partial<ExtractRequest>, files: Readonly<Record<string, string>>): FileOptions<ExtractRequest> {
  const request = { workingDirectory: '/work', packagePattern: './store', types: [{ name: 'Store' }], ...defaults, ...fields };
  return { ...createMachine(files), programs: createPrograms(), request };
}

function extract(fields: Partial<ExtractRequest>, text = source): FileResult {
  return extractTypes(optionsOf(fields, { 'store/store.go': text }));
}

function bodyOf({ file }: FileResult): string {
  return /^type [^]*/m.exec(file?.text ?? '')?.[0] ?? '';
}

describe('interfaces of types', () => {
  beforeAll(async () => {
    await loadGrammar();
    await loadTemplateCompiler();
  });

  test('have what the selector rule finds: the shallowest of a name, and none where two are equally deep', () => {
    expect(bodyOf(extract({}))).toBe(`type StoreInterface[time comparable] interface {
	// Get gets.
	Get(key time, _ fmt.Stringer) (value, other time, err error)

	// List lists.
	List() []string
	String() string
}
`);
  });

  test('leave out what is promoted where that is not wanted', () => {
    expect(bodyOf(extract({ takesPromoted: false, carriesDocumentation: false }))).toBe(`type StoreInterface[time comparable] interface {
	Get(key time, _ fmt.Stringer) (value, other time, err error)
}
`);
  });

  test('are not made where an embedded type is not there', () => {
    const missing = source.replace('Lister\n\tshadow', 'nowhere.Thing\n\tshadow').replace('"fmt"', '"fmt"\n\nimport "example.com/nowhere"');
    const { file, diagnostics } = extract({}, missing);
    expect([file, diagnostics.map(placeOf)]).toEqual([undefined, ['GEN202 store/store.go:22:2']]);
    expect(extract({ takesPromoted: false }, missing).file).toBeDefined();
  });

  test('fill the view that the schema describes', () => {
    const schema = JSON.parse(readFileSync(join(repository, 'templates/extract/extract-file.schema.json'), 'utf8')) as Schema;
    const { parts } = collectTypes(optionsOf({ destination: 'service/store.go', header: 'Acme' }, { 'store/store.go': source }));
    const view = parts && draftExtractFile(parts).view;
    expect(view?.interfaces[0]?.methods.map(({ name }) => name)).toEqual(['Get', 'List', 'String']);
    expect(validateView(view, schema)).toEqual([]);
  });

  test('are printed by copied templates as gen prints them', () => {
    const set = templateSets.find(({ target }) => target === 'extract');
    const copies = (set?.files ?? []).filter(({ name }) => name.endsWith('.hbs'));
    const texts = Object.fromEntries(copies.map((file) => [`own/${file.name}`, set === undefined ? '' : readTemplateFile(set, file)]));
    const templates = { directory: '/work/own', data: {} };
    const printed = extractTypes(optionsOf({ templates }, { 'store/store.go': source, ...texts }));
    expect(copies).toHaveLength(2);
    expect(printed).toEqual(extract({}));
  });
});
