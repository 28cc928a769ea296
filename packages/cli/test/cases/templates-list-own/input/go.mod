module example.com/store

go 1.23

require go.uber.org/mock v0.6.0
