package shape

import "testing"

//gen:tests Level.String v1 signature=17a51f1a frame=74c9ea4d rows=zero:4e829853
func TestLevel_String(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name string
		l    Level
		want string
		skip string
	}{
		{
			name: "zero values",
			want: "level 0",
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if tt.skip != "" {
				t.Skip(tt.skip)
			}
			got := tt.l.String()
			if got != tt.want {
				t.Errorf("Level.String() = %v, want %v", got, tt.want)
			}
		})
	}
}

//gen:tests Name.Key v1 signature=17f6d6a1 frame=fa5ab70e rows=zero:1dd2567b
func TestName_Key(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name string
		n    Name
		want string
		skip string
	}{
		{
			name: "zero values",
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if tt.skip != "" {
				t.Skip(tt.skip)
			}
			got := tt.n.Key()
			if got != tt.want {
				t.Errorf("Name.Key() = %v, want %v", got, tt.want)
			}
		})
	}
}

//gen:tests Node.Reset v1 signature=b4a502f8 frame=25043556 rows=zero:65343f49
func TestNode_Reset(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name string
		n    *Node
		skip string
	}{
		{
			name: "zero values",
			n:    &Node{},
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if tt.skip != "" {
				t.Skip(tt.skip)
			}
			tt.n.Reset()
		})
	}
}

//gen:tests Label v1 signature=9f658e29 frame=43fded68 rows=zero:4e829853
func TestLabel(t *testing.T) {
	t.Parallel()
	type args struct {
		level Level
	}
	tests := []struct {
		name string
		args args
		want string
		skip string
	}{
		{
			name: "zero values",
			want: "level 0",
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if tt.skip != "" {
				t.Skip(tt.skip)
			}
			got := Label[Level](tt.args.level)
			if got != tt.want {
				t.Errorf("Label() = %v, want %v", got, tt.want)
			}
		})
	}
}

//gen:tests First v1 signature=4a4410ea frame=57e21c79 rows=zero:1dd2567b,at:length:keys:0:1ce8d9d9,over:length:keys:0:c61a6f0e
func TestFirst(t *testing.T) {
	t.Parallel()
	type args struct {
		keys []Name
	}
	tests := []struct {
		name    string
		args    args
		wantKey Name
		skip    string
	}{
		{
			name: "zero values",
		},
		{
			name: "len(keys) is 0",
			args: args{keys: []Name{}},
		},
		{
			name: "len(keys) is over 0",
			args: args{keys: []Name{""}},
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if tt.skip != "" {
				t.Skip(tt.skip)
			}
			gotKey := First[Name](tt.args.keys)
			if gotKey != tt.wantKey {
				t.Errorf("First() gotKey = %v, want %v", gotKey, tt.wantKey)
			}
		})
	}
}

//gen:tests Fresh v1 signature=68229d3d frame=e35e45f4 rows=zero:31b8dc92
func TestFresh(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name string
		want Node
		skip string
	}{
		{
			name: "zero values",
			want: Node{},
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if tt.skip != "" {
				t.Skip(tt.skip)
			}
			got := Fresh[Node, *Node]()
			if got != tt.want {
				t.Errorf("Fresh() = %v, want %v", got, tt.want)
			}
		})
	}
}

//gen:tests Absolute v1 signature=5a1df49c frame=1f3f2dc4 rows=zero:1dd2567b,under:number:0:40833d2f,over:number:0:47c0cbb8
func TestAbsolute(t *testing.T) {
	t.Parallel()
	type args struct {
		number int8
	}
	tests := []struct {
		name string
		args args
		want int8
		skip string
	}{
		{
			name: "zero values",
		},
		{
			name: "number is under 0",
			args: args{number: -1},
			want: 1,
		},
		{
			name: "number is over 0",
			args: args{number: 1},
			want: 1,
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if tt.skip != "" {
				t.Skip(tt.skip)
			}
			got := Absolute[int8](tt.args.number)
			if got != tt.want {
				t.Errorf("Absolute() = %v, want %v", got, tt.want)
			}
		})
	}
}
