package store

import "gorm.io/gorm"

type Store struct{ DB *gorm.DB }

func (s *Store) Save(row any) error { return s.DB.Create(row).Error }

func (s *Store) Hooks() []string { return s.DB.Callback().Names() }
