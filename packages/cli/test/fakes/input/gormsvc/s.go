package gormsvc

import "gorm.io/gorm"

type User struct{ ID int }
type Repo struct{ DB *gorm.DB }

func New(db *gorm.DB) *Repo                { return &Repo{db} }
func (r *Repo) All() (u []User, err error) { err = r.DB.Find(&u).Error; return }
