/** A mockgen that judges, by the module that it and its runtime belong to. */
export interface Oracle {
  readonly module: 'go.uber.org/mock' | 'github.com/golang/mock';
  /** The release that judges. */
  readonly version: string;
  /** What the names of corpora and of what is kept about them begin with. */
  readonly prefix: string;
  /** Packages of the module that the oracle's own programs and its mocks import. */
  readonly packages: readonly string[];
  /** Whether it knows -typed and -exclude_interfaces. */
  readonly hasNewFlags: boolean;
}

/** The maintained mockgen. */
export const uberOracle: Oracle = Object.freeze({
  module: 'go.uber.org/mock',
  version: 'v0.6.0',
  prefix: '',
  packages: ['go.uber.org/mock/gomock'],
  hasNewFlags: true,
});

/** Its predecessor, which compiles a program and reflects in package mode. */
export const golangOracle: Oracle = Object.freeze({
  module: 'github.com/golang/mock',
  version: 'v1.6.0',
  prefix: 'golang-mock-',
  packages: ['github.com/golang/mock/gomock', 'github.com/golang/mock/mockgen/model'],
  hasNewFlags: false,
});
