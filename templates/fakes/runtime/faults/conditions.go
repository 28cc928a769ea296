package faults

// Times lets the rule strike n calls and no more.
func Times(n int) Option { return func(r *Rule) { r.times = n } }

// Skip lets the first n calls that fit pass.
func Skip(n int) Option { return func(r *Rule) { r.skip = n } }

// Chance lets the rule strike with a probability from 0 to 1, drawn from the seed of New: the same calls in the same
// order are struck in each run.
func Chance(probability float64) Option {
	return func(r *Rule) {
		if r.chance = probability; probability <= 0 {
			r.chance = -1
		}
	}
}

// Trace lets the rule strike only calls of a trace: see TraceBy, TraceHeader and WithTrace.
func Trace(id string) Option { return func(r *Rule) { r.trace = id } }
