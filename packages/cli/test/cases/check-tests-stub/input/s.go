package t

import "errors"

// Repo holds.
type Repo interface{ Get(id int) (string, error) }

type Service struct{ repo Repo }

func NewService(repo Repo) *Service { return &Service{repo: repo} }

var ErrID = errors.New("id")

func (s *Service) Name(id int) (string, error) {
	if id <= 0 {
		return "", ErrID
	}
	return s.repo.Get(id)
}
