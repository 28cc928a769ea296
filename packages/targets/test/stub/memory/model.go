package model

import (
	"errors"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"
)

// Repository is what a stub does, whatever its methods are called; nil where it has none of the kind.
type Repository[K comparable, E any] struct {
	Get              func(K) (E, bool, error)
	List             func() []E
	Save             func(E) (E, error)
	Create           func(E) (E, error)
	Update           func(E) (E, error)
	Delete           func(E) (bool, error)
	Has              func(K) bool
	Count            func() int
	Key              func(E) K
	Row              func(key int, content int) E
	NotFound, Exists error
	// Numbers tells the key of a row from its number, where rows without a number get one.
	Numbers func(int) K
}

// table is a repository that is right because it is simple.
type table[K comparable, E any] struct {
	rows    map[K]E
	order   []K
	highest int
}

func (t *table[K, E]) put(key K, row E) {
	if _, known := t.rows[key]; !known {
		t.order = append(t.order, key)
	}
	t.rows[key] = row
}

// Run does steps operations on keys from first to first+keys and compares each result with the table's. Others may work with
// other keys meanwhile.
func Run[K comparable, E any](t *testing.T, r Repository[K, E], random *rand.Rand, first, keys, steps int, alone bool) int {
	t.Helper()
	known := &table[K, E]{rows: map[K]E{}, highest: 0}
	done := 0
	for range steps {
		number := first + random.IntN(keys)
		if r.Numbers != nil && alone && random.IntN(3) == 0 {
			number = 0
		}
		done += step(t, r, known, number, random.IntN(1000), random.IntN(8))
	}
	own := map[K]bool{}
	for number := first; number < first+keys; number++ {
		own[r.Key(r.Row(number, 0))] = true
	}
	if r.List != nil {
		rows := slices.DeleteFunc(r.List(), func(row E) bool { return !alone && !own[r.Key(row)] })
		same(t, "List", rows, values(known))
	}
	if r.Count != nil && alone {
		same(t, "Count", r.Count(), len(known.order))
	}
	return done
}

func values[K comparable, E any](known *table[K, E]) []E {
	rows := []E{}
	for _, key := range known.order {
		rows = append(rows, known.rows[key])
	}
	return rows
}

func step[K comparable, E any](t *testing.T, r Repository[K, E], known *table[K, E], number, content, choice int) int {
	t.Helper()
	row := r.Row(number, content)
	key := r.Key(row)
	_, isKnown := known.rows[key]
	switch choice {
	case 0, 1:
		if r.Get == nil {
			return 0
		}
		got, found, err := r.Get(key)
		same(t, "Get found", found, isKnown)
		same(t, "Get", got, known.rows[key])
		fails(t, "Get", err, r.NotFound, !isKnown)
	case 2, 3:
		if r.Save == nil {
			return 0
		}
		keep(t, "Save", r.Save, r, known, row)
	case 4:
		if r.Create == nil {
			return 0
		}
		if isKnown && number != 0 {
			_, err := r.Create(row)
			fails(t, "Create", err, r.Exists, true)
			return 1
		}
		keep(t, "Create", r.Create, r, known, row)
	case 5:
		if r.Update == nil {
			return 0
		}
		got, err := r.Update(row)
		fails(t, "Update", err, r.NotFound, !isKnown)
		if isKnown {
			same(t, "Update", got, row)
			known.put(key, row)
		}
	case 6:
		if r.Delete == nil {
			return 0
		}
		found, err := r.Delete(row)
		same(t, "Delete", found, isKnown)
		fails(t, "Delete", err, r.NotFound, !isKnown)
		delete(known.rows, key)
		known.order = slices.DeleteFunc(known.order, func(each K) bool { return each == key })
	case 7:
		if r.Has == nil {
			return 0
		}
		same(t, "Has", r.Has(key), isKnown)
	}
	return 1
}

// keep saves a row that is taken; one without a number gets the next.
func keep[K comparable, E any](t *testing.T, name string, save func(E) (E, error), r Repository[K, E], known *table[K, E], row E) {
	t.Helper()
	key := r.Key(row)
	got, err := save(row)
	fails(t, name, err, nil, false)
	if r.Numbers == nil {
		same(t, name, got, row)
		known.put(key, row)
		return
	}
	if key == r.Numbers(0) {
		key = r.Numbers(known.highest + 1)
		same(t, name+" gives a number", r.Key(got), key)
	}
	for number := range 10000 {
		if r.Numbers(number) == key {
			known.highest = max(known.highest, number)
			break
		}
	}
	same(t, name, r.Key(got), key)
	known.put(key, got)
}

func same(t *testing.T, what string, got, want any) {
	t.Helper()
	if !reflect.DeepEqual(got, want) {
		t.Fatalf("%s: got %#v, want %#v", what, got, want)
	}
}

func fails(t *testing.T, what string, err, want error, isWanted bool) {
	t.Helper()
	if !isWanted || want == nil {
		want = nil
	}
	if !isWanted && err != nil || isWanted && !errors.Is(err, want) {
		t.Fatalf("%s: got error %v, want %v (%t)", what, err, want, isWanted)
	}
}
