import type { Origin } from '@standin/model';
import type { DependencyType } from '../extract/used-by/dependency-type.ts';
import type { Part } from '../extract/used-by/find-parts.ts';
import type { ClientLibrary } from './client-library.ts';
import type { DataSource } from './data-source.ts';
import type { FoldedText } from './fold/folded-text.ts';

/** An option that the code sets where it makes a client: `ReadTimeout`, `Producer.Return.Successes`. */
export interface Setting {
  readonly name: string;
  /** The value, as written. */
  readonly source: string;
  /** Whether it is a constant expression of predeclared names and of other packages alone, so that it means the same wherever it stands. */
  readonly isConstant: boolean;
  readonly origin: Origin;
}

/** One client of a package: the places that hold it, and what is done with it there. */
export interface Client {
  /** For tests: `Cache` of `Service.cache`, `ServiceCache` where several are called so. */
  readonly name: string;
  readonly library: ClientLibrary;
  readonly type: DependencyType;
  /** Its places and uses. A part that is not handed in is made where it is used, and nothing can be put in its place. */
  readonly part: Part;
  readonly settings: readonly Setting[];
  /** Whether the package makes it itself and hands it to no place that it could be taken from: no fake can be put there. */
  readonly isMadeInside: boolean;
  /** Topics that it was made for. */
  readonly topics: readonly FoldedText[];
  /** Consumer groups that it was made for. */
  readonly groups: readonly FoldedText[];
  /** What its data source says, where it is of MySQL and the code tells that. */
  readonly dataSource?: DataSource;
}
