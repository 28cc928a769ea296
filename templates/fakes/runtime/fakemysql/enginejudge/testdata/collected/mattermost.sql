# What mattermost sends.

== mattermost
CREATE TABLE IF NOT EXISTS Teams ( Id varchar(26) NOT NULL, CreateAt bigint(20) DEFAULT NULL, UpdateAt bigint(20) DEFAULT NULL, DeleteAt bigint(20) DEFAULT NULL, DisplayName varchar(64) DEFAULT NULL, Name varchar(64) DEFAULT NULL, Description varchar(255) DEFAULT NULL, Email varchar(128) DEFAULT NULL, Type varchar(255) DEFAULT NULL, CompanyName varchar(64) DEFAULT NULL, AllowedDomains text, InviteId varchar(32) DEFAULT NULL, SchemeId varchar(26) DEFAULT NULL, PRIMARY KEY (Id), UNIQUE KEY Name (Name), KEY idx_teams_invite_id (InviteId), KEY idx_teams_update_at (UpdateAt), KEY idx_teams_create_at (CreateAt), KEY idx_teams_delete_at (DeleteAt), KEY idx_teams_scheme_id (SchemeId) ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.COLUMNS WHERE table_name = 'Teams' AND table_schema = DATABASE() AND column_name = 'AllowOpenInvite' ) > 0, 'SELECT 1', 'ALTER TABLE Teams ADD AllowOpenInvite bool;' ));
PREPARE alterIfNotExists FROM @preparedStatement;
EXECUTE alterIfNotExists;
DEALLOCATE PREPARE alterIfNotExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.COLUMNS WHERE table_name = 'Teams' AND table_schema = DATABASE() AND column_name = 'LastTeamIconUpdate' ) > 0, 'SELECT 1', 'ALTER TABLE Teams ADD LastTeamIconUpdate bigint;' ));
PREPARE alterIfNotExists FROM @preparedStatement;
EXECUTE alterIfNotExists;
DEALLOCATE PREPARE alterIfNotExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.COLUMNS WHERE table_name = 'Teams' AND table_schema = DATABASE() AND column_name = 'Description' ) > 0, 'SELECT 1', 'ALTER TABLE Teams ADD Description varchar(255);' ));
PREPARE alterIfNotExists FROM @preparedStatement;
EXECUTE alterIfNotExists;
DEALLOCATE PREPARE alterIfNotExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.COLUMNS WHERE table_name = 'Teams' AND table_schema = DATABASE() AND column_name = 'GroupConstrained' ) > 0, 'SELECT 1', 'ALTER TABLE Teams ADD GroupConstrained tinyint(1);' ));
PREPARE alterIfNotExists FROM @preparedStatement;
EXECUTE alterIfNotExists;
DEALLOCATE PREPARE alterIfNotExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.STATISTICS WHERE table_name = 'Teams' AND table_schema = DATABASE() AND index_name = 'idx_teams_name' ) > 0, 'DROP INDEX idx_teams_name ON Teams;', 'SELECT 1' ));
PREPARE removeIndexIfExists FROM @preparedStatement;
EXECUTE removeIndexIfExists;
DEALLOCATE PREPARE removeIndexIfExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.COLUMNS WHERE table_name = 'Teams' AND table_schema = DATABASE() AND column_name = 'AllowedDomains' AND column_type != 'text' ) > 0, 'ALTER TABLE Teams MODIFY COLUMN AllowedDomains text;', 'SELECT 1' ));
PREPARE alterIfNotExists FROM @preparedStatement;
EXECUTE alterIfNotExists;
DEALLOCATE PREPARE alterIfNotExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.COLUMNS WHERE table_name = 'Teams' AND table_schema = DATABASE() AND column_name = 'GroupConstrained' AND column_type != 'tinyint(1)' ) > 0, 'ALTER TABLE Teams MODIFY COLUMN GroupConstrained tinyint(1);', 'SELECT 1' ));
PREPARE alterIfNotExists FROM @preparedStatement;
EXECUTE alterIfNotExists;
DEALLOCATE PREPARE alterIfNotExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.STATISTICS WHERE table_name = 'Teams' AND table_schema = DATABASE() AND index_name = 'idx_teams_scheme_id' ) > 0, 'SELECT 1', 'CREATE INDEX idx_teams_scheme_id ON Teams(SchemeId);' ));
PREPARE createIndexIfNotExists FROM @preparedStatement;
EXECUTE createIndexIfNotExists;
DEALLOCATE PREPARE createIndexIfNotExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.COLUMNS WHERE table_name = 'Teams' AND table_schema = DATABASE() AND column_name = 'Type' AND column_type != 'varchar(255)' ) > 0, 'ALTER TABLE Teams MODIFY COLUMN Type varchar(255);', 'SELECT 1' ));
PREPARE alterIfNotExists FROM @preparedStatement;
EXECUTE alterIfNotExists;
DEALLOCATE PREPARE alterIfNotExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.COLUMNS WHERE table_name = 'Teams' AND table_schema = DATABASE() AND column_name = 'SchemeId' AND column_type != 'varchar(26)' ) > 0, 'ALTER TABLE Teams MODIFY COLUMN SchemeId varchar(26);', 'SELECT 1' ));
PREPARE alterIfNotExists FROM @preparedStatement;
EXECUTE alterIfNotExists;
DEALLOCATE PREPARE alterIfNotExists;
CREATE TABLE IF NOT EXISTS TeamMembers ( TeamId varchar(26) NOT NULL, UserId varchar(26) NOT NULL, Roles varchar(64), DeleteAt bigint(20), PRIMARY KEY (TeamId, UserId), KEY idx_teammembers_user_id (UserId), KEY idx_teammembers_delete_at (DeleteAt) ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.COLUMNS WHERE table_name = 'TeamMembers' AND table_schema = DATABASE() AND column_name = 'SchemeUser' ) > 0, 'SELECT 1', 'ALTER TABLE TeamMembers ADD SchemeUser tinyint(4);' ));
PREPARE alterIfNotExists FROM @preparedStatement;
EXECUTE alterIfNotExists;
DEALLOCATE PREPARE alterIfNotExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.COLUMNS WHERE table_name = 'TeamMembers' AND table_schema = DATABASE() AND column_name = 'SchemeAdmin' ) > 0, 'SELECT 1', 'ALTER TABLE TeamMembers ADD SchemeAdmin tinyint(4);' ));
PREPARE alterIfNotExists FROM @preparedStatement;
EXECUTE alterIfNotExists;
DEALLOCATE PREPARE alterIfNotExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.COLUMNS WHERE table_name = 'TeamMembers' AND table_schema = DATABASE() AND column_name = 'SchemeGuest' ) > 0, 'SELECT 1', 'ALTER TABLE TeamMembers ADD SchemeGuest tinyint(4);' ));
PREPARE alterIfNotExists FROM @preparedStatement;
EXECUTE alterIfNotExists;
DEALLOCATE PREPARE alterIfNotExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.COLUMNS WHERE table_name = 'TeamMembers' AND table_schema = DATABASE() AND column_name = 'DeleteAt' ) > 0, 'SELECT 1', 'ALTER TABLE TeamMembers ADD DeleteAt bigint(20);' ));
PREPARE alterIfNotExists FROM @preparedStatement;
EXECUTE alterIfNotExists;
DEALLOCATE PREPARE alterIfNotExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.STATISTICS WHERE table_name = 'TeamMembers' AND table_schema = DATABASE() AND index_name = 'idx_teammembers_team_id' ) > 0, 'DROP INDEX idx_teammembers_team_id ON TeamMembers;', 'SELECT 1' ));
PREPARE removeIndexIfExists FROM @preparedStatement;
EXECUTE removeIndexIfExists;
DEALLOCATE PREPARE removeIndexIfExists;
CREATE TABLE IF NOT EXISTS ClusterDiscovery ( Id varchar(26) NOT NULL, Type varchar(64) DEFAULT NULL, ClusterName varchar(64) DEFAULT NULL, Hostname text, GossipPort int(11) DEFAULT NULL, Port integer DEFAULT NULL, CreateAt bigint(20) DEFAULT NULL, LastPingAt bigint(20) DEFAULT NULL, PRIMARY KEY (Id) ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
CREATE TABLE IF NOT EXISTS CommandWebhooks ( Id varchar(26) NOT NULL, CreateAt bigint(20) DEFAULT NULL, CommandId varchar(26) DEFAULT NULL, UserId varchar(26) DEFAULT NULL, ChannelId varchar(26) DEFAULT NULL, RootId varchar(26) DEFAULT NULL, ParentId varchar(26) DEFAULT NULL, UseCount integer DEFAULT NULL, PRIMARY KEY (Id), KEY idx_command_webhook_create_at (CreateAt) ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
CREATE TABLE IF NOT EXISTS Compliances ( Id varchar(26) NOT NULL, CreateAt bigint(20), UserId varchar(26) DEFAULT NULL, Status varchar(64) DEFAULT NULL, Count integer DEFAULT NULL, `Desc` text, Type varchar(64) DEFAULT NULL, StartAt bigint(20), EndAt bigint(20), Keywords text, Emails text, PRIMARY KEY (Id) ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
CREATE TABLE IF NOT EXISTS Emoji ( Id varchar(26) NOT NULL, CreateAt bigint(20) DEFAULT NULL, UpdateAt bigint(20) DEFAULT NULL, DeleteAt bigint(20) DEFAULT NULL, CreatorId varchar(26) DEFAULT NULL, Name varchar(64) DEFAULT NULL, PRIMARY KEY (Id), UNIQUE KEY (Name, DeleteAt), KEY idx_emoji_update_at (UpdateAt), KEY idx_emoji_create_at (CreateAt), KEY idx_emoji_delete_at (DeleteAt) ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.statistics WHERE table_name = 'Emoji' AND table_schema = DATABASE() AND index_name = 'idx_emoji_create_at' ) > 0, 'SELECT 1', 'CREATE INDEX ON Emoji(CreateAt);' ));
PREPARE createIndexIfNotExists FROM @preparedStatement;
EXECUTE createIndexIfNotExists;
DEALLOCATE PREPARE createIndexIfNotExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.statistics WHERE table_name = 'Emoji' AND table_schema = DATABASE() AND index_name = 'idx_emoji_delete_at' ) > 0, 'SELECT 1', 'CREATE INDEX ON Emoji(DeleteAt);' ));
PREPARE createIndexIfNotExists FROM @preparedStatement;
EXECUTE createIndexIfNotExists;
DEALLOCATE PREPARE createIndexIfNotExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.statistics WHERE table_name = 'Emoji' AND table_schema = DATABASE() AND index_name = 'idx_emoji_update_at' ) > 0, 'SELECT 1', 'CREATE INDEX ON Emoji(UpdateAt);' ));
PREPARE createIndexIfNotExists FROM @preparedStatement;
EXECUTE createIndexIfNotExists;
DEALLOCATE PREPARE createIndexIfNotExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.STATISTICS WHERE table_name = 'Emoji' AND table_schema = DATABASE() AND index_name = 'idx_emoji_name' ) > 0, 'DROP INDEX idx_emoji_name ON Emoji;', 'SELECT 1' ));
PREPARE removeIndexIfExists FROM @preparedStatement;
EXECUTE removeIndexIfExists;
DEALLOCATE PREPARE removeIndexIfExists;
CREATE TABLE IF NOT EXISTS UserGroups ( Id varchar(26) NOT NULL, Name varchar(64) DEFAULT NULL, DisplayName varchar(128) DEFAULT NULL, Description text, Source varchar(64) DEFAULT NULL, RemoteId varchar(48) DEFAULT NULL, CreateAt bigint(20) DEFAULT NULL, UpdateAt bigint(20) DEFAULT NULL, DeleteAt bigint(20) DEFAULT NULL, AllowReference tinyint(1) DEFAULT NULL, PRIMARY KEY (Id), UNIQUE KEY Name (Name), UNIQUE KEY Source (Source, RemoteId), KEY idx_usergroups_remote_id (RemoteId), KEY idx_usergroups_delete_at (DeleteAt) ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.COLUMNS WHERE table_name = 'UserGroups' AND table_schema = DATABASE() AND column_name = 'AllowReference' ) > 0, 'SELECT 1', 'ALTER TABLE UserGroups ADD AllowReference tinyint(1) DEFAULT NULL;' ));
PREPARE alterIfNotExists FROM @preparedStatement;
EXECUTE alterIfNotExists;
DEALLOCATE PREPARE alterIfNotExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.STATISTICS WHERE table_name = 'UserGroups' AND table_schema = DATABASE() AND index_name = 'idx_usergroups_remote_id' ) > 0, 'SELECT 1', 'CREATE INDEX idx_usergroups_remote_id ON UserGroups(RemoteId);' ));
PREPARE createIndexIfNotExists FROM @preparedStatement;
EXECUTE createIndexIfNotExists;
DEALLOCATE PREPARE createIndexIfNotExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.STATISTICS WHERE table_name = 'UserGroups' AND table_schema = DATABASE() AND index_name = 'idx_usergroups_delete_at' ) > 0, 'SELECT 1', 'CREATE INDEX idx_usergroups_delete_at ON UserGroups(DeleteAt);' ));
PREPARE createIndexIfNotExists FROM @preparedStatement;
EXECUTE createIndexIfNotExists;
DEALLOCATE PREPARE createIndexIfNotExists;
CREATE TABLE IF NOT EXISTS GroupMembers ( GroupId varchar(26) NOT NULL, UserId varchar(26) NOT NULL, CreateAt bigint(20) DEFAULT NULL, DeleteAt bigint(20) DEFAULT NULL, PRIMARY KEY (GroupId, UserId), KEY idx_groupmembers_create_at (CreateAt) ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.STATISTICS WHERE table_name = 'GroupMembers' AND table_schema = DATABASE() AND index_name = 'idx_groupmembers_create_at' ) > 0, 'SELECT 1', 'CREATE INDEX idx_groupmembers_create_at ON GroupMembers(CreateAt);' ));
PREPARE createIndexIfNotExists FROM @preparedStatement;
EXECUTE createIndexIfNotExists;
DEALLOCATE PREPARE createIndexIfNotExists;
CREATE TABLE IF NOT EXISTS GroupTeams ( GroupId varchar(26) NOT NULL, AutoAdd tinyint(1), SchemeAdmin tinyint(1) DEFAULT NULL, CreateAt bigint(20) DEFAULT NULL, DeleteAt bigint(20) DEFAULT NULL, UpdateAt bigint(20) DEFAULT NULL, TeamId varchar(26) NOT NULL, PRIMARY KEY (GroupId, TeamId) ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.COLUMNS WHERE table_name = 'GroupTeams' AND table_schema = DATABASE() AND column_name = 'SchemeAdmin' ) > 0, 'SELECT 1', 'ALTER TABLE GroupTeams ADD COLUMN SchemeAdmin tinyint(1) DEFAULT NULL;' ));
PREPARE alterIfNotExists FROM @preparedStatement;
EXECUTE alterIfNotExists;
DEALLOCATE PREPARE alterIfNotExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.STATISTICS WHERE table_name = 'GroupTeams' AND table_schema = DATABASE() AND index_name = 'idx_groupteams_schemeadmin' ) > 0, 'SELECT 1', 'CREATE INDEX idx_groupteams_schemeadmin ON GroupTeams(SchemeAdmin);' ));
PREPARE createIndexIfNotExists FROM @preparedStatement;
EXECUTE createIndexIfNotExists;
DEALLOCATE PREPARE createIndexIfNotExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.STATISTICS WHERE table_name = 'GroupTeams' AND table_schema = DATABASE() AND index_name = 'idx_groupteams_teamid' ) > 0, 'SELECT 1', 'CREATE INDEX idx_groupteams_teamid ON GroupTeams(TeamId);' ));
PREPARE createIndexIfNotExists FROM @preparedStatement;
EXECUTE createIndexIfNotExists;
DEALLOCATE PREPARE createIndexIfNotExists;
CREATE TABLE IF NOT EXISTS GroupChannels ( GroupId varchar(26) NOT NULL, AutoAdd tinyint(1), SchemeAdmin tinyint(1) DEFAULT NULL, CreateAt bigint(20) DEFAULT NULL, DeleteAt bigint(20) DEFAULT NULL, UpdateAt bigint(20) DEFAULT NULL, ChannelId varchar(26) NOT NULL, PRIMARY KEY (GroupId, ChannelId), KEY idx_groupchannels_schemeadmin (SchemeAdmin), KEY idx_groupchannels_channelid (ChannelId) ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.STATISTICS WHERE table_name = 'GroupChannels' AND table_schema = DATABASE() AND index_name = 'idx_groupchannels_channelid' ) > 0, 'SELECT 1', 'CREATE INDEX idx_groupchannels_channelid ON GroupChannels (ChannelId);' ));
PREPARE createIndexIfNotExists FROM @preparedStatement;
EXECUTE createIndexIfNotExists;
DEALLOCATE PREPARE createIndexIfNotExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.STATISTICS WHERE table_name = 'GroupChannels' AND table_schema = DATABASE() AND index_name = 'idx_groupchannels_schemeadmin' ) > 0, 'SELECT 1', 'CREATE INDEX idx_groupchannels_schemeadmin ON GroupChannels(SchemeAdmin);' ));
PREPARE createIndexIfNotExists FROM @preparedStatement;
EXECUTE createIndexIfNotExists;
DEALLOCATE PREPARE createIndexIfNotExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.COLUMNS WHERE table_name = 'GroupChannels' AND table_schema = DATABASE() AND column_name = 'SchemeAdmin' ) > 0, 'SELECT 1', 'ALTER TABLE GroupChannels ADD COLUMN SchemeAdmin tinyint(1);' ));
PREPARE createColumnIfNotExists FROM @preparedStatement;
EXECUTE createColumnIfNotExists;
DEALLOCATE PREPARE createColumnIfNotExists;
CREATE TABLE IF NOT EXISTS LinkMetadata ( Hash bigint(20) NOT NULL, URL text, Timestamp bigint(20) DEFAULT NULL, Type varchar(16) DEFAULT NULL, Data text, PRIMARY KEY (Hash), KEY idx_link_metadata_url_timestamp (URL(512),Timestamp) ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
CREATE TABLE IF NOT EXISTS Commands ( Id varchar(26) NOT NULL, Token varchar(26) DEFAULT NULL, CreateAt bigint(20) DEFAULT NULL, UpdateAt bigint(20) DEFAULT NULL, DeleteAt bigint(20) DEFAULT NULL, CreatorId varchar(26) DEFAULT NULL, TeamId varchar(26) DEFAULT NULL, `Trigger` varchar(128) DEFAULT NULL, Method varchar(1) DEFAULT NULL, Username varchar(64) DEFAULT NULL, IconURL text, AutoComplete tinyint(1) DEFAULT NULL, AutoCompleteDesc text, AutoCompleteHint text, DisplayName varchar(64) DEFAULT NULL, Description varchar(128) DEFAULT NULL, URL text, PRIMARY KEY (Id), KEY idx_command_team_id (TeamId), KEY idx_command_update_at (UpdateAt), KEY idx_command_create_at (CreateAt), KEY idx_command_delete_at (DeleteAt) ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.COLUMNS WHERE table_name = 'Commands' AND table_schema = DATABASE() AND column_name = 'PluginId' ) > 0, 'SELECT 1', 'ALTER TABLE Commands ADD PluginId varchar(190);' ));
PREPARE alterIfNotExists FROM @preparedStatement;
EXECUTE alterIfNotExists;
DEALLOCATE PREPARE alterIfNotExists;
DROP PROCEDURE IF EXISTS Migrate_If_Version_Below_5280;
CREATE TABLE IF NOT EXISTS IncomingWebhooks ( Id varchar(26) NOT NULL, CreateAt bigint(20) DEFAULT NULL, UpdateAt bigint(20) DEFAULT NULL, DeleteAt bigint(20) DEFAULT NULL, UserId varchar(26) DEFAULT NULL, ChannelId varchar(26) DEFAULT NULL, TeamId varchar(26) DEFAULT NULL, DisplayName varchar(64) DEFAULT NULL, Description varchar(128) DEFAULT NULL, Username varchar(64) DEFAULT NULL, PRIMARY KEY(Id) ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.COLUMNS WHERE table_name = 'IncomingWebhooks' AND table_schema = DATABASE() AND column_name = 'Username' ) > 0, 'ALTER TABLE IncomingWebhooks MODIFY Username VARCHAR(255);', 'SELECT 1' ));
PREPARE alterIfNotExists FROM @preparedStatement;
EXECUTE alterIfNotExists;
DEALLOCATE PREPARE alterIfNotExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.COLUMNS WHERE table_name = 'IncomingWebhooks' AND table_schema = DATABASE() AND column_name = 'IconURL' ) > 0, 'SELECT 1', 'ALTER TABLE IncomingWebhooks ADD IconURL text;' ));
PREPARE alterIfNotExists FROM @preparedStatement;
EXECUTE alterIfNotExists;
DEALLOCATE PREPARE alterIfNotExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.COLUMNS WHERE table_name = 'IncomingWebhooks' AND table_schema = DATABASE() AND column_name = 'ChannelLocked' ) > 0, 'SELECT 1', 'ALTER TABLE IncomingWebhooks ADD ChannelLocked tinyint(1) DEFAULT NULL;' ));
PREPARE alterIfNotExists FROM @preparedStatement;
EXECUTE alterIfNotExists;
DEALLOCATE PREPARE alterIfNotExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.COLUMNS WHERE table_name = 'IncomingWebhooks' AND table_schema = DATABASE() AND column_name = 'Description' ) > 0, 'ALTER TABLE IncomingWebhooks MODIFY Description TEXT;', 'SELECT 1' ));
PREPARE alterIfNotExists FROM @preparedStatement;
EXECUTE alterIfNotExists;
DEALLOCATE PREPARE alterIfNotExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.STATISTICS WHERE table_name = 'IncomingWebhooks' AND table_schema = DATABASE() AND index_name = 'idx_incoming_webhook_user_id' ) > 0, 'SELECT 1', 'CREATE INDEX idx_incoming_webhook_user_id ON IncomingWebhooks (UserId);' ));
PREPARE createIndexIfNotExists FROM @preparedStatement;
EXECUTE createIndexIfNotExists;
DEALLOCATE PREPARE createIndexIfNotExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.STATISTICS WHERE table_name = 'IncomingWebhooks' AND table_schema = DATABASE() AND index_name = 'idx_incoming_webhook_team_id' ) > 0, 'SELECT 1', 'CREATE INDEX idx_incoming_webhook_team_id ON IncomingWebhooks (TeamId);' ));
PREPARE createIndexIfNotExists FROM @preparedStatement;
EXECUTE createIndexIfNotExists;
DEALLOCATE PREPARE createIndexIfNotExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.STATISTICS WHERE table_name = 'IncomingWebhooks' AND table_schema = DATABASE() AND index_name = 'idx_incoming_webhook_update_at' ) > 0, 'SELECT 1', 'CREATE INDEX idx_incoming_webhook_update_at ON IncomingWebhooks (UpdateAt);' ));
PREPARE createIndexIfNotExists FROM @preparedStatement;
EXECUTE createIndexIfNotExists;
DEALLOCATE PREPARE createIndexIfNotExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.STATISTICS WHERE table_name = 'IncomingWebhooks' AND table_schema = DATABASE() AND index_name = 'idx_incoming_webhook_create_at' ) > 0, 'SELECT 1', 'CREATE INDEX idx_incoming_webhook_create_at ON IncomingWebhooks (CreateAt);' ));
PREPARE createIndexIfNotExists FROM @preparedStatement;
EXECUTE createIndexIfNotExists;
DEALLOCATE PREPARE createIndexIfNotExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.STATISTICS WHERE table_name = 'IncomingWebhooks' AND table_schema = DATABASE() AND index_name = 'idx_incoming_webhook_delete_at' ) > 0, 'SELECT 1', 'CREATE INDEX idx_incoming_webhook_delete_at ON IncomingWebhooks (DeleteAt);' ));
PREPARE createIndexIfNotExists FROM @preparedStatement;
EXECUTE createIndexIfNotExists;
DEALLOCATE PREPARE createIndexIfNotExists;
DROP PROCEDURE IF EXISTS CheckColumnMaxLength;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.COLUMNS WHERE table_name = 'IncomingWebhooks' AND table_schema = DATABASE() AND column_name = 'Description' AND column_type != 'text' ) > 0, 'ALTER TABLE IncomingWebhooks MODIFY COLUMN Description text;', 'SELECT 1' ));
PREPARE alterIfNotExists FROM @preparedStatement;
EXECUTE alterIfNotExists;
DEALLOCATE PREPARE alterIfNotExists;
CREATE TABLE IF NOT EXISTS OutgoingWebhooks ( Id varchar(26) NOT NULL, Token varchar(26) DEFAULT NULL, CreateAt bigint(20) DEFAULT NULL, UpdateAt bigint(20) DEFAULT NULL, DeleteAt bigint(20) DEFAULT NULL, CreatorId varchar(26) DEFAULT NULL, ChannelId varchar(26) DEFAULT NULL, TeamId varchar(26) DEFAULT NULL, TriggerWords text, CallbackURLs text, DisplayName varchar(64) DEFAULT NULL, PRIMARY KEY(Id) ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.COLUMNS WHERE table_name = 'OutgoingWebhooks' AND table_schema = DATABASE() AND column_name = 'ContentType' ) > 0, 'SELECT 1', 'ALTER TABLE OutgoingWebhooks ADD ContentType VARCHAR(128);' ));
PREPARE alterIfNotExists FROM @preparedStatement;
EXECUTE alterIfNotExists;
DEALLOCATE PREPARE alterIfNotExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.COLUMNS WHERE table_name = 'OutgoingWebhooks' AND table_schema = DATABASE() AND column_name = 'TriggerWhen' ) > 0, 'SELECT 1', 'ALTER TABLE OutgoingWebhooks ADD TriggerWhen int(11) DEFAULT NULL;' ));
PREPARE alterIfNotExists FROM @preparedStatement;
EXECUTE alterIfNotExists;
DEALLOCATE PREPARE alterIfNotExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.COLUMNS WHERE table_name = 'OutgoingWebhooks' AND table_schema = DATABASE() AND column_name = 'Username' ) > 0, 'SELECT 1', 'ALTER TABLE OutgoingWebhooks ADD Username VARCHAR(64) DEFAULT NULL;' ));
PREPARE alterIfNotExists FROM @preparedStatement;
EXECUTE alterIfNotExists;
DEALLOCATE PREPARE alterIfNotExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.COLUMNS WHERE table_name = 'OutgoingWebhooks' AND table_schema = DATABASE() AND column_name = 'IconURL' ) > 0, 'SELECT 1', 'ALTER TABLE OutgoingWebhooks ADD IconURL text;' ));
PREPARE alterIfNotExists FROM @preparedStatement;
EXECUTE alterIfNotExists;
DEALLOCATE PREPARE alterIfNotExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.COLUMNS WHERE table_name = 'OutgoingWebhooks' AND table_schema = DATABASE() AND column_name = 'Description' ) > 0, 'SELECT 1', 'ALTER TABLE OutgoingWebhooks ADD Description text;' ));
PREPARE alterIfNotExists FROM @preparedStatement;
EXECUTE alterIfNotExists;
DEALLOCATE PREPARE alterIfNotExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.STATISTICS WHERE table_name = 'OutgoingWebhooks' AND table_schema = DATABASE() AND index_name = 'idx_outgoing_webhook_team_id' ) > 0, 'SELECT 1', 'CREATE INDEX idx_outgoing_webhook_team_id ON OutgoingWebhooks (TeamId);' ));
PREPARE createIndexIfNotExists FROM @preparedStatement;
EXECUTE createIndexIfNotExists;
DEALLOCATE PREPARE createIndexIfNotExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.STATISTICS WHERE table_name = 'OutgoingWebhooks' AND table_schema = DATABASE() AND index_name = 'idx_outgoing_webhook_update_at' ) > 0, 'SELECT 1', 'CREATE INDEX idx_outgoing_webhook_update_at ON OutgoingWebhooks (UpdateAt);' ));
PREPARE createIndexIfNotExists FROM @preparedStatement;
EXECUTE createIndexIfNotExists;
DEALLOCATE PREPARE createIndexIfNotExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.STATISTICS WHERE table_name = 'OutgoingWebhooks' AND table_schema = DATABASE() AND index_name = 'idx_outgoing_webhook_create_at' ) > 0, 'SELECT 1', 'CREATE INDEX idx_outgoing_webhook_create_at ON OutgoingWebhooks (CreateAt);' ));
PREPARE createIndexIfNotExists FROM @preparedStatement;
EXECUTE createIndexIfNotExists;
DEALLOCATE PREPARE createIndexIfNotExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.STATISTICS WHERE table_name = 'OutgoingWebhooks' AND table_schema = DATABASE() AND index_name = 'idx_outgoing_webhook_delete_at' ) > 0, 'SELECT 1', 'CREATE INDEX idx_outgoing_webhook_delete_at ON OutgoingWebhooks (DeleteAt);' ));
PREPARE createIndexIfNotExists FROM @preparedStatement;
EXECUTE createIndexIfNotExists;
DEALLOCATE PREPARE createIndexIfNotExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.COLUMNS WHERE table_name = 'OutgoingWebhooks' AND table_schema = DATABASE() AND column_name = 'Description' AND column_type != 'text' ) > 0, 'ALTER TABLE OutgoingWebhooks MODIFY COLUMN Description text;', 'SELECT 1' ));
PREPARE alterIfNotExists FROM @preparedStatement;
EXECUTE alterIfNotExists;
DEALLOCATE PREPARE alterIfNotExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.COLUMNS WHERE table_name = 'OutgoingWebhooks' AND table_schema = DATABASE() AND column_name = 'IconURL' AND column_type != 'text' ) > 0, 'ALTER TABLE OutgoingWebhooks MODIFY COLUMN IconURL text;', 'SELECT 1' ));
PREPARE alterIfNotExists FROM @preparedStatement;
EXECUTE alterIfNotExists;
DEALLOCATE PREPARE alterIfNotExists;
SET @preparedStatement = (SELECT IF( ( SELECT Column_Default FROM Information_Schema.Columns WHERE table_name = 'OutgoingWebhooks' AND table_schema = DATABASE() AND column_name = 'Username' ) IS NULL, 'ALTER TABLE OutgoingWebhooks ALTER COLUMN Username SET DEFAULT NULL;', 'SELECT 1' ));
PREPARE alterIfDefaultNull FROM @preparedStatement;
EXECUTE alterIfDefaultNull;
DEALLOCATE PREPARE alterIfDefaultNull;
CREATE TABLE IF NOT EXISTS Systems ( Name VARCHAR(64) NOT NULL, Value text, PRIMARY KEY (Name) ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
CREATE TABLE IF NOT EXISTS Reactions ( UserId varchar(26) NOT NULL, PostId varchar(26) NOT NULL, EmojiName varchar(64) NOT NULL, CreateAt bigint(20) DEFAULT NULL ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.COLUMNS WHERE table_name = 'Reactions' AND table_schema = DATABASE() AND column_name = 'UpdateAt' ) > 0, 'SELECT 1', 'ALTER TABLE Reactions ADD COLUMN UpdateAt bigint(20);' ));
PREPARE alterIfNotExists FROM @preparedStatement;
EXECUTE alterIfNotExists;
DEALLOCATE PREPARE alterIfNotExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.COLUMNS WHERE table_name = 'Reactions' AND table_schema = DATABASE() AND column_name = 'DeleteAt' ) > 0, 'SELECT 1', 'ALTER TABLE Reactions ADD COLUMN DeleteAt bigint(20);' ));
PREPARE alterIfNotExists FROM @preparedStatement;
EXECUTE alterIfNotExists;
DEALLOCATE PREPARE alterIfNotExists;
ALTER TABLE Reactions ADD PRIMARY KEY (PostId, UserID, EmojiName);
DROP PROCEDURE IF EXISTS AlterPrimaryKey;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.COLUMNS WHERE table_name = 'Reactions' AND table_schema = DATABASE() AND column_name = 'RemoteId' ) > 0, 'SELECT 1', 'ALTER TABLE Reactions ADD COLUMN RemoteId varchar(26);' ));
PREPARE alterIfNotExists FROM @preparedStatement;
EXECUTE alterIfNotExists;
DEALLOCATE PREPARE alterIfNotExists;
CREATE TABLE IF NOT EXISTS Roles ( Id varchar(26) NOT NULL, Name varchar(64) DEFAULT NULL, DisplayName varchar(128) DEFAULT NULL, Description text, CreateAt bigint(20) DEFAULT NULL, UpdateAt bigint(20) DEFAULT NULL, DeleteAt bigint(20) DEFAULT NULL, Permissions text, SchemeManaged tinyint(1) DEFAULT NULL, PRIMARY KEY (Id), UNIQUE KEY Name (Name) ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.COLUMNS WHERE table_name = 'Roles' AND table_schema = DATABASE() AND column_name = 'BuiltIn' ) > 0, 'SELECT 1', 'ALTER TABLE Roles ADD BuiltIn tinyint(1) DEFAULT NULL;' ));
PREPARE alterIfNotExists FROM @preparedStatement;
EXECUTE alterIfNotExists;
DEALLOCATE PREPARE alterIfNotExists;
DROP PROCEDURE IF EXISTS Migrate_If_Version_Below_500;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.COLUMNS WHERE table_name = 'Roles' AND table_schema = DATABASE() AND column_name = 'Permissions' ) > 0, 'ALTER TABLE Roles MODIFY Permissions longtext;', 'SELECT 1' ));
PREPARE alterIfExists FROM @preparedStatement;
EXECUTE alterIfExists;
DEALLOCATE PREPARE alterIfExists;
CREATE TABLE IF NOT EXISTS Schemes ( Id varchar(26) NOT NULL, Name varchar(64) DEFAULT NULL, DisplayName varchar(128) DEFAULT NULL, Description text, CreateAt bigint(20) DEFAULT NULL, UpdateAt bigint(20) DEFAULT NULL, DeleteAt bigint(20) DEFAULT NULL, Scope varchar(32) DEFAULT NULL, DefaultTeamAdminRole varchar(64) DEFAULT NULL, DefaultTeamUserRole varchar(64) DEFAULT NULL, DefaultChannelAdminRole varchar(64) DEFAULT NULL, DefaultChannelUserRole varchar(64) DEFAULT NULL, PRIMARY KEY (Id), UNIQUE KEY Name (Name) ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.COLUMNS WHERE table_name = 'Schemes' AND table_schema = DATABASE() AND column_name = 'DefaultTeamGuestRole' ) > 0, 'SELECT 1', 'ALTER TABLE Schemes ADD DefaultTeamGuestRole varchar(64);' ));
PREPARE alterIfNotExists FROM @preparedStatement;
EXECUTE alterIfNotExists;
DEALLOCATE PREPARE alterIfNotExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.COLUMNS WHERE table_name = 'Schemes' AND table_schema = DATABASE() AND column_name = 'DefaultChannelGuestRole' ) > 0, 'SELECT 1', 'ALTER TABLE Schemes ADD DefaultChannelGuestRole varchar(64);' ));
PREPARE alterIfNotExists FROM @preparedStatement;
EXECUTE alterIfNotExists;
DEALLOCATE PREPARE alterIfNotExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.COLUMNS WHERE table_name = 'Schemes' AND table_schema = DATABASE() AND column_name = 'DefaultTeamGuestRole' ) > 0, 'ALTER TABLE Schemes MODIFY DefaultTeamGuestRole varchar(64);', 'SELECT 1' ));
PREPARE alterIfExists FROM @preparedStatement;
EXECUTE alterIfExists;
DEALLOCATE PREPARE alterIfExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.COLUMNS WHERE table_name = 'Schemes' AND table_schema = DATABASE() AND column_name = 'DefaultChannelGuestRole' ) > 0, 'ALTER TABLE Schemes MODIFY DefaultChannelGuestRole varchar(64);', 'SELECT 1' ));
PREPARE alterIfExists FROM @preparedStatement;
EXECUTE alterIfExists;
DEALLOCATE PREPARE alterIfExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.STATISTICS WHERE table_name = 'Schemes' AND table_schema = DATABASE() AND index_name = 'idx_schemes_channel_guest_role' ) > 0, 'SELECT 1', 'CREATE INDEX idx_schemes_channel_guest_role ON Schemes(DefaultChannelGuestRole);' ));
PREPARE createIndexIfNotExists FROM @preparedStatement;
EXECUTE createIndexIfNotExists;
DEALLOCATE PREPARE createIndexIfNotExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.STATISTICS WHERE table_name = 'Schemes' AND table_schema = DATABASE() AND index_name = 'idx_schemes_channel_user_role' ) > 0, 'SELECT 1', 'CREATE INDEX idx_schemes_channel_user_role ON Schemes(DefaultChannelUserRole);' ));
PREPARE createIndexIfNotExists FROM @preparedStatement;
EXECUTE createIndexIfNotExists;
DEALLOCATE PREPARE createIndexIfNotExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.STATISTICS WHERE table_name = 'Schemes' AND table_schema = DATABASE() AND index_name = 'idx_schemes_channel_admin_role' ) > 0, 'SELECT 1', 'CREATE INDEX idx_schemes_channel_admin_role ON Schemes(DefaultChannelAdminRole);' ));
PREPARE createIndexIfNotExists FROM @preparedStatement;
EXECUTE createIndexIfNotExists;
DEALLOCATE PREPARE createIndexIfNotExists;
CREATE TABLE IF NOT EXISTS Licenses ( Id varchar(26) NOT NULL, CreateAt bigint(20) DEFAULT NULL, Bytes text, PRIMARY KEY (Id) ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
CREATE TABLE IF NOT EXISTS Posts ( Id varchar(26) NOT NULL, CreateAt bigint(20) DEFAULT NULL, UpdateAt bigint(20) DEFAULT NULL, DeleteAt bigint(20) DEFAULT NULL, UserId varchar(26) DEFAULT NULL, ChannelId varchar(26) DEFAULT NULL, RootId varchar(26) DEFAULT NULL, ParentId varchar(26) DEFAULT NULL, OriginalId varchar(26) DEFAULT NULL, Message text, Type varchar(26) DEFAULT NULL, Props text, Hashtags text, Filenames text, PRIMARY KEY (Id) ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.COLUMNS WHERE table_name = 'Posts' AND table_schema = DATABASE() AND column_name = 'FileIds' ) > 0, 'SELECT 1', 'ALTER TABLE Posts ADD FileIds text;' ));
PREPARE alterIfNotExists FROM @preparedStatement;
EXECUTE alterIfNotExists;
DEALLOCATE PREPARE alterIfNotExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.COLUMNS WHERE table_name = 'Posts' AND table_schema = DATABASE() AND column_name = 'HasReactions' ) > 0, 'SELECT 1', 'ALTER TABLE Posts ADD HasReactions tinyint(1) DEFAULT NULL;' ));
PREPARE alterIfNotExists FROM @preparedStatement;
EXECUTE alterIfNotExists;
DEALLOCATE PREPARE alterIfNotExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.COLUMNS WHERE table_name = 'Posts' AND table_schema = DATABASE() AND column_name = 'EditAt' ) > 0, 'SELECT 1', 'ALTER TABLE Posts ADD EditAt bigint(20) DEFAULT NULL;' ));
PREPARE alterIfNotExists FROM @preparedStatement;
EXECUTE alterIfNotExists;
DEALLOCATE PREPARE alterIfNotExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.COLUMNS WHERE table_name = 'Posts' AND table_schema = DATABASE() AND column_name = 'IsPinned' ) > 0, 'SELECT 1', 'ALTER TABLE Posts ADD IsPinned tinyint(1) DEFAULT NULL;' ));
PREPARE alterIfNotExists FROM @preparedStatement;
EXECUTE alterIfNotExists;
DEALLOCATE PREPARE alterIfNotExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.STATISTICS WHERE table_name = 'Posts' AND table_schema = DATABASE() AND index_name = 'idx_posts_update_at' ) > 0, 'SELECT 1', 'CREATE INDEX idx_posts_update_at ON Posts (UpdateAt);' ));
PREPARE createIndexIfNotExists FROM @preparedStatement;
EXECUTE createIndexIfNotExists;
DEALLOCATE PREPARE createIndexIfNotExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.STATISTICS WHERE table_name = 'Posts' AND table_schema = DATABASE() AND index_name = 'idx_posts_create_at' ) > 0, 'SELECT 1', 'CREATE INDEX idx_posts_create_at ON Posts(CreateAt);' ));
PREPARE createIndexIfNotExists FROM @preparedStatement;
EXECUTE createIndexIfNotExists;
DEALLOCATE PREPARE createIndexIfNotExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.STATISTICS WHERE table_name = 'Posts' AND table_schema = DATABASE() AND index_name = 'idx_posts_delete_at' ) > 0, 'SELECT 1', 'CREATE INDEX idx_posts_delete_at ON Posts(DeleteAt);' ));
PREPARE createIndexIfNotExists FROM @preparedStatement;
EXECUTE createIndexIfNotExists;
DEALLOCATE PREPARE createIndexIfNotExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.STATISTICS WHERE table_name = 'Posts' AND table_schema = DATABASE() AND index_name = 'idx_posts_root_id' ) > 0, 'SELECT 1', 'CREATE INDEX idx_posts_root_id ON Posts(RootId);' ));
PREPARE createIndexIfNotExists FROM @preparedStatement;
EXECUTE createIndexIfNotExists;
DEALLOCATE PREPARE createIndexIfNotExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.STATISTICS WHERE table_name = 'Posts' AND table_schema = DATABASE() AND index_name = 'idx_posts_user_id' ) > 0, 'SELECT 1', 'CREATE INDEX idx_posts_user_id ON Posts(UserId);' ));
PREPARE createIndexIfNotExists FROM @preparedStatement;
EXECUTE createIndexIfNotExists;
DEALLOCATE PREPARE createIndexIfNotExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.STATISTICS WHERE table_name = 'Posts' AND table_schema = DATABASE() AND index_name = 'idx_posts_is_pinned' ) > 0, 'SELECT 1', 'CREATE INDEX idx_posts_is_pinned ON Posts(IsPinned);' ));
PREPARE createIndexIfNotExists FROM @preparedStatement;
EXECUTE createIndexIfNotExists;
DEALLOCATE PREPARE createIndexIfNotExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.STATISTICS WHERE table_name = 'Posts' AND table_schema = DATABASE() AND index_name = 'idx_posts_channel_id_update_at' ) > 0, 'SELECT 1', 'CREATE INDEX idx_posts_channel_id_update_at ON Posts(ChannelId, UpdateAt);' ));
PREPARE createIndexIfNotExists FROM @preparedStatement;
EXECUTE createIndexIfNotExists;
DEALLOCATE PREPARE createIndexIfNotExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.STATISTICS WHERE table_name = 'Posts' AND table_schema = DATABASE() AND index_name = 'idx_posts_channel_id_delete_at_create_at' ) > 0, 'SELECT 1', 'CREATE INDEX idx_posts_channel_id_delete_at_create_at ON Posts(ChannelId, DeleteAt, CreateAt);' ));
PREPARE createIndexIfNotExists FROM @preparedStatement;
EXECUTE createIndexIfNotExists;
DEALLOCATE PREPARE createIndexIfNotExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.STATISTICS WHERE table_name = 'Posts' AND table_schema = DATABASE() AND index_name = 'idx_posts_message_txt' ) > 0, 'SELECT 1', 'CREATE FULLTEXT INDEX idx_posts_message_txt ON Posts(Message);' ));
PREPARE createIndexIfNotExists FROM @preparedStatement;
EXECUTE createIndexIfNotExists;
DEALLOCATE PREPARE createIndexIfNotExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.STATISTICS WHERE table_name = 'Posts' AND table_schema = DATABASE() AND index_name = 'idx_posts_hashtags_txt' ) > 0, 'SELECT 1', 'CREATE FULLTEXT INDEX idx_posts_hashtags_txt ON Posts(Hashtags);' ));
PREPARE createIndexIfNotExists FROM @preparedStatement;
EXECUTE createIndexIfNotExists;
DEALLOCATE PREPARE createIndexIfNotExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.COLUMNS WHERE table_name = 'Posts' AND table_schema = DATABASE() AND column_name = 'RemoteId' ) > 0, 'SELECT 1', 'ALTER TABLE Posts ADD RemoteId varchar(26);' ));
PREPARE alterIfNotExists FROM @preparedStatement;
EXECUTE alterIfNotExists;
DEALLOCATE PREPARE alterIfNotExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.STATISTICS WHERE table_name = 'Posts' AND table_schema = DATABASE() AND index_name = 'idx_posts_channel_id' ) > 0, 'DROP INDEX idx_posts_channel_id ON Posts;', 'SELECT 1' ));
PREPARE removeIndexIfExists FROM @preparedStatement;
EXECUTE removeIndexIfExists;
DEALLOCATE PREPARE removeIndexIfExists;
CREATE TABLE IF NOT EXISTS ProductNoticeViewState ( UserId VARCHAR(26) NOT NULL, NoticeId VARCHAR(26) NOT NULL, Viewed int(11), Timestamp bigint(20) DEFAULT NULL, PRIMARY KEY (UserId, NoticeId) ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.STATISTICS WHERE table_name = 'ProductNoticeViewState' AND table_schema = DATABASE() AND index_name = 'idx_notice_views_timestamp' ) > 0, 'SELECT 1', 'CREATE INDEX idx_notice_views_timestamp ON ProductNoticeViewState (Timestamp);' ));
PREPARE createIndexIfNotExists FROM @preparedStatement;
EXECUTE createIndexIfNotExists;
DEALLOCATE PREPARE createIndexIfNotExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.STATISTICS WHERE table_name = 'ProductNoticeViewState' AND table_schema = DATABASE() AND index_name = 'idx_notice_views_notice_id' ) > 0, 'SELECT 1', 'CREATE INDEX idx_notice_views_notice_id ON ProductNoticeViewState (NoticeId);' ));
PREPARE createIndexIfNotExists FROM @preparedStatement;
EXECUTE createIndexIfNotExists;
DEALLOCATE PREPARE createIndexIfNotExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.STATISTICS WHERE table_name = 'ProductNoticeViewState' AND table_schema = DATABASE() AND index_name = 'idx_notice_views_user_id' ) > 0, 'DROP INDEX idx_notice_views_user_id ON ProductNoticeViewState;', 'SELECT 1' ));
PREPARE removeIndexIfExists FROM @preparedStatement;
EXECUTE removeIndexIfExists;
DEALLOCATE PREPARE removeIndexIfExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.STATISTICS WHERE table_name = 'ProductNoticeViewState' AND table_schema = DATABASE() AND index_name = 'idx_notice_views_user_notice' ) > 0, 'DROP INDEX idx_notice_views_user_notice ON ProductNoticeViewState;', 'SELECT 1' ));
PREPARE removeIndexIfExists FROM @preparedStatement;
EXECUTE removeIndexIfExists;
DEALLOCATE PREPARE removeIndexIfExists;
CREATE TABLE IF NOT EXISTS Sessions ( Id varchar(26) PRIMARY KEY, Token varchar(26) DEFAULT NULL, CreateAt bigint(20) DEFAULT NULL, ExpiresAt bigint(20) DEFAULT NULL, LastActivityAt bigint(20) DEFAULT NULL, UserId varchar(26) DEFAULT NULL, DeviceId text, Roles varchar(64) DEFAULT NULL, IsOAuth tinyint(1), Props text ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.COLUMNS WHERE table_name = 'Sessions' AND table_schema = DATABASE() AND column_name = 'ExpiredNotify' ) > 0, 'SELECT 1', 'ALTER TABLE Sessions ADD ExpiredNotify tinyint(1) DEFAULT NULL;' ));
PREPARE alterIfNotExists FROM @preparedStatement;
EXECUTE alterIfNotExists;
DEALLOCATE PREPARE alterIfNotExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.STATISTICS WHERE table_name = 'Sessions' AND table_schema = DATABASE() AND index_name = 'idx_sessions_user_id' ) > 0, 'SELECT 1', 'CREATE INDEX idx_sessions_user_id ON Sessions(UserId);' ));
PREPARE createIndexIfNotExists FROM @preparedStatement;
EXECUTE createIndexIfNotExists;
DEALLOCATE PREPARE createIndexIfNotExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.STATISTICS WHERE table_name = 'Sessions' AND table_schema = DATABASE() AND index_name = 'idx_sessions_token' ) > 0, 'SELECT 1', 'CREATE INDEX idx_sessions_token ON Sessions(Token);' ));
PREPARE createIndexIfNotExists FROM @preparedStatement;
EXECUTE createIndexIfNotExists;
DEALLOCATE PREPARE createIndexIfNotExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.STATISTICS WHERE table_name = 'Sessions' AND table_schema = DATABASE() AND index_name = 'idx_sessions_expires_at' ) > 0, 'SELECT 1', 'CREATE INDEX idx_sessions_expires_at ON Sessions(ExpiresAt);' ));
PREPARE createIndexIfNotExists FROM @preparedStatement;
EXECUTE createIndexIfNotExists;
DEALLOCATE PREPARE createIndexIfNotExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.STATISTICS WHERE table_name = 'Sessions' AND table_schema = DATABASE() AND index_name = 'idx_sessions_create_at' ) > 0, 'SELECT 1', 'CREATE INDEX idx_sessions_create_at ON Sessions(CreateAt);' ));
PREPARE createIndexIfNotExists FROM @preparedStatement;
EXECUTE createIndexIfNotExists;
DEALLOCATE PREPARE createIndexIfNotExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.STATISTICS WHERE table_name = 'Sessions' AND table_schema = DATABASE() AND index_name = 'idx_sessions_last_activity_at' ) > 0, 'SELECT 1', 'CREATE INDEX idx_sessions_last_activity_at ON Sessions(LastActivityAt);' ));
PREPARE createIndexIfNotExists FROM @preparedStatement;
EXECUTE createIndexIfNotExists;
DEALLOCATE PREPARE createIndexIfNotExists;
DROP PROCEDURE IF EXISTS Migrate_If_Version_Below_5120;
CREATE TABLE IF NOT EXISTS TermsOfService ( Id varchar(26) NOT NULL, CreateAt bigint(20) DEFAULT NULL, UserId varchar(26) DEFAULT NULL, Text text, PRIMARY KEY (Id) ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
CREATE TABLE IF NOT EXISTS Audits ( Id varchar(26) NOT NULL, CreateAt bigint(20) DEFAULT NULL, UserId varchar(26) DEFAULT NULL, Action text, ExtraInfo text, IpAddress varchar(64) DEFAULT NULL, SessionId varchar(26) DEFAULT NULL, PRIMARY KEY (Id) ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.STATISTICS WHERE table_name = 'Audits' AND table_schema = DATABASE() AND index_name = 'idx_audits_user_id' ) > 0, 'SELECT 1', 'CREATE INDEX idx_audits_user_id ON Audits(UserId);' ));
PREPARE createIndexIfNotExists FROM @preparedStatement;
EXECUTE createIndexIfNotExists;
DEALLOCATE PREPARE createIndexIfNotExists;
CREATE TABLE IF NOT EXISTS OAuthAccessData ( Token varchar(26) NOT NULL, RefreshToken varchar(26) DEFAULT NULL, RedirectUri text, ClientId varchar(26) DEFAULT NULL, UserId varchar(26) DEFAULT NULL, PRIMARY KEY (Token), UNIQUE KEY (ClientId, UserId) ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.COLUMNS WHERE table_name = 'OAuthAccessData' AND table_schema = DATABASE() AND column_name = 'ClientId' ) > 0, 'SELECT 1', 'ALTER TABLE OAuthAccessData ADD ClientId varchar(26) DEFAULT "";' ));
PREPARE alterIfNotExists FROM @preparedStatement;
EXECUTE alterIfNotExists;
DEALLOCATE PREPARE alterIfNotExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.COLUMNS WHERE table_name = 'OAuthAccessData' AND table_schema = DATABASE() AND column_name = 'UserId' ) > 0, 'SELECT 1', 'ALTER TABLE OAuthAccessData ADD UserId varchar(26) DEFAULT "";' ));
PREPARE alterIfNotExists FROM @preparedStatement;
EXECUTE alterIfNotExists;
DEALLOCATE PREPARE alterIfNotExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.statistics WHERE table_name = 'OAuthAccessData' AND table_schema = DATABASE() AND index_name = 'idx_oauthaccessdata_user_id' ) > 0, 'SELECT 1', 'CREATE INDEX idx_oauthaccessdata_user_id ON OAuthAccessData(UserId);' ));
PREPARE createIndexIfNotExists FROM @preparedStatement;
EXECUTE createIndexIfNotExists;
DEALLOCATE PREPARE createIndexIfNotExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.COLUMNS WHERE table_name = 'OAuthAccessData' AND table_schema = DATABASE() AND column_name = 'ExpiresAt' ) > 0, 'SELECT 1', 'ALTER TABLE OAuthAccessData ADD ExpiresAt bigint(20) DEFAULT NULL;' ));
PREPARE alterIfNotExists FROM @preparedStatement;
EXECUTE alterIfNotExists;
DEALLOCATE PREPARE alterIfNotExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.statistics WHERE table_name = 'OAuthAccessData' AND table_schema = DATABASE() AND index_name = 'idx_oauthaccessdata_auth_code' ) > 0, 'DROP INDEX idx_oauthaccessdata_auth_code ON OAuthAccessData;', 'SELECT 1' ));
PREPARE removeIndexIfExists FROM @preparedStatement;
EXECUTE removeIndexIfExists;
DEALLOCATE PREPARE removeIndexIfExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.COLUMNS WHERE table_name = 'OAuthAccessData' AND table_schema = DATABASE() AND column_name = 'AuthCode' ) > 0, 'ALTER TABLE OAuthAccessData DROP COLUMN AuthCode;', 'SELECT 1' ));
PREPARE alterIfExists FROM @preparedStatement;
EXECUTE alterIfExists;
DEALLOCATE PREPARE alterIfExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.COLUMNS WHERE table_name = 'OAuthAccessData' AND table_schema = DATABASE() AND column_name = 'Scope' ) > 0, 'SELECT 1', 'ALTER TABLE OAuthAccessData ADD Scope varchar(128) DEFAULT NULL;' ));
PREPARE alterIfNotExists FROM @preparedStatement;
EXECUTE alterIfNotExists;
DEALLOCATE PREPARE alterIfNotExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.statistics WHERE table_name = 'OAuthAccessData' AND table_schema = DATABASE() AND index_name = 'ClientId_2' ) > 0, 'DROP INDEX ClientId_2 ON OAuthAccessData;', 'SELECT 1' ));
PREPARE removeIndexIfExists FROM @preparedStatement;
EXECUTE removeIndexIfExists;
DEALLOCATE PREPARE removeIndexIfExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.statistics WHERE table_name = 'OAuthAccessData' AND table_schema = DATABASE() AND index_name = 'idx_oauthaccessdata_refresh_token' ) > 0, 'SELECT 1', 'CREATE INDEX idx_oauthaccessdata_refresh_token ON OAuthAccessData(RefreshToken);' ));
PREPARE createIndexIfNotExists FROM @preparedStatement;
EXECUTE createIndexIfNotExists;
DEALLOCATE PREPARE createIndexIfNotExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.STATISTICS WHERE table_name = 'OAuthAccessData' AND table_schema = DATABASE() AND index_name = 'idx_oauthaccessdata_client_id' ) > 0, 'DROP INDEX idx_oauthaccessdata_client_id ON OAuthAccessData;', 'SELECT 1' ));
PREPARE removeIndexIfExists FROM @preparedStatement;
EXECUTE removeIndexIfExists;
DEALLOCATE PREPARE removeIndexIfExists;
CREATE TABLE IF NOT EXISTS Preferences ( UserId varchar(26) NOT NULL, Category varchar(32) NOT NULL, Name varchar(32) NOT NULL, Value text, PRIMARY KEY (UserId, Category, Name) ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.COLUMNS WHERE table_name = 'Preferences' AND table_schema = DATABASE() AND column_name = 'Value' AND data_type != 'text' ) > 0, 'ALTER TABLE Preferences MODIFY Value text;', 'SELECT 1' ));
PREPARE alterIfExists FROM @preparedStatement;
EXECUTE alterIfExists;
DEALLOCATE PREPARE alterIfExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.STATISTICS WHERE table_name = 'Preferences' AND table_schema = DATABASE() AND index_name = 'idx_preferences_category' ) > 0, 'SELECT 1', 'CREATE INDEX idx_preferences_category ON Preferences(Category);' ));
PREPARE createIndexIfNotExists FROM @preparedStatement;
EXECUTE createIndexIfNotExists;
DEALLOCATE PREPARE createIndexIfNotExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.STATISTICS WHERE table_name = 'Preferences' AND table_schema = DATABASE() AND index_name = 'idx_preferences_name' ) > 0, 'SELECT 1', 'CREATE INDEX idx_preferences_name ON Preferences(Name);' ));
PREPARE createIndexIfNotExists FROM @preparedStatement;
EXECUTE createIndexIfNotExists;
DEALLOCATE PREPARE createIndexIfNotExists;
DROP PROCEDURE IF EXISTS RenameSolarizedThemeWithUnderscore;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.STATISTICS WHERE table_name = 'Preferences' AND table_schema = DATABASE() AND index_name = 'idx_preferences_user_id' ) > 0, 'DROP INDEX idx_preferences_user_id ON Preferences;', 'SELECT 1' ));
PREPARE removeIndexIfExists FROM @preparedStatement;
EXECUTE removeIndexIfExists;
DEALLOCATE PREPARE removeIndexIfExists;
CREATE TABLE IF NOT EXISTS Status ( UserId varchar(26) NOT NULL, Status varchar(32) DEFAULT NULL, Manual tinyint(1) DEFAULT NULL, LastActivityAt bigint(20) DEFAULT NULL, PRIMARY KEY (UserId) ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.COLUMNS WHERE table_name = 'Status' AND table_schema = DATABASE() AND column_name = 'ActiveChannel' ) > 0, 'ALTER TABLE Status DROP COLUMN ActiveChannel;', 'SELECT 1' ));
PREPARE alterIfExists FROM @preparedStatement;
EXECUTE alterIfExists;
DEALLOCATE PREPARE alterIfExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.STATISTICS WHERE table_name = 'Status' AND table_schema = DATABASE() AND index_name = 'idx_status_status' ) > 0, 'SELECT 1', 'CREATE INDEX idx_status_status ON Status(Status);' ));
PREPARE createIndexIfNotExists FROM @preparedStatement;
EXECUTE createIndexIfNotExists;
DEALLOCATE PREPARE createIndexIfNotExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.COLUMNS WHERE table_name = 'Status' AND table_schema = DATABASE() AND column_name = 'DNDEndTime' ) > 0, 'SELECT 1', 'ALTER TABLE Status ADD COLUMN DNDEndTime BIGINT;' ));
PREPARE alterIfNotExists FROM @preparedStatement;
EXECUTE alterIfNotExists;
DEALLOCATE PREPARE alterIfNotExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.COLUMNS WHERE table_name = 'Status' AND table_schema = DATABASE() AND column_name = 'PrevStatus' ) > 0, 'SELECT 1', 'ALTER TABLE Status ADD COLUMN PrevStatus VARCHAR(32);' ));
PREPARE alterIfNotExists FROM @preparedStatement;
EXECUTE alterIfNotExists;
DEALLOCATE PREPARE alterIfNotExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.STATISTICS WHERE table_name = 'Status' AND table_schema = DATABASE() AND index_name = 'idx_status_user_id' ) > 0, 'DROP INDEX idx_status_user_id ON Status;', 'SELECT 1' ));
PREPARE removeIndexIfExists FROM @preparedStatement;
EXECUTE removeIndexIfExists;
DEALLOCATE PREPARE removeIndexIfExists;
CREATE TABLE IF NOT EXISTS Tokens ( Token varchar(64) NOT NULL, CreateAt bigint(20), Type varchar(64) DEFAULT NULL, Extra text, PRIMARY KEY (Token) ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.COLUMNS WHERE table_name = 'Tokens' AND table_schema = DATABASE() AND column_name = 'Extra' AND data_type != 'text' ) > 0, 'ALTER TABLE Tokens MODIFY Extra text;', 'SELECT 1' ));
PREPARE alterIfExists FROM @preparedStatement;
EXECUTE alterIfExists;
DEALLOCATE PREPARE alterIfExists;
CREATE TABLE IF NOT EXISTS Bots ( UserId varchar(26) NOT NULL, Description text, OwnerId varchar(190) DEFAULT NULL, CreateAt bigint(20) DEFAULT NULL, UpdateAt bigint(20) DEFAULT NULL, DeleteAt bigint(20) DEFAULT NULL, PRIMARY KEY (UserId) ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.COLUMNS WHERE table_name = 'Bots' AND table_schema = DATABASE() AND column_name = 'LastIconUpdate' ) > 0, 'SELECT 1', 'ALTER TABLE Bots ADD LastIconUpdate bigint;' ));
PREPARE alterIfNotExists FROM @preparedStatement;
EXECUTE alterIfNotExists;
DEALLOCATE PREPARE alterIfNotExists;
CREATE TABLE IF NOT EXISTS UserAccessTokens ( Id varchar(26) NOT NULL, Token varchar(26) DEFAULT NULL, UserId varchar(26) DEFAULT NULL, Description text, PRIMARY KEY (Id), UNIQUE (Token) ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.COLUMNS WHERE table_name = 'UserAccessTokens' AND table_schema = DATABASE() AND column_name = 'IsActive' ) > 0, 'SELECT 1', 'ALTER TABLE UserAccessTokens ADD COLUMN IsActive tinyint(1) DEFAULT NULL;' ));
PREPARE alterNotIfExists FROM @preparedStatement;
EXECUTE alterNotIfExists;
DEALLOCATE PREPARE alterNotIfExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.STATISTICS WHERE table_name = 'UserAccessTokens' AND table_schema = DATABASE() AND index_name = 'idx_user_access_tokens_user_id' ) > 0, 'SELECT 1', 'CREATE INDEX idx_user_access_tokens_user_id ON UserAccessTokens(UserId);' ));
PREPARE createIndexIfNotExists FROM @preparedStatement;
EXECUTE createIndexIfNotExists;
DEALLOCATE PREPARE createIndexIfNotExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.STATISTICS WHERE table_name = 'UserAccessTokens' AND table_schema = DATABASE() AND index_name = 'idx_user_access_tokens_token' ) > 0, 'DROP INDEX idx_user_access_tokens_token ON UserAccessTokens;', 'SELECT 1' ));
PREPARE removeIndexIfExists FROM @preparedStatement;
EXECUTE removeIndexIfExists;
DEALLOCATE PREPARE removeIndexIfExists;
CREATE TABLE IF NOT EXISTS RemoteClusters ( RemoteId VARCHAR(26) NOT NULL, RemoteTeamId VARCHAR(26), Name VARCHAR(64) NOT NULL, DisplayName VARCHAR(64), SiteURL text, CreateAt bigint, LastPingAt bigint, Token VARCHAR(26) DEFAULT NULL, RemoteToken VARCHAR(26), Topics text, CreatorId VARCHAR(26) DEFAULT NULL, PRIMARY KEY (RemoteId, Name) );
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.STATISTICS WHERE table_name = 'RemoteClusters' AND table_schema = DATABASE() AND index_name = 'remote_clusters_site_url_unique' ) > 0, 'SELECT 1', 'CREATE UNIQUE INDEX remote_clusters_site_url_unique ON RemoteClusters (RemoteTeamId, SiteURL (168));' ));
PREPARE createIndexIfNotExists FROM @preparedStatement;
EXECUTE createIndexIfNotExists;
DEALLOCATE PREPARE createIndexIfNotExists;
CREATE TABLE IF NOT EXISTS SharedChannels ( ChannelId varchar(26) NOT NULL, TeamId varchar(26) DEFAULT NULL, Home tinyint(1) DEFAULT NULL, ReadOnly tinyint(1) DEFAULT NULL, ShareName varchar(64) DEFAULT NULL, ShareDisplayName varchar(64) DEFAULT NULL, SharePurpose varchar(250) DEFAULT NULL, ShareHeader text, CreatorId varchar(26) DEFAULT NULL, CreateAt bigint(20) DEFAULT NULL, UpdateAt bigint(20) DEFAULT NULL, RemoteId varchar(26) DEFAULT NULL, PRIMARY KEY (ChannelId), UNIQUE KEY ShareName (ShareName, TeamId) ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
CREATE TABLE IF NOT EXISTS SidebarChannels ( ChannelId varchar(26) NOT NULL, UserId varchar(26) NOT NULL, CategoryId varchar(26) NOT NULL, SortOrder bigint(20) DEFAULT NULL, PRIMARY KEY (ChannelId, UserId, CategoryId) ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.COLUMNS WHERE table_name = 'SidebarChannels' AND table_schema = DATABASE() AND column_name = 'CategoryId' AND column_type != 'varchar(128)' ) > 0, 'ALTER TABLE SidebarChannels MODIFY CategoryId varchar(128);', 'SELECT 1' ));
PREPARE alterIfExists FROM @preparedStatement;
EXECUTE alterIfExists;
DEALLOCATE PREPARE alterIfExists;
CREATE TABLE IF NOT EXISTS OAuthAuthData ( ClientId varchar(26) DEFAULT NULL, UserId varchar(26) DEFAULT NULL, Code varchar(128) NOT NULL, ExpiresIn int(11) DEFAULT NULL, CreateAt bigint(20) DEFAULT NULL, RedirectUri text, State text, Scope varchar(128) DEFAULT NULL, PRIMARY KEY (Code) ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.COLUMNS WHERE table_name = 'OAuthAuthData' AND table_schema = DATABASE() AND column_name = 'State' AND (data_type != 'varchar' OR character_maximum_length != 1024) ) > 0, 'ALTER TABLE OAuthAuthData MODIFY State text;', 'SELECT 1' ));
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.STATISTICS WHERE table_name = 'OAuthAuthData' AND table_schema = DATABASE() AND index_name = 'idx_oauthauthdata_client_id' ) > 0, 'DROP INDEX idx_oauthauthdata_client_id ON OAuthAuthData;', 'SELECT 1' ));
PREPARE removeIndexIfExists FROM @preparedStatement;
EXECUTE removeIndexIfExists;
DEALLOCATE PREPARE removeIndexIfExists;
CREATE TABLE IF NOT EXISTS SharedChannelAttachments ( Id varchar(26) NOT NULL, FileId varchar(26) DEFAULT NULL, RemoteId varchar(26) DEFAULT NULL, CreateAt bigint(20) DEFAULT NULL, LastSyncAt bigint(20) DEFAULT NULL, PRIMARY KEY (Id), UNIQUE KEY FileId (FileId,RemoteId) ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
CREATE TABLE IF NOT EXISTS SharedChannelUsers ( Id varchar(26) NOT NULL, UserId varchar(26) DEFAULT NULL, RemoteId varchar(26) DEFAULT NULL, CreateAt bigint(20) DEFAULT NULL, LastSyncAt bigint(20) DEFAULT NULL, PRIMARY KEY (Id) ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.COLUMNS WHERE table_name = 'SharedChannelUsers' AND table_schema = DATABASE() AND column_name = 'ChannelId' ) > 0, 'SELECT 1', 'ALTER TABLE SharedChannelUsers ADD ChannelId varchar(26) DEFAULT NULL;' ));
PREPARE alterIfNotExists FROM @preparedStatement;
EXECUTE alterIfNotExists;
DEALLOCATE PREPARE alterIfNotExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM information_schema.TABLE_CONSTRAINTS WHERE table_name = 'SharedChannelUsers' AND table_schema = DATABASE() AND constraint_type = 'UNIQUE' ) > 0, 'SELECT 1', 'ALTER TABLE SharedChannelUsers ADD CONSTRAINT UNIQUE KEY UserId(UserId, ChannelId, RemoteId)' ));
PREPARE alterIfUniqueNotExists FROM @preparedStatement;
EXECUTE alterIfUniqueNotExists;
DEALLOCATE PREPARE alterIfUniqueNotExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.STATISTICS WHERE table_name = 'SharedChannelUsers' AND table_schema = DATABASE() AND index_name = 'idx_sharedchannelusers_user_id' ) > 0, 'DROP INDEX idx_sharedchannelusers_user_id ON SharedChannelUsers;', 'SELECT 1' ));
PREPARE removeIndexIfExists FROM @preparedStatement;
EXECUTE removeIndexIfExists;
DEALLOCATE PREPARE removeIndexIfExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.STATISTICS WHERE table_name = 'SharedChannelUsers' AND table_schema = DATABASE() AND index_name = 'idx_sharedchannelusers_remote_id' ) > 0, 'SELECT 1', 'CREATE INDEX idx_sharedchannelusers_remote_id ON SharedChannelUsers(RemoteId);' ));
PREPARE createIndexIfNotExists FROM @preparedStatement;
EXECUTE createIndexIfNotExists;
DEALLOCATE PREPARE createIndexIfNotExists;
CREATE TABLE IF NOT EXISTS SharedChannelRemotes ( Id varchar(26) NOT NULL, ChannelId varchar(26) NOT NULL, CreatorId varchar(26) DEFAULT NULL, CreateAt bigint(20) DEFAULT NULL, UpdateAt bigint(20) DEFAULT NULL, IsInviteAccepted tinyint(1) DEFAULT NULL, IsInviteConfirmed tinyint(1) DEFAULT NULL, RemoteId varchar(26) DEFAULT NULL, PRIMARY KEY (Id, ChannelId), UNIQUE KEY ChannelId (ChannelId, RemoteId) ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.COLUMNS WHERE table_name = 'SharedChannelRemotes' AND table_schema = DATABASE() AND column_name = 'LastPostUpdateAt' ) > 0, 'SELECT 1', 'ALTER TABLE SharedChannelRemotes ADD LastPostUpdateAt bigint;' ));
PREPARE alterIfNotExists FROM @preparedStatement;
EXECUTE alterIfNotExists;
DEALLOCATE PREPARE alterIfNotExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.COLUMNS WHERE table_name = 'SharedChannelRemotes' AND table_schema = DATABASE() AND column_name = 'LastPostId' ) > 0, 'SELECT 1', 'ALTER TABLE SharedChannelRemotes ADD LastPostId VARCHAR(26);' ));
PREPARE alterIfNotExists FROM @preparedStatement;
EXECUTE alterIfNotExists;
DEALLOCATE PREPARE alterIfNotExists;
CREATE TABLE IF NOT EXISTS Jobs ( Id varchar(26) NOT NULL, Type varchar(32) DEFAULT NULL, Priority bigint(20) DEFAULT NULL, CreateAt bigint(20) DEFAULT NULL, StartAt bigint(20) DEFAULT NULL, LastActivityAt bigint(20) DEFAULT NULL, Status varchar(32) DEFAULT NULL, Progress bigint(20) DEFAULT NULL, Data text, PRIMARY KEY (Id), KEY idx_jobs_type (Type) ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
CREATE TABLE IF NOT EXISTS ChannelMemberHistory ( ChannelId varchar(26) NOT NULL, UserId varchar(26) NOT NULL, JoinTime bigint(20) NOT NULL, LeaveTime bigint(20) DEFAULT NULL, PRIMARY KEY (ChannelId, UserId, JoinTime) ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.COLUMNS WHERE table_name = 'ChannelMemberHistory' AND table_schema = DATABASE() AND column_name = 'Email' ) > 0, 'ALTER TABLE ChannelMemberHistory DROP COLUMN Email', 'SELECT 1' ));
PREPARE alterIfExists FROM @preparedStatement;
EXECUTE alterIfExists;
DEALLOCATE PREPARE alterIfExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.COLUMNS WHERE table_name = 'ChannelMemberHistory' AND table_schema = DATABASE() AND column_name = 'Username' ) > 0, 'ALTER TABLE ChannelMemberHistory DROP COLUMN Username', 'SELECT 1' ));
PREPARE alterIfExists FROM @preparedStatement;
EXECUTE alterIfExists;
DEALLOCATE PREPARE alterIfExists;
CREATE TABLE IF NOT EXISTS SidebarCategories ( Id varchar(26) NOT NULL, UserId varchar(26) DEFAULT NULL, TeamId varchar(26) DEFAULT NULL, SortOrder bigint(20) DEFAULT NULL, Sorting varchar(64) DEFAULT NULL, Type varchar(64) DEFAULT NULL, DisplayName varchar(64) DEFAULT NULL, PRIMARY KEY (Id) ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.COLUMNS WHERE table_name = 'SidebarCategories' AND table_schema = DATABASE() AND column_name = 'Id' AND column_type != 'varchar(128)' ) > 0, 'ALTER TABLE SidebarCategories MODIFY Id varchar(128);', 'SELECT 1' ));
PREPARE alterIfExists FROM @preparedStatement;
EXECUTE alterIfExists;
DEALLOCATE PREPARE alterIfExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.COLUMNS WHERE table_name = 'SidebarCategories' AND table_schema = DATABASE() AND column_name = 'Muted' ) > 0, 'SELECT 1', 'ALTER TABLE SidebarCategories ADD COLUMN Muted tinyint(1);' ));
PREPARE alterIfNotExists FROM @preparedStatement;
EXECUTE alterIfNotExists;
DEALLOCATE PREPARE alterIfNotExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.COLUMNS WHERE table_name = 'SidebarCategories' AND table_schema = DATABASE() AND column_name = 'Collapsed' ) > 0, 'SELECT 1', 'ALTER TABLE SidebarCategories ADD COLUMN Collapsed tinyint(1);' ));
PREPARE alterIfNotExists FROM @preparedStatement;
EXECUTE alterIfNotExists;
DEALLOCATE PREPARE alterIfNotExists;
CREATE TABLE IF NOT EXISTS UploadSessions ( Id varchar(26) NOT NULL, Type varchar(32) DEFAULT NULL, CreateAt bigint(20) DEFAULT NULL, UserId varchar(26) DEFAULT NULL, ChannelId varchar(26) DEFAULT NULL, Filename text, Path text, FileSize bigint(20) DEFAULT NULL, FileOffset bigint(20) DEFAULT NULL, PRIMARY KEY (Id) );
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.STATISTICS WHERE table_name = 'UploadSessions' AND table_schema = DATABASE() AND index_name = 'idx_uploadsessions_user_id' ) > 0, 'SELECT 1', 'CREATE INDEX idx_uploadsessions_user_id ON UploadSessions(UserId);' ));
PREPARE createIndexIfNotExists FROM @preparedStatement;
EXECUTE createIndexIfNotExists;
DEALLOCATE PREPARE createIndexIfNotExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.STATISTICS WHERE table_name = 'UploadSessions' AND table_schema = DATABASE() AND index_name = 'idx_uploadsessions_create_at' ) > 0, 'SELECT 1', 'CREATE INDEX idx_uploadsessions_create_at ON UploadSessions(CreateAt);' ));
PREPARE createIndexIfNotExists FROM @preparedStatement;
EXECUTE createIndexIfNotExists;
DEALLOCATE PREPARE createIndexIfNotExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.STATISTICS WHERE table_name = 'UploadSessions' AND table_schema = DATABASE() AND index_name = 'idx_uploadsessions_type' ) > 0, 'SELECT 1', 'CREATE INDEX idx_uploadsessions_type ON UploadSessions(Type);' ));
PREPARE createIndexIfNotExists FROM @preparedStatement;
EXECUTE createIndexIfNotExists;
DEALLOCATE PREPARE createIndexIfNotExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.COLUMNS WHERE table_name = 'UploadSessions' AND table_schema = DATABASE() AND column_name = 'RemoteId' ) > 0, 'SELECT 1', 'ALTER TABLE UploadSessions ADD RemoteId varchar(26) DEFAULT NULL;' ));
PREPARE alterIfNotExists FROM @preparedStatement;
EXECUTE alterIfNotExists;
DEALLOCATE PREPARE alterIfNotExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.COLUMNS WHERE table_name = 'UploadSessions' AND table_schema = DATABASE() AND column_name = 'ReqFileId' ) > 0, 'SELECT 1', 'ALTER TABLE UploadSessions ADD ReqFileId varchar(26) DEFAULT NULL;' ));
PREPARE alterIfNotExists FROM @preparedStatement;
EXECUTE alterIfNotExists;
DEALLOCATE PREPARE alterIfNotExists;
DROP PROCEDURE IF EXISTS Migrate_If_Version_Below_5350;
CREATE TABLE IF NOT EXISTS Threads ( PostId varchar(26) NOT NULL, ReplyCount bigint(20), LastReplyAt bigint(20), Participants text, PRIMARY KEY (PostId) ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.COLUMNS WHERE table_name = 'Threads' AND table_schema = DATABASE() AND column_name = 'ChannelId' ) > 0, 'SELECT 1', 'ALTER TABLE Threads ADD COLUMN ChannelId VARCHAR(26) DEFAULT NULL;' ));
PREPARE alterIfNotExists FROM @preparedStatement;
EXECUTE alterIfNotExists;
DEALLOCATE PREPARE alterIfNotExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.STATISTICS WHERE table_name = 'Threads' AND table_schema = DATABASE() AND index_name = 'idx_threads_channel_id' ) > 0, 'SELECT 1', 'CREATE INDEX idx_threads_channel_id ON Threads(ChannelId);' ));
PREPARE createIndexIfNotExists FROM @preparedStatement;
EXECUTE createIndexIfNotExists;
DEALLOCATE PREPARE createIndexIfNotExists;
DROP PROCEDURE IF EXISTS Migrate_Empty_Threads;
CREATE TABLE IF NOT EXISTS ThreadMemberships ( PostId varchar(26) NOT NULL, UserId varchar(26) NOT NULL, Following tinyint(1), LastViewed bigint(20) DEFAULT NULL, LastUpdated bigint(20) DEFAULT NULL, PRIMARY KEY (PostId, UserId) ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.COLUMNS WHERE table_name = 'ThreadMemberships' AND table_schema = DATABASE() AND column_name = 'UnreadMentions' ) > 0, 'SELECT 1', 'ALTER TABLE ThreadMemberships ADD UnreadMentions bigint(20) DEFAULT NULL;' ));
PREPARE alterIfNotExists FROM @preparedStatement;
EXECUTE alterIfNotExists;
DEALLOCATE PREPARE alterIfNotExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.STATISTICS WHERE table_name = 'ThreadMemberships' AND table_schema = DATABASE() AND index_name = 'idx_thread_memberships_last_update_at' ) > 0, 'SELECT 1', 'CREATE INDEX idx_thread_memberships_last_update_at ON ThreadMemberships(LastUpdated);' ));
PREPARE createIndexIfNotExists FROM @preparedStatement;
EXECUTE createIndexIfNotExists;
DEALLOCATE PREPARE createIndexIfNotExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.STATISTICS WHERE table_name = 'ThreadMemberships' AND table_schema = DATABASE() AND index_name = 'idx_thread_memberships_last_view_at' ) > 0, 'SELECT 1', 'CREATE INDEX idx_thread_memberships_last_view_at ON ThreadMemberships(LastViewed);' ));
PREPARE createIndexIfNotExists FROM @preparedStatement;
EXECUTE createIndexIfNotExists;
DEALLOCATE PREPARE createIndexIfNotExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.STATISTICS WHERE table_name = 'ThreadMemberships' AND table_schema = DATABASE() AND index_name = 'idx_thread_memberships_user_id' ) > 0, 'SELECT 1', 'CREATE INDEX idx_thread_memberships_user_id ON ThreadMemberships(UserId);' ));
PREPARE createIndexIfNotExists FROM @preparedStatement;
EXECUTE createIndexIfNotExists;
DEALLOCATE PREPARE createIndexIfNotExists;
CREATE TABLE IF NOT EXISTS UserTermsOfService ( UserId varchar(26) NOT NULL, TermsOfServiceId varchar(26) DEFAULT NULL, CreateAt bigint(20) DEFAULT NULL, PRIMARY KEY (UserId) ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
DROP PROCEDURE IF EXISTS MigrateToUserTermsOfServiceTable;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.STATISTICS WHERE table_name = 'UserTermsOfService' AND table_schema = DATABASE() AND index_name = 'idx_user_terms_of_service_user_id' ) > 0, 'DROP INDEX idx_user_terms_of_service_user_id ON UserTermsOfService;', 'SELECT 1' ));
PREPARE removeIndexIfExists FROM @preparedStatement;
EXECUTE removeIndexIfExists;
DEALLOCATE PREPARE removeIndexIfExists;
CREATE TABLE IF NOT EXISTS PluginKeyValueStore ( PluginId varchar(190) NOT NULL, PKey varchar(50) NOT NULL, PValue mediumblob, PRIMARY KEY (PluginId, PKey) ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.COLUMNS WHERE table_name = 'PluginKeyValueStore' AND table_schema = DATABASE() AND column_name = 'ExpireAt' ) > 0, 'SELECT 1', 'ALTER TABLE PluginKeyValueStore ADD ExpireAt bigint(20) DEFAULT 0;' ));
PREPARE alterIfNotExists FROM @preparedStatement;
EXECUTE alterIfNotExists;
DEALLOCATE PREPARE alterIfNotExists;
SET @preparedStatement = (SELECT IF( ( SELECT Column_Default FROM Information_Schema.Columns WHERE table_name = 'PluginKeyValueStore' AND table_schema = DATABASE() AND column_name = 'ExpireAt' ) = 0, 'ALTER TABLE PluginKeyValueStore ALTER COLUMN ExpireAt SET DEFAULT NULL;', 'SELECT 1' ));
PREPARE alterIfDefaultZero FROM @preparedStatement;
EXECUTE alterIfDefaultZero;
DEALLOCATE PREPARE alterIfDefaultZero;
CREATE TABLE IF NOT EXISTS Users ( Id varchar(26) NOT NULL, CreateAt bigint(20) DEFAULT NULL, UpdateAt bigint(20) DEFAULT NULL, DeleteAt bigint(20) DEFAULT NULL, Username varchar(64) DEFAULT NULL, Password varchar(128) DEFAULT NULL, AuthData varchar(128) DEFAULT NULL, AuthService varchar(32) DEFAULT NULL, Email varchar(128) DEFAULT NULL, EmailVerified tinyint(1), Nickname varchar(64) DEFAULT NULL, FirstName varchar(64) DEFAULT NULL, LastName varchar(64) DEFAULT NULL, Roles varchar(256) DEFAULT NULL, AllowMarketing tinyint(1), Props text, NotifyProps text, LastPasswordUpdate bigint(20) DEFAULT NULL, LastPictureUpdate bigint(20) DEFAULT NULL, FailedAttempts integer, Locale varchar(5) DEFAULT NULL, MfaActive tinyint(1), MfaSecret varchar(128) DEFAULT NULL, PRIMARY KEY (Id), UNIQUE KEY Username (Username), UNIQUE KEY AuthData (AuthData), UNIQUE KEY Email (Email) ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.COLUMNS WHERE table_name = 'Users' AND table_schema = DATABASE() AND column_name = 'LastActivityAt' ) > 0, 'ALTER TABLE Users DROP COLUMN LastActivityAt;', 'SELECT 1' ));
PREPARE alterIfExists FROM @preparedStatement;
EXECUTE alterIfExists;
DEALLOCATE PREPARE alterIfExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.COLUMNS WHERE table_name = 'Users' AND table_schema = DATABASE() AND column_name = 'LastPingAt' ) > 0, 'ALTER TABLE Users DROP COLUMN LastPingAt;', 'SELECT 1' ));
PREPARE alterIfExists FROM @preparedStatement;
EXECUTE alterIfExists;
DEALLOCATE PREPARE alterIfExists;
UPDATE Users SET Roles = 'system_user system_admin' WHERE Roles = 'system_admin';
DROP PROCEDURE IF EXISTS Migrate_If_Version_Below_350;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.COLUMNS WHERE table_name = 'Users' AND table_schema = DATABASE() AND column_name = 'Position' ) > 0, 'SELECT 1', 'ALTER TABLE Users ADD Position varchar(128) DEFAULT NULL;' ));
PREPARE alterIfNotExists FROM @preparedStatement;
EXECUTE alterIfNotExists;
DEALLOCATE PREPARE alterIfNotExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.COLUMNS WHERE table_name = 'Users' AND table_schema = DATABASE() AND column_name = 'Timezone' ) > 0, 'SELECT 1', 'ALTER TABLE Users ADD Timezone varchar(256) DEFAULT \'{"automaticTimezone":"","manualTimezone":"","useAutomaticTimezone":"true"}\';' ));
PREPARE alterIfNotExists FROM @preparedStatement;
EXECUTE alterIfNotExists;
DEALLOCATE PREPARE alterIfNotExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.COLUMNS WHERE table_name = 'Users' AND table_schema = DATABASE() AND column_name = 'Position' ) > 0, 'ALTER TABLE Users MODIFY Position varchar(128);', 'SELECT 1' ));
PREPARE alterIfExists FROM @preparedStatement;
EXECUTE alterIfExists;
DEALLOCATE PREPARE alterIfExists;
DROP PROCEDURE IF EXISTS Migrate_If_Version_Below_4100;
SET @preparedStatement = (SELECT IF( ( SELECT MIN(CHAR_LENGTH(Roles)) - MAX(CHAR_LENGTH(Roles)) FROM Users ) != 0, 'ALTER TABLE Users MODIFY Roles varchar(256);', 'SELECT 1' ));
PREPARE updateIfMismatch FROM @preparedStatement;
EXECUTE updateIfMismatch;
DEALLOCATE PREPARE updateIfMismatch;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.STATISTICS WHERE table_name = 'Users' AND table_schema = DATABASE() AND index_name = 'idx_users_update_at' ) > 0, 'SELECT 1', 'CREATE INDEX idx_users_update_at ON Users(UpdateAt);' ));
PREPARE createIndexIfNotExists FROM @preparedStatement;
EXECUTE createIndexIfNotExists;
DEALLOCATE PREPARE createIndexIfNotExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.STATISTICS WHERE table_name = 'Users' AND table_schema = DATABASE() AND index_name = 'idx_users_create_at' ) > 0, 'SELECT 1', 'CREATE INDEX idx_users_create_at ON Users(CreateAt);' ));
PREPARE createIndexIfNotExists FROM @preparedStatement;
EXECUTE createIndexIfNotExists;
DEALLOCATE PREPARE createIndexIfNotExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.STATISTICS WHERE table_name = 'Users' AND table_schema = DATABASE() AND index_name = 'idx_users_delete_at' ) > 0, 'SELECT 1', 'CREATE INDEX idx_users_delete_at ON Users(DeleteAt);' ));
PREPARE createIndexIfNotExists FROM @preparedStatement;
EXECUTE createIndexIfNotExists;
DEALLOCATE PREPARE createIndexIfNotExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.STATISTICS WHERE table_name = 'Users' AND table_schema = DATABASE() AND index_name = 'idx_users_all_txt' ) > 0, 'SELECT 1', 'CREATE FULLTEXT INDEX idx_users_all_txt ON Users(Username, FirstName, LastName, Nickname, Email);' ));
PREPARE createIndexIfNotExists FROM @preparedStatement;
EXECUTE createIndexIfNotExists;
DEALLOCATE PREPARE createIndexIfNotExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.STATISTICS WHERE table_name = 'Users' AND table_schema = DATABASE() AND index_name = 'idx_users_all_no_full_name_txt' ) > 0, 'SELECT 1', 'CREATE FULLTEXT INDEX idx_users_all_no_full_name_txt ON Users(Username, Nickname, Email);' ));
PREPARE createIndexIfNotExists FROM @preparedStatement;
EXECUTE createIndexIfNotExists;
DEALLOCATE PREPARE createIndexIfNotExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.STATISTICS WHERE table_name = 'Users' AND table_schema = DATABASE() AND index_name = 'idx_users_names_txt' ) > 0, 'SELECT 1', 'CREATE FULLTEXT INDEX idx_users_names_txt ON Users(Username, FirstName, LastName, Nickname);' ));
PREPARE createIndexIfNotExists FROM @preparedStatement;
EXECUTE createIndexIfNotExists;
DEALLOCATE PREPARE createIndexIfNotExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.STATISTICS WHERE table_name = 'Users' AND table_schema = DATABASE() AND index_name = 'idx_users_names_no_full_name_txt' ) > 0, 'SELECT 1', 'CREATE FULLTEXT INDEX idx_users_names_no_full_name_txt ON Users(Username, Nickname);' ));
PREPARE createIndexIfNotExists FROM @preparedStatement;
EXECUTE createIndexIfNotExists;
DEALLOCATE PREPARE createIndexIfNotExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.COLUMNS WHERE table_name = 'Users' AND table_schema = DATABASE() AND column_name = 'RemoteId' ) > 0, 'SELECT 1', 'ALTER TABLE Users ADD RemoteId VARCHAR(26);' ));
PREPARE alterIfNotExists FROM @preparedStatement;
EXECUTE alterIfNotExists;
DEALLOCATE PREPARE alterIfNotExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.STATISTICS WHERE table_name = 'Users' AND table_schema = DATABASE() AND index_name = 'idx_users_email' ) > 0, 'DROP INDEX idx_users_email ON Users;', 'SELECT 1' ));
PREPARE removeIndexIfExists FROM @preparedStatement;
EXECUTE removeIndexIfExists;
DEALLOCATE PREPARE removeIndexIfExists;
CREATE TABLE IF NOT EXISTS FileInfo ( Id varchar(26) NOT NULL, CreatorId varchar(26) DEFAULT NULL, PostId varchar(26) DEFAULT NULL, CreateAt bigint(20) DEFAULT NULL, UpdateAt bigint(20) DEFAULT NULL, DeleteAt bigint(20) DEFAULT NULL, Path text, ThumbnailPath text, PreviewPath text, Name text, Extension varchar(64) DEFAULT NULL, Size bigint(20) DEFAULT NULL, MimeType text, Width int(11) DEFAULT NULL, Height int(11) DEFAULT NULL, HasPreviewImage tinyint(1) DEFAULT NULL, PRIMARY KEY (Id), KEY idx_fileinfo_update_at (UpdateAt), KEY idx_fileinfo_create_at (CreateAt), KEY idx_fileinfo_delete_at (DeleteAt), KEY idx_fileinfo_postid_at (PostId) ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.STATISTICS WHERE table_name = 'FileInfo' AND table_schema = DATABASE() AND index_name = 'idx_fileinfo_extension_at' ) > 0, 'SELECT 1', 'CREATE INDEX idx_fileinfo_extension_at ON FileInfo (Extension);' ));
PREPARE createIndexIfNotExists FROM @preparedStatement;
EXECUTE createIndexIfNotExists;
DEALLOCATE PREPARE createIndexIfNotExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.STATISTICS WHERE table_name = 'FileInfo' AND table_schema = DATABASE() AND index_name = 'idx_fileinfo_name_txt' ) > 0, 'SELECT 1', 'CREATE FULLTEXT INDEX idx_fileinfo_name_txt ON FileInfo (Name);' ));
PREPARE createIndexIfNotExists FROM @preparedStatement;
EXECUTE createIndexIfNotExists;
DEALLOCATE PREPARE createIndexIfNotExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.COLUMNS WHERE table_name = 'FileInfo' AND table_schema = DATABASE() AND column_name = 'MiniPreview' ) > 0, 'SELECT 1', 'ALTER TABLE FileInfo ADD MiniPreview mediumblob;' ));
PREPARE alterIfNotExists FROM @preparedStatement;
EXECUTE alterIfNotExists;
DEALLOCATE PREPARE alterIfNotExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.COLUMNS WHERE table_name = 'FileInfo' AND table_schema = DATABASE() AND column_name = 'Content' ) > 0, 'SELECT 1', 'ALTER TABLE FileInfo ADD Content longtext;' ));
PREPARE alterIfNotExists FROM @preparedStatement;
EXECUTE alterIfNotExists;
DEALLOCATE PREPARE alterIfNotExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.STATISTICS WHERE table_name = 'FileInfo' AND table_schema = DATABASE() AND index_name = 'idx_fileinfo_content_txt' ) > 0, 'SELECT 1', 'CREATE FULLTEXT INDEX idx_fileinfo_content_txt ON FileInfo (Content);' ));
PREPARE createIndexIfNotExists FROM @preparedStatement;
EXECUTE createIndexIfNotExists;
DEALLOCATE PREPARE createIndexIfNotExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.COLUMNS WHERE table_name = 'FileInfo' AND table_schema = DATABASE() AND column_name = 'RemoteId' ) > 0, 'SELECT 1', 'ALTER TABLE FileInfo ADD COLUMN RemoteId varchar(26);' ));
PREPARE alterNotIfExists FROM @preparedStatement;
EXECUTE alterNotIfExists;
DEALLOCATE PREPARE alterNotIfExists;
CREATE TABLE IF NOT EXISTS OAuthApps ( Id varchar(26) NOT NULL, CreatorId varchar(26) DEFAULT NULL, CreateAt bigint(20) DEFAULT NULL, UpdateAt bigint(20) DEFAULT NULL, ClientSecret varchar(128) DEFAULT NULL, Name varchar(64) DEFAULT NULL, Description text, CallbackUrls text, Homepage text, PRIMARY KEY (Id) ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.STATISTICS WHERE table_name = 'OAuthApps' AND table_schema = DATABASE() AND index_name = 'idx_oauthapps_creator_id' ) > 0, 'SELECT 1', 'CREATE INDEX idx_oauthapps_creator_id ON OAuthApps(CreatorId);' ));
PREPARE createIndexIfNotExists FROM @preparedStatement;
EXECUTE createIndexIfNotExists;
DEALLOCATE PREPARE createIndexIfNotExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.COLUMNS WHERE table_name = 'OAuthApps' AND table_schema = DATABASE() AND column_name = 'IsTrusted' ) > 0, 'SELECT 1', 'ALTER TABLE OAuthApps ADD IsTrusted tinyint(1) DEFAULT NULL;' ));
PREPARE alterIfNotExists FROM @preparedStatement;
EXECUTE alterIfNotExists;
DEALLOCATE PREPARE alterIfNotExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.COLUMNS WHERE table_name = 'OAuthApps' AND table_schema = DATABASE() AND column_name = 'IconURL' ) > 0, 'SELECT 1', 'ALTER TABLE OAuthApps ADD IconURL text;' ));
PREPARE alterIfNotExists FROM @preparedStatement;
EXECUTE alterIfNotExists;
DEALLOCATE PREPARE alterIfNotExists;
CREATE TABLE IF NOT EXISTS Channels ( Id varchar(26) NOT NULL, CreateAt bigint(20), UpdateAt bigint(20), DeleteAt bigint(20), TeamId varchar(26), Type varchar(1), DisplayName varchar(64), Name varchar(64), Header text, Purpose varchar(128), LastPostAt bigint(20), TotalMsgCount bigint(20), ExtraUpdateAt bigint(20), CreatorId varchar(26), PRIMARY KEY (Id), UNIQUE KEY Name (Name, TeamId), KEY idx_channels_team_id (TeamId), KEY idx_channels_name (Name), KEY idx_channels_update_at (UpdateAt), KEY idx_channels_create_at (CreateAt), KEY idx_channels_delete_at (DeleteAt), KEY idx_channels_displayname (DisplayName), FULLTEXT KEY idx_channels_txt (Name,DisplayName) ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
SET @preparedStatement = (SELECT IF( ( SELECT column_type FROM Information_Schema.Columns WHERE table_name = 'Channels' AND table_schema = DATABASE() AND column_name = 'Purpose' ) != 'varchar(250)', 'ALTER TABLE Channels MODIFY Purpose varchar(250)', 'SELECT 1' ));
PREPARE alterIfTypeDifferent FROM @preparedStatement;
EXECUTE alterIfTypeDifferent;
DEALLOCATE PREPARE alterIfTypeDifferent;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.STATISTICS WHERE table_name = 'Channels' AND table_schema = DATABASE() AND index_name = 'idx_channels_displayname' ) > 0, 'DROP INDEX idx_channels_displayname ON Channels;', 'SELECT 1' ));
PREPARE removeIndexIfExists FROM @preparedStatement;
EXECUTE removeIndexIfExists;
DEALLOCATE PREPARE removeIndexIfExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.COLUMNS WHERE table_name = 'Channels' AND table_schema = DATABASE() AND column_name = 'SchemeId' ) > 0, 'SELECT 1', 'ALTER TABLE Channels ADD COLUMN SchemeId varchar(26);' ));
PREPARE alterIfNotExists FROM @preparedStatement;
EXECUTE alterIfNotExists;
DEALLOCATE PREPARE alterIfNotExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.STATISTICS WHERE table_name = 'Channels' AND table_schema = DATABASE() AND index_name = 'idx_channels_txt' ) > 0, 'DROP INDEX idx_channels_txt ON Channels;', 'SELECT 1' ));
PREPARE removeIndexIfExists FROM @preparedStatement;
EXECUTE removeIndexIfExists;
DEALLOCATE PREPARE removeIndexIfExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.COLUMNS WHERE table_name = 'Channels' AND table_schema = DATABASE() AND column_name = 'GroupConstrained' ) > 0, 'SELECT 1', 'ALTER TABLE Channels ADD COLUMN GroupConstrained tinyint(4);' ));
PREPARE alterIfNotExists FROM @preparedStatement;
EXECUTE alterIfNotExists;
DEALLOCATE PREPARE alterIfNotExists;
SET @preparedStatement = (SELECT IF( ( SELECT column_type FROM Information_Schema.Columns WHERE table_name = 'Channels' AND table_schema = DATABASE() AND column_name = 'GroupConstrained' ) != 'tinyint(1)', 'ALTER TABLE Channels MODIFY GroupConstrained tinyint(1)', 'SELECT 1' ));
PREPARE alterIfTypeDifferent FROM @preparedStatement;
EXECUTE alterIfTypeDifferent;
DEALLOCATE PREPARE alterIfTypeDifferent;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.STATISTICS WHERE table_name = 'Channels' AND table_schema = DATABASE() AND index_name = 'idx_channels_scheme_id' ) > 0, 'SELECT 1', 'CREATE INDEX idx_channels_scheme_id ON Channels(SchemeId);' ));
PREPARE createIndexIfNotExists FROM @preparedStatement;
EXECUTE createIndexIfNotExists;
DEALLOCATE PREPARE createIndexIfNotExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.STATISTICS WHERE table_name = 'Channels' AND table_schema = DATABASE() AND index_name = 'idx_channel_search_txt' ) > 0, 'SELECT 1', 'CREATE FULLTEXT INDEX idx_channel_search_txt ON Channels(Name,DisplayName,Purpose);' ));
PREPARE createIndexIfNotExists FROM @preparedStatement;
EXECUTE createIndexIfNotExists;
DEALLOCATE PREPARE createIndexIfNotExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.COLUMNS WHERE table_name = 'Channels' AND table_schema = DATABASE() AND column_name = 'Shared' ) > 0, 'SELECT 1', 'ALTER TABLE Channels ADD COLUMN Shared tinyint(1);' ));
PREPARE alterIfNotExists FROM @preparedStatement;
EXECUTE alterIfNotExists;
DEALLOCATE PREPARE alterIfNotExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.STATISTICS WHERE table_name = 'Channels' AND table_schema = DATABASE() AND index_name = 'idx_channels_name' ) > 0, 'DROP INDEX idx_channels_name ON Channels;', 'SELECT 1' ));
PREPARE removeIndexIfExists FROM @preparedStatement;
EXECUTE removeIndexIfExists;
DEALLOCATE PREPARE removeIndexIfExists;
CREATE TABLE IF NOT EXISTS ChannelMembers ( ChannelId varchar(26) NOT NULL, UserId varchar(26) NOT NULL, Roles varchar(64), LastViewedAt bigint(20), MsgCount bigint(20), MentionCount bigint(20), NotifyProps text, LastUpdateAt bigint(20), PRIMARY KEY (ChannelId, UserId) ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.STATISTICS WHERE table_name = 'ChannelMembers' AND table_schema = DATABASE() AND index_name = 'idx_channelmembers_user_id' ) > 0, 'SELECT 1', 'CREATE INDEX idx_channelmembers_user_id ON ChannelMembers(UserId);' ));
PREPARE createIndexIfNotExists FROM @preparedStatement;
EXECUTE createIndexIfNotExists;
DEALLOCATE PREPARE createIndexIfNotExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.COLUMNS WHERE table_name = 'ChannelMembers' AND table_schema = DATABASE() AND column_name = 'SchemeUser' ) > 0, 'SELECT 1', 'ALTER TABLE ChannelMembers ADD COLUMN SchemeUser tinyint(4);' ));
PREPARE alterIfNotExists FROM @preparedStatement;
EXECUTE alterIfNotExists;
DEALLOCATE PREPARE alterIfNotExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.COLUMNS WHERE table_name = 'ChannelMembers' AND table_schema = DATABASE() AND column_name = 'SchemeAdmin' ) > 0, 'SELECT 1', 'ALTER TABLE ChannelMembers ADD COLUMN SchemeAdmin tinyint(4);' ));
PREPARE alterIfNotExists FROM @preparedStatement;
EXECUTE alterIfNotExists;
DEALLOCATE PREPARE alterIfNotExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.COLUMNS WHERE table_name = 'ChannelMembers' AND table_schema = DATABASE() AND column_name = 'SchemeGuest' ) > 0, 'SELECT 1', 'ALTER TABLE ChannelMembers ADD COLUMN SchemeGuest tinyint(4);' ));
PREPARE alterIfNotExists FROM @preparedStatement;
EXECUTE alterIfNotExists;
DEALLOCATE PREPARE alterIfNotExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.STATISTICS WHERE table_name = 'ChannelMembers' AND table_schema = DATABASE() AND index_name = 'idx_channelmembers_channel_id' ) > 0, 'DROP INDEX idx_channelmembers_channel_id ON ChannelMembers;', 'SELECT 1' ));
PREPARE removeIndexIfExists FROM @preparedStatement;
EXECUTE removeIndexIfExists;
DEALLOCATE PREPARE removeIndexIfExists;
SET @tmp_count_root := 0;
SET @preparedStatement = (SELECT IF( (SELECT COUNT(*) FROM INFORMATION_SCHEMA.COLUMNS WHERE TABLE_NAME = 'ChannelMembers' AND table_schema = DATABASE() AND COLUMN_NAME = 'MentionCountRoot') > 0, 'SELECT 1', 'ALTER TABLE ChannelMembers ADD COLUMN MentionCountRoot bigint(20);'));
PREPARE alterIfNotExists FROM @preparedStatement;
EXECUTE alterIfNotExists;
DEALLOCATE PREPARE alterIfNotExists;
SET @preparedStatement = (SELECT IF( (SELECT COUNT(*) FROM INFORMATION_SCHEMA.COLUMNS WHERE TABLE_NAME = 'Channels' AND table_schema = DATABASE() AND COLUMN_NAME = 'TotalMsgCountRoot') > 0, 'SELECT 1', 'ALTER TABLE Channels ADD COLUMN TotalMsgCountRoot bigint(20);'));
PREPARE alterIfNotExists FROM @preparedStatement;
EXECUTE alterIfNotExists;
DEALLOCATE PREPARE alterIfNotExists;
SET @preparedStatement = (SELECT IF( (SELECT COUNT(*) FROM INFORMATION_SCHEMA.COLUMNS WHERE TABLE_NAME = 'Channels' AND table_schema = DATABASE() AND COLUMN_NAME = 'LastRootAt') > 0, 'SELECT 1', 'ALTER TABLE Channels ADD COLUMN LastRootAt bigint(20);'));
PREPARE alterIfNotExists FROM @preparedStatement;
EXECUTE alterIfNotExists;
DEALLOCATE PREPARE alterIfNotExists;
SET @preparedStatement = (SELECT IF( (SELECT COUNT(*) FROM INFORMATION_SCHEMA.COLUMNS WHERE TABLE_NAME = 'ChannelMembers' AND table_schema = DATABASE() AND COLUMN_NAME = 'MsgCountRoot') > 0, 'SELECT 1', 'ALTER TABLE ChannelMembers ADD COLUMN MsgCountRoot bigint(20);'));
PREPARE alterIfNotExists FROM @preparedStatement;
EXECUTE alterIfNotExists;
DEALLOCATE PREPARE alterIfNotExists;
SET @preparedStatement = (SELECT IF( (SELECT COUNT(*) FROM INFORMATION_SCHEMA.COLUMNS WHERE TABLE_NAME = 'Channels' AND table_schema = DATABASE() AND COLUMN_NAME = 'LastRootAt' ) > 0, 'ALTER TABLE Channels DROP COLUMN LastRootAt;', 'SELECT 1'));
PREPARE alterIfExists FROM @preparedStatement;
EXECUTE alterIfExists;
DEALLOCATE PREPARE alterIfExists;
DROP PROCEDURE IF EXISTS MigrateRootMentionCount;
CREATE TABLE IF NOT EXISTS PublicChannels ( Id varchar(26) NOT NULL, DeleteAt bigint(20) DEFAULT NULL, TeamId varchar(26) DEFAULT NULL, DisplayName varchar(64) DEFAULT NULL, Name varchar(64) DEFAULT NULL, Header text, Purpose varchar(250) DEFAULT NULL, PRIMARY KEY (Id), UNIQUE KEY Name (Name, TeamId) ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.STATISTICS WHERE table_name = 'PublicChannels' AND table_schema = DATABASE() AND index_name = 'idx_publicchannels_team_id' ) > 0, 'SELECT 1', 'CREATE INDEX idx_publicchannels_team_id ON PublicChannels(TeamId);' ));
PREPARE createIndexIfNotExists FROM @preparedStatement;
EXECUTE createIndexIfNotExists;
DEALLOCATE PREPARE createIndexIfNotExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.STATISTICS WHERE table_name = 'PublicChannels' AND table_schema = DATABASE() AND index_name = 'idx_publicchannels_name' ) > 0, 'SELECT 1', 'CREATE INDEX idx_publicchannels_name ON PublicChannels(Name);' ));
PREPARE createIndexIfNotExists FROM @preparedStatement;
EXECUTE createIndexIfNotExists;
DEALLOCATE PREPARE createIndexIfNotExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.STATISTICS WHERE table_name = 'PublicChannels' AND table_schema = DATABASE() AND index_name = 'idx_publicchannels_delete_at' ) > 0, 'SELECT 1', 'CREATE INDEX idx_publicchannels_delete_at ON PublicChannels(DeleteAt);' ));
PREPARE createIndexIfNotExists FROM @preparedStatement;
EXECUTE createIndexIfNotExists;
DEALLOCATE PREPARE createIndexIfNotExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.STATISTICS WHERE table_name = 'PublicChannels' AND table_schema = DATABASE() AND index_name = 'idx_publicchannels_search_txt' ) > 0, 'SELECT 1', 'CREATE FULLTEXT INDEX idx_publicchannels_search_txt ON PublicChannels(Name, DisplayName, Purpose);' ));
PREPARE createIndexIfNotExists FROM @preparedStatement;
EXECUTE createIndexIfNotExists;
DEALLOCATE PREPARE createIndexIfNotExists;
DROP PROCEDURE IF EXISTS MigratePC;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.STATISTICS WHERE table_name = 'PublicChannels' AND table_schema = DATABASE() AND index_name = 'idx_publicchannels_name' ) > 0, 'DROP INDEX idx_publicchannels_name ON PublicChannels;', 'SELECT 1' ));
PREPARE removeIndexIfExists FROM @preparedStatement;
EXECUTE removeIndexIfExists;
DEALLOCATE PREPARE removeIndexIfExists;
CREATE TABLE IF NOT EXISTS RetentionPolicies ( Id varchar(26) NOT NULL, DisplayName varchar(64) DEFAULT NULL, PostDuration bigint(20) DEFAULT NULL, PRIMARY KEY (Id) ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
CREATE TABLE IF NOT EXISTS RetentionPoliciesTeams ( PolicyId varchar(26) DEFAULT NULL, TeamId varchar(26) NOT NULL, PRIMARY KEY (TeamId) ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
CREATE TABLE IF NOT EXISTS RetentionPoliciesChannels ( PolicyId varchar(26) DEFAULT NULL, ChannelId varchar(26) NOT NULL, PRIMARY KEY (ChannelId) ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.TABLE_CONSTRAINTS WHERE constraint_schema = DATABASE() AND constraint_name = 'FK_RetentionPoliciesTeams_RetentionPolicies' AND constraint_type = 'FOREIGN KEY' ) > 0, 'SELECT 1', 'ALTER TABLE RetentionPoliciesTeams ADD CONSTRAINT FK_RetentionPoliciesTeams_RetentionPolicies FOREIGN KEY (PolicyId) REFERENCES RetentionPolicies (Id) ON DELETE CASCADE;' ));
PREPARE createForeignKeyIfNotExists FROM @preparedStatement;
EXECUTE createForeignKeyIfNotExists;
DEALLOCATE PREPARE createForeignKeyIfNotExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.TABLE_CONSTRAINTS WHERE constraint_schema = DATABASE() AND constraint_name = 'FK_RetentionPoliciesChannels_RetentionPolicies' AND constraint_type = 'FOREIGN KEY' ) > 0, 'SELECT 1', 'ALTER TABLE RetentionPoliciesChannels ADD CONSTRAINT FK_RetentionPoliciesChannels_RetentionPolicies FOREIGN KEY (PolicyId) REFERENCES RetentionPolicies (Id) ON DELETE CASCADE;' ));
PREPARE createForeignKeyIfNotExists FROM @preparedStatement;
EXECUTE createForeignKeyIfNotExists;
DEALLOCATE PREPARE createForeignKeyIfNotExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.STATISTICS WHERE table_name = 'RetentionPoliciesTeams' AND table_schema = DATABASE() AND index_name = 'IDX_RetentionPoliciesTeams_PolicyId' ) > 0, 'SELECT 1', 'CREATE INDEX IDX_RetentionPoliciesTeams_PolicyId ON RetentionPoliciesTeams(PolicyId);' ));
PREPARE createIndexIfNotExists FROM @preparedStatement;
EXECUTE createIndexIfNotExists;
DEALLOCATE PREPARE createIndexIfNotExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.STATISTICS WHERE table_name = 'RetentionPoliciesChannels' AND table_schema = DATABASE() AND index_name = 'IDX_RetentionPoliciesChannels_PolicyId' ) > 0, 'SELECT 1', 'CREATE INDEX IDX_RetentionPoliciesChannels_PolicyId ON RetentionPoliciesChannels(PolicyId);' ));
PREPARE createIndexIfNotExists FROM @preparedStatement;
EXECUTE createIndexIfNotExists;
DEALLOCATE PREPARE createIndexIfNotExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.STATISTICS WHERE table_name = 'RetentionPolicies' AND table_schema = DATABASE() AND index_name = 'IDX_RetentionPolicies_DisplayName_Id' ) > 0, 'DROP INDEX IDX_RetentionPolicies_DisplayName_Id ON RetentionPolicies;', 'SELECT 1' ));
PREPARE removeIndexIfExists FROM @preparedStatement;
EXECUTE removeIndexIfExists;
DEALLOCATE PREPARE removeIndexIfExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.STATISTICS WHERE table_name = 'RetentionPolicies' AND table_schema = DATABASE() AND index_name = 'IDX_RetentionPolicies_DisplayName' ) > 0, 'SELECT 1', 'CREATE INDEX IDX_RetentionPolicies_DisplayName ON RetentionPolicies(DisplayName);' ));
PREPARE createIndexIfNotExists FROM @preparedStatement;
EXECUTE createIndexIfNotExists;
DEALLOCATE PREPARE createIndexIfNotExists;
INSERT INTO Systems VALUES('CRTChannelMembershipCountsMigrationComplete', 'true');
DROP PROCEDURE IF EXISTS MigrateCRTChannelMembershipCounts;
INSERT INTO Systems VALUES('CRTThreadCountsAndUnreadsMigrationComplete', 'true');
DROP PROCEDURE IF EXISTS MigrateCRTThreadCountsAndUnreads;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.STATISTICS WHERE table_name = 'Channels' AND table_schema = DATABASE() AND index_name = 'idx_channels_team_id_display_name' ) > 0, 'SELECT 1', 'CREATE INDEX idx_channels_team_id_display_name ON Channels(TeamId, DisplayName);' ));
PREPARE createIndexIfNotExists FROM @preparedStatement;
EXECUTE createIndexIfNotExists;
DEALLOCATE PREPARE createIndexIfNotExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.STATISTICS WHERE table_name = 'Channels' AND table_schema = DATABASE() AND index_name = 'idx_channels_team_id_type' ) > 0, 'SELECT 1', 'CREATE INDEX idx_channels_team_id_type ON Channels(TeamId, Type);' ));
PREPARE createIndexIfNotExists FROM @preparedStatement;
EXECUTE createIndexIfNotExists;
DEALLOCATE PREPARE createIndexIfNotExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.STATISTICS WHERE table_name = 'Channels' AND table_schema = DATABASE() AND index_name = 'idx_channels_team_id' ) > 0, 'DROP INDEX idx_channels_team_id ON Channels;', 'SELECT 1' ));
PREPARE removeIndexIfExists FROM @preparedStatement;
EXECUTE removeIndexIfExists;
DEALLOCATE PREPARE removeIndexIfExists;
DROP PROCEDURE IF EXISTS MigrateRootId_CommandWebhooks;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.COLUMNS WHERE table_name = 'CommandWebhooks' AND table_schema = DATABASE() AND column_name = 'ParentId' ) > 0, 'ALTER TABLE CommandWebhooks DROP COLUMN ParentId;', 'SELECT 1' ));
PREPARE alterIfExists FROM @preparedStatement;
EXECUTE alterIfExists;
DEALLOCATE PREPARE alterIfExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.COLUMNS WHERE table_name = 'ChannelMembers' AND table_schema = DATABASE() AND column_name = 'NotifyProps' AND column_type != 'JSON' ) > 0, 'ALTER TABLE ChannelMembers MODIFY COLUMN NotifyProps JSON;', 'SELECT 1' ));
PREPARE alterIfExists FROM @preparedStatement;
EXECUTE alterIfExists;
DEALLOCATE PREPARE alterIfExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.STATISTICS WHERE table_name = 'ChannelMembers' AND table_schema = DATABASE() AND index_name = 'idx_channelmembers_user_id' ) > 0, 'DROP INDEX idx_channelmembers_user_id ON ChannelMembers;', 'SELECT 1' ));
PREPARE removeIndexIfExists FROM @preparedStatement;
EXECUTE removeIndexIfExists;
DEALLOCATE PREPARE removeIndexIfExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.STATISTICS WHERE table_name = 'ChannelMembers' AND table_schema = DATABASE() AND index_name = 'idx_channelmembers_user_id_channel_id_last_viewed_at' ) > 0, 'SELECT 1', 'CREATE INDEX idx_channelmembers_user_id_channel_id_last_viewed_at ON ChannelMembers(UserId, ChannelId, LastViewedAt);' ));
PREPARE createIndexIfNotExists FROM @preparedStatement;
EXECUTE createIndexIfNotExists;
DEALLOCATE PREPARE createIndexIfNotExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.STATISTICS WHERE table_name = 'ChannelMembers' AND table_schema = DATABASE() AND index_name = 'idx_channelmembers_channel_id_scheme_guest_user_id' ) > 0, 'SELECT 1', 'CREATE INDEX idx_channelmembers_channel_id_scheme_guest_user_id ON ChannelMembers(ChannelId, SchemeGuest, UserId);' ));
PREPARE createIndexIfNotExists FROM @preparedStatement;
EXECUTE createIndexIfNotExists;
DEALLOCATE PREPARE createIndexIfNotExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.COLUMNS WHERE table_name = 'Users' AND table_schema = DATABASE() AND column_name = 'Props' AND column_type != 'JSON' ) > 0, 'ALTER TABLE Users MODIFY COLUMN Props JSON;', 'SELECT 1' ));
PREPARE alterIfExists FROM @preparedStatement;
EXECUTE alterIfExists;
DEALLOCATE PREPARE alterIfExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.COLUMNS WHERE table_name = 'Users' AND table_schema = DATABASE() AND column_name = 'NotifyProps' AND column_type != 'JSON' ) > 0, 'ALTER TABLE Users MODIFY COLUMN NotifyProps JSON;', 'SELECT 1' ));
PREPARE alterIfExists FROM @preparedStatement;
EXECUTE alterIfExists;
DEALLOCATE PREPARE alterIfExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.COLUMNS WHERE table_name = 'Users' AND table_schema = DATABASE() AND column_name = 'Timezone' AND column_default IS NOT NULL ) > 0, 'ALTER TABLE Users ALTER Timezone DROP DEFAULT;', 'SELECT 1' ));
PREPARE alterIfExists FROM @preparedStatement;
EXECUTE alterIfExists;
DEALLOCATE PREPARE alterIfExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.COLUMNS WHERE table_name = 'Users' AND table_schema = DATABASE() AND column_name = 'Timezone' AND column_type != 'JSON' ) > 0, 'ALTER TABLE Users MODIFY COLUMN Timezone JSON;', 'SELECT 1' ));
PREPARE alterIfExists FROM @preparedStatement;
EXECUTE alterIfExists;
DEALLOCATE PREPARE alterIfExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.COLUMNS WHERE table_name = 'Users' AND table_schema = DATABASE() AND column_name = 'Roles' AND column_type != 'text' ) > 0, 'ALTER TABLE Users MODIFY COLUMN Roles text;', 'SELECT 1' ));
PREPARE alterIfExists FROM @preparedStatement;
EXECUTE alterIfExists;
DEALLOCATE PREPARE alterIfExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.COLUMNS WHERE table_name = 'Jobs' AND table_schema = DATABASE() AND column_name = 'Data' AND column_type != 'JSON' ) > 0, 'ALTER TABLE Jobs MODIFY COLUMN Data JSON;', 'SELECT 1' ));
PREPARE alterIfExists FROM @preparedStatement;
EXECUTE alterIfExists;
DEALLOCATE PREPARE alterIfExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.COLUMNS WHERE table_name = 'LinkMetadata' AND table_schema = DATABASE() AND column_name = 'Data' AND column_type != 'JSON' ) > 0, 'ALTER TABLE LinkMetadata MODIFY COLUMN Data JSON;', 'SELECT 1' ));
PREPARE alterIfExists FROM @preparedStatement;
EXECUTE alterIfExists;
DEALLOCATE PREPARE alterIfExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.COLUMNS WHERE table_name = 'Sessions' AND table_schema = DATABASE() AND column_name = 'Props' AND column_type != 'JSON' ) > 0, 'ALTER TABLE Sessions MODIFY COLUMN Props JSON;', 'SELECT 1' ));
PREPARE alterIfExists FROM @preparedStatement;
EXECUTE alterIfExists;
DEALLOCATE PREPARE alterIfExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.COLUMNS WHERE table_name = 'Threads' AND table_schema = DATABASE() AND column_name = 'Participants' AND column_type != 'JSON' ) > 0, 'ALTER TABLE Threads MODIFY COLUMN Participants JSON;', 'SELECT 1' ));
PREPARE alterIfExists FROM @preparedStatement;
EXECUTE alterIfExists;
DEALLOCATE PREPARE alterIfExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.STATISTICS WHERE table_name = 'Threads' AND table_schema = DATABASE() AND index_name = 'idx_threads_channel_id_last_reply_at' ) > 0, 'SELECT 1', 'CREATE INDEX idx_threads_channel_id_last_reply_at ON Threads(ChannelId, LastReplyAt);' ));
PREPARE createIndexIfNotExists FROM @preparedStatement;
EXECUTE createIndexIfNotExists;
DEALLOCATE PREPARE createIndexIfNotExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.STATISTICS WHERE table_name = 'Threads' AND table_schema = DATABASE() AND index_name = 'idx_threads_channel_id' ) > 0, 'DROP INDEX idx_threads_channel_id ON Threads;', 'SELECT 1' ));
PREPARE removeIndexIfExists FROM @preparedStatement;
EXECUTE removeIndexIfExists;
DEALLOCATE PREPARE removeIndexIfExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.STATISTICS WHERE table_name = 'Status' AND table_schema = DATABASE() AND index_name = 'idx_status_status_dndendtime' ) > 0, 'SELECT 1', 'CREATE INDEX idx_status_status_dndendtime ON Status(Status, DNDEndTime);' ));
PREPARE createIndexIfNotExists FROM @preparedStatement;
EXECUTE createIndexIfNotExists;
DEALLOCATE PREPARE createIndexIfNotExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.STATISTICS WHERE table_name = 'Status' AND table_schema = DATABASE() AND index_name = 'idx_status_status' ) > 0, 'DROP INDEX idx_status_status ON Status;', 'SELECT 1' ));
PREPARE removeIndexIfExists FROM @preparedStatement;
EXECUTE removeIndexIfExists;
DEALLOCATE PREPARE removeIndexIfExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.STATISTICS WHERE table_name = 'GroupChannels' AND table_schema = DATABASE() AND index_name = 'idx_groupchannels_schemeadmin' ) > 0, 'SELECT 1', 'CREATE INDEX idx_groupchannels_schemeadmin ON GroupChannels(SchemeAdmin);' ));
PREPARE createIndexIfNotExists FROM @preparedStatement;
EXECUTE createIndexIfNotExists;
DEALLOCATE PREPARE createIndexIfNotExists;
ALTER TABLE Posts MODIFY COLUMN FileIds text, MODIFY COLUMN Props JSON, DROP COLUMN ParentId;
DROP PROCEDURE IF EXISTS MigrateRootId_Posts;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.STATISTICS WHERE table_name = 'Posts' AND table_schema = DATABASE() AND index_name = 'idx_posts_root_id_delete_at' ) > 0, 'SELECT 1', 'CREATE INDEX idx_posts_root_id_delete_at ON Posts(RootId, DeleteAt);' ));
PREPARE createIndexIfNotExists FROM @preparedStatement;
EXECUTE createIndexIfNotExists;
DEALLOCATE PREPARE createIndexIfNotExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.STATISTICS WHERE table_name = 'Posts' AND table_schema = DATABASE() AND index_name = 'idx_posts_root_id' ) > 0, 'DROP INDEX idx_posts_root_id ON Posts;', 'SELECT 1' ));
PREPARE removeIndexIfExists FROM @preparedStatement;
EXECUTE removeIndexIfExists;
DEALLOCATE PREPARE removeIndexIfExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.COLUMNS WHERE table_name = 'ChannelMembers' AND table_schema = DATABASE() AND column_name = 'Roles' AND column_type != 'text' ) > 0, 'ALTER TABLE ChannelMembers MODIFY COLUMN Roles text;', 'SELECT 1' ));
PREPARE alterIfExists FROM @preparedStatement;
EXECUTE alterIfExists;
DEALLOCATE PREPARE alterIfExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.COLUMNS WHERE table_name = 'TeamMembers' AND table_schema = DATABASE() AND column_name = 'Roles' AND column_type != 'text' ) > 0, 'ALTER TABLE TeamMembers MODIFY COLUMN Roles text;', 'SELECT 1' ));
PREPARE alterIfExists FROM @preparedStatement;
EXECUTE alterIfExists;
DEALLOCATE PREPARE alterIfExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.STATISTICS WHERE table_name = 'Jobs' AND table_schema = DATABASE() AND index_name = 'idx_jobs_status_type' ) > 0, 'SELECT 1', 'CREATE INDEX idx_jobs_status_type ON Jobs(Status, Type);' ));
PREPARE createIndexIfNotExists FROM @preparedStatement;
EXECUTE createIndexIfNotExists;
DEALLOCATE PREPARE createIndexIfNotExists;
DROP PROCEDURE IF EXISTS Migrate_LastRootPostAt;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.COLUMNS WHERE table_name = 'Sessions' AND table_schema = DATABASE() AND column_name = 'Roles' AND column_type != 'text' ) > 0, 'ALTER TABLE Sessions MODIFY COLUMN Roles text;', 'SELECT 1' ));
PREPARE alterIfExists FROM @preparedStatement;
EXECUTE alterIfExists;
DEALLOCATE PREPARE alterIfExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.COLUMNS WHERE table_name = 'Schemes' AND table_schema = DATABASE() AND column_name = 'DefaultPlaybookAdminRole' ) > 0, 'SELECT 1', 'ALTER TABLE Schemes ADD COLUMN DefaultPlaybookAdminRole VARCHAR(64) DEFAULT "";' ));
PREPARE alterIfNotExists FROM @preparedStatement;
EXECUTE alterIfNotExists;
DEALLOCATE PREPARE alterIfNotExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.COLUMNS WHERE table_name = 'Schemes' AND table_schema = DATABASE() AND column_name = 'DefaultPlaybookMemberRole' ) > 0, 'SELECT 1', 'ALTER TABLE Schemes ADD COLUMN DefaultPlaybookMemberRole VARCHAR(64) DEFAULT "";' ));
PREPARE alterIfNotExists FROM @preparedStatement;
EXECUTE alterIfNotExists;
DEALLOCATE PREPARE alterIfNotExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.COLUMNS WHERE table_name = 'Schemes' AND table_schema = DATABASE() AND column_name = 'DefaultRunAdminRole' ) > 0, 'SELECT 1', 'ALTER TABLE Schemes ADD COLUMN DefaultRunAdminRole VARCHAR(64) DEFAULT "";' ));
PREPARE alterIfNotExists FROM @preparedStatement;
EXECUTE alterIfNotExists;
DEALLOCATE PREPARE alterIfNotExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.COLUMNS WHERE table_name = 'Schemes' AND table_schema = DATABASE() AND column_name = 'DefaultRunMemberRole' ) > 0, 'SELECT 1', 'ALTER TABLE Schemes ADD COLUMN DefaultRunMemberRole VARCHAR(64) DEFAULT "";' ));
PREPARE alterIfNotExists FROM @preparedStatement;
EXECUTE alterIfNotExists;
DEALLOCATE PREPARE alterIfNotExists;
SET @preparedStatement = (SELECT IF( ( SELECT Count(*) FROM Information_Schema.Columns WHERE table_name = 'PluginKeyValueStore' AND table_schema = DATABASE() AND column_name = 'PKey' AND column_type != 'varchar(150)' ) > 0, 'ALTER TABLE PluginKeyValueStore MODIFY COLUMN PKey varchar(150);', 'SELECT 1' ));
PREPARE alterTypeIfExists FROM @preparedStatement;
EXECUTE alterTypeIfExists;
DEALLOCATE PREPARE alterTypeIfExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.COLUMNS WHERE table_name = 'Users' AND table_schema = DATABASE() AND column_name = 'AcceptedTermsOfServiceId' ) > 0, 'ALTER TABLE Users DROP COLUMN AcceptedTermsOfServiceId;', 'SELECT 1' ));
PREPARE alterIfExists FROM @preparedStatement;
EXECUTE alterIfExists;
DEALLOCATE PREPARE alterIfExists;
DROP PROCEDURE IF EXISTS AlterIndex;
DROP PROCEDURE IF EXISTS Migrate_LastRootPostAt_Default;
DROP PROCEDURE IF EXISTS Migrate_LastRootPostAt_Fix;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.COLUMNS WHERE table_name = 'Users' AND table_schema = DATABASE() AND column_name = 'AcceptedServiceTermsId' ) > 0, 'ALTER TABLE Users DROP COLUMN AcceptedServiceTermsId;', 'SELECT 1' ));
PREPARE alterIfExists FROM @preparedStatement;
EXECUTE alterIfExists;
DEALLOCATE PREPARE alterIfExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.COLUMNS WHERE table_name = 'OAuthApps' AND table_schema = DATABASE() AND column_name = 'MattermostAppID' ) > 0, 'SELECT 1', 'ALTER TABLE OAuthApps ADD COLUMN MattermostAppID varchar(32);' ));
PREPARE alterIfExists FROM @preparedStatement;
EXECUTE alterIfExists;
DEALLOCATE PREPARE alterIfExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.STATISTICS WHERE table_name = 'UserGroups' AND table_schema = DATABASE() AND index_name = 'idx_usergroups_displayname' ) > 0, 'SELECT 1', 'CREATE INDEX idx_usergroups_displayname ON UserGroups(DisplayName);' ));
PREPARE createIndexIfNotExists FROM @preparedStatement;
EXECUTE createIndexIfNotExists;
DEALLOCATE PREPARE createIndexIfNotExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.STATISTICS WHERE table_name = 'Posts' AND table_schema = DATABASE() AND index_name = 'idx_posts_create_at_id' ) > 0, 'SELECT 1;', 'CREATE INDEX idx_posts_create_at_id on Posts(CreateAt, Id) LOCK=NONE;' ));
PREPARE createIndexIfNotExists FROM @preparedStatement;
EXECUTE createIndexIfNotExists;
DEALLOCATE PREPARE createIndexIfNotExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.COLUMNS WHERE table_name = 'OAuthApps' AND table_schema = DATABASE() AND column_name = 'MattermostAppID' ) > 0, 'UPDATE OAuthApps SET MattermostAppID = "" WHERE MattermostAppID IS NULL;', 'SELECT 1' ));
PREPARE alterIfExists FROM @preparedStatement;
EXECUTE alterIfExists;
DEALLOCATE PREPARE alterIfExists;
SET @preparedStatement = (SELECT IF( ( SELECT COUNT(*) FROM INFORMATION_SCHEMA.COLUMNS WHERE table_name = 'OAuthApps' AND table_schema = DATABASE() AND column_name = 'MattermostAppID' ) > 0, 'ALTER TABLE OAuthApps MODIFY MattermostAppID varchar(32) NOT NULL DEFAULT "";', 'SELECT 1' ));
PREPARE alterIfExists FROM @preparedStatement;
EXECUTE alterIfExists;
DEALLOCATE PREPARE alterIfExists;
-- ? [1,1,1,1,1,1,1]
INSERT INTO Audits (Id, CreateAt, UserId, Action, ExtraInfo, IpAddress, SessionId) VALUES (?, ?, ?, ?, ?, ?, ?);
-- ? [1,1,1,1,1,1,1]
INSERT INTO Bots (UserId, Description, OwnerId, LastIconUpdate, CreateAt, UpdateAt, DeleteAt) VALUES (?, ?, ?, ?, ?, ?, ?);
-- ? [1,1,1]
INSERT INTO ChannelMemberHistory (UserId, ChannelId, JoinTime) VALUES (?, ?, ?);
-- ? [1,1,1,1,1,1,1]
INSERT INTO PublicChannels(Id, DeleteAt, TeamId, DisplayName, Name, Header, Purpose) VALUES (?, ?, ?, ?, ?, ?, ?);
-- ? [1,1,1,1,1,1,1,1,1]
INSERT INTO SidebarCategories(Id, UserId, TeamId, SortOrder, Sorting, Type, DisplayName, Muted, Collapsed) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?);
-- ? [1,1,1,1]
INSERT INTO SidebarChannels(ChannelId, UserId, CategoryId, SortOrder) VALUES(?, ?, ?, ?);
-- ? [1,1,1,1,1,1,1,1]
INSERT INTO ClusterDiscovery (Id, Type, ClusterName, Hostname, GossipPort, Port, CreateAt, LastPingAt) VALUES (?, ?, ?, ?, ?, ?, ?, ?);
-- ? [1,1,1,1,1,1,1]
INSERT INTO CommandWebhooks (Id,CreateAt,CommandId,UserId,ChannelId,RootId,UseCount) Values (?, ?, ?, ?, ?, ?, ?);
-- ? [1,1,1,1,1,1]
INSERT INTO Emoji (Id, CreateAt, UpdateAt, DeleteAt, CreatorId, Name) VALUES (?, ?, ?, ?, ?, ?);
-- ? [1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1]
INSERT INTO FileInfo (Id, CreatorId, PostId, CreateAt, UpdateAt, DeleteAt, Path, ThumbnailPath, PreviewPath, Name, Extension, Size, MimeType, Width, Height, HasPreviewImage, MiniPreview, Content, RemoteId) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
-- ? [1,1,1,1,1,1,1,1,1,1]
INSERT INTO UserGroups (Id, Name, DisplayName, Description, Source, RemoteId, CreateAt, UpdateAt, DeleteAt, AllowReference) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
-- ? [1,1,1,1,1,1,1]
INSERT INTO GroupTeams (GroupId, AutoAdd, SchemeAdmin, CreateAt, DeleteAt, UpdateAt, TeamId) VALUES (?, ?, ?, ?, ?, ?, ?);
-- ? [1,1,1,1,1,1,1]
INSERT INTO GroupChannels (GroupId, AutoAdd, SchemeAdmin, CreateAt, DeleteAt, UpdateAt, ChannelId) VALUES (?, ?, ?, ?, ?, ?, ?);
-- ? [1,1,1,1,1,1,1,1,1,1,1,1]
INSERT INTO OAuthApps (Id, CreatorId, CreateAt, UpdateAt, ClientSecret, Name, Description, IconURL, CallbackUrls, Homepage, IsTrusted, MattermostAppID) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
-- ? [1,1,1,1,1,1,1]
INSERT INTO OAuthAccessData (ClientId, UserId, Token, RefreshToken, RedirectUri, ExpiresAt, Scope) VALUES (?, ?, ?, ?, ?, ?, ?);
-- ? [1,1,1,1,1,1,1,1]
INSERT INTO OAuthAuthData (ClientId, UserId, Code, ExpiresIn, CreateAt, RedirectUri, State, Scope) VALUES (?, ?, ?, ?, ?, ?, ?, ?);
-- ? [1]
(SELECT CreateAt FROM Posts WHERE Id = ?);
-- ? [1,1,1,1,1]
INSERT INTO Threads (PostId, ChannelId, ReplyCount, LastReplyAt, Participants) VALUES (?, ?, ?, ?, ?);
-- ? [1,1,1,1]
INSERT INTO ProductNoticeViewState (UserId, NoticeId, Viewed, Timestamp) VALUES (?, ?, ?, ?);
-- ? [1,1,1,1,1,1,1,1,1,1]
INSERT INTO Reactions (UserId, PostId, EmojiName, CreateAt, UpdateAt, DeleteAt, RemoteId) VALUES (?, ?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE UpdateAt = ?, DeleteAt = ?, RemoteId = ?;
-- ? [1,1,1,1,1,1,1,1,1,1,1]
INSERT INTO RemoteClusters (RemoteId, RemoteTeamId, Name, DisplayName, SiteURL, CreateAt, LastPingAt, Token, RemoteToken, Topics, CreatorId) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
-- ? [1,1,1,1,1,1,1,1,1,1]
INSERT INTO Roles (Id, Name, DisplayName, Description, Permissions, CreateAt, UpdateAt, DeleteAt, SchemeManaged, BuiltIn) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
-- ? [1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1]
INSERT INTO Schemes (Id, Name, DisplayName, Description, Scope, DefaultTeamAdminRole, DefaultTeamUserRole, DefaultTeamGuestRole, DefaultChannelAdminRole, DefaultChannelUserRole, DefaultChannelGuestRole, CreateAt, UpdateAt, DeleteAt, DefaultPlaybookAdminRole, DefaultPlaybookMemberRole, DefaultRunAdminRole, DefaultRunMemberRole) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
-- ? [1,1]
INSERT INTO Systems (Name, Value) VALUES (?, ?);
-- ? [1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1]
INSERT INTO Teams (Id, CreateAt, UpdateAt, DeleteAt, DisplayName, Name, Description, Email, Type, CompanyName, AllowedDomains, InviteId, AllowOpenInvite, LastTeamIconUpdate, SchemeId, GroupConstrained) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
-- ? [1,1,1,1]
INSERT INTO TermsOfService (Id, CreateAt, UserId, Text) VALUES (?, ?, ?, ?);
-- ? [1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1]
INSERT INTO Users (Id, CreateAt, UpdateAt, DeleteAt, Username, Password, AuthData, AuthService, Email, EmailVerified, Nickname, FirstName, LastName, Position, Roles, AllowMarketing, Props, NotifyProps, LastPasswordUpdate, LastPictureUpdate, FailedAttempts, Locale, Timezone, MfaActive, MfaSecret, RemoteId) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
-- ? [1,1,1]
INSERT INTO UserTermsOfService (UserId, TermsOfServiceId, CreateAt) VALUES (?, ?, ?);
-- ? [1,1,1,1,1,1,1,1,1,1,1,1]
INSERT INTO IncomingWebhooks (Id, CreateAt, UpdateAt, DeleteAt, UserId, ChannelId, TeamId, DisplayName, Description, Username, IconURL, ChannelLocked) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
-- ? [1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1]
INSERT INTO OutgoingWebhooks (Id, Token, CreateAt, UpdateAt, DeleteAt, CreatorId, ChannelId, TeamId, TriggerWords, TriggerWhen, CallbackURLs, DisplayName, Description, ContentType, Username, IconURL) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);
-- ? [1]
SELECT b.UserId, u.Username, u.FirstName AS DisplayName, b.Description, b.OwnerId, COALESCE(b.LastIconUpdate, 0) AS LastIconUpdate, b.CreateAt, b.UpdateAt, b.DeleteAt FROM Bots b JOIN Users u ON (u.Id = b.UserId) WHERE b.UserId = ? AND b.DeleteAt = 0;
-- ? [1]
SELECT b.UserId, u.Username, u.FirstName AS DisplayName, b.Description, b.OwnerId, COALESCE(b.LastIconUpdate, 0) AS LastIconUpdate, b.CreateAt, b.UpdateAt, b.DeleteAt FROM Bots b JOIN Users u ON (u.Id = b.UserId) WHERE b.UserId = ?;
SELECT b.UserId, u.Username, u.FirstName AS DisplayName, b.Description, b.OwnerId, COALESCE(b.LastIconUpdate, 0) AS LastIconUpdate, b.CreateAt, b.UpdateAt, b.DeleteAt FROM Bots b JOIN Users u ON (u.Id = b.UserId);
-- ? [1,1,1]
SELECT COUNT(0) FROM Channels WHERE TeamId = ? AND DeleteAt = 0 AND (Type = ? OR Type = ?);
-- ? [1,1]
SELECT * FROM Channels WHERE TeamId = ? AND Name = ?;
-- ? [1,1]
SELECT * FROM Channels WHERE TeamId = ? AND Name= ? AND DeleteAt > 0;
-- ? [1,1]
SELECT Channels.TeamId TeamId, Channels.Id ChannelId, (Channels.TotalMsgCount - ChannelMembers.MsgCount) MsgCount, (Channels.TotalMsgCountRoot - ChannelMembers.MsgCountRoot) MsgCountRoot, ChannelMembers.MentionCount MentionCount, ChannelMembers.MentionCountRoot MentionCountRoot, ChannelMembers.NotifyProps NotifyProps FROM Channels, ChannelMembers WHERE Id = ChannelId AND Id = ? AND UserId = ? AND DeleteAt = 0;
-- ? [1]
SELECT *, (SELECT count(Posts.Id) FROM Posts WHERE Posts.RootId = (CASE WHEN p.RootId = '' THEN p.Id ELSE p.RootId END) AND Posts.DeleteAt = 0) as ReplyCount FROM Posts p WHERE IsPinned = true AND ChannelId = ? AND DeleteAt = 0 ORDER BY CreateAt ASC;
-- ? [1]
SELECT * FROM Channels WHERE Id=?;
-- ? [1,1,1,1,1]
SELECT Channels.* FROM Channels JOIN PublicChannels c ON (c.Id = Channels.Id) WHERE c.TeamId = ? AND c.DeleteAt = 0 AND c.Id NOT IN ( SELECT c.Id FROM PublicChannels c JOIN ChannelMembers cm ON (cm.ChannelId = c.Id) WHERE c.TeamId = ? AND cm.UserId = ? AND c.DeleteAt = 0 ) ORDER BY c.DisplayName LIMIT ? OFFSET ?;
-- ? [1,1,1]
SELECT Channels.* FROM Channels JOIN PublicChannels pc ON (pc.Id = Channels.Id) WHERE pc.TeamId = ? AND pc.DeleteAt = 0 ORDER BY pc.DisplayName LIMIT ? OFFSET ?;
-- ? [1,1]
SELECT Id, TotalMsgCount, TotalMsgCountRoot, UpdateAt FROM Channels WHERE Id IN (SELECT ChannelId FROM ChannelMembers WHERE UserId = ?) AND (TeamId = ? OR TeamId = '') AND DeleteAt = 0 ORDER BY DisplayName;
-- ? [1,1]
SELECT * FROM Channels WHERE TeamId = ? And Type != ? ORDER BY DisplayName;
-- ? [1,1]
SELECT * FROM Channels WHERE (TeamId = ? OR TeamId = '') AND Name = ?;
-- ? [1,1]
SELECT * FROM Channels WHERE (TeamId = ? OR TeamId = '') AND Name = ? AND DeleteAt = 0;
-- ? [1,1]
SELECT * FROM Channels WHERE (TeamId = ? OR TeamId = '') AND Name = ? AND DeleteAt != 0;
-- ? [1,1,1,1,1,1,1]
SELECT * FROM Channels WHERE (TeamId = ? OR TeamId = '') AND DeleteAt != 0 AND Type != ? UNION SELECT * FROM Channels WHERE (TeamId = ? OR TeamId = '') AND DeleteAt != 0 AND Type = ? AND Id IN (SELECT ChannelId FROM ChannelMembers WHERE UserId = ?) ORDER BY DisplayName LIMIT ? OFFSET ?;
SELECT ChannelMembers.*, COALESCE(Teams.DisplayName, '') TeamDisplayName, COALESCE(Teams.Name, '') TeamName, COALESCE(Teams.UpdateAt, 0) TeamUpdateAt, TeamScheme.DefaultChannelGuestRole TeamSchemeDefaultGuestRole, TeamScheme.DefaultChannelUserRole TeamSchemeDefaultUserRole, TeamScheme.DefaultChannelAdminRole TeamSchemeDefaultAdminRole, ChannelScheme.DefaultChannelGuestRole ChannelSchemeDefaultGuestRole, ChannelScheme.DefaultChannelUserRole ChannelSchemeDefaultUserRole, ChannelScheme.DefaultChannelAdminRole ChannelSchemeDefaultAdminRole FROM ChannelMembers INNER JOIN Channels ON ChannelMembers.ChannelId = Channels.Id LEFT JOIN Schemes ChannelScheme ON Channels.SchemeId = ChannelScheme.Id LEFT JOIN Teams ON Channels.TeamId = Teams.Id LEFT JOIN Schemes TeamScheme ON Teams.SchemeId = TeamScheme.Id;
-- ? [1]
SELECT Users.Timezone FROM ChannelMembers LEFT JOIN Users ON ChannelMembers.UserId = Id WHERE ChannelId = ?;
-- ? [1,1]
SELECT ChannelMembers.*, TeamScheme.DefaultChannelGuestRole TeamSchemeDefaultGuestRole, TeamScheme.DefaultChannelUserRole TeamSchemeDefaultUserRole, TeamScheme.DefaultChannelAdminRole TeamSchemeDefaultAdminRole, ChannelScheme.DefaultChannelGuestRole ChannelSchemeDefaultGuestRole, ChannelScheme.DefaultChannelUserRole ChannelSchemeDefaultUserRole, ChannelScheme.DefaultChannelAdminRole ChannelSchemeDefaultAdminRole FROM ChannelMembers INNER JOIN Posts ON ChannelMembers.ChannelId = Posts.ChannelId INNER JOIN Channels ON ChannelMembers.ChannelId = Channels.Id LEFT JOIN Schemes ChannelScheme ON Channels.SchemeId = ChannelScheme.Id LEFT JOIN Teams ON Channels.TeamId = Teams.Id LEFT JOIN Schemes TeamScheme ON Teams.SchemeId = TeamScheme.Id WHERE ChannelMembers.UserId = ? AND Posts.Id = ?;
-- ? [1]
SELECT UserId, NotifyProps FROM ChannelMembers WHERE ChannelId = ?;
-- ? [1]
SELECT COUNT(*) FROM FileInfo LEFT JOIN Posts as P ON FileInfo.PostId=P.Id LEFT JOIN Channels as C on C.Id=P.ChannelId WHERE FileInfo.DeleteAt = 0 AND C.Id = ?;
-- ? [1]
SELECT count(*) FROM ChannelMembers, Users WHERE ChannelMembers.UserId = Users.Id AND ChannelMembers.ChannelId = ? AND Users.DeleteAt = 0;
-- ? [1]
SELECT count(*) FROM Posts WHERE IsPinned = true AND ChannelId = ? AND DeleteAt = 0;
SELECT count(*) FROM ChannelMembers;
-- ? [1,1]
SELECT c.TeamId TeamId, cm.UserId UserId, cm.ChannelId ChannelId, cm.MsgCount MsgCount, cm.MsgCountRoot MsgCountRoot, cm.MentionCount MentionCount, cm.MentionCountRoot MentionCountRoot, cm.LastViewedAt LastViewedAt, cm.NotifyProps NotifyProps FROM ChannelMembers cm LEFT JOIN Channels c ON c.Id=cm.ChannelId WHERE cm.UserId = ? AND cm.channelId = ? AND c.DeleteAt = 0;
-- ? [1,1]
SELECT * FROM Channels WHERE TeamId = ? AND Type != ? ORDER BY Name;
-- ? [1]
SELECT Channels.* FROM Channels, Posts WHERE Channels.Id = Posts.ChannelId AND Posts.Id = ?;
-- ? [1,1,1]
SELECT ChannelMembers.*, COALESCE(Teams.DisplayName, '') TeamDisplayName, COALESCE(Teams.Name, '') TeamName, COALESCE(Teams.UpdateAt, 0) TeamUpdateAt, TeamScheme.DefaultChannelGuestRole TeamSchemeDefaultGuestRole, TeamScheme.DefaultChannelUserRole TeamSchemeDefaultUserRole, TeamScheme.DefaultChannelAdminRole TeamSchemeDefaultAdminRole, ChannelScheme.DefaultChannelGuestRole ChannelSchemeDefaultGuestRole, ChannelScheme.DefaultChannelUserRole ChannelSchemeDefaultUserRole, ChannelScheme.DefaultChannelAdminRole ChannelSchemeDefaultAdminRole FROM ChannelMembers INNER JOIN Channels ON ChannelMembers.ChannelId = Channels.Id LEFT JOIN Schemes ChannelScheme ON Channels.SchemeId = ChannelScheme.Id LEFT JOIN Teams ON Channels.TeamId = Teams.Id LEFT JOIN Schemes TeamScheme ON Teams.SchemeId = TeamScheme.Id WHERE ChannelMembers.UserId = ? ORDER BY ChannelId ASC Limit ? Offset ?;
-- ? [1]
SELECT tm.UserId FROM Channels c, Teams t, TeamMembers tm WHERE c.TeamId=t.Id AND t.Id=tm.TeamId AND c.Id = ?;
-- ? [1,1,1]
SELECT * FROM Channels WHERE SchemeId = ? ORDER BY DisplayName LIMIT ? OFFSET ?;
-- ? [1,1]
SELECT * from ChannelMembers WHERE (ChannelId, UserId) > (?, ?) ORDER BY ChannelId, UserId LIMIT 100;
-- ? [1,1]
SELECT * from ChannelMembers WHERE (ChannelId, UserId) > (?, ?) ORDER BY ChannelId, UserId LIMIT 1000;
-- ? [1,1,1,1]
SELECT Channels.*, Teams.Name as TeamName, Schemes.Name as SchemeName FROM Channels INNER JOIN Teams ON Channels.TeamId = Teams.Id LEFT JOIN Schemes ON Channels.SchemeId = Schemes.Id WHERE Channels.Id > ? AND Channels.Type IN (?, ?) ORDER BY Id LIMIT ?;
-- ? [1,1]
SELECT ChannelMembers.ChannelId, ChannelMembers.UserId, ChannelMembers.Roles, ChannelMembers.LastViewedAt, ChannelMembers.MsgCount, ChannelMembers.MentionCount, ChannelMembers.MentionCountRoot, ChannelMembers.NotifyProps, ChannelMembers.LastUpdateAt, ChannelMembers.SchemeUser, ChannelMembers.SchemeAdmin, (ChannelMembers.SchemeGuest IS NOT NULL AND ChannelMembers.SchemeGuest) as SchemeGuest, Channels.Name as ChannelName FROM ChannelMembers INNER JOIN Channels ON ChannelMembers.ChannelId = Channels.Id WHERE ChannelMembers.UserId = ? AND Channels.TeamId = ? AND Channels.DeleteAt = 0;
-- ? [1,1,1,1]
SELECT * FROM Channels WHERE CreateAt > ? OR (CreateAt = ? AND Id > ?) ORDER BY CreateAt ASC, Id ASC LIMIT ?;
-- ? [1]
SELECT * FROM SidebarCategories WHERE Id = ?;
-- ? [1,1]
SELECT * FROM Compliances ORDER BY CreateAt DESC LIMIT ? OFFSET ?;
-- ? [1]
SELECT * FROM Compliances WHERE Id = ?;
-- ? [1,1,1,1]
SELECT Teams.Name AS TeamName, Teams.DisplayName AS TeamDisplayName, Channels.Name AS ChannelName, Channels.DisplayName AS ChannelDisplayName, Channels.Type AS ChannelType, Users.Username AS UserUsername, Users.Email AS UserEmail, Users.Nickname AS UserNickname, Posts.Id AS PostId, Posts.CreateAt AS PostCreateAt, Posts.UpdateAt AS PostUpdateAt, Posts.DeleteAt AS PostDeleteAt, Posts.RootId AS PostRootId, Posts.OriginalId AS PostOriginalId, Posts.Message AS PostMessage, Posts.Type AS PostType, Posts.Props AS PostProps, Posts.Hashtags AS PostHashtags, Posts.FileIds AS PostFileIds, Bots.UserId IS NOT NULL AS IsBot FROM Teams, Channels, Users, Posts LEFT JOIN Bots ON Bots.UserId = Posts.UserId WHERE Teams.Id = Channels.TeamId AND Posts.ChannelId = Channels.Id AND Posts.UserId = Users.Id AND ( Posts.CreateAt > ? OR (Posts.CreateAt = ? AND Posts.Id > ?) ) AND Posts.CreateAt < ?;
-- ? [1,1,1,1]
SELECT 'direct-messages' AS TeamName, 'Direct Messages' AS TeamDisplayName, Channels.Name AS ChannelName, Channels.DisplayName AS ChannelDisplayName, Channels.Type AS ChannelType, Users.Username AS UserUsername, Users.Email AS UserEmail, Users.Nickname AS UserNickname, Posts.Id AS PostId, Posts.CreateAt AS PostCreateAt, Posts.UpdateAt AS PostUpdateAt, Posts.DeleteAt AS PostDeleteAt, Posts.RootId AS PostRootId, Posts.OriginalId AS PostOriginalId, Posts.Message AS PostMessage, Posts.Type AS PostType, Posts.Props AS PostProps, Posts.Hashtags AS PostHashtags, Posts.FileIds AS PostFileIds, Bots.UserId IS NOT NULL AS IsBot FROM Channels, Users, Posts LEFT JOIN Bots ON Bots.UserId = Posts.UserId WHERE Channels.TeamId = '' AND Posts.ChannelId = Channels.Id AND Posts.UserId = Users.Id AND ( Posts.CreateAt > ? OR (Posts.CreateAt = ? AND Posts.Id > ?) ) AND Posts.CreateAt < ?;
-- ? [1,1,1,1,1,1]
SELECT Posts.Id AS PostId, Posts.CreateAt AS PostCreateAt, Posts.UpdateAt AS PostUpdateAt, Posts.DeleteAt AS PostDeleteAt, Posts.Message AS PostMessage, Posts.Type AS PostType, Posts.Props AS PostProps, Posts.OriginalId AS PostOriginalId, Posts.RootId AS PostRootId, Posts.FileIds AS PostFileIds, Teams.Id AS TeamId, Teams.Name AS TeamName, Teams.DisplayName AS TeamDisplayName, Channels.Id AS ChannelId, CASE WHEN Channels.Type = ? THEN 'Direct Message' WHEN Channels.Type = ? THEN 'Group Message' ELSE Channels.DisplayName END AS ChannelDisplayName, Channels.Name AS ChannelName, Channels.Type AS ChannelType, Users.Id AS UserId, Users.Email AS UserEmail, Users.Username, Bots.UserId IS NOT NULL AS IsBot FROM Posts LEFT OUTER JOIN Channels ON Posts.ChannelId = Channels.Id LEFT OUTER JOIN Teams ON Channels.TeamId = Teams.Id LEFT OUTER JOIN Users ON Posts.UserId = Users.Id LEFT JOIN Bots ON Bots.UserId = Posts.UserId WHERE ( Posts.UpdateAt > ? OR ( Posts.UpdateAt = ? AND Posts.Id > ? ) ) AND Posts.Type NOT LIKE 'system_%' ORDER BY PostUpdateAt, PostId LIMIT ?;
SELECT * FROM Emoji WHERE DeleteAt = 0;
-- ? [1,1]
SELECT * FROM Emoji WHERE Name LIKE ? AND DeleteAt = 0 ORDER BY Name LIMIT ?;
-- ? [1,1,1]
SELECT UserGroups.*, A.Count AS MemberCount FROM UserGroups INNER JOIN ( SELECT UserGroups.Id, COUNT(GroupMembers.UserId) AS Count FROM UserGroups LEFT JOIN GroupMembers ON UserGroups.Id = GroupMembers.GroupId WHERE UserGroups.Id = ? GROUP BY UserGroups.Id ORDER BY UserGroups.DisplayName, UserGroups.Id LIMIT ? OFFSET ? ) AS A ON UserGroups.Id = A.Id ORDER BY UserGroups.CreateAt DESC;
-- ? [1]
SELECT * from UserGroups WHERE Id = ?;
-- ? [1,1]
SELECT * from UserGroups WHERE RemoteId = ? AND Source = ?;
-- ? [1]
SELECT * from UserGroups WHERE DeleteAt = 0 AND Source = ?;
-- ? [1]
SELECT UserGroups.* FROM GroupMembers JOIN UserGroups ON UserGroups.Id = GroupMembers.GroupId WHERE GroupMembers.DeleteAt = 0 AND UserId = ?;
-- ? [1]
SELECT * FROM UserGroups WHERE Id = ?;
-- ? [1]
SELECT * from UserGroups WHERE Id = ? AND DeleteAt = 0;
-- ? [1]
SELECT Users.* FROM GroupMembers JOIN Users ON Users.Id = GroupMembers.UserId WHERE GroupMembers.DeleteAt = 0 AND Users.DeleteAt = 0 AND GroupId = ?;
-- ? [1,1,1]
SELECT Users.* FROM GroupMembers JOIN Users ON Users.Id = GroupMembers.UserId WHERE GroupMembers.DeleteAt = 0 AND Users.DeleteAt = 0 AND GroupId = ? ORDER BY GroupMembers.CreateAt DESC LIMIT ? OFFSET ?;
-- ? [1,1,1]
SELECT Users.* FROM Users LEFT JOIN GroupMembers ON (GroupMembers.UserId = Users.Id AND GroupMembers.GroupId = ?) WHERE Users.DeleteAt = 0 AND ( GroupMembers.UserId IS NULL OR GroupMembers.DeleteAt != 0) ORDER BY GroupMembers.CreateAt DESC LIMIT ? OFFSET ?;
-- ? [1]
SELECT count(*) FROM GroupMembers JOIN Users ON Users.Id = GroupMembers.UserId WHERE GroupMembers.GroupId = ? AND Users.DeleteAt = 0 AND GroupMembers.DeleteAt = 0;
-- ? [1,1]
SELECT Users.* FROM GroupMembers JOIN Users ON Users.Id = GroupMembers.UserId WHERE GroupId = ? AND GroupMembers.UserId IN ( SELECT TeamMembers.UserId FROM TeamMembers JOIN Teams ON Teams.Id = ? WHERE TeamMembers.TeamId = Teams.Id AND TeamMembers.DeleteAt = 0 ) AND GroupMembers.DeleteAt = 0 AND Users.DeleteAt = 0;
-- ? [1,1,1]
SELECT Users.* FROM GroupMembers JOIN Users ON Users.Id = GroupMembers.UserId WHERE GroupId = ? AND GroupMembers.UserId NOT IN ( SELECT ChannelMembers.UserId FROM ChannelMembers WHERE ChannelMembers.ChannelId = ? ) AND GroupMembers.UserId IN ( SELECT TeamMembers.UserId FROM TeamMembers JOIN Channels ON Channels.Id = ? JOIN Teams ON Teams.Id = Channels.TeamId WHERE TeamMembers.TeamId = Teams.Id AND TeamMembers.DeleteAt = 0 ) AND GroupMembers.DeleteAt = 0 AND Users.DeleteAt = 0;
-- ? [1,1]
SELECT * FROM GroupTeams WHERE GroupId=? AND TeamId=?;
-- ? [1,1]
SELECT * FROM GroupChannels WHERE GroupId=? AND ChannelId=?;
-- ? [1]
SELECT GroupTeams.*, Teams.DisplayName AS TeamDisplayName, Teams.Type AS TeamType FROM GroupTeams JOIN Teams ON Teams.Id = GroupTeams.TeamId WHERE GroupId = ? AND GroupTeams.DeleteAt = 0;
-- ? [1]
SELECT GroupChannels.*, Channels.DisplayName AS ChannelDisplayName, Teams.DisplayName AS TeamDisplayName, Channels.Type As ChannelType, Teams.Type As TeamType, Teams.Id AS TeamId FROM GroupChannels JOIN Channels ON Channels.Id = GroupChannels.ChannelId JOIN Teams ON Teams.Id = Channels.TeamId WHERE GroupId = ? AND GroupChannels.DeleteAt = 0;
-- ? [1]
SELECT * FROM OAuthApps WHERE id=?;
-- ? [1]
SELECT * FROM OAuthApps WHERE Id=?;
-- ? [1,1,1]
SELECT * FROM OAuthApps WHERE CreatorId = ? LIMIT ? OFFSET ?;
-- ? [1,1]
SELECT * FROM OAuthApps LIMIT ? OFFSET ?;
-- ? [1,1,1]
SELECT o.* FROM OAuthApps AS o INNER JOIN Preferences AS p ON p.Name=o.Id AND p.UserId=? LIMIT ? OFFSET ?;
-- ? [1]
SELECT * FROM OAuthAccessData WHERE Token = ?;
-- ? [1,1]
SELECT * FROM OAuthAccessData WHERE UserId = ? AND ClientId = ?;
-- ? [1]
SELECT * FROM OAuthAccessData WHERE RefreshToken = ?;
-- ? [1,1]
SELECT * FROM OAuthAccessData WHERE ClientId = ? AND UserId = ?;
-- ? [1]
SELECT * FROM OAuthAuthData WHERE Code=?;
-- ? [1]
SELECT p.*, (SELECT count(*) FROM Posts WHERE Posts.RootId = (CASE WHEN p.RootId = '' THEN p.Id ELSE p.RootId END) AND Posts.DeleteAt = 0) as ReplyCount FROM Posts p WHERE p.Id = ? AND p.DeleteAt = 0;
-- ? [1]
SELECT RootId, UserId FROM Posts WHERE Id = ?;
-- ? [1]
SELECT * FROM Posts WHERE Id = ?;
-- ? [1]
Select Id, RootId FROM Posts WHERE UserId = ? AND RootId != '';
-- ? [1]
SELECT Id FROM Posts WHERE UserId = ? LIMIT 1000;
-- ? [1]
SELECT Id, RootId, UserId FROM Posts WHERE ChannelId = ?;
-- ? [1,1,1,1]
SELECT EXISTS (SELECT 1 FROM Posts WHERE UpdateAt >= ? AND ChannelId = ? AND UserId = ? AND Type = ? LIMIT 1);
-- ? [1,1,1]
SELECT p.*, (SELECT COUNT(*) FROM Posts WHERE Posts.RootId = (CASE WHEN p.RootId = '' THEN p.Id ELSE p.RootId END) AND Posts.DeleteAt = 0) as ReplyCount FROM Posts p WHERE ChannelId = ? AND DeleteAt = 0 ORDER BY CreateAt DESC LIMIT ? OFFSET ?;
-- ? [1,1,1]
SELECT * FROM Posts WHERE ChannelId = ? AND DeleteAt = 0 ORDER BY CreateAt DESC LIMIT ? OFFSET ?;
-- ? [1,1,1]
SELECT DISTINCT q.RootId FROM (SELECT RootId FROM Posts WHERE ChannelId = ? AND DeleteAt = 0 ORDER BY CreateAt DESC LIMIT ? OFFSET ?) q WHERE q.RootId != '';
SELECT DISTINCT DATE(FROM_UNIXTIME(Posts.CreateAt / 1000)) AS Name, COUNT(DISTINCT Posts.UserId) AS Value FROM Posts;
SELECT DATE(FROM_UNIXTIME(Posts.CreateAt / 1000)) AS Name, COUNT(Posts.Id) AS Value FROM Posts;
SELECT CREATEAT FROM Posts ORDER BY CREATEAT DESC LIMIT 1;
-- ? [1,1]
SELECT * FROM Posts WHERE CreateAt = ? AND ChannelId = ?;
SELECT * FROM Posts ORDER BY CreateAt LIMIT 1;
SELECT COALESCE(character_maximum_length, 0) FROM information_schema.columns WHERE table_name = 'posts' AND column_name = 'message';
SELECT COALESCE(CHARACTER_MAXIMUM_LENGTH, 0) FROM INFORMATION_SCHEMA.COLUMNS WHERE table_schema = DATABASE() AND table_name = 'Posts' AND column_name = 'Message' LIMIT 0, 1;
-- ? [1,1]
SELECT Id FROM Posts WHERE Id > ? AND RootId = '' AND DeleteAt = 0 ORDER BY Id LIMIT ?;
-- ? [1]
SELECT Posts.*, Users.Username as Username FROM Posts INNER JOIN Users ON Posts.UserId = Users.Id WHERE Posts.RootId = ? AND Posts.DeleteAt = 0 ORDER BY Posts.Id;
-- ? [1]
SELECT UserId, MAX(CreateAt) as RepliedAt FROM Posts WHERE RootId=? AND DeleteAt=0 GROUP BY UserId ORDER BY RepliedAt ASC;
-- ? [1]
SELECT COUNT(Id) FROM Posts WHERE RootId=? And DeleteAt=0;
-- ? [1]
SELECT COALESCE(MAX(Posts.CreateAt), 0) FROM Posts WHERE RootID=? and DeleteAt=0;
-- ? [1]
SELECT UserId, PostId, EmojiName, CreateAt, COALESCE(UpdateAt, CreateAt) As UpdateAt, COALESCE(DeleteAt, 0) As DeleteAt, RemoteId FROM Reactions WHERE EmojiName = ? AND COALESCE(DeleteAt, 0) = 0;
-- ? [1,1,1,1,1,1,1]
SELECT EmojiName, sum(EmojiCount) AS Count FROM (( SELECT EmojiName, count(EmojiName) AS EmojiCount FROM ChannelMembers INNER JOIN Channels ON ChannelMembers.ChannelId = Channels.Id INNER JOIN Posts ON Channels.Id = Posts.ChannelId INNER JOIN Reactions ON Posts.Id = Reactions.PostId WHERE Reactions.DeleteAt = 0 AND ChannelMembers.UserId = ? AND Channels.Type = 'P' AND Channels.TeamId = ? AND Reactions.CreateAt > ? GROUP BY Reactions.EmojiName) UNION ALL ( SELECT EmojiName, count(EmojiName) AS EmojiCount FROM Reactions INNER JOIN Posts ON Reactions.PostId = Posts.Id INNER JOIN Channels ON Posts.ChannelId = Channels.Id WHERE Reactions.DeleteAt = 0 AND Channels.Type = 'O' AND Channels.TeamId = ? AND Reactions.CreateAt > ? GROUP BY Reactions.EmojiName)) AS A GROUP BY EmojiName ORDER BY Count DESC, EmojiName ASC LIMIT ? OFFSET ?;
-- ? [1,1,1,1,1]
SELECT EmojiName, count(EmojiName) AS Count FROM Reactions INNER JOIN Posts ON Reactions.PostId = Posts.Id INNER JOIN Channels ON Posts.ChannelId = Channels.Id WHERE Reactions.DeleteAt = 0 AND Reactions.UserId = ? AND (Channels.TeamId = ? OR Channels.Type = 'D' OR Channels.Type = 'G') AND Reactions.CreateAt > ? GROUP BY EmojiName ORDER BY Count DESC, EmojiName ASC LIMIT ? OFFSET ?;
-- ? [1,1,1,1]
SELECT EmojiName, count(EmojiName) AS Count FROM Reactions WHERE Reactions.DeleteAt = 0 AND Reactions.UserId = ? AND Reactions.CreateAt > ? GROUP BY Reactions.EmojiName ORDER BY Count DESC, EmojiName ASC LIMIT ? OFFSET ?;
SELECT COUNT(*) FROM RetentionPolicies;
-- ? [1]
SELECT * from Roles WHERE Id = ?;
SELECT * from Roles;
-- ? [1]
SELECT * from Roles WHERE Name = ?;
SELECT '' AS GuestRoleName, RoleSchemes.DefaultChannelUserRole AS UserRoleName, RoleSchemes.DefaultChannelAdminRole AS AdminRoleName, '' AS HigherScopedGuestPermissions, UserRoles.Permissions AS HigherScopedUserPermissions, AdminRoles.Permissions AS HigherScopedAdminPermissions FROM Schemes AS RoleSchemes JOIN Channels ON Channels.SchemeId = RoleSchemes.Id JOIN Teams ON Teams.Id = Channels.TeamId JOIN Schemes ON Schemes.Id = Teams.SchemeId RIGHT JOIN Roles AS UserRoles ON UserRoles.Name = Schemes.DefaultChannelUserRole RIGHT JOIN Roles AS AdminRoles ON AdminRoles.Name = Schemes.DefaultChannelAdminRole WHERE RoleSchemes.DefaultChannelUserRole IN ('%[1]s') OR RoleSchemes.DefaultChannelAdminRole IN ('%[1]s') UNION SELECT RoleSchemes.DefaultChannelGuestRole AS GuestRoleName, '' AS UserRoleName, '' AS AdminRoleName, GuestRoles.Permissions AS HigherScopedGuestPermissions, '' AS HigherScopedUserPermissions, '' AS HigherScopedAdminPermissions FROM Schemes AS RoleSchemes JOIN Channels ON Channels.SchemeId = RoleSchemes.Id JOIN Teams ON Teams.Id = Channels.TeamId JOIN Schemes ON Schemes.Id = Teams.SchemeId RIGHT JOIN Roles AS GuestRoles ON GuestRoles.Name = Schemes.DefaultChannelGuestRole WHERE RoleSchemes.DefaultChannelGuestRole IN ('%[1]s') UNION SELECT Schemes.DefaultChannelGuestRole AS GuestRoleName, Schemes.DefaultChannelUserRole AS UserRoleName, Schemes.DefaultChannelAdminRole AS AdminRoleName, GuestRoles.Permissions AS HigherScopedGuestPermissions, UserRoles.Permissions AS HigherScopedUserPermissions, AdminRoles.Permissions AS HigherScopedAdminPermissions FROM Schemes JOIN Channels ON Channels.SchemeId = Schemes.Id JOIN Teams ON Teams.Id = Channels.TeamId JOIN Roles AS GuestRoles ON GuestRoles.Name = '%[2]s' JOIN Roles AS UserRoles ON UserRoles.Name = '%[3]s' JOIN Roles AS AdminRoles ON AdminRoles.Name = '%[4]s' WHERE (Schemes.DefaultChannelGuestRole IN ('%[1]s') OR Schemes.DefaultChannelUserRole IN ('%[1]s') OR Schemes.DefaultChannelAdminRole IN ('%[1]s')) AND (Teams.SchemeId = '' OR Teams.SchemeId IS NULL);
-- ? [1]
SELECT * from Schemes WHERE Id = ?;
-- ? [1]
SELECT * from Schemes WHERE Name = ?;
-- ? [1]
SELECT count(*) FROM Schemes WHERE Scope = ? AND DeleteAt = 0;
-- ? [1,1]
SELECT * FROM Sessions WHERE Token = ? OR Id = ? LIMIT 1;
-- ? [1]
SELECT * FROM Sessions WHERE UserId = ? ORDER BY LastActivityAt DESC;
-- ? [1,1]
SELECT * FROM Sessions WHERE UserId = ? AND ExpiresAt != 0 AND ? <= ExpiresAt AND DeviceId != '';
SELECT CREATEAT FROM Sessions ORDER BY CREATEAT DESC LIMIT 1;
-- ? [1]
SELECT COUNT(*) FROM Sessions WHERE ExpiresAt > ?;
-- ? [1]
SELECT * FROM Status WHERE UserId = ?;
-- ? [1]
SELECT COUNT(UserId) FROM Status WHERE LastActivityAt > ?;
SELECT Value FROM Systems WHERE Name='Version';
-- ? [1]
SELECT COUNT(0) AS table_exists FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = ?;
-- ? [1,1]
SELECT COUNT(0) AS column_exists FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = ? AND COLUMN_NAME = ?;
-- ? [1]
SELECT COUNT(0) FROM information_schema.triggers WHERE trigger_schema = DATABASE() AND trigger_name = ?;
show tables;
SHOW VARIABLES LIKE 'collation_connection';
-- ? [1]
SELECT count(*) FROM information_schema.tables WHERE table_schema = DATABASE() AND LOWER(table_name) = ?;
-- ? [1]
SELECT table_collation FROM information_schema.tables WHERE table_schema = DATABASE() AND LOWER(table_name) = ?;
SELECT table_name, count(table_name) FROM information_schema.tables WHERE table_name='Posts' and table_schema=Database() GROUP BY table_name;
SELECT * FROM Systems;
-- ? [1]
SELECT * FROM Systems WHERE Name = ?;
-- ? [1]
SELECT * FROM Teams WHERE Id=?;
-- ? [1,1]
SELECT * from TeamMembers WHERE (TeamId, UserId) > (?, ?) ORDER BY TeamId, UserId LIMIT 100;
-- ? [1,1]
SELECT * from TeamMembers WHERE (TeamId, UserId) > (?, ?) ORDER BY TeamId, UserId LIMIT 1000;
-- ? [1]
SELECT * FROM Tokens WHERE Token = ?;
SELECT * FROM Teams WHERE InviteId = '';
-- ? [1]
SELECT * FROM UserAccessTokens WHERE Id = ?;
-- ? [1,1]
SELECT * FROM UserAccessTokens LIMIT ? OFFSET ?;
-- ? [1]
SELECT * FROM UserAccessTokens WHERE Token = ?;
-- ? [1,1,1]
SELECT * FROM UserAccessTokens WHERE UserId = ? LIMIT ? OFFSET ?;
-- ? [1,1,1]
SELECT uat.* FROM UserAccessTokens uat INNER JOIN Users u ON uat.UserId = u.Id WHERE uat.Id LIKE ? OR uat.UserId LIKE ? OR u.Username LIKE ?;
-- ? [1]
SELECT * FROM Users WHERE Id=?;
SELECT UpdateAt FROM Users ORDER BY UpdateAt DESC LIMIT 1;
-- ? [1]
SELECT UpdateAt FROM Users, TeamMembers WHERE TeamMembers.TeamId = ? AND Users.Id = TeamMembers.UserId ORDER BY UpdateAt DESC LIMIT 1;
-- ? [1,1]
SELECT SUM(CASE WHEN c.Type = ? THEN (c.TotalMsgCount - cm.MsgCount) ELSE cm.MentionCount END) FROM Channels c INNER JOIN ChannelMembers cm ON cm.ChannelId = c.Id AND cm.UserId = ? AND c.DeleteAt = 0;
-- ? [1,1,1]
SELECT SUM(CASE WHEN c.Type = ? THEN (c.TotalMsgCount - cm.MsgCount) ELSE cm.MentionCount END) FROM Channels c INNER JOIN ChannelMembers cm ON c.Id = cm.ChannelId AND cm.ChannelId = ? AND cm.UserId = ?;
-- ? [1,1]
SELECT SUM(c.TotalMsgCount - cm.MsgCount) FROM Channels c INNER JOIN ChannelMembers cm ON c.Id = cm.ChannelId AND cm.ChannelId = ? AND cm.UserId = ?;
SELECT COUNT(Id) FROM Users WHERE DeleteAt > 0;
-- ? [1]
SELECT COUNT(Id) FROM Users WHERE LOWER(Email) NOT LIKE ?;
-- ? [1]
SELECT count(*) FROM Users WHERE Roles LIKE ? and DeleteAt = 0;
-- ? [1]
SELECT CONCAT(MAX(UpdateAt), '.', COUNT(Id)) as etag FROM Users as u LEFT JOIN TeamMembers tm ON tm.UserId = u.Id AND tm.TeamId = ? AND tm.DeleteAt = 0 WHERE tm.UserId IS NULL;
-- ? [1]
SELECT * from Users WHERE Id > ? ORDER BY Id LIMIT 1000;
SELECT CreateAt FROM Users WHERE CreateAt IS NOT NULL ORDER BY CreateAt ASC LIMIT 1;
-- ? [1]
SELECT * FROM UserTermsOfService WHERE UserId = ?;
-- ? [1]
SELECT * FROM IncomingWebhooks WHERE Id = ? AND DeleteAt = 0;
-- ? [1]
SELECT * FROM IncomingWebhooks WHERE ChannelId = ? AND DeleteAt = 0;
-- ? [1]
SELECT * FROM OutgoingWebhooks WHERE Id = ? AND DeleteAt = 0;
-- ? [1,1,1,1,1,1]
UPDATE Bots SET Description=?, OwnerId=?, LastIconUpdate=?, UpdateAt=?, DeleteAt=? WHERE UserId=?;
-- ? [1,1,1,1,1,1,1]
UPDATE PublicChannels SET deleteAt = ?, TeamId = ?, DisplayName = ?, Name = ?, Header = ?, Purpose = ? WHERE Id=?;
-- ? [1,1]
UPDATE PublicChannels SET DeleteAt = ? WHERE Id = ?;
-- ? [1,1,1]
UPDATE Channels SET DeleteAt = ?, UpdateAt = ? WHERE Id = ?;
-- ? [1,1,1,1,1,1,1,1,1,1]
UPDATE ChannelMembers SET MentionCount = ?, MentionCountRoot = ?, MsgCount = (SELECT TotalMsgCount FROM Channels WHERE ID = ?) - ?, MsgCountRoot = (SELECT TotalMsgCountRoot FROM Channels WHERE ID = ?) - ?, LastViewedAt = ?, LastUpdateAt = ? WHERE UserId = ? AND ChannelId = ?;
-- ? [1,1,1,1,1,1,1,1,1,1,1,1,1]
UPDATE ChannelMembers SET Roles=?, LastViewedAt=?, MsgCount=?, MentionCount=?, NotifyProps=?, LastUpdateAt=?, SchemeUser=?, SchemeAdmin=?, SchemeGuest=?, MentionCountRoot=?, MsgCountRoot=? WHERE ChannelId=? AND UserId=?;
UPDATE Channels SET SchemeId='';
-- ? [1,1,1]
UPDATE ChannelMembers SET Roles = ? WHERE UserId = ? AND ChannelId = ?;
-- ? [1,1,1]
UPDATE Emoji SET DeleteAt = ?, UpdateAt = ? WHERE Id = ? AND DeleteAt = 0;
-- ? [1,1]
UPDATE FileInfo SET DeleteAt = ? WHERE PostId = ?;
-- ? [1,1,1,1,1,1,1,1,1,1]
UPDATE UserGroups SET Name=?, DisplayName=?, Description=?, Source=?, RemoteId=?, CreateAt=?, UpdateAt=?, DeleteAt=?, AllowReference=? WHERE Id=?;
-- ? [1,1,1]
UPDATE UserGroups SET DeleteAt=?, UpdateAt=? WHERE Id=? AND DeleteAt=0;
-- ? [1,1,1,1,1,1,1]
UPDATE GroupTeams SET AutoAdd=?, SchemeAdmin=?, CreateAt=?, DeleteAt=?, UpdateAt=? WHERE GroupId=? AND TeamId=?;
-- ? [1,1,1,1,1,1,1]
UPDATE GroupChannels SET AutoAdd=?, SchemeAdmin=?, CreateAt=?, DeleteAt=?, UpdateAt=? WHERE GroupId=? AND ChannelId=?;
-- ? [1,1,1]
UPDATE Jobs SET Status=?, LastActivityAt=? WHERE Id=?;
-- ? [1,1,1,1,1,1,1,1,1,1]
UPDATE OAuthApps SET UpdateAt=?, ClientSecret=?, Name=?, Description=?, IconURL=?, CallbackUrls=?, Homepage=?, IsTrusted=?, MattermostAppID=? WHERE Id=?;
-- ? [1,1,1,1,1]
UPDATE OAuthAccessData SET Token = ?, ExpiresAt = ?, RefreshToken = ? WHERE ClientId = ? AND UserID = ?;
-- ? [1,1]
UPDATE Posts SET UpdateAt = ? WHERE Id = ?;
-- ? [1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1]
UPDATE Posts SET CreateAt=?, UpdateAt=?, EditAt=?, DeleteAt=?, IsPinned=?, UserId=?, ChannelId=?, RootId=?, OriginalId=?, Message=?, Type=?, Props=?, Hashtags=?, Filenames=?, FileIds=?, HasReactions=?, RemoteId=? WHERE Id=?;
-- ? [1,1,1]
UPDATE Channels SET LastPostAt = ? WHERE Id = ? AND LastPostAt < ?;
-- ? [1,1,1]
UPDATE Posts SET UpdateAt = ? WHERE Id = ? AND UpdateAt < ?;
-- ? [1,1]
UPDATE Threads SET LastReplyAt = ? WHERE PostId = ?;
-- ? [1,1,1,1,1,1]
UPDATE Posts SET DeleteAt = ?, UpdateAt = ?, Props = JSON_SET(Props, ?, ?) Where Id = ? OR RootId = ? ORDER BY Id;
-- ? [1,1,1,1,1]
UPDATE Threads SET ChannelId = ?, ReplyCount = ?, LastReplyAt = ?, Participants = ? WHERE PostId=?;
-- ? [1,1,1,1]
UPDATE ProductNoticeViewState SET Viewed=?, Timestamp=? WHERE UserId=? AND NoticeId=?;
-- ? [1,1,1]
UPDATE Reactions SET UpdateAt = ?, DeleteAt = ? WHERE EmojiName = ? AND COALESCE(DeleteAt, 0) = 0;
-- ? [1,1,1]
UPDATE Posts SET UpdateAt = ?, HasReactions = (SELECT count(0) > 0 FROM Reactions WHERE PostId = ? AND COALESCE(DeleteAt, 0) = 0) WHERE Id = ?;
-- ? [1,1,1,1,1,1]
UPDATE Reactions SET UpdateAt = ?, DeleteAt = ?, RemoteId = ? WHERE PostId = ? AND UserId = ? AND EmojiName = ?;
-- ? [1,1]
UPDATE Posts SET HasReactions = True, UpdateAt = ? WHERE Id = ?;
-- ? [1,1,1,1,1,1,1,1,1,1,1]
UPDATE RemoteClusters SET Token = ?, RemoteTeamId = ?, CreateAt = ?, LastPingAt = ?, RemoteToken = ?, CreatorId = ?, DisplayName = ?, SiteURL = ?, Topics = ? WHERE RemoteId = ? AND Name = ?;
-- ? [1,1]
UPDATE RemoteClusters SET Topics = ? WHERE RemoteId = ?;
-- ? [1,1,1,1,1,1,1,1,1,1]
UPDATE Roles SET UpdateAt=?, DeleteAt=?, CreateAt=?, Name=?, DisplayName=?, Description=?, Permissions=?, SchemeManaged=?, BuiltIn=? WHERE Id=?;
-- ? [1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1]
UPDATE Schemes SET UpdateAt=?, CreateAt=?, DeleteAt=?, Name=?, DisplayName=?, Description=?, Scope=?, DefaultTeamAdminRole=?, DefaultTeamUserRole=?, DefaultTeamGuestRole=?, DefaultChannelAdminRole=?, DefaultChannelUserRole=?, DefaultChannelGuestRole=?, DefaultPlaybookMemberRole=?, DefaultPlaybookAdminRole=?, DefaultRunMemberRole=?, DefaultRunAdminRole=? WHERE Id=?;
-- ? [1]
UPDATE Teams SET SchemeId = '' WHERE SchemeId = ?;
-- ? [1]
UPDATE Channels SET SchemeId = '' WHERE SchemeId = ?;
-- ? [1,1,1,1,1,1,1,1,1,1,1,1,1,1]
UPDATE Schemes SET UpdateAt=?, DeleteAt=?, CreateAt=?, Name=?, DisplayName=?, Description=?, Scope=?, DefaultTeamAdminRole=?, DefaultTeamUserRole=?, DefaultTeamGuestRole=?, DefaultChannelAdminRole=?, DefaultChannelUserRole=?, DefaultChannelGuestRole=? WHERE Id=?;
-- ? [1,1]
UPDATE Sessions SET ExpiresAt = ?, ExpiredNotify = false WHERE Id = ?;
-- ? [1,1]
UPDATE Sessions SET LastActivityAt = ? WHERE Id = ?;
-- ? [1,1]
UPDATE Sessions SET Roles = ? WHERE UserId = ?;
-- ? [1,1,1]
UPDATE Sessions SET DeviceId = ?, ExpiresAt = ?, ExpiredNotify = false WHERE Id = ?;
-- ? [1,1,1]
UPDATE SharedChannelUsers AS scu INNER JOIN Users ON scu.UserId = Users.Id SET LastSyncAt = GREATEST(Users.UpdateAt, Users.LastPictureUpdate) WHERE scu.UserId = ? AND scu.ChannelId = ? AND scu.RemoteId = ?;
-- ? [1]
UPDATE OAuthAccessData SET Token =?;
-- ? [1]
UPDATE Status SET Status = ? WHERE Manual = false;
-- ? [1,1]
UPDATE Status SET LastActivityAt = ? WHERE UserId = ?;
-- ? ["1","1"]
UPDATE Systems SET Value=? WHERE Name=?;
-- ? [1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1]
UPDATE Teams SET CreateAt=?, UpdateAt=?, DeleteAt=?, DisplayName=?, Name=?, Description=?, Email=?, Type=?, CompanyName=?, AllowedDomains=?, InviteId=?, AllowOpenInvite=?, LastTeamIconUpdate=?, SchemeId=?, GroupConstrained=? WHERE Id=?;
-- ? [1,1,1,1,1,1,1]
UPDATE TeamMembers SET Roles=?, DeleteAt=?, SchemeGuest=?, SchemeUser=?, SchemeAdmin=? WHERE TeamId=? AND UserId=?;
-- ? [1,1,1,1,1,1,1,1,1]
UPDATE TeamMembers SET TeamId=?, UserId=?, Roles=?, DeleteAt=?, SchemeUser=?, SchemeAdmin=?, SchemeGuest=? WHERE TeamId=? AND UserId=?;
UPDATE Teams SET SchemeId='';
-- ? [1,1,1]
UPDATE TeamMembers SET Roles = ? WHERE UserId = ? AND TeamId = ?;
-- ? [1,1,1]
UPDATE Threads SET Participants = JSON_ARRAY_INSERT(Participants, CONCAT('$[', JSON_LENGTH(Participants), ']'), ?) WHERE PostId=? AND NOT JSON_CONTAINS(Participants, ?);
UPDATE TeamMembers SET Roles = 'team_user' WHERE Roles = '';
UPDATE TeamMembers SET Roles = 'team_user team_admin' WHERE Roles = 'admin';
UPDATE ChannelMembers SET Roles = 'channel_user' WHERE Roles = '';
UPDATE ChannelMembers SET Roles = 'channel_user channel_admin' WHERE Roles = 'admin';
-- ? [1]
UPDATE UserAccessTokens SET IsActive = TRUE WHERE Id = ?;
-- ? [1]
UPDATE UserAccessTokens SET IsActive = FALSE WHERE Id = ?;
-- ? [1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1]
UPDATE Users SET CreateAt=?, UpdateAt=?, DeleteAt=?, Username=?, Password=?, AuthData=?, AuthService=?,Email=?, EmailVerified=?, Nickname=?, FirstName=?, LastName=?, Position=?, Roles=?, AllowMarketing=?, Props=?, NotifyProps=?, LastPasswordUpdate=?, LastPictureUpdate=?, FailedAttempts=?,Locale=?, Timezone=?, MfaActive=?, MfaSecret=?, RemoteId=? WHERE Id=?;
-- ? [1,1]
UPDATE Users SET NotifyProps = ? WHERE Id = ?;
-- ? [1,1,1]
UPDATE Users SET LastPictureUpdate = ?, UpdateAt = ? WHERE Id = ?;
-- ? [1,1]
UPDATE Users SET UpdateAt = ? WHERE Id = ?;
-- ? [1,1,1,1]
UPDATE Users SET Password = ?, LastPasswordUpdate = ?, UpdateAt = ?, AuthData = NULL, AuthService = '', FailedAttempts = 0 WHERE Id = ?;
-- ? [1,1]
UPDATE Users SET FailedAttempts = ? WHERE Id = ?;
-- ? [1,1,1]
UPDATE Users SET MfaSecret = ?, UpdateAt = ? WHERE Id = ?;
-- ? [1,1,1]
UPDATE Users SET MfaActive = ?, UpdateAt = ? WHERE Id = ?;
-- ? [1,1,1]
UPDATE Users SET Email = lower(?), EmailVerified = true, UpdateAt = ? WHERE Id = ?;
-- ? [1,1]
UPDATE Users SET Roles = ? WHERE Id = ?;
-- ? [1,1,1,1]
UPDATE UserTermsOfService SET UserId = ?, TermsOfServiceId = ?, CreateAt = ? WHERE UserId = ?;
-- ? [1,1,1,1,1,1,1,1,1,1,1]
UPDATE IncomingWebhooks SET CreateAt=?, UpdateAt=?, DeleteAt=?, ChannelId=?, TeamId=?, DisplayName=?, Description=?, Username=?, IconURL=?, ChannelLocked=? WHERE Id=?;
-- ? [1,1,1]
UPDATE IncomingWebhooks SET DeleteAt = ?, UpdateAt = ? WHERE Id = ?;
-- ? [1,1,1]
Update OutgoingWebhooks SET DeleteAt = ?, UpdateAt = ? WHERE Id = ?;
-- ? [1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1]
UPDATE OutgoingWebhooks SET CreateAt = ?, UpdateAt = ?, DeleteAt = ?, Token = ?, CreatorId = ?, ChannelId = ?, TeamId = ?, TriggerWords = ?, TriggerWhen = ?, CallbackURLs = ?, DisplayName = ?, Description = ?, ContentType = ?, Username = ?, IconURL = ? WHERE Id = ?;
-- ? [1]
DELETE FROM Audits WHERE UserId = ?;
-- ? [1]
DELETE FROM Bots WHERE UserId = ?;
-- ? [1]
DELETE FROM ChannelMemberHistory WHERE (ChannelId, UserId, JoinTime) IN ( SELECT * FROM ( SELECT ChannelId, UserId, JoinTime FROM ChannelMemberHistory LEFT JOIN Channels ON ChannelMemberHistory.ChannelId = Channels.Id WHERE Channels.Id IS NULL LIMIT ? ) AS A );
-- ? [1]
DELETE FROM PublicChannels WHERE Id=?;
-- ? [1]
DELETE FROM PublicChannels WHERE TeamId = ?;
-- ? [1]
DELETE FROM Channels WHERE TeamId = ?;
-- ? [1]
DELETE FROM PublicChannels WHERE Id = ?;
-- ? [1]
DELETE FROM Channels WHERE Id = ?;
-- ? [1]
DELETE FROM ChannelMembers WHERE ChannelId = ?;
-- ? [1]
DELETE FROM ChannelMembers WHERE UserId IN ( SELECT Id FROM Users WHERE Users.DeleteAt != 0 ) AND ChannelMembers.ChannelId = ?;
-- ? [1]
DELETE FROM ChannelMembers WHERE UserId = ?;
-- ? [1,1,1]
DELETE SidebarChannels FROM SidebarChannels JOIN SidebarCategories ON SidebarChannels.CategoryId = SidebarCategories.Id WHERE SidebarChannels.UserId = ? AND SidebarChannels.ChannelId = ? AND SidebarCategories.Type = ?;
-- ? [1]
DELETE FROM SidebarChannels WHERE ChannelId=?;
-- ? [1,1]
DELETE SidebarChannels FROM SidebarChannels LEFT JOIN SidebarCategories ON SidebarCategories.Id = SidebarChannels.CategoryId WHERE SidebarCategories.TeamId=? AND SidebarCategories.UserId=?;
-- ? [1,1]
DELETE FROM SidebarChannels WHERE CategoryId IN ( SELECT CategoryId FROM SidebarChannels, SidebarCategories WHERE SidebarChannels.CategoryId = SidebarCategories.Id AND SidebarCategories.TeamId = ? AND SidebarChannels.UserId = ?);
-- ? [1,1]
DELETE FROM SidebarCategories WHERE SidebarCategories.TeamId = ? AND SidebarCategories.UserId = ?;
-- ? [1]
DELETE FROM FileInfo WHERE Id = ?;
-- ? [1,1]
DELETE from FileInfo WHERE CreateAt < ? LIMIT ?;
-- ? [1]
DELETE from FileInfo WHERE CreatorId = ?;
-- ? [1]
DELETE FROM GroupMembers WHERE UserId = ?;
-- ? [1]
DELETE FROM CommandWebhooks Where Id=?;
-- ? [1]
DELETE FROM Channels Where Id=?;
-- ? [1]
DELETE FROM Users WHERE Id=?;
DELETE FROM ChannelMemberHistory;
-- ? [1]
DELETE FROM IncomingWebhooks WHERE Id=?;
-- ? [1]
DELETE FROM OutgoingWebhooks WHERE Id=?;
-- ? [1]
DELETE FROM Posts WHERE Id=?;
-- ? [1]
DELETE FROM FileInfo WHERE Id=?;
-- ? [1,1,1]
DELETE FROM Reactions WHERE PostId=? AND UserId=? AND EmojiName=?;
-- ? [1]
DELETE FROM Schemes WHERE Id=?;
-- ? [1]
DELETE FROM Channels WHERE Id=?;
-- ? [1]
DELETE FROM Teams WHERE Id=?;
-- ? [1]
DELETE FROM Sessions WHERE Id=?;
DELETE FROM ChannelMembers;
-- ? [1]
DELETE FROM Commands WHERE Id=?;
-- ? [1]
DELETE FROM CommandWebhooks WHERE Id=?;
-- ? [1]
DELETE FROM Compliances WHERE Id=?;
-- ? [1]
DELETE FROM Emoji WHERE Id=?;
DELETE FROM Preferences;
-- ? [1,1,1,1]
DELETE FROM Jobs WHERE CreateAt < ? AND (Status != ? AND Status != ?) ORDER BY CreateAt ASC LIMIT ?;
-- ? [1]
DELETE FROM OAuthAccessData WHERE Token = ?;
DELETE FROM OAuthAccessData;
-- ? [1]
DELETE FROM OAuthAuthData WHERE Code = ?;
-- ? [1]
DELETE FROM OAuthAccessData WHERE UserId = ?;
-- ? [1]
DELETE FROM OAuthApps WHERE Id = ?;
-- ? [1]
DELETE s.* FROM Sessions s INNER JOIN OAuthAccessData o ON o.Token = s.Token WHERE o.ClientId = ?;
-- ? [1]
DELETE FROM OAuthAccessData WHERE ClientId = ?;
-- ? [1,1]
DELETE FROM Preferences WHERE Category = ? AND Name = ?;
-- ? [1,1]
DELETE FROM Posts WHERE Id = ? OR RootId = ?;
-- ? [1]
DELETE FROM Posts WHERE UserId = ? AND RootId != '';
-- ? [1]
DELETE FROM Posts WHERE ChannelId = ?;
-- ? [1]
DELETE FROM Posts WHERE Id IN ( SELECT * FROM ( SELECT Posts.Id FROM Posts LEFT JOIN Channels ON Posts.ChannelId = Channels.Id WHERE Channels.Id IS NULL LIMIT ? ) AS A );
-- ? [1,1]
DELETE from Posts WHERE CreateAt < ? LIMIT ?;
-- ? [1]
DELETE FROM Threads WHERE PostId = ?;
-- ? [1]
DELETE FROM ThreadMemberships WHERE PostId = ?;
-- ? [1,1]
DELETE FROM Preferences WHERE Name IN ( SELECT * FROM ( SELECT Preferences.Name FROM Preferences LEFT JOIN Posts ON Preferences.Name = Posts.Id WHERE Posts.Id IS NULL AND Category = ? LIMIT ? ) AS A );
-- ? [1]
DELETE FROM Reactions WHERE PostId IN ( SELECT * FROM ( SELECT PostId FROM Reactions LEFT JOIN Posts ON Reactions.PostId = Posts.Id WHERE Posts.Id IS NULL LIMIT ? ) AS A );
-- ? [1,1]
DELETE from Reactions WHERE CreateAt < ? LIMIT ?;
DELETE FROM Roles;
DELETE from Schemes;
-- ? [1,1]
DELETE FROM Sessions WHERE Id = ? Or Token = ?;
DELETE FROM Sessions;
-- ? [1]
DELETE FROM Sessions WHERE UserId = ?;
-- ? [1,1]
DELETE FROM Sessions WHERE ExpiresAt != 0 AND ? > ExpiresAt LIMIT ?;
-- ? [1]
DELETE FROM Systems WHERE Name = ?;
-- ? [1]
DELETE FROM Threads WHERE PostId IN ( SELECT * FROM ( SELECT Threads.PostId FROM Threads LEFT JOIN Channels ON Threads.ChannelId = Channels.Id WHERE Channels.Id IS NULL LIMIT ? ) AS A );
-- ? [1]
DELETE FROM ThreadMemberships WHERE PostId IN ( SELECT * FROM ( SELECT ThreadMemberships.PostId FROM ThreadMemberships LEFT JOIN Threads ON ThreadMemberships.PostId = Threads.PostId WHERE Threads.PostId IS NULL LIMIT ? ) AS A );
-- ? [1]
DELETE FROM Tokens WHERE Token = ?;
-- ? [1]
DELETE FROM Tokens WHERE CreateAt < ?;
-- ? [1]
DELETE FROM Tokens WHERE Type = ?;
-- ? [1]
DELETE s.* FROM Sessions s INNER JOIN UserAccessTokens o ON o.Token = s.Token WHERE o.Id = ?;
-- ? [1]
DELETE FROM UserAccessTokens WHERE Id = ?;
-- ? [1]
DELETE s.* FROM Sessions s INNER JOIN UserAccessTokens o ON o.Token = s.Token WHERE o.UserId = ?;
-- ? [1]
DELETE FROM UserAccessTokens WHERE UserId = ?;
-- ? [1]
DELETE FROM Users WHERE Id = ?;
-- ? [1,1]
DELETE FROM UserTermsOfService WHERE UserId = ? AND TermsOfServiceId = ?;
-- ? [1]
DELETE FROM IncomingWebhooks WHERE UserId = ?;
-- ? [1]
DELETE FROM IncomingWebhooks WHERE ChannelId = ?;
-- ? [1]
DELETE FROM OutgoingWebhooks WHERE CreatorId = ?;
-- ? [1]
DELETE FROM OutgoingWebhooks WHERE ChannelId = ?;
