import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gomockModule } from '../conformance/toolchain.ts';

const small = `package bench

import "context"

// Store keeps accounts.
type Store interface {
	Get(ctx context.Context, id string) (int64, error)
	Put(ctx context.Context, id string, balance int64) error
	Delete(ctx context.Context, ids ...string) error
}
`;

const dozen = `package bench

import (
	"bytes"
	"context"
	"crypto/tls"
	"database/sql"
	"encoding/json"
	"html/template"
	"io"
	"log/slog"
	"net/http"
	"net/url"
	"os"
	"time"
)

// Service does a little of everything.
type Service interface {
	io.Closer
	Buffer(buffer *bytes.Buffer) error
	Begin(ctx context.Context, options *sql.TxOptions) (*sql.Tx, error)
	Configure(config *tls.Config) json.Marshaler
	Render(w io.Writer, page *template.Template, data any) error
	Log(logger *slog.Logger, level slog.Level)
	Serve(w http.ResponseWriter, r *http.Request)
	Resolve(base *url.URL, paths ...string) (*url.URL, error)
	Open(name string, mode os.FileMode) (*os.File, error)
	Wait(deadline time.Time) <-chan time.Time
}
`;

/** A fresh module at `root` with the two sources that single calls are timed on. */
export async function writeInputs(root: string): Promise<void> {
  rmSync(root, { recursive: true, force: true });
  mkdirSync(root, { recursive: true });
  const { mod, sum } = await gomockModule('conformance.test/bench');
  writeFileSync(join(root, 'go.mod'), mod);
  writeFileSync(join(root, 'go.sum'), sum);
  writeFileSync(join(root, 'small.go'), small);
  writeFileSync(join(root, 'dozen.go'), dozen);
  writeFileSync(join(root, 'empty.cjs'), '');
}
