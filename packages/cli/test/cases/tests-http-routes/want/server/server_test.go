package server

import (
	"net/http"
	"net/http/httptest"
	"reflect"
	"strings"
	"testing"
)

//gen:tests Server.Handler v1 signature=f7427e61 frame=a80f30c9 rows=route:/health:2b8294be,route:GET%20/orders/{id}:ebc1287b,route:POST%20/orders:3a4465ae
func TestServer_Handler(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name       string
		s          *Server
		method     string
		target     string
		body       string
		wantStatus int
		wantBody   string
		skip       string
	}{
		{
			name:   "/health",
			method: http.MethodGet,
			target: "/health",
			skip:   "say what is wanted: gen does not follow requests through routers",
		},
		{
			name:   "GET /orders/{id}",
			method: http.MethodGet,
			target: "/orders/1",
			skip:   "say what is wanted: gen does not follow requests through routers",
		},
		{
			name:   "POST /orders",
			method: http.MethodPost,
			target: "/orders",
			skip:   "say what is wanted: gen does not follow requests through routers",
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if tt.skip != "" {
				t.Skip(tt.skip)
			}
			handler := tt.s.Handler()
			request := httptest.NewRequest(tt.method, tt.target, strings.NewReader(tt.body))
			recorder := httptest.NewRecorder()
			handler.ServeHTTP(recorder, request)
			if recorder.Code != tt.wantStatus {
				t.Errorf("Server.Handler() status = %v, want %v", recorder.Code, tt.wantStatus)
			}
			if recorder.Body.String() != tt.wantBody {
				t.Errorf("Server.Handler() body = %v, want %v", recorder.Body.String(), tt.wantBody)
			}
		})
	}
}

//gen:tests Server.register v1 signature=41b15524 frame=254d7a9f rows=zero:dc56d30f
func TestServer_register(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name string
		s    *Server
		skip string
	}{
		{
			name: "zero values",
			s:    &Server{},
			skip: "say what is wanted: gen does not know what http.ServeMux.HandleFunc gives",
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if tt.skip != "" {
				t.Skip(tt.skip)
			}
			tt.s.register()
		})
	}
}

//gen:tests Admin v1 signature=e42ad724 frame=43dbebb9 rows=route:GET%20/stats:63e56da8,route:DELETE%20/cache/{key...}:06b2fc36
func TestAdmin(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name       string
		method     string
		target     string
		wantStatus int
		wantBody   string
		skip       string
	}{
		{
			name:   "GET /stats",
			method: http.MethodGet,
			target: "/stats",
			skip:   "say what is wanted: gen does not follow requests through routers",
		},
		{
			name:   "DELETE /cache/{key...}",
			method: http.MethodDelete,
			target: "/cache/1",
			skip:   "say what is wanted: gen does not follow requests through routers",
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if tt.skip != "" {
				t.Skip(tt.skip)
			}
			handler := Admin()
			request := httptest.NewRequest(tt.method, tt.target, nil)
			recorder := httptest.NewRecorder()
			handler.ServeHTTP(recorder, request)
			if recorder.Code != tt.wantStatus {
				t.Errorf("Admin() status = %v, want %v", recorder.Code, tt.wantStatus)
			}
			if recorder.Body.String() != tt.wantBody {
				t.Errorf("Admin() body = %v, want %v", recorder.Body.String(), tt.wantBody)
			}
		})
	}
}

//gen:tests Empty v1 signature=39b3053f frame=96a774a2 rows=zero:781dea0f
func TestEmpty(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name string
		want *http.ServeMux
		skip string
	}{
		{
			name: "zero values",
			skip: "say what is wanted: gen does not know what net/http.NewServeMux gives",
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if tt.skip != "" {
				t.Skip(tt.skip)
			}
			got := Empty()
			if !reflect.DeepEqual(got, tt.want) {
				t.Errorf("Empty() = %+v, want %+v", got, tt.want)
			}
		})
	}
}

//gen:tests clear v1 signature=f715f871 frame=299bcc84 rows=request:b9671d05
func Test_clear(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name       string
		method     string
		target     string
		wantStatus int
		wantBody   string
		skip       string
	}{
		{
			name:       "plain request",
			method:     http.MethodDelete,
			target:     "/cache/1",
			wantStatus: http.StatusNoContent,
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if tt.skip != "" {
				t.Skip(tt.skip)
			}
			mux := http.NewServeMux()
			mux.HandleFunc("DELETE /cache/{key...}", clear)
			request := httptest.NewRequest(tt.method, tt.target, nil)
			recorder := httptest.NewRecorder()
			mux.ServeHTTP(recorder, request)
			if recorder.Code != tt.wantStatus {
				t.Errorf("clear() status = %v, want %v", recorder.Code, tt.wantStatus)
			}
			if recorder.Body.String() != tt.wantBody {
				t.Errorf("clear() body = %v, want %v", recorder.Body.String(), tt.wantBody)
			}
		})
	}
}

//gen:tests logged v1 signature=6a456acc frame=6e0ded98 rows=request:934eb07a
func Test_logged(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name       string
		method     string
		target     string
		wantStatus int
		wantBody   string
		skip       string
	}{
		{
			name:       "plain request",
			method:     http.MethodGet,
			target:     "/",
			wantStatus: http.StatusOK,
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if tt.skip != "" {
				t.Skip(tt.skip)
			}
			next := http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
				w.WriteHeader(http.StatusOK)
			})
			handler := logged(next)
			request := httptest.NewRequest(tt.method, tt.target, nil)
			recorder := httptest.NewRecorder()
			handler.ServeHTTP(recorder, request)
			if recorder.Code != tt.wantStatus {
				t.Errorf("logged() status = %v, want %v", recorder.Code, tt.wantStatus)
			}
			if recorder.Body.String() != tt.wantBody {
				t.Errorf("logged() body = %v, want %v", recorder.Body.String(), tt.wantBody)
			}
		})
	}
}
