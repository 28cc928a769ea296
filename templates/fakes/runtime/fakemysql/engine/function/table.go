package function

import "sync"

// all are the functions. A row is: name, least and most arguments, flags, rule for the type with its number, what it does.
var all = [...]Scalar{
	// conditions
	{"if", 3, 3, takes, branches, 1, ifElse},
	{"ifnull", 2, 2, takes, firstNotNull, 0, coalesce},
	{"nvl", 2, 2, takes, firstNotNull, 0, coalesce},
	{"coalesce", 1, -1, takes, firstNotNull, 0, coalesce},
	{"nullif", 2, 2, takes | nullable | compares, first, 0, nullIf},

	// texts
	{"concat", 1, -1, 0, concatenated, 0, concat},
	{"lower", 1, 1, 0, like, 0, lower},
	{"lcase", 1, 1, 0, like, 0, lower},
	{"upper", 1, 1, 0, like, 0, upper},
	{"ucase", 1, 1, 0, like, 0, upper},
	{"length", 1, 1, 0, integer, 10, length},
	{"octet_length", 1, 1, 0, integer, 10, length},
	{"char_length", 1, 1, 0, integer, 10, charLength},
	{"character_length", 1, 1, 0, integer, 10, charLength},

	// times
	{"now", 0, 1, never, dateTime, 0, now},
}

var byName struct {
	once  sync.Once
	table map[string]*Scalar
}

// ScalarNamed finds a function by its name in lower case; nil where the engine has none.
func ScalarNamed(name string) *Scalar {
	byName.once.Do(func() {
		byName.table = make(map[string]*Scalar, len(all))
		for i := range all {
			byName.table[all[i].Name] = &all[i]
		}
	})
	return byName.table[name]
}
