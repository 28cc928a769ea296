package store

type Store interface{ Get(key string) error }

type hidden interface{ Do() }
