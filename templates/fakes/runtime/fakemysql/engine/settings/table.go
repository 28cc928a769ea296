package settings

// Version is what VERSION() gives.
const Version = "10.11.14-MariaDB-standin"

// table has the system variables that services, their libraries and dumps ask for and set: name, kind, flags, value.
// kind: bool; int and real with the least value, the greatest, and what integers are a multiple of, where there are such; enum with its members; flags, which are on or off; text, or another that check knows.
// No value is NULL. flags: g global only, s session only, i one that a session inherits and cannot set, r read-only, f fixed: another value would change what statements give in a way that the engine does not have.
const table = `
alter_algorithm text f DEFAULT
auto_increment_increment int:1:65535 - 1
auto_increment_offset int:1:65535 - 1
autocommit bool - ON
back_log int gr 80
basedir text gr /usr/
binlog_annotate_row_events bool - ON
binlog_cache_size int:4096:18446744073709551615:4096 g 32768
binlog_direct_non_transactional_updates bool - OFF
binlog_expire_logs_seconds int:0:8553600 g 0
binlog_format enum:MIXED,STATEMENT,ROW - MIXED
binlog_row_image enum:MINIMAL,NOBLOB,FULL - FULL
binlog_stmt_cache_size int:4096:18446744073709551615:4096 g 32768
bulk_insert_buffer_size int - 8388608
character_set_client charset - utf8mb4
character_set_connection charset - utf8mb4
character_set_database charset f utf8mb4
character_set_filesystem charset - binary
character_set_results charset - utf8mb4
character_set_server charset - utf8mb4
character_set_system text gr utf8mb3
check_constraint_checks bool - ON
collation_connection collation - utf8mb4_general_ci
collation_database collation f utf8mb4_general_ci
collation_server collation - utf8mb4_general_ci
completion_type enum:NO_CHAIN,CHAIN,RELEASE f NO_CHAIN
concurrent_insert enum:NEVER,AUTO,ALWAYS g AUTO
connect_timeout int:2:31536000 g 10
datadir text gr /var/lib/mysql/
datetime_format text gr %Y-%m-%d %H:%i:%s
default_storage_engine engine - InnoDB
default_tmp_storage_engine text -
default_week_format int:0:7 - 0
delay_key_write enum:OFF,ON,ALL g ON
delayed_insert_limit int:1:4294967295 g 100
delayed_insert_timeout int:1:31536000 g 300
delayed_queue_size int:1:4294967295 g 1000
div_precision_increment int f 4
eq_range_index_dive_limit int:0:4294967295 - 200
error_count int sr 0
event_scheduler enum:OFF,ON,DISABLED g OFF
expensive_subquery_limit int - 100
expire_logs_days real:0:99 g 0
explicit_defaults_for_timestamp bool f ON
flush bool g OFF
flush_time int:0:31536000 g 0
foreign_key_checks bool - ON
ft_boolean_syntax text gf + -><()~*:""&|
general_log bool g OFF
group_concat_max_len int:4:1073741824 - 1048576
have_openssl text gr YES
have_ssl text gr DISABLED
histogram_size int:0:255 - 254
histogram_type enum:SINGLE_PREC_HB,DOUBLE_PREC_HB,JSON_HB - DOUBLE_PREC_HB
hostname text gr standin
identity int s 0
idle_transaction_timeout int:0:31536000 - 0
in_predicate_conversion_threshold int:0:4294967295 - 1000
in_transaction int sr 0
init_connect text gf 
innodb_adaptive_flushing bool g ON
innodb_adaptive_hash_index bool g OFF
innodb_autoinc_lock_mode int gr 1
innodb_buffer_pool_dump_at_shutdown bool g ON
innodb_buffer_pool_size int:2097152:18446744073701163008:1048576 g 134217728
innodb_file_per_table bool g ON
innodb_flush_log_at_timeout int:0:2700 g 1
innodb_flush_log_at_trx_commit int:0:3 g 1
innodb_flush_neighbors int:0:2 g 1
innodb_io_capacity int:100:4294967295 g 200
innodb_io_capacity_max int:100:4294967295 g 2000
innodb_lock_wait_timeout int:0:100000000 - 50
innodb_log_file_size int:4194304:18446744073709551615:4096 g 100663296
innodb_lru_scan_depth int:100 g 1536
innodb_max_dirty_pages_pct real:0:99.999 g 90
innodb_max_dirty_pages_pct_lwm real:0:99.999 g 0
innodb_max_purge_lag int g 0
innodb_print_all_deadlocks bool g OFF
innodb_purge_batch_size int:1:5000 g 127
innodb_purge_threads int:1:32 g 4
innodb_rollback_on_timeout bool gr OFF
innodb_snapshot_isolation bool f OFF
innodb_stats_auto_recalc bool g ON
innodb_stats_on_metadata bool g OFF
innodb_stats_persistent bool g ON
innodb_stats_persistent_sample_pages int:1:4294967295 g 20
innodb_stats_transient_sample_pages int:1:4294967295 g 8
innodb_strict_mode bool - ON
innodb_sync_spin_loops int g 30
insert_id int s 0
interactive_timeout int:1:31536000 - 28800
join_buffer_size int:128:18446744073709551615:128 - 262144
join_buffer_space_limit int:2048:18446744073709551615:2048 - 2097152
join_cache_level int:0:8 - 2
key_buffer_size int:0:18446744073709551615:4096 g 134217728
key_cache_age_threshold int:100:4294967295:100 g 300
key_cache_block_size int:512:16384:512 g 1024
key_cache_division_limit int:1:100 g 100
last_insert_id int s 0
lc_messages text f en_US
lc_time_names text f en_US
license text gr GPL
local_infile bool g ON
lock_wait_timeout int:0:31536000 - 86400
log_bin bool gr OFF
log_bin_trust_function_creators bool g OFF
log_queries_not_using_indexes bool - OFF
log_slow_admin_statements bool - ON
log_slow_min_examined_row_limit int:0:4294967295 - 0
log_slow_query bool - OFF
log_slow_query_time real:0:31536000 - 10
log_slow_rate_limit int:1:4294967295 - 1
log_warnings int:0:4294967295 - 2
long_query_time real:0:31536000 - 10
low_priority_updates bool - OFF
lower_case_file_system bool gr OFF
lower_case_table_names int gr 0
max_allowed_packet int:1024:1073741824:1024 i 16777216
max_binlog_cache_size int:4096:18446744073709551615:4096 g 18446744073709547520
max_binlog_size int:4096:1073741824:4096 g 1073741824
max_connect_errors int:1:4294967295 g 100
max_connections int:10:100000 g 151
max_delayed_threads int:0:16384 - 20
max_error_count int:0:65535 - 64
max_heap_table_size int:16384:18446744073709551615:1024 - 16777216
max_insert_delayed_threads int:0:16384 - 20
max_join_size int f 18446744073709551615
max_length_for_sort_data int:4:8388608 - 1024
max_prepared_stmt_count int:0:4294967295 g 16382
max_recursive_iterations int:0:4294967295 - 1000
max_rowid_filter_size int:1024 - 131072
max_seeks_for_key int:1:4294967295 - 4294967295
max_sort_length int f 1024
max_statement_time real:0:31536000 - 0
max_user_connections int:-1:2147483647 - 0
max_write_lock_count int:1:4294967295 g 4294967295
min_examined_row_limit int:0:4294967295 - 0
mrr_buffer_size int:8192:2147483647 - 262144
myisam_data_pointer_size int:2:7 g 6
myisam_max_sort_file_size int:0:9223372036854775807:1048576 g 9223372036853727232
myisam_sort_buffer_size int:4096:1152921504606846975 - 134216704
net_buffer_length int:1024:1048576:1024 i 16384
net_read_timeout int:1:31536000 - 30
net_retry_count int:1:4294967295 - 10
net_write_timeout int:1:31536000 - 60
old_mode text f UTF8_IS_UTF8MB3
old_passwords bool - OFF
open_files_limit int gr 32768
optimizer_max_sel_arg_weight int:0:4294967295 - 32000
optimizer_max_sel_args int:0:4294967295 - 16000
optimizer_prune_level int:0:2 - 2
optimizer_search_depth int:0:62 - 62
optimizer_selectivity_sampling_limit int:10:4294967295 - 100
optimizer_switch flags - index_merge=on,index_merge_union=on,index_merge_sort_union=on,index_merge_intersection=on,index_merge_sort_intersection=off,engine_condition_pushdown=off,index_condition_pushdown=on,derived_merge=on,derived_with_keys=on,firstmatch=on,loosescan=on,materialization=on,in_to_exists=on,semijoin=on,partial_match_rowid_merge=on,partial_match_table_scan=on,subquery_cache=on,mrr=off,mrr_cost_based=off,mrr_sort_keys=off,outer_join_with_cache=on,semijoin_with_cache=on,join_cache_incremental=on,join_cache_hashed=on,join_cache_bka=on,optimize_join_buffer_size=on,table_elimination=on,extended_keys=on,exists_to_in=on,orderby_uses_equalities=on,condition_pushdown_for_derived=on,split_materialized=on,condition_pushdown_for_subquery=on,rowid_filter=on,condition_pushdown_from_having=on,not_null_range_scan=off,hash_join_cardinality=off,cset_narrowing=off
optimizer_trace_max_mem_size int - 1048576
optimizer_use_condition_selectivity int:1:5 - 4
performance_schema bool gr OFF
port int gr 3306
preload_buffer_size int:1024:1073741824 - 32768
profiling bool - OFF
profiling_history_size int:0:100 - 15
protocol_version int gr 10
pseudo_thread_id int sr 0
query_alloc_block_size int:1024:4294967295:1024 - 32768
query_cache_limit int:0:4294967295 g 1048576
query_cache_min_res_unit int:0:4294967295:8 g 4096
query_cache_size int:0:18446744073709551615:1024 g 1048576
query_cache_type enum:OFF,ON,DEMAND f OFF
query_prealloc_size int:1024:4294967295:1024 - 32768
range_alloc_block_size int:4096:4294967295:1024 - 4096
read_buffer_size int:8192:2147483647:4096 - 131072
read_only bool g OFF
read_rnd_buffer_size int:1:2147483647 - 262144
rowid_merge_buff_size int:0:9223372036854775807 - 8388608
secure_file_priv text gr
server_id int:1:4294967295 - 1
skip_name_resolve bool gr ON
skip_networking bool gr OFF
slow_launch_time int:0:31536000 g 2
slow_query_log bool - OFF
socket text gr /run/mysqld/mysqld.sock
sort_buffer_size int:1024 - 2097152
sql_auto_is_null bool f OFF
sql_big_selects bool - ON
sql_buffer_result bool - OFF
sql_log_bin bool s ON
sql_log_off bool - OFF
sql_mode mode - STRICT_TRANS_TABLES,ERROR_FOR_DIVISION_BY_ZERO,NO_AUTO_CREATE_USER,NO_ENGINE_SUBSTITUTION
sql_notes bool - ON
sql_quote_show_create bool f ON
sql_safe_updates bool f OFF
sql_select_limit int f 18446744073709551615
sql_warnings bool - OFF
storage_engine engine - InnoDB
stored_program_cache int:0:524288 g 256
sync_binlog int:0:4294967295 g 0
system_time_zone text gr UTC
table_definition_cache int:400:2097152 g 400
table_open_cache int:10:1048576 g 2000
thread_cache_size int:0:16384 g 151
thread_stack int gr 299008
time_zone zone - SYSTEM
timestamp real:0:2147483647 s 0
tmp_disk_table_size int:1024 - 18446744073709551615
tmp_memory_table_size int:0:18446744073709551615:16384 - 16777216
tmp_table_size int:0:18446744073709551615:16384 - 16777216
tmpdir text gr /tmp
transaction_alloc_block_size int:1024:134217728:1024 - 8192
transaction_isolation enum:READ-UNCOMMITTED,READ-COMMITTED,REPEATABLE-READ,SERIALIZABLE - REPEATABLE-READ
transaction_prealloc_size int:1024:134217728:1024 - 4096
transaction_read_only bool - OFF
tx_isolation enum:READ-UNCOMMITTED,READ-COMMITTED,REPEATABLE-READ,SERIALIZABLE - REPEATABLE-READ
tx_read_only bool - OFF
unique_checks bool - ON
updatable_views_with_limit enum:NO,YES f YES
use_stat_tables enum:NEVER,COMPLEMENTARY,PREFERABLY,COMPLEMENTARY_FOR_QUERIES,PREFERABLY_FOR_QUERIES - PREFERABLY_FOR_QUERIES
version text gr ` + Version + `
version_comment text gr Standin
version_compile_machine text gr x86_64
version_compile_os text gr debian-linux-gnu
version_ssl_library text gr 
wait_timeout int:1:31536000 - 28800
warning_count int sr 0
`

// rare has the other variables that MariaDB has: kind and flags of a line, then names with values; one without a value is NULL.
const rare = `
bool f big_tables=OFF binlog_alter_two_phase=OFF column_compression_zlib_wrap=OFF innodb_compression_default=OFF innodb_ft_enable_stopword=ON innodb_table_locks=ON keep_files_on_create=OFF
bool f log_slow_slave_statements=ON old=OFF query_cache_strip_comments=OFF query_cache_wlock_invalidate=OFF session_track_schema=ON session_track_state_change=OFF sql_if_exists=OFF
bool f standard_compliant_cte=ON system_versioning_insert_history=OFF tcp_nodelay=ON wsrep_causal_reads=OFF wsrep_dirty_reads=OFF wsrep_on=OFF
bool gf aria_encrypt_tables=OFF aria_page_checksum=ON automatic_sp_privileges=ON disconnect_on_expired_password=OFF encrypt_tmp_disk_tables=OFF gtid_ignore_duplicates=OFF gtid_strict_mode=OFF
bool gf innodb_alter_copy_bulk=ON innodb_buffer_pool_dump_now=OFF innodb_buffer_pool_in_core_dump=OFF innodb_buffer_pool_load_abort=OFF innodb_buffer_pool_load_now=OFF
bool gf innodb_cmp_per_index_enabled=OFF innodb_deadlock_detect=ON innodb_defragment=OFF innodb_disable_sort_file_cache=OFF innodb_flush_sync=ON innodb_force_primary_key=OFF
bool gf innodb_ft_enable_diag_print=OFF innodb_immediate_scrub_data_uncompressed=OFF innodb_log_checkpoint_now=OFF innodb_log_file_buffering=OFF innodb_optimize_fulltext_only=OFF
bool gf innodb_prefix_index_cluster_optimization=ON innodb_random_read_ahead=OFF innodb_read_only_compressed=OFF innodb_stats_include_delete_marked=OFF innodb_stats_traditional=ON
bool gf innodb_status_output=OFF innodb_status_output_locks=OFF innodb_undo_log_truncate=OFF log_bin_compress=OFF master_verify_checksum=OFF myisam_use_mmap=OFF mysql56_temporal_format=ON
bool gf relay_log_purge=ON relay_log_recovery=OFF require_secure_transport=OFF rpl_semi_sync_master_enabled=OFF rpl_semi_sync_master_wait_no_slave=ON rpl_semi_sync_slave_delay_master=OFF
bool gf rpl_semi_sync_slave_enabled=OFF secure_auth=ON slave_compressed_protocol=OFF slave_sql_verify_checksum=ON strict_password_validation=ON sync_frm=ON thread_pool_dedicated_listener=OFF
bool gf thread_pool_exact_stats=OFF userstat=OFF wsrep_auto_increment_control=ON wsrep_certify_nonpk=ON wsrep_convert_lock_to_trx=OFF wsrep_desync=OFF wsrep_drupal_282555_workaround=OFF
bool gf wsrep_gtid_mode=OFF wsrep_load_data_splitting=OFF wsrep_log_conflicts=OFF wsrep_restart_slave=OFF wsrep_slave_fk_checks=ON wsrep_slave_uk_checks=OFF
bool gf wsrep_sst_donor_rejects_queries=OFF
bool gr allow_suspicious_udfs=OFF aria_used_for_temp_tables=ON binlog_optimize_thread_scheduling=ON core_file=OFF debug_no_thread_alarm=OFF encrypt_binlog=OFF encrypt_tmp_files=OFF
bool gr ignore_builtin_innodb=OFF innodb_buffer_pool_load_at_startup=ON innodb_doublewrite=ON innodb_encrypt_log=OFF innodb_encrypt_temporary_tables=OFF innodb_log_file_mmap=OFF
bool gr innodb_numa_interleave=OFF innodb_read_only=OFF innodb_use_atomic_writes=ON innodb_use_native_aio=ON large_files_support=ON large_pages=OFF locked_in_memory=OFF log_slave_updates=OFF
bool gr replicate_annotate_row_events=ON skip_external_locking=ON skip_grant_tables=OFF skip_show_database=OFF wsrep_recover=OFF
bool sf pseudo_slave_mode=OFF skip_parallel_replication=OFF skip_replication=OFF
int f analyze_max_length=4294967295 aria_repair_threads=1 aria_sort_buffer_size=268434432 column_compression_threshold=100 column_compression_zlib_level=6 deadlock_search_depth_long=15
int f deadlock_search_depth_short=4 deadlock_timeout_long=50000000 deadlock_timeout_short=10000 gtid_domain_id=0 idle_readonly_transaction_timeout=0 idle_write_transaction_timeout=0
int f innodb_default_encryption_key_id=1 log_slow_max_warnings=10 max_relay_log_size=1073741824 max_session_mem_used=9223372036854775807 max_sp_recursion_depth=0 max_tmp_tables=32
int f myisam_repair_threads=1 optimizer_extra_pruning_depth=8 optimizer_join_limit_pref_ratio=0 progress_report_time=5 sql_slave_skip_counter=0 wsrep_retry_autocommit=1 wsrep_sync_wait=0
int f wsrep_trx_fragment_size=0
int gf aria_checkpoint_interval=30 aria_checkpoint_log_activity=1048576 aria_group_commit_interval=0 aria_log_file_size=1073741824 aria_max_sort_file_size=9223372036853727232
int gf aria_pagecache_age_threshold=300 aria_pagecache_division_limit=100 binlog_commit_wait_count=0 binlog_commit_wait_usec=100000 binlog_file_cache_size=16384 default_password_lifetime=0
int gf extra_max_connections=1 gtid_cleanup_batch_size=64 host_cache_size=279 innodb_autoextend_increment=64 innodb_buf_dump_status_frequency=0 innodb_buffer_pool_dump_pct=25
int gf innodb_buffer_pool_size_auto_min=8796093022208 innodb_change_buffer_max_size=25 innodb_compression_failure_threshold_pct=5 innodb_compression_level=6 innodb_compression_pad_pct_max=50
int gf innodb_defragment_fill_factor_n_recs=20 innodb_defragment_frequency=40 innodb_defragment_n_pages=7 innodb_defragment_stats_accuracy=0 innodb_encryption_rotate_key_age=1
int gf innodb_encryption_rotation_iops=100 innodb_encryption_threads=0 innodb_fast_shutdown=1 innodb_fill_factor=100 innodb_flushing_avg_loops=30 innodb_ft_cache_size=8000000
int gf innodb_ft_num_word_optimize=2000 innodb_ft_result_cache_limit=2000000000 innodb_ft_total_cache_size=640000000 innodb_log_spin_wait_delay=0 innodb_lru_flush_size=0
int gf innodb_max_purge_lag_delay=0 innodb_max_purge_lag_wait=4294967295 innodb_max_undo_log_size=10485760 innodb_old_blocks_pct=37 innodb_old_blocks_time=1000
int gf innodb_online_alter_log_max_size=134217728 innodb_purge_rseg_truncate_frequency=128 innodb_read_ahead_threshold=56 innodb_read_io_threads=4 innodb_spin_wait_delay=4
int gf innodb_stats_modified_counter=0 innodb_write_io_threads=4 key_cache_file_hash_size=512 key_cache_segments=0 log_bin_compress_min_len=256 max_binlog_stmt_cache_size=18446744073709547520
int gf max_password_errors=4294967295 read_binlog_speed_limit=0 rpl_semi_sync_master_timeout=10000 rpl_semi_sync_master_trace_level=32 rpl_semi_sync_slave_kill_conn_timeout=5
int gf rpl_semi_sync_slave_trace_level=32 slave_domain_parallel_threads=0 slave_max_allowed_packet=1073741824 slave_net_timeout=60 slave_parallel_max_queued=131072 slave_parallel_threads=0
int gf slave_parallel_workers=0 slave_transaction_retries=10 slave_transaction_retry_interval=0 sync_master_info=10000 sync_relay_log=10000 sync_relay_log_info=10000 tcp_keepalive_interval=0
int gf tcp_keepalive_probes=0 tcp_keepalive_time=0 thread_pool_idle_timeout=60 thread_pool_max_threads=65536 thread_pool_oversubscribe=3 thread_pool_prio_kickup_timer=1000 thread_pool_size=2
int gf thread_pool_stall_limit=500 wsrep_gtid_domain_id=0 wsrep_ignore_apply_errors=7 wsrep_max_ws_rows=0 wsrep_max_ws_size=2147483647 wsrep_mysql_replication_bundle=0 wsrep_slave_threads=1
int gr aria_block_size=8192 aria_force_start_after_recovery_failures=0 aria_pagecache_buffer_size=134217728 aria_pagecache_file_hash_size=512 extra_port=0 ft_max_word_len=84 ft_min_word_len=4
int gr ft_query_expansion_limit=20 innodb_adaptive_hash_index_parts=8 innodb_buffer_pool_chunk_size=0 innodb_buffer_pool_size_max=8796093022208 innodb_fatal_semaphore_wait_threshold=600
int gr innodb_force_recovery=0 innodb_ft_max_token_size=84 innodb_ft_min_token_size=3 innodb_ft_sort_pll_degree=2 innodb_log_buffer_size=16777216 innodb_log_write_ahead_size=4096
int gr innodb_open_files=2000 innodb_page_size=16384 innodb_sort_buffer_size=1048576 innodb_undo_tablespaces=0 large_page_size=0 log_tc_size=24576 max_digest_length=1024
int gr metadata_locks_cache_size=1024 metadata_locks_hash_instances=8 myisam_block_size=1024 myisam_mmap_size=18446744073709551615 performance_schema_accounts_size=-1
int gr performance_schema_digests_size=-1 performance_schema_events_stages_history_long_size=-1 performance_schema_events_stages_history_size=-1
int gr performance_schema_events_statements_history_long_size=-1 performance_schema_events_statements_history_size=-1 performance_schema_events_transactions_history_long_size=-1
int gr performance_schema_events_transactions_history_size=-1 performance_schema_events_waits_history_long_size=-1 performance_schema_events_waits_history_size=-1
int gr performance_schema_hosts_size=-1 performance_schema_max_cond_classes=90 performance_schema_max_cond_instances=-1 performance_schema_max_digest_length=1024
int gr performance_schema_max_file_classes=80 performance_schema_max_file_handles=32768 performance_schema_max_file_instances=-1 performance_schema_max_index_stat=-1
int gr performance_schema_max_memory_classes=320 performance_schema_max_metadata_locks=-1 performance_schema_max_mutex_classes=210 performance_schema_max_mutex_instances=-1
int gr performance_schema_max_prepared_statements_instances=-1 performance_schema_max_program_instances=-1 performance_schema_max_rwlock_classes=50 performance_schema_max_rwlock_instances=-1
int gr performance_schema_max_socket_classes=10 performance_schema_max_socket_instances=-1 performance_schema_max_sql_text_length=1024 performance_schema_max_stage_classes=160
int gr performance_schema_max_statement_classes=222 performance_schema_max_statement_stack=10 performance_schema_max_table_handles=-1 performance_schema_max_table_instances=-1
int gr performance_schema_max_table_lock_stat=-1 performance_schema_max_thread_classes=50 performance_schema_max_thread_instances=-1 performance_schema_session_connect_attrs_size=-1
int gr performance_schema_setup_actors_size=-1 performance_schema_setup_objects_size=-1 performance_schema_users_size=-1 relay_log_space_limit=0 report_port=3306 table_open_cache_instances=4
int sf gtid_seq_no=0 rand_seed1=0 rand_seed2=0 wsrep_gtid_seq_no=0
real f analyze_sample_percentage=100
real gf innodb_adaptive_flushing_lwm=10 innodb_defragment_fill_factor=0.9 slave_max_statement_time=0
text f aria_stats_method=nulls_unequal column_compression_zlib_strategy=DEFAULT_STRATEGY default_regex_flags= enforce_storage_engine innodb_ft_user_stopword_table innodb_tmpdir
text f log_disabled_statements=sp log_slow_disabled_statements=sp
text f log_slow_filter=admin,filesort,filesort_on_disk,filesort_priority_queue,full_join,full_scan,query_cache,query_cache_miss,tmp_table,tmp_table_on_disk log_slow_verbosity=
text f myisam_stats_method=NULLS_UNEQUAL note_verbosity=basic,explain old_alter_table=DEFAULT optimizer_adjust_secondary_key_costs=fix_reuse_range_for_ref,fix_card_multiplier
text f optimizer_trace=enabled=off session_track_system_variables=autocommit,character_set_client,character_set_connection,character_set_results,time_zone session_track_transaction_info=OFF
text f system_versioning_alter_history=ERROR system_versioning_asof=DEFAULT thread_pool_priority=auto wsrep_osu_method=TOI wsrep_trx_fragment_unit=bytes
text gf aria_group_commit=none aria_log_purge_type=immediate aria_recover_options=BACKUP,QUICK aria_sync_log_dir=NEWFILE binlog_checksum=CRC32 binlog_row_metadata=NO_LOG
text gf general_log_file=standin.log gtid_binlog_state= gtid_pos_auto_engines= gtid_slave_pos= init_slave= innodb_change_buffering=none innodb_checksum_algorithm=full_crc32
text gf innodb_compression_algorithm=zlib innodb_deadlock_report=full innodb_default_row_format=dynamic innodb_encrypt_tables=OFF innodb_ft_aux_table innodb_ft_server_stopword_table
text gf innodb_instant_alter_column_allowed=add_drop_reorder innodb_monitor_disable innodb_monitor_enable innodb_monitor_reset innodb_monitor_reset_all innodb_stats_method=nulls_equal
text gf log_output=FILE log_slow_query_file=standin-slow.log proxy_protocol_networks= replicate_do_db= replicate_do_table= replicate_events_marked_for_skip=REPLICATE replicate_ignore_db=
text gf replicate_ignore_table= replicate_rewrite_db= replicate_wild_do_table= replicate_wild_ignore_table= rpl_semi_sync_master_wait_point=AFTER_COMMIT slave_ddl_exec_mode=IDEMPOTENT
text gf slave_exec_mode=STRICT slave_parallel_mode=optimistic slave_run_triggers_for_rbr=NO slave_type_conversions= slow_query_log_file=standin-slow.log wsrep_certification_rules=strict
text gf wsrep_cluster_address= wsrep_cluster_name=my_wsrep_cluster wsrep_dbug_option= wsrep_debug=NONE wsrep_forced_binlog_format=NONE wsrep_mode= wsrep_node_address=
text gf wsrep_node_incoming_address=AUTO wsrep_node_name=standin wsrep_provider_options= wsrep_reject_queries=NONE wsrep_sst_auth wsrep_sst_donor= wsrep_sst_method=rsync
text gf wsrep_sst_receive_address=AUTO wsrep_start_position=00000000-0000-0000-0000-000000000000:-1
text gr aria_log_dir_path=/var/lib/mysql/ bind_address=* character_sets_dir=/usr/share/mysql/charsets/ date_format=%Y-%m-%d ft_stopword_file=(built-in) gtid_binlog_pos=
text gr gtid_current_pos= have_compress=YES have_crypt=YES have_dynamic_loading=YES have_geometry=YES have_profiling=YES have_query_cache=YES have_rtree_keys=YES have_symlink=YES
text gr ignore_db_dirs= init_file innodb_buffer_pool_filename=ib_buffer_pool innodb_data_file_path=ibdata1:12M:autoextend innodb_data_home_dir innodb_flush_method=O_DIRECT
text gr innodb_linux_aio=auto innodb_log_group_home_dir=./ innodb_temp_data_file_path=ibtmp1:12M:autoextend innodb_undo_directory=./ lc_messages_dir log_bin_basename log_bin_index
text gr log_error= myisam_recover_options=BACKUP,QUICK pid_file=/run/mysqld/mysqld.pid plugin_dir=/usr/lib/mysql/plugin/ plugin_maturity=gamma relay_log relay_log_basename relay_log_index
text gr relay_log_info_file=relay-log.info report_host report_password report_user secure_timestamp=NO server_uid=standin slave_load_tmpdir=/tmp slave_skip_errors=OFF
text gr slave_transaction_retry_errors=1158,1159,1160,1161,1205,1213,1020,1429,2013,12701 ssl_ca ssl_capath ssl_cert ssl_cipher ssl_crl ssl_crlpath ssl_key
text gr thread_handling=one-thread-per-connection time_format=%H:%i:%s tls_version=TLSv1.2,TLSv1.3 version_malloc_library=system
text gr version_source_revision= wsrep_allowlist= wsrep_data_home_dir=/var/lib/mysql/ wsrep_notify_cmd= wsrep_patch_version=wsrep_26.22
text gr wsrep_provider=none wsrep_sr_store=table wsrep_status_file=
text sf default_master_connection=
text sr external_user last_gtid= proxy_user
`
