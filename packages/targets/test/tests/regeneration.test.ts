import { describe, expect, test } from '@jest/globals';
import { formatGo } from '@standin/render';
import { planTests, type GeneratedTest, type TestPlan } from '@standin/targets';
import { sampleRow, sampleTest } from './sample-test.ts';

const path = '/p/sum_test.go';
const head = 'package p\n';

function plan(text: string | undefined, tests: readonly GeneratedTest[], subjects = tests.map(({ subject }) => subject)): TestPlan {
  return planTests({
    wanted: [{ path, head, avoided: new Set(), tests }],
    existing: text === undefined ? [] : [{ path, text }],
    subjects: new Set(subjects),
    packageName: (importPath) => importPath.split('/').at(-1) ?? '',
  });
}

/** The file after a plan. */
function apply(text: string | undefined, ...tests: readonly GeneratedTest[]): string {
  return plan(text, tests).files[0]?.after ?? text ?? '';
}

const changes = ({ tests }: TestPlan): readonly string[] => tests.map(({ change }) => change);
const codes = ({ diagnostics }: TestPlan): readonly string[] => diagnostics.map(({ code, severity }) => `${severity} ${code}`);

const fresh = apply(undefined, sampleTest());

describe('a test that is not there', () => {
  test('makes a file, in the form of gofmt', () => {
    expect(formatGo(fresh)).toEqual({ kind: 'formatted', text: fresh });
    expect(fresh).toMatch(
      /^package p\n\nimport "testing"\n\n\/\/gen:tests Sum v1 signature=[0-9a-f]{8} frame=[0-9a-f]{8} rows=zero:[0-9a-f]{8}\nfunc TestSum\(/,
    );
    expect(plan(undefined, [sampleTest()]).files).toEqual([{ file: path, after: fresh }]);
  });

  test('is appended to a file, whose imports follow', () => {
    const text = 'package p\n\nimport "os"\n\nvar _ = os.Args\n';
    const after = apply(text, sampleTest());
    expect(after.startsWith('package p\n\nimport (\n\t"os"\n\t"testing"\n)\n\nvar _ = os.Args\n\n//gen:tests Sum')).toBe(true);
    expect(formatGo(after)).toEqual({ kind: 'formatted', text: after });
  });

  test('fills a file that has nothing in it', () => {
    expect(plan('\n', [sampleTest()])).toMatchObject({ files: [{ file: path, before: '\n', after: fresh }], diagnostics: [] });
  });

  test('ends as the file ended, with its line ends', () => {
    expect(apply('package p', sampleTest()).endsWith('\t}\n}')).toBe(true);
    const after = apply('\uFEFFpackage p\r\n', sampleTest());
    expect(after.startsWith('\uFEFFpackage p\r\n\r\nimport "testing"\r\n\r\n//gen:tests')).toBe(true);
    expect(after).not.toMatch(/[^\r]\n/);
    expect(apply(after, sampleTest())).toBe(after);
  });

  test('calls packages as the file does', () => {
    const text = 'package p\n\nimport (\n\tt "example.com/testing"\n\tcheck "testing"\n)\n\nvar _ t.T\n\nvar _ check.T\n';
    const after = apply(text, sampleTest());
    expect(after).toContain('func TestSum(t *check.T) {');
    expect(formatGo(after)).toEqual({ kind: 'formatted', text: after });
    expect(apply(after, sampleTest())).toBe(after);
  });
});

describe('a test that is there', () => {
  test('stays where there is nothing new', () => {
    expect(changes(plan(fresh, [sampleTest()]))).toEqual(['unchanged']);
    expect(plan(fresh, [sampleTest()]).files).toEqual([]);
  });

  test('stays where a person wrote it', () => {
    const text = fresh.replace(/\/\/gen:tests.*\n/, '');
    expect(changes(plan(text, [sampleTest({ type: 'int64' })]))).toEqual(['unchanged']);
    expect(plan(text, [sampleTest({ type: 'int64' })]).files).toEqual([]);
  });

  test('gets rows for causes that are new, behind the last row', () => {
    const edited = fresh.replace('\t\t},\n\t}\n', '\t\t}, // first\n\t\t// more to come\n\t}\n');
    const result = plan(edited, [sampleTest({ rows: [sampleRow('zero'), sampleRow('one', 'want: 1,')] })]);
    expect(changes(result)).toEqual(['extended']);
    expect(result.files[0]?.after).toContain(
      '\t\t}, // first\n\t\t{\n\t\t\tname: "one",\n\t\t\twant: 1,\n\t\t},\n\t\t// more to come\n\t}\n',
    );
  });

  test('is not offered a case again that a person removed or changed', () => {
    const both = sampleTest({ rows: [sampleRow('zero'), sampleRow('one', 'want: 1,')] });
    const text = apply(undefined, both);
    const removed = text.replace(/\t\t\{\n\t\t\tname: "one",[^]*?\},\n/, '');
    const changed = text.replace('want: 1,', 'want: 2,');
    expect([plan(removed, [both]).files, plan(changed, [both]).files]).toEqual([[], []]);
  });

  test('is known by its record when it has another name, or stands in another file', () => {
    const renamed = fresh.replace('func TestSum(', 'func TestTotal(');
    const rows = [sampleRow('zero'), sampleRow('one')];
    const after = apply(renamed, sampleTest({ rows }));
    expect(after).toContain('func TestTotal(');
    expect(after).toContain('"one"');
    expect(apply(after, sampleTest({ type: 'int64', rows }))).toMatch(/func TestTotal\([^]*values \[\]int64/);
    const moved = planTests({
      wanted: [{ path, head, avoided: new Set(), tests: [sampleTest({ rows })] }],
      existing: [{ path: '/p/other_test.go', text: renamed }],
      subjects: new Set(['Sum']),
      packageName: (importPath) => importPath,
    });
    expect(moved.files.map(({ file }) => file)).toEqual(['/p/other_test.go']);
  });
});

describe('a test whose subject has another signature', () => {
  const row = '\t\t{name: "mine", values: []int{1, 2},   want: 3}, // mine\n';
  const withRow = fresh.replace('\t\t},\n\t}\n', `\t\t},\n\t\t// What I want.\n${row}\t}\n`);
  const wider = sampleTest({ type: 'int64', fails: true, rows: [sampleRow('zero', 'wantErr: errEmpty,'), sampleRow('one')] });

  test('is made anew around the rows of people', () => {
    const result = plan(withRow, [wider]);
    expect([changes(result), codes(result)]).toEqual([['updated'], []]);
    const after = result.files[0]?.after ?? '';
    expect(after).toContain(`\t\t// What I want.\n${row}\t\t{\n\t\t\tname: "one",\n`);
    expect(after).toContain('wantErr: errEmpty');
    expect(after).toContain('import (\n\t"errors"\n\t"testing"\n)');
    expect(apply(after, wider)).toBe(after);
    expect(
      apply(undefined, wider)
        .split('\n')
        .filter((line) => !after.includes(line)),
    ).toEqual([]);
  });

  test('is in the form of gofmt where rows went between blank lines', () => {
    const rows = ['zero', 'one', 'two', 'three'].map((cause) => sampleRow(cause));
    const own = '\t\t{name: "mine"},\n';
    const text = apply(undefined, sampleTest({ rows }))
      .replace(/\t\t\{\n\t\t\tname: "one"/, `${own}\n$&`)
      .replace(/\t\t\{\n\t\t\tname: "two"/, `\n${own.replace('mine', 'other')}\n$&`)
      .replace(/\t\t\{\n\t\t\tname: "three"/, '\n$&');
    expect(formatGo(text)).toEqual({ kind: 'formatted', text });
    const after = apply(text, sampleTest({ type: 'int64', rows: [] }));
    expect(formatGo(after)).toEqual({ kind: 'formatted', text: after });
    expect(after).toContain(`\t}{\n${own}\n${own.replace('mine', 'other')}\t}\n`);
    const crlf = apply(text.replaceAll('\n', '\r\n'), sampleTest({ type: 'int64', rows: [] }));
    expect(crlf).toBe(after.replaceAll('\n', '\r\n'));
  });

  test('loses imports that only its old frame needed', () => {
    const text = apply(undefined, wider);
    expect(apply(text, sampleTest())).toBe(fresh.replace('import "testing"', 'import (\n\t"testing"\n)'));
  });

  test('warns at rows that name columns which are gone', () => {
    const text = apply(undefined, wider).replace(/\t\t\{\n\t\t\tname: "one"/, '\t\t{name: "mine", wantErr: errMine},\n$&');
    const result = plan(text, [sampleTest()]);
    expect(codes(result)).toEqual(['warning GEN146']);
    expect(result.diagnostics[0]?.position?.line).toBe(text.slice(0, text.indexOf('"mine"')).split('\n').length);
    expect(result.files[0]?.after).toContain('\t\t{name: "mine", wantErr: errMine},\n');
  });

  test('looks into structs that the test declares', () => {
    const withArguments = (field: string): GeneratedTest => ({
      ...sampleTest(),
      signature: field,
      opening: `func TestSum(t *testing.T) {\n\ttype args struct {\n\t\t${field} int\n\t}\n\ttests := []struct {\n\t\tname string\n\t\targs args\n\t}{\n`,
    });
    const own = '\t\t{name: "mine", args: args{first: 1}},\n\t\t{name: "other", args: args{}},\n';
    const text = apply(undefined, withArguments('first')).replace('\t}\n\tfor', `${own}\t}\n\tfor`);
    const { diagnostics, files } = plan(text, [withArguments('second')]);
    expect(diagnostics.map(({ message, hint }) => [message, hint])).toEqual([
      [
        'the row names the column args.first, which the table has no more (new: args.second)',
        'the row was left as it is: change it by hand',
      ],
    ]);
    expect(files[0]?.after).toContain(own);
  });

  test('stays where a person changed what stands around the rows', () => {
    for (const text of [
      withRow.replace('got != tt.want', 'got < tt.want'),
      withRow.replace('t.Parallel()\n\ttests', '// Slow.\n\tt.Parallel()\n\ttests'),
    ]) {
      const result = plan(text, [wider]);
      expect([changes(result), codes(result), result.files]).toEqual([['unchanged'], ['warning GEN145'], []]);
    }
    const formatted = withRow
      .replace('\t\tname   string\n', '\t\tname string\n')
      .replace('t.Parallel()\n\ttests', 't.Parallel()\n\n\ttests');
    expect(changes(plan(formatted, [wider]))).toEqual(['updated']);
  });

  test('gets cases only where they fit what a person made of the table', () => {
    const rows = [sampleRow('zero'), sampleRow('one')];
    const body = plan(withRow.replace('got != tt.want', 'got < tt.want'), [sampleTest({ rows })]);
    expect([changes(body), codes(body)]).toEqual([['extended'], []]);
    const columns = plan(withRow.replace('\t\twant   int\n', '\t\twant   float64\n'), [sampleTest({ rows })]);
    expect([changes(columns), codes(columns), columns.files]).toEqual([['unchanged'], ['note GEN147'], []]);
  });
});

describe('a fuzz test', () => {
  const fuzz = (type: string, ...seeds: readonly string[]): GeneratedTest => ({
    name: 'FuzzSum',
    subject: 'Sum',
    signature: `value ${type}`,
    opening: 'func FuzzSum(f *testing.F) {\n',
    rows: seeds.map((seed) => ({ cause: `at:${seed}`, text: `\tf.Add(${seed})\n` })),
    closing: `\tf.Fuzz(func(t *testing.T, value ${type}) {\n\t\t_ = Sum(value)\n\t})\n}\n`,
    imports: [{ path: 'testing' }],
  });
  const text = apply(undefined, fuzz('int', '1', '2'));

  test('stands beside the table test of the same function', () => {
    const both = apply(fresh, fuzz('int', '1'));
    expect(both).toContain('func TestSum(');
    expect(formatGo(both)).toEqual({ kind: 'formatted', text: both });
    expect(changes(plan(both, [sampleTest(), fuzz('int', '1')]))).toEqual(['unchanged', 'unchanged']);
    expect(changes(plan(both, [sampleTest({ type: 'int64' }), fuzz('int', '1', '2')]))).toEqual(['updated', 'extended']);
  });

  test('gets seeds that are new behind the last one, whatever its function does with what comes out', () => {
    const edited = text
      .replace('\tf.Add(1)\n', '')
      .replace('\tf.Fuzz', '\tf.Add(9) // mine\n\n\t// All of them.\n\tf.Fuzz')
      .replace('_ = Sum(value)', 'check(t, Sum(value))');
    const result = plan(edited, [fuzz('int', '1', '2', '3')]);
    expect([changes(result), codes(result)]).toEqual([['extended'], []]);
    expect(result.files[0]?.after).toContain('\tf.Add(2)\n\tf.Add(9) // mine\n\tf.Add(3)\n\n\t// All of them.\n\tf.Fuzz(');
    expect(apply(text.replaceAll(/\tf\.Add\(\d\)\n/g, ''), fuzz('int', '3'))).toContain('F) {\n\tf.Add(3)\n\tf.Fuzz(');
  });

  test('is made anew for another signature around seeds of people, which may not fit', () => {
    const own = '\tfor _, value := range []int{7, 8} {\n\t\tf.Add(value)\n\t}\n';
    const result = plan(text.replace('\tf.Fuzz', `${own}\tf.Fuzz`), [fuzz('int64', 'int64(1)')]);
    expect([changes(result), codes(result)]).toEqual([['updated'], ['warning GEN146']]);
    const after = result.files[0]?.after ?? '';
    expect(after).toContain(`F) {\n${own}\tf.Add(int64(1))\n\tf.Fuzz(func(t *testing.T, value int64) {`);
    expect(formatGo(after)).toEqual({ kind: 'formatted', text: after });
    expect(formatGo(apply(text, fuzz('int64')))).toEqual({ kind: 'formatted', text: apply(text, fuzz('int64')) });
  });

  test('gets no seeds that do not fit what a person made of it', () => {
    for (const edited of [text.replace('value int)', 'value uint)'), text.replaceAll(/\bf\b/g, 'fuzzer')]) {
      const result = plan(edited, [fuzz('int', '1', '2', '3')]);
      expect([changes(result), codes(result), result.files]).toEqual([['unchanged'], ['note GEN147'], []]);
    }
  });
});

describe('files that are not to be touched', () => {
  test.each([
    ['a bracket that nothing closes', `${fresh}\nfunc f() {\n`, 'error GEN101'],
    ['a literal without an end', `${fresh}\nvar x = "a\n`, 'error GEN101'],
    ['no package', 'var x = 1\n', 'error GEN102'],
  ])('%s', (_, text, code) => {
    const result = plan(text, [sampleTest({ type: 'int64' })]);
    expect([codes(result), result.files, result.tests]).toEqual([[code], [], []]);
  });

  test('a record of another form makes a test a person’s', () => {
    const result = plan(fresh.replace(' v1 ', ' v2 '), [sampleTest({ type: 'int64' })]);
    expect([changes(result), codes(result), result.files]).toEqual([['unchanged'], ['warning GEN149'], []]);
  });

  test('a test whose subject is gone stays, with a note', () => {
    const result = plan(fresh, [], ['Other']);
    expect([codes(result), result.files]).toEqual([['warning GEN148'], []]);
  });
});
