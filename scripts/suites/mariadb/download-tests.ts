import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cacheDirectory } from '../../conformance/cache.ts';
import { requireCommand, runCommand } from '../../conformance/run-command.ts';

const debianPackage = 'mariadb-test-data';

/** MariaDB's own test suite on this machine. */
export interface MariaDbTests {
  /** Of the Debian package. */
  readonly version: string;
  /** The directory of the tests: `alias.test` and others. */
  readonly directory: string;
}

/** Downloads the Debian package with the tests, once, and unpacks it beside other things that may be thrown away. Throws with the reason where apt-get has none. */
export async function downloadTests(): Promise<MariaDbTests> {
  const packages = join(cacheDirectory(), 'packages');
  mkdirSync(packages, { recursive: true });
  const name = await findPackage(packages);
  const target = join(packages, name.slice(0, -'.deb'.length));
  if (!existsSync(target)) {
    const scratch = mkdtempSync(join(packages, 'download-'));
    try {
      await requireCommand('apt-get', ['download', '-qq', '-o', 'APT::Sandbox::User=root', debianPackage], { directory: scratch });
      await requireCommand('dpkg-deb', ['-x', name, 'tree'], { directory: scratch });
      renameSync(join(scratch, 'tree'), target);
    } finally {
      rmSync(scratch, { recursive: true, force: true });
    }
  }
  return { version: decodeURIComponent(name.split('_')[1] ?? ''), directory: join(target, 'usr/share/mysql/mysql-test/main') };
}

/** The name of the file that apt-get would download; its lists are made where they do not have the package. */
async function findPackage(directory: string): Promise<string> {
  const find = async (): Promise<string | undefined> => {
    const { stdout } = await runCommand('apt-get', ['download', '--print-uris', debianPackage], { directory });
    return /^'[^']*' (?<name>\S+\.deb) /m.exec(stdout)?.groups?.['name'];
  };
  const name = (await find()) ?? (await runCommand('apt-get', ['update', '-qq'], { directory }), await find());
  if (name === undefined) throw new Error(`apt-get has no package ${debianPackage}`);
  return name;
}
