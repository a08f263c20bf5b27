package members

import (
	"cmp"
	"iter"
	"slices"
	"strconv"

	"github.com/dangwu-go/dangwu/compliance/regulation"
)

// Problem is one bad cell, or one bad row, of a file. It never repeats what the
// cell holds: columns get mixed up, and then a name stands where a date should.
// It is an error and a [regulation.Problem].
type Problem struct {
	File    string          // as the caller named it
	Row     int             // line of the file on which the row begins, from 1; the headings are on line 1
	Column  string          // heading as in the file, or the JSON field; empty for the row as a whole
	ID      ID              // id in the row, if it has a good one
	Code    regulation.Code // what is wrong
	Message regulation.Text // the same in words, without the place
}

// ErrorCode gives Code.
func (p *Problem) ErrorCode() regulation.Code { return p.Code }

// ErrorPath gives file, row and column: "members.csv:3:born".
func (p *Problem) ErrorPath() string {
	s := p.File + ":" + strconv.Itoa(p.Row)
	if p.Column != "" {
		s += ":" + p.Column
	}
	return s
}

// Error gives the place and the English text.
func (p *Problem) Error() string { return p.ErrorPath() + ": " + p.Message.En }

// Zh gives the same in Chinese.
func (p *Problem) Zh() string { return p.ErrorPath() + "：" + p.Message.Zh }

// Is reports whether target is the Code of p.
func (p *Problem) Is(target error) bool {
	c, ok := target.(regulation.Code)
	return ok && c == p.Code
}

// Report says what became of the rows of a file: every row is kept or reported,
// none both and none neither. It is immutable.
type Report struct {
	rows, kept int
	problems   []Problem
}

// Rows gives the number of rows in the file, headings and rows of nothing but
// empty cells not counted.
func (r *Report) Rows() int { return r.rows }

// Kept gives how many rows were taken in.
func (r *Report) Kept() int { return r.kept }

// Reported gives how many rows were not taken in; each has one problem or more.
func (r *Report) Reported() int { return r.rows - r.kept }

// Problems yields the problems, row by row and in the order of the columns.
func (r *Report) Problems() iter.Seq[*Problem] {
	return func(yield func(*Problem) bool) {
		for _, p := range r.problems {
			if !yield(&p) {
				return
			}
		}
	}
}

func (r *Report) sort() {
	slices.SortStableFunc(r.problems, func(a, b Problem) int { return cmp.Compare(a.Row, b.Row) })
}
