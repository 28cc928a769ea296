package storage

import (
	"fmt"
	"math/rand"
	"sort"
	"testing"
)

func TestTreeIsASortedList(t *testing.T) {
	for seed := int64(1); seed <= 8 && !(testing.Short() && seed > 3); seed++ {
		random := rand.New(rand.NewSource(seed))
		var tr tree
		var want []string
		records := map[string]*Record{}
		space := 50 << uint(seed%8)
		for step := 0; step < 20000; step++ {
			key := fmt.Sprintf("%06d", random.Intn(space))
			if seed%3 == 0 && step < 5000 {
				key = fmt.Sprintf("%06d", step)
			}
			at := sort.SearchStrings(want, key)
			is := at < len(want) && want[at] == key
			phase := step / 4000 % 2
			if !is && random.Intn(10) < 8-phase*6 {
				records[key] = &Record{}
				tr.put(key, records[key])
				want = insertAt(want, at, key)
			} else if is && random.Intn(10) < 2+phase*6 {
				tr.remove(key)
				want = removeAt(want, at)
				delete(records, key)
			}
			if got := tr.get(key); got != records[key] {
				t.Fatalf("seed %d, step %d: get(%q) = %v", seed, step, key, got)
			}
			if step%997 == 0 {
				compareTree(t, &tr, want)
			}
			compareSeek(t, &tr, want, key)
		}
		for _, key := range append([]string(nil), want...) {
			tr.remove(key)
		}
		compareTree(t, &tr, nil)
		if tr.root != nil {
			t.Fatal("an empty tree keeps a node")
		}
	}
}

func compareSeek(t *testing.T, tr *tree, want []string, key string) {
	t.Helper()
	at := sort.SearchStrings(want, key)
	seek, before := tr.seek(key), tr.before(key)
	if at == len(want) != seek.isEnd() || !seek.isEnd() && seek.key() != want[at] {
		t.Fatalf("seek(%q) is wrong", key)
	}
	if (at == 0) != before.isEnd() || !before.isEnd() && before.key() != want[at-1] {
		t.Fatalf("before(%q) is wrong", key)
	}
}

func compareTree(t *testing.T, tr *tree, want []string) {
	t.Helper()
	var up, down []string
	for p := tr.seek(""); !p.isEnd(); p = p.forward() {
		up = append(up, p.key())
	}
	for p := tr.last(); !p.isEnd(); p = p.back() {
		down = append(down, p.key())
	}
	if tr.size != len(want) || len(up) != len(want) || len(down) != len(want) {
		t.Fatalf("%d entries, %d up, %d down; want %d", tr.size, len(up), len(down), len(want))
	}
	for i, key := range want {
		if up[i] != key || down[len(down)-1-i] != key {
			t.Fatalf("entry %d is %q up, %q down; want %q", i, up[i], down[len(down)-1-i], key)
		}
	}
}

func BenchmarkTreePut(b *testing.B) {
	keys := make([]string, 100000)
	for i := range keys {
		keys[i] = fmt.Sprintf("%010d", rand.Intn(1<<31))
	}
	record := &Record{}
	b.ResetTimer()
	for i := 0; i < b.N; i++ {
		var tr tree
		for _, key := range keys {
			if tr.get(key) == nil {
				tr.put(key, record)
			}
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(len(keys)), "ns/key")
}

func BenchmarkTreeGet(b *testing.B) {
	keys := make([]string, 100000)
	var tr tree
	for i := range keys {
		keys[i] = fmt.Sprintf("%010d", i)
		tr.put(keys[i], &Record{})
	}
	b.ResetTimer()
	for i := 0; i < b.N; i++ {
		tr.get(keys[i*7919%len(keys)])
	}
}
