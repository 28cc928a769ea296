package query

import (
	"context"

	"standin/doubles/fakemysql/engine/ast"
	"standin/doubles/fakemysql/engine/schema"
	"standin/doubles/fakemysql/engine/storage"
	"standin/doubles/fakemysql/engine/value"
)

// Run is one execution of a statement: what its expressions see.
type Run struct {
	Session Session
	Params  []value.Value
	context context.Context
	current *frame
	frames  []*frame
}

// frame has what the expressions of one root see: the row of each slot, and what its subqueries have computed.
type frame struct {
	root    *root
	rows    []storage.Row
	records []*storage.Record // of the rows, where a search for UPDATE or DELETE wants them
	caches  []any
	scratch [][]value.Value
	found   uint64 // rows of the query that ended last, as FOUND_ROWS() counts them
}

// noFrame is the current frame of a run that has none yet, so that nobody asks for nil.
var noFrame = &frame{}

// NewRun begins an execution.
func NewRun(session Session, params []value.Value) *Run {
	return &Run{Session: session, Params: params, context: session.Context(), current: noFrame}
}

// of gives the frame of a root.
func (r *Run) of(root *root) *frame {
	if r.current.root == root {
		return r.current
	}
	return r.enter(root)
}

func (r *Run) enter(root *root) *frame {
	for _, f := range r.frames {
		if f.root == root {
			r.current = f
			return f
		}
	}
	f := &frame{root: root}
	f.grow()
	r.frames = append(r.frames, f)
	r.current = f
	return f
}

// begin gives the frame of a root with nothing computed yet.
func (r *Run) begin(root *root) *frame {
	f := r.of(root)
	f.grow()
	f.found = 0
	for i := range f.rows {
		f.rows[i] = nil
	}
	for i := range f.caches {
		f.caches[i] = nil
	}
	return f
}

// grow makes room for the slots that the root has got since.
func (f *frame) grow() {
	if n := f.root.slots - len(f.rows); n > 0 {
		f.rows = append(f.rows, make([]storage.Row, n)...)
	}
	if n := f.root.caches - len(f.caches); n > 0 {
		f.caches = append(f.caches, make([]any, n)...)
	}
	if n := f.root.scratches - len(f.scratch); n > 0 {
		f.scratch = append(f.scratch, make([][]value.Value, n)...)
	}
}

// buffer gives the values that a node of the root may use while it is evaluated.
func (f *frame) buffer(number, length int) []value.Value {
	if number >= len(f.scratch) {
		f.grow()
	}
	if len(f.scratch[number]) < length {
		f.scratch[number] = make([]value.Value, length)
	}
	return f.scratch[number][:length]
}

// cache gives the place where a node of the root keeps what it has computed.
func (f *frame) cache(number int) *any {
	if number >= len(f.caches) {
		f.grow()
	}
	return &f.caches[number]
}

// root is what the scopes of one statement, with its subqueries, have in common.
type root struct {
	session    Session
	params     []value.Type
	changed    []*schema.Table // by the statement
	slots      int
	caches     int
	scratches  int
	tables     []*storage.Table   // of the database that are read, in the order of reading
	direct     []*storage.Table   // those of them that are not read for a derived table
	facts      facts              // of what is being resolved
	hasUUIDs   bool               // an operand of what is being resolved is a UUID
	warnsEarly bool               // constants are computed where the statement is planned, what they warn of too
	isTried    bool               // a table of WITH, which is planned again where it is read
	common     []*ast.CommonTable // tables of WITH that are being planned, each in the query of the one before
	views      []*schema.Table    // that are being planned, each in the query of the one before
	made       *schema.Table      // the view that the statement makes
	isBegun    bool               // the first SELECT has been reached
	fullGroups bool               // ONLY_FULL_GROUP_BY
	loose      []looseColumn
}

func (r *root) newSlot() int {
	r.slots++
	return r.slots - 1
}

func (r *root) newCache() int {
	r.caches++
	return r.caches - 1
}

func (r *root) newScratch() int {
	r.scratches++
	return r.scratches - 1
}

// facts are what is known of an expression beside its type.
type facts struct {
	slots  slotSet // whose rows it reads
	varies bool    // from run to run: arguments, variables, NOW, subqueries
	impure bool    // from call to call: RAND, `@a := 1`
}

func (f facts) with(g facts) facts {
	return facts{slots: f.slots.union(g.slots), varies: f.varies || g.varies, impure: f.impure || g.impure}
}

// maxSlots is how many tables a statement may have with all its subqueries and views.
const maxSlots = 256

// slotSet is a set of slots.
type slotSet [maxSlots / 64]uint64

func (s *slotSet) add(slot int) { s[slot/64] |= 1 << (slot % 64) }

func (s slotSet) has(slot int) bool { return s[slot/64]&(1<<(slot%64)) != 0 }

func (s slotSet) isEmpty() bool { return s == slotSet{} }

func (s slotSet) union(t slotSet) slotSet {
	for i := range s {
		s[i] |= t[i]
	}
	return s
}

func (s slotSet) without(t slotSet) slotSet {
	for i := range s {
		s[i] &^= t[i]
	}
	return s
}

// isWithin tells whether all of s are in t.
func (s slotSet) isWithin(t slotSet) bool {
	for i := range s {
		if s[i]&^t[i] != 0 {
			return false
		}
	}
	return true
}

func (s slotSet) meets(t slotSet) bool {
	for i := range s {
		if s[i]&t[i] != 0 {
			return true
		}
	}
	return false
}

// below leaves the slots that are smaller than n.
func (s slotSet) below(n int) slotSet {
	for i := range s {
		switch {
		case n <= i*64:
			s[i] = 0
		case n < (i+1)*64:
			s[i] &= 1<<(n%64) - 1
		}
	}
	return s
}
