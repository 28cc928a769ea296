package storage

// Lock is what a read takes.
type Lock uint8

// What a read takes.
const (
	NoLock    Lock = iota // a consistent read of the transaction's view, and its own changes (of the newest versions with READ UNCOMMITTED)
	Shared                // FOR SHARE, the parent of a foreign key, and all reads of SERIALIZABLE
	Exclusive             // FOR UPDATE, UPDATE, DELETE: the newest version, waiting for whoever changed it
)

// span is what of an index a lock is on.
type span uint8

const (
	nextKey         span = iota // an entry and the gap before it
	entryOnly                   // an entry; also a table, of metadata locks
	gapOnly                     // the gap before an entry
	insertIntention             // the gap, by who waited to insert there; nobody waits for it
)

// afterAll is the key of the gap behind the last entry. A lock there is nextKey, and one of the gap alone.
const afterAll = ""

// lock is a transaction's lock, or its request for one.
type lock struct {
	x           *Transaction
	queue       *queue
	mode        Lock
	span        span
	isDuplicate bool          // of a row that was in the way
	waits       chan struct{} // of a request, until it is decided and has run on; closed when it may
	isDecided   bool
	refusal     error // how a request ended, when not by the lock
}

// isWaiting tells that the lock is a request still.
func (l *lock) isWaiting() bool { return l.waits != nil && !l.isDecided }

// mustWaitFor tells whether a lock is not to be had beside another one on the same entry.
func (l *lock) mustWaitFor(other *lock) bool {
	switch {
	case l.x == other.x || l.mode == Shared && other.mode == Shared:
		return false
	case l.queue.index == nil:
		return excludes(l.mode, other.mode)
	}
	switch l.span {
	case insertIntention:
		return other.span == nextKey || other.span == gapOnly
	case gapOnly:
		return false
	}
	return l.queue.key != afterAll && (other.span == nextKey || other.span == entryOnly)
}

// includes tells whether who has a lock needs no other one.
func (l *lock) includes(mode Lock, span span) bool {
	return !l.isWaiting() && l.mode >= mode && (l.span == nextKey || l.span == span || l.queue.key == afterAll) && l.span != insertIntention
}
