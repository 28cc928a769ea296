import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gomockModule } from '../conformance/toolchain.ts';

/** What asks for the mocks: a `//go:generate` line in each package, or one gen.yaml for all. */
export type RequestForm = 'directives' | 'configuration';

/** A module of many packages, each with an interface of ten methods. */
export interface GeneratedModule {
  readonly root: string;
  /** The directories of the packages, relative to the root, with slashes. */
  readonly packages: readonly string[];
}

const modulePath = 'bench.test/generated';

/** Where a package's mock goes, relative to the package. */
export const mockFile = 'store_mock.go';

const configuration = 'packages: [./...]\nin-package: true\n';

function writeSource(name: string, index: number, form: RequestForm): string {
  const directive = form === 'directives' ? `//go:generate mockgen -source=store.go -destination=${mockFile} -package=${name}\n\n` : '';
  return `package ${name}

import (
	"context"
	"io"
	"time"
)

${directive}// Account is what Store keeps.
type Account struct {
	ID      string
	Balance int64
	Since   time.Time
}

// Store keeps accounts, those of customer ${index} for instance.
type Store interface {
	io.Closer
	Get(ctx context.Context, id string) (*Account, error)
	List(ctx context.Context, limit, offset int) ([]*Account, error)
	Put(ctx context.Context, account Account) error
	Delete(ctx context.Context, ids ...string) (int, error)
	Balances(ctx context.Context, at time.Time) (map[string]int64, error)
	Watch(ctx context.Context) (<-chan Account, func())
	Export(w io.Writer, each func(Account) bool) error
	Import(r io.Reader) (count int, err error)
	Expire(age time.Duration) [4]uint64
}

// Total sums what the accounts hold.
func Total(accounts []*Account) int64 {
	total := int64(${index})
	for _, account := range accounts {
		if account != nil {
			total += account.Balance
		}
	}
	return total
}
`;
}

/** A fresh module at `root` with so many packages, a hundred in a directory. */
export async function generateModule(root: string, count: number, form: RequestForm): Promise<GeneratedModule> {
  rmSync(root, { recursive: true, force: true });
  mkdirSync(root, { recursive: true });
  const { mod, sum } = await gomockModule(modulePath);
  writeFileSync(join(root, 'go.mod'), mod);
  writeFileSync(join(root, 'go.sum'), sum);
  if (form === 'configuration') writeFileSync(join(root, 'gen.yaml'), configuration);
  const packages = Array.from({ length: count }, (_, index) => `group${Math.floor(index / 100)}/store${index}`);
  for (const [index, directory] of packages.entries()) {
    const file = join(root, directory, 'store.go');
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, writeSource(`store${index}`, index, form));
  }
  return { root, packages };
}

/** The import path of a package of a generated module. */
export function importPathOf(directory: string): string {
  return `${modulePath}/${directory}`;
}

/** Takes every mock out of a generated module again. */
export function removeMocks({ root, packages }: GeneratedModule): void {
  packages.forEach((directory) => rmSync(join(root, directory, mockFile), { force: true }));
}
