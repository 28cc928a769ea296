// Package kafka stands in for github.com/segmentio/kafka-go.
package kafka

import "context"

type Message struct {
	Topic string
	Key   []byte
}

type Writer struct {
	Topic string
	state int
}

func (w *Writer) WriteMessages(ctx context.Context, msgs ...Message) error { return nil }

type ReaderConfig struct {
	Topic   string
	GroupID string
}

type Reader struct{ config ReaderConfig }

func NewReader(config ReaderConfig) *Reader { return &Reader{config} }

func (r *Reader) ReadMessage(ctx context.Context) (Message, error) { return Message{}, nil }
