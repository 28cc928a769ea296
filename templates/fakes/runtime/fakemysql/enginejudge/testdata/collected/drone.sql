# What drone sends.

== drone
CREATE TABLE IF NOT EXISTS users ( user_id INTEGER PRIMARY KEY AUTO_INCREMENT ,user_login VARCHAR(250) ,user_email VARCHAR(500) ,user_admin BOOLEAN ,user_machine BOOLEAN ,user_active BOOLEAN ,user_avatar VARCHAR(2000) ,user_syncing BOOLEAN ,user_synced INTEGER ,user_created INTEGER ,user_updated INTEGER ,user_last_login INTEGER ,user_oauth_token VARCHAR(500) ,user_oauth_refresh VARCHAR(500) ,user_oauth_expiry INTEGER ,user_hash VARCHAR(500) ,UNIQUE(user_login) ,UNIQUE(user_hash) );
CREATE TABLE IF NOT EXISTS repos ( repo_id INTEGER PRIMARY KEY AUTO_INCREMENT ,repo_uid VARCHAR(250) ,repo_user_id INTEGER ,repo_namespace VARCHAR(250) ,repo_name VARCHAR(250) ,repo_slug VARCHAR(250) ,repo_scm VARCHAR(50) ,repo_clone_url VARCHAR(2000) ,repo_ssh_url VARCHAR(2000) ,repo_html_url VARCHAR(2000) ,repo_active BOOLEAN ,repo_private BOOLEAN ,repo_visibility VARCHAR(50) ,repo_branch VARCHAR(250) ,repo_counter INTEGER ,repo_config VARCHAR(500) ,repo_timeout INTEGER ,repo_trusted BOOLEAN ,repo_protected BOOLEAN ,repo_synced INTEGER ,repo_created INTEGER ,repo_updated INTEGER ,repo_version INTEGER ,repo_signer VARCHAR(50) ,repo_secret VARCHAR(50) ,UNIQUE(repo_slug) ,UNIQUE(repo_uid) );
ALTER TABLE repos ADD COLUMN repo_no_forks BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE repos ADD COLUMN repo_no_pulls BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE repos ADD COLUMN repo_cancel_pulls BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE repos ADD COLUMN repo_cancel_push BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE repos ADD COLUMN repo_throttle INTEGER NOT NULL DEFAULT 0;
CREATE TABLE IF NOT EXISTS perms ( perm_user_id INTEGER ,perm_repo_uid VARCHAR(250) ,perm_read BOOLEAN ,perm_write BOOLEAN ,perm_admin BOOLEAN ,perm_synced INTEGER ,perm_created INTEGER ,perm_updated INTEGER ,PRIMARY KEY(perm_user_id, perm_repo_uid) );
CREATE INDEX ix_perms_user ON perms (perm_user_id);
CREATE INDEX ix_perms_repo ON perms (perm_repo_uid);
CREATE TABLE IF NOT EXISTS builds ( build_id INTEGER PRIMARY KEY AUTO_INCREMENT ,build_repo_id INTEGER ,build_config_id INTEGER ,build_trigger VARCHAR(250) ,build_number INTEGER ,build_parent INTEGER ,build_status VARCHAR(50) ,build_error VARCHAR(500) ,build_event VARCHAR(50) ,build_action VARCHAR(50) ,build_link VARCHAR(1000) ,build_timestamp INTEGER ,build_title VARCHAR(2000) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci ,build_message VARCHAR(2000) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci ,build_before VARCHAR(50) ,build_after VARCHAR(50) ,build_ref VARCHAR(500) ,build_source_repo VARCHAR(250) ,build_source VARCHAR(500) ,build_target VARCHAR(500) ,build_author VARCHAR(500) ,build_author_name VARCHAR(500) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci ,build_author_email VARCHAR(500) ,build_author_avatar VARCHAR(1000) ,build_sender VARCHAR(500) ,build_deploy VARCHAR(500) ,build_params VARCHAR(2000) ,build_started INTEGER ,build_finished INTEGER ,build_created INTEGER ,build_updated INTEGER ,build_version INTEGER ,UNIQUE(build_repo_id, build_number) );
CREATE INDEX ix_build_repo ON builds (build_repo_id);
CREATE INDEX ix_build_author ON builds (build_author);
CREATE INDEX ix_build_sender ON builds (build_sender);
CREATE INDEX ix_build_ref ON builds (build_repo_id, build_ref);
ALTER TABLE builds ADD COLUMN build_debug BOOLEAN NOT NULL DEFAULT false;
CREATE TABLE IF NOT EXISTS stages ( stage_id INTEGER PRIMARY KEY AUTO_INCREMENT ,stage_repo_id INTEGER ,stage_build_id INTEGER ,stage_number INTEGER ,stage_name VARCHAR(100) ,stage_kind VARCHAR(50) ,stage_type VARCHAR(50) ,stage_status VARCHAR(50) ,stage_error VARCHAR(500) ,stage_errignore BOOLEAN ,stage_exit_code INTEGER ,stage_limit INTEGER ,stage_os VARCHAR(50) ,stage_arch VARCHAR(50) ,stage_variant VARCHAR(10) ,stage_kernel VARCHAR(50) ,stage_machine VARCHAR(500) ,stage_started INTEGER ,stage_stopped INTEGER ,stage_created INTEGER ,stage_updated INTEGER ,stage_version INTEGER ,stage_on_success BOOLEAN ,stage_on_failure BOOLEAN ,stage_depends_on TEXT ,stage_labels TEXT ,UNIQUE(stage_build_id, stage_number) );
CREATE INDEX ix_stages_build ON stages (stage_build_id);
CREATE TABLE IF NOT EXISTS stages_unfinished ( stage_id INTEGER PRIMARY KEY );
ALTER TABLE stages ADD COLUMN stage_limit_repo INTEGER NOT NULL DEFAULT 0;
CREATE TABLE IF NOT EXISTS steps ( step_id INTEGER PRIMARY KEY AUTO_INCREMENT ,step_stage_id INTEGER ,step_number INTEGER ,step_name VARCHAR(100) ,step_status VARCHAR(50) ,step_error VARCHAR(500) ,step_errignore BOOLEAN ,step_exit_code INTEGER ,step_started INTEGER ,step_stopped INTEGER ,step_version INTEGER ,UNIQUE(step_stage_id, step_number) );
CREATE INDEX ix_steps_stage ON steps (step_stage_id);
CREATE TABLE IF NOT EXISTS logs ( log_id INTEGER PRIMARY KEY ,log_data MEDIUMBLOB );
CREATE TABLE IF NOT EXISTS cron ( cron_id INTEGER PRIMARY KEY AUTO_INCREMENT ,cron_repo_id INTEGER ,cron_name VARCHAR(50) ,cron_expr VARCHAR(50) ,cron_next INTEGER ,cron_prev INTEGER ,cron_event VARCHAR(50) ,cron_branch VARCHAR(250) ,cron_target VARCHAR(250) ,cron_disabled BOOLEAN ,cron_created INTEGER ,cron_updated INTEGER ,cron_version INTEGER ,UNIQUE(cron_repo_id, cron_name) ,FOREIGN KEY(cron_repo_id) REFERENCES repos(repo_id) ON DELETE CASCADE );
CREATE INDEX ix_cron_repo ON cron (cron_repo_id);
CREATE INDEX ix_cron_next ON cron (cron_next);
CREATE TABLE IF NOT EXISTS secrets ( secret_id INTEGER PRIMARY KEY AUTO_INCREMENT ,secret_repo_id INTEGER ,secret_name VARCHAR(500) ,secret_data BLOB ,secret_pull_request BOOLEAN ,secret_pull_request_push BOOLEAN ,UNIQUE(secret_repo_id, secret_name) ,FOREIGN KEY(secret_repo_id) REFERENCES repos(repo_id) ON DELETE CASCADE );
CREATE INDEX ix_secret_repo ON secrets (secret_repo_id);
CREATE INDEX ix_secret_repo_name ON secrets (secret_repo_id, secret_name);
CREATE TABLE IF NOT EXISTS nodes ( node_id INTEGER PRIMARY KEY AUTO_INCREMENT ,node_uid VARCHAR(500) ,node_provider VARCHAR(50) ,node_state VARCHAR(50) ,node_name VARCHAR(50) ,node_image VARCHAR(500) ,node_region VARCHAR(100) ,node_size VARCHAR(100) ,node_os VARCHAR(50) ,node_arch VARCHAR(50) ,node_kernel VARCHAR(50) ,node_variant VARCHAR(50) ,node_address VARCHAR(500) ,node_capacity INTEGER ,node_filter VARCHAR(2000) ,node_labels VARCHAR(2000) ,node_error VARCHAR(2000) ,node_ca_key BLOB ,node_ca_cert BLOB ,node_tls_key BLOB ,node_tls_cert BLOB ,node_tls_name VARCHAR(500) ,node_paused BOOLEAN ,node_protected BOOLEAN ,node_created INTEGER ,node_updated INTEGER ,node_pulled INTEGER ,UNIQUE(node_name) );
ALTER TABLE builds ADD COLUMN build_cron VARCHAR(50) NOT NULL DEFAULT '';
CREATE TABLE IF NOT EXISTS orgsecrets ( secret_id INTEGER PRIMARY KEY AUTO_INCREMENT ,secret_namespace VARCHAR(50) ,secret_name VARCHAR(200) ,secret_type VARCHAR(50) ,secret_data BLOB ,secret_pull_request BOOLEAN ,secret_pull_request_push BOOLEAN ,UNIQUE(secret_namespace, secret_name) );
ALTER TABLE builds ADD COLUMN build_deploy_id INTEGER NOT NULL DEFAULT 0;
CREATE TABLE IF NOT EXISTS latest ( latest_repo_id INTEGER ,latest_build_id INTEGER ,latest_type VARCHAR(50) ,latest_name VARCHAR(500) ,latest_created INTEGER ,latest_updated INTEGER ,latest_deleted INTEGER ,PRIMARY KEY(latest_repo_id, latest_type, latest_name) );
CREATE INDEX ix_latest_repo ON latest (latest_repo_id);
CREATE TABLE IF NOT EXISTS migrations ( name VARCHAR(255) ,UNIQUE(name) );
-- ? [1]
INSERT INTO migrations (name) VALUES (?);
-- ? [1,1,1,1,1,1,1,1,1,1]
INSERT INTO steps ( step_stage_id ,step_number ,step_name ,step_status ,step_error ,step_errignore ,step_exit_code ,step_started ,step_stopped ,step_version ) VALUES ( ? ,? ,? ,? ,? ,? ,? ,? ,? ,? );
-- ? [1,1,1,1,1,1,1,1,1,1]
INSERT INTO steps ( step_stage_id ,step_number ,step_name ,step_status ,step_error ,step_errignore ,step_exit_code ,step_started ,step_stopped ,step_version ) VALUES ( ? ,? ,? ,? ,? ,? ,? ,? ,? ,? ) RETURNING step_id;
-- ? [1,1,1,1,1,1,1,1,1,1,1,1,1,1,1]
INSERT INTO users ( user_login ,user_email ,user_admin ,user_machine ,user_active ,user_avatar ,user_syncing ,user_synced ,user_created ,user_updated ,user_last_login ,user_oauth_token ,user_oauth_refresh ,user_oauth_expiry ,user_hash ) VALUES ( ? ,? ,? ,? ,? ,? ,? ,? ,? ,? ,? ,? ,? ,? ,? );
-- ? [1,1,1,1,1,1,1,1,1,1,1,1,1,1,1]
INSERT INTO users ( user_login ,user_email ,user_admin ,user_machine ,user_active ,user_avatar ,user_syncing ,user_synced ,user_created ,user_updated ,user_last_login ,user_oauth_token ,user_oauth_refresh ,user_oauth_expiry ,user_hash ) VALUES ( ? ,? ,? ,? ,? ,? ,? ,? ,? ,? ,? ,? ,? ,? ,? ) RETURNING user_id;
-- ? [1]
SELECT build_id ,build_repo_id ,build_trigger ,build_number ,build_parent ,build_status ,build_error ,build_event ,build_action ,build_link ,build_timestamp ,build_title ,build_message ,build_before ,build_after ,build_ref ,build_source_repo ,build_source ,build_target ,build_author ,build_author_name ,build_author_email ,build_author_avatar ,build_sender ,build_params ,build_cron ,build_deploy ,build_deploy_id ,build_debug ,build_started ,build_finished ,build_created ,build_updated ,build_version FROM builds WHERE build_id = ?;
-- ? [1,1]
SELECT build_id ,build_repo_id ,build_trigger ,build_number ,build_parent ,build_status ,build_error ,build_event ,build_action ,build_link ,build_timestamp ,build_title ,build_message ,build_before ,build_after ,build_ref ,build_source_repo ,build_source ,build_target ,build_author ,build_author_name ,build_author_email ,build_author_avatar ,build_sender ,build_params ,build_cron ,build_deploy ,build_deploy_id ,build_debug ,build_started ,build_finished ,build_created ,build_updated ,build_version FROM builds WHERE build_repo_id = ? AND build_number = ?;
-- ? [1,1]
SELECT build_id ,build_repo_id ,build_trigger ,build_number ,build_parent ,build_status ,build_error ,build_event ,build_action ,build_link ,build_timestamp ,build_title ,build_message ,build_before ,build_after ,build_ref ,build_source_repo ,build_source ,build_target ,build_author ,build_author_name ,build_author_email ,build_author_avatar ,build_sender ,build_params ,build_cron ,build_deploy ,build_deploy_id ,build_debug ,build_started ,build_finished ,build_created ,build_updated ,build_version FROM builds WHERE build_repo_id = ? AND build_ref = ? ORDER BY build_id DESC LIMIT 1;
-- ? [1,1,1]
SELECT build_id ,build_repo_id ,build_trigger ,build_number ,build_parent ,build_status ,build_error ,build_event ,build_action ,build_link ,build_timestamp ,build_title ,build_message ,build_before ,build_after ,build_ref ,build_source_repo ,build_source ,build_target ,build_author ,build_author_name ,build_author_email ,build_author_avatar ,build_sender ,build_params ,build_cron ,build_deploy ,build_deploy_id ,build_debug ,build_started ,build_finished ,build_created ,build_updated ,build_version FROM builds WHERE build_repo_id = ? ORDER BY build_id DESC LIMIT ? OFFSET ?;
-- ? [1,1,1,1]
SELECT build_id ,build_repo_id ,build_trigger ,build_number ,build_parent ,build_status ,build_error ,build_event ,build_action ,build_link ,build_timestamp ,build_title ,build_message ,build_before ,build_after ,build_ref ,build_source_repo ,build_source ,build_target ,build_author ,build_author_name ,build_author_email ,build_author_avatar ,build_sender ,build_params ,build_cron ,build_deploy ,build_deploy_id ,build_debug ,build_started ,build_finished ,build_created ,build_updated ,build_version FROM builds WHERE build_repo_id = ? AND build_ref = ? ORDER BY build_id DESC LIMIT ? OFFSET ?;
-- ? [1,1]
SELECT build_id ,build_repo_id ,build_trigger ,build_number ,build_parent ,build_status ,build_error ,build_event ,build_action ,build_link ,build_timestamp ,build_title ,build_message ,build_before ,build_after ,build_ref ,build_source_repo ,build_source ,build_target ,build_author ,build_author_name ,build_author_email ,build_author_avatar ,build_sender ,build_params ,build_cron ,build_deploy ,build_deploy_id ,build_debug ,build_started ,build_finished ,build_created ,build_updated ,build_version FROM builds WHERE build_id IN ( SELECT latest_build_id FROM latest WHERE latest_repo_id = ? AND latest_type = ? );
SELECT build_id ,build_repo_id ,build_trigger ,build_number ,build_parent ,build_status ,build_error ,build_event ,build_action ,build_link ,build_timestamp ,build_title ,build_message ,build_before ,build_after ,build_ref ,build_source_repo ,build_source ,build_target ,build_author ,build_author_name ,build_author_email ,build_author_avatar ,build_sender ,build_params ,build_cron ,build_deploy ,build_deploy_id ,build_debug ,build_started ,build_finished ,build_created ,build_updated ,build_version FROM builds WHERE EXISTS ( SELECT stage_id FROM stages WHERE stages.stage_build_id = builds.build_id AND stages.stage_status = 'pending' ) ORDER BY build_id ASC;
SELECT build_id ,build_repo_id ,build_trigger ,build_number ,build_parent ,build_status ,build_error ,build_event ,build_action ,build_link ,build_timestamp ,build_title ,build_message ,build_before ,build_after ,build_ref ,build_source_repo ,build_source ,build_target ,build_author ,build_author_name ,build_author_email ,build_author_avatar ,build_sender ,build_params ,build_cron ,build_deploy ,build_deploy_id ,build_debug ,build_started ,build_finished ,build_created ,build_updated ,build_version FROM builds WHERE EXISTS ( SELECT stage_id FROM stages WHERE stages.stage_build_id = builds.build_id AND stages.stage_status = 'running' ) ORDER BY build_id ASC;
SELECT COUNT(*) FROM builds;
-- ? [1,1,1]
SELECT build_id ,build_repo_id ,build_trigger ,build_number ,build_parent ,build_status ,build_error ,build_event ,build_action ,build_link ,build_timestamp ,build_title ,build_message ,build_before ,build_after ,build_ref ,build_source_repo ,build_source ,build_target ,build_author ,build_author_name ,build_author_email ,build_author_avatar ,build_sender ,build_params ,build_cron ,build_deploy ,build_deploy_id ,build_debug ,build_started ,build_finished ,build_created ,build_updated ,build_version FROM builds WHERE build_id > ? LIMIT ? OFFSET ?;
-- ? [1]
SELECT cron_id ,cron_repo_id ,cron_name ,cron_expr ,cron_next ,cron_prev ,cron_event ,cron_branch ,cron_target ,cron_disabled ,cron_created ,cron_updated ,cron_version FROM cron WHERE cron_repo_id = ? ORDER BY cron_name;
-- ? [1]
SELECT cron_id ,cron_repo_id ,cron_name ,cron_expr ,cron_next ,cron_prev ,cron_event ,cron_branch ,cron_target ,cron_disabled ,cron_created ,cron_updated ,cron_version FROM cron WHERE cron_next < ? ORDER BY cron_name;
-- ? [1]
SELECT cron_id ,cron_repo_id ,cron_name ,cron_expr ,cron_next ,cron_prev ,cron_event ,cron_branch ,cron_target ,cron_disabled ,cron_created ,cron_updated ,cron_version FROM cron WHERE cron_id = ? LIMIT 1;
-- ? [1,1]
SELECT cron_id ,cron_repo_id ,cron_name ,cron_expr ,cron_next ,cron_prev ,cron_event ,cron_branch ,cron_target ,cron_disabled ,cron_created ,cron_updated ,cron_version FROM cron WHERE cron_name = ? AND cron_repo_id = ? LIMIT 1;
-- ? [1]
SELECT log_id ,log_data FROM logs WHERE log_id = ?;
-- ? [1,1]
SELECT perm_user_id ,perm_repo_uid ,perm_read ,perm_write ,perm_admin ,perm_synced ,perm_created ,perm_updated FROM perms WHERE perm_user_id = ? AND perm_repo_uid = ?;
-- ? [1]
SELECT perm_user_id ,perm_repo_uid ,user_login ,user_avatar ,perm_read ,perm_write ,perm_admin ,perm_synced ,perm_created ,perm_updated FROM users INNER JOIN perms ON perms.perm_user_id = users.user_id WHERE perms.perm_repo_uid = ? ORDER BY user_login ASC;
-- ? [1]
SELECT repo_id ,repo_uid ,repo_user_id ,repo_namespace ,repo_name ,repo_slug ,repo_scm ,repo_clone_url ,repo_ssh_url ,repo_html_url ,repo_active ,repo_private ,repo_visibility ,repo_branch ,repo_counter ,repo_config ,repo_timeout ,repo_throttle ,repo_trusted ,repo_protected ,repo_no_forks ,repo_no_pulls ,repo_cancel_pulls ,repo_cancel_push ,repo_synced ,repo_created ,repo_updated ,repo_version ,repo_signer ,repo_secret FROM repos INNER JOIN perms ON perms.perm_repo_uid = repos.repo_uid WHERE perms.perm_user_id = ? ORDER BY repo_slug ASC;
-- ? [1]
SELECT repo_id ,repo_uid ,repo_user_id ,repo_namespace ,repo_name ,repo_slug ,repo_scm ,repo_clone_url ,repo_ssh_url ,repo_html_url ,repo_active ,repo_private ,repo_visibility ,repo_branch ,repo_counter ,repo_config ,repo_timeout ,repo_throttle ,repo_trusted ,repo_protected ,repo_no_forks ,repo_no_pulls ,repo_cancel_pulls ,repo_cancel_push ,repo_synced ,repo_created ,repo_updated ,repo_version ,repo_signer ,repo_secret ,build_id ,build_repo_id ,build_trigger ,build_number ,build_parent ,build_status ,build_error ,build_event ,build_action ,build_link ,build_timestamp ,build_title ,build_message ,build_before ,build_after ,build_ref ,build_source_repo ,build_source ,build_target ,build_author ,build_author_name ,build_author_email ,build_author_avatar ,build_sender ,build_params ,build_cron ,build_deploy ,build_deploy_id ,build_debug ,build_started ,build_finished ,build_created ,build_updated ,build_version FROM repos LEFT OUTER JOIN builds ON build_id = ( SELECT build_id FROM builds WHERE builds.build_repo_id = repos.repo_id ORDER BY build_id DESC LIMIT 1 ) INNER JOIN perms ON perms.perm_repo_uid = repos.repo_uid WHERE perms.perm_user_id = ? ORDER BY repo_slug ASC;
-- ? [1]
SELECT repo_id ,repo_uid ,repo_user_id ,repo_namespace ,repo_name ,repo_slug ,repo_scm ,repo_clone_url ,repo_ssh_url ,repo_html_url ,repo_active ,repo_private ,repo_visibility ,repo_branch ,repo_counter ,repo_config ,repo_timeout ,repo_throttle ,repo_trusted ,repo_protected ,repo_no_forks ,repo_no_pulls ,repo_cancel_pulls ,repo_cancel_push ,repo_synced ,repo_created ,repo_updated ,repo_version ,repo_signer ,repo_secret ,build_id ,build_repo_id ,build_trigger ,build_number ,build_parent ,build_status ,build_error ,build_event ,build_action ,build_link ,build_timestamp ,build_title ,build_message ,build_before ,build_after ,build_ref ,build_source_repo ,build_source ,build_target ,build_author ,build_author_name ,build_author_email ,build_author_avatar ,build_sender ,build_params ,build_cron ,build_deploy ,build_deploy_id ,build_debug ,build_started ,build_finished ,build_created ,build_updated ,build_version FROM repos INNER JOIN perms ON perms.perm_repo_uid = repos.repo_uid INNER JOIN builds ON builds.build_repo_id = repos.repo_id WHERE perms.perm_user_id = ? ORDER BY build_id DESC LIMIT 25;
SELECT repo_id ,repo_uid ,repo_user_id ,repo_namespace ,repo_name ,repo_slug ,repo_scm ,repo_clone_url ,repo_ssh_url ,repo_html_url ,repo_active ,repo_private ,repo_visibility ,repo_branch ,repo_counter ,repo_config ,repo_timeout ,repo_throttle ,repo_trusted ,repo_protected ,repo_no_forks ,repo_no_pulls ,repo_cancel_pulls ,repo_cancel_push ,repo_synced ,repo_created ,repo_updated ,repo_version ,repo_signer ,repo_secret ,build_id ,build_repo_id ,build_trigger ,build_number ,build_parent ,build_status ,build_error ,build_event ,build_action ,build_link ,build_timestamp ,build_title ,build_message ,build_before ,build_after ,build_ref ,build_source_repo ,build_source ,build_target ,build_author ,build_author_name ,build_author_email ,build_author_avatar ,build_sender ,build_params ,build_cron ,build_deploy ,build_deploy_id ,build_debug ,build_started ,build_finished ,build_created ,build_updated ,build_version FROM repos INNER JOIN builds ON builds.build_repo_id = repos.repo_id WHERE EXISTS ( SELECT stage_id FROM stages WHERE stages.stage_build_id = builds.build_id AND stages.stage_status IN ('pending', 'running') ) ORDER BY build_id DESC LIMIT 50;
-- ? [1,1]
SELECT repo_id ,repo_uid ,repo_user_id ,repo_namespace ,repo_name ,repo_slug ,repo_scm ,repo_clone_url ,repo_ssh_url ,repo_html_url ,repo_active ,repo_private ,repo_visibility ,repo_branch ,repo_counter ,repo_config ,repo_timeout ,repo_throttle ,repo_trusted ,repo_protected ,repo_no_forks ,repo_no_pulls ,repo_cancel_pulls ,repo_cancel_push ,repo_synced ,repo_created ,repo_updated ,repo_version ,repo_signer ,repo_secret FROM repos LIMIT ? OFFSET ?;
-- ? [1]
SELECT repo_id ,repo_uid ,repo_user_id ,repo_namespace ,repo_name ,repo_slug ,repo_scm ,repo_clone_url ,repo_ssh_url ,repo_html_url ,repo_active ,repo_private ,repo_visibility ,repo_branch ,repo_counter ,repo_config ,repo_timeout ,repo_throttle ,repo_trusted ,repo_protected ,repo_no_forks ,repo_no_pulls ,repo_cancel_pulls ,repo_cancel_push ,repo_synced ,repo_created ,repo_updated ,repo_version ,repo_signer ,repo_secret FROM repos WHERE repo_id = ?;
-- ? [1]
SELECT repo_id ,repo_uid ,repo_user_id ,repo_namespace ,repo_name ,repo_slug ,repo_scm ,repo_clone_url ,repo_ssh_url ,repo_html_url ,repo_active ,repo_private ,repo_visibility ,repo_branch ,repo_counter ,repo_config ,repo_timeout ,repo_throttle ,repo_trusted ,repo_protected ,repo_no_forks ,repo_no_pulls ,repo_cancel_pulls ,repo_cancel_push ,repo_synced ,repo_created ,repo_updated ,repo_version ,repo_signer ,repo_secret FROM repos WHERE repo_slug = ?;
-- ? [1]
SELECT count(*) FROM repos WHERE repo_active = ?;
-- ? [1]
SELECT secret_id ,secret_namespace ,secret_name ,secret_type ,secret_data ,secret_pull_request ,secret_pull_request_push FROM orgsecrets WHERE secret_namespace = ? ORDER BY secret_name;
SELECT secret_id ,secret_namespace ,secret_name ,secret_type ,secret_data ,secret_pull_request ,secret_pull_request_push FROM orgsecrets ORDER BY secret_name;
-- ? [1]
SELECT secret_id ,secret_namespace ,secret_name ,secret_type ,secret_data ,secret_pull_request ,secret_pull_request_push FROM orgsecrets WHERE secret_id = ? LIMIT 1;
-- ? [1,1]
SELECT secret_id ,secret_namespace ,secret_name ,secret_type ,secret_data ,secret_pull_request ,secret_pull_request_push FROM orgsecrets WHERE secret_name = ? AND secret_namespace = ? LIMIT 1;
-- ? [1]
SELECT secret_id ,secret_repo_id ,secret_name ,secret_data ,secret_pull_request ,secret_pull_request_push FROM secrets WHERE secret_repo_id = ? ORDER BY secret_name;
-- ? [1]
SELECT secret_id ,secret_repo_id ,secret_name ,secret_data ,secret_pull_request ,secret_pull_request_push FROM secrets WHERE secret_id = ? LIMIT 1;
-- ? [1,1]
SELECT secret_id ,secret_repo_id ,secret_name ,secret_data ,secret_pull_request ,secret_pull_request_push FROM secrets WHERE secret_name = ? AND secret_repo_id = ? LIMIT 1;
SELECT name FROM migrations;
-- ? [1]
SELECT stage_id ,stage_repo_id ,stage_build_id ,stage_number ,stage_name ,stage_kind ,stage_type ,stage_status ,stage_error ,stage_errignore ,stage_exit_code ,stage_limit ,stage_limit_repo ,stage_os ,stage_arch ,stage_variant ,stage_kernel ,stage_machine ,stage_started ,stage_stopped ,stage_created ,stage_updated ,stage_version ,stage_on_success ,stage_on_failure ,stage_depends_on ,stage_labels FROM stages WHERE stage_build_id = ? ORDER BY stage_number ASC;
-- ? [1]
SELECT stage_id ,stage_repo_id ,stage_build_id ,stage_number ,stage_name ,stage_kind ,stage_type ,stage_status ,stage_error ,stage_errignore ,stage_exit_code ,stage_limit ,stage_limit_repo ,stage_os ,stage_arch ,stage_variant ,stage_kernel ,stage_machine ,stage_started ,stage_stopped ,stage_created ,stage_updated ,stage_version ,stage_on_success ,stage_on_failure ,stage_depends_on ,stage_labels FROM stages WHERE stage_status = ? ORDER BY stage_id ASC;
-- ? [1]
SELECT stage_id ,stage_repo_id ,stage_build_id ,stage_number ,stage_name ,stage_kind ,stage_type ,stage_status ,stage_error ,stage_errignore ,stage_exit_code ,stage_limit ,stage_limit_repo ,stage_os ,stage_arch ,stage_variant ,stage_kernel ,stage_machine ,stage_started ,stage_stopped ,stage_created ,stage_updated ,stage_version ,stage_on_success ,stage_on_failure ,stage_depends_on ,stage_labels FROM stages WHERE stage_id IN (SELECT stage_id FROM stages_unfinished) AND stage_status = ? ORDER BY stage_id ASC;
-- ? [1]
SELECT stage_id ,stage_repo_id ,stage_build_id ,stage_number ,stage_name ,stage_kind ,stage_type ,stage_status ,stage_error ,stage_errignore ,stage_exit_code ,stage_limit ,stage_limit_repo ,stage_os ,stage_arch ,stage_variant ,stage_kernel ,stage_machine ,stage_started ,stage_stopped ,stage_created ,stage_updated ,stage_version ,stage_on_success ,stage_on_failure ,stage_depends_on ,stage_labels ,step_id ,step_stage_id ,step_number ,step_name ,step_status ,step_error ,step_errignore ,step_exit_code ,step_started ,step_stopped ,step_version FROM stages LEFT JOIN steps ON stages.stage_id=steps.step_stage_id WHERE stages.stage_build_id = ? ORDER BY stage_id ASC ,step_id ASC;
SELECT stage_id ,stage_repo_id ,stage_build_id ,stage_number ,stage_name ,stage_kind ,stage_type ,stage_status ,stage_error ,stage_errignore ,stage_exit_code ,stage_limit ,stage_limit_repo ,stage_os ,stage_arch ,stage_variant ,stage_kernel ,stage_machine ,stage_started ,stage_stopped ,stage_created ,stage_updated ,stage_version ,stage_on_success ,stage_on_failure ,stage_depends_on ,stage_labels FROM stages WHERE stage_status IN ('pending','running') ORDER BY stage_id ASC;
SELECT stage_id ,stage_repo_id ,stage_build_id ,stage_number ,stage_name ,stage_kind ,stage_type ,stage_status ,stage_error ,stage_errignore ,stage_exit_code ,stage_limit ,stage_limit_repo ,stage_os ,stage_arch ,stage_variant ,stage_kernel ,stage_machine ,stage_started ,stage_stopped ,stage_created ,stage_updated ,stage_version ,stage_on_success ,stage_on_failure ,stage_depends_on ,stage_labels FROM stages WHERE stage_id IN (SELECT stage_id FROM stages_unfinished) AND stage_status IN ('pending','running') ORDER BY stage_id ASC;
-- ? [1]
SELECT stage_id ,stage_repo_id ,stage_build_id ,stage_number ,stage_name ,stage_kind ,stage_type ,stage_status ,stage_error ,stage_errignore ,stage_exit_code ,stage_limit ,stage_limit_repo ,stage_os ,stage_arch ,stage_variant ,stage_kernel ,stage_machine ,stage_started ,stage_stopped ,stage_created ,stage_updated ,stage_version ,stage_on_success ,stage_on_failure ,stage_depends_on ,stage_labels FROM stages WHERE stage_id = ?;
-- ? [1,1]
SELECT stage_id ,stage_repo_id ,stage_build_id ,stage_number ,stage_name ,stage_kind ,stage_type ,stage_status ,stage_error ,stage_errignore ,stage_exit_code ,stage_limit ,stage_limit_repo ,stage_os ,stage_arch ,stage_variant ,stage_kernel ,stage_machine ,stage_started ,stage_stopped ,stage_created ,stage_updated ,stage_version ,stage_on_success ,stage_on_failure ,stage_depends_on ,stage_labels FROM stages WHERE stage_build_id = ? AND stage_number = ?;
SELECT stage_id ,stage_repo_id ,stage_build_id ,stage_number ,stage_name ,stage_kind ,stage_type ,stage_status ,stage_error ,stage_errignore ,stage_exit_code ,stage_limit ,stage_limit_repo ,stage_os ,stage_arch ,stage_variant ,stage_kernel ,stage_machine ,stage_started ,stage_stopped ,stage_created ,stage_updated ,stage_version ,stage_on_success ,stage_on_failure ,stage_depends_on ,stage_labels FROM stages;
SELECT count(*) FROM stages_unfinished;
-- ? [1]
SELECT step_id ,step_stage_id ,step_number ,step_name ,step_status ,step_error ,step_errignore ,step_exit_code ,step_started ,step_stopped ,step_version FROM steps WHERE step_stage_id = ?;
-- ? [1]
SELECT step_id ,step_stage_id ,step_number ,step_name ,step_status ,step_error ,step_errignore ,step_exit_code ,step_started ,step_stopped ,step_version FROM steps WHERE step_id = ?;
-- ? [1,1]
SELECT step_id ,step_stage_id ,step_number ,step_name ,step_status ,step_error ,step_errignore ,step_exit_code ,step_started ,step_stopped ,step_version FROM steps WHERE step_stage_id = ? AND step_number = ?;
-- ? [1]
SELECT user_id ,user_login ,user_email ,user_admin ,user_machine ,user_active ,user_avatar ,user_syncing ,user_synced ,user_created ,user_updated ,user_last_login ,user_oauth_token ,user_oauth_refresh ,user_oauth_expiry ,user_hash FROM users WHERE user_id = ?;
-- ? [1]
SELECT user_id ,user_login ,user_email ,user_admin ,user_machine ,user_active ,user_avatar ,user_syncing ,user_synced ,user_created ,user_updated ,user_last_login ,user_oauth_token ,user_oauth_refresh ,user_oauth_expiry ,user_hash FROM users WHERE user_login = ?;
-- ? [1]
SELECT user_id ,user_login ,user_email ,user_admin ,user_machine ,user_active ,user_avatar ,user_syncing ,user_synced ,user_created ,user_updated ,user_last_login ,user_oauth_token ,user_oauth_refresh ,user_oauth_expiry ,user_hash FROM users WHERE user_hash = ?;
SELECT user_id ,user_login ,user_email ,user_admin ,user_machine ,user_active ,user_avatar ,user_syncing ,user_synced ,user_created ,user_updated ,user_last_login ,user_oauth_token ,user_oauth_refresh ,user_oauth_expiry ,user_hash FROM users ORDER BY user_login;
SELECT COUNT(*) FROM users;
-- ? [1]
SELECT COUNT(*) FROM users WHERE user_machine = ?;
-- ? [1,1]
UPDATE perms SET perm_updated = ? ,perm_synced = 0 WHERE perm_user_id = ?;
-- ? [1,1,1,1,1,1,1,1,1,1]
UPDATE repos SET repo_namespace=? ,repo_name=? ,repo_slug=? ,repo_clone_url=? ,repo_ssh_url=? ,repo_html_url=? ,repo_private=? ,repo_branch=? ,repo_updated=? WHERE repo_id=?;
-- ? [1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1]
UPDATE builds SET build_parent = ? ,build_status = ? ,build_error = ? ,build_event = ? ,build_action = ? ,build_link = ? ,build_timestamp = ? ,build_title = ? ,build_message = ? ,build_before = ? ,build_after = ? ,build_ref = ? ,build_source_repo = ? ,build_source = ? ,build_target = ? ,build_author = ? ,build_author_name = ? ,build_author_email = ? ,build_author_avatar = ? ,build_sender = ? ,build_params = ? ,build_cron = ? ,build_deploy = ? ,build_started = ? ,build_finished = ? ,build_updated = ? ,build_version = ? WHERE build_id = ? AND build_version = ?;
-- ? [1,1,1,1,1,1,1,1,1,1,1,1,1]
UPDATE cron SET cron_repo_id = ? ,cron_name = ? ,cron_expr = ? ,cron_next = ? ,cron_prev = ? ,cron_event = ? ,cron_branch = ? ,cron_target = ? ,cron_disabled = ? ,cron_created = ? ,cron_updated = ? ,cron_version = ? WHERE cron_id = ?;
-- ? [1,1]
UPDATE logs SET log_data = ? WHERE log_id = ?;
-- ? [1,1,1,1,1,1,1]
UPDATE perms SET perm_read = ? ,perm_write = ? ,perm_admin = ? ,perm_synced = ? ,perm_updated = ? WHERE perm_user_id = ? AND perm_repo_uid = ?;
-- ? [1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1]
UPDATE repos SET repo_user_id = ? ,repo_namespace = ? ,repo_name = ? ,repo_slug = ? ,repo_scm = ? ,repo_clone_url = ? ,repo_ssh_url = ? ,repo_html_url = ? ,repo_branch = ? ,repo_private = ? ,repo_visibility = ? ,repo_active = ? ,repo_config = ? ,repo_trusted = ? ,repo_protected = ? ,repo_no_forks = ? ,repo_no_pulls = ? ,repo_cancel_pulls = ? ,repo_cancel_push = ? ,repo_timeout = ? ,repo_throttle = ? ,repo_counter = ? ,repo_synced = ? ,repo_created = ? ,repo_updated = ? ,repo_version = ? ,repo_signer = ? ,repo_secret = ? WHERE repo_id = ? AND repo_version = ?;
-- ? [1,1,1,1]
UPDATE orgsecrets SET secret_data = ? ,secret_pull_request = ? ,secret_pull_request_push = ? WHERE secret_id = ?;
-- ? [1,1,1,1]
UPDATE secrets SET secret_data = ? ,secret_pull_request = ? ,secret_pull_request_push = ? WHERE secret_id = ?;
-- ? [1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1]
UPDATE stages SET stage_status = ? ,stage_error = ? ,stage_errignore = ? ,stage_exit_code = ? ,stage_os = ? ,stage_arch = ? ,stage_variant = ? ,stage_kernel = ? ,stage_machine = ? ,stage_started = ? ,stage_stopped = ? ,stage_created = ? ,stage_updated = ? ,stage_version = ? ,stage_on_success = ? ,stage_on_failure = ? ,stage_depends_on = ? ,stage_labels = ? WHERE stage_id = ? AND stage_version = ?;
UPDATE stages SET stage_status ='success' WHERE stage_number=1;
-- ? [1,1,1,1,1,1,1,1,1,1]
UPDATE steps SET step_name = ? ,step_status = ? ,step_error = ? ,step_errignore = ? ,step_exit_code = ? ,step_started = ? ,step_stopped = ? ,step_version = ? WHERE step_id = ? AND step_version = ?;
-- ? [1,1,1,1,1,1,1,1,1,1,1,1,1,1]
UPDATE users SET user_email = ? ,user_admin = ? ,user_active = ? ,user_avatar = ? ,user_syncing = ? ,user_synced = ? ,user_created = ? ,user_updated = ? ,user_last_login = ? ,user_oauth_token = ? ,user_oauth_refresh = ? ,user_oauth_expiry = ? ,user_hash = ? WHERE user_id = ?;
-- ? [1,1]
DELETE FROM perms WHERE perm_user_id = ? AND perm_repo_uid = ?;
-- ? [1,1]
DELETE FROM repos WHERE repo_slug = ? AND repo_uid != ?;
-- ? [1]
DELETE FROM builds WHERE build_id = ?;
-- ? [1,1,1]
DELETE FROM latest WHERE latest_repo_id = ? AND latest_type = ? AND latest_name = ?;
-- ? [1,1]
DELETE FROM builds WHERE build_repo_id = ? AND build_number < ?;
DELETE FROM builds;
DELETE FROM stages;
DELETE FROM latest;
-- ? [1]
DELETE FROM cron WHERE cron_id = ?;
-- ? [1]
DELETE FROM logs WHERE log_id = ?;
-- ? [1]
DELETE FROM repos WHERE repo_id = ?;
-- ? [1]
DELETE FROM orgsecrets WHERE secret_id = ?;
-- ? [1]
DELETE FROM secrets WHERE secret_id = ?;
DELETE FROM cron;
DELETE FROM logs;
DELETE FROM steps;
DELETE FROM perms;
DELETE FROM repos;
DELETE FROM users;
DELETE FROM orgsecrets;
DELETE FROM stages_unfinished;
-- ? [1]
DELETE FROM users WHERE user_id = ?;
