package wire

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
	"sync"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/fees"
)

// MaxLine is the longest line that the pipe reads, in bytes, without its line
// break (inclusive).
const MaxLine = 1 << 20

// Server answers operations under one law. It is safe for concurrent use. It
// keeps what it has compiled, which is bounded whatever it is asked.
type Server struct {
	law     *regulation.Law
	mu      sync.Mutex
	tariffs map[fees.Policy]*fees.Tariff // compiled once for each policy asked for
}

// NewServer makes a server that answers under the law, as
// regulation.National() or one with local rules laid over it.
func NewServer(law *regulation.Law) *Server {
	return &Server{law: law, tariffs: map[fees.Policy]*fees.Tariff{}}
}

// operation reads its fields and computes an answer that marshals to JSON.
type operation struct {
	name string
	run  func(*Server, *fields) any
}

var operations = []operation{
	{"calendar.add-months", (*Server).addMonths},
	{"calendar.workdays", (*Server).workdays},
	{"compliance.branch", (*Server).branch},
	{"development.replay", (*Server).development},
	{"fees.assess", (*Server).assess},
	{"fees.base", (*Server).base},
	{"fees.ledger", (*Server).ledger},
	{"fees.remit", (*Server).remit},
	{"fees.schedule", (*Server).schedule},
	{"members.roll", (*Server).roll},
	{"members.standing", (*Server).standing},
	{"orgtree.form", (*Server).form},
	{"standing.replay", (*Server).membership},
	{"transfer.replay", (*Server).transfer},
	{"votes.decide", (*Server).decide},
}

// Operations lists the names of the operations, sorted.
func Operations() []string {
	names := []string{}
	for _, o := range operations {
		names = append(names, o.name)
	}
	return names
}

// Do runs one operation on the JSON object in and gives the JSON object of the
// answer. Every error is a [*regulation.Fault] with the code, the path within
// in ("in" for the object itself) and the text in both languages; what is no
// JSON object has the code malformed-request, and an operation that does not
// exist unknown-op.
func (s *Server) Do(op string, in []byte) ([]byte, error) {
	f, err := read(in)
	if err != nil {
		if err.Path == "" {
			err.Path = "in"
		}
		return nil, err
	}
	i := slices.IndexFunc(operations, func(o operation) bool { return o.name == op })
	if i < 0 {
		return nil, &regulation.Fault{Code: unknownOp, Path: "op", Value: regulation.Short(op), Message: regulation.Text{
			Zh: "未知的操作，可用：" + strings.Join(Operations(), " | "), En: "unknown operation, known: " + strings.Join(Operations(), " | ")}}
	}
	answer := operations[i].run(s, f)
	if err := f.first(); err != nil {
		return nil, err
	}
	out, failed := json.Marshal(answer)
	return out, regulation.At("", failed)
}

const unknownOp regulation.Code = "unknown-op"

// failure is the answer that carries an error.
type failure struct {
	ID          json.RawMessage `json:"id,omitempty"`
	Error       regulation.Code `json:"error"`
	Path        string          `json:"path"`
	Message     regulation.Text `json:"message"`
	Unsupported bool            `json:"unsupported,omitempty"`
}

// Line answers one line of the pipe with one line, without its line break,
// whatever the line holds: {"id":…,"want":…} or {"id":…,"error":…} with path and
// message. The id is given back as it came, and left out where there was none
// or it could not be read. An operation that the library does not have is
// answered with the code unknown-op and "unsupported":true.
func (s *Server) Line(line []byte) []byte {
	id, want, err := s.request(line)
	if err == nil {
		return encode(struct {
			ID   json.RawMessage `json:"id,omitempty"`
			Want json.RawMessage `json:"want"`
		}{id, want})
	}
	f := regulation.At("", err).(*regulation.Fault)
	return encode(failure{id, f.Code, f.Path, regulation.MessageOf(f), f.Code == unknownOp})
}

// encode writes an answer on one line, an id with its characters as they came.
// What it writes cannot fail to marshal: strings, and JSON that was checked.
func encode(answer any) []byte {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(answer); err != nil {
		return []byte(`{"error":"error","path":"","message":{"zh":"内部错误","en":"internal error"}}`)
	}
	return bytes.TrimSuffix(b.Bytes(), []byte("\n"))
}

// request reads one line and runs its operation.
func (s *Server) request(line []byte) (id, want json.RawMessage, err error) {
	if len(line) > MaxLine {
		return nil, nil, malformed("", "一行超过1兆字节", "a line of more than a mebibyte")
	}
	f, broken := read(line)
	if broken != nil {
		return nil, nil, broken
	}
	switch v, _ := f.raw("id"); {
	case len(v) == 0 || string(v) == "null":
	case v[0] == '"' || v[0] == '-' || v[0] >= '0' && v[0] <= '9':
		id = v
	default:
		f.add("id", malformed("", "须为字符串或者数字", "has to be a string or a number"))
	}
	op, ok := f.text("op", "malformed-request", false)
	if _, given := f.values["op"]; !ok && !given {
		f.add("op", malformed("", "缺少操作名", "the operation is missing"))
	}
	in, ok := f.raw("in")
	if !ok {
		f.add("in", malformed("", "缺少输入", "the input is missing"))
	}
	if err := f.first(); err != nil {
		return id, nil, err
	}
	want, err = s.Do(op, in)
	return id, want, err
}
