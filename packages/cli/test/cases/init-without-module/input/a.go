package a

//go:generate mockgen -source=a.go -destination=mocks/a.go -self_package=x

type A interface{ M() }
