package function

import "standin/doubles/fakemysql/engine/value"

// Aggregate is a function of groups of rows.
type Aggregate struct {
	Name     string
	Min, Max int
	Type     func(arguments []value.Type) value.Type
	New      func(options AggregateOptions) Accumulator
}

// AggregateOptions are what a call of an aggregate says beside its arguments.
type AggregateOptions struct {
	Arguments []value.Type
	Separator string // of GROUP_CONCAT
	MaxLength int    // group_concat_max_len
	Session   Session
}

// Accumulator gathers the rows of a group. Distinct and the order of GROUP_CONCAT are its caller's business: it gets the rows that count, in their order.
type Accumulator interface {
	Add(arguments []value.Value) error // COUNT(*) gets none
	Result() (value.Value, error)
}

// aggregates are in the order in which services use them most.
var aggregates = [...]Aggregate{
	{"count", 0, -1, countType, newCount},
	{"sum", 1, 1, sumType, newSum},
	{"max", 1, 1, extremeType, newMax},
	{"min", 1, 1, extremeType, newMin},
	{"avg", 1, 1, avgType, newAvg},
	{"group_concat", 1, -1, groupConcatType, newGroupConcat},
	{"std", 1, 1, deviationType, newDeviation},
	{"stddev", 1, 1, deviationType, newDeviation},
	{"stddev_pop", 1, 1, deviationType, newDeviation},
	{"stddev_samp", 1, 1, deviationType, newSampleDeviation},
	{"variance", 1, 1, deviationType, newVariance},
	{"var_pop", 1, 1, deviationType, newVariance},
	{"var_samp", 1, 1, deviationType, newSampleVariance},
	{"bit_and", 1, 1, bitsType, newBitAnd},
	{"bit_or", 1, 1, bitsType, newBitOr},
	{"bit_xor", 1, 1, bitsType, newBitXor},
	{"json_arrayagg", 1, 1, jsonAggregateType, newJSONArray},
	{"json_objectagg", 2, 2, jsonAggregateType, newJSONObject},
}

// AggregateNamed finds an aggregate by its name in lower case; nil where the engine has none.
func AggregateNamed(name string) *Aggregate {
	for i := range aggregates {
		if aggregates[i].Name == name {
			return &aggregates[i]
		}
	}
	return nil
}
