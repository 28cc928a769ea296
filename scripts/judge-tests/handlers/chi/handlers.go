// Package service answers requests with chi.
package service

import (
	"encoding/json"
	"errors"
	"net/http"
	"strconv"

	"github.com/go-chi/chi/v5"
)

// Router registers all handlers.
func Router(h *Handler) http.Handler {
	r := chi.NewRouter()
	r.Use(RequestID)
	r.Get("/health", Health)
	r.Route("/users", func(r chi.Router) {
		r.Get("/", h.List)
		r.With(RequestID).Post("/", h.Create)
		r.Route("/{id:[0-9]+}", func(r chi.Router) {
			r.Get("/", h.Get)
		})
	})
	r.Mount("/admin", adminRouter())
	return r
}

func adminRouter() chi.Router {
	r := chi.NewRouter()
	r.Get("/stats/{kind}", Stats)
	return r
}

// RequestID asks for the name of a request.
func RequestID(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Header.Get("X-Request-Id") == "" {
			http.Error(w, "X-Request-Id is missing", http.StatusBadRequest)
			return
		}
		next.ServeHTTP(w, r)
	})
}

// Health says that the service runs.
func Health(w http.ResponseWriter, r *http.Request) {
	w.WriteHeader(http.StatusNoContent)
}

// Stats counts.
func Stats(w http.ResponseWriter, r *http.Request) {
	switch kind := chi.URLParam(r, "kind"); kind {
	case "users":
		_, _ = w.Write([]byte("0"))
	default:
		http.Error(w, "no statistics of "+kind, http.StatusNotFound)
	}
}

// Get answers with one user.
func (h *Handler) Get(w http.ResponseWriter, r *http.Request) {
	user, err := h.users.Find(r.Context(), chi.URLParam(r, "id"))
	if errors.Is(err, ErrNotFound) {
		http.NotFound(w, r)
		return
	}
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	respond(w, http.StatusOK, user)
}

// List answers with a page of users.
func (h *Handler) List(w http.ResponseWriter, r *http.Request) {
	page := 1
	if text := r.URL.Query().Get("page"); text != "" {
		var err error
		if page, err = strconv.Atoi(text); err != nil || page < 1 {
			http.Error(w, "page must be a positive number", http.StatusBadRequest)
			return
		}
	}
	users, err := h.users.List(r.Context(), page)
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	respond(w, http.StatusOK, users)
}

// Create takes a user.
func (h *Handler) Create(w http.ResponseWriter, r *http.Request) {
	var user User
	if err := json.NewDecoder(r.Body).Decode(&user); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	if len(user.Name) < 2 {
		respond(w, http.StatusUnprocessableEntity, map[string]any{"error": "name is too short", "field": "name"})
		return
	}
	if err := h.users.Save(r.Context(), user); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.WriteHeader(http.StatusCreated)
}

func respond(w http.ResponseWriter, status int, value any) {
	body, err := json.Marshal(value)
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	_, _ = w.Write(body)
}
