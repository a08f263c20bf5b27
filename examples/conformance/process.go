package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os/exec"
	"sync"
	"time"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/compliance/vectors"
	"github.com/dangwu-go/dangwu/compliance/wire"
)

// maxGrace is the longest that a program may take to end after its input has.
const maxGrace = 2 * time.Second

// process is a program that answers over a pipe. It is used by one goroutine.
type process struct {
	ctx     context.Context
	cmd     *exec.Cmd
	stdin   io.WriteCloser
	stdout  io.ReadCloser
	timeout time.Duration // for an answer
	grace   time.Duration // to end
	ask     chan []byte   // lines for it to read
	lines   chan received // what it wrote, closed at its end
	gone    error         // why no more questions are put to it
	stopped sync.Once
	ended   error // how it ended, once stopped
}

// received is one line of the program's output.
type received struct {
	line []byte
	long bool // over the limit
}

// start starts the program. Its standard error goes to stderr.
func start(ctx context.Context, words []string, timeout time.Duration, stderr io.Writer) (*process, error) {
	p := &process{ctx: ctx, cmd: exec.Command(words[0], words[1:]...), timeout: timeout, grace: min(timeout, maxGrace),
		ask: make(chan []byte), lines: make(chan received)}
	p.cmd.Stderr = stderr
	p.cmd.WaitDelay = p.grace // what it started may keep its standard error open
	ownGroup(p.cmd)
	var err error
	if p.stdout, err = p.cmd.StdoutPipe(); err == nil {
		p.stdin, err = p.cmd.StdinPipe()
	}
	if err == nil {
		err = p.cmd.Start()
	}
	if err != nil {
		return nil, err
	}
	go p.send()
	go p.receive()
	return p, nil
}

// send writes one question after the other. A program that does not read holds
// up only this: the write fails when the program is stopped.
func (p *process) send() {
	for question := range p.ask {
		_, _ = p.stdin.Write(question) // its end shows in what it does not answer
	}
}

// receive passes on what the program writes, until it writes no more.
func (p *process) receive() {
	defer close(p.lines)
	for l := newLines(p.stdout); ; {
		line, err := l.next()
		if err != nil {
			return
		}
		p.lines <- received{append([]byte(nil), line...), len(line) > wire.MaxLine}
	}
}

// answer puts one question to the program; it is a [vectors.Implementation].
func (p *process) answer(op, id string, in json.RawMessage) (vectors.Answer, error) {
	if p.gone != nil {
		return vectors.Answer{}, fmt.Errorf("not asked: %w", p.gone)
	}
	question, err := json.Marshal(struct {
		ID string          `json:"id"`
		Op string          `json:"op"`
		In json.RawMessage `json:"in"`
	}{id, op, in})
	if err != nil {
		return vectors.Answer{}, err
	}
	limit := time.NewTimer(p.timeout)
	defer limit.Stop()
	select {
	case p.ask <- append(question, '\n'):
	case <-limit.C:
		return p.end(fmt.Errorf("%s: the question before was not read within %v; the program was stopped", id, p.timeout))
	case <-p.ctx.Done():
		return p.end(errors.New("interrupted"))
	}
	select {
	case r, open := <-p.lines:
		switch {
		case !open:
			p.stop()
			p.gone = fmt.Errorf("no answer to %s: the program ended with %s", id, p.ended)
			return vectors.Answer{}, p.gone
		case r.long:
			return vectors.Answer{}, fmt.Errorf("the answer is a line of more than %d bytes", wire.MaxLine)
		}
		return parse(r.line, id)
	case <-limit.C:
		return p.end(fmt.Errorf("no answer to %s within %v (does it flush its output after each line?); the program was stopped", id, p.timeout))
	case <-p.ctx.Done():
		return p.end(errors.New("interrupted"))
	}
}

// end stops the program at once, for a reason that fails this test and all
// that remain.
func (p *process) end(why error) (vectors.Answer, error) {
	p.gone = why
	killGroup(p.cmd)
	p.stop()
	return vectors.Answer{}, why
}

// parse reads the program's answer to the question of one id.
func parse(line []byte, id string) (vectors.Answer, error) {
	bad := func(form string, args ...any) (vectors.Answer, error) {
		return vectors.Answer{}, fmt.Errorf("%s: %q", fmt.Sprintf(form, args...), regulation.Short(string(line)))
	}
	var fields map[string]json.RawMessage // and not a struct, which would not mind letter case
	if err := json.Unmarshal(line, &fields); err != nil || fields == nil {
		return bad("the answer is not a JSON object")
	}
	var a vectors.Answer
	if raw, given := fields["unsupported"]; given && json.Unmarshal(raw, &a.Unsupported) != nil {
		return bad("unsupported is not true or false")
	}
	switch raw, given := fields["id"]; {
	case given:
		var got string
		if json.Unmarshal(raw, &got) != nil || got != id || string(raw) == "null" {
			return bad("the answer has the id %s, asked was %q", regulation.Short(string(raw)), id)
		}
	case !a.Unsupported:
		return bad("the answer has no id")
	}
	if a.Unsupported {
		return a, nil
	}
	want, answered := fields["want"]
	raw, refused := fields["error"]
	switch {
	case answered == refused:
		return bad("the answer needs exactly one of want and error")
	case answered:
		a.Want = want
	case json.Unmarshal(raw, &a.Error) != nil || a.Error == "":
		return bad("error is not a code")
	}
	return a, nil
}

// stop ends the program: it closes its input, and kills what has not ended by
// itself a while later. What it still writes is thrown away.
func (p *process) stop() {
	p.stopped.Do(func() {
		close(p.ask)
		p.stdin.Close()
		killer := time.AfterFunc(p.grace, func() {
			killGroup(p.cmd)
			p.stdout.Close() // something out of reach may hold the other end
		})
		defer killer.Stop()
		for range p.lines {
		}
		if p.ended = p.cmd.Wait(); p.ended == nil {
			p.ended = errors.New("exit status 0")
		}
	})
}
