package contract

import "strings"

// Result says what a call gave back: Result(r, "Get")(client.Get(ctx, "key").Result()). Values are written as by Value, the
// error that is the last of them by its class.
func Result(r Recorder, what string) func(results ...any) {
	return func(results ...any) {
		r.Helper()
		if len(results) == 0 {
			r.Saw("%s: returned", what)
			return
		}
		values := []any{what}
		last := len(results) - 1
		for _, result := range results[:last] {
			values = append(values, Value(result))
		}
		if _, isError := results[last].(error); isError || results[last] == nil {
			values = append(values, results[last])
		} else {
			values = append(values, Value(results[last]))
		}
		r.Saw("%s: "+strings.Repeat("%s, ", last)+"%s", values...)
	}
}
