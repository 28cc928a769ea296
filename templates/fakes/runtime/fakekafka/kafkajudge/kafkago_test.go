package kafkajudge

var kafkaGoSequences []sequence
