import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createShardMember, planRun, takeShard, type Plan, type PlannedRequest, type Session } from '@standin/engine';
import { repository } from '../../../scripts/repository.ts';
import { createDiskSession, createMemorySession } from './session.ts';

const torture = join(repository, 'packages/cli/test/conformance/fixtures/torture');

function shardsOf(session: Session, plan: Plan, count: number, workingDirectory: string): readonly Plan[] {
  const indices = Array.from({ length: count }, (_, index) => index + 1);
  return indices.map((index) => takeShard(plan, createShardMember(session.tree, { index, count }, workingDirectory)));
}

const key = ({ destination, origin }: PlannedRequest, root: string): string =>
  `${relative(root, destination ?? '')} ${relative(root, origin.file)}:${origin.line}`;

const keys = (plans: readonly Plan[], root: string): readonly (readonly string[])[] =>
  plans.map(({ requests }) => requests.map((request) => key(request, root)));

/** A module of packages with a line, a comment and an interface for gen.yaml each, as texts by path. */
function generateModule(root: string, packages: number): Readonly<Record<string, string>> {
  const files: Record<string, string> = { [`${root}/go.mod`]: 'module example.com/m\n', [`${root}/gen.yaml`]: 'packages: [./...]\n' };
  for (let index = 0; index < packages; index++) {
    files[`${root}/p${index}/p.go`] =
      `package p${index}\n\n//go:generate mockgen -source=p.go -destination=mocks/line.go\n\n//gen:mock\ntype A interface{ X() }\n\ntype B interface{ Y() }\n`;
  }
  return files;
}

describe('shards of the torture modules', () => {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'standin-shard-')));
  const checkouts = ['one', 'elsewhere/two'].map((name) => join(root, name));
  beforeAll(() => {
    for (const checkout of checkouts) {
      cpSync(torture, checkout, { recursive: true });
      mkdirSync(join(checkout, '.git'));
      writeFileSync(join(checkout, 'go.mod'), 'module example.com/torture\n\ngo 1.26\n');
      writeFileSync(join(checkout, 'gen.yaml'), 'packages: [./...]\n');
    }
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  test('are disjoint, whole, balanced, and the same in another checkout', async () => {
    const [here = [], there = []] = await Promise.all(
      checkouts.map(async (checkout) => {
        const session = createDiskSession();
        const plan = await planRun(session, ['.'], checkout);
        const shards = keys(shardsOf(session, plan, 4, checkout), checkout);
        expect(shards.flat().toSorted()).toEqual(plan.requests.map((request) => key(request, checkout)).toSorted());
        return shards;
      }),
    );
    const sizes = here.map((shard) => shard.length);
    const total = sizes.reduce((sum, size) => sum + size, 0);
    console.log(`torture: ${total} requests in shards of ${sizes.join(', ')}`);
    expect(there).toEqual(here);
    expect(total).toBeGreaterThan(200);
    expect(Math.max(...sizes)).toBeLessThan(1.35 * (total / 4));
  });
});

describe('shards of a generated module', () => {
  const plan = async (files: Readonly<Record<string, string>>, root: string) => {
    const session = createMemorySession(files);
    return { session, plan: await planRun(session, ['.'], root) };
  };

  test.each([1, 2, 3, 7, 50])('%d of them are disjoint, whole and balanced', async (count) => {
    const { session, plan: whole } = await plan(generateModule('/m', 100), '/m');
    const shards = shardsOf(session, whole, count, '/m');
    const sizes = shards.map(({ requests }) => requests.length);
    expect(shards.flatMap(({ requests }) => requests).toSorted(byDestination)).toEqual([...whole.requests].sort(byDestination));
    expect(whole.requests.length).toBeGreaterThan(250);
    expect(Math.max(...sizes)).toBeLessThan(2.5 * (whole.requests.length / count));
    expect(shards.map(({ others, doubleFiles }) => [others, doubleFiles])).toEqual(shards.map(() => [whole.others, whole.doubleFiles]));
  });

  const byDestination = (left: PlannedRequest, right: PlannedRequest): number => (key(left, '/m') < key(right, '/m') ? -1 : 1);

  test('an interface more moves no request; neither do the place of the checkout and of the call', async () => {
    const before = await plan(generateModule('/m', 30), '/m');
    const more = { ...generateModule('/other/place', 31), '/other/place/p3/more.go': 'package p3\n\ntype More interface{ Z() }\n' };
    const after = await plan(more, '/other/place/p3/..');
    const [shards, grown] = [
      keys(shardsOf(before.session, before.plan, 5, '/m'), '/m'),
      keys(shardsOf(after.session, after.plan, 5, '/other/place/p3'), '/other/place'),
    ];
    expect(shards.map((shard, index) => shard.filter((name) => grown[index]?.includes(name) !== true))).toEqual([[], [], [], [], []]);
    expect(grown.flat().length - shards.flat().length).toBe(4);
  });

  test('requests with one destination stay together; those without one go by their file', async () => {
    const lines = Array.from({ length: 40 }, (_, index) => [
      `//go:generate mockgen -source=a${index}.go -destination=mocks/x${index % 4}.go\n`,
      `//go:generate mockgen -source=a${index}.go\n`,
    ]).flat();
    const { session, plan: whole } = await plan({ '/m/go.mod': 'module m\n', '/m/a.go': `package a\n${lines.join('')}` }, '/m');
    const shards = shardsOf(session, whole, 3, '/m').map(({ requests }) => new Set(requests.map(({ destination }) => destination)));
    for (const name of [undefined, '/m/mocks/x0.go', '/m/mocks/x1.go', '/m/mocks/x2.go', '/m/mocks/x3.go'])
      expect(shards.filter((shard) => shard.has(name)).length).toBe(1);
  });

  test('a mistake is that of one shard; a pattern that matches nothing is that of all', async () => {
    const bad = '//go:generate mockgen -nonsense\n';
    const files = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`/m/p${index}/p.go`, `package p\n${bad}`]));
    const session = createMemorySession({ '/m/go.mod': 'module m\n', ...files });
    const whole = await planRun(session, ['.', './nowhere'], '/m');
    const found = shardsOf(session, whole, 4, '/m').map(({ diagnostics }) =>
      diagnostics.map(({ code, position }) => position?.file ?? code),
    );
    expect(found.map((shard) => shard.filter((name) => name === 'GEN316').length)).toEqual([1, 1, 1, 1]);
    expect(
      found
        .flat()
        .filter((name) => name !== 'GEN316')
        .toSorted(),
    ).toEqual(Object.keys(files).toSorted());
  });
});
