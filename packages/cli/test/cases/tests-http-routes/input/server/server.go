package server

import (
	"log"
	"net/http"

	"example.com/shop/orders"
)

// Server has the handlers of the shop.
type Server struct {
	orders *orders.Handler
	mux    *http.ServeMux
}

// Handler gives all routes, and logs requests.
func (s *Server) Handler() http.Handler {
	return logged(s.mux)
}

func (s *Server) register() {
	s.mux.HandleFunc("/health", func(w http.ResponseWriter, r *http.Request) {})
	s.orders.Register(s.mux)
}

// Admin gives the routes of the administration.
func Admin() *http.ServeMux {
	mux := http.NewServeMux()
	mux.Handle("GET /stats", http.NotFoundHandler())
	mux.HandleFunc("DELETE /cache/{key...}", clear)
	return mux
}

// Empty gives a router without routes.
func Empty() *http.ServeMux {
	return http.NewServeMux()
}

func clear(w http.ResponseWriter, r *http.Request) {
	w.WriteHeader(http.StatusNoContent)
}

func logged(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		log.Print(r.URL)
		next.ServeHTTP(w, r)
	})
}
