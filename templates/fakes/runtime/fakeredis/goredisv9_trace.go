package fakeredis

import (
	"context"

	"github.com/redis/go-redis/v9"

	"standin/doubles/faults"
)

// traceHook strikes the calls of a trace. A context does not go over the wire, so rules with faults.Trace strike here,
// above the client's retries.
type traceHook struct{ faults *faults.Faults }

// DialHook leaves connecting as it is.
func (traceHook) DialHook(next redis.DialHook) redis.DialHook { return next }

// ProcessHook strikes one command.
func (h traceHook) ProcessHook(next redis.ProcessHook) redis.ProcessHook {
	return func(ctx context.Context, cmd redis.Cmder) error {
		lost, err := strikeTraced(ctx, h.faults, redis.Nil, cmd.Args())
		if err != nil {
			return err
		}
		if err := next(ctx, cmd); !lost.IsLost {
			return err
		}
		return lost.After(ctx, errNoAnswer)
	}
}

// ProcessPipelineHook strikes a whole pipeline.
func (h traceHook) ProcessPipelineHook(next redis.ProcessPipelineHook) redis.ProcessPipelineHook {
	return func(ctx context.Context, cmds []redis.Cmder) error {
		all := make([][]any, len(cmds))
		for i, cmd := range cmds {
			all[i] = cmd.Args()
		}
		lost, err := strikeTraced(ctx, h.faults, redis.Nil, all...)
		if err == nil {
			if err := next(ctx, cmds); !lost.IsLost {
				return err
			}
			err = lost.After(ctx, errNoAnswer)
		}
		for _, cmd := range cmds {
			cmd.SetErr(err)
		}
		return err
	}
}
