# What trillian sends.

== trillian
CREATE TABLE IF NOT EXISTS Trees( TreeId BIGINT NOT NULL, TreeState ENUM('ACTIVE', 'FROZEN', 'DRAINING') NOT NULL, TreeType ENUM('LOG', 'MAP', 'PREORDERED_LOG') NOT NULL, HashStrategy ENUM('RFC6962_SHA256', 'TEST_MAP_HASHER', 'OBJECT_RFC6962_SHA256', 'CONIKS_SHA512_256', 'CONIKS_SHA256') NOT NULL, HashAlgorithm ENUM('SHA256') NOT NULL, SignatureAlgorithm ENUM('ECDSA', 'RSA', 'ED25519') NOT NULL, DisplayName VARCHAR(20), Description VARCHAR(200), CreateTimeMillis BIGINT NOT NULL, UpdateTimeMillis BIGINT NOT NULL, MaxRootDurationMillis BIGINT NOT NULL, PrivateKey MEDIUMBLOB NOT NULL, PublicKey MEDIUMBLOB NOT NULL, Deleted BOOLEAN, DeleteTimeMillis BIGINT, PRIMARY KEY(TreeId) );
CREATE TABLE IF NOT EXISTS TreeControl( TreeId BIGINT NOT NULL, SigningEnabled BOOLEAN NOT NULL, SequencingEnabled BOOLEAN NOT NULL, SequenceIntervalSeconds INTEGER NOT NULL, PRIMARY KEY(TreeId), FOREIGN KEY(TreeId) REFERENCES Trees(TreeId) ON DELETE CASCADE );
CREATE TABLE IF NOT EXISTS Subtree( TreeId BIGINT NOT NULL, SubtreeId VARBINARY(255) NOT NULL, Nodes MEDIUMBLOB NOT NULL, SubtreeRevision INTEGER NOT NULL, PRIMARY KEY(TreeId, SubtreeId, SubtreeRevision), FOREIGN KEY(TreeId) REFERENCES Trees(TreeId) ON DELETE CASCADE );
CREATE TABLE IF NOT EXISTS TreeHead( TreeId BIGINT NOT NULL, TreeHeadTimestamp BIGINT, TreeSize BIGINT, RootHash VARBINARY(255) NOT NULL, RootSignature VARBINARY(1024) NOT NULL, TreeRevision BIGINT, PRIMARY KEY(TreeId, TreeHeadTimestamp), FOREIGN KEY(TreeId) REFERENCES Trees(TreeId) ON DELETE CASCADE );
CREATE UNIQUE INDEX TreeHeadRevisionIdx ON TreeHead(TreeId, TreeRevision);
CREATE TABLE IF NOT EXISTS LeafData( TreeId BIGINT NOT NULL, LeafIdentityHash VARBINARY(255) NOT NULL, LeafValue LONGBLOB NOT NULL, ExtraData LONGBLOB, QueueTimestampNanos BIGINT NOT NULL, PRIMARY KEY(TreeId, LeafIdentityHash), FOREIGN KEY(TreeId) REFERENCES Trees(TreeId) ON DELETE CASCADE );
CREATE TABLE IF NOT EXISTS SequencedLeafData( TreeId BIGINT NOT NULL, SequenceNumber BIGINT UNSIGNED NOT NULL, LeafIdentityHash VARBINARY(255) NOT NULL, MerkleLeafHash VARBINARY(255) NOT NULL, IntegrateTimestampNanos BIGINT NOT NULL, PRIMARY KEY(TreeId, SequenceNumber), FOREIGN KEY(TreeId) REFERENCES Trees(TreeId) ON DELETE CASCADE, FOREIGN KEY(TreeId, LeafIdentityHash) REFERENCES LeafData(TreeId, LeafIdentityHash) ON DELETE CASCADE );
CREATE INDEX SequencedLeafMerkleIdx ON SequencedLeafData(TreeId, MerkleLeafHash);
CREATE TABLE IF NOT EXISTS Unsequenced( TreeId BIGINT NOT NULL, Bucket INTEGER NOT NULL, LeafIdentityHash VARBINARY(255) NOT NULL, MerkleLeafHash VARBINARY(255) NOT NULL, QueueTimestampNanos BIGINT NOT NULL, QueueID VARBINARY(32) DEFAULT NULL UNIQUE, PRIMARY KEY (TreeId, Bucket, QueueTimestampNanos, LeafIdentityHash) );
-- ? [1,1,1,1]
INSERT INTO TreeControl( TreeId, SigningEnabled, SequencingEnabled, SequenceIntervalSeconds) VALUES(?, ?, ?, ?);
-- ? [1,1,1,1,1]
INSERT INTO LeafData(TreeId,LeafIdentityHash,LeafValue,ExtraData,QueueTimestampNanos) VALUES(?,?,?,?,?);
-- ? [1,1,1,1,1]
INSERT INTO SequencedLeafData(TreeId,LeafIdentityHash,MerkleLeafHash,SequenceNumber,IntegrateTimestampNanos) VALUES(?,?,?,?,?);
-- ? [1,1,1,1,1]
INSERT INTO LeafData(TreeId, LeafIdentityHash, LeafValue, ExtraData, QueueTimestampNanos) VALUES(?,?,?,?,?);
-- ? [1,1,1,1,1]
INSERT INTO SequencedLeafData(TreeId, SequenceNumber, LeafIdentityHash, MerkleLeafHash, IntegrateTimestampNanos) VALUES(?,?,?,?,?);
-- ? [1,1,1,1]
INSERT INTO Unsequenced(TreeId,Bucket,LeafIdentityHash,MerkleLeafHash,QueueTimestampNanos) VALUES(?,0,?,?,?);
-- ? [1,1,1,1,1]
INSERT INTO Unsequenced(TreeId,Bucket,LeafIdentityHash,MerkleLeafHash,QueueTimestampNanos,QueueID) VALUES(?,0,?,?,?,?);
-- ? [1,1,1,1,1,1]
INSERT INTO TreeHead(TreeId,TreeHeadTimestamp,TreeSize,RootHash,TreeRevision,RootSignature) VALUES(?,?,?,?,?,?);
-- ? [1]
SELECT Deleted FROM Trees WHERE TreeId = ?;
-- ? [1]
SELECT SigningEnabled, SequencingEnabled, SequenceIntervalSeconds FROM TreeControl WHERE TreeId = ?;
-- ? [1]
SELECT DisplayName FROM Trees WHERE TreeId = ?;
-- ? [1,1,1,1]
SELECT TreeId FROM Trees WHERE TreeType IN(?,?) AND TreeState IN(?,?) AND (Deleted IS NULL OR Deleted = 'false');
-- ? [1]
SELECT TreeHeadTimestamp,TreeSize,RootHash,TreeRevision,RootSignature FROM TreeHead WHERE TreeId=? ORDER BY TreeHeadTimestamp DESC LIMIT 1;
-- ? [1,1,1]
SELECT s.MerkleLeafHash,l.LeafIdentityHash,l.LeafValue,s.SequenceNumber,l.ExtraData,l.QueueTimestampNanos,s.IntegrateTimestampNanos FROM LeafData l,SequencedLeafData s WHERE l.LeafIdentityHash = s.LeafIdentityHash AND s.SequenceNumber >= ? AND s.SequenceNumber < ? AND l.TreeId = ? AND s.TreeId = l.TreeId ORDER BY s.SequenceNumber;
-- ? [1,1,1]
SELECT s.MerkleLeafHash,l.LeafIdentityHash,l.LeafValue,s.SequenceNumber,l.ExtraData,l.QueueTimestampNanos,s.IntegrateTimestampNanos FROM LeafData l,SequencedLeafData s WHERE l.LeafIdentityHash = s.LeafIdentityHash AND s.SequenceNumber >= ? AND s.SequenceNumber < ? AND l.TreeId = ? AND s.TreeId = l.TreeId;
-- ? [1]
SELECT COUNT(*) FROM Unsequenced WHERE TreeID=?;
-- ? [1]
SELECT DISTINCT QueueTimestampNanos FROM Unsequenced WHERE TreeID=?;
-- ? [1,1,1]
SELECT LeafIdentityHash,MerkleLeafHash,QueueTimestampNanos FROM Unsequenced WHERE TreeID=? AND Bucket=0 AND QueueTimestampNanos<=? ORDER BY QueueTimestampNanos,LeafIdentityHash ASC LIMIT ?;
-- ? [1,1,1]
SELECT LeafIdentityHash,MerkleLeafHash,QueueTimestampNanos,QueueID FROM Unsequenced WHERE TreeID=? AND Bucket=0 AND QueueTimestampNanos<=? ORDER BY QueueTimestampNanos,LeafIdentityHash ASC LIMIT ?;
SET sql_mode = 'STRICT_ALL_TABLES';
-- ? [1,1,1,1,1,1,1,1]
UPDATE Trees SET TreeState = ?, TreeType = ?, DisplayName = ?, Description = ?, UpdateTimeMillis = ?, MaxRootDurationMillis = ?, PrivateKey = ? WHERE TreeId = ?;
-- ? [1,1,1]
UPDATE Trees SET Deleted = ?, DeleteTimeMillis = ? WHERE TreeId = ?;
-- ? [1,1]
UPDATE Trees SET PublicKey = ? WHERE TreeId = ?;
-- ? [1]
UPDATE Trees SET DisplayName = NULL, Description = NULL WHERE TreeId = ?;
-- ? [1,1]
UPDATE Trees SET Deleted = ? WHERE TreeId = ?;
-- ? [1]
DELETE FROM TreeControl WHERE TreeId = ?;
-- ? [1]
DELETE FROM Trees WHERE TreeId = ?;
-- ? [1,1,1]
DELETE FROM Unsequenced WHERE TreeId=? AND Bucket=0 AND QueueTimestampNanos=? AND LeafIdentityHash=?;
