package shop

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
)

//gen:tests Item v1 signature=4c154450 frame=502f2418 rows=request:ca677cd3,request+path:id:a:fa4f87cf
func TestItem(t *testing.T) {
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
			target:     "/items/1",
			wantStatus: http.StatusOK,
			wantBody:   `{"id":1}` + "\n",
		},
		{
			name:       "id is a",
			method:     http.MethodGet,
			target:     "/items/a",
			wantStatus: http.StatusBadRequest,
			wantBody:   "id is no number\n",
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if tt.skip != "" {
				t.Skip(tt.skip)
			}
			mux := http.NewServeMux()
			mux.HandleFunc("GET /items/{id}", Item)
			request := httptest.NewRequest(tt.method, tt.target, nil)
			recorder := httptest.NewRecorder()
			mux.ServeHTTP(recorder, request)
			if recorder.Code != tt.wantStatus {
				t.Errorf("Item() status = %v, want %v", recorder.Code, tt.wantStatus)
			}
			if recorder.Body.String() != tt.wantBody {
				t.Errorf("Item() body = %v, want %v", recorder.Body.String(), tt.wantBody)
			}
		})
	}
}

//gen:tests Create v1 signature=ea7873cf frame=b2c9f21d rows=request:90e1851a,request+method:POST:7bb5f73d,request+method:POST+body:{}:323ccfcc
func TestCreate(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name       string
		method     string
		target     string
		body       string
		wantStatus int
		wantBody   string
		skip       string
	}{
		{
			name:       "plain request",
			method:     http.MethodGet,
			target:     "/items",
			wantStatus: http.StatusMethodNotAllowed,
		},
		{
			name:       "method is POST",
			method:     http.MethodPost,
			target:     "/items",
			wantStatus: http.StatusBadRequest,
			wantBody:   "EOF\n",
		},
		{
			name:       "method is POST, body is {}",
			method:     http.MethodPost,
			target:     "/items",
			body:       "{}",
			wantStatus: http.StatusUnprocessableEntity,
			wantBody:   "name is missing\n",
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if tt.skip != "" {
				t.Skip(tt.skip)
			}
			request := httptest.NewRequest(tt.method, tt.target, strings.NewReader(tt.body))
			recorder := httptest.NewRecorder()
			Create(recorder, request)
			if recorder.Code != tt.wantStatus {
				t.Errorf("Create() status = %v, want %v", recorder.Code, tt.wantStatus)
			}
			if recorder.Body.String() != tt.wantBody {
				t.Errorf("Create() body = %v, want %v", recorder.Body.String(), tt.wantBody)
			}
		})
	}
}

//gen:tests RequireKey v1 signature=71330112 frame=72e27ea2 rows=request:3bcf98a8,request+header:X-Api-Key:1:efc782d3
func TestRequireKey(t *testing.T) {
	t.Parallel()
	type args struct {
		key string
	}
	tests := []struct {
		name       string
		args       args
		method     string
		target     string
		header     map[string]string
		wantStatus int
		wantBody   string
		skip       string
	}{
		{
			name:       "plain request",
			method:     http.MethodGet,
			target:     "/",
			wantStatus: http.StatusUnauthorized,
		},
		{
			name:       "header X-Api-Key is 1",
			method:     http.MethodGet,
			target:     "/",
			header:     map[string]string{"X-Api-Key": "1"},
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
			handler := RequireKey(tt.args.key)(next)
			request := httptest.NewRequest(tt.method, tt.target, nil)
			for key, value := range tt.header {
				request.Header.Set(key, value)
			}
			recorder := httptest.NewRecorder()
			handler.ServeHTTP(recorder, request)
			if recorder.Code != tt.wantStatus {
				t.Errorf("RequireKey() status = %v, want %v", recorder.Code, tt.wantStatus)
			}
			if recorder.Body.String() != tt.wantBody {
				t.Errorf("RequireKey() body = %v, want %v", recorder.Body.String(), tt.wantBody)
			}
		})
	}
}

//gen:tests Loose v1 signature=cf02d059 frame=7cea3590 rows=request:33d106f2
func TestLoose(t *testing.T) {
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
			wantStatus: http.StatusNoContent,
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if tt.skip != "" {
				t.Skip(tt.skip)
			}
			request := httptest.NewRequest(tt.method, tt.target, nil)
			recorder := httptest.NewRecorder()
			Loose(recorder, request)
			if recorder.Code != tt.wantStatus {
				t.Errorf("Loose() status = %v, want %v", recorder.Code, tt.wantStatus)
			}
			if recorder.Body.String() != tt.wantBody {
				t.Errorf("Loose() body = %v, want %v", recorder.Body.String(), tt.wantBody)
			}
		})
	}
}
