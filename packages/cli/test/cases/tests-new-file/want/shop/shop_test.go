package shop

import (
	"errors"
	"testing"

	"go.uber.org/mock/gomock"
)

//gen:tests Shop.Buy v1 signature=c83e9ffc frame=c270692a rows=zero:d8be7dc6,under:amount:0:7384333d,over:amount:0:75f32779,over:amount:0+fails:store.Save:error:60ab27c5
func TestShop_Buy(t *testing.T) {
	t.Parallel()
	type mocks struct {
		store *MockStore
	}
	type args struct {
		amount int
	}
	errExample := errors.New("example")
	tests := []struct {
		name    string
		setup   func(m mocks)
		args    args
		wantErr error
		skip    string
	}{
		{
			name:    "zero values",
			wantErr: ErrAmount,
		},
		{
			name:    "amount is under 0",
			args:    args{amount: -1},
			wantErr: ErrAmount,
		},
		{
			name: "amount is over 0",
			setup: func(m mocks) {
				m.store.EXPECT().Save(gomock.Any(), gomock.Any()).Return(nil)
			},
			args: args{amount: 1},
		},
		{
			name: "amount is over 0, store.Save fails",
			setup: func(m mocks) {
				m.store.EXPECT().Save(gomock.Any(), gomock.Any()).Return(errExample)
			},
			args:    args{amount: 1},
			wantErr: errExample,
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
				store: NewMockStore(controller),
			}
			if tt.setup != nil {
				tt.setup(m)
			}
			s := &Shop{store: m.store}
			err := s.Buy(t.Context(), tt.args.amount)
			if !errors.Is(err, tt.wantErr) {
				t.Errorf("Shop.Buy() error = %v, want %v", err, tt.wantErr)
			}
		})
	}
}
