// Package kafka has a writer whose zero value is ready.
package kafka

import "context"

type Message struct{ Key, Value []byte }

type Writer struct{ Topic string }

func (w *Writer) WriteMessages(ctx context.Context, messages ...Message) error { return ctx.Err() }
func (w *Writer) Close() error                                                  { return nil }
