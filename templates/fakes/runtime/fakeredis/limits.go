package fakeredis

// enoughConnections is more than a test uses at a time: a client whose connections are all taken waits with timers that it
// keeps for the whole process, which testing/synctest does not allow.
const enoughConnections = 1000

// lastSlot is the highest hash slot of a cluster.
const lastSlot = 16383
