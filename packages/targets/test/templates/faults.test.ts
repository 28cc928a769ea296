import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Diagnostic } from '@standin/diagnostics';
import { loadGrammar } from '@standin/syntax';
import { loadTemplateCompiler } from '@standin/targets';
import { makeWith, shippedTemplates, type Asked } from './make.ts';

function describeFinding({ code, position, message, hint }: Diagnostic): string {
  const place = [position?.file.replace('/t/', ''), position?.line, position?.column].join(':');
  return `${place}: ${code}: ${message}${hint === undefined ? '' : ` (${hint})`}`;
}

/** The findings of a run with one template of the user's own. */
function findings(name: string, text: string, asked?: Asked): readonly string[] {
  const { file, diagnostics } = makeWith({ [`${name}.hbs`]: text }, asked);
  expect(file === undefined).toBe(diagnostics.some(({ severity }) => severity === 'error'));
  return diagnostics.map(describeFinding);
}

/** The shipped template with its first `old` replaced. */
function changed(name: string, old: string, text: string): string {
  const shipped = shippedTemplates[`${name}.hbs`] ?? '';
  expect(shipped).toContain(old);
  return shipped.replace(old, () => text);
}

beforeAll(async () => {
  await loadGrammar();
  await loadTemplateCompiler();
});

describe('what is wrong with a template is said at its place in the template', () => {
  test.each<[title: string, text: string, expected: readonly string[]]>([
    [
      'an open block',
      'a\n{{#if name}}\nb\n',
      ['t.hbs:4:1: GEN431: the template ends inside a block or a tag (each {{#if}} and {{#each}} needs its {{/if}} and {{/each}})'],
    ],
    [
      'an open tag',
      'é {{name\n',
      ['t.hbs:2:1: GEN431: the template ends inside a block or a tag (each {{#if}} and {{#each}} needs its {{/if}} and {{/each}})'],
    ],
    ['a sign that no tag has', 'é {{na%me}}', ['t.hbs:1:6: GEN431: the tag is open, or holds a sign that no tag can have']],
    ['a block that another closes', '{{#if name}}{{/each}}', ['t.hbs:1:4: GEN431: {{#if}} is closed by {{/each}}']],
    ['a tag that closes nothing', 'x\n {{/if}}', ['t.hbs:2:2: GEN431: no tag of Handlebars goes on like this: unexpected {{/']],
    ['an unknown field', '\té{{interfce}}', ['t.hbs:1:6: GEN432: there is no field interfce here (did you mean interfaces?)']],
    ['an unknown field of a block', '{{#if pakage}}{{/if}}', ['t.hbs:1:7: GEN432: there is no field pakage here (did you mean package?)']],
    [
      'a field of another level',
      '{{#each interfaces}}{{#each fields}}{{mockType}}{{package}}{{/each}}{{/each}}',
      [
        't.hbs:1:39: GEN432: there is no field mockType here (one level up it is there: ../mockType)',
        't.hbs:1:51: GEN432: there is no field package here (one level up it is there: ../../package)',
      ],
    ],
    [
      'a level too many',
      '{{../package}}',
      [
        't.hbs:1:3: GEN432: ../package leads out of the template: a partial sees what it is called with alone (write @root for the data of the file, or hand it over: {{> part name=name}})',
      ],
    ],
    ['a list that is printed', '{{interfaces}}', ['t.hbs:1:3: GEN432: interfaces is a list ({{#each interfaces}} goes through it)']],
    ['a field of a list', '{{interfaces.name}}', ['t.hbs:1:3: GEN432: name is asked of a list ({{#each}} goes through a list)']],
    ['a field of a text', '{{package.name}}', ['t.hbs:1:3: GEN432: name is asked of a text, number or truth value, which has no fields']],
    ['#each of a text', '{{#each package}}{{/each}}', ['t.hbs:1:4: GEN433: #each goes through a list, not a text, number or truth value']],
    ['an unknown variable of a loop', '{{@indx}}', ['t.hbs:1:3: GEN432: there is no @indx (did you mean index?)']],
    ['an unknown helper', '{{snakeCases package}}', ['t.hbs:1:3: GEN433: there is no helper snakeCases (did you mean snakeCase?)']],
    [
      'an unknown helper in a call',
      '{{quote (snakeCases package)}}',
      ['t.hbs:1:10: GEN433: there is no helper snakeCases (did you mean snakeCase?)'],
    ],
    [
      'too few values',
      '{{trimPrefix package}}',
      ['t.hbs:1:3: GEN433: the helper trimPrefix takes 2 values, not 1 (for example {{trimPrefix "IStore" "I"}})'],
    ],
    ['a helper alone', '{{quote}}', ['t.hbs:1:3: GEN433: the helper quote takes 1 value, not 0 (for example {{quote "Store"}})']],
    ['named values', '{{quote package a=1}}', ['t.hbs:1:17: GEN433: the helper quote takes no named values']],
    ['log', '{{log package}}', ['t.hbs:1:3: GEN433: there is no helper log (docs/templates.md lists the helpers)']],
    ['an unknown block', '{{#reach interfaces}}{{/reach}}', ['t.hbs:1:4: GEN433: there is no block #reach (did you mean each?)']],
    ['a block without a value', '{{#if}}{{/if}}', ['t.hbs:1:4: GEN433: #if takes one value, not 0 ({{#if value}})']],
    [
      'an unknown partial',
      '{{> mock-interfaces}}',
      ['t.hbs:1:5: GEN434: there is no template mock-interfaces (did you mean mock-interface?)'],
    ],
    [
      'a partial worked out',
      '{{> (lookup . "package")}}',
      ['t.hbs:1:5: GEN434: the name of a partial is worked out (write it out: {{> name}})'],
    ],
    ['a template that calls itself', '{{> t}}', ['t.hbs:1:5: GEN434: templates call one another in a circle: t > t']],
    [
      'a partial of gen with the wrong context',
      '{{#each interfaces}}{{> typed-call}}{{/each}}',
      [
        't.hbs:1:21: GEN432: the template typed-call cannot be called here: there is no field call here (docs/templates.md lists the fields of the view)',
      ],
    ],
    [
      'an inline partial',
      '{{#*inline "x"}}{{/inline}}',
      [
        't.hbs:1:1: GEN433: blocks of partials and inline partials are not taken (write the part into a file of its own, and call it with {{> name}})',
      ],
    ],
    [
      'a higher version',
      '{{!-- gen-view: 7 --}}\n',
      ['t.hbs:1:1: GEN435: the template is written for version 7 of the view data, and this gen has version 1 (install a newer gen)'],
    ],
    [
      'no version',
      '\n{{! gen-view: new }}\n',
      ['t.hbs:2:1: GEN435: the template is written for version new of the view data, and this gen has version 1 ({{!-- gen-view: 1 --}})'],
    ],
  ])('%s', (_, text, expected) => {
    const main = changed('mock-file', '{{#each interfaces}}', '{{> t}}{{#each interfaces}}');
    const { file, diagnostics } = makeWith({ 'mock-file.hbs': main, 't.hbs': text });
    expect(file).toBeUndefined();
    expect(
      diagnostics
        .filter(({ message }) => !message.includes('field copyright') || expected[0]?.includes('copyright'))
        .map(describeFinding)
        .slice(0, expected.length),
    ).toEqual(expected);
  });

  test('a template that nothing calls is looked at, too', () => {
    expect(findings('unused', '{{quot name}}')).toEqual(['unused.hbs:1:3: GEN433: there is no helper quot (did you mean quote?)']);
  });
});

describe('what fails while printing is said at the statement', () => {
  test('data that is not there', () => {
    const text = changed('mock-interface', 'type {{mockType}}', '// é {{@root.data.team}}\ntype {{mockType}}');
    expect(findings('mock-interface', text)).toEqual([
      'mock-interface.hbs:2:7: GEN436: there is no team here (where it need not be there, put {{#if}} around it)',
    ]);
    expect(findings('mock-interface', text, { data: { team: 'payments' } })).toEqual([]);
  });

  test('data of another kind, deep in blocks and partials', () => {
    const text = changed('mock-method', '\treturn', '\t// {{#with @root.data}}{{snakeCase team}}{{/with}}\n\treturn');
    const expected = 'mock-method.hbs:15:25: GEN436: the template fails: the helper snakeCase: it takes texts, not a list';
    expect(findings('mock-method', text, { data: { team: ['a'] } })).toEqual([expected]);
    expect(findings('mock-method', text.replace('snakeCase team', 'team.a.b'), { data: { team: 'x' } })[0]).toMatch(
      /^mock-method\.hbs:15:25: GEN436: /,
    );
  });

  test('a part that only some methods have', () => {
    const text = changed('mock-method', '{{#if variadic}}', '{{#if name}}');
    expect(findings('mock-method', text)).toEqual([
      'mock-method.hbs:5:2: GEN436: slice is asked of something that is not there (where it need not be there, put {{#if}} around it)',
    ]);
  });
});

describe('what is printed is held to be a generated Go file', () => {
  test('no Go, with more errors than gofmt lists: at the template that printed the first line, with the line', () => {
    const text = changed('mock-method', 'T.Helper()', 'T.Helper(');
    expect(findings('mock-method', text)).toEqual([
      expect.stringMatching(
        /^mock-method\.hbs:17:81: GEN437: what is printed here is no Go: missing ',' before newline in argument list \(line 47 of what would be written:\n45 \| func .*\n46 \| {3}m\.ctrl\.T\.Helper\(\n47 \| {3}m\.ctrl\.Call\(m, "Close"\)\)$/,
      ),
    ]);
  });

  test('no Go after a part of gen: at the call of that part', () => {
    const text = changed('mock-interface', '{{> mock-method}}', 'func (\n{{> mock-method}}');
    expect(findings('mock-interface', text)).toEqual([expect.stringMatching(/^mock-interface\.hbs:2\d:1: GEN437: /)]);
  });

  test.each([
    [
      'the line of generated files',
      changed('mock-file', '// Code generated', '// Code written'),
      'the templates do not print the line that says that the file is generated',
    ],
    ['the package clause', '// Code generated by MockGen. DO NOT EDIT.\n\nvar x int\n', 'the templates print no package clause'],
    ['anything', '', 'the templates print no package clause'],
  ])('without %s', (_, text, message) => {
    expect(findings('mock-file', text)).toEqual([expect.stringContaining(`GEN438: ${message}`)]);
    expect(findings('mock-file', text)[0]).toMatch(/^mock-file\.hbs:\d+:\d+: /);
  });

  test('the output is in the form of gofmt', () => {
    const text = changed('mock-interface', '// {{mockType}} is', 'var   X{{mockType}}=1\n// {{mockType}} is');
    expect(makeWith({ 'mock-interface.hbs': text }).file?.text).toContain('\nvar XMockStore = 1\n');
  });
});

test.each([
  ['is not there', undefined, 'GEN430'],
  ['has no template', { 'README.md': '' }, 'GEN430'],
])('a directory that %s', (_, files, code) => {
  const { file, diagnostics } = makeWith(files ?? {});
  expect([file, ...diagnostics.map((each) => each.code)]).toEqual([undefined, code]);
});
