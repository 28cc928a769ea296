package storage

// fanout is how many entries a node of a tree has at most.
const fanout = 64

// tree is a B+ tree of the entries of an index: keys are unique, and each leads to a record. A tree without entries has no node.
type tree struct {
	root    *node
	size    int
	changes uint64 // positions of before a change do not hold
}

// node is a leaf with entries, or has children. keys[i] of an inner node is not above any key of children[i], and keys[0] is not looked at.
type node struct {
	keys           []string
	records        []*Record // of a leaf
	children       []*node   // of an inner node
	previous, next *node     // leaves beside a leaf
}

// position is an entry's place. Beyond either end leaf is nil.
type position struct {
	leaf *node
	at   int
}

func (p position) isEnd() bool { return p.leaf == nil }

func (p position) key() string { return p.leaf.keys[p.at] }

func (p position) record() *Record { return p.leaf.records[p.at] }

func (p position) forward() position {
	if p.at+1 < len(p.leaf.keys) {
		return position{p.leaf, p.at + 1}
	}
	return position{p.leaf.next, 0}
}

func (p position) back() position {
	if p.at > 0 {
		return position{p.leaf, p.at - 1}
	}
	return lastOf(p.leaf.previous)
}

func lastOf(leaf *node) position {
	if leaf == nil {
		return position{}
	}
	return position{leaf, len(leaf.keys) - 1}
}

// childOf gives the place of the child that has a key.
func (n *node) childOf(key string) int {
	low, high := 1, len(n.keys)
	for low < high {
		middle := int(uint(low+high) >> 1)
		if n.keys[middle] <= key {
			low = middle + 1
		} else {
			high = middle
		}
	}
	return low - 1
}

// search gives the place of a key in a leaf, or where it belongs.
func (n *node) search(key string) (at int, is bool) {
	low, high := 0, len(n.keys)
	for low < high {
		middle := int(uint(low+high) >> 1)
		if n.keys[middle] < key {
			low = middle + 1
		} else {
			high = middle
		}
	}
	return low, low < len(n.keys) && n.keys[low] == key
}

// leafOf gives the leaf where a key is or belongs; nil in an empty tree.
func (t *tree) leafOf(key string) *node {
	n := t.root
	for n != nil && n.children != nil {
		n = n.children[n.childOf(key)]
	}
	return n
}

// get gives the record of a key, or nil.
func (t *tree) get(key string) *Record {
	leaf := t.leafOf(key)
	if leaf == nil {
		return nil
	}
	if at, is := leaf.search(key); is {
		return leaf.records[at]
	}
	return nil
}

// seek gives the first entry whose key is not below key.
func (t *tree) seek(key string) position {
	leaf := t.leafOf(key)
	if leaf == nil {
		return position{}
	}
	at, _ := leaf.search(key)
	if at == len(leaf.keys) {
		return position{leaf.next, 0}
	}
	return position{leaf, at}
}

// before gives the last entry whose key is below key.
func (t *tree) before(key string) position {
	leaf := t.leafOf(key)
	if leaf == nil {
		return position{}
	}
	if at, _ := leaf.search(key); at > 0 {
		return position{leaf, at - 1}
	}
	return lastOf(leaf.previous)
}

// last gives the last entry.
func (t *tree) last() position {
	n := t.root
	for n != nil && n.children != nil {
		n = n.children[len(n.children)-1]
	}
	return lastOf(n)
}

// put adds an entry, whose key is not there yet.
func (t *tree) put(key string, record *Record) {
	t.changes++
	t.size++
	if t.root == nil {
		t.root = &node{keys: []string{key}, records: []*Record{record}}
		return
	}
	if right := t.root.put(key, record); right != nil {
		t.root = &node{keys: []string{t.root.keys[0], right.keys[0]}, children: []*node{t.root, right}}
	}
}

// put adds an entry below a node, and gives the node's new right neighbour where it had to be split.
func (n *node) put(key string, record *Record) *node {
	if n.children == nil {
		at, _ := n.search(key)
		n.keys = insertAt(n.keys, at, key)
		n.records = insertAt(n.records, at, record)
	} else {
		at := n.childOf(key)
		right := n.children[at].put(key, record)
		if right == nil {
			return nil
		}
		n.keys = insertAt(n.keys, at+1, right.keys[0])
		n.children = insertAt(n.children, at+1, right)
	}
	if len(n.keys) <= fanout {
		return nil
	}
	return n.split(key)
}

// split moves the upper half of a node to a new one; only the last entry where that is the key that was put, so that rows in ascending order fill their nodes.
func (n *node) split(key string) *node {
	at := len(n.keys) / 2
	if n.keys[len(n.keys)-1] == key {
		at = len(n.keys) - 1
	}
	right := &node{}
	n.keys, right.keys = cut(n.keys, at)
	if n.children != nil {
		n.children, right.children = cut(n.children, at)
		return right
	}
	n.records, right.records = cut(n.records, at)
	right.previous, right.next = n, n.next
	if n.next != nil {
		n.next.previous = right
	}
	n.next = right
	return right
}

// remove takes an entry away. Nodes are given back when they are empty.
func (t *tree) remove(key string) {
	if t.root == nil || !t.root.remove(key) {
		return
	}
	t.changes++
	t.size--
	for t.root != nil && t.root.children != nil && len(t.root.children) == 1 {
		t.root = t.root.children[0]
	}
	if t.size == 0 {
		t.root = nil
	}
}

func (n *node) remove(key string) bool {
	if n.children == nil {
		at, is := n.search(key)
		if is {
			n.keys = removeAt(n.keys, at)
			n.records = removeAt(n.records, at)
		}
		return is
	}
	at := n.childOf(key)
	child := n.children[at]
	if !child.remove(key) {
		return false
	}
	if len(child.keys) == 0 {
		child.unlink()
		n.keys = removeAt(n.keys, at)
		n.children = removeAt(n.children, at)
	}
	return true
}

// unlink takes an empty leaf out of the row of leaves.
func (n *node) unlink() {
	if n.previous != nil {
		n.previous.next = n.next
	}
	if n.next != nil {
		n.next.previous = n.previous
	}
}

func insertAt[T any](list []T, at int, item T) []T {
	var none T
	list = append(list, none)
	copy(list[at+1:], list[at:])
	list[at] = item
	return list
}

func removeAt[T any](list []T, at int) []T {
	var none T
	copy(list[at:], list[at+1:])
	list[len(list)-1] = none
	return list[:len(list)-1]
}

// cut gives both parts of a list. The right one is a copy, and the left one keeps nothing of it.
func cut[T any](list []T, at int) (left, right []T) {
	right = append(make([]T, 0, fanout+1), list[at:]...)
	var none T
	for i := at; i < len(list); i++ {
		list[i] = none
	}
	return list[:at], right
}
