package members

import (
	"strconv"
	"strings"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
)

// The makers of columns: one for each sort of cell.

func idColumn[T any, V ID | OrgID](en, zh string, must bool, at func(*T) *V, also ...string) column[T] {
	check := checkID
	if _, org := any(V("")).(OrgID); org {
		check = checkOrg
	}
	return column[T]{en, zh, also, must,
		func(x *T, cell string, _ *ReadOptions) *regulation.Fault {
			cell = squeeze(cell)
			f := check(cell)
			if f == nil {
				*at(x) = V(cell)
			}
			return f
		},
		func(x *T, _ *WriteOptions) string { return string(*at(x)) }}
}

// memberColumn is an idColumn whose id has to be on the roster, if there is one.
func memberColumn[T any](en, zh string, must bool, at func(*T) *ID, also ...string) column[T] {
	c := idColumn(en, zh, must, at, also...)
	read := c.read
	c.read = func(x *T, cell string, o *ReadOptions) *regulation.Fault {
		f := read(x, cell, o)
		if f == nil && o.Roster != nil {
			if _, ok := o.Roster.Member(*at(x)); !ok {
				f = fault(UnknownMember, "", "花名册中没有此编号", "nobody of this id is on the roster")
			}
		}
		return f
	}
	return c
}

func wordColumn[T any](en, zh string, at func(*T) *Word, known func(*ReadOptions) map[string]Word, also ...string) column[T] {
	return column[T]{en, zh, also, false,
		func(x *T, cell string, o *ReadOptions) *regulation.Fault {
			w, f := readWord(en, cell, known(o))
			if f == nil {
				*at(x) = w
			}
			return f
		},
		func(x *T, _ *WriteOptions) string { return string(*at(x)) }}
}

// readWord reads a word or one of the caller's labels for it.
func readWord(en, cell string, known map[string]Word) (Word, *regulation.Fault) {
	if w, ok := known[cell]; ok {
		return w, checkWord(string(w))
	}
	if known == nil {
		return Word(cell), checkWord(cell)
	}
	for _, w := range known {
		if string(w) == cell {
			return w, checkWord(cell)
		}
	}
	return "", regulation.UnknownWord(en, "")
}

func dateColumn[T any](en, zh string, must bool, at func(*T) *calendar.Date, also ...string) column[T] {
	return column[T]{en, zh, also, must,
		func(x *T, cell string, _ *ReadOptions) *regulation.Fault {
			d, f := readDate(cell)
			*at(x) = d
			return f
		},
		func(x *T, _ *WriteOptions) string { return at(x).String() }}
}

// readDate reads a day with its year first: 2006-01-02, 2006/1/2, 2006.1.2,
// 20060102 or 2006年1月2日, and a clock of zeros after it.
func readDate(cell string) (calendar.Date, *regulation.Fault) {
	s := strings.TrimSuffix(strings.TrimSuffix(cell, "T00:00:00"), " 00:00:00")
	d, err := calendar.Parse(isoDay(s))
	if err != nil {
		return calendar.Date{}, dayFault(err)
	}
	return d, nil
}

// dayFault says why a day or month cannot be read, without repeating it.
func dayFault(err error) *regulation.Fault {
	f := &regulation.Fault{Code: regulation.CodeOf(err), Message: regulation.Text{Zh: "不是有效的日期或月份，应如2024-01-31（月份如2024-01）", En: "not a day or month as 2024-01-31 (a month: 2024-01)"}}
	if f.Code == regulation.Code(calendar.ErrDateOutOfRange) {
		f.Message = regulation.Text{Zh: "年份超出1900至2199", En: "the year is outside 1900 to 2199"}
	}
	f.Cause = calendar.ErrorCode(f.Code)
	return f
}

// isoDay writes the accepted forms as 2006-01-02, and anything else as it is.
func isoDay(s string) string {
	if len(s) == 8 && digitsOnly(s) {
		return s[:4] + "-" + s[4:6] + "-" + s[6:]
	}
	return iso(s, 3)
}

func isoMonth(s string) string {
	if len(s) == 6 && digitsOnly(s) {
		return s[:4] + "-" + s[4:]
	}
	return iso(s, 2)
}

// iso joins n numbers that stand between the same separators.
func iso(s string, n int) string {
	var parts []string
	if before, ok := strings.CutSuffix(s, [4]string{2: "月", 3: "日"}[n]); ok {
		parts = strings.FieldsFunc(before, func(r rune) bool { return r == '年' || r == '月' })
		if strings.Count(before, "年") != 1 || strings.Count(before, "月") != n-2 ||
			n == 3 && strings.Index(before, "年") > strings.Index(before, "月") {
			return s
		}
	} else {
		for _, sep := range []string{"-", "/", "."} {
			if strings.Count(s, sep) == n-1 {
				parts = strings.Split(s, sep)
			}
		}
	}
	if len(parts) != n {
		return s
	}
	for i, p := range parts {
		if !digitsOnly(p) || i == 0 && len(p) != 4 || len(p) > 4 {
			return s
		}
		if len(p) == 1 {
			parts[i] = "0" + p
		}
	}
	return strings.Join(parts, "-")
}

func monthColumn[T any](en, zh string, must bool, at func(*T) *calendar.Month, also ...string) column[T] {
	return column[T]{en, zh, also, must,
		func(x *T, cell string, _ *ReadOptions) *regulation.Fault {
			m, err := calendar.ParseMonth(isoMonth(cell))
			if err != nil {
				return dayFault(err)
			}
			*at(x) = m
			return nil
		},
		func(x *T, _ *WriteOptions) string { return at(x).String() }}
}

func enumColumn[T any, E ~uint8](en, zh string, must bool, w *words[E], at func(*T) *E, also ...string) column[T] {
	return column[T]{en, zh, also, must,
		func(x *T, cell string, _ *ReadOptions) *regulation.Fault {
			e, f := w.read(cell)
			*at(x) = e
			return f
		},
		func(x *T, o *WriteOptions) string { return w.in(*at(x), o.Lang) }}
}

// in gives the word, or the label for Chinese.
func (w *words[E]) in(e E, l regulation.Lang) string {
	if l == regulation.Chinese {
		return w.of(e).zh
	}
	return w.of(e).id
}

func fenColumn[T any](en, zh string, must bool, at func(*T) *regulation.Fen, also ...string) column[T] {
	return column[T]{en, zh, also, must,
		func(x *T, cell string, _ *ReadOptions) *regulation.Fault {
			v, f := readFen(cell)
			*at(x) = v
			return f
		},
		func(x *T, _ *WriteOptions) string { return at(x).String() }}
}

func readFen(cell string) (regulation.Fen, *regulation.Fault) {
	v, err := regulation.ParseFen(cell)
	switch {
	case err != nil:
		return 0, fault(regulation.InvalidAmount, "", "不是以元为单位、最多两位小数的金额", "not an amount in yuan with at most two decimals")
	case v < 0:
		return 0, fault(regulation.NegativeAmount, "", "金额不能为负", "negative amount")
	}
	return v, nil
}

func monthsColumn[T any](en, zh string, must bool, at func(*T) *MonthSet, also ...string) column[T] {
	return column[T]{en, zh, also, must,
		func(x *T, cell string, _ *ReadOptions) *regulation.Fault {
			s, f := readMonths(cell)
			*at(x) = s
			return f
		},
		func(x *T, _ *WriteOptions) string { return at(x).String() }}
}

func numberColumn[T any](en, zh string, most int, at func(*T) *uint8, also ...string) column[T] {
	return column[T]{en, zh, also, false,
		func(x *T, cell string, _ *ReadOptions) *regulation.Fault {
			n, err := strconv.Atoi(cell)
			if err != nil || !digitsOnly(cell) || n > most {
				return fault(InvalidNumber, "", "应为0至"+strconv.Itoa(most)+"的整数", "not a whole number from 0 to "+strconv.Itoa(most))
			}
			*at(x) = uint8(n)
			return nil
		},
		func(x *T, _ *WriteOptions) string {
			if *at(x) == 0 {
				return ""
			}
			return strconv.Itoa(int(*at(x)))
		}}
}
