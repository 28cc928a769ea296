module example.com/chi

go 1.26.8

require (
	github.com/go-chi/chi/v5 v5.2.3
	go.uber.org/mock v0.6.0
)
