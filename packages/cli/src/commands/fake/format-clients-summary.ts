import type { ClientsListing } from '@standin/engine';
import type { ReportedCall } from '@standin/targets';

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function isConstant({ texts }: ReportedCall): boolean {
  return texts.length > 0 && texts.every((text) => 'text' in text);
}

/** The last line, for people: `7 statements (7 constant), 7 commands, 2 topics, 0 unresolved`. */
export function formatClientsSummary({ packages, packageCount }: ClientsListing): string {
  if (packages.length === 0) return `no call on a client of MySQL, Redis or Kafka in ${count(packageCount, 'package')}\n`;
  const calls = packages.flatMap((each) => each.calls);
  const statements = calls.filter(({ kind }) => kind === 'statement');
  const topics = new Set(calls.flatMap((call) => call.topics.flatMap((topic) => ('text' in topic ? [topic.text] : []))));
  const unresolved = packages.reduce((sum, each) => sum + each.unresolved.length, 0);
  const parts = [
    `${count(statements.length, 'statement')} (${statements.filter(isConstant).length} constant)`,
    count(calls.filter(({ kind }) => kind === 'command').length, 'command'),
    count(topics.size, 'topic'),
    `${unresolved} unresolved`,
  ];
  return `${parts.join(', ')}\n`;
}
