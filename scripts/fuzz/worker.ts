import { createFuzzInput } from './fuzz-input.ts';
import { listLibraryFiles } from './library-files.ts';
import { createTrial } from './try-input.ts';

/** A process of its own, since a hang ends only with the process that hangs: it is told an index, tries that input, and answers with the outcome. */
async function answerIndexes(seed: number): Promise<void> {
  const files = listLibraryFiles();
  const tryInput = await createTrial();
  process.on('message', (index: number) => {
    const input = createFuzzInput(files, seed, index);
    const before = process.cpuUsage();
    const outcome = tryInput(input);
    const { user, system } = process.cpuUsage(before);
    process.send?.({ outcome, milliseconds: (user + system) / 1000 });
  });
  process.send?.('ready');
}

void answerIndexes(Number(process.argv[2]));
