package function

import (
	"errors"
	"math/rand"
	"strings"
	"testing"

	"standin/doubles/fakemysql/engine/sqlerror"
	"standin/doubles/fakemysql/engine/value"
)

// samples are arguments of all kinds, as the grid has them.
var samples = []string{
	"NULL", "0", "1", "-1", "2.5", "-3.75", "1e3", "-1e300", "18446744073709551615", "-9223372036854775808", "'abc'", "''", "'12x'", "'é😀'", "x'4d00ff'", "true",
	"'2024-02-29'", "'10:11:12.5'", "'2024-02-29 10:11:12'", "date'2024-01-31'", "timestamp'2024-12-31 23:59:59.5'", "time'-10:11:12'", "20240102", "'%Y-%m %H'",
	"'{\"a\": [1, 2]}'", "'$.a'", "'$[last]'", "'[1'", "'all'", "'(a'", "'+01:00'",
	"i", "b", "d", "f", "fl", "v", "n", "vb", "tx", "bl", "dt", "d6", "da", "ti", "y", "e", "j", "bi",
}

// notCalled wait, have constants alone as arguments, or are said never to be NULL by MariaDB though they are (JSON_DEPTH).
const notCalled = " sleep now curtime sysdate utc_timestamp utc_time date_add date_sub adddate subdate json_depth "

// TestRandomCalls calls every function with arguments of all kinds: none panics, what is of a type is a value of that type, and NULL where the type says so.
func TestRandomCalls(t *testing.T) {
	const calls, seed = 300, 1
	rows := gridRows(t)
	random := rand.New(rand.NewSource(seed))
	count := 0
	for i := range all {
		of := &all[i]
		if strings.Contains(notCalled, " "+of.Name+" ") {
			continue
		}
		for n := 0; n < calls; n++ {
			most := of.Max
			if most < 0 {
				most = of.Min + 3
			}
			arguments := make([]string, of.Min+random.Intn(most-of.Min+1))
			for at := range arguments {
				arguments[at] = samples[random.Intn(len(samples))]
			}
			judgeCall(t, of.Name+"("+strings.Join(arguments, ", ")+")", rows)
			count++
		}
	}
	t.Logf("seed %d: %d calls of %d functions over %d rows", seed, count, len(all), len(rows))
}

func judgeCall(t *testing.T, text string, rows []map[string]value.Value) {
	defer func() {
		if problem := recover(); problem != nil {
			t.Errorf("%s panics: %v", text, problem)
		}
	}()
	session := newTestSession()
	expression, err := parseExpression(text)
	if err == nil {
		err = expression.bind(session)
	}
	kind := expression.argument.Type
	for _, row := range rows {
		var v value.Value
		if err == nil {
			v, err = expression.value(session, row)
		}
		var failure *sqlerror.Error
		if err != nil && !errors.As(err, &failure) {
			t.Errorf("%s: %v is no error of SQL", text, err)
		}
		if err != nil {
			return
		}
		if v.IsNull() && !kind.Nullable || !v.IsNull() && !isOfType(v, kind) {
			t.Errorf("%s gives %q of kind %d, which is no %s", text, v.Text(), v.Kind(), describe(kind.SQL(), kind.Nullable))
			return
		}
	}
}

// isOfType tells whether a value is what columns of the type have, as the protocol's binary rows need it.
func isOfType(v value.Value, t value.Type) bool {
	k := v.Kind()
	switch {
	case t.Base == value.TypeBit:
		return k == value.Bit || k == value.Uint || k == value.Int
	case t.IsInteger():
		return k == value.Int || k == value.Uint
	case t.Base == value.TypeDecimal:
		return k == value.Decimal || k == value.Int || k == value.Uint
	case t.IsNumber():
		return k == value.Float
	case t.Base == value.TypeDate:
		return k == value.Date
	case t.Base == value.TypeTime:
		return k == value.Time
	case t.IsTime():
		return k == value.DateTime
	case t.Base == value.TypeUUID:
		return k == value.UUID
	}
	return t.IsText() && (k == value.String || k == value.Bytes || k == value.Enum || k == value.Set)
}
