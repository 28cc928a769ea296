package transferfake_test

import (
	"context"
	"testing"
	"time"

	"github.com/DATA-DOG/go-sqlmock"
	"github.com/IBM/sarama"

	"example.com/m/internal/doubles/fakekafka"
	"example.com/m/transfer"
	"example.com/m/transfer/transferfake"
)

func TestTransfer(t *testing.T) {
	f := transferfake.New(t)
	f.SQLMock.ExpectBegin()
	f.SQLMock.ExpectQuery("SELECT balance FROM accounts WHERE id = ? FOR UPDATE").WithArgs(1).WillReturnRows(sqlmock.NewRows([]string{"balance"}).AddRow(100))
	f.SQLMock.ExpectExec("UPDATE accounts SET balance = balance - ? WHERE id = ?").WithArgs(30, 1).WillReturnResult(sqlmock.NewResult(0, 1))
	f.SQLMock.ExpectExec("UPDATE accounts SET balance = balance + ? WHERE id = ?").WithArgs(30, 2).WillReturnResult(sqlmock.NewResult(0, 1))
	f.SQLMock.ExpectExec("INSERT INTO ledger (request_id, account_id, delta) VALUES (?, ?, ?), (?, ?, ?)").WillReturnResult(sqlmock.NewResult(1, 2))
	f.SQLMock.ExpectCommit()
	s := f.Service()
	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Second)
	defer cancel()
	if _, err := s.Transfer(ctx, "r1", 1, 2, 30); err != nil {
		t.Fatal(err)
	}
	records := f.Kafka.Records("transfers")
	if len(records) != 1 {
		t.Fatalf("%d records", len(records))
	}
	n, err := f.Cache.Get(ctx, "transfers").Int()
	if err != nil || n != 1 {
		t.Fatal(n, err)
	}
	if _, err := s.Transfer(ctx, "r1", 1, 2, 30); err != transfer.ErrDuplicate {
		t.Fatal(err)
	}
}

func TestProjector(t *testing.T) {
	t.Parallel()
	f := transferfake.New(t, func(s *transferfake.Settings) { s.G.Consumer.Offsets.Initial = sarama.OffsetOldest })
	f.Kafka.CreateTopic("transfers", 3)
	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Second)
	done := make(chan error, 1)
	go func() { done <- f.Projector().Run(ctx, f.G, "transfers") }()
	f.Kafka.Feed(t, "transfers", fakekafka.Record{Key: []byte("1"), Value: []byte(`{"request_id":"a","amount":7}`)})
	if err := f.Kafka.WaitConsumed(ctx, "g", "transfers"); err != nil {
		t.Fatal(err)
	}
	cancel()
	<-done
	n, err := f.Rdb.HGet(context.Background(), "volume", "transfers").Int()
	if err != nil {
		t.Fatal(err)
	}
	t.Log(n)
}

func TestSwap(t *testing.T) {
	f := transferfake.New(t)
	f.Swap(t)
	if transfer.Sessions != f.Sessions {
		t.Fatal("not swapped")
	}
}

func BenchmarkNew(b *testing.B) {
	for i := 0; i < b.N; i++ {
		b.Run("x", func(b *testing.B) { transferfake.New(b) })
	}
}
