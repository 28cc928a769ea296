package kafkajudge

var franzGoSequences []sequence
