package function

import "standin/doubles/fakemysql/engine/value"

// Conditions: IF and its kind. What they give is converted to the type that all branches have in common.

func branches(arguments []Argument, n int) value.Type {
	t := common(arguments, n)
	t.Nullable = arguments[1].Type.Nullable || arguments[2].Type.Nullable
	return t
}

func ifElse(c call, a []value.Value) (value.Value, error) {
	if is, _ := a[0].Truth(); is {
		return c.converted(a[1])
	}
	return c.converted(a[2])
}

func firstNotNull(arguments []Argument, _ int) value.Type {
	t := common(arguments, 0)
	t.Nullable = true
	for _, a := range arguments {
		t.Nullable = t.Nullable && a.Type.Nullable
	}
	return t
}

func coalesce(c call, a []value.Value) (value.Value, error) {
	for _, v := range a {
		if !v.IsNull() {
			return c.converted(v)
		}
	}
	return value.NULL, nil
}

func first(arguments []Argument, _ int) value.Type { return arguments[0].Type }

func nullIf(c call, a []value.Value) (value.Value, error) {
	if !a[0].IsNull() && !a[1].IsNull() && value.Compare(a[0], a[1], c.collation) == 0 {
		return value.NULL, nil
	}
	return c.converted(a[0])
}

// converted is a value as the type of the result has it.
func (c call) converted(v value.Value) (value.Value, error) {
	if v.IsNull() {
		return v, nil
	}
	v, warning := c.Type.Convert(v)
	if warning != nil {
		c.Warn(warning)
	}
	return v, nil
}
