/** Commands of mysqltest that a statement does not begin with, though they end as one does. */
const commands = new Set(
  (
    'append_file cat_file change_user character_set chmod connect connection copy_file copy_files_wildcard dec delimiter die diff_files dirty_close disconnect echo end end_timer error ' +
    'eval exec exec_in_background execw exit file_exists horizontal_results if inc let list_files list_files_append_file list_files_write_file lowercase_result mkdir move_file output ' +
    'perl ping ps_bind ps_close ps_execute ps_prepare query query_get_value query_horizontal query_vertical real_sleep reap remove_file remove_files_wildcard replace_column ' +
    'replace_regex replace_result require reset_connection result result_format rmdir same_master_pos save_master_pos send send_eval send_quit send_shutdown shutdown_server skip sleep ' +
    'sorted_result source start_timer sync_slave_with_master sync_with_master system vertical_results wait_for_slave_to_stop while write_file write_line'
  ).split(' '),
);

/** What is left of a line that begins a command: the command's name, and what it is given. */
const command = /^(?:--\s*)?(?<name>\w+)\s*(?<rest>[^]*)$/;

/**
 * The statements of a file of MariaDB's test suite, which is written for `mysqltest`, as those of one session: connections are not told apart. Statements with another delimiter
 * (bodies of routines) and those that `eval` makes are left out; what stands in a block of `if` or `while` is there once.
 */
export function readStatements(file: string): readonly string[] {
  const statements: string[] = [];
  const state = { delimiter: ';', isInput: false, text: '' };
  for (const line of file.split('\n')) {
    const trimmed = line.trim();
    if (state.isInput) state.isInput = !trimmed.startsWith('EOF');
    else if (state.text === '' && isApart(trimmed)) obey(trimmed, state);
    else state.text += `${line}\n`;
    const text = state.text.trim();
    if (!text.endsWith(state.delimiter)) continue;
    state.text = '';
    const statement = text.slice(0, -state.delimiter.length).trim();
    if (isCommand(statement)) obey(statement, state);
    else if (state.delimiter === ';' && statement !== '') statements.push(statement);
  }
  return statements;
}

/** Whether a line is none of a statement: empty, a comment, a command with a line of its own, or the frame of a block. */
function isApart(line: string): boolean {
  return line === '' || /^(?:#|--|\{|\}|delimiter\b|(?:perl|write_file|append_file)\b)/i.test(line) || /^(?:if|while)\s*\(/i.test(line);
}

function isCommand(statement: string): boolean {
  const name = command.exec(statement)?.groups?.['name']?.toLowerCase() ?? '';
  return commands.has(name) || /^(?:dis|en)able_/.test(name);
}

/** Follows the commands that decide which statements are sent, and where they end. */
function obey(line: string, state: { delimiter: string; isInput: boolean }): void {
  const { name = '', rest = '' } = command.exec(line)?.groups ?? {};
  const given = rest.endsWith(state.delimiter) && rest !== state.delimiter ? rest.slice(0, -state.delimiter.length).trim() : rest.trim();
  switch (name.toLowerCase()) {
    case 'delimiter':
      state.delimiter = given;
      break;
    case 'perl':
    case 'write_file':
    case 'append_file':
      state.isInput = true;
  }
}
