package shop

import (
	"reflect"
	"testing"
)

//gen:tests Wrap v1 signature=09ea0d30 frame=49c99a97 rows=zero:1dd2567b
func TestWrap(t *testing.T) {
	t.Parallel()
	type args struct {
		value interface{}
	}
	tests := []struct {
		name string
		args args
		want interface{}
		skip string
	}{
		{
			name: "zero values",
		},
	}
	for _, tt := range tests {
		tt := tt
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if tt.skip != "" {
				t.Skip(tt.skip)
			}
			got := Wrap(tt.args.value)
			if !reflect.DeepEqual(got, tt.want) {
				t.Errorf("Wrap() = %+v, want %+v", got, tt.want)
			}
		})
	}
}
