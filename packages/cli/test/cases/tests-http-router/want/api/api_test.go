package api

import (
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/gin-gonic/gin"
	"github.com/gofiber/fiber/v2"
	"github.com/labstack/echo/v4"
	"github.com/stretchr/testify/assert"
)

//gen:tests Gin v1 signature=50451b1b frame=c02edfb1 rows=request:f7bfd0c2
func TestGin(t *testing.T) {
	gin.SetMode(gin.TestMode)
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
			target:     "/v1/gin/1",
			wantStatus: http.StatusOK,
			wantBody:   "ok",
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if tt.skip != "" {
				t.Skip(tt.skip)
			}
			router := gin.New()
			router.GET("/v1/gin/:id", Gin)
			request := httptest.NewRequest(tt.method, tt.target, nil)
			recorder := httptest.NewRecorder()
			router.ServeHTTP(recorder, request)
			assert.Equal(t, tt.wantStatus, recorder.Code, "Gin() status")
			assert.Equal(t, tt.wantBody, recorder.Body.String(), "Gin() body")
		})
	}
}

//gen:tests Echo v1 signature=5b8a22f0 frame=7b5cd60a rows=request:f6148e64
func TestEcho(t *testing.T) {
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
			method:     http.MethodPost,
			target:     "/echo",
			wantStatus: http.StatusNoContent,
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if tt.skip != "" {
				t.Skip(tt.skip)
			}
			e := echo.New()
			e.POST("/echo", Echo)
			request := httptest.NewRequest(tt.method, tt.target, strings.NewReader(tt.body))
			request.Header.Set("Content-Type", "application/json")
			recorder := httptest.NewRecorder()
			e.ServeHTTP(recorder, request)
			assert.Equal(t, tt.wantStatus, recorder.Code, "Echo() status")
			assert.Equal(t, tt.wantBody, recorder.Body.String(), "Echo() body")
		})
	}
}

//gen:tests Fiber v1 signature=8f25437a frame=d6a9622c rows=request:ad2bad1c
func TestFiber(t *testing.T) {
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
			target:     "/fiber/1",
			wantStatus: http.StatusTeapot,
			wantBody:   "I'm a teapot",
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if tt.skip != "" {
				t.Skip(tt.skip)
			}
			app := fiber.New()
			app.Delete("/fiber/:name?", Fiber)
			request := httptest.NewRequest(tt.method, tt.target, nil)
			response, err := app.Test(request)
			if err != nil {
				t.Fatal(err)
			}
			defer response.Body.Close()
			body, err := io.ReadAll(response.Body)
			if err != nil {
				t.Fatal(err)
			}
			assert.Equal(t, tt.wantStatus, response.StatusCode, "Fiber() status")
			assert.Equal(t, tt.wantBody, string(body), "Fiber() body")
		})
	}
}

//gen:tests Register v1 signature=a7532755 frame=271307a6 rows=zero:a8b2be60
func TestRegister(t *testing.T) {
	t.Parallel()
	type args struct {
		router *gin.Engine
		e      *echo.Echo
		app    *fiber.App
	}
	tests := []struct {
		name string
		args args
		skip string
	}{
		{
			name: "zero values",
			args: args{router: &gin.Engine{}, e: &echo.Echo{}, app: &fiber.App{}},
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if tt.skip != "" {
				t.Skip(tt.skip)
			}
			Register(tt.args.router, tt.args.e, tt.args.app)
		})
	}
}
