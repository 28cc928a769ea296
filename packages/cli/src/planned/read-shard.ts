import { createDiagnostic, type Diagnostic } from '@standin/diagnostics';
import type { Shard } from '@standin/engine';
import type { Report } from '../output/report.ts';
import type { CommandCall } from '../commands/command.ts';

/** What `--shard` says: `undefined` where it is not given, a diagnostic where it is not of the form i/n with i from 1 to n. */
export function readShard({ shard }: CommandCall['options']): Shard | Diagnostic | undefined {
  if (shard === undefined) return undefined;
  const text = String(shard);
  const [, index = '', count = ''] = /^([1-9]\d{0,5})\/([1-9]\d{0,5})$/.exec(text) ?? [];
  if (count !== '' && Number(index) <= Number(count)) return { index: Number(index), count: Number(count) };
  const hint = count === '' ? 'write i/n: --shard 1/4 is the first of four' : `there are ${count} shards: 1/${count} to ${count}/${count}`;
  return createDiagnostic({ code: 'GEN315', message: `--shard takes no ${text === '' ? 'empty text' : text}`, hint });
}

/** Whether what `readShard` gave is a mistake. */
export function isShardMistake(shard: Shard | Diagnostic | undefined): shard is Diagnostic {
  return shard !== undefined && 'code' in shard;
}

/** What a report says of the shard that it is about: `2/5`; nothing where it is about the whole. */
export function reportShard(part: Shard | undefined): Pick<Report, 'shard'> {
  return part === undefined ? {} : { shard: `${part.index}/${part.count}` };
}
