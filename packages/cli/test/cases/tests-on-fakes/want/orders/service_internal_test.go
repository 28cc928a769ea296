package orders

import (
	"testing"

	"go.uber.org/mock/gomock"
)

//gen:tests Service.size v1 signature=b5b09eef frame=16d44b10 rows=zero:40563c78
func TestService_size(t *testing.T) {
	t.Parallel()
	type mocks struct {
		clock *MockClock
	}
	tests := []struct {
		name  string
		setup func(m mocks)
		want  int
		skip  string
	}{
		{
			name: "zero values",
			want: 6,
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if tt.skip != "" {
				t.Skip(tt.skip)
			}
			controller := gomock.NewController(t)
			m := mocks{
				clock: NewMockClock(controller),
			}
			if tt.setup != nil {
				tt.setup(m)
			}
			s := New(nil, nil, m.clock)
			got := s.size()
			if got != tt.want {
				t.Errorf("Service.size() = %v, want %v", got, tt.want)
			}
		})
	}
}
