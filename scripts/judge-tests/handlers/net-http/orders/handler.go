// Package orders answers requests about orders.
package orders

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"strconv"
)

// Order is something that somebody wants.
type Order struct {
	ID       int    `json:"id"`
	Customer string `json:"customer"`
	Amount   int    `json:"amount"`
}

// ErrNotFound says that there is no such order.
var ErrNotFound = errors.New("order not found")

// Store keeps orders.
type Store interface {
	Find(ctx context.Context, id int) (Order, error)
	Save(ctx context.Context, order Order) error
	Delete(ctx context.Context, id int) error
	Search(ctx context.Context, text string, limit int) ([]Order, error)
}

// Handler answers requests.
type Handler struct {
	store Store
}

// NewHandler makes a handler over a store.
func NewHandler(store Store) *Handler {
	return &Handler{store: store}
}

// Get answers with one order.
func (h *Handler) Get(w http.ResponseWriter, r *http.Request) {
	id, err := strconv.Atoi(r.PathValue("id"))
	if err != nil {
		writeError(w, http.StatusBadRequest, "id must be a number")
		return
	}
	order, err := h.store.Find(r.Context(), id)
	if errors.Is(err, ErrNotFound) {
		writeError(w, http.StatusNotFound, err.Error())
		return
	}
	if err != nil {
		writeError(w, http.StatusInternalServerError, "internal error")
		return
	}
	writeJSON(w, http.StatusOK, order)
}

// Create takes an order.
func (h *Handler) Create(w http.ResponseWriter, r *http.Request) {
	defer r.Body.Close()
	var order Order
	if err := json.NewDecoder(r.Body).Decode(&order); err != nil {
		http.Error(w, "invalid body: "+err.Error(), http.StatusBadRequest)
		return
	}
	if order.Customer == "" {
		writeError(w, http.StatusUnprocessableEntity, "customer is missing")
		return
	}
	if order.Amount <= 0 {
		writeError(w, http.StatusUnprocessableEntity, "amount must be positive")
		return
	}
	if err := h.store.Save(r.Context(), order); err != nil {
		writeError(w, http.StatusInternalServerError, "internal error")
		return
	}
	w.Header().Set("Location", "/orders/"+strconv.Itoa(order.ID))
	w.WriteHeader(http.StatusCreated)
}

// Delete removes an order.
func (h *Handler) Delete(w http.ResponseWriter, r *http.Request) {
	id, err := strconv.Atoi(r.PathValue("id"))
	if err != nil {
		http.NotFound(w, r)
		return
	}
	if err := h.store.Delete(r.Context(), id); err != nil {
		writeError(w, http.StatusInternalServerError, "internal error")
		return
	}
	w.WriteHeader(http.StatusNoContent)
}

// Search looks for orders.
func (h *Handler) Search(w http.ResponseWriter, r *http.Request) {
	switch r.Method {
	case http.MethodGet, http.MethodHead:
	default:
		w.Header().Set("Allow", "GET, HEAD")
		writeError(w, http.StatusMethodNotAllowed, "method not allowed")
		return
	}
	query := r.URL.Query()
	text := query.Get("q")
	if text == "" {
		writeError(w, http.StatusBadRequest, "q is missing")
		return
	}
	limit := 20
	if given := query.Get("limit"); given != "" {
		parsed, err := strconv.Atoi(given)
		if err != nil || parsed < 1 {
			writeError(w, http.StatusBadRequest, "limit must be a positive number")
			return
		}
		limit = parsed
	}
	found, err := h.store.Search(r.Context(), text, limit)
	if err != nil {
		writeError(w, http.StatusInternalServerError, "internal error")
		return
	}
	writeJSON(w, http.StatusOK, found)
}

func writeError(w http.ResponseWriter, status int, message string) {
	writeJSON(w, status, map[string]string{"error": message})
}

func writeJSON(w http.ResponseWriter, status int, value any) {
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	_ = json.NewEncoder(w).Encode(value)
}
