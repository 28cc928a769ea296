import { homedir } from 'node:os';
import { createDiskTree, readGoEnvironment } from '@standin/modules';

const machine = { variables: process.env, platform: process.platform, architecture: process.arch, homeDirectory: homedir() };

/** The disk of the machine that runs the tests. */
export const disk = createDiskTree();

/** What its go command takes from its environment. */
export const environment = readGoEnvironment(disk, machine);
