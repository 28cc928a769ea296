package contract_test

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"net"
	"os"
	"strings"
	"sync"
	"testing"
	"time"

	"standin/doubles/contract"
)

type money struct {
	minor    int64
	currency string
}

type account struct {
	ID      string
	Balance money
	Opened  time.Time
	changed time.Time
	Parent  *account
	Tags    map[string]*int
	Raw     []byte
	lock    sync.RWMutex
	Done    chan struct{}
	Failed  error
}

func TestResult(t *testing.T) {
	one, two := 1, 1
	at := time.Date(2024, 2, 29, 12, 0, 0, 5_000_000, time.FixedZone("", 3600))
	made := func(tag *int) *account {
		return &account{
			ID: "a", Balance: money{5, "EUR"}, Opened: at, changed: time.Now(), Parent: &account{}, Tags: map[string]*int{"b": tag, "a": nil},
			Raw: []byte("\x00x"), Done: make(chan struct{}), Failed: fmt.Errorf("open: %w", fs.ErrNotExist),
		}
	}
	contract.Test(t, sides([]any{made(&one), []byte(nil)}, []any{made(&two), []byte(nil)}), contract.Case[side]{Name: "equal", Run: func(r *contract.Run[side]) {
		contract.Result(r, "Get")(r.Set.sees[0], nil)
		contract.Result(r, "List")(r.Set.sees, fs.ErrNotExist)
	}})
}

func TestResultTexts(t *testing.T) {
	pair := func() (int64, error) { return 5, nil }
	none := func() (any, error) { return nil, fs.ErrNotExist }
	timeout := &net.OpError{Op: "read", Err: os.ErrDeadlineExceeded}
	circle := &ring{}
	circle.Next = circle
	for _, c := range []struct {
		want string
		say  func(r contract.Recorder)
	}{
		{"pair: int64(5), ok", func(r contract.Recorder) { contract.Result(r, "pair")(pair()) }},
		{"none: nil, file does not exist", func(r contract.Recorder) { contract.Result(r, "none")(none()) }},
		{"100%: ok", func(r contract.Recorder) { contract.Result(r, "100%")(error(nil)) }},
		{"Len: 3", func(r contract.Recorder) { contract.Result(r, "Len")(3) }},
		{"Run: returned", func(r contract.Recorder) { contract.Result(r, "Run")() }},
		{"timeout", func(r contract.Recorder) { r.Saw("%v", timeout) }},
		{"context.DeadlineExceeded", func(r contract.Recorder) { r.Saw("%v", fmt.Errorf("x: %w", context.DeadlineExceeded)) }},
		{"context.Canceled", func(r contract.Recorder) { r.Saw("%v", context.Canceled) }},
		{"other: disk full", func(r contract.Recorder) { r.Saw("%v", errors.New("disk full")) }},
		{"[]", said([]string{})},
		{"nil", said([]string(nil))},
		{`["a", nil, uint8(3), [file does not exist]]`, said([]any{"a", nil, byte(3), []error{fs.ErrNotExist}})},
		{`{contract_test.key(1): "a", contract_test.key(2): "b"}`, said(map[key]string{2: "b", 1: "a"})},
		{`{minor: int64(-1), currency: "EUR"}`, said(&money{-1, "EUR"})},
		{"2024-02-29T11:00:00.005Z", said(time.Date(2024, 2, 29, 12, 0, 0, 5_000_000, time.FixedZone("", 3600)))},
		{"now", said(time.Now().Add(-time.Second))},
		{"[]byte(an id of now)", said([]byte(fmt.Sprint(time.Now().UnixMilli(), "-5")))},
		{`"1600000000000-0"`, said("1600000000000-0")},
		{"1.5s", said(1500 * time.Millisecond)},
		{`[]byte("\x00x")`, said([]byte("\x00x"))},
		{`[2]uint8("ab")`, said([2]byte{'a', 'b'})},
		{`"` + strings.Repeat("x", 32) + `"… of 300 bytes, sum ` + "1b432d13", said(strings.Repeat("x", 300))},
		{"chan struct {}", said(make(chan struct{}))},
		{"nil", said((*money)(nil))},
		{"float64(0.5)", said(0.5)},
		{strings.Repeat("{Next: ", 6) + "…" + strings.Repeat("}", 6), said(circle)},
	} {
		// The one side says it, the other what should have been said.
		contract.Test(t, sides([]any{true}, []any{false}), contract.Case[side]{Name: c.want, Run: func(r *contract.Run[side]) {
			if r.Set.sees[0] == true {
				c.say(r)
			} else {
				r.Saw("%s", c.want)
			}
		}})
	}
}

type key int

type ring struct{ Next *ring }

func said(value any) func(r contract.Recorder) {
	return func(r contract.Recorder) { r.Saw("%s", contract.Value(value)) }
}
