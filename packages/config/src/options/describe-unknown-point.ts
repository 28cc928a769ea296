/** The points of faults by server, as package faults of the runtime has them; of Redis they are commands, which are any. */
const points: Readonly<Record<string, readonly string[]>> = Object.freeze({
  mysql: ['connect', 'ping', 'begin', 'prepare', 'exec', 'query', 'rows', 'commit', 'rollback'],
  kafka: ['connect', 'produce', 'fetch', 'commit', 'join', 'heartbeat', 'transaction'],
  redis: [],
});

/** Patterns of rules for which `describeUnknownPoint` has nothing to say, as a JSON Schema can have it. */
export const pointPattern = new RegExp(
  `^(?:\\*|[^\\s.]*\\*[^\\s.]*\\.\\S*|${Object.entries(points)
    .map(([server, calls]) => `${server}\\.${calls.length === 0 ? '\\S*' : `(?:\\S*\\*\\S*|${calls.join('|')})`}`)
    .join('|')})(?:\\s.*)?$`,
  'u',
);

/** What is wrong with the point that the pattern of a rule begins with: a server or a call that no fake has. `undefined` where nothing is; `*` stands for any text. */
export function describeUnknownPoint(pattern: string): string | undefined {
  if (pointPattern.test(pattern.trim())) return undefined;
  const [point = ''] = pattern.trim().split(/\s/, 1);
  const server = Object.keys(points).find((each) => point.startsWith(`${each}.`));
  if (server === undefined) return `${point} is no point of a fake: those begin with ${Object.keys(points).join('., ')}.`;
  return `${server} has no point ${point.slice(server.length + 1)}, but ${points[server]?.join(', ')}`;
}
