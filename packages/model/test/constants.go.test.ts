import { spawnSync } from 'node:child_process';
import { beforeAll, expect, test } from '@jest/globals';
import { arrayLength } from '@standin/model';
import { loadGrammar } from '@standin/syntax';
import { describeWithGo } from '../../../scripts/jest/go-toolchain.ts';
import { createMemoryProgram, objectOf, packageAt } from './memory-program.ts';
import { constantFiles, createRandom, otherFiles, randomConstant } from './random-constants.ts';

const oracle = new URL('oracle', import.meta.url).pathname;
const seed = Number(process.env['STANDIN_SEED'] ?? 20260102);
const count = 1500;

interface OracleInput {
  readonly arch: string;
  readonly m: Readonly<Record<string, string>>;
  readonly other: Readonly<Record<string, string>>;
}

function askOracle(input: OracleInput): Readonly<Record<string, number | null>> {
  const { status, stdout, stderr } = spawnSync('go', ['run', 'main.go'], {
    cwd: oracle,
    input: JSON.stringify(input),
    encoding: 'utf8',
    env: { ...process.env, GOFLAGS: '', GOTOOLCHAIN: 'local', GOWORK: 'off' },
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Readonly<Record<string, number | null>>;
}

function measure(arch: string, m: Readonly<Record<string, string>>): (name: string) => string | undefined {
  const other = Object.fromEntries(Object.entries(otherFiles).map(([name, text]) => [`other/${name}`, text]));
  const owner = packageAt(createMemoryProgram({ files: { ...m, ...other }, variables: { GOARCH: arch } }));
  return (name) => {
    const type = objectOf(owner, name).right();
    return type.kind === 'array' ? arrayLength(type)?.toString() : undefined;
  };
}

describeWithGo('array lengths, judged by go/types', () => {
  beforeAll(async () => {
    await loadGrammar();
  });

  test.each(['amd64', '386', 'arm64', 'arm'])('random constant expressions on %s', (arch) => {
    const random = createRandom(seed);
    const expressions = Array.from({ length: count }, (_, index) => randomConstant(random, index % 4));
    const types = expressions.map((text, index) => `type L${index} [${text}]int`);
    const m = {
      ...constantFiles,
      'lengths.go': `package m\n\nimport (\n\t"unsafe"\n\t"example.com/m/other"\n)\n\nvar _ unsafe.Pointer\nvar _ other.Word\n${types.join('\n')}\n`,
    };
    const expected = askOracle({ arch, m, other: otherFiles });
    const lengthOf = measure(arch, m);
    const valid = expressions.map((text, index) => ({ text, index })).filter(({ index }) => typeof expected[`L${index}`] === 'number');
    const differences = valid.flatMap(({ text, index }) => {
      const [ours, theirs] = [lengthOf(`L${index}`), String(expected[`L${index}`])];
      return ours === theirs ? [] : [`${text}: ${ours ?? 'unknown'} instead of ${theirs}`];
    });
    process.stdout.write(
      `array lengths on ${arch}, seed ${seed}: ${valid.length} of ${count} are valid, ${valid.length - differences.length} equal\n`,
    );
    expect(differences).toEqual([]);
    expect(valid.length).toBeGreaterThan(count / 5);
  });
});
