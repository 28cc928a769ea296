package api

import (
	"context"
	"errors"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
)

//gen:tests Server.get v1 signature=b69a2c2e frame=ca4fe485 rows=request:cd02a316,request+path:id:a:1acb2a13,request+fails:store.Get:error:e7520d7a
func TestServer_get(t *testing.T) {
	t.Parallel()
	type mocks struct {
		store *StubStore
	}
	errExample := errors.New("example")
	tests := []struct {
		name       string
		setup      func(m mocks)
		method     string
		target     string
		wantStatus int
		wantBody   string
		skip       string
	}{
		{
			name: "plain request",
			setup: func(m mocks) {
				m.store.GetFunc = func(context.Context, int) (Order, error) { return Order{}, nil }
			},
			method:     http.MethodGet,
			target:     "/orders/1",
			wantStatus: http.StatusOK,
			wantBody:   `{"id":0,"title":""}` + "\n",
		},
		{
			name:       "id is a",
			method:     http.MethodGet,
			target:     "/orders/a",
			wantStatus: http.StatusBadRequest,
			wantBody:   "bad id\n",
		},
		{
			name: "store.Get fails",
			setup: func(m mocks) {
				m.store.GetFunc = func(context.Context, int) (Order, error) { return Order{}, errExample }
			},
			method:     http.MethodGet,
			target:     "/orders/1",
			wantStatus: http.StatusInternalServerError,
			wantBody:   "example\n",
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if tt.skip != "" {
				t.Skip(tt.skip)
			}
			m := mocks{
				store: &StubStore{},
			}
			if tt.setup != nil {
				tt.setup(m)
			}
			s := NewServer(m.store)
			mux := http.NewServeMux()
			mux.HandleFunc("GET /orders/{id}", s.get)
			request := httptest.NewRequest(tt.method, tt.target, nil)
			recorder := httptest.NewRecorder()
			mux.ServeHTTP(recorder, request)
			if recorder.Code != tt.wantStatus {
				t.Errorf("Server.get() status = %v, want %v", recorder.Code, tt.wantStatus)
			}
			if recorder.Body.String() != tt.wantBody {
				t.Errorf("Server.get() body = %v, want %v", recorder.Body.String(), tt.wantBody)
			}
		})
	}
}

//gen:tests Server.create v1 signature=9573424a frame=e2eb5cc1 rows=request:65cef5a1,request+body:{:457b6c40,calls:52384155
func TestServer_create(t *testing.T) {
	t.Parallel()
	type mocks struct {
		store *StubStore
	}
	tests := []struct {
		name       string
		setup      func(m mocks)
		method     string
		target     string
		body       string
		wantStatus int
		wantBody   string
		skip       string
	}{
		{
			name:       "body is {}",
			method:     http.MethodPost,
			target:     "/orders",
			body:       "{}",
			wantStatus: http.StatusUnprocessableEntity,
			wantBody:   "title is required\n",
		},
		{
			name:       "body is no JSON",
			method:     http.MethodPost,
			target:     "/orders",
			body:       "{",
			wantStatus: http.StatusBadRequest,
			wantBody:   "bad body\n",
		},
		{
			name: "calls its dependencies",
			setup: func(m mocks) {
				// An example of each call on a dependency, in order: keep what the case needs.
				m.store.SaveFunc = func(context.Context, Order) error { return nil }
			},
			method: http.MethodPost,
			target: "/orders",
			body:   "{}",
			skip:   "say what is wanted, then remove this line",
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if tt.skip != "" {
				t.Skip(tt.skip)
			}
			m := mocks{
				store: &StubStore{},
			}
			if tt.setup != nil {
				tt.setup(m)
			}
			s := NewServer(m.store)
			request := httptest.NewRequest(tt.method, tt.target, strings.NewReader(tt.body))
			recorder := httptest.NewRecorder()
			s.create(recorder, request)
			if recorder.Code != tt.wantStatus {
				t.Errorf("Server.create() status = %v, want %v", recorder.Code, tt.wantStatus)
			}
			if recorder.Body.String() != tt.wantBody {
				t.Errorf("Server.create() body = %v, want %v", recorder.Body.String(), tt.wantBody)
			}
		})
	}
}
