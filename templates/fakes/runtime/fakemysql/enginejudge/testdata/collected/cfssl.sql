# What cfssl sends.

== cfssl
CREATE TABLE certificates ( serial_number varbinary(128) NOT NULL, authority_key_identifier varbinary(128) NOT NULL, ca_label varbinary(128), status varbinary(128) NOT NULL, reason int, expiry timestamp DEFAULT '0000-00-00 00:00:00', revoked_at timestamp DEFAULT '0000-00-00 00:00:00', pem varbinary(4096) NOT NULL, PRIMARY KEY(serial_number, authority_key_identifier) );
CREATE TABLE ocsp_responses ( serial_number varbinary(128) NOT NULL, authority_key_identifier varbinary(128) NOT NULL, body varbinary(4096) NOT NULL, expiry timestamp DEFAULT '0000-00-00 00:00:00', PRIMARY KEY(serial_number, authority_key_identifier) );
ALTER TABLE certificates ADD COLUMN issued_at timestamp DEFAULT '0000-00-00 00:00:00', ADD COLUMN not_before timestamp DEFAULT '0000-00-00 00:00:00', ADD COLUMN metadata JSON, ADD COLUMN sans JSON, ADD COLUMN common_name TEXT;
-- ? [1,1,1,1,1,1,1,1,1,1,1,1,1]
INSERT INTO certificates (serial_number, authority_key_identifier, ca_label, status, reason, expiry, revoked_at, pem, issued_at, not_before, metadata, sans, common_name) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
-- ? ["2024-01-02 03:04:05","2024-01-02 03:04:05","2024-01-02 03:04:05","2024-01-02 03:04:05"]
INSERT INTO ocsp_responses (serial_number, authority_key_identifier, body, expiry) VALUES (?, ?, ?, ?);
-- ? [1]
SELECT serial_number, revoked_at FROM certificates WHERE CURRENT_TIMESTAMP < expiry AND status='revoked' AND ca_label= ?;
-- ? [1,1,1]
UPDATE certificates SET status='revoked', revoked_at=CURRENT_TIMESTAMP, reason=? WHERE (serial_number = ? AND authority_key_identifier = ?);
-- ? ["1","1","1","1"]
UPDATE ocsp_responses SET body = ?, expiry = ? WHERE (serial_number = ? AND authority_key_identifier = ?);
update certificates set issued_at = NULL, not_before = NULL, metadata = NULL, sans = NULL, common_name = NULL;
