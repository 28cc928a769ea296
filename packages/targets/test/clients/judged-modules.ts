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
  { path: 'github.com/ONSdigital/dp-files-api', version: 'v1.19.0', patterns: ['./...'], isHeavy: true },
];
