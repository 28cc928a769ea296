import { findToolTags } from '../constraint/tool-tags.ts';
import type { BuildContext, GoEnvironment } from '../types.ts';

/** The build context of an environment with the given `-tags`. */
export function buildContextOf(environment: GoEnvironment, tags: readonly string[]): BuildContext {
  const { goos, goarch, cgoEnabled, goVersion, goexperiment, architectureLevel } = environment;
  const toolTags = findToolTags({ goos, goarch, minor: goVersion.minor, goexperiment, architectureLevel });
  return Object.freeze({ goos, goarch, cgoEnabled, tags: [...tags].sort(), releaseMinor: goVersion.minor, toolTags });
}
