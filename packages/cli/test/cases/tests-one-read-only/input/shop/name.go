package shop

// Name names the shop.
func Name() string { return "corner" }
