import { loadProgram } from '../conformance/load-program.ts';
import { formatReport, isPassed } from './format-report.ts';
import { judgeModule } from './judge-module.ts';
import type { ModuleSource } from './judged-module.ts';
import { bank } from './modules/bank.ts';
import { inEachStyle } from './modules/in-style.ts';
import { handlers } from './modules/handlers.ts';
import { gotestsInputs } from './modules/gotests-inputs.ts';
import { publicServices } from './modules/public-services.ts';
import { standardLibrary } from './modules/standard-library.ts';
import { formatReasons } from './skip-reasons.ts';

const sources: readonly ModuleSource[] = [
  bank,
  gotestsInputs,
  standardLibrary,
  ...handlers,
  ...publicServices,
  ...[bank, gotestsInputs].flatMap(inEachStyle),
];

function choose(args: readonly string[]): readonly ModuleSource[] {
  const names = args.filter((argument) => !argument.startsWith('-'));
  const unknown = names.filter((name) => sources.every((source) => source.name !== name));
  if (unknown.length > 0) throw new Error(`no module ${unknown.join(', ')}; there are ${sources.map(({ name }) => name).join(', ')}`);
  if (names.length > 0) return sources.filter(({ name }) => names.includes(name));
  return args.includes('--long') ? sources : sources.filter(({ isHeavy }) => !isHeavy);
}

/** Has Go judge generated tests: `main.ts [module ...] [--long]`. The exit status says whether all is right. */
async function main(): Promise<void> {
  const gen = await loadProgram();
  const isLong = process.argv.includes('--long');
  const [reasons, withoutFuzz]: [string[], string[]] = [[], []];
  process.exitCode = 0;
  for (const source of choose(process.argv.slice(2))) {
    const report = await judgeModule(gen, source, isLong);
    process.stdout.write(`${formatReport(report)}\n`);
    if (!isPassed(report)) process.exitCode = 1;
    reasons.push(...report.run.reasons);
    withoutFuzz.push(...report.written.withoutFuzz);
  }
  if (reasons.length > 0) process.stdout.write(`why ${reasons.length} cases are skipped, most of all:\n${formatReasons(reasons, 15)}`);
  if (withoutFuzz.length > 0)
    process.stdout.write(`why ${withoutFuzz.length} functions get no fuzz test:\n${formatReasons(withoutFuzz, 15)}`);
}

await main();
