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
  const [point = ''] = pattern.trim().split(/\s/, 1);
  const [server = '', call = ''] = point.split('.', 2);
  if (point === '*' || (server.includes('*') && point.includes('.'))) return undefined;
  const calls = Object.hasOwn(points, server) && point.includes('.') ? points[server] : undefined;
  if (calls === undefined) return `${point} is no point of a fake: those begin with ${Object.keys(points).join('., ')}.`;
  if (calls.length === 0 || call.includes('*') || calls.includes(call)) return undefined;
  return `${server} has no point ${call}, but ${calls.join(', ')}`;
}
