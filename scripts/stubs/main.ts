import { loadProgram, type Program } from '../conformance/load-program.ts';
import { judgeByStaticcheck } from './judge-staticcheck.ts';
import { judgeCounterfeiter } from './judge-counterfeiter.ts';
import { judgeMoq } from './judge-moq.ts';
import type { Judgement } from './judgement.ts';

const judges: Readonly<Record<string, (program: Program) => Promise<Judgement>>> = {
  moq: judgeMoq,
  counterfeiter: judgeCounterfeiter,
  staticcheck: judgeByStaticcheck,
};

/** Holds stubs beside the peers and has them judged; arguments are names of judges, all without. The exit status says whether all is well. */
async function main(names: readonly string[]): Promise<void> {
  const program = await loadProgram();
  for (const name of names.length === 0 ? Object.keys(judges) : names) {
    const judge = judges[name];
    if (judge === undefined) throw new Error(`no judge ${name}: there are ${Object.keys(judges).join(', ')}`);
    const { summary, faults } = await judge(program);
    process.stdout.write(`${summary}\n${faults.map((fault) => `  ${fault}\n`).join('')}`);
    if (faults.length > 0) process.exitCode = 1;
  }
}

await main(process.argv.slice(2));
