package function

import "standin/doubles/fakemysql/engine/value"

// Conditions: IF and its kind. What they give is converted to the type that all branches have in common.

func branches(arguments []Argument, n int) value.Type {
	t := common(arguments, n)
	for i, a := range arguments[1:] {
		if a.Type.Base == value.TypeNull {
			t = arguments[2-i].Type
		}
	}
	t.Nullable = arguments[1].Type.Nullable || arguments[2].Type.Nullable || arguments[0].Type.Base == value.TypeNull
	return t
}

func ifElse(c call, a []value.Value) (value.Value, error) {
	if c.truth(a[0]) {
		return c.converted(a[1])
	}
	return c.converted(a[2])
}

// truth is a value as a condition; NULL is false.
func (c call) truth(v value.Value) bool {
	if v.Kind() == value.String || v.Kind() == value.Bytes {
		return c.float(v) != 0
	}
	is, _ := v.Truth()
	return is
}

func nvl2(c call, a []value.Value) (value.Value, error) {
	if !a[0].IsNull() {
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
	switch {
	case v.IsNull():
		return v, nil
	case v.Kind() == value.Bit && c.Type.Base == value.TypeBit:
		return value.OfUint(v.Uint64()), nil
	case v.Kind() == value.Time && c.Type.IsTime() && c.Type.Base != value.TypeTime:
		v = c.today(v)
	}
	v, warning := c.Type.Convert(v)
	if warning != nil {
		c.Warn(warning)
	}
	return v, nil
}

func isNull(_ call, a []value.Value) (value.Value, error) { return value.OfBool(a[0].IsNull()), nil }

func boolean([]Argument, int) value.Type {
	t := number(value.TypeInt, 1, 0)
	t.Boolean = true
	return t
}

// interval is the place of the last of a growing list of numbers that is not above the first; -1 for NULL.
func interval(c call, a []value.Value) (value.Value, error) {
	if a[0].IsNull() {
		return integerResult(-1)
	}
	n := c.number(a[0])
	for i, v := range a[1:] {
		if !v.IsNull() && value.Compare(n, c.number(v), nil) < 0 {
			return integerResult(int64(i))
		}
	}
	return integerResult(int64(len(a) - 1))
}

// compared is the type of GREATEST and LEAST: that in which they compare.
func compared(arguments []Argument, _ int) value.Type {
	hasText, hasNumber, hasNull := false, false, false
	var times []value.Type
	for _, a := range arguments {
		hasNull = hasNull || a.Type.Base == value.TypeNull
		hasText = hasText || a.Type.IsText()
		hasNumber = hasNumber || a.Type.IsNumber()
		if a.Type.IsTime() {
			times = append(times, a.Type)
		}
	}
	switch {
	case len(times) > 0 && (hasText || hasNumber):
		return timeOfTexts(arguments, value.Common(times...))
	case hasText && hasNumber:
		return double(nil, 0)
	case hasNumber && hasNull:
		scale := max(common(arguments, 0).Scale, 0)
		return number(value.TypeDouble, 17+scale, scale)
	}
	return common(arguments, 0)
}

// timeOfTexts is a type of times that has place for the digits of texts that are compared with them.
func timeOfTexts(arguments []Argument, t value.Type) value.Type {
	t.Nullable = true
	for _, a := range arguments {
		if t.Base != value.TypeDate {
			t.Scale = max(t.Scale, fractionOf(a, t.Base == value.TypeTime))
		}
	}
	return t
}

func greatest(c call, a []value.Value) (value.Value, error) { return c.extreme(a, 1) }
func least(c call, a []value.Value) (value.Value, error)    { return c.extreme(a, -1) }

func (c call) extreme(a []value.Value, sign int) (value.Value, error) {
	var found value.Value
	best := 0
	for i, v := range a {
		switch {
		case c.Type.Base == value.TypeDouble:
			v = value.OfFloat(c.float(v))
		case c.Type.Base == value.TypeTime:
			var is bool
			if v, is = c.readTime(v); !is {
				return value.NULL, nil
			}
		case c.Type.IsTime():
			v = c.asDateTime(v)
		}
		if i == 0 || value.Compare(v, found, c.collation) == sign {
			found, best = v, i
		}
	}
	if c.Type.IsTime() && c.Type.Base != value.TypeTime && (isText(a[best]) && !isDayOrNone(a[best].Text()) || refusesZeros(c.Session, found)) {
		c.incorrect("datetime", a[best])
		return value.NULL, nil
	}
	return c.converted(found)
}

// isDayOrNone tells whether a text is not a date of a day that its month does not have.
func isDayOrNone(text string) bool {
	_, isAny, _ := value.ParseAnyDay(text)
	_, is, _ := value.ParseDateTime(text)
	return is || !isAny
}

// asDateTime is a value as a date, as comparisons see it; what is none is zero.
func (c call) asDateTime(v value.Value) value.Value {
	var t value.Value
	is, isWhole := false, true
	if isText(v) {
		if t, is, isWhole = value.ParseAnyDay(v.Text()); !isWhole {
			c.truncated("datetime", v)
		}
	} else {
		t, is = c.readDateTime(v)
	}
	if !is {
		return c.Type.Zero()
	}
	return t
}
