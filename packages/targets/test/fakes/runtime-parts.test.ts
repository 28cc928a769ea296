import { describe, expect, test } from '@jest/globals';
import { formatGo } from '@standin/render';
import { readHeader } from '@standin/syntax';
import { printRuntimeFile } from '../../src/fakes/runtime/generate-runtime.ts';
import {
  listRuntimeFiles,
  partOfFile,
  readRuntimeFile,
  readRuntimeParts,
  runtimePath,
  selectRuntime,
} from '../../src/fakes/runtime/runtime-parts.ts';

const parts = readRuntimeParts();
const files = listRuntimeFiles();

function importsOf(file: string): readonly string[] {
  return readHeader(readRuntimeFile(file)).imports.map(({ path }) => path);
}

describe('runtime/parts.json', () => {
  test('has every file in a part', () => {
    expect(files.filter((file) => partOfFile(file, parts) === undefined)).toEqual([]);
    expect(files.length).toBeGreaterThan(80);
  });

  test('names nothing that is not there', () => {
    const used = new Set(files.map((file) => partOfFile(file, parts)));
    expect(Object.keys(parts).filter((name) => !used.has(name))).toEqual([]);
    expect(Object.values(parts).flatMap((part) => (part.parts ?? []).filter((name) => !(name in parts)))).toEqual([]);
  });

  test.each(Object.keys(parts))('%s has all that its files import', (name) => {
    const selection = selectRuntime([name]);
    const directories = new Set(selection.files.map((file) => file.slice(0, file.lastIndexOf('/'))));
    const imports = [...new Set(selection.files.flatMap(importsOf))];
    const own = imports.filter((path) => path.startsWith(`${runtimePath}/`)).map((path) => path.slice(runtimePath.length + 1));
    expect(own.filter((directory) => !directories.has(directory))).toEqual([]);
    const others = imports.filter((path) => path.split('/', 1)[0]?.includes('.') === true);
    const modules = selection.modules.map(({ path }) => path);
    expect(others.filter((path) => !modules.some((module) => path === module || path.startsWith(`${module}/`)))).toEqual([]);
    expect(modules.filter((module) => !others.some((path) => path === module || path.startsWith(`${module}/`)))).toEqual([]);
  });
});

test.each([
  ['a.example/internal/doubles', 'github.com/IBM/sarama'],
  ['zz.example/z', 'github.com/Shopify/sarama'],
])("the files are in gofmt's form in the module of %s, with %s", (to, sarama) => {
  const replaced = [
    { from: runtimePath, to },
    { from: 'github.com/IBM/sarama', to: sarama },
  ];
  const texts = files.map((file) => ({ file, text: printRuntimeFile(file, replaced) }));
  const changed = texts.filter(({ text }) => {
    const formatted = formatGo(text);
    return formatted.kind !== 'formatted' || formatted.text !== text;
  });
  expect(changed.map(({ file }) => file)).toEqual([]);
  process.stdout.write(`${texts.length} files of the runtime compared with what gofmt makes of them\n`);
});
