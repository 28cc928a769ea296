package function

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"standin/doubles/fakemysql/engine/sqlerror"
	"standin/doubles/fakemysql/engine/value"
)

// Functions that look into JSON texts.

// jsonType is a JSON text of n times the characters of the first argument.
func jsonType(arguments []Argument, n int) value.Type {
	t := textOf(arguments[:1], n*width(arguments[0].Type))
	t.JSON = true
	return t
}

// jsonOfAll is a JSON text made of all arguments.
func jsonOfAll(arguments []Argument, _ int) value.Type {
	length := 2
	for _, a := range arguments {
		length += width(a.Type) + 4
	}
	t := textOf(arguments, length)
	t.JSON = true
	return t
}

// jsonPaths is the type of JSON_SEARCH.
func jsonPaths(arguments []Argument, _ int) value.Type {
	length := min(width(arguments[0].Type), longText)
	t := textOf(arguments[:1], min(4*length*length, longText))
	t.JSON = true
	return t
}

// longJSON is a JSON text of which nothing is known.
func longJSON(arguments []Argument, _ int) value.Type {
	t := textOf(arguments[:1], longText)
	t.JSON = true
	return t
}

// json reads the n-th argument. What is none is a warning.
func (c call) json(a []value.Value, n int) (j *json, is bool) {
	if a[n].IsNull() {
		return nil, false
	}
	text := a[n].Text()
	j, at, is := readJSON(text)
	if !is {
		c.wrongJSON(text, at, n)
	}
	return j, is
}

func (c call) wrongJSON(text string, at, n int) {
	if at >= len(text) {
		c.Warn(sqlerror.New(4037, n+1, c.Scalar.Name))
		return
	}
	c.Warn(sqlerror.New(4038, n+1, c.Scalar.Name, utf8.RuneCountInString(text[:at])+1))
}

// path reads the n-th argument, which is the same most often.
func (c call) path(a []value.Value, n int) (path *jsonPath, is bool) {
	if a[n].IsNull() {
		return nil, false
	}
	text := a[n].Text()
	paths, _ := c.kept.(map[string]*jsonPath)
	if path := paths[text]; path != nil {
		return path, true
	}
	path, at, is := readPath(text)
	if !is {
		if at >= len(text) {
			c.Warn(sqlerror.New(4041, n+1, c.Scalar.Name))
		} else {
			c.Warn(sqlerror.New(4042, n+1, c.Scalar.Name, utf8.RuneCountInString(text[:at])+1))
		}
		return nil, false
	}
	if paths == nil || len(paths) > 100 {
		paths = map[string]*jsonPath{}
		c.kept = paths
	}
	paths[text] = path
	return path, true
}

// singlePath is a path that leads to one part.
func (c call) singlePath(a []value.Value, n int) (path *jsonPath, is bool) {
	path, is = c.path(a, n)
	if is && path.isMultiple {
		c.Warn(sqlerror.New(4044, n+1, c.Scalar.Name))
		return nil, false
	}
	return path, is
}

// at is the part that the n-th argument leads to; the whole where there is no such argument.
func (c call) at(a []value.Value, j *json, n int) (part *json, is bool) {
	if n >= len(a) {
		return j, true
	}
	path, is := c.path(a, n)
	if !is {
		return nil, false
	}
	found := path.find(j)
	if len(found) == 0 {
		return nil, false
	}
	return found[0], true
}

func jsonExtractType(arguments []Argument, _ int) value.Type {
	length, paths := width(arguments[0].Type), len(arguments)-1
	if paths == 1 {
		length *= 2
	} else {
		length = 2*length*paths + 2*paths
	}
	t := textOf(arguments[:1], length)
	t.JSON = true
	return t
}

func jsonExtract(c call, a []value.Value) (value.Value, error) {
	j, is := c.json(a, 0)
	isMultiple := len(a) > 2
	var found []*json
	for n := 1; n < len(a); n++ {
		path, isPath := c.path(a, n)
		if !isPath || !is {
			return value.NULL, nil
		}
		isMultiple = isMultiple || path.isMultiple
		found = append(found, path.find(j)...)
	}
	switch {
	case len(found) == 0:
		return value.NULL, nil
	case isMultiple:
		return c.str(loose.print(&json{kind: '[', items: found}))
	}
	return c.str(loose.print(found[0]))
}

func jsonUnquote(c call, a []value.Value) (value.Value, error) {
	text := a[0].Text()
	if !strings.HasPrefix(text, `"`) {
		return c.str(text)
	}
	j, at, is := readJSON(text)
	if !is {
		c.wrongJSON(text, at, 0)
		return c.str(text)
	}
	return c.str(unescaped(j.text))
}

func jsonValue(c call, a []value.Value) (value.Value, error) {
	part, is := c.quietAt(a)
	if !is || !part.isScalar() {
		return value.NULL, nil
	}
	switch part.kind {
	case '"':
		return c.str(unescaped(part.text))
	case 't':
		return c.str("1")
	case 'f':
		return c.str("0")
	case 'n':
		return value.NULL, nil
	}
	return c.str(part.text)
}

// jsonAt is the part of the first argument that the second leads to.
func (c call) jsonAt(a []value.Value) (part *json, is bool) {
	j, is := c.json(a, 0)
	if !is {
		return nil, false
	}
	return c.at(a, j, 1)
}

// quietAt is jsonAt without a warning of what is no JSON.
func (c call) quietAt(a []value.Value) (part *json, is bool) {
	j, _, is := readJSON(a[0].Text())
	if !is {
		return nil, false
	}
	return c.at(a, j, 1)
}

func jsonQuery(c call, a []value.Value) (value.Value, error) {
	part, is := c.quietAt(a)
	if !is || part.isScalar() {
		return value.NULL, nil
	}
	return c.str(part.text)
}

func jsonExists(c call, a []value.Value) (value.Value, error) {
	path, is := c.path(a, 1)
	j, isJSON := c.json(a, 0)
	if !is || !isJSON {
		return value.NULL, nil
	}
	return value.OfBool(len(path.find(j)) > 0), nil
}

func jsonValid(_ call, a []value.Value) (value.Value, error) {
	_, _, is := readJSON(a[0].Text())
	return value.OfBool(is), nil
}

func jsonTypeName(c call, a []value.Value) (value.Value, error) {
	j, is := c.json(a, 0)
	if !is {
		return value.NULL, nil
	}
	switch j.kind {
	case '{':
		return c.str("OBJECT")
	case '[':
		return c.str("ARRAY")
	case '"':
		return c.str("STRING")
	case 'n':
		return c.str("NULL")
	case '0':
		if strings.Contains(j.text, ".") {
			return c.str("DOUBLE")
		}
		return c.str("INTEGER")
	}
	return c.str("BOOLEAN")
}

func jsonLength(c call, a []value.Value) (value.Value, error) {
	part, is := c.jsonAt(a)
	if !is {
		return value.NULL, nil
	}
	if part.isScalar() {
		return integerResult(1)
	}
	return integerResult(int64(len(part.items)))
}

func jsonDepth(c call, a []value.Value) (value.Value, error) {
	j, is := c.json(a, 0)
	if !is {
		return value.NULL, nil
	}
	return integerResult(j.depth())
}

func (j *json) depth() int64 {
	deepest := int64(0)
	for _, item := range j.items {
		deepest = max(deepest, item.depth())
	}
	return deepest + 1
}

func jsonKeys(c call, a []value.Value) (value.Value, error) {
	part, is := c.jsonAt(a)
	if !is || part.kind != '{' {
		return value.NULL, nil
	}
	keys := &json{kind: '['}
	seen := map[string]bool{}
	for _, k := range part.keys {
		if !seen[k.name] {
			keys.items = append(keys.items, &json{kind: '"', text: k.text})
		}
		seen[k.name] = true
	}
	return c.str(loose.print(keys))
}

func jsonContains(c call, a []value.Value) (value.Value, error) {
	j, is := c.json(a, 0)
	candidate, isCandidate := c.json(a, 1)
	if !is || !isCandidate {
		return value.NULL, nil
	}
	if len(a) == 3 {
		if _, is := c.path(a, 2); !is {
			return value.NULL, nil
		}
	}
	part, is := c.at(a, j, 2)
	if !is {
		return value.OfBool(false), nil
	}
	return value.OfBool(part.contains(candidate)), nil
}

func jsonEquals(c call, a []value.Value) (value.Value, error) {
	j, is := c.json(a, 0)
	other, isOther := c.json(a, 1)
	if !is || !isOther {
		return value.NULL, nil
	}
	return value.OfBool(equalJSON(j, other)), nil
}

func jsonOverlaps(c call, a []value.Value) (value.Value, error) {
	j, is := c.json(a, 0)
	other, isOther := c.json(a, 1)
	return value.OfBool(is && isOther && j.overlaps(other)), nil
}

// isAll reads "one" or "all" of the second argument.
func (c call) isAll(a []value.Value) (all, is bool) {
	switch strings.ToLower(a[1].Text()) {
	case "one":
		return false, true
	case "all":
		return true, true
	}
	c.Warn(sqlerror.New(4046, 2, c.Scalar.Name))
	return false, false
}

func jsonContainsPath(c call, a []value.Value) (value.Value, error) {
	all, isMode := c.isAll(a)
	if !isMode {
		return value.NULL, nil
	}
	j, is := c.json(a, 0)
	if !is {
		return value.NULL, nil
	}
	for n := 2; n < len(a); n++ {
		path, is := c.path(a, n)
		if !is {
			return value.NULL, nil
		}
		if found := len(path.find(j)) > 0; found != all {
			return value.OfBool(found), nil
		}
	}
	return value.OfBool(all), nil
}

// jsonSearch gives the paths of texts that are like a pattern.
func jsonSearch(c call, a []value.Value) (value.Value, error) {
	all, is := c.isAll(a)
	j, isJSON := c.json(a, 0)
	if !is || !isJSON || a[2].IsNull() {
		return value.NULL, nil
	}
	s := jsonSearcher{pattern: a[2].Text(), escape: '\\', collation: c.collation}
	if len(a) > 3 && !a[3].IsNull() && a[3].Text() != "" {
		s.escape, _ = utf8.DecodeRuneInString(a[3].Text())
	}
	if len(a) > 4 {
		return value.NULL, sqlerror.Unknown("JSON_SEARCH with a path")
	}
	s.search(j, "$")
	switch {
	case len(s.found) == 0:
		return value.NULL, nil
	case len(s.found) == 1 || !all:
		return c.str(s.found[0].text)
	}
	return c.str(loose.print(&json{kind: '[', items: s.found}))
}

type jsonSearcher struct {
	pattern   string
	escape    rune
	collation *value.Collation
	found     []*json
}

func (s *jsonSearcher) search(j *json, path string) {
	if j.kind == '"' && value.Like(unescaped(j.text), s.pattern, s.escape, s.collation) {
		s.found = append(s.found, &json{kind: '"', text: string(appendQuoted(nil, path))})
	}
	for i, item := range j.items {
		if j.kind == '{' {
			s.search(item, path+"."+j.keys[i].text[1:len(j.keys[i].text)-1])
		} else {
			s.search(item, path+"["+strconv.Itoa(i)+"]")
		}
	}
}
