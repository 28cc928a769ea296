package m

//gen:mock
//gen:stub
type Reader interface{ Read() string }

type Left interface{ Leave() }
