package service

type Service struct{}
