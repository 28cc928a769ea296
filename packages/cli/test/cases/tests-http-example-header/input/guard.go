package guard

import (
	"net/http"
	"time"
)

// User is somebody who may come in.
type User struct{ Seen time.Time }

// Users finds users.
type Users interface {
	Find(token string) (*User, error)
}

// Guard lets users in.
type Guard struct{ Users Users }

// Check lets those in who came a moment ago.
func (g *Guard) Check(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if token := tokenOf(r); token != "" {
			user, err := g.Users.Find(token)
			if err != nil || !user.Seen.Before(time.Now()) {
				http.Error(w, time.Now().String(), http.StatusForbidden)
				return
			}
			next.ServeHTTP(w, r)
			return
		}
		w.WriteHeader(http.StatusUnauthorized)
	})
}

func tokenOf(r *http.Request) string { return r.Header.Get("X-Token") }
