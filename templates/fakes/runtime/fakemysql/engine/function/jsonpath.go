package function

import (
	"sort"
	"strconv"
	"strings"
)

// jsonPath is a path like $.a[0]."b c", in steps.
type jsonPath struct {
	steps      []jsonStep
	isMultiple bool // it may lead to several parts: wildcards and ranges
}

// jsonStep is a step of a path.
type jsonStep struct {
	kind     byte   // '.' a member, '[' an element, '*' all members or elements beneath, '-' a range of elements
	name     string // of a member; "" with isAll
	from, to int    // elements; below zero they count from the end: -1 is the last
	isAll    bool   // .* and [*]
}

// pathReader reads a path.
type pathReader struct {
	text string
	at   int
}

// readPath reads a path. Where it is none, at is the place of what is wrong.
func readPath(text string) (path *jsonPath, at int, is bool) {
	r := &pathReader{text: text}
	r.blanks()
	for _, mode := range []string{"lax", "strict"} {
		if strings.HasPrefix(r.text[r.at:], mode) {
			r.at += len(mode)
			r.blanks()
		}
	}
	if !r.accept('$') {
		return nil, r.at, false
	}
	path = &jsonPath{}
	for r.blanks(); r.at < len(text); r.blanks() {
		step, is := r.step()
		if !is {
			return nil, r.at, false
		}
		path.steps = append(path.steps, step)
		path.isMultiple = path.isMultiple || step.isAll || step.kind == '*' || step.kind == '-'
	}
	if n := len(path.steps); n > 0 && path.steps[n-1].kind == '*' {
		return nil, r.at, false
	}
	return path, 0, true
}

func (r *pathReader) blanks() {
	for r.at < len(r.text) && isSpace(r.text[r.at]) {
		r.at++
	}
}

func (r *pathReader) accept(c byte) bool {
	if r.at < len(r.text) && r.text[r.at] == c {
		r.at++
		return true
	}
	return false
}

func (r *pathReader) step() (s jsonStep, is bool) {
	switch {
	case strings.HasPrefix(r.text[r.at:], "**"):
		r.at += 2
		return jsonStep{kind: '*'}, true
	case r.accept('.'):
		s.kind = '.'
		r.blanks()
		if r.accept('*') {
			s.isAll = true
			return s, true
		}
		s.name, is = r.name()
		return s, is
	case r.accept('['):
		s.kind = '['
		r.blanks()
		if r.accept('*') {
			s.isAll = true
			r.blanks()
			return s, r.accept(']')
		}
		return r.elements(s)
	}
	return s, false
}

func (r *pathReader) name() (name string, is bool) {
	start := r.at
	if r.accept('"') {
		r.at = start
		quoted := jsonReader{text: r.text, at: r.at}
		if !quoted.string() {
			r.at = quoted.at
			return "", false
		}
		r.at = quoted.at
		return unescaped(r.text[start:r.at]), true
	}
	for r.at < len(r.text) && strings.IndexByte(".[* \t\n\"", r.text[r.at]) < 0 {
		r.at++
	}
	return r.text[start:r.at], r.at > start
}

// elements reads an index or a range, and the bracket.
func (r *pathReader) elements(s jsonStep) (jsonStep, bool) {
	var is bool
	if s.from, is = r.index(); !is {
		return s, false
	}
	s.to = s.from
	r.blanks()
	if strings.HasPrefix(r.text[r.at:], "to") {
		r.at += len("to")
		r.blanks()
		s.kind = '-'
		if s.to, is = r.index(); !is {
			return s, false
		}
		r.blanks()
	}
	return s, r.accept(']')
}

// index reads 2, -2, last or last-2.
func (r *pathReader) index() (n int, is bool) {
	sign, base := 1, 0
	if strings.HasPrefix(r.text[r.at:], "last") {
		r.at += len("last")
		base = -1
		r.blanks()
		if !r.accept('-') {
			return base, true
		}
		sign = -1
		r.blanks()
	} else if r.accept('-') {
		sign = -1
	}
	start := r.at
	for r.at < len(r.text) && '0' <= r.text[r.at] && r.text[r.at] <= '9' {
		r.at++
	}
	n, err := strconv.Atoi(r.text[start:r.at])
	return base + sign*n, err == nil
}

// place is an index from the start; of a scalar, which stands for an array of itself, 0 or the last is it.
func place(index, length int) int {
	if index < 0 {
		return index + length
	}
	return index
}

// find gives the parts that a path leads to.
func (p *jsonPath) find(j *json) (found []*json) { return findSteps(nil, j, p.steps) }

func findSteps(found []*json, j *json, steps []jsonStep) []*json {
	if len(steps) == 0 {
		return append(found, j)
	}
	s, rest := steps[0], steps[1:]
	switch s.kind {
	case '*':
		found = findSteps(found, j, rest)
		for _, item := range j.items {
			found = findSteps(found, item, steps)
		}
	case '.':
		for i, item := range j.items {
			if j.kind == '{' && (s.isAll || j.keys[i].name == s.name) {
				found = findSteps(found, item, rest)
				if !s.isAll {
					break
				}
			}
		}
	default:
		for _, item := range s.elementsOf(j) {
			found = findSteps(found, item, rest)
		}
	}
	return found
}

// elementsOf are the elements that a step leads to. What is no array is one with itself in it.
func (s jsonStep) elementsOf(j *json) []*json {
	items := j.items
	if j.kind != '[' {
		if s.isAll {
			return nil
		}
		items = []*json{j}
	}
	if s.isAll {
		return items
	}
	from, to := place(s.from, len(items)), place(s.to, len(items))
	if from < 0 && s.kind == '[' || from >= len(items) || to < from {
		return nil
	}
	return items[max(from, 0):min(to+1, len(items))]
}

// equalJSON compares what is meant: numbers by size, texts without escapes, objects without order.
func equalJSON(a, b *json) bool {
	if a.kind != b.kind {
		return false
	}
	switch a.kind {
	case '"':
		return unescaped(a.text) == unescaped(b.text)
	case '0':
		x, _ := strconv.ParseFloat(a.text, 64)
		y, _ := strconv.ParseFloat(b.text, 64)
		return x == y
	case '[':
		if len(a.items) != len(b.items) {
			return false
		}
		for i := range a.items {
			if !equalJSON(a.items[i], b.items[i]) {
				return false
			}
		}
	case '{':
		return equalMembers(a, b)
	}
	return true
}

func equalMembers(a, b *json) bool {
	if len(a.items) != len(b.items) {
		return false
	}
	x, y := byKey(a), byKey(b)
	for i := range x {
		if a.keys[x[i]].name != b.keys[y[i]].name || !equalJSON(a.items[x[i]], b.items[y[i]]) {
			return false
		}
	}
	return true
}

// byKey are the places of members in the order of their keys.
func byKey(j *json) []int {
	places := make([]int, len(j.items))
	for i := range places {
		places[i] = i
	}
	sort.SliceStable(places, func(x, y int) bool { return j.keys[places[x]].name < j.keys[places[y]].name })
	return places
}

// contains tells whether a candidate is in a JSON: an array has the elements of another, an object the members.
func (j *json) contains(candidate *json) bool {
	switch {
	case j.kind == '[' && candidate.kind == '[':
		for _, item := range candidate.items {
			if !j.contains(item) {
				return false
			}
		}
		return true
	case j.kind == '[':
		for _, item := range j.items {
			if item.contains(candidate) {
				return true
			}
		}
		return false
	case j.kind == '{' && candidate.kind == '{':
		for i, item := range candidate.items {
			member := j.member(candidate.keys[i].name)
			if member == nil || !member.contains(item) {
				return false
			}
		}
		return true
	}
	return equalJSON(j, candidate)
}

// overlaps tells whether two parts have an element or a member in common, or are equal.
func (j *json) overlaps(other *json) bool {
	switch {
	case j.kind == '[' && other.kind == '[':
		for _, item := range other.items {
			if j.has(item) {
				return true
			}
		}
		return false
	case j.kind == '[':
		return j.has(other)
	case other.kind == '[':
		return other.has(j)
	case j.kind == '{' && other.kind == '{':
		for i, item := range j.items {
			if member := other.member(j.keys[i].name); member != nil && equalJSON(item, member) {
				return true
			}
		}
		return false
	}
	return equalJSON(j, other)
}

// has tells whether an array has an element.
func (j *json) has(wanted *json) bool {
	for _, item := range j.items {
		if equalJSON(item, wanted) {
			return true
		}
	}
	return false
}

// member is the first of a name, or nil.
func (j *json) member(name string) *json {
	for i := range j.keys {
		if j.keys[i].name == name {
			return j.items[i]
		}
	}
	return nil
}
