package shop

import (
	"encoding/json"
	"net/http"
	"strconv"
)

type item struct {
	Name string `json:"name"`
}

func Item(w http.ResponseWriter, r *http.Request) {
	id, err := strconv.Atoi(r.PathValue("id"))
	if err != nil {
		http.Error(w, "id is no number", http.StatusBadRequest)
		return
	}
	w.Header().Set("Content-Type", "application/json")
	_ = json.NewEncoder(w).Encode(map[string]int{"id": id})
}

func Create(w http.ResponseWriter, r *http.Request) {
	if r.Method != http.MethodPost {
		w.WriteHeader(http.StatusMethodNotAllowed)
		return
	}
	var created item
	if err := json.NewDecoder(r.Body).Decode(&created); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	if created.Name == "" {
		http.Error(w, "name is missing", http.StatusUnprocessableEntity)
		return
	}
	w.WriteHeader(http.StatusCreated)
}

func RequireKey(key string) func(http.Handler) http.Handler {
	return func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if r.Header.Get("X-Api-Key") == "" {
				w.WriteHeader(http.StatusUnauthorized)
				return
			}
			next.ServeHTTP(w, r)
		})
	}
}

func Loose(w http.ResponseWriter, r *http.Request) {
	w.WriteHeader(http.StatusNoContent)
}
