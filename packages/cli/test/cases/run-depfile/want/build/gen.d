mocks/clock.go mocks/store.go: \
  clock/clock.go \
  clock/zone.go \
  gen.yaml \
  go.mod \
  store/store.go

clock/clock.go:

clock/zone.go:

gen.yaml:

go.mod:

store/store.go:
