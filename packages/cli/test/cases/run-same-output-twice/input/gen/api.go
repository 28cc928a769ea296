package gen

type API interface{ Call() }
