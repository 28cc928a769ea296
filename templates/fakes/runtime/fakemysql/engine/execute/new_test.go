package execute

import (
	"context"
	"fmt"
	"testing"
)

// schemaOf is a schema of 20 tables that refer to each other.
func schemaOf() []string {
	var statements []string
	for n := range 20 {
		text := fmt.Sprintf("CREATE TABLE t%d (id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY, name VARCHAR(64) NOT NULL DEFAULT '', state ENUM('new','done') NOT NULL DEFAULT 'new', amount DECIMAL(12,2) NOT NULL DEFAULT 0, "+
			"note TEXT, created_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3), updated_at TIMESTAMP NULL ON UPDATE CURRENT_TIMESTAMP, parent BIGINT UNSIGNED, UNIQUE KEY by_name (name), KEY by_state (state, created_at)", n)
		if n > 0 {
			text += fmt.Sprintf(", CONSTRAINT fk_%d FOREIGN KEY (parent) REFERENCES t%d (id) ON DELETE CASCADE", n, n-1)
		}
		statements = append(statements, text+") ENGINE=InnoDB DEFAULT CHARSET=utf8mb4")
	}
	return statements
}

func BenchmarkNew(b *testing.B) {
	statements := schemaOf()
	b.ReportAllocs()
	for range b.N {
		e := New()
		s, _ := e.NewSession(Options{Database: "test", User: "root@localhost"})
		for _, statement := range statements {
			if err := s.Query(context.Background(), statement, func(*Result, bool) error { return nil }); err != nil {
				b.Fatal(err)
			}
		}
		s.Close()
		e.Close()
	}
}

func benchmarkStatement(b *testing.B, statement string) {
	e := New()
	s, _ := e.NewSession(Options{Database: "test", User: "root@localhost"})
	none := func(*Result, bool) error { return nil }
	if err := s.Query(context.Background(), "create table t (id bigint auto_increment primary key, name varchar(64), balance decimal(12,2))", none); err != nil {
		b.Fatal(err)
	}
	for range 1000 {
		_ = s.Query(context.Background(), "insert into t (name, balance) values ('x', 10.5)", none)
	}
	b.ReportAllocs()
	b.ResetTimer()
	for range b.N {
		if err := s.Query(context.Background(), statement, none); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkInsert(b *testing.B) {
	benchmarkStatement(b, "insert into t (name, balance) values ('x', 10.5)")
}

func BenchmarkUpdate(b *testing.B) {
	benchmarkStatement(b, "update t set balance = balance + 1 where id = 500")
}

func BenchmarkSelect(b *testing.B) { benchmarkStatement(b, "select * from t where id = 500") }
