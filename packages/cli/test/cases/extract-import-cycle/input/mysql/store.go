package mysql

import "example.com/m/row"

type Store struct{}

func (*Store) Get() row.Row { return row.Row{} }

type Other struct{}

func (*Other) Get() int { return 0 }
