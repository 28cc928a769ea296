// Package service puts the handlers of a small shop together.
package service

import (
	"net/http"

	"example.com/net-http/middleware"
	"example.com/net-http/orders"
)

// Routes registers all handlers.
func Routes(store orders.Store, token string) http.Handler {
	mux := http.NewServeMux()
	h := orders.NewHandler(store)
	mux.HandleFunc("GET /orders/{id}", h.Get)
	mux.HandleFunc("POST /orders", h.Create)
	mux.Handle("DELETE /orders/{id}", middleware.RequireToken(token)(http.HandlerFunc(h.Delete)))
	mux.HandleFunc("/orders/search", h.Search)
	mux.HandleFunc("/health", Health)
	mux.Handle("/version", Version("1.2.3"))
	return middleware.Log(mux)
}
