package mysql

import "example.com/m/service"

type Other struct{}

func (*Other) Get() int { return service.One }

type hidden struct{}

func (hidden) Get() int { return 0 }
