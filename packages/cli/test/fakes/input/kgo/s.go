package kgo

import (
	"context"

	"github.com/segmentio/kafka-go"
)

type S struct {
	w *kafka.Writer
	r *kafka.Reader
}

func NewS(w *kafka.Writer, r *kafka.Reader) *S { return &S{w, r} }
func (s *S) Do(ctx context.Context) error {
	if err := s.w.WriteMessages(ctx, kafka.Message{Topic: "a"}); err != nil {
		return err
	}
	_, err := s.r.ReadMessage(ctx)
	return err
}
