package settings

import (
	"strconv"
	"strings"

	"standin/doubles/fakemysql/engine/sqlerror"
	"standin/doubles/fakemysql/engine/value"
)

// Check gives the value that a variable gets in the place of the one that it has now, or says why it cannot have it. A number beyond the variable's limits is cut to fit.
func (v *Variable) Check(now, to value.Value) (checked value.Value, isCut bool, err error) {
	switch v.kind {
	case "int":
		checked, isCut, err = v.integer(to)
	case "real":
		checked, isCut, err = v.real(to)
	default:
		checked, err = v.check(now, to)
	}
	if err == nil && v.Is("f") && !strings.EqualFold(checked.Text(), v.Original.Text()) {
		return to, false, sqlerror.Unknown(v.Name + " other than " + v.Print(v.Original))
	}
	return checked, isCut, err
}

// limit gives one of the limits of a number, or what it is without one.
func (v *Variable) limit(i int, without uint64) value.Value {
	if i < len(v.values) {
		return value.ParseNumber(v.values[i])
	}
	return value.OfUint(without)
}

func (v *Variable) integer(to value.Value) (value.Value, bool, error) {
	if !isInteger(to) {
		return to, false, sqlerror.New(1232, v.Name)
	}
	fitted := to
	if least := v.limit(0, 0); value.Compare(fitted, least, nil) < 0 {
		fitted = least
	}
	if most := v.limit(1, 1<<64-1); value.Compare(fitted, most, nil) > 0 {
		fitted = most
	}
	if block := v.limit(2, 1); block.Uint64() > 1 {
		fitted = value.OfUint(fitted.Uint64() - fitted.Uint64()%block.Uint64())
	}
	return fitted, value.Compare(to, fitted, nil) != 0, nil
}

func isInteger(v value.Value) bool {
	return v.Kind() == value.Int || v.Kind() == value.Uint || v.Kind() == value.Bit
}

func (v *Variable) real(to value.Value) (value.Value, bool, error) {
	if to.IsNull() || to.Kind() == value.String {
		return to, false, sqlerror.New(1232, v.Name)
	}
	n, _ := to.AsFloat()
	fitted := n
	if len(v.values) > 0 {
		least, _ := strconv.ParseFloat(v.values[0], 64)
		most, _ := strconv.ParseFloat(v.values[1], 64)
		fitted = min(max(n, least), most)
	}
	return value.OfFloat(fitted), fitted != n, nil
}

// check reads a value that is no number as the variable's kind has it.
func (v *Variable) check(now, to value.Value) (value.Value, error) {
	switch {
	case to.IsNull() && (v.Name == "character_set_results" || v.kind == "text"):
		return to, nil
	case to.IsNull():
		return to, sqlerror.New(1231, v.Name, "NULL")
	case v.kind != "text" && !isInteger(to) && to.Kind() != value.String:
		return to, sqlerror.New(1232, v.Name)
	}
	switch v.kind {
	case "bool":
		n, err := v.member(to, []string{"OFF", "ON"})
		return value.OfBool(n == 1), err
	case "enum":
		n, err := v.member(to, v.values)
		if err != nil {
			return to, err
		}
		return value.OfString(v.values[n]), nil
	case "flags":
		return v.switched(now, to)
	case "mode":
		return checkMode(to)
	case "zone":
		name, _, is := zone(to.Text())
		if !is {
			return to, sqlerror.New(1298, to.Text())
		}
		return value.OfString(name), nil
	case "charset":
		collation := Collation(to, value.DefaultCollation)
		if collation == nil {
			return to, value.NoCharset(to.Text())
		}
		return value.OfString(collation.Charset), nil
	case "collation":
		collation := Collation(to, value.CollationNamed)
		if collation == nil {
			return to, value.NoCollation(to.Text())
		}
		return value.OfString(collation.Name), nil
	case "engine":
		return value.OfString("InnoDB"), nil
	}
	return to, nil
}

// member finds a value among the members of an enumeration, by its name or its number.
func (v *Variable) member(to value.Value, members []string) (int, error) {
	for n, member := range members {
		if isInteger(to) && to.Uint64() == uint64(n) || !isInteger(to) && strings.EqualFold(to.Text(), member) {
			return n, nil
		}
	}
	return 0, sqlerror.New(1231, v.Name, to.Text())
}

// Collation finds a collation by its number, or by a name; nil is none.
func Collation(of value.Value, named func(name string) *value.Collation) *value.Collation {
	if !isInteger(of) {
		return named(strings.ToLower(of.Text()))
	}
	for _, collation := range value.Collations() {
		if uint64(collation.ID) == of.Uint64() {
			return collation
		}
	}
	return nil
}

// switched gives the flags that a variable has now with some of them changed: "mrr=on,materialization=default".
func (v *Variable) switched(now, to value.Value) (value.Value, error) {
	if isInteger(to) {
		return to, sqlerror.Unknown(v.Name + " by a number")
	}
	original, flags := strings.Split(v.Original.Text(), ","), strings.Split(now.Text(), ",")
	seen := map[int]bool{}
	for _, word := range strings.Split(strings.ToLower(to.Text()), ",") {
		if word == "default" {
			copy(flags, original)
		}
		if word == "default" || word == "" {
			continue
		}
		name, state, _ := strings.Cut(word, "=")
		at := -1
		for i, flag := range flags {
			if strings.HasPrefix(flag, name+"=") {
				at = i
			}
		}
		switch {
		case at < 0 || seen[at] || state != "on" && state != "off" && state != "default":
			return to, sqlerror.New(1231, v.Name, word)
		case state == "default":
			flags[at] = original[at]
		default:
			flags[at] = word
		}
		seen[at] = true
	}
	return value.OfString(strings.Join(flags, ",")), nil
}
