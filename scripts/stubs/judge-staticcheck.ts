import { installGoProgram } from '../conformance/install-go-program.ts';
import { runCommand } from '../conformance/run-command.ts';
import { goEnvironment } from '../conformance/toolchain.ts';
import type { Program } from '../conformance/load-program.ts';
import { freshDirectory } from './fresh-directory.ts';
import type { Judgement } from './judgement.ts';
import { makeByProgram } from './make-by-program.ts';
import { staticcheck } from './peers.ts';
import { createStubMaker } from './stub-maker.ts';
import { writeLibraryStubs } from './write-library-stubs.ts';
import { writeTortureStubs } from './write-torture-stubs.ts';

/** Has staticcheck judge the stubs of every torture case and of interfaces of the standard library, plain and with all controls. What it says of other files does not count. */
export async function judgeByStaticcheck(program: Program): Promise<Judgement> {
  const maker = createStubMaker(freshDirectory('staticcheck'), makeByProgram(program));
  const torture = (await writeTortureStubs(maker)).filter(({ codes }) => codes.length === 0).length;
  const library = await writeLibraryStubs(maker);
  const linter = await installGoProgram(staticcheck);
  // Generated files are left out of most checks where they say that they are generated; this is about their code.
  const { stdout, stderr } = await runCommand(linter, ['-f', 'text', './...'], { directory: maker.root, environment: goEnvironment });
  const lines = (stdout + stderr).split('\n').filter((line) => /(?:stub_gen|stubs)\.go:|compile/.test(line));
  // A deprecated interface, and methods with their error in the first place, are those of who wrote the interface.
  const faults = lines.filter((line) => !/\((?:SA1019|ST1008)\)$/.test(line));
  const types = library.reduce((sum, each) => sum + each.types.length, 0);
  return {
    summary: `staticcheck ${staticcheck.version}: stubs of ${torture} torture packages and ${types} stubs of the standard library, ${faults.length} findings, and ${lines.length - faults.length} about the interfaces themselves`,
    faults,
  };
}
