import { join } from 'node:path';
import { repository } from '../repository.ts';

/** The Go module of which fakes are made; its tests compare them with real servers. */
export const runtime = join(repository, 'templates/fakes/runtime');
