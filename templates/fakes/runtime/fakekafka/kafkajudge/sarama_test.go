package kafkajudge

var saramaSequences []sequence
