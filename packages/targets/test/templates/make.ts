import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createOverlayTree } from '@standin/modules';
import { generateGomock, type FileResult } from '@standin/targets';
import { repository } from '../../../../scripts/repository.ts';
import { createMachine, gomockOptions } from '../gomock/generate.ts';

const shipped = join(repository, 'templates', 'gomock');

/** The templates of gomock, by file name, as they ship. */
export const shippedTemplates: Readonly<Record<string, string>> = Object.fromEntries(
  readdirSync(shipped)
    .filter((name) => name.endsWith('.hbs'))
    .sort()
    .map((name) => [name, readFileSync(join(shipped, name), 'utf8')]),
);

const source = `package store

import (
	"context"
	"io"
)

type User struct{ Name string }

type Store[K comparable] interface {
	Get(ctx context.Context, key K, tags ...string) (User, error)
	Read(r io.Reader) error
	Close()
}
`;

/** What a mock of a store is asked for with. */
export interface Asked {
  readonly data?: Readonly<Record<string, unknown>>;
  readonly words?: readonly string[];
}

/** The mocks of a store, made with these files as the directory of templates; without any, with the templates of gen. */
export function makeWith(templates: Readonly<Record<string, string>> | undefined, { data = {}, words = [] }: Asked = {}): FileResult {
  const machine = createMachine({
    'store/store.go': source,
    '../go/src/context/context.go': 'package context\n\ntype Context interface{}\n',
  });
  const files = Object.entries(templates ?? {}).map(([name, text]) => [`/t/${name}`, text] as const);
  const tree = createOverlayTree(machine.tree, Object.fromEntries(files));
  const options = gomockOptions(
    { ...machine, tree },
    ['-source=store/store.go', '-destination=store/mock.go', '-package=store', ...words],
    {
      program: 'gen mock',
      workingDirectory: '/work',
    },
  );
  const request = templates === undefined ? options.request : { ...options.request, templates: { directory: '/t', data } };
  return generateGomock({ ...options, request });
}

/** A result without the names of its mocks, which are not known of what templates of the user's own print. */
export function withoutDeclarations({ file, diagnostics }: FileResult): unknown {
  return { diagnostics, ...(file && { path: file.path, text: file.text }) };
}
