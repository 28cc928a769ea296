package orders

import "net/http"

// Handler answers requests for orders.
type Handler struct{}

// Register adds the routes of orders to a router.
func (h *Handler) Register(mux *http.ServeMux) {
	mux.HandleFunc("GET /orders/{id}", h.Get)
	mux.HandleFunc("POST /orders", h.Create)
}

// Get answers with an order.
func (h *Handler) Get(w http.ResponseWriter, r *http.Request) {}

// Create adds an order.
func (h *Handler) Create(w http.ResponseWriter, r *http.Request) {}
