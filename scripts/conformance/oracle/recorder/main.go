// The recorder stands in front of the real mockgen while `go generate` runs: it starts the real one with the same
// arguments, notes what came of it, and always exits 0, so that one refused directive does not stop the next.
//
// STANDIN_MOCKGEN is the real program, STANDIN_ROOT the tree, STANDIN_RECORDS the file that a line of JSON is added to.
package main

import (
	"bytes"
	"encoding/json"
	"flag"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

type record struct {
	ID          string            `json:"id"`
	Directory   string            `json:"directory"`
	Arguments   []string          `json:"arguments"`
	Environment map[string]string `json:"environment"`
	ExitCode    int               `json:"exitCode"`
	Text        *string           `json:"text,omitempty"`
	Destination string            `json:"destination,omitempty"`
	Messages    string            `json:"messages"`
}

// destination reads mockgen's flags as mockgen does, for the one value that is needed here.
func destination(arguments []string) string {
	flags := flag.NewFlagSet("mockgen", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	path := flags.String("destination", "", "")
	for _, name := range strings.Fields("source package self_package mock_names imports aux_files exclude_interfaces build_flags build_constraint copyright_file archive model_gob") {
		flags.String(name, "", "")
	}
	for _, name := range strings.Fields("typed write_command_comment write_package_comment write_source_comment write_generate_directive debug_parser version prog_only exec_only") {
		flags.Bool(name, false, "")
	}
	if flags.Parse(arguments) != nil {
		return ""
	}
	return *path
}

func relative(root, path string) string {
	if result, err := filepath.Rel(root, path); err == nil {
		return filepath.ToSlash(result)
	}
	return path
}

func main() {
	root, _ := filepath.EvalSymlinks(os.Getenv("STANDIN_ROOT"))
	working, _ := os.Getwd()
	working, _ = filepath.EvalSymlinks(working)
	arguments := os.Args[1:]
	command := exec.Command(os.Getenv("STANDIN_MOCKGEN"), arguments...)
	command.Args[0] = os.Args[0]
	command.Stdin = os.Stdin
	var output, messages bytes.Buffer
	command.Stdout, command.Stderr = &output, &messages

	path := destination(arguments)
	if path != "" {
		if !filepath.IsAbs(path) {
			path = filepath.Join(working, path)
		}
	}
	var before []byte
	if path != "" {
		before, _ = os.ReadFile(path)
	}
	_ = command.Run()

	directory := relative(root, working)
	result := record{
		ID:          directory + "/" + os.Getenv("GOFILE") + ":" + os.Getenv("GOLINE"),
		Directory:   directory,
		Arguments:   arguments,
		Environment: map[string]string{},
		ExitCode:    command.ProcessState.ExitCode(),
		Messages:    strings.ReplaceAll(messages.String(), root, "."),
	}
	for _, name := range []string{"GOFILE", "GOLINE", "GOPACKAGE"} {
		result.Environment[name] = os.Getenv(name)
	}
	if path == "" && result.ExitCode == 0 {
		text := output.String()
		result.Text = &text
	}
	if path != "" {
		result.Destination = relative(root, path)
		after, err := os.ReadFile(path)
		if err == nil && (result.ExitCode == 0 || !bytes.Equal(before, after)) {
			text := string(after)
			result.Text = &text
		}
	}
	line, err := json.Marshal(result)
	if err != nil {
		panic(err)
	}
	file, err := os.OpenFile(os.Getenv("STANDIN_RECORDS"), os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o644)
	if err != nil {
		panic(err)
	}
	defer file.Close()
	if _, err := file.Write(append(line, '\n')); err != nil {
		panic(err)
	}
	os.Stdout.Write(output.Bytes())
}
