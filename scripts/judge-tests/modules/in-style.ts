import { requireCommand } from '../../conformance/run-command.ts';
import { goEnvironment } from '../../conformance/toolchain.ts';
import type { ModuleSource } from '../judged-module.ts';

/** What tests may look like beside the usual, as options of `gen tests`: each of them at least once. */
const styles: readonly (readonly string[])[] = [
  ['--compare=plain', '--print-inputs'],
  ['--compare=cmp'],
  ['--compare=testify', '--print-inputs'],
  ['--named', '--no-parallel'],
  ['--no-subtests'],
  ['--compare=testify', '--named', '--no-subtests'],
  ['--compare=cmp', '--no-parallel', '--print-inputs'],
];

const packagesOf: Readonly<Record<string, string>> = {
  '--compare=cmp': 'github.com/google/go-cmp/cmp@v0.7.0',
  '--compare=testify': 'github.com/stretchr/testify/assert@v1.11.1',
};

/** A module once for each style, with what compares required. */
export function inEachStyle(source: ModuleSource): readonly ModuleSource[] {
  return styles.map((options) => ({
    name: [source.name, ...options].join(' '),
    isHeavy: true,
    prepare: async () => {
      const module = await source.prepare();
      const { directory } = module;
      for (const path of options.flatMap((option) => packagesOf[option] ?? [])) {
        await requireCommand('go', ['get', path], { directory, environment: goEnvironment });
      }
      return { ...module, options };
    },
  }));
}
