/** What a service sends: other statements are of an administrator. */
const begins =
  /^(?:\(|(?:select|insert|replace|update|delete|create|alter|drop|truncate|rename|begin|start|commit|rollback|savepoint|release|set|with|values|table|show|desc|describe|prepare|execute|deallocate|do|use)\b)/i;

/** Statements whose answer is another one at each time or on each server, or that leave their mark on the whole server. */
const refused = [
  // What is random, or the server's own.
  /\b(?:uuid(?:_short)?|sysdate|connection_id|sleep|benchmark|load_file|get_lock|master_\w+|last_query_cost|version|(?:current|session|system)_user)\b|\b(?:rand\s*\(\s*\)|user\s*\()/i,
  /@@(?:global|version|hostname|port|datadir|server|pid_file|socket|tmpdir|basedir|log_|general_log|slow_)|\bset\s+(?:@@)?timestamp\s*=|\bset\s+statement\b/i,
  /^set\s+(?:(?:password|role|default)\b|[^]*\bglobal\b)/i,
  /\bmysql\.|\bperformance_schema\b|^use\s+(?:mysql|performance_schema|information_schema|sys)\b/i,
  /\binto\s+(?:outfile|dumpfile)\b/i,
  // Texts of a join's rows in no order.
  /\bgroup_concat\s*\((?:(?!\border\s+by\b)[^)])*\)[^]*\bfrom\s+\w+\s*(?:,|(?:\w+\s+)?join\b)/i,
  // Of users, routines and plugins.
  /^(?:create|alter|drop)\s+(?:or\s+replace\s+)?(?:definer\b.*?\s)?(?:aggregate|event|function|package|procedure|role|sequence|server|temporary\s+sequence|trigger|user)\b/i,
  /^show\s+(?:authors|binary|binlog|contributors|engine|events|explain|function|global|grants|index|indexes|keys|master|open|plugins|procedure|processlist|profile|relay|session|slave|status|table\s+status|triggers|variables)\b/i,
  /^show\s+create\s+(?:event|function|procedure|trigger|user)\b/i,
  // Settings of the optimizer, of memory and of storage, which change no result, and tables that MariaDB makes up.
  /^set\b[^]*(?:[\s,.]|@@)(?:aria|ft|histogram|join|myisam|optimizer(?!_switch)|tmp_(?:disk|memory)_table)_\w/i,
  /^set\b[^]*(?:[\s,.]|@@)(?:big_tables|concurrent_insert|delay_key_write|(?:default_)?storage_engine|in_predicate_conversion_threshold|note_verbosity|tmp_table_size|use_stat_tables|\w+_(?:alloc_block|prealloc|buffer)_size)\b/i,
  /\bseq_\d+_to_\d+/i,
  // Storage, geometry and full text, which no table here has.
  /\bengine\s*=?\s*(?:archive|blackhole|connect|csv|federated|merge)\b|\bpartition\s+by\b|\bst_\w+\s*\(|\bgeom|\bpoint\s*\(|\bpolygon|\bspatial\b|\bfulltext\b|\bmatch\s*\(/i,
  /\bfor\s+portion\b|\bsystem\s+versioning\b|\bperiod\s+for\b|\bprocedure\s+analyse\b/i,
];

/** The statements that are compared. All tables are InnoDB's, which has not all forms of rows. */
export function selectStatements(statements: readonly string[]): readonly string[] {
  return statements.filter((statement) => begins.test(statement) && !refused.some((pattern) => pattern.test(statement))).map(storeByInnoDb);
}

function storeByInnoDb(statement: string): string {
  if (!/^(?:create|alter)\b/i.test(statement)) return statement;
  return statement
    .replaceAll(/\bengine\s*=?\s*\w+/gi, 'ENGINE=InnoDB')
    .replaceAll(/\brow_format\s*=?\s*(?:fixed|page)\b/gi, 'ROW_FORMAT=DYNAMIC');
}
