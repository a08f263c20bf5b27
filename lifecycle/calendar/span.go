package calendar

// Span is a stretch of days (期间) from From, inclusive, to To, exclusive.
// Where a document names a last day (含当日), To is the day after it.
//
// An unset From means since always and an unset To means open-ended, so the
// zero Span holds every day. A Span whose To is not after its From holds
// none; SpanOf and ParseSpan refuse one that runs backwards.
type Span struct {
	From Date // first day inside; unset: since always
	To   Date // first day no longer inside; unset: open-ended
}

// SpanOf returns [from, to). It gives an error invalid-span when both are set
// and to is before from; equal days make an empty Span.
func SpanOf(from, to Date) (Span, error) {
	s := Span{From: from, To: to}
	if s.backwards() {
		return Span{}, fail(ErrInvalidSpan, s.String())
	}
	return s, nil
}

// ParseSpan reads the form "FROM..TO", TO exclusive, either side possibly
// empty: "2024-01-01..2025-01-01", "2024-01-01..", "..2024-01-01", "..".
// Errors: invalid-span, and date-out-of-range for an end that is a proper day
// of an unsupported year.
func ParseSpan(s string) (Span, error) { return parseSpan(s) }

// MustParseSpan is ParseSpan for constants in programs; it panics with the
// [*Error] on anything else.
func MustParseSpan(s string) Span { return must(ParseSpan(s)) }

const spanMark = ".."

func parseSpan[S text](in S) (Span, error) {
	const maxLen = len("2006-01-02..2006-01-02")
	for i := 0; len(in) <= maxLen && i+len(spanMark) <= len(in); i++ {
		if string(in[i:i+len(spanMark)]) != spanMark {
			continue
		}
		from, err := parseEnd(in[:i], in)
		if err != nil {
			return Span{}, err
		}
		to, err := parseEnd(in[i+len(spanMark):], in)
		if err != nil {
			return Span{}, err
		}
		return SpanOf(from, to)
	}
	return Span{}, failText(ErrInvalidSpan, in)
}

// parseEnd reads one side of a span.
func parseEnd[S text](in, whole S) (Date, error) {
	if len(in) == 0 {
		return Date{}, nil
	}
	d, err := parseDate(in)
	if err == nil {
		return d, nil
	}
	if e, ok := err.(*Error); ok && e.Kind == ErrDateOutOfRange {
		return Date{}, e
	}
	return Date{}, failText(ErrInvalidSpan, whole)
}

// firstDate is the first supported day.
func firstDate() Date { return pack(minMonth, 1) }

// emptyAt is the Span without days that begins at d, or at the first
// supported day when d is before it.
func emptyAt(d Date) Span {
	d = later(d, firstDate())
	return Span{From: d, To: d}
}

func later(a, b Date) Date {
	if a.After(b) {
		return a
	}
	return b
}

func (s Span) backwards() bool { return !s.To.IsZero() && s.To.Before(s.From) }

// end is the largest Date.v inside s as far as To says: an unset To wraps
// around to the largest number there is.
func (s Span) end() uint32 { return s.To.v - 1 }

// Contains reports whether d is a day inside s. An unset d is inside no Span.
func (s Span) Contains(d Date) bool { return !d.IsZero() && d.v >= s.From.v && d.v <= s.end() }

// IsEmpty reports whether s holds no supported day.
func (s Span) IsEmpty() bool { return later(s.From, firstDate()).v > s.end() }

// Overlaps reports whether some day is inside both.
func (s Span) Overlaps(other Span) bool { return !s.Intersect(other).IsEmpty() }

// Intersect returns the days that are inside both, as a Span with equal ends
// when there are none.
func (s Span) Intersect(other Span) Span {
	both := Span{From: later(s.From, other.From), To: s.To}
	if other.end() < both.end() {
		both.To = other.To
	}
	if both.IsEmpty() {
		return emptyAt(both.From)
	}
	return both
}

// Days returns the number of days inside, and false when s is open on either
// side and has no such number.
func (s Span) Days() (days int, bounded bool) {
	if s.IsEmpty() {
		return 0, true
	}
	if s.From.IsZero() || s.To.IsZero() {
		return 0, false
	}
	return s.From.DaysUntil(s.To), true
}

// Last returns the last day inside, inclusive; unset when s is open-ended or
// empty.
func (s Span) Last() Date {
	if s.IsEmpty() {
		return Date{}
	}
	return s.To.AddDays(-1)
}

// String returns "FROM..TO", TO exclusive; a side without limit is empty.
func (s Span) String() string {
	var buf [22]byte
	return string(s.append(buf[:0]))
}

// AppendText appends what String returns. It gives an error invalid-span for
// a Span that runs backwards, which ParseSpan would not read.
func (s Span) AppendText(b []byte) ([]byte, error) {
	if s.backwards() {
		return b, fail(ErrInvalidSpan, s.String())
	}
	return s.append(b), nil
}

// MarshalText returns what String returns, with the error of AppendText.
func (s Span) MarshalText() ([]byte, error) {
	b, err := s.AppendText(make([]byte, 0, 22))
	if err != nil {
		return nil, err
	}
	return b, nil
}

// UnmarshalText reads as ParseSpan does; empty text is invalid-span, because
// no limits at all are written "..". On an error s stays as it was.
func (s *Span) UnmarshalText(in []byte) error {
	v, err := parseSpan(in)
	if err != nil {
		return err
	}
	*s = v
	return nil
}

func (s Span) append(b []byte) []byte {
	b = append(s.From.append(b), spanMark...)
	return s.To.append(b)
}
