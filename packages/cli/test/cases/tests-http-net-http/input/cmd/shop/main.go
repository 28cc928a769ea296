package main

import (
	"net/http"

	"example.com/m/shop"
)

func main() {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /items/{id}", shop.Item)
	mux.Handle("/items", shop.RequireKey("secret")(http.HandlerFunc(shop.Create)))
	_ = http.ListenAndServe(":8080", mux)
}
