package execute

import (
	"context"
	"errors"
	"fmt"
	"math/rand"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"standin/doubles/fakemysql/engine/sqlerror"
)

func session(t testing.TB, e *Engine) *Session {
	t.Helper()
	s, err := e.NewSession(Options{Database: "test", User: "root@localhost"})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// do runs a statement, and gives the number of its error or 0, and the first value of what it gave.
func do(s *Session, statement string) (number uint16, first string) {
	err := s.Query(context.Background(), statement, func(result *Result, _ bool) error {
		if len(result.Rows) > 0 {
			first = result.Rows[0][0].Text()
		}
		return nil
	})
	var known *sqlerror.Error
	if errors.As(err, &known) {
		return known.Number, known.Message
	}
	return 0, first
}

func must(t testing.TB, s *Session, statements ...string) {
	t.Helper()
	for _, statement := range statements {
		if number, text := do(s, statement); number != 0 {
			t.Fatalf("%s: %d %s", statement, number, text)
		}
	}
}

// said runs a statement in a goroutine.
func said(s *Session, statement string) chan uint16 {
	done := make(chan uint16, 1)
	go func() {
		number, _ := do(s, statement)
		done <- number
	}()
	return done
}

func TestWaits(t *testing.T) {
	cases := []struct {
		name string
		run  func(t *testing.T, a, b *Session)
	}{
		{"lock wait timeout", func(t *testing.T, a, b *Session) {
			must(t, b, "set innodb_lock_wait_timeout = 3", "begin", "insert into t values (9, 9)")
			must(t, a, "begin", "update t set v = 2 where id = 1")
			began := time.Now()
			if number, _ := do(b, "update t set v = 3 where id = 1"); number != 1205 || time.Since(began) != 3*time.Second {
				t.Errorf("%d after %v", number, time.Since(began))
			}
			if _, count := do(b, "select count(*) from t"); count != "3" || !b.Status().InTransaction {
				t.Errorf("1205 rolls back its statement alone: %s rows", count)
			}
		}},
		{"deadlock", func(t *testing.T, a, b *Session) {
			must(t, a, "begin", "update t set v = 2 where id = 1")
			must(t, b, "begin", "update t set v = 2 where id = 2")
			waits := said(a, "update t set v = 3 where id = 2")
			synctest.Wait()
			if number, _ := do(b, "update t set v = 3 where id = 1"); number != 1213 {
				t.Errorf("%d", number)
			}
			if b.Status().InTransaction {
				t.Error("a victim is in a transaction")
			}
			if number := <-waits; number != 0 {
				t.Errorf("the other one: %d", number)
			}
		}},
		{"close while it waits", func(t *testing.T, a, b *Session) {
			must(t, a, "begin", "update t set v = 2 where id = 1")
			must(t, b, "begin", "update t set v = 5 where id = 2")
			waits := said(b, "update t set v = 3 where id = 1")
			synctest.Wait()
			b.Close()
			if number := <-waits; number != 1927 {
				t.Errorf("%d", number)
			}
			must(t, a, "update t set v = 7 where id = 2", "commit")
			if _, v := do(a, "select v from t where id = 2"); v != "7" {
				t.Errorf("v is %s", v)
			}
		}},
		{"kill query", func(t *testing.T, a, b *Session) {
			must(t, a, "begin", "update t set v = 2 where id = 1")
			waits := said(b, "update t set v = 3 where id = 1")
			synctest.Wait()
			must(t, a, fmt.Sprintf("kill query %d", b.ID()))
			if number := <-waits; number != 1317 {
				t.Errorf("%d", number)
			}
			must(t, b, "select 1")
		}},
		{"kill", func(t *testing.T, a, b *Session) {
			must(t, b, "begin", "update t set v = 3 where id = 1")
			must(t, a, fmt.Sprintf("kill %d", b.ID()), "update t set v = 4 where id = 1")
			if number, _ := do(b, "select 1"); number != 1927 {
				t.Errorf("%d", number)
			}
		}},
		{"user locks", func(t *testing.T, a, b *Session) {
			must(t, a, "select get_lock('x', 0)")
			if _, got := do(b, "select get_lock('X', 2)"); got != "0" {
				t.Errorf("got %s", got)
			}
			waits := said(b, "select get_lock('x', -1)")
			synctest.Wait()
			a.Close()
			if number := <-waits; number != 0 {
				t.Errorf("%d", number)
			}
		}},
		{"definitions wait for transactions", func(t *testing.T, a, b *Session) {
			must(t, a, "begin", "update t set v = 8 where id = 1")
			waits := said(b, "alter table t add column w int")
			synctest.Wait()
			must(t, a, "select * from t", "update t set v = 9 where id = 1")
			select {
			case <-waits:
				t.Error("it did not wait")
			default:
			}
			must(t, a, "commit")
			if number := <-waits; number != 0 {
				t.Errorf("%d", number)
			}
			must(t, a, "select w from t")
		}},
		{"parents are locked", func(t *testing.T, a, b *Session) {
			must(t, a, "create table c (id int primary key, t int, foreign key (t) references t (id))", "begin", "insert into c values (1, 1)")
			must(t, b, "set innodb_lock_wait_timeout = 1", "update t set v = 10 where id = 2")
			if number, _ := do(b, "delete from t where id = 1"); number != 1205 {
				t.Errorf("%d", number)
			}
			must(t, a, "commit")
			if number, _ := do(b, "delete from t where id = 1"); number != 1451 {
				t.Errorf("%d", number)
			}
		}},
		{"sleep ends with its context", func(t *testing.T, a, _ *Session) {
			ctx, cancel := context.WithTimeout(context.Background(), time.Second)
			defer cancel()
			began := time.Now()
			err := a.Query(ctx, "update t set v = sleep(100)", func(*Result, bool) error { return nil })
			if err == nil || time.Since(began) != time.Second {
				t.Errorf("%v after %v", err, time.Since(began))
			}
			if _, v := do(a, "select v from t where id = 1"); v != "1" {
				t.Errorf("v is %s", v)
			}
		}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				e := New()
				defer e.Close()
				a, b := session(t, e), session(t, e)
				must(t, a, "create table t (id int primary key, v int)", "insert into t values (1, 1), (2, 2)")
				c.run(t, a, b)
			})
		})
	}
}

// TestTransfers has many sessions move money between few accounts: the sum stays.
func TestTransfers(t *testing.T) {
	e := New()
	defer e.Close()
	first := session(t, e)
	must(t, first, "create table accounts (id int primary key, balance int not null, check (balance >= 0))", "insert into accounts values (1, 100), (2, 100), (3, 100), (4, 100)")
	var wait sync.WaitGroup
	for n := range 16 {
		s, random := session(t, e), rand.New(rand.NewSource(int64(n)))
		wait.Add(1)
		go func() {
			defer wait.Done()
			for range 50 {
				from, to, amount := random.Intn(4)+1, random.Intn(4)+1, random.Intn(30)
				transfer := []string{"begin", fmt.Sprintf("update accounts set balance = balance - %d where id = %d", amount, from), fmt.Sprintf("update accounts set balance = balance + %d where id = %d", amount, to), "commit"}
				for _, statement := range transfer {
					if number, text := do(s, statement); number != 0 {
						if number != 1213 && number != 4025 {
							t.Errorf("%s: %d %s", statement, number, text)
						}
						_, _ = do(s, "rollback")
						break
					}
				}
			}
		}()
	}
	wait.Wait()
	if _, sum := do(first, "select sum(balance) from accounts"); sum != "400" {
		t.Errorf("the sum is %s", sum)
	}
}
