import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import {
  createNameView,
  listTemplates,
  loadNameRenderer,
  resolveOptions,
  type NameOption,
  type NameView,
  type RenderedName,
} from '@standin/config';
import { textHelpers } from '@standin/render';
import fc from 'fast-check';
import Handlebars from 'handlebars';
import { print, read } from './read.ts';

const subject = {
  interface: 'HTTPStore',
  package: 'store',
  importPath: 'example.com/acme/internal/store',
  packageDirectory: '/repository/internal/store',
  sourceFile: '/repository/internal/store/http.go',
  target: 'gomock',
  mockName: 'MockHTTPStore',
};
const view = createNameView(subject, '/repository', path.posix);

async function render(option: NameOption, template: string, given: NameView = view): Promise<string> {
  const key = option === 'mockName' ? 'mock-name' : option;
  const { file, diagnostics } = read(`${key}: ${JSON.stringify(template)}\n`);
  expect(diagnostics).toEqual([]);
  const resolved = resolveOptions(file ? [file.options] : [], { directory: '/repository' });
  const renderer = await loadNameRenderer(listTemplates(file ? [file] : []));
  const rendered = renderer.render(resolved, option, given);
  return rendered.kind === 'name' ? rendered.text : print([rendered.diagnostic]);
}

describe('names', () => {
  test.each([
    ['directory', '{{packageDirectory}}/mocks', 'internal/store/mocks'],
    ['directory', 'mocks/{{base importPath}}', 'mocks/store'],
    ['directory', '{{replace packageDirectory "internal" "mocks"}}', 'mocks/store'],
    ['directory', '{{#if isLocal}}{{packageDirectory}}{{else}}mocks/{{importPath}}{{/if}}', 'internal/store'],
    ['directory', '{{dir (dir importPath)}}', 'example.com/acme'],
    ['filename', '{{snakeCase interface}}_mock.go', 'http_store_mock.go'],
    ['filename', 'mock_{{sourceFile}}', 'mock_http.go'],
    ['filename', '{{ kebabCase interface }}.go', 'http-store.go'],
    ['filename', '{{trimSuffix sourceFile ".go"}}_mock.go', 'http_mock.go'],
    ['filename', '{{lowerCase mockName}}.go', 'mockhttpstore.go'],
    ['package', '{{package}}_test', 'store_test'],
    ['mockName', '{{#if isExported}}Fake{{else}}fake{{/if}}{{interface}}', 'FakeHTTPStore'],
    ['mockName', '{{#unless isExported}}x{{else}}Y{{/unless}}{{camelCase interface}}', 'YhttpStore'],
    ['mockName', 'Mock{{firstUpper (trimPrefix interface "HTTP")}}', 'MockStore'],
    ['mockName', 'Plain', 'Plain'],
  ] as const)('%s: %s gives %s', async (option, template, expected) => expect(await render(option, template)).toBe(expected));

  test.each(Object.entries(textHelpers))('the example of %s', (_, { example: [call, result] }) => {
    const environment = Handlebars.create();
    for (const [name, helper] of Object.entries(textHelpers))
      environment.registerHelper(name, (...values: readonly unknown[]) => helper.call(...values.slice(0, -1).map(String)));
    expect(environment.compile(`{{${call}}}`, { noEscape: true })({})).toBe(result);
  });

  test('a package that lies elsewhere', () => {
    const elsewhere = createNameView({ ...subject, packageDirectory: '/go/src/io', importPath: 'io' }, '/repository', path.posix);
    expect(elsewhere).toMatchObject({ isLocal: false, packageDirectory: '../go/src/io' });
    expect(createNameView({ ...subject, packageDirectory: '/repository' }, '/repository', path.posix)).toMatchObject({
      isLocal: true,
      packageDirectory: '.',
    });
  });

  test('paths of Windows have slashes', () => {
    const windows = { ...subject, packageDirectory: 'C:\\r\\a\\b', sourceFile: 'C:\\r\\a\\b\\x.go' };
    expect(createNameView(windows, 'C:\\r', path.win32)).toMatchObject({
      packageDirectory: 'a/b',
      sourceFile: 'x.go',
      configDirectory: 'C:/r',
    });
  });
});

describe('mistakes stand at the value, or at the word where that can be told', () => {
  test.each([
    [
      'filename',
      '{{snakeCase interfce}}.go',
      '24: error GEN411: there is no name interfce in templates of names',
      'did you mean interface?',
    ],
    [
      'filename',
      '{{snakecase interface}}.go',
      '14: error GEN411: there is no helper snakecase',
      'did you mean snakeCase or kebabCase or camelCase?'.slice(0, 22),
    ],
    ['filename', '{{snakeCase}}.go', '14: error GEN411: the helper snakeCase needs a name behind it', '{{snakeCase interface}}'],
    [
      'filename',
      '{{trimPrefix interface}}.go',
      '14: error GEN410: the helper trimPrefix takes 2 values, not 1',
      '{{trimPrefix "IStore" "I"}}',
    ],
    ['filename', '{{snakeCase interface "x"}}.go', '11: error GEN410: the helper snakeCase takes 1 value, not 2', ''],
    ['filename', '{{interface.go', '11: error GEN410: the template cannot be parsed', ''],
    ['filename', '{{#if isLocal}}.go', '11: error GEN410: the template cannot be parsed', ''],
    [
      'filename',
      '{{#each interface}}x{{/each}}.go',
      '15: error GEN410: templates of names have no block #each',
      'there are #if and #unless',
    ],
    ['filename', '{{> other}}.go', '11: error GEN410: templates of names have no partials', ''],
    ['filename', '{{../interface}}.go', '14: error GEN411: there is no name ../interface', ''],
    ['filename', '{{this}}.go', '14: error GEN411: there is no name this', ''],
    ['filename', '{{lookup interface "x"}}.go', '11: error GEN411: there is no helper lookup', ''],
    ['filename', '{{constructor}}.go', '14: error GEN411: there is no name constructor', ''],
    [
      'filename',
      '{{packageDirectory}}/x.go',
      '11: error GEN416: filename gave "internal/store/x.go" for HTTPStore, which is not a file name',
      '',
    ],
    ['package', '{{target}}-{{package}}', '10: error GEN416: package gave "gomock-store" for HTTPStore, which is not a package name', ''],
  ] as const)('%s: %s', async (option, template, finding, hint) => {
    const printed = await render(option, template);
    expect(printed).toContain(`gen.yaml:1:${finding}`);
    expect(printed).toContain(hint);
  });

  test('the name of the mock is not known to itself', async () => {
    const { mockName, ...before } = view;
    expect(mockName).toBe('MockHTTPStore');
    expect(await render('mockName', '{{mockName}}', before)).toContain('GEN411: there is no name mockName');
  });
});

test('simple templates give what Handlebars gives', async () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '{{interface}}',
      '{{ package }}',
      '{{snakeCase interface}}',
      '{{#if isLocal}}',
      '{{#if isExported}}',
      '{{else}}',
      '{{/if}}',
      'mock',
      '_',
      ' ',
      '{',
      '}',
      '{{{interface}}}',
      '{{~package}}',
    ),
    fc.string({ maxLength: 3 }),
  );
  const local = fc.boolean();
  const both = await loadNameRenderer();
  const simple = await loadNameRenderer([]);
  const options = resolveOptions([], { directory: '/repository' });
  let compared = 0;
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), local, (pieces, isLocal) => {
      const text = `x${pieces.join('')}`;
      const resolved = { ...options, options: { ...options.options, directory: text } };
      const given = { ...view, isLocal };
      const environment = Handlebars.create();
      environment.registerHelper('snakeCase', (value: unknown) => textHelpers['snakeCase']?.call(String(value)));
      let expected: string | undefined;
      try {
        expected = environment.compile(text, { noEscape: true, strict: true })(given);
      } catch {
        expected = undefined;
      }
      let rendered: RenderedName | undefined;
      try {
        rendered = simple.render(resolved, 'directory', given);
        compared++;
      } catch {
        rendered = both.render(resolved, 'directory', given);
      }
      if (rendered.kind === 'name') expect(rendered.text).toBe(expected);
      else if (expected !== undefined) expect(rendered.diagnostic.code).toMatch(/^GEN41[016]$/);
    }),
    { numRuns: 3000 },
  );
  expect(compared).toBeGreaterThan(500);
});
