package service

// Open is the name of a function of package store, too.
func Open() {}
