import { goEnvironment } from './toolchain.ts';
import { runCommand } from './run-command.ts';

/** What Go says about one package: nothing where it is accepted. */
export interface VetFinding {
  /** The package's directory relative to the module's root, with `/`. */
  readonly directory: string;
  /** `load`: it cannot be loaded. `types`: the compiler refuses it. `analysis`: it compiles, and `go vet` has a remark. */
  readonly kind: 'load' | 'types' | 'analysis';
  readonly message: string;
}

interface ListedPackage {
  readonly ImportPath: string;
  readonly Error?: { readonly Err: string };
  readonly DepsErrors?: readonly { readonly Err: string }[];
}

/** Everything that Go objects to in the packages under a module's root; one `go vet` judges all that can be loaded. */
export async function vetModule(root: string, modulePath: string): Promise<VetFinding[]> {
  const listed = await listPackages(root);
  const directoryOf = (importPath: string): string => importPath.slice(modulePath.length + 1);
  const broken = listed.filter((entry) => entry.Error ?? entry.DepsErrors);
  const loadFindings = broken.map((entry): VetFinding => {
    return { directory: directoryOf(entry.ImportPath), kind: 'load', message: entry.Error?.Err ?? entry.DepsErrors?.[0]?.Err ?? '' };
  });
  const sound = listed.filter((entry) => !broken.includes(entry)).map((entry) => entry.ImportPath);
  if (sound.length === 0) {
    return loadFindings;
  }
  const result = await runCommand('go', ['vet', ...sound], { directory: root, environment: goEnvironment });
  const findings = parseVetOutput(result.stderr).map((finding) => ({ ...finding, directory: directoryOf(finding.directory) }));
  if (result.exitCode !== 0 && findings.length === 0) {
    throw new Error(`go vet failed as a whole in ${root}:\n${result.stderr}`);
  }
  return [...loadFindings, ...findings];
}

async function listPackages(root: string): Promise<ListedPackage[]> {
  const result = await runCommand('go', ['list', '-e', '-json=ImportPath,Error,DepsErrors', './...'], {
    directory: root,
    environment: goEnvironment,
  });
  if (result.exitCode !== 0) {
    throw new Error(`go list failed in ${root}:\n${result.stderr}`);
  }
  return JSON.parse(`[${result.stdout.replaceAll('}\n{', '},\n{')}]`) as ListedPackage[];
}

/** Reads `# import/path` headings and the lines below them; the import path stands in `directory`. */
export function parseVetOutput(output: string): VetFinding[] {
  const findings: VetFinding[] = [];
  let importPath = '';
  for (const line of output.split('\n')) {
    const heading = /^# \[?([^\s\]]+)/.exec(line);
    if (heading) {
      importPath = heading[1] ?? '';
    } else if (line.trim() !== '' && !line.startsWith('\t')) {
      findings.push({ directory: importPath.replace(/_test$/, ''), kind: isAnalysis(line) ? 'analysis' : 'types', message: line });
    }
  }
  return findings;
}

/** Vet's own analyses name the file first; type errors begin with `vet:`, and the compiler's stand under a package that others import. */
function isAnalysis(line: string): boolean {
  return /^\S+\.go:\d+:\d+: (?:method |.* passes lock|.*should have signature|.*struct field tag|.*possible misuse)/.test(line);
}
