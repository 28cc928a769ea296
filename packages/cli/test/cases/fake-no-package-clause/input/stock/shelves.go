packge stock

const shelves = 3
