import type { InterfaceSource } from '../../interfaces/interface-source.ts';
import { sanitizePackageName } from '../../output/sanitize-package-name.ts';

/** Behind `mock_`: the package's name, which reflection does not tell, so that the older mockgen takes the last element of the path. */
function baseName({ packageName, packagePath, isReflected }: InterfaceSource): string {
  return isReflected ? packagePath.slice(packagePath.lastIndexOf('/') + 1) : packageName;
}

/** What mockgen calls the package of mocks where -package does not say. */
export function nameMockPackage(source: InterfaceSource): string {
  return `mock_${sanitizePackageName(baseName(source))}`;
}
