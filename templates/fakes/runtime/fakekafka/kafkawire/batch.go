package kafkawire

import "hash/crc32"

// The layout of a record batch, version 2 of Kafka's format, which is the only one that versions 3 and newer of Produce
// and 4 and newer of Fetch must carry:
//
//	0 base offset, 8 length of what follows, 12 leader epoch, 16 magic, 17 checksum of what follows, 21 attributes,
//	23 last offset delta, 27 base time, 35 max time, 43 producer id, 51 producer epoch, 53 base sequence, 57 count, 61 records
const (
	lengthAt     = 8
	epochAt      = 12
	magicAt      = 16
	checksumAt   = 17
	summedAt     = 21
	attributesAt = 21
	recordsAt    = 61

	magic = 2
)

// The attributes of a record batch.
const (
	compressionMask         = 0x07
	appendTimeFlag          = 0x08
	transactionalFlag       = 0x10
	controlFlag             = 0x20
	noTime            int64 = -1
)

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

// leaderEpoch is how often the leader changed: never.
const leaderEpoch = 0
