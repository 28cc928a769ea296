# What memos sends.

== memos
CREATE TABLE `migration_history` ( `version` VARCHAR(256) NOT NULL PRIMARY KEY, `created_ts` TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP );
CREATE TABLE `system_setting` ( `name` VARCHAR(256) NOT NULL PRIMARY KEY, `value` LONGTEXT NOT NULL, `description` TEXT NOT NULL );
CREATE TABLE `user` ( `id` INT NOT NULL AUTO_INCREMENT PRIMARY KEY, `created_ts` TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP, `updated_ts` TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP, `row_status` VARCHAR(256) NOT NULL DEFAULT 'NORMAL', `username` VARCHAR(256) NOT NULL UNIQUE, `role` VARCHAR(256) NOT NULL DEFAULT 'USER', `email` VARCHAR(256) NOT NULL DEFAULT '', `nickname` VARCHAR(256) NOT NULL DEFAULT '', `password_hash` VARCHAR(256) NOT NULL, `avatar_url` LONGTEXT NOT NULL, `description` VARCHAR(256) NOT NULL DEFAULT '' );
CREATE TABLE `user_setting` ( `user_id` INT NOT NULL, `key` VARCHAR(256) NOT NULL, `value` LONGTEXT NOT NULL, UNIQUE(`user_id`,`key`) );
CREATE TABLE `memo` ( `id` INT NOT NULL AUTO_INCREMENT PRIMARY KEY, `uid` VARCHAR(256) NOT NULL UNIQUE, `creator_id` INT NOT NULL, `created_ts` TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP, `updated_ts` TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP, `row_status` VARCHAR(256) NOT NULL DEFAULT 'NORMAL', `content` TEXT NOT NULL, `visibility` VARCHAR(256) NOT NULL DEFAULT 'PRIVATE', `tags` JSON NOT NULL, `payload` JSON NOT NULL );
CREATE TABLE `memo_organizer` ( `memo_id` INT NOT NULL, `user_id` INT NOT NULL, `pinned` INT NOT NULL DEFAULT '0', UNIQUE(`memo_id`,`user_id`) );
CREATE TABLE `memo_relation` ( `memo_id` INT NOT NULL, `related_memo_id` INT NOT NULL, `type` VARCHAR(256) NOT NULL, UNIQUE(`memo_id`,`related_memo_id`,`type`) );
CREATE TABLE `resource` ( `id` INT NOT NULL AUTO_INCREMENT PRIMARY KEY, `uid` VARCHAR(256) NOT NULL UNIQUE, `creator_id` INT NOT NULL, `created_ts` TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP, `updated_ts` TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP, `filename` TEXT NOT NULL, `blob` MEDIUMBLOB, `type` VARCHAR(256) NOT NULL DEFAULT '', `size` INT NOT NULL DEFAULT '0', `memo_id` INT DEFAULT NULL, `storage_type` VARCHAR(256) NOT NULL DEFAULT '', `reference` VARCHAR(256) NOT NULL DEFAULT '', `payload` TEXT NOT NULL );
CREATE TABLE `activity` ( `id` INT NOT NULL AUTO_INCREMENT PRIMARY KEY, `creator_id` INT NOT NULL, `created_ts` TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP, `type` VARCHAR(256) NOT NULL DEFAULT '', `level` VARCHAR(256) NOT NULL DEFAULT 'INFO', `payload` TEXT NOT NULL );
CREATE TABLE `idp` ( `id` INT NOT NULL AUTO_INCREMENT PRIMARY KEY, `name` TEXT NOT NULL, `type` TEXT NOT NULL, `identifier_filter` VARCHAR(256) NOT NULL DEFAULT '', `config` TEXT NOT NULL );
CREATE TABLE `inbox` ( `id` INT NOT NULL AUTO_INCREMENT PRIMARY KEY, `created_ts` TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP, `sender_id` INT NOT NULL, `receiver_id` INT NOT NULL, `status` TEXT NOT NULL, `message` TEXT NOT NULL );
CREATE TABLE `webhook` ( `id` INT NOT NULL AUTO_INCREMENT PRIMARY KEY, `created_ts` TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP, `updated_ts` TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP, `row_status` VARCHAR(256) NOT NULL DEFAULT 'NORMAL', `creator_id` INT NOT NULL, `name` TEXT NOT NULL, `url` TEXT NOT NULL );
CREATE TABLE `reaction` ( `id` INT NOT NULL AUTO_INCREMENT PRIMARY KEY, `created_ts` TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP, `creator_id` INT NOT NULL, `content_id` VARCHAR(256) NOT NULL, `reaction_type` VARCHAR(256) NOT NULL, UNIQUE(`creator_id`,`content_id`,`reaction_type`) );
-- ? [1,1,1,1]
INSERT INTO `memo_organizer` (`memo_id`, `user_id`, `pinned`) VALUES (?, ?, ?) ON DUPLICATE KEY UPDATE `pinned` = ?;
-- ? [1,1,1]
INSERT INTO `memo_relation` (`memo_id`, `related_memo_id`, `type`) VALUES (?, ?, ?);
-- ? [1,1]
INSERT INTO `migration_history` (`version`) VALUES (?) ON DUPLICATE KEY UPDATE `version` = ?;
-- ? [1,1,1,1]
INSERT INTO `user_setting` (`user_id`, `key`, `value`) VALUES (?, ?, ?) ON DUPLICATE KEY UPDATE `value` = ?;
-- ? [1,1,1,1,1]
INSERT INTO `system_setting` (`name`, `value`, `description`) VALUES (?, ?, ?) ON DUPLICATE KEY UPDATE `value` = ?, `description` = ?;
SELECT `version`, UNIX_TIMESTAMP(`created_ts`) FROM `migration_history` ORDER BY `created_ts` DESC;
-- ? [1]
SELECT `version`, UNIX_TIMESTAMP(`created_ts`) FROM `migration_history` WHERE `version` = ?;
SHOW TABLES;
-- ? [1]
DELETE FROM `inbox` WHERE `id` = ?;
-- ? [1]
DELETE FROM `reaction` WHERE `id` = ?;
-- ? [1]
DELETE FROM `resource` WHERE `id` = ?;
-- ? [1]
DELETE FROM `user` WHERE `id` = ?;
-- ? [1]
DELETE FROM `webhook` WHERE `id` = ?;
-- ? [1]
DELETE FROM `system_setting` WHERE `name` = ?;
