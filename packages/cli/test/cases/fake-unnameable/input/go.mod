module example.com/shop

go 1.25

require (
	github.com/lib/pq v1.10.9
	gorm.io/gorm v1.30.0
)

replace gorm.io/gorm => ./gorm
