package main

import (
	"bufio"
	"errors"
	"io"

	"github.com/dangwu-go/dangwu/compliance/wire"
)

// lines reads a stream line by line without ever holding more of a line than
// the pipe allows.
type lines struct {
	r    *bufio.Reader
	line []byte
}

func newLines(r io.Reader) *lines { return &lines{r: bufio.NewReaderSize(r, 64<<10)} }

// next gives the next line without its line break (LF or CRLF); the last line
// may have none. A line over [wire.MaxLine] is skipped over and comes back cut,
// still over the limit, so that whoever looks at its length sees it. The bytes
// are good until the next call. At the end the error is io.EOF.
func (l *lines) next() ([]byte, error) {
	const keep = wire.MaxLine + len("\r\n") + 1
	l.line = l.line[:0]
	for {
		part, err := l.r.ReadSlice('\n')
		l.line = append(l.line, part[:min(len(part), keep-len(l.line))]...)
		switch {
		case errors.Is(err, bufio.ErrBufferFull):
			continue
		case err != nil && (!errors.Is(err, io.EOF) || len(part) == 0 && len(l.line) == 0):
			return nil, err
		}
		return withoutBreak(l.line), nil
	}
}

// withoutBreak takes the line break off a whole line. One that was cut keeps
// more than the limit.
func withoutBreak(line []byte) []byte {
	if n := len(line); n > 0 && line[n-1] == '\n' {
		line = line[:n-1]
	}
	if n := len(line); n > 0 && line[n-1] == '\r' {
		line = line[:n-1]
	}
	return line
}

// serve answers every line with one line and writes each at once, so that
// whoever waits for it gets it. It ends with its input.
func serve(s *wire.Server, in io.Reader, out io.Writer) error {
	for l := newLines(in); ; {
		line, err := l.next()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		if _, err := out.Write(append(s.Line(line), '\n')); err != nil {
			return err
		}
	}
}
