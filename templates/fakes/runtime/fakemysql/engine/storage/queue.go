package storage

// queue has the locks on an entry of an index, or on a table's definition: those that are held and those that are waited for, in the order in which they were asked for.
type queue struct {
	index *index // nil of a table's definition
	key   string
	locks []*lock
}

// queueAt gives the queue of an entry.
func (ix *index) queueAt(key string) *queue {
	q := ix.queues[key]
	if q == nil {
		q = &queue{index: ix, key: key}
		if ix.queues == nil {
			ix.queues = map[string]*queue{}
		}
		ix.queues[key] = q
	}
	return q
}

// had tells whether a transaction has a lock that includes another.
func (q *queue) had(x *Transaction, mode Lock, span span) bool {
	for _, l := range q.locks {
		if l.x == x && l.includes(mode, span) {
			return true
		}
	}
	return false
}

// obstacle gives the first lock, held or waited for, that a new one would wait for.
func (q *queue) obstacle(l *lock) *lock {
	for _, other := range q.locks {
		if other == l {
			return nil
		}
		if l.mustWaitFor(other) {
			return other
		}
	}
	return nil
}

// add puts a lock at the end.
func (q *queue) add(l *lock) {
	l.queue = q
	if q.index != nil {
		if !l.isWaiting() {
			l.x.count(l, false)
		}
		l.x.locks = append(l.x.locks, l)
	}
	q.locks = append(q.locks, l)
}

// grant gives a transaction a lock that nobody is in the way of, unless it has it.
func (q *queue) grant(x *Transaction, mode Lock, span span) {
	if !q.had(x, mode, span) {
		q.add(&lock{x: x, mode: mode, span: span})
	}
}

// drop takes a lock out and lets those go on that waited for it.
func (q *queue) drop(l *lock) {
	for i, other := range q.locks {
		if other == l {
			q.locks = removeAt(q.locks, i)
			break
		}
	}
	q.settle()
}

// settle gives the lock to each who has nobody to wait for any more. Who waits on may now wait for somebody else.
func (q *queue) settle() {
	if len(q.locks) == 0 {
		if q.index != nil && q.index.queues[q.key] == q {
			delete(q.index.queues, q.key)
		}
		return
	}
	for _, l := range append([]*lock(nil), q.locks...) {
		if !l.isWaiting() {
			continue
		}
		if other := q.obstacle(l); other == nil {
			l.decide(nil)
		} else if l.x.waitsFor = other.x; other.x.waitsFor != nil {
			other.x.breakCircle()
		}
	}
}

// insert puts an entry. Who has locked the gap that it is in has locked both parts of it.
func (ix *index) insert(key string, r *Record) {
	ix.tree.put(key, r)
	if len(ix.queues) == 0 {
		return
	}
	if q := ix.queues[keyAt(ix.after(key))]; q != nil {
		for _, l := range q.locks {
			if l.span == nextKey || l.span == gapOnly {
				ix.queueAt(key).grant(l.x, l.mode, gapOnly)
			}
		}
	}
}

// remove takes an entry away. Who has locked it, or waits for that, has locked the gap that is there now, and nobody waits for the entry any more.
func (ix *index) remove(key string) {
	ix.tree.remove(key)
	q := ix.queues[key]
	if q == nil {
		return
	}
	delete(ix.queues, key)
	heir := keyAt(ix.after(key))
	span := gapOnly
	if heir == afterAll {
		span = nextKey
	}
	locks := q.locks
	q.locks = nil
	for _, l := range locks {
		if l.span != insertIntention && (l.x.isolation > ReadCommitted || l.mode == Shared || l.isDuplicate) {
			ix.queueAt(heir).grant(l.x, l.mode, span)
		}
		if l.isWaiting() {
			l.decide(nil)
		}
	}
}

func (ix *index) changedBy(x *Transaction) {
	if x.number > ix.changer {
		ix.changer = x.number
	}
}

// after gives the first entry above a key.
func (ix *index) after(key string) position {
	p := ix.tree.seek(key)
	if !p.isEnd() && p.key() == key {
		return p.forward()
	}
	return p
}

// keyAt gives the key by which the gap before a position is locked.
func keyAt(p position) string {
	if p.isEnd() {
		return afterAll
	}
	return p.key()
}
