package function

import (
	"strings"

	"standin/doubles/fakemysql/engine/sqlerror"
	"standin/doubles/fakemysql/engine/value"
)

// Functions that make JSON texts of values, and of others.

// written is the n-th argument as a part of a JSON text, in which one that is JSON already stays as it was written.
func (c call) written(a []value.Value, n int) (j *json, is bool) {
	if c.Arguments[n].Type.IsJSON() && !a[n].IsNull() {
		if j, is = c.jsonOf(a, n); is {
			j = &json{kind: 'w', text: a[n].Text()}
		}
		return j, is
	}
	return c.jsonOf(a, n)
}

// jsonOf is the n-th argument as a part of a JSON text, of which one that is JSON already has the parts that it has.
func (c call) jsonOf(a []value.Value, n int) (j *json, is bool) {
	v, t := a[n], c.Arguments[n].Type
	switch {
	case v.IsNull():
		return &json{kind: 'n', text: "null"}, true
	case t.IsJSON():
		return c.json(a, n)
	case t.Boolean:
		if is, _ := v.Truth(); is {
			return &json{kind: 't', text: "true"}, true
		}
		return &json{kind: 'f', text: "false"}, true
	}
	switch v.Kind() {
	case value.Int, value.Uint, value.Decimal, value.Float:
		return &json{kind: '0', text: v.Text()}, true
	}
	return jsonText(v.Text()), true
}

func jsonText(text string) *json { return &json{kind: '"', text: string(appendQuoted(nil, text))} }

func jsonArray(c call, a []value.Value) (value.Value, error) {
	j := &json{kind: '['}
	for n := range a {
		item, is := c.written(a, n)
		if !is {
			return value.NULL, nil
		}
		j.items = append(j.items, item)
	}
	return c.str(loose.print(j))
}

func jsonObject(c call, a []value.Value) (value.Value, error) {
	j := &json{kind: '{'}
	for n := 0; n < len(a); n += 2 {
		item, is := c.written(a, n+1)
		if !is {
			return value.NULL, nil
		}
		j.add(a[n].Text(), item)
	}
	return c.str(loose.print(j))
}

// add adds a member.
func (j *json) add(name string, item *json) {
	j.keys = append(j.keys, key{string(appendQuoted(nil, name)), name})
	j.items = append(j.items, item)
}

// remove takes the n-th element or member away.
func (j *json) remove(n int) {
	j.items = append(j.items[:n:n], j.items[n+1:]...)
	if j.kind == '{' {
		j.keys = append(j.keys[:n:n], j.keys[n+1:]...)
	}
}

func jsonQuote(c call, a []value.Value) (value.Value, error) {
	if !isText(a[0]) && !c.Arguments[0].Type.IsTime() {
		return value.NULL, nil
	}
	return c.str(string(appendQuoted(nil, a[0].Text())))
}

func jsonQuoteType(arguments []Argument, _ int) value.Type {
	return textOf(arguments, 12*width(arguments[0].Type)+2)
}

// jsonChange is how JSON_SET and its kind change a part.
type jsonChange int

const (
	change   jsonChange = 1 << iota // what there is
	addition                        // what there is not
)

func jsonSet(c call, a []value.Value) (value.Value, error) { return c.jsonSet(a, change|addition) }

func jsonInsert(c call, a []value.Value) (value.Value, error) { return c.jsonSet(a, addition) }

func jsonReplace(c call, a []value.Value) (value.Value, error) { return c.jsonSet(a, change) }

func (c call) jsonSet(a []value.Value, how jsonChange) (value.Value, error) {
	j, is := c.json(a, 0)
	if !is {
		return value.NULL, nil
	}
	for n := 1; n < len(a); n += 2 {
		path, is := c.singlePath(a, n)
		if !is {
			return value.NULL, nil
		}
		item, is := c.jsonOf(a, n+1)
		if !is {
			return value.NULL, nil
		}
		path.set(j, item, how)
	}
	return c.str(loose.print(j))
}

// set changes what a path leads to, or adds it to the array or object that the path without its last step leads to.
func (p *jsonPath) set(j, item *json, how jsonChange) {
	if found := p.find(j); len(found) > 0 {
		if how&change != 0 {
			*found[0] = *item
		}
		return
	}
	if how&addition == 0 {
		return
	}
	last := p.steps[len(p.steps)-1]
	parents := (&jsonPath{steps: p.steps[:len(p.steps)-1]}).find(j)
	if len(parents) == 0 {
		return
	}
	parent := parents[0]
	switch {
	case last.kind == '.' && parent.kind == '{':
		parent.add(last.name, item)
	case last.kind == '[' && parent.kind == '[' && last.from < 0:
		parent.items = append([]*json{item}, parent.items...)
	case last.kind == '[' && parent.kind == '[':
		parent.items = append(parent.items, item)
	case last.kind == '[' && last.from >= 0:
		own := *parent
		*parent = json{kind: '[', items: []*json{&own, item}}
	}
}

// holder finds what the last step of a path is taken from, and its place there; -1 where there is none.
func (p *jsonPath) holder(j *json) (parent *json, at int) {
	last := p.steps[len(p.steps)-1]
	parents := (&jsonPath{steps: p.steps[:len(p.steps)-1]}).find(j)
	if len(parents) == 0 {
		return nil, -1
	}
	parent = parents[0]
	if last.kind == '[' && parent.kind == '[' {
		if at = place(last.from, len(parent.items)); at < len(parent.items) {
			return parent, at
		}
		return parent, -1
	}
	for i := range parent.keys {
		if last.kind == '.' && parent.keys[i].name == last.name {
			return parent, i
		}
	}
	return parent, -1
}

func jsonRemove(c call, a []value.Value) (value.Value, error) {
	j, is := c.json(a, 0)
	if !is {
		return value.NULL, nil
	}
	for n := 1; n < len(a); n++ {
		path, is := c.singlePath(a, n)
		if !is {
			return value.NULL, nil
		}
		if len(path.steps) == 0 {
			c.Warn(sqlerror.New(4051, n+1, c.Scalar.Name))
			return value.NULL, nil
		}
		if parent, at := path.holder(j); at >= 0 {
			parent.remove(at)
		}
	}
	return c.str(loose.print(j))
}

func jsonArrayAppend(c call, a []value.Value) (value.Value, error) {
	return c.jsonEach(a, func(j *json, path *jsonPath, item *json) bool {
		found := path.find(j)
		if len(found) == 0 {
			return false
		}
		if part := found[0]; part.kind != '[' {
			own := *part
			*part = json{kind: '[', items: []*json{&own}}
		}
		found[0].items = append(found[0].items, item)
		return true
	})
}

func jsonArrayInsert(c call, a []value.Value) (value.Value, error) {
	return c.jsonEach(a, func(j *json, path *jsonPath, item *json) bool {
		if len(path.steps) == 0 || path.steps[len(path.steps)-1].kind != '[' {
			return false
		}
		last := path.steps[len(path.steps)-1]
		parents := (&jsonPath{steps: path.steps[:len(path.steps)-1]}).find(j)
		if len(parents) == 0 || parents[0].kind != '[' {
			return true
		}
		items := parents[0].items
		at := clamp(int64(place(last.from, len(items))), 0, int64(len(items)))
		parents[0].items = append(append(items[:at:at], item), items[at:]...)
		return true
	})
}

// jsonEach does something with each pair of a path and a value.
func (c call) jsonEach(a []value.Value, do func(j *json, path *jsonPath, item *json) bool) (value.Value, error) {
	j, is := c.json(a, 0)
	if !is {
		return value.NULL, nil
	}
	for n := 1; n < len(a); n += 2 {
		path, isPath := c.singlePath(a, n)
		if !isPath {
			return value.NULL, nil
		}
		item, isItem := c.jsonOf(a, n+1)
		if !isItem || !do(j, path, item) {
			return value.NULL, nil
		}
	}
	return c.str(loose.print(j))
}

// jsonMergePatch gives NULL where an argument is one, unless what is no object comes after it.
func jsonMergePatch(c call, a []value.Value) (value.Value, error) {
	var j *json
	for n := range a {
		patch, is := c.json(a, n)
		switch {
		case !is && !a[n].IsNull():
			return value.NULL, nil
		case !is:
			j = nil
		case n == 0 || patch.kind != '{':
			j = patch
		case j != nil:
			j = patched(j, patch)
		}
	}
	if j == nil {
		return value.NULL, nil
	}
	return c.str(loose.print(j))
}

func jsonMergePreserve(c call, a []value.Value) (value.Value, error) {
	j, is := c.json(a, 0)
	for n := 1; n < len(a); n++ {
		other, isOther := c.json(a, n)
		if !is || !isOther {
			return value.NULL, nil
		}
		j = merged(j, other)
	}
	return c.str(loose.print(j))
}

// patched is RFC 7396: members of the patch replace those of the same name, null removes them.
func patched(j, patch *json) *json {
	if patch.kind != '{' {
		return patch
	}
	result := &json{kind: '{'}
	if j.kind == '{' {
		for i, item := range j.items {
			if patch.member(j.keys[i].name) == nil {
				result.keys, result.items = append(result.keys, j.keys[i]), append(result.items, item)
				continue
			}
			if change := patched(item, patch.member(j.keys[i].name)); change.kind != 'n' {
				result.keys, result.items = append(result.keys, j.keys[i]), append(result.items, change)
			}
		}
	}
	for i, item := range patch.items {
		if item.kind == 'n' || j.member(patch.keys[i].name) != nil {
			continue
		}
		result.keys = append(result.keys, patch.keys[i])
		result.items = append(result.items, patched(&json{kind: 'n', text: "null"}, item))
	}
	return result
}

// merged keeps all: members of the same name are merged, arrays are put one after the other, what is no array is one.
func merged(j, other *json) *json {
	if j.kind == '{' && other.kind == '{' {
		result := &json{kind: '{'}
		for i, item := range j.items {
			if member := other.member(j.keys[i].name); member != nil {
				item = merged(item, member)
			}
			result.keys, result.items = append(result.keys, j.keys[i]), append(result.items, item)
		}
		for i, item := range other.items {
			if j.member(other.keys[i].name) == nil {
				result.keys, result.items = append(result.keys, other.keys[i]), append(result.items, item)
			}
		}
		return result
	}
	result := &json{kind: '['}
	for _, part := range []*json{j, other} {
		if part.kind == '[' {
			result.items = append(result.items, part.items...)
		} else {
			result.items = append(result.items, part)
		}
	}
	return result
}

func jsonLoose(c call, a []value.Value) (value.Value, error)    { return c.jsonPrinted(a, loose) }
func jsonCompact(c call, a []value.Value) (value.Value, error)  { return c.jsonPrinted(a, compact) }
func jsonDetailed(c call, a []value.Value) (value.Value, error) { return c.jsonPrinted(a, detailed) }

func (c call) jsonPrinted(a []value.Value, style jsonStyle) (value.Value, error) {
	j, is := c.json(a, 0)
	if !is {
		return value.NULL, nil
	}
	if len(a) == 2 {
		return value.NULL, sqlerror.Unknown("the width of a tab in " + strings.ToUpper(c.Scalar.Name))
	}
	return c.str(style.print(j))
}
