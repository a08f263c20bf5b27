package regulation

import (
	"errors"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/dangwu-go/dangwu/lifecycle/calendar"
)

// Code names a kind of error in kebab-case, as the vectors and the wire print
// it. A Code is itself an error, so that it serves as the target of errors.Is:
//
//	errors.Is(err, regulation.NegativeAmount)
type Code string

// The codes that more than one room of this library uses. Codes that begin
// with invalid-, negative-, missing- and unknown- end in the name of the field.
const (
	UnknownField     Code = "unknown-field"       // a field that the form does not have
	InvalidAmount    Code = "invalid-amount"      // an amount that is not a plain decimal number, or too long
	NegativeAmount   Code = "negative-amount"     // an amount below zero
	MissingBase      Code = "missing-base"        // the amount that dues are taken on is not given
	MissingNotice    Code = "missing-notice-from" // a month of 2017 without the caller's first month of the 2017 notice
	ConflictingField Code = "conflicting-fields"  // fields that exclude each other
	EmptyRoll        Code = "empty-roll"          // a vote with nobody entitled to it, or a share of nothing
	NotApplicable    Code = "not-applicable"      // a fact that this kind of matter does not know
	CountMismatch    Code = "count-mismatch"      // counts that cannot all be true
	AmountOutOfRange Code = "amount-out-of-range" // an amount outside the range that the text allows
	NoSchedule       Code = "no-schedule"         // a day that no verified text covers
	NoValueCode      Code = "no-value"            // a parameter that no text fixes
	RelaxesMust      Code = "relaxes-must"        // a local rule looser than a binding national one
	InvalidOverride  Code = "invalid-override"    // a local rule that is not well formed
	MissingLaw       Code = "missing-law"         // a nil *Law
)

// Error gives the code itself.
func (c Code) Error() string { return string(c) }

// Problem is what every error of this library can tell: besides the English
// text of Error, the stable code, the path to the offending value and the
// Chinese text. The errors of package calendar, a floor below, become one
// with [At]; [CodeOf], [ZhOf] and [MessageOf] take them as they are.
type Problem interface {
	error
	ErrorCode() Code
	ErrorPath() string
	Zh() string
}

// Fault is an error about one value of the input. It carries the path to the
// value, the value itself (cut at 64 characters in texts) and the message in
// both languages. Error and Zh print all three; under the field of a form, show
// Message at Path. Faults never hold names or identity numbers.
type Fault struct {
	Code    Code
	Path    string // as in members[3].base; empty when the value stands alone
	Value   string // the offending text; empty when there is none
	Message Text
	Cause   error // the error underneath, if any
}

// Error gives the path, the quoted value and the English message.
func (f *Fault) Error() string { return f.print(f.Message.En, ": ") }

// Zh gives the same in Chinese.
func (f *Fault) Zh() string { return f.print(f.Message.Zh, "：") }

// ErrorCode gives the stable code.
func (f *Fault) ErrorCode() Code { return f.Code }

// ErrorPath gives the path to the offending value.
func (f *Fault) ErrorPath() string { return f.Path }

// Is reports whether target is the Code of f.
func (f *Fault) Is(target error) bool {
	c, ok := target.(Code)
	return ok && c == f.Code
}

// Unwrap gives the cause.
func (f *Fault) Unwrap() error { return f.Cause }

func (f *Fault) print(message, colon string) string {
	var b strings.Builder
	if f.Path != "" {
		b.WriteString(f.Path + colon)
	}
	if f.Value != "" {
		b.WriteString(strconv.Quote(Short(f.Value)) + colon)
	}
	b.WriteString(message)
	return b.String()
}

// Short cuts a text at 64 characters, so that an error never repeats a
// million of them.
func Short(s string) string {
	const most = 64
	if len(s) <= most {
		return s
	}
	n := 0
	for i := range s {
		if n == most {
			return s[:i] + "…"
		}
		n++
	}
	return s
}

// At puts path in front of the path of err, turning any error of this library
// into a *Fault: At("members[3]", fault at "base") is at "members[3].base".
// An error of another origin becomes a Fault with the code "error". At of nil
// is nil.
func At(path string, err error) error {
	if err == nil {
		return nil
	}
	var f *Fault
	if errors.As(err, &f) {
		g := *f
		g.Path = join(path, f.Path)
		return &g
	}
	var c *calendar.Error
	if errors.As(err, &c) {
		return &Fault{Code: Code(c.Code()), Path: path, Value: c.Value, Message: MessageOf(err), Cause: err}
	}
	g := &Fault{Code: CodeOf(err), Path: path, Message: Text{Zh: ZhOf(err), En: err.Error()}, Cause: err}
	var p Problem
	if errors.As(err, &p) && p.ErrorPath() != "" {
		g.Path = join(path, p.ErrorPath()) // and not a second time in the message
		g.Message.Zh = strings.TrimPrefix(g.Message.Zh, p.ErrorPath()+"：")
		g.Message.En = strings.TrimPrefix(g.Message.En, p.ErrorPath()+": ")
	}
	return g
}

func join(a, b string) string {
	switch {
	case a == "":
		return b
	case b == "", strings.HasPrefix(b, "["):
		return a + b
	}
	return a + "." + b
}

// CodeOf gives the stable code of an error of this library, "error" for any
// other, and the empty code for nil.
func CodeOf(err error) Code {
	if err == nil {
		return ""
	}
	var p Problem
	if errors.As(err, &p) {
		return p.ErrorCode()
	}
	var c interface{ Code() string } // the errors of calendar, a floor below
	if errors.As(err, &c) {
		return Code(c.Code())
	}
	var kind calendar.ErrorCode
	if errors.As(err, &kind) {
		return Code(kind)
	}
	var code Code
	if errors.As(err, &code) {
		return code
	}
	return "error"
}

// ZhOf gives the Chinese text of an error of this library, the plain text of
// any other, and nothing for nil.
func ZhOf(err error) string {
	if err == nil {
		return ""
	}
	var z interface{ Zh() string }
	if errors.As(err, &z) {
		return z.Zh()
	}
	return err.Error()
}

// MessageOf gives the message of an error without path and value, as a form
// shows it beside the field; empty for nil.
func MessageOf(err error) Text {
	var f *Fault
	if errors.As(err, &f) {
		return f.Message
	}
	var c *calendar.Error
	if errors.As(err, &c) && c.Line == 0 {
		return Text{Zh: c.Kind.Zh(), En: c.Kind.Error()}
	}
	if err == nil {
		return Text{}
	}
	return Text{Zh: ZhOf(err), En: err.Error()}
}

// ErrorText gives the text of err in one language, with path and value;
// nothing for nil.
func ErrorText(err error, l Lang) string {
	if l == English && err != nil {
		return err.Error()
	}
	return ZhOf(err)
}

// clean reports whether s is valid UTF-8 without control characters.
func clean(s string) bool {
	if !utf8.ValidString(s) {
		return false
	}
	return strings.IndexFunc(s, func(r rune) bool { return r < ' ' || r == 0x7f }) < 0
}
