import { basename } from 'node:path';

const version = typeof STANDIN_VERSION === 'string' ? STANDIN_VERSION : 'from source';
process.stdout.write(`${basename(process.argv[1] ?? 'gen')} ${version}\n`);
