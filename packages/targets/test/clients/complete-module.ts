import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { requireCommand } from '../../../../scripts/conformance/run-command.ts';
import { goEnvironment } from '../../../../scripts/conformance/toolchain.ts';

/** What `go mod edit -json` says of replaced modules. */
interface EditedModule {
  readonly Replace?: readonly { readonly Old: { readonly Path: string }; readonly New: { readonly Path: string } }[] | null;
}

/**
 * Makes a published module one that packages can be listed in: without the replacements that lie beside it in its repository, and without what its release has of a vendor directory. Then go writes
 * down what go.mod and go.sum lack.
 */
export async function completeModule(directory: string, patterns: readonly string[]): Promise<void> {
  const options = { directory, environment: { ...goEnvironment, GOFLAGS: '-mod=mod', GOWORK: 'off', CGO_ENABLED: '0' } };
  const { Replace: replaced } = JSON.parse(await requireCommand('go', ['mod', 'edit', '-json'], options)) as EditedModule;
  const local = (replaced ?? []).filter(({ New: { Path: path } }) => path.startsWith('.'));
  if (local.length > 0)
    await requireCommand('go', ['mod', 'edit', ...local.map(({ Old: { Path: path } }) => `-dropreplace=${path}`)], options);
  rmSync(join(directory, 'vendor'), { recursive: true, force: true });
  await requireCommand('go', ['list', '-e', '-deps', ...patterns], options);
}
