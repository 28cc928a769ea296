import { cpSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { loadGrammar } from '@standin/syntax';
import { describeWithGo } from '../../../../scripts/jest/go-toolchain.ts';
import { repository } from '../../../../scripts/repository.ts';
import { validateView, type Schema } from '../validate-view.ts';
import { fakesViewOf, makeFakesModule } from './fakes-module.ts';

const templates = join(repository, 'templates/fakes');
const schema = JSON.parse(readFileSync(join(templates, 'fakes-file.schema.json'), 'utf8')) as Schema;

describeWithGo("the views of fakes, for a service of each library, under the templates' schema", () => {
  let root = '';
  beforeAll(async () => {
    await loadGrammar();
    root = makeFakesModule();
    cpSync(join(repository, 'packages/cli/test/fakes/input'), root, { recursive: true });
  }, 600_000);
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  test('each is as the schema says, and all kinds of clients are among them', () => {
    const views = readdirSync(root, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .flatMap(({ name }) => fakesViewOf(join(root, name)) ?? []);
    expect(views.flatMap((view) => validateView(view, schema).map((fault) => `${view.package}${fault}`))).toEqual([]);
    const makers = views.flatMap(({ clients }) => clients.flatMap(({ maker }) => Object.entries(maker)));
    const made = new Set(makers.flatMap(([kind, isIt]) => (isIt ? [kind] : [])));
    const unmade = new Set(makers.flatMap(([kind]) => (made.has(kind as never) ? [] : [kind])));
    expect([...unmade]).toEqual([]);
    process.stdout.write(`${views.length} views of fakes compared with the schema, ${made.size} kinds of clients in them\n`);
  }, 600_000);
});
