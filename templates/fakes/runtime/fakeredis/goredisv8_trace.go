package fakeredis

import (
	"context"

	redisv8 "github.com/go-redis/redis/v8"

	"standin/doubles/faults"
)

// traceHookV8 strikes the calls of a trace. A context does not go over the wire, so rules with faults.Trace strike here,
// above the client's retries.
type traceHookV8 struct{ faults *faults.Faults }

// lostKey is where a context has the strike that loses the answer.
type lostKey struct{}

func (h traceHookV8) before(ctx context.Context, commands ...[]any) (context.Context, error) {
	lost, err := strikeTraced(ctx, h.faults, redisv8.Nil, commands...)
	if err == nil && lost.IsLost {
		ctx = context.WithValue(ctx, lostKey{}, lost)
	}
	return ctx, err
}

func (traceHookV8) after(ctx context.Context) error {
	lost, _ := ctx.Value(lostKey{}).(faults.Strike)
	return lost.After(ctx, errNoAnswer)
}

// BeforeProcess strikes one command.
func (h traceHookV8) BeforeProcess(ctx context.Context, cmd redisv8.Cmder) (context.Context, error) {
	return h.before(ctx, cmd.Args())
}

// AfterProcess loses its answer.
func (h traceHookV8) AfterProcess(ctx context.Context, _ redisv8.Cmder) error { return h.after(ctx) }

// BeforeProcessPipeline strikes a whole pipeline.
func (h traceHookV8) BeforeProcessPipeline(ctx context.Context, cmds []redisv8.Cmder) (context.Context, error) {
	all := make([][]any, len(cmds))
	for i, cmd := range cmds {
		all[i] = cmd.Args()
	}
	return h.before(ctx, all...)
}

// AfterProcessPipeline loses its answers.
func (h traceHookV8) AfterProcessPipeline(ctx context.Context, _ []redisv8.Cmder) error {
	return h.after(ctx)
}
