package kafkajudge

import (
	"context"
	"crypto/rand"
	"encoding/hex"
	"errors"
	"fmt"
	"net"
	"runtime"
	"strings"
	"sync"
	"testing"

	"github.com/IBM/sarama"
	"github.com/segmentio/kafka-go"
	"github.com/twmb/franz-go/pkg/kerr"
	"github.com/twmb/franz-go/pkg/kfake"

	"standin/doubles/fakekafka"
	"standin/doubles/fakekafka/kafkawire"
)

// side is a Kafka on which sequences run.
type side struct {
	name     string
	about    string
	brokers  []string
	recorded recording // instead of running
	dial     func(ctx context.Context, network, address string) (net.Conn, error)
}

func fake(t *testing.T) side {
	server := kafkawire.NewServer(t, fakekafka.New(nil))
	return side{name: "fake", brokers: []string{server.Addr()}, dial: server.DialContext}
}

// franzGosFake is told what the real Kafka's configuration says, too.
func franzGosFake(t *testing.T) side {
	cluster, err := kfake.NewCluster(kfake.NumBrokers(1), kfake.AllowAutoTopicCreation(), kfake.DefaultNumPartitions(1),
		kfake.BrokerConfigs(map[string]string{"group.initial.rebalance.delay.ms": "0"}))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(cluster.Close)
	return side{name: "kfake", brokers: cluster.ListenAddrs()}
}

// connect dials as clients of the side do.
func (s side) connect(ctx context.Context, network, address string) (net.Conn, error) {
	if s.dial != nil {
		return s.dial(ctx, network, address)
	}
	var dialer net.Dialer
	return dialer.DialContext(ctx, network, address)
}

// Dial is connect for sarama.
func (s side) Dial(network, address string) (net.Conn, error) {
	return s.connect(context.Background(), network, address)
}

// scene is one run of a sequence on one side.
type scene struct {
	side
	ctx      context.Context
	suffix   string
	mutex    sync.Mutex
	seen     []string
	cleanups []func()
}

// play runs a sequence and gives what it saw.
func play(on side, sequence sequence) []string {
	ctx, cancel := context.WithTimeout(context.Background(), deadline)
	defer cancel()
	unique := make([]byte, 4)
	_, _ = rand.Read(unique)
	s := &scene{side: on, ctx: ctx, suffix: "-" + hex.EncodeToString(unique)}
	done := make(chan struct{})
	go func() {
		defer close(done)
		defer s.end()
		sequence.run(s)
	}()
	select {
	case <-done:
	case <-ctx.Done():
		select {
		case <-done:
		case <-ctx.Done():
			s.saw("the deadline passed")
		}
	}
	s.mutex.Lock()
	defer s.mutex.Unlock()
	return append([]string{}, s.seen...)
}

func (s *scene) end() {
	for i := len(s.cleanups) - 1; i >= 0; i-- {
		s.cleanups[i]()
	}
}

func (s *scene) cleanup(f func()) { s.cleanups = append(s.cleanups, f) }

// name makes the name of a topic, group or transaction the scene's own. What was seen is without it.
func (s *scene) name(of string) string { return of + s.suffix }

// saw notes something that all sides have to see.
func (s *scene) saw(format string, args ...any) {
	for i, arg := range args {
		if err, isError := arg.(error); isError {
			args[i] = describe(err)
		} else if arg == nil {
			args[i] = "no error"
		}
	}
	text := strings.ReplaceAll(fmt.Sprintf(format, args...), s.suffix, "")
	s.mutex.Lock()
	defer s.mutex.Unlock()
	s.seen = append(s.seen, text)
}

// must ends the sequence where there is an error.
func (s *scene) must(err error) {
	if err != nil {
		s.saw("ended at %s: %v", caller(), err)
		runtime.Goexit()
	}
}

func caller() string {
	_, file, line, _ := runtime.Caller(2)
	return fmt.Sprintf("%s:%d", file[strings.LastIndexByte(file, '/')+1:], line)
}

// describe names an error alike for all clients: by Kafka's code, or by its kind.
func describe(err error) string {
	var franzGo *kerr.Error
	var kafkaGo kafka.Error
	var several kafka.WriteErrors
	var ibm sarama.KError
	var network net.Error
	switch {
	case err == nil:
		return "no error"
	case errors.As(err, &franzGo):
		return codeName(franzGo.Code)
	case errors.As(err, &several):
		for _, one := range several {
			if one != nil {
				return describe(one)
			}
		}
		return "no error"
	case errors.As(err, &kafkaGo):
		return codeName(int16(kafkaGo))
	case errors.As(err, &ibm):
		return codeName(int16(ibm))
	case errors.Is(err, context.DeadlineExceeded):
		return "deadline"
	case errors.As(err, &network):
		return "network error"
	}
	return err.Error()
}

// codeName is Kafka's name of an error code.
func codeName(code int16) string {
	if code == 0 {
		return "no error"
	}
	if err := kerr.TypedErrorForCode(code); err != nil {
		return err.Message
	}
	return fmt.Sprint("code ", code)
}
