/** A public module with mocks in it, pinned. */
export interface PublicModule {
  readonly path: string;
  readonly version: string;
  /** A shell command, run in the module's root, that calls mockgen beyond what go:generate lines do. */
  readonly script?: string;
  /** Calls that are left out, by id, each with the reason. */
  readonly leftOut?: Readonly<Record<string, string>>;
  /** What every call needs in its environment. */
  readonly environment?: Readonly<Record<string, string>>;
  /** What the run downloads and takes is much: only the long form has it. */
  readonly isHeavy?: boolean;
}

/** Modules of the Go module proxy that hold both the calls of mockgen and their committed results. */
export const publicModules: readonly PublicModule[] = [
  { path: 'github.com/quic-go/quic-go', version: 'v0.48.2' },
  { path: 'github.com/quic-go/quic-go', version: 'v0.55.0' },
  {
    path: 'github.com/docker/compose/v2',
    version: 'v2.40.0',
    script: [
      'mockgen -destination pkg/mocks/mock_docker_cli.go -package mocks github.com/docker/cli/cli/command Cli',
      'mockgen -destination pkg/mocks/mock_docker_api.go -package mocks github.com/docker/docker/client APIClient',
      'mockgen -destination pkg/mocks/mock_docker_compose_api.go -package mocks -source=./pkg/api/api.go Service',
    ].join('\n'),
    isHeavy: true,
  },
  { path: 'github.com/cosmos/cosmos-sdk', version: 'v0.53.4', script: 'bash scripts/mockgen.sh', isHeavy: true },
  { path: 'github.com/libp2p/go-libp2p', version: 'v0.43.0' },
  { path: 'gitlab.com/gitlab-org/api/client-go', version: 'v1.46.0', isHeavy: true },
  {
    path: 'github.com/rancher/wrangler/v3',
    version: 'v3.7.0',
    leftOut: { 'pkg/generic/fake/generate.go:3': 'the line edits the source with sed before it calls mockgen, and undoes it afterwards' },
    isHeavy: true,
  },
  {
    // Its go.work names modules that are not in the zip.
    path: 'github.com/ava-labs/avalanchego',
    version: 'v1.15.0',
    environment: { GOWORK: 'off' },
    isHeavy: true,
  },
  { path: 'github.com/zeromicro/go-zero', version: 'v1.9.0' },
  { path: 'go.temporal.io/server', version: 'v1.28.0', isHeavy: true },
  { path: 'sigs.k8s.io/cluster-api-provider-aws/v2', version: 'v2.13.0', isHeavy: true },
];

/** Modules that require github.com/golang/mock, in the releases before they changed to the maintained one. */
export const golangModules: readonly PublicModule[] = [
  { path: 'github.com/quic-go/quic-go', version: 'v0.37.4' },
  { path: 'github.com/libp2p/go-libp2p', version: 'v0.27.0', isHeavy: true },
  { path: 'github.com/ory/fosite', version: 'v0.47.0', isHeavy: true },
];

/** A folder name for a module and its version. */
export function moduleFolder({ path, version }: PublicModule): string {
  return `${path}@${version}`.replaceAll('/', '_');
}
