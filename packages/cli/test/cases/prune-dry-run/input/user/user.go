package user

//go:generate mockgen -source=user.go -destination=mock_user.go -package=user

type Users interface {
	Find(id int) bool
}
