import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OracleRecord } from '../call.ts';
import { hasMock } from '../comparison.ts';
import { readTortureCases } from './torture-case.ts';
import { variantsOf } from './torture-variant.ts';
import { recordTorture, tortureFixtures } from './torture.ts';

const heading = `# Source that is hard to mock, and what mockgen v0.6.0 makes of it

Written by \`pnpm conformance torture --table\` from what the real mockgen did. \`ok\`: the mock compiles and implements the interface; ours is byte for byte the same.
\`other\`: it compiles and is no implementation. \`no Go\`: it does not compile. \`empty\`: a file without a mock. \`refused\`: an error or a panic. In a column: plain, typed.
In the last four, ours is a mock that \`go vet\` accepts, or the diagnostic that the case's \`case.json\` names.

| case | class | source, in the package | source, out of it | package mode, in | package mode, out |
| --- | --- | --- | --- | --- | --- |
`;

function describeRecord(record: OracleRecord | undefined): string {
  if (record === undefined) {
    return '-';
  }
  if (record.exitCode !== 0) {
    return 'refused';
  }
  if (!hasMock(record)) {
    return 'empty';
  }
  return record.satisfies === true ? 'ok' : record.compiles === true ? 'other' : 'no Go';
}

/** Writes the table of every torture case beside the cases. */
export async function writeTortureTable(): Promise<void> {
  const cases = readTortureCases(tortureFixtures);
  const recorded = await recordTorture(cases);
  const rows = cases.map((torture) => {
    const byVariant = new Map(variantsOf(torture).map(({ name }, index) => [name, recorded.get(torture.name)?.[index]]));
    const cells = ['source_in', 'source_out', 'package_in', 'package_out'].map((kind) => {
      const [plain, typed] = ['plain', 'typed'].map((form) => describeRecord(byVariant.get(`${kind}_${form}`)));
      return plain === typed ? plain : `${plain}, ${typed}`;
    });
    return `| ${[torture.name, torture.description.class ?? '', ...cells].join(' | ')} |\n`;
  });
  writeFileSync(join(tortureFixtures, 'cases.md'), heading + rows.join(''));
}
