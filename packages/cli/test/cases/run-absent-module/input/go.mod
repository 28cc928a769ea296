module example.com/case

go 1.22

require (
	go.uber.org/mock v0.6.0
	example.com/nowhere/go-thing v1.2.3
)
