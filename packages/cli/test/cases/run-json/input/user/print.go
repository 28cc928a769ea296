package user

//go:generate mockgen -source=user.go
