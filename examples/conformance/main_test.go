package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/compliance/wire"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// With this variable set, the test binary is a program that answers over the
// pipe, in the way that its first argument names; its process id goes to the
// file that the second names.
const fakeVariable = "CONFORMANCE_FAKE"

func TestMain(m *testing.M) {
	if os.Getenv(fakeVariable) != "" {
		os.Exit(fake(os.Args[1:]))
	}
	// For the programs that the tests start, the latter so that the race
	// detector does not hold up their end.
	os.Setenv(fakeVariable, "1")
	os.Setenv("GORACE", "atexit_sleep_ms=0")
	os.Exit(m.Run())
}

// command is the command of a program that is broken in some way.
func command(way ...string) string {
	return "'" + os.Args[0] + "' '" + strings.Join(way, "' '") + "'"
}

// fake answers as the library does, but for the way it is told to be broken in,
// which mostly begins at its third question.
func fake(args []string) int {
	way := args[0]
	if len(args) > 1 {
		if err := os.WriteFile(args[1], fmt.Append(nil, os.Getpid()), 0o600); err != nil {
			panic(err)
		}
	}
	s := wire.NewServer(regulation.National())
	in := bufio.NewReader(os.Stdin)
	if way == "banner" {
		fmt.Println("ready")
	}
	if way == "early" { // answers before it is asked, and does not read
		for range 5 {
			fmt.Println(`{"id":"x","want":{}}`)
		}
		time.Sleep(time.Hour)
	}
	if way == "deaf" {
		time.Sleep(time.Hour)
	}
	for n := 1; ; n++ {
		line, err := in.ReadBytes('\n')
		if err != nil {
			if way == "stays" {
				time.Sleep(time.Hour)
			}
			return 0
		}
		out := string(s.Line(line))
		var q struct{ ID, Op string }
		if err := json.Unmarshal(line, &q); err != nil {
			panic(err)
		}
		id := fmt.Sprintf(`"id":%q`, q.ID)
		if n >= 3 {
			switch way {
			case "wrong":
				out = strings.Replace(out, `"date":"2`, `"date":"3`, 1)
			case "other-error":
				out = `{` + id + `,"error":"invalid-other"}`
			case "slow":
				time.Sleep(time.Hour)
			case "pipe-open": // what it started outlives it and holds its output
				c := exec.Command(os.Args[0], "deaf", args[1]+".child")
				c.Stdout, c.Stderr = os.Stdout, os.Stderr
				if c.Start() != nil {
					return 9
				}
				return 4
			case "dying":
				fmt.Fprintln(os.Stderr, "out of ideas")
				return 3
			case "ending":
				return 0
			case "closing":
				os.Stdout.Close()
				time.Sleep(time.Hour)
			case "unsupported":
				out = `{"unsupported":true}`
			case "unsupported-id":
				out = `{` + id + `,"unsupported":true,"error":"unknown-op"}`
			case "unsupported-word":
				out = `{` + id + `,"unsupported":"yes"}`
			case "rubbish":
				out = "Traceback\x1b[31m (most recent call last): " + strings.Repeat("x", 1000)
			case "null":
				out = "null"
			case "blank":
				out = ""
			case "long":
				out = `{` + id + `,"want":"` + strings.Repeat("x", 3*wire.MaxLine) + `"}`
			case "wrong-id":
				out = `{"id":"x","want":{}}`
			case "number-id":
				out = `{"id":1,"want":{}}`
			case "no-id":
				out = `{"want":{}}`
			case "both":
				out = `{` + id + `,"want":{},"error":"x-y"}`
			case "neither":
				out = `{` + id + `}`
			case "letter-case":
				out = `{` + id + `,"Want":{}}`
			case "null-error":
				out = `{` + id + `,"error":null}`
			case "twice":
				out += "\n" + out
			}
		}
		fmt.Println(out)
	}
}

// ask runs the command and gives its exit code and output.
func ask(t *testing.T, stdin string, args ...string) (code int, stdout, stderr string) {
	t.Helper()
	var out, err bytes.Buffer
	code = run(args, strings.NewReader(stdin), &out, &err)
	return code, out.String(), err.String()
}

// lastLine gives the last line of an output, which has to end with a break.
func lastLine(t *testing.T, out string) string {
	t.Helper()
	require.True(t, strings.HasSuffix(out, "\n"), out)
	lines := strings.Split(strings.TrimSuffix(out, "\n"), "\n")
	return lines[len(lines)-1]
}

// five writes a file of five tests that the library passes.
func five(t *testing.T) string {
	t.Helper()
	var tests []string
	for i := 1; i <= 5; i++ {
		tests = append(tests, fmt.Sprintf(`{"id":"calendar.add-months/t%d","basis":"policy","comment":"a month","in":{"date":"2024-01-31","months":%d},"want":{"date":"2024-0%d-%d"}}`,
			i, i, i+1, []int{29, 31, 30, 31, 30}[i-1]))
	}
	return write(t, "five.json", "calendar.add-months", tests...)
}

func write(t *testing.T, name, op string, tests ...string) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), name)
	text := `{"schema":"dangwu.vectors/1","op":"` + op + `","description":"d","tests":[` + strings.Join(tests, ",\n") + `]}`
	require.NoError(t, os.WriteFile(file, []byte(text), 0o600))
	return file
}

// The library passes the embedded corpus and skips nothing.
func TestEmbedded(t *testing.T) {
	code, out, stderr := ask(t, "")
	assert.Zero(t, code)
	assert.Regexp(t, `^[1-9][0-9]+ passed, 0 failed, 0 skipped\n$`, out)
	assert.Empty(t, stderr)

	code, out, _ = ask(t, "", "-v")
	assert.Zero(t, code)
	assert.Contains(t, out, "ok   fees.assess/0001 (")
	assert.Regexp(t, `^[1-9][0-9]+ passed, 0 failed, 0 skipped$`, lastLine(t, out))
}

// A failing test is printed with all that is needed to look into it.
func TestFailure(t *testing.T) {
	file := write(t, "mine.json", "calendar.add-months",
		`{"id":"calendar.add-months/a","basis":"policy","comment":"clamped","in":{"date":"2024-01-31","months":1},"want":{"date":"2024-03-02"}}`,
		`{"id":"calendar.add-months/b","basis":"dues-2008:2","in":{"date":"2024-01-31","months":1},"error":"invalid-date"}`,
		`{"id":"calendar.add-months/c","basis":"policy","in":{"date":"2024-01-31","months":1},"want":{},"absent":["date"]}`,
		`{"id":"calendar.add-months/d","basis":"policy","in":{"date":"2024-01-31","months":1},"want":{"date":"2024-02-29"}}`)
	code, out, _ := ask(t, "", file)
	assert.Equal(t, someFailed, code)
	assert.Equal(t, `FAIL calendar.add-months/a (`+file+`)
     basis: policy
     comment: clamped
     date: want "2024-03-02", got "2024-02-29"
FAIL calendar.add-months/b (`+file+`)
     basis: dues-2008:2
     want the error invalid-date, got the answer {"date":"2024-02-29"}
FAIL calendar.add-months/c (`+file+`)
     basis: policy
     date: must be absent
1 passed, 3 failed, 0 skipped
`, out)
}

// What the library does not have would count as skipped, and does not fail.
func TestSkipped(t *testing.T) {
	file := write(t, "other.json", "brand.score", `{"id":"brand.score/1","basis":"policy","in":{},"want":{"score":1}}`)
	code, out, _ := ask(t, "", "-v", file)
	assert.Zero(t, code)
	assert.Equal(t, "skip brand.score/1 ("+file+")\nnothing was tested: the implementation has none of these operations\n0 passed, 0 failed, 1 skipped\n", out)
}

// Files and folders are read together; a file named twice is read once.
func TestPaths(t *testing.T) {
	file := five(t)
	dir := filepath.Dir(file)
	require.NoError(t, os.Mkdir(filepath.Join(dir, "deeper"), 0o700))
	raw, err := os.ReadFile(file)
	require.NoError(t, err)
	raw = bytes.ReplaceAll(raw, []byte("/t"), []byte("/u"))
	require.NoError(t, os.WriteFile(filepath.Join(dir, "deeper", "more.json"), raw, 0o600))
	require.NoError(t, os.WriteFile(filepath.Join(dir, "notes.txt"), []byte("no vectors"), 0o600))
	for _, args := range [][]string{{dir}, {dir + "/"}, {file, dir}, {dir, file, file}} {
		code, out, stderr := ask(t, "", args...)
		assert.Zero(t, code, stderr)
		assert.Equal(t, "10 passed, 0 failed, 0 skipped\n", out)
	}
	plain := filepath.Join(dir, "vectors")
	require.NoError(t, os.Rename(file, plain))
	_, out, _ := ask(t, "", plain)
	assert.Equal(t, "5 passed, 0 failed, 0 skipped\n", out, "a file named is read whatever its name")
}

// What cannot begin says why on standard error, runs nothing and exits with 2.
func TestNotRun(t *testing.T) {
	file := five(t)
	again := write(t, "again.json", "calendar.add-months", `{"id":"calendar.add-months/t3","basis":"policy","in":{},"want":{}}`)
	broken := write(t, "broken.json", "calendar.add-months", `{"id":"calendar.add-months/x"`)
	for _, x := range []struct {
		why  string
		args []string
	}{
		{"no-such-file.json", []string{"no-such-file.json"}},
		{"no .json file", []string{t.TempDir()}},
		{"calendar.add-months/t3: id repeats", []string{file, again}},
		{"broken.json: ", []string{broken}},
		{"not defined: -verbose", []string{"-verbose"}},
		{"-impl: no command", []string{"-impl", ""}},
		{"-impl: no command", []string{"-impl", " \t "}},
		{"-impl: no command", []string{"-impl", "'' x"}},
		{"-impl: a quote is not closed", []string{"-impl", "'x"}},
		{"goes with -impl", []string{"-timeout", "1s"}},
		{"above zero", []string{"-impl", "x", "-timeout", "0s"}},
		{"invalid value", []string{"-impl", "x", "-timeout", "soon"}},
		{"-serve stands alone", []string{"-serve", file}},
		{"-serve stands alone", []string{"-serve", "-impl", "x"}},
		{"-serve stands alone", []string{"-serve", "-v"}},
	} {
		code, out, stderr := ask(t, "", x.args...)
		assert.Equal(t, notRun, code, "%q", x.args)
		assert.Empty(t, out, "%q", x.args)
		assert.Contains(t, stderr, x.why, "%q", x.args)
	}
	code, out, stderr := ask(t, "", "-h")
	assert.Zero(t, code)
	assert.Empty(t, out)
	assert.Contains(t, stderr, "usage:")
}

func TestSplit(t *testing.T) {
	for command, want := range map[string][]string{
		`a`:                      {"a"},
		"  a\tb \n c ":           {"a", "b", "c"},
		`a 'b c' "d e"`:          {"a", "b c", "d e"},
		`a"b c"d`:                {"ab cd"},
		`a ''`:                   {"a", ""},
		`a '"' "'"`:              {"a", `"`, "'"},
		`C:\dir\x.exe 'a\b'`:     {`C:\dir\x.exe`, `a\b`},
		`'/opt/a b/运行' -x='y z'`: {"/opt/a b/运行", "-x=y z"},
	} {
		got, err := split(command)
		assert.NoError(t, err, command)
		assert.Equal(t, want, got, command)
	}
}

// Another program is asked over the pipe; each way to be broken makes the right
// tests fail with a reason, and nothing hangs.
func TestImpl(t *testing.T) {
	needProcesses(t)
	file := five(t)
	for _, x := range []struct {
		way, last string
		reasons   []string // one for each failing test, in order
	}{
		{"right", "5 passed, 0 failed, 0 skipped", nil},
		{"stays", "5 passed, 0 failed, 0 skipped", nil},
		{"wrong", "2 passed, 3 failed, 0 skipped", []string{`want "2024-04-30", got "3024-04-30"`, "3024-05", "3024-06"}},
		{"other-error", "2 passed, 3 failed, 0 skipped", []string{`got the error "invalid-other"`, "invalid-other", "invalid-other"}},
		{"slow", "2 passed, 3 failed, 0 skipped", []string{"no answer to calendar.add-months/t3 within 1s (does it flush its output after each line?); the program was stopped", "not asked: no answer to calendar.add-months/t3", "not asked"}},
		{"closing", "2 passed, 3 failed, 0 skipped", []string{"no answer to calendar.add-months/t3: the program ended with signal: killed", "not asked", "not asked"}},
		{"pipe-open", "2 passed, 3 failed, 0 skipped", []string{"no answer to calendar.add-months/t3 within", "not asked", "not asked"}},
		{"dying", "2 passed, 3 failed, 0 skipped", []string{"the program ended with exit status 3", "not asked: no answer to calendar.add-months/t3: the program ended with exit status 3", "not asked"}},
		{"ending", "2 passed, 3 failed, 0 skipped", []string{"the program ended with exit status 0", "not asked", "not asked"}},
		{"deaf", "0 passed, 5 failed, 0 skipped", []string{"no answer to calendar.add-months/t1 within", "not asked", "not asked", "not asked", "not asked"}},
		{"unsupported", "2 passed, 0 failed, 3 skipped", nil},
		{"unsupported-id", "2 passed, 0 failed, 3 skipped", nil},
		{"unsupported-word", "2 passed, 3 failed, 0 skipped", []string{"unsupported is not true or false", "unsupported is not", "unsupported is not"}},
		{"rubbish", "2 passed, 3 failed, 0 skipped", []string{`the answer is not a JSON object: "Traceback\x1b[31m (most`, "not a JSON object", "not a JSON object"}},
		{"null", "2 passed, 3 failed, 0 skipped", []string{"not a JSON object", "not a JSON object", "not a JSON object"}},
		{"blank", "2 passed, 3 failed, 0 skipped", []string{"not a JSON object", "not a JSON object", "not a JSON object"}},
		{"long", "2 passed, 3 failed, 0 skipped", []string{"a line of more than 1048576 bytes", "a line of more", "a line of more"}},
		{"wrong-id", "2 passed, 3 failed, 0 skipped", []string{`the answer has the id "x", asked was "calendar.add-months/t3"`, "has the id", "has the id"}},
		{"number-id", "2 passed, 3 failed, 0 skipped", []string{"has the id 1,", "has the id", "has the id"}},
		{"no-id", "2 passed, 3 failed, 0 skipped", []string{"has no id", "has no id", "has no id"}},
		{"both", "2 passed, 3 failed, 0 skipped", []string{"exactly one of want and error", "exactly one", "exactly one"}},
		{"neither", "2 passed, 3 failed, 0 skipped", []string{"exactly one of want and error", "exactly one", "exactly one"}},
		{"letter-case", "2 passed, 3 failed, 0 skipped", []string{"exactly one of want and error", "exactly one", "exactly one"}},
		{"null-error", "2 passed, 3 failed, 0 skipped", []string{"error is not a code", "error is not", "error is not"}},
		{"banner", "0 passed, 5 failed, 0 skipped", []string{`"ready"`, "has the id", "has the id", "has the id", "has the id"}},
		{"early", "0 passed, 5 failed, 0 skipped", []string{"has the id", "has the id", "has the id", "has the id", "has the id"}},
		{"twice", "3 passed, 2 failed, 0 skipped", []string{"has the id", "has the id"}},
	} {
		t.Run(x.way, func(t *testing.T) {
			t.Parallel()
			pid := filepath.Join(t.TempDir(), "pid")
			timeout, ok := map[string]string{"deaf": "200ms", "early": "500ms", "slow": "1s", "pipe-open": "1s", "stays": "1s", "closing": "1s"}[x.way]
			if !ok {
				timeout = "20s"
			}
			begin := time.Now()
			code, out, stderr := ask(t, "", "-impl", command(x.way, pid), "-timeout", timeout, file)
			assert.Less(t, time.Since(begin), 15*time.Second)
			assert.Equal(t, x.last, lastLine(t, out), out+stderr)
			assert.Equal(t, len(x.reasons) > 0, code == someFailed)
			assert.Equal(t, len(x.reasons) == 0, code == allPassed)

			failures := strings.Split(out, "FAIL ")[1:]
			require.Len(t, failures, len(x.reasons), out)
			for i, f := range failures {
				assert.Contains(t, f, x.reasons[i])
				assert.Less(t, len(f), 700, "no flood")
				assert.NotRegexp(t, regexp.MustCompile(`[\x00-\x09\x0b-\x1f]`), f)
			}
			if x.way == "dying" {
				assert.Contains(t, stderr, "out of ideas", "standard error is passed on")
			}
			assert.True(t, ended(t, pid), "the program was left running")
			assert.True(t, ended(t, pid+".child"), "and so was what it started")
		})
	}
}

// ended reports whether the process that wrote its id there is gone.
func ended(t *testing.T, pidFile string) bool {
	t.Helper()
	raw, err := os.ReadFile(pidFile)
	if errors.Is(err, os.ErrNotExist) {
		return true // it was stopped before it got so far
	}
	require.NoError(t, err)
	for range 50 {
		if _, err := os.Stat("/proc/self"); err != nil {
			return true // nowhere to look
		}
		state, err := os.ReadFile("/proc/" + string(raw) + "/stat")
		if err != nil || bytes.Contains(state, []byte(") Z ")) { // waiting for whoever adopts it to look
			return true
		}
		time.Sleep(20 * time.Millisecond)
	}
	return false
}

// The library passes its own corpus over its own pipe.
func TestServeAndImpl(t *testing.T) {
	needProcesses(t)
	code, out, stderr := ask(t, "", "-impl", command("right"))
	assert.Zero(t, code, stderr)
	assert.Regexp(t, `^[1-9][0-9]+ passed, 0 failed, 0 skipped\n$`, out)
}

// A question that no pipe holds at once reaches a program that reads late, and
// does not hold up the run when it never reads.
func TestLargeQuestion(t *testing.T) {
	needProcesses(t)
	file := write(t, "large.json", "calendar.add-months",
		`{"id":"calendar.add-months/1","basis":"policy","in":{"x":"`+strings.Repeat("x", 800_000)+`"},"error":"unknown-field"}`)
	_, out, _ := ask(t, "", "-impl", command("right"), file)
	assert.Equal(t, "1 passed, 0 failed, 0 skipped\n", out)
	_, out, _ = ask(t, "", "-impl", command("deaf"), "-timeout", "200ms", file)
	assert.Equal(t, "0 passed, 1 failed, 0 skipped", lastLine(t, out))
}

// Every line gets exactly one line back, whatever it holds.
func TestServe(t *testing.T) {
	good := `{"id":7,"op":"calendar.add-months","in":{"date":"2024-01-31","months":1}}`
	answer := `{"id":7,"want":{"date":"2024-02-29"}}`
	full := good + strings.Repeat(" ", wire.MaxLine-len(good))
	const broken = "malformed-request"
	for _, x := range []struct {
		name, in string
		want     []string // each line, or the code of its error
	}{
		{"nothing", "", nil},
		{"one line", good + "\n", []string{answer}},
		{"no final line break", good, []string{answer}},
		{"CRLF", good + "\r\n" + good + "\r\n", []string{answer, answer}},
		{"a blank line", "\n", []string{broken}},
		{"blank lines between", "\n" + good + "\n\n \r\n" + good, []string{broken, answer, broken, broken, answer}},
		{"a lone CR", "\r", []string{broken}},
		{"CRs inside", good + "\r\r\n", []string{answer}},
		{"NUL", "\x00\n\x00" + good + "\n", []string{broken, broken}},
		{"no UTF-8", "\xff\xfe\n" + good + "\n", []string{broken, answer}},
		{"the longest line", full + "\n" + full + "\r\n" + full, []string{answer, answer, answer}},
		{"one byte more", full + " \n" + full + " \r\n" + full + " ", []string{broken, broken, broken}},
		{"two and three bytes more", full + "  \n" + full + "   \n" + full + "\r\r\n" + good, []string{broken, broken, broken, answer}},
		{"five megabytes", strings.Repeat(full, 5) + "\n" + good + "\n", []string{broken, answer}},
		{"five megabytes at the end", good + "\n" + strings.Repeat("[", 5<<20), []string{answer, broken}},
		{"an unknown operation", `{"op":"a.b","in":{}}` + "\n", []string{"unknown-op"}},
	} {
		t.Run(x.name, func(t *testing.T) {
			code, out, stderr := ask(t, x.in, "-serve")
			assert.Zero(t, code, stderr)
			var got []string
			for line := range strings.Lines(out) {
				line = strings.TrimSuffix(line, "\n")
				var a struct{ Error string }
				require.NoError(t, json.Unmarshal([]byte(line), &a))
				if a.Error != "" {
					line = a.Error
				}
				got = append(got, line)
			}
			assert.Equal(t, x.want, got)
		})
	}
}

// Each answer is there before the next question is asked.
func TestServeFlushes(t *testing.T) {
	in, ask := io.Pipe()
	answers, out := io.Pipe()
	done := make(chan int)
	go func() { done <- run([]string{"-serve"}, in, out, io.Discard) }()
	lines := bufio.NewScanner(answers)
	for i := range 3 {
		fmt.Fprintf(ask, `{"id":%d,"op":"a.b","in":{}}`+"\n", i)
		require.True(t, lines.Scan())
		assert.Contains(t, lines.Text(), fmt.Sprintf(`{"id":%d,`, i))
	}
	ask.Close()
	assert.Zero(t, <-done)
}

// endless gives one line without an end, as far as it is read.
type endless struct{ left int }

func (e *endless) Read(p []byte) (int, error) {
	if e.left == 0 {
		return 0, io.EOF
	}
	n := min(len(p), e.left)
	for i := range p[:n] {
		p[i] = 'x'
	}
	e.left -= n
	return n, nil
}

// A line without an end is not held in memory.
func TestServeHoldsNoLongLine(t *testing.T) {
	l := newLines(&endless{left: 64 << 20})
	line, err := l.next()
	require.NoError(t, err)
	assert.Greater(t, len(line), wire.MaxLine)
	assert.Less(t, cap(l.line), 4*wire.MaxLine)
	_, err = l.next()
	assert.ErrorIs(t, err, io.EOF)
}

// closed is a writer or reader that has failed.
type closed struct{}

func (closed) Write([]byte) (int, error) { return 0, errors.New("nobody reads") }
func (closed) Read([]byte) (int, error)  { return 0, errors.New("nobody writes") }

// A pipe that breaks ends the serving with a reason.
func TestServeBrokenPipe(t *testing.T) {
	var stderr bytes.Buffer
	assert.Equal(t, someFailed, run([]string{"-serve"}, strings.NewReader("\n\n"), closed{}, &stderr))
	assert.Contains(t, stderr.String(), "nobody reads")
	assert.Equal(t, someFailed, run([]string{"-serve"}, closed{}, io.Discard, &stderr))
	assert.Contains(t, stderr.String(), "nobody writes")
}

// needProcesses leaves a test out where a program cannot start another one.
func needProcesses(t *testing.T) {
	t.Helper()
	if runtime.GOOS == "js" {
		t.Skip("a JavaScript host starts no processes; -impl is for the systems that do")
	}
}

// A program that is not there is an error of its own, not a failed test.
func TestNoSuchProgram(t *testing.T) {
	needProcesses(t)
	code, out, stderr := ask(t, "", "-impl", "no-such-program-anywhere")
	assert.Equal(t, notRun, code)
	assert.Empty(t, out)
	assert.Contains(t, stderr, "no-such-program")
}
