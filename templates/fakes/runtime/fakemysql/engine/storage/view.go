package storage

// committed is a transaction's changes, whose older versions go when no view needs them.
type committed struct {
	commit  uint64
	records []*Record
}

// TakeView has consistent reads see what is committed now: START TRANSACTION WITH CONSISTENT SNAPSHOT, and the first read.
func (x *Transaction) TakeView() {
	if !x.hasView && !x.isOver {
		x.hasView, x.view = true, x.store.commits
		x.store.views = append(x.store.views, x)
	}
}

// BeginStatement begins a statement: READ COMMITTED takes a view for each.
func (x *Transaction) BeginStatement() {
	x.onDuplicate = Shared
	if x.isolation <= ReadCommitted {
		x.dropView()
	}
	x.store.purge()
}

func (x *Transaction) dropView() {
	if !x.hasView {
		return
	}
	x.hasView = false
	for i, other := range x.store.views {
		if other == x {
			x.store.views = removeAt(x.store.views, i)
		}
	}
}

// purge gives up the versions, and the entries, that no view sees any more. Those who have just got a lock that they waited for find the entry that they locked.
func (s *Store) purge() {
	if len(s.history) == 0 || len(s.woken) > 0 {
		return
	}
	horizon := s.commits
	if len(s.views) > 0 {
		horizon = s.views[0].view
	}
	done := 0
	for ; done < len(s.history) && s.history[done].commit <= horizon; done++ {
		for _, r := range s.history[done].records {
			r.purge(horizon)
		}
		s.history[done].records = nil
	}
	if s.history = s.history[done:]; len(s.history) == 0 {
		s.history = nil
	}
}

// purge gives up the versions below the newest one that all views see, and that one too where it says that the row is deleted.
func (r *Record) purge(horizon uint64) {
	last := &r.newest
	for *last != nil && ((*last).by != nil || (*last).commit > horizon) {
		last = &(*last).older
	}
	v := *last
	if v == nil {
		return
	}
	gone := v.older
	if v.isDeleted {
		*last, gone = nil, v
	} else {
		v.older = nil
	}
	for ; gone != nil; gone = gone.older {
		r.forget(gone)
	}
}
