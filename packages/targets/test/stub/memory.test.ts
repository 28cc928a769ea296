import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { loadGrammar } from '@standin/syntax';
import { generateFile } from '@standin/targets';
import { repository } from '../../../../scripts/repository.ts';
import { draftStubFile } from '../../src/stub/draft-stub-file.ts';
import { validateView, type Schema } from '../validate-view.ts';
import { stubOptions } from './make.ts';

beforeAll(async () => {
  await loadGrammar();
});

const shapes = readFileSync(join(repository, 'packages/targets/test/stub/memory/shapes.go'), 'utf8');

/** What is inferred of the methods of one interface, `R`, and the errors that the stub gives. */
function infer(source: string): {
  readonly inferred: readonly string[];
  readonly key: string | undefined;
  readonly errors: readonly string[];
} {
  const text = `package a\n\nimport "errors"\n\nvar _ = errors.New\n\ntype User struct {\n\tID string\n\tEmail string\n\tTeamID string\n}\n\n${source}`;
  const { file } = generateFile(stubOptions({ 'a.go': text }, ['-memory', '-out=s/s.go', 'a.go', 'R']));
  const methods = [...(file?.text ?? '').matchAll(/^\/\/ (\w+) records the call; .* else the rows in memory do\.$/gm)];
  return {
    inferred: methods.map(([, name = '']) => name),
    key: /^\tkey := (.*)$/m.exec(file?.text ?? '')?.[1],
    errors: [...new Set([...(file?.text ?? '').matchAll(/^\t*return (?:.*, )?((?:\w+\.)?Err\w+)$/gm)].map(([, name = '']) => name))],
  };
}

test('the view data are what the schema says', () => {
  const { view } = draftStubFile(stubOptions({ 'a.go': shapes }, ['-memory', 'a.go', 'Users,Posts,Notes,Cache,Table,Documents']));
  const schema = JSON.parse(readFileSync(join(repository, 'templates/stub/stub-file.schema.json'), 'utf8')) as Schema;
  expect(view?.stubs.map(({ methods }) => methods.filter(({ memory }) => memory !== null).length)).toEqual([6, 6, 5, 6, 6, 4]);
  expect(validateView(view, schema)).toEqual([]);
});

describe('a method is inferred', () => {
  test.each([
    ['Get(id string) (*User, error)', 'Get'],
    ['GetUserByID(id string) (User, bool)', 'GetUserByID'],
    ['ByID(string) *User', 'ByID'],
    ['FindOneById(id string) (User, bool, error)', 'FindOneById'],
    ['ListAllUsers() []User', 'ListAllUsers'],
    ['FetchAll() ([]*User, error)', 'FetchAll'],
    ['SaveUser(id string, user User)', 'SaveUser'],
    ['Insert(user *User) error', 'Insert'],
    ['Replace(user User) (*User, error)', 'Replace'],
    ['RemoveByUserID(userID string) bool', 'RemoveByUserID'],
    ['Delete(user *User) (bool, error)', 'Delete'],
    ['HasUser(id string) bool', 'HasUser'],
    ['CountUsers() (uint32, error)', 'CountUsers'],
  ])('by its name and types: %s', (method, name) => {
    const lookup = name === 'Get' ? '' : 'Get(id string) (*User, error)\n';
    expect(infer(`type R interface {\n${lookup}${method}\n}\n`).inferred).toContain(name);
  });

  test.each([
    'List(limit, offset int) ([]User, error)',
    'ListByTeam(team string) ([]User, error)',
    'FindByEmail(email string) (*User, error)',
    'FindByTeamID(teamID string) (*User, error)',
    'GetMany(ids []string) ([]User, error)',
    'GetTeam(id string) (*User, error)',
    'Delete(team, id string) error',
    'DeleteAll() error',
    'Save(users ...User) error',
    'Save(teamID string, user User) error',
    'Create(user *User) (string, error)',
    'Create(user User) (User, error)',
    'UpdateEmail(user *User) error',
    'Update(id string, change func(*User) error) error',
    'Exists(email string) bool',
    'Count(team string) int',
    'Count() (int, int)',
    'InTransaction(work func() error) error',
  ])('only where those are clear: not %s', (method) => {
    const name = /^\w+/.exec(method)?.[0];
    expect(infer(`type R interface {\nGet(id string) (*User, error)\n${method}\n}\n`)).toMatchObject({ inferred: ['Get'] });
    const { diagnostics } = generateFile(
      stubOptions(
        {
          'a.go': `package a\ntype User struct{ ID, Email, TeamID string }\ntype R interface {\nGet(id string) (*User, error)\n${method}\n}\n`,
        },
        ['-memory', 'a.go'],
      ),
    );
    expect(diagnostics.map(({ code, position }) => `${code} ${position?.line ?? 0}:${position?.column ?? 0}`)).toEqual(['GEN123 5:1']);
    expect(diagnostics[0]?.message).toContain(`StubR.${name ?? ''} works by its function alone: `);
  });
});

describe('the key of a row', () => {
  test.each([
    ['the field that is called so', 'type E struct{ Name, ID string }', 'Get(string) (E, error)', 'row.ID'],
    ['one that is called after its type', 'type E struct{ Name, EId string }', 'Get(id string) (E, error)', 'row.EId'],
    ['one of an embedded struct', 'type B struct{ ID string }\ntype E struct{ B; Name string }', 'Get(id string) (E, error)', 'row.ID'],
    [
      'the only one of a defined type',
      'type Code string\ntype E struct{ Country Code; Name string }',
      'Get(c Code) (E, error)',
      'row.Country',
    ],
    ['the one that the parameter is called after', 'type E struct{ Name, Text string }', 'Get(name string) (E, error)', 'row.Name'],
    ['the one that the method is called after', 'type E struct{ UserID, Text string }', 'GetByUserID(u string) (E, error)', 'row.UserID'],
    ['a method', 'type E struct{ id string }\nfunc (e *E) ID() string { return e.id }', 'Get(id string) (E, error)', 'row.ID()'],
    ['a method of an interface', 'type E interface{ Key() string }', 'Get(id string) (E, error)\nSave(E) error', 'row.Key()'],
    ['what the function of the user gives', 'type E struct{ Text string }', 'Get(id string) (E, error)\nSave(E) error', 's.KeyOf(row)'],
    ['none where methods have it', 'type E struct{ Text string }', 'Get(id string) (E, error)\nSave(id string, e E) error', undefined],
  ])('is %s', (_, types, methods, key) => {
    expect(infer(`${types}\ntype R interface {\n${methods}\n}\n`).key).toBe(key);
  });
});

describe('the error for a row that is not found', () => {
  const get = 'type R interface {\nGet(id string) (*User, error)\n}\n';
  test.each([
    ['of the entity', 'var ErrUserNotFound = errors.New("")\nvar ErrNotFound = errors.New("")', 'a.ErrUserNotFound'],
    ['in general', 'var ErrNotFound, ErrTeamNotFound error = errors.New(""), nil', 'a.ErrNotFound'],
    ['that there is no such entity', 'var ErrNoUser = errors.New("")', 'a.ErrNoUser'],
    ['of another entity is not taken', 'var ErrTeamNotFound = errors.New("")', 'ErrStubRNotFound'],
    ['of another type is not taken', 'const ErrNotFound = 1\nvar ErrNoUser = 2', 'ErrStubRNotFound'],
    ['that is unexported is not taken elsewhere', 'var errNotFound = errors.New("")', 'ErrStubRNotFound'],
  ])('%s', (_, declarations, error) => {
    expect(infer(`${declarations}\n${get}`).errors).toEqual([error]);
  });

  test('that a comment names comes before others', () => {
    const source = 'var ErrNotFound = errors.New("")\nvar ErrUserMissing = errors.New("")\n';
    expect(infer(`${source}type R interface {\n// Get gives ErrUserMissing\nGet(id string) (*User, error)\n}\n`).errors).toEqual([
      'a.ErrUserMissing',
    ]);
  });

  test('is none of two that are equally good, with a note', () => {
    const text = `package a\nimport "errors"\nvar ErrUserNotFound = errors.New("")\nvar ErrNoUser = errors.New("")\ntype User struct{ ID string }\n${get}`;
    const { file, diagnostics } = generateFile(stubOptions({ 'a.go': text }, ['-memory', 'a.go']));
    expect(file?.text).toContain('return nil, ErrStubRNotFound');
    expect(diagnostics.map(({ code, message }) => [code, message])).toEqual([
      ['GEN125', 'ErrUserNotFound, ErrNoUser may all say that a row is not found; ErrStubRNotFound is given instead'],
    ]);
  });
});

test('an interface without the shape is an error that says what was looked for, alone in its file', () => {
  const text =
    'package a\ntype User struct{ ID string }\ntype Clock interface { Now() int }\ntype Users interface { Get(id string) (User, error) }\n';
  const codes = (list: string): readonly string[] =>
    generateFile(stubOptions({ 'a.go': text }, ['-memory', 'a.go', list])).diagnostics.map(({ code, severity }) => `${severity} ${code}`);
  expect([codes('Clock'), codes('Clock,Users'), codes('Users')]).toEqual([['error GEN124'], ['note GEN124'], []]);
});

test('rows whose type no signature spells, so that it may be out of reach, are none', () => {
  const text = 'package a\ntype row struct{ ID string }\ntype Rows []row\ntype R interface {\nList() Rows\nDelete(id string) error\n}\n';
  const { diagnostics } = generateFile(stubOptions({ 'a.go': text }, ['-memory', '-out=s/s.go', 'a.go']));
  expect(diagnostics.map(({ code }) => code)).toEqual(['GEN124']);
});
