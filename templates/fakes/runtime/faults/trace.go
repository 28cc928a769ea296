package faults

import "context"

// TraceBy says how the trace of a call is found in its context, for rules with Trace.
func (f *Faults) TraceBy(value func(context.Context) string) {
	f.mutex.Lock()
	defer f.mutex.Unlock()
	f.traceBy = value
}

// TraceHeader says which header of a message holds its trace, for rules with Trace.
func (f *Faults) TraceHeader(name string) {
	f.mutex.Lock()
	defer f.mutex.Unlock()
	f.header = name
}

type traceKey struct{}

// WithTrace marks the calls that are made with the context as those of a trace.
func WithTrace(ctx context.Context, id string) context.Context {
	return context.WithValue(ctx, traceKey{}, id)
}

// WithHeaders is for fakes of clients that send messages: it marks the context with the trace in a message's headers.
func (f *Faults) WithHeaders(ctx context.Context, value func(name string) string) context.Context {
	if f == nil {
		return ctx
	}
	f.mutex.Lock()
	header := f.header
	f.mutex.Unlock()
	if header == "" {
		return ctx
	}
	if id := value(header); id != "" {
		return WithTrace(ctx, id)
	}
	return ctx
}

func (f *Faults) traceOf(ctx context.Context) string {
	if id, isMarked := ctx.Value(traceKey{}).(string); isMarked {
		return id
	}
	if f.traceBy != nil {
		return f.traceBy(ctx)
	}
	return ""
}
