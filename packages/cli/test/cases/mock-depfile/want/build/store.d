mocks/store.go: \
  clock/clock.go \
  clock/zone.go \
  go.mod \
  store/store.go

clock/clock.go:

clock/zone.go:

go.mod:

store/store.go:
