package calendar

import (
	"fmt"
	"strconv"
	"strings"
)

// ErrorCode is the stable kebab-case code of a failure. The codes are
// constants and errors at once, so that they serve as targets of errors.Is:
//
//	if errors.Is(err, calendar.ErrDateOutOfRange) { … }
//
// The empty code is unset and never occurs in an [*Error] of this package.
type ErrorCode string

// The codes of this package.
const (
	// ErrInvalidDate is for text or numbers that are no calendar day, and for
	// an unset Date where a day is needed.
	ErrInvalidDate ErrorCode = "invalid-date"
	// ErrInvalidMonth is for text or numbers that are no month of a year.
	ErrInvalidMonth ErrorCode = "invalid-month"
	// ErrInvalidQuarter is for text or numbers that are no quarter of a year.
	ErrInvalidQuarter ErrorCode = "invalid-quarter"
	// ErrInvalidHalfYear is for text or numbers that are no half of a year.
	ErrInvalidHalfYear ErrorCode = "invalid-half-year"
	// ErrInvalidYear is for text that is not a year of four digits.
	ErrInvalidYear ErrorCode = "invalid-year"
	// ErrInvalidSpan is for a span that ends before it begins, or text that is
	// not of the form FROM..TO.
	ErrInvalidSpan ErrorCode = "invalid-span"
	// ErrInvalidDays is for a count of zero working days, which names no day.
	ErrInvalidDays ErrorCode = "invalid-days"
	// ErrNegativeDays is for a negative count of working days.
	ErrNegativeDays ErrorCode = "negative-days"
	// ErrDateOutOfRange is for a day or period that is well formed but outside
	// MinYear to MaxYear, given or computed.
	ErrDateOutOfRange ErrorCode = "date-out-of-range"
	// ErrInvalidHolidayTable is for a working-day table that cannot be used as
	// a whole; the error carries the line.
	ErrInvalidHolidayTable ErrorCode = "invalid-holiday-table"
	// ErrUnknownDayKind is for a word that names no DayKind.
	ErrUnknownDayKind ErrorCode = "unknown-day-kind"
)

// errorTexts stands in the order of the constants above.
var errorTexts = []struct {
	code   ErrorCode
	en, zh string
}{
	{ErrInvalidDate, "not a calendar date of the form YYYY-MM-DD", "不是有效日期，应为“年-月-日”，如 2024-01-31"},
	{ErrInvalidMonth, "not a month of the form YYYY-MM", "不是有效月份，应为“年-月”，如 2024-01"},
	{ErrInvalidQuarter, "not a quarter of the form YYYY-Q1 to YYYY-Q4", "不是有效季度，应如 2024-Q1"},
	{ErrInvalidHalfYear, "not a half-year of the form YYYY-H1 or YYYY-H2", "不是有效半年，应如 2024-H1（上半年）"},
	{ErrInvalidYear, "not a year of the form YYYY", "不是有效年份，应为四位数字，如 2024"},
	{ErrInvalidSpan, "not a span of the form FROM..TO with TO (exclusive) not before FROM", "不是有效期间，应为“起..止”，止日不含在内且不得早于起日"},
	{ErrInvalidDays, "a count of working days starts at 1", "工作日天数至少为 1"},
	{ErrNegativeDays, "a count of working days cannot be negative", "工作日天数不能为负"},
	{ErrDateOutOfRange, "outside the supported years 1900 to 2199", "超出支持的年份范围（1900 年至 2199 年）"},
	{ErrInvalidHolidayTable, "not a usable working-day table", "工作日表无法使用"},
	{ErrUnknownDayKind, "not a kind of day", "不是已知的日期类别"},
}

// AllErrorCodes lists the codes in a fresh slice.
func AllErrorCodes() []ErrorCode {
	codes := make([]ErrorCode, len(errorTexts))
	for i, t := range errorTexts {
		codes[i] = t.code
	}
	return codes
}

func (c ErrorCode) texts() (en, zh string) {
	for _, t := range errorTexts {
		if t.code == c {
			return t.en, t.zh
		}
	}
	return string(c), string(c)
}

// Error says in English what the code means.
func (c ErrorCode) Error() string {
	en, _ := c.texts()
	return en
}

// Zh says in Chinese what the code means.
func (c ErrorCode) Zh() string {
	_, zh := c.texts()
	return zh
}

// Error is the only type of error that this package returns, always as a
// pointer. It unwraps to its [ErrorCode]: errors.Is(err, ErrInvalidDate)
// answers which failure it is, errors.As gives the details.
type Error struct {
	// Kind is the code of the failure, also available as text from Code.
	Kind ErrorCode
	// Value is the offending value as given, cut to 64 characters and "…" when
	// it is longer, with bytes that are not UTF-8 replaced by U+FFFD.
	Value string
	// Line is the line of a working-day table, counted from 1; 0 elsewhere.
	Line int

	fault tableFault
}

// Error is the text in English: line (if any), value, reason.
func (e *Error) Error() string {
	en := e.Kind.Error()
	if e.fault != noFault {
		en += ": " + faultTexts[e.fault].en
	}
	if e.Line > 0 {
		return fmt.Sprintf("line %d: %s: %s", e.Line, strconv.Quote(e.Value), en)
	}
	return strconv.Quote(e.Value) + ": " + en
}

// Zh is the text in Chinese: line (if any), value, reason.
func (e *Error) Zh() string {
	zh := e.Kind.Zh()
	if e.fault != noFault {
		zh += "：" + faultTexts[e.fault].zh
	}
	if e.Line > 0 {
		return fmt.Sprintf("第 %d 行：%s：%s", e.Line, strconv.Quote(e.Value), zh)
	}
	return strconv.Quote(e.Value) + "：" + zh
}

// Code is the stable code in kebab-case, such as "invalid-date".
func (e *Error) Code() string { return string(e.Kind) }

// Unwrap returns the code, so that errors.Is works against the constants.
func (e *Error) Unwrap() error { return e.Kind }

// maxValueRunes bounds what an error keeps of a bad input.
const maxValueRunes = 64

func fail(code ErrorCode, value string) *Error {
	return &Error{Kind: code, Value: clip(value)}
}

// failText is fail for text that may be huge: it never copies more than the
// part that is kept.
func failText[S text](code ErrorCode, in S) *Error {
	const enough = 4*maxValueRunes + 4
	return fail(code, string(in[:min(len(in), enough)]))
}

// clip keeps the first 64 characters, in memory of its own.
func clip(s string) string {
	runes := 0
	for i := range s {
		if runes == maxValueRunes {
			return strings.ToValidUTF8(s[:i], "\uFFFD") + "…"
		}
		runes++
	}
	return strings.ToValidUTF8(strings.Clone(s), "\uFFFD")
}
