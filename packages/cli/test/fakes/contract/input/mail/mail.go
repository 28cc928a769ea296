package mail

import (
	"context"

	"github.com/segmentio/kafka-go"
)

type Mail struct {
	out *kafka.Writer
	in  *kafka.Reader
	c   *kafka.Client
}

func NewMail(out *kafka.Writer, in *kafka.Reader, c *kafka.Client) *Mail { return &Mail{out, in, c} }

func Connect(addr string) *Mail {
	return NewMail(
		&kafka.Writer{Addr: kafka.TCP(addr), Topic: "mails", Balancer: &kafka.Hash{}},
		kafka.NewReader(kafka.ReaderConfig{Brokers: []string{addr}, GroupID: "mailer", Topic: "mails"}),
		&kafka.Client{Addr: kafka.TCP(addr)},
	)
}

func (m *Mail) Send(ctx context.Context, to string) error {
	return m.out.WriteMessages(ctx, kafka.Message{Key: []byte(to), Value: []byte("hello")})
}

func (m *Mail) Take(ctx context.Context) (string, error) {
	msg, err := m.in.FetchMessage(ctx)
	if err != nil {
		return "", err
	}
	return string(msg.Value), m.in.CommitMessages(ctx, msg)
}
