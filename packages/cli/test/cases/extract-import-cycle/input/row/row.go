package row

import "example.com/m/service"

type Row struct{ service.Service }
