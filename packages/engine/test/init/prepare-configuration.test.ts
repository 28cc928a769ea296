import { describe, expect, test } from '@jest/globals';
import { prepareConfiguration } from '../../src/init/prepare-configuration.ts';
import { describeFinding, loadGenerator, openRepository } from './repository.ts';

/** The entries of the gen.yaml that is made, without its comments at the top. */
async function prepare(files: Readonly<Record<string, string>>) {
  const { text, findings } = await prepareConfiguration(openRepository(files), loadGenerator);
  return { text, entries: text.slice(text.indexOf('packages:')), findings: findings.map(describeFinding) };
}

const lines = (...words: readonly string[]): Readonly<Record<string, string>> => ({
  'store/lines.go': `package store\n\n${words.map((each) => `//go:generate ${each}`).join('\n')}\n`,
});

describe('comments of the gen.yaml', () => {
  test('say for other tools where entries come from and what is to be done', async () => {
    const { text } = await prepare(lines('minimock -i Store -n MockStore -o a.go', 'mockery --name Cache --inpackage'));
    expect(text).toMatch(/# For (?:minimock and mockery|mockery and minimock), entries make\n# gomock mocks of the same interfaces\./);
    expect(text).toContain('# Mocks are called Gomock... where the old doubles are called Mock...');
    expect(text).toContain('# MockStore is taken by minimock as long as its file is there\n');
    expect(text).toContain('# from minimock, store/lines.go:3\n');
  });

  test('say what becomes of doubles that stubs replace', async () => {
    const { text } = await prepare(lines('moq -out a.go . Store', 'counterfeiter . Cache'));
    expect(text).toContain('# For moq and counterfeiter, entries make\n# stubs in the place of the old doubles');
    expect(text).toContain('# Tests that use those of moq stay as they are');
    expect(text).toContain('GetStub becomes GetFunc');
    expect(text).not.toMatch(/# from|gomock/);
  });

  test('do not point to lines of mockgen, which --adopt removes', async () => {
    const { text, findings } = await prepare(lines('mockgen -source=types.go -destination=mocks/types.go -package=mocks'));
    expect(text).not.toContain('lines.go');
    expect(text).not.toContain('old doubles');
    expect(findings).toEqual([]);
  });

  test('hold what cannot be in force, with the reason', async () => {
    const { entries, findings } = await prepare(
      lines('mockgen -destination=a.go . Store,Cache', 'mockgen -destination=other/b.go . Cache,Store'),
    );
    expect(entries).toContain(
      '      # from mockgen, store/lines.go:4\n      # not in force: gen.yaml has the mocks of a file in order of declaration\n      # Cache: ',
    );
    expect(findings).toEqual([
      'store/lines.go:4:49 GEN451 Cache, Store are in gen.yaml as a comment only: gen.yaml has the mocks of a file in order of declaration',
    ]);
  });

  test('hold entries of other tools that would fail', async () => {
    const { entries, findings } = await prepare({
      ...lines('moq -out a.go . Store:Hand Missing'),
      'store/hand.go': 'package store\n\ntype Hand struct{}\n',
    });
    expect(entries).toMatch(/^packages: \{\}$/m);
    expect(entries).toContain('# not in force: no interface Missing in ./store');
    expect(entries).toContain('# not in force: Hand is declared in hand.go:3 of the package already');
    expect(findings).toHaveLength(2);
  });

  test('a module that is not downloaded keeps an entry in force, and warns', async () => {
    const { entries, findings } = await prepare({
      'go.mod': 'module example.com/m\n\ngo 1.22\n\nrequire example.com/other v1.0.0\n',
      'store/embeds.go': 'package store\n\nimport "example.com/other"\n\ntype Embeds interface{ other.I }\n',
      ...lines('moq -out a.go . Embeds'),
    });
    expect(entries).toMatch(/^ {4}interfaces: \[Embeds\]$/m);
    expect(findings).toEqual([expect.stringContaining('GEN202')]);
  });

  test('nothing found: how to begin', async () => {
    const { text, findings } = await prepare({});
    expect(text).toContain('packages: {}\n#   ./...:\n');
    expect(findings).toEqual([]);
  });
});

test('no comment is wider than 80 columns', async () => {
  const { text } = await prepare(
    lines(
      'mockgen -destination=m.go . Cache',
      'moq -out a.go . Store',
      'minimock -i ../mail.* -o b.go',
      'counterfeiter io.Reader',
      'mockery --name hidden',
    ),
  );
  expect(text.split('\n').filter((line) => line.length > 80)).toEqual([]);
  expect(text).toContain('# mockgen, moq, mockery, minimock and counterfeiter.');
});
