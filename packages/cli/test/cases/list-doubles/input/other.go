package m

type Other interface{ Other() }
