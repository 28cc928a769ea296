package query

import (
	"slices"

	"standin/doubles/fakemysql/engine/ast"
	"standin/doubles/fakemysql/engine/sqlerror"
	"standin/doubles/fakemysql/engine/value"
)

var uuidType = value.UUIDType()

func isUUID(e Expr) bool {
	t := elementType(e, 0)
	return width(e) == 1 && t.Base == value.TypeUUID
}

// asUUIDs gives what becomes one type, of which UUIDs are read from texts where one of it is a UUID. With another type the error is 4078.
func asUUIDs(operation string, of []operand) ([]operand, error) {
	at := slices.IndexFunc(of, func(o operand) bool { return isUUID(o.Expr) })
	if at < 0 {
		return of, nil
	}
	read := make([]operand, len(of))
	for i, o := range of {
		t := o.Type()
		if !becomesUUID(t) {
			return nil, sqlerror.New(4078, typeName(of[min(i, at)].Expr), typeName(of[max(i, at)].Expr), operation)
		}
		read[i] = operand{readUUID(o.Expr), o.known}
	}
	return read, nil
}

// becomesUUID tells whether values of a type are read as UUIDs where they meet one.
func becomesUUID(t value.Type) bool {
	return t.Base == value.TypeUUID || t.Base == value.TypeNull || t.IsText()
}

// readUUID is a text as a UUID. One that is none is NULL, with a warning.
func readUUID(e Expr) Expr {
	t := e.Type()
	if t.Base == value.TypeUUID || t.Base == value.TypeNull {
		return e
	}
	if c, is := e.(*constant); is {
		if id, is := c.value.AsUUID(); is {
			return newConstant(id)
		}
	}
	return &mapped{typed{uuidType}, []Expr{e}, func(run *Run, v, _ value.Value) (value.Value, error) { return converted(run, uuidType, v), nil }}
}

// checkUUIDs refuses what is done with UUIDs as they are and is not known of them.
func checkUUIDs(e ast.Expr) error {
	switch e := e.(type) {
	case *ast.Is:
		if e.What != "null" {
			return sqlerror.Unknown("a UUID as a condition")
		}
	case *ast.Unary:
		return sqlerror.Unknown("a UUID as the operand of " + e.Operator)
	case *ast.Binary:
		if _, is := relations[e.Operator]; !is && e.Operator != "concat" {
			return sqlerror.Unknown("a UUID as an operand of " + e.Operator)
		}
	case *ast.Collate, *ast.ConvertCharset, *ast.SetVariable:
		return sqlerror.Unknown("a UUID with COLLATE, USING or :=")
	case *ast.Cast:
		if e.Type.Name != "char" && e.Type.Name != "varchar" && e.Type.Name != "binary" && e.Type.Name != "uuid" {
			return sqlerror.Unknown("CAST of a UUID as " + e.Type.Name)
		}
	}
	return nil
}

// checkCondition refuses a UUID that is a condition by itself.
func checkCondition(e Expr, err error) error {
	if err == nil && isUUID(e) {
		return sqlerror.Unknown("a UUID as a condition")
	}
	return err
}

// checkRowUUIDs refuses the comparison of rows of which one has a UUID where the other has none.
func checkRowUUIDs(a, b Expr) error {
	for i := 0; i < width(a); i++ {
		if one, other := elementType(a, i), elementType(b, i); (one.Base == value.TypeUUID) != (other.Base == value.TypeUUID) {
			return sqlerror.Unknown("rows with UUIDs compared with rows of other types")
		}
	}
	return nil
}

// soughtUUID is what is sought among the rows of a subquery: a text is read as a UUID where these have one.
func soughtUUID(of Expr, columns []Field) (Expr, error) {
	if len(columns) == 1 && columns[0].Type.Base == value.TypeUUID && becomesUUID(of.Type()) {
		return readUUID(of), nil
	}
	for i := range columns {
		if one := elementType(of, i); (one.Base == value.TypeUUID) != (columns[i].Type.Base == value.TypeUUID) {
			return nil, sqlerror.Unknown("UUIDs sought among values of other types")
		}
	}
	return of, nil
}

// checkUnionUUIDs is 4078 where queries of a set operation have a UUID and what becomes none.
func checkUnionUUIDs(a, b value.Type) error {
	if (a.Base == value.TypeUUID || b.Base == value.TypeUUID) && !(becomesUUID(a) && becomesUUID(b)) {
		return sqlerror.New(4078, a.Name(), b.Name(), "UNION")
	}
	return nil
}

// uuidFunctions are the functions that take UUIDs as they are, with the first argument that becomes one type with others.
var uuidFunctions = map[string]int{"if": 1, "nvl2": 1, "ifnull": 0, "nvl": 0, "coalesce": 0, "nullif": 0, "isnull": 0, "hex": 0}

// textFunctions are those that see the text of a UUID.
var textFunctions = []string{
	"concat", "concat_ws", "lower", "lcase", "upper", "ucase", "length", "octet_length", "lengthb", "bit_length", "char_length", "character_length", "substring", "substr", "mid", "left", "right",
	"lpad", "rpad", "trim", "ltrim", "rtrim", "replace", "insert", "repeat", "reverse", "substring_index", "quote", "locate", "instr", "regexp", "regexp_instr", "regexp_substr", "regexp_replace",
	"find_in_set", "ascii", "ord", "to_base64", "md5", "sha", "sha1", "sha2", "crc32", "unhex", "json_object", "json_array", "json_quote", "json_set", "json_insert", "json_replace",
}

// uuidArguments gives the arguments of a function as it has UUIDs among them.
func uuidArguments(name string, arguments []Expr) ([]Expr, error) {
	if !slices.ContainsFunc(arguments, isUUID) {
		return arguments, nil
	}
	if first, is := uuidFunctions[name]; is && !(name == "if" && isUUID(arguments[0])) {
		all := make([]operand, len(arguments)-first)
		for i := range all {
			all[i].Expr = arguments[first+i]
		}
		read, err := asUUIDs(name, all)
		return append(arguments[:first:first], exprsOf(read)...), err
	}
	if !slices.Contains(textFunctions, name) {
		return nil, sqlerror.Unknown("a UUID in " + name)
	}
	return uuidTexts(arguments), nil
}

// uuidTexts are expressions with the texts of UUIDs.
func uuidTexts(of []Expr) []Expr {
	texts := make([]Expr, len(of))
	for i, e := range of {
		if texts[i] = e; isUUID(e) {
			t := value.Type{Base: value.TypeVarChar, Length: uuidType.Length, Nullable: e.Type().Nullable, Collation: value.DefaultCollation("utf8mb4"), Coercibility: value.Numeric}
			texts[i] = &mapped{typed{t}, []Expr{e}, func(_ *Run, v, _ value.Value) (value.Value, error) { return value.OfString(v.Text()), nil }}
		}
	}
	return texts
}

// aggregatedUUIDs gives what an aggregate is called with as it has UUIDs among it.
func aggregatedUUIDs(name string, arguments []Expr) ([]Expr, error) {
	switch {
	case !slices.ContainsFunc(arguments, isUUID) || name == "count" || name == "min" || name == "max":
		return arguments, nil
	case name == "group_concat" || name == "json_arrayagg" || name == "json_objectagg":
		return uuidTexts(arguments), nil
	}
	return nil, sqlerror.Unknown("a UUID in " + name)
}
