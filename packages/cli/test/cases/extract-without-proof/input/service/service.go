package service

const One = 1
