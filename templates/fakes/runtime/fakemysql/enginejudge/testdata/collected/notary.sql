# What notary sends.

== notary
CREATE TABLE `timestamp_keys` ( `id` int(11) NOT NULL AUTO_INCREMENT, `created_at` timestamp NULL DEFAULT NULL, `updated_at` timestamp NULL DEFAULT NULL, `deleted_at` timestamp NULL DEFAULT NULL, `gun` varchar(255) NOT NULL, `cipher` varchar(50) NOT NULL, `public` blob NOT NULL, PRIMARY KEY (`id`), UNIQUE KEY `gun` (`gun`) ) ENGINE=InnoDB DEFAULT CHARSET=utf8;
CREATE TABLE `tuf_files` ( `id` int(11) NOT NULL AUTO_INCREMENT, `created_at` timestamp NULL DEFAULT NULL, `updated_at` timestamp NULL DEFAULT NULL, `deleted_at` timestamp NULL DEFAULT NULL, `gun` varchar(255) NOT NULL, `role` varchar(255) NOT NULL, `version` int(11) NOT NULL, `data` longblob NOT NULL, PRIMARY KEY (`id`), UNIQUE KEY `gun` (`gun`,`role`,`version`) ) ENGINE=InnoDB DEFAULT CHARSET=utf8;
ALTER TABLE `timestamp_keys` ADD COLUMN `role` VARCHAR(255) NOT NULL, DROP KEY `gun`, ADD UNIQUE KEY `gun_role` (`gun`, `role`);
UPDATE `timestamp_keys` SET `role`="timestamp";
ALTER TABLE `tuf_files` ADD COLUMN `sha256` CHAR(64) DEFAULT NULL, ADD INDEX `sha256` (`sha256`);
UPDATE `tuf_files` SET `sha256` = SHA2(`data`, 256);
DROP TABLE IF EXISTS `timestamp_keys`;
CREATE TABLE `change_category` ( `category` VARCHAR(20) NOT NULL, PRIMARY KEY (`category`) ) ENGINE=InnoDB DEFAULT CHARSET=utf8;
INSERT INTO `change_category` VALUES ("update"), ("deletion");
CREATE TABLE `changefeed` ( `id` int(11) NOT NULL AUTO_INCREMENT, `created_at` timestamp DEFAULT CURRENT_TIMESTAMP, `gun` varchar(255) NOT NULL, `version` int(11) NOT NULL, `sha256` CHAR(64) DEFAULT NULL, `category` VARCHAR(20) NOT NULL DEFAULT "update", PRIMARY KEY (`id`), FOREIGN KEY (`category`) REFERENCES `change_category` (`category`), INDEX `idx_changefeed_gun` (`gun`) ) ENGINE=InnoDB DEFAULT CHARSET=utf8;
INSERT INTO `changefeed` ( `created_at`, `gun`, `version`, `sha256` ) (SELECT `created_at`, `gun`, `version`, `sha256` FROM `tuf_files` WHERE `role` = "timestamp" ORDER BY `created_at` ASC );
