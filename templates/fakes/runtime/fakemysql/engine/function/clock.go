package function

import "standin/doubles/fakemysql/engine/value"

// dateTime is DATETIME with as many digits as the n-th argument says, if there is one.
func dateTime(arguments []Argument, n int) value.Type {
	return value.Type{Base: value.TypeDateTime, Length: -1, Scale: digitsArgument(arguments, n), Coercibility: value.Numeric}
}

func digitsArgument(arguments []Argument, n int) int {
	if n < 0 || n >= len(arguments) || arguments[n].Constant == nil {
		return 0
	}
	digits, _ := arguments[n].Constant.AsInt()
	return int(digits.Int64())
}

func now(c call, _ []value.Value) (value.Value, error) {
	return value.OfGoTime(c.Now(), c.Type.Scale), nil
}
