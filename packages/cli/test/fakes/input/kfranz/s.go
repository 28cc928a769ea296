package kfranz

import (
	"context"

	"github.com/twmb/franz-go/pkg/kgo"
)

type S struct{ c *kgo.Client }

func NewS(c *kgo.Client) *S { return &S{c} }
func (s *S) Do(ctx context.Context) error {
	return s.c.ProduceSync(ctx, &kgo.Record{Topic: "a"}).FirstErr()
}
