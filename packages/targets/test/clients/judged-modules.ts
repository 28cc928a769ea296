// cspell:words beego dapr dbresolver goka jaegertracing kadm kafkaexporter kafkareceiver lovoo redistore sqlstore topicctl
/** A public module that clients are judged in. */
export interface JudgedModule {
  readonly path: string;
  readonly version: string;
  readonly patterns: readonly string[];
  /** Judged in the long form only. */
  readonly isHeavy: boolean;
}

/** Whether the long form is asked for: `pnpm judge-clients`. */
export const isLong = process.env['STANDIN_LONG'] === '1';

/** Public modules that call clients of databases, and that the Go module proxy serves. */
export const judgedModules: readonly JudgedModule[] = [
  { path: 'github.com/hibiken/asynq', version: 'v0.26.0', patterns: ['./...'], isHeavy: false },
  { path: 'github.com/ThreeDotsLabs/watermill-kafka/v3', version: 'v3.0.6', patterns: ['./...'], isHeavy: true },
  { path: 'github.com/ThreeDotsLabs/watermill-redisstream', version: 'v1.4.5', patterns: ['./...'], isHeavy: true },
  { path: 'github.com/go-redsync/redsync/v4', version: 'v4.18.1', patterns: ['./...'], isHeavy: true },
  { path: 'github.com/casbin/gorm-adapter/v3', version: 'v3.41.0', patterns: ['./...'], isHeavy: true },
  { path: 'gorm.io/gen', version: 'v0.3.27', patterns: ['./...'], isHeavy: true },
  {
    path: 'github.com/zeromicro/go-zero',
    version: 'v1.9.0',
    patterns: ['./core/stores/...', './core/limit', './core/bloom'],
    isHeavy: true,
  },
  { path: 'go.temporal.io/server', version: 'v1.28.0', patterns: ['./common/persistence/sql/...'], isHeavy: true },
  { path: 'github.com/usememos/memos', version: 'v0.22.0', patterns: ['./store/...'], isHeavy: true },
  { path: 'miniflux.app/v2', version: 'v2.2.0', patterns: ['./internal/storage', './internal/database'], isHeavy: true },
  { path: 'github.com/hibiken/asynq', version: 'v0.23.0', patterns: ['./...'], isHeavy: true },
  { path: 'github.com/RichardKnop/machinery/v2', version: 'v2.0.11', patterns: ['./...'], isHeavy: true },
  { path: 'github.com/boj/redistore', version: 'v1.4.1', patterns: ['./...'], isHeavy: true },
  {
    path: 'github.com/beego/beego/v2',
    version: 'v2.1.0',
    patterns: ['./client/cache/...', './client/orm/...', './server/web/session/...'],
    isHeavy: true,
  },
  { path: 'github.com/segmentio/topicctl', version: 'v1.10.0', patterns: ['./...'], isHeavy: true },
  { path: 'github.com/zeromicro/go-queue', version: 'v1.2.1', patterns: ['./...'], isHeavy: true },
  { path: 'github.com/twmb/franz-go/pkg/kadm', version: 'v1.19.0', patterns: ['./...'], isHeavy: true },
  {
    path: 'github.com/open-telemetry/opentelemetry-collector-contrib/exporter/kafkaexporter',
    version: 'v0.155.0',
    patterns: ['./...'],
    isHeavy: true,
  },
  {
    path: 'github.com/open-telemetry/opentelemetry-collector-contrib/receiver/kafkareceiver',
    version: 'v0.155.0',
    patterns: ['./...'],
    isHeavy: true,
  },
  { path: 'github.com/grafana/loki/v3', version: 'v3.3.0', patterns: ['./pkg/kafka/...'], isHeavy: true },
  { path: 'github.com/lovoo/goka', version: 'v1.1.10', patterns: ['./...'], isHeavy: true },
  {
    path: 'github.com/jaegertracing/jaeger',
    version: 'v1.40.0',
    patterns: ['./pkg/kafka/...', './plugin/storage/kafka/...', './cmd/ingester/...'],
    isHeavy: true,
  },
  { path: 'github.com/ThreeDotsLabs/watermill-kafka/v2', version: 'v2.5.0', patterns: ['./...'], isHeavy: true },
  {
    path: 'github.com/dapr/components-contrib',
    version: 'v1.12.0',
    patterns: ['kafka', 'redis', 'mysql'].map((name) => `./.../${name}/...`),
    isHeavy: true,
  },
  {
    path: 'github.com/mattermost/mattermost-server/v6',
    version: 'v6.7.2',
    patterns: ['./store/sqlstore'],
    isHeavy: true,
  },
  { path: 'gorm.io/plugin/dbresolver', version: 'v1.5.0', patterns: ['./...'], isHeavy: true },
];
