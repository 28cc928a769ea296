import { chmodSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { writeEditedFiles } from '@standin/engine';
import { createFolder } from './session.ts';

let folder: ReturnType<typeof createFolder>;
const at = (name: string): string => join(folder.directory, name);
const read = (name: string): string => readFileSync(at(name), 'utf8');

beforeEach(() => {
  folder = createFolder({ 'a.go': 'package a\r\n', 'b.go': '\uFEFFpackage b' });
});
afterEach(() => {
  const left = readdirSync(folder.directory, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.tmp'));
  folder.remove();
  expect(left).toEqual([]);
});

const first = (): { file: string; before: string; after: string } => ({
  file: at('a.go'),
  before: 'package a\r\n',
  after: 'package c\r\n',
});

describe('writeEditedFiles', () => {
  test('changes files and makes new ones', () => {
    const second = { file: at('b.go'), before: '\uFEFFpackage b', after: '\uFEFFpackage d' };
    expect(writeEditedFiles([first(), second, { file: at('new/e.go'), after: 'package e\n' }])).toBeUndefined();
    expect([read('a.go'), read('b.go'), read('new/e.go')]).toEqual(['package c\r\n', '\uFEFFpackage d', 'package e\n']);
  });

  test.each([
    ['a file that was changed meanwhile', () => writeFileSync(at('b.go'), 'package x'), 'the file was changed meanwhile'],
    ['a read-only one', () => chmodSync(at('b.go'), 0o444), 'the file is read-only'],
  ])('changes nothing for %s', (_, prepare, message) => {
    prepare();
    const bytes = read('b.go');
    const second = { file: at('b.go'), before: '\uFEFFpackage b', after: 'package d' };
    const failure = writeEditedFiles([first(), second, { file: at('e.go'), after: 'package e\n' }]);
    expect(failure).toMatchObject({ code: 'GEN506', message, position: { file: at('b.go') } });
    expect([read('a.go'), read('b.go'), existsSync(at('e.go'))]).toEqual(['package a\r\n', bytes, false]);
  });

  test('changes nothing where something stands at the place of a new file', () => {
    writeFileSync(at('e.go'), 'package mine\n');
    const failure = writeEditedFiles([first(), { file: at('d.go'), after: 'package d\n' }, { file: at('e.go'), after: 'package e\n' }]);
    expect(failure).toMatchObject({ code: 'GEN506', message: 'a file was made there meanwhile' });
    expect([read('a.go'), existsSync(at('d.go')), read('e.go')]).toEqual(['package a\r\n', false, 'package mine\n']);
    mkdirSync(at('f.go'));
    expect(writeEditedFiles([first(), { file: at('f.go'), after: 'package f\n' }])?.code).toBe('GEN505');
    expect(read('a.go')).toBe('package a\r\n');
  });

  test('leaves bytes alone that are no UTF-8', () => {
    writeFileSync(at('a.go'), Buffer.from([0x70, 0xff]));
    const failure = writeEditedFiles([{ file: at('a.go'), before: 'p\uFFFD', after: 'q\uFFFD' }]);
    expect(failure).toMatchObject({ code: 'GEN506', message: 'not changed: the file holds bytes that are no UTF-8' });
    expect([...readFileSync(at('a.go'))]).toEqual([0x70, 0xff]);
  });
});
