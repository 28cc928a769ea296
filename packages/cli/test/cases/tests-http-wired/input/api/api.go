package api

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"strconv"
)

type Order struct {
	ID    int    `json:"id"`
	Title string `json:"title"`
}

var ErrNotFound = errors.New("not found")

type Store interface {
	Get(ctx context.Context, id int) (Order, error)
	Save(ctx context.Context, order Order) error
}

type Server struct{ store Store }

func NewServer(store Store) *Server { return &Server{store: store} }

func (s *Server) Routes() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /orders/{id}", s.get)
	mux.HandleFunc("POST /orders", s.create)
	mux.HandleFunc("GET /health", Health)
	return mux
}

func Health(w http.ResponseWriter, r *http.Request) {
	if r.Method != http.MethodGet {
		http.Error(w, "method not allowed", http.StatusMethodNotAllowed)
		return
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(http.StatusOK)
	_ = json.NewEncoder(w).Encode(map[string]string{"status": "ok"})
}

func (s *Server) get(w http.ResponseWriter, r *http.Request) {
	id, err := strconv.Atoi(r.PathValue("id"))
	if err != nil {
		http.Error(w, "bad id", http.StatusBadRequest)
		return
	}
	order, err := s.store.Get(r.Context(), id)
	if errors.Is(err, ErrNotFound) {
		http.NotFound(w, r)
		return
	}
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	_ = json.NewEncoder(w).Encode(order)
}

func (s *Server) create(w http.ResponseWriter, r *http.Request) {
	var order Order
	if err := json.NewDecoder(r.Body).Decode(&order); err != nil {
		http.Error(w, "bad body", http.StatusBadRequest)
		return
	}
	if order.Title == "" {
		http.Error(w, "title is required", http.StatusUnprocessableEntity)
		return
	}
	if err := s.store.Save(r.Context(), order); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.WriteHeader(http.StatusCreated)
}

func Logged(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("X-Logged", "1")
		next.ServeHTTP(w, r)
	})
}
