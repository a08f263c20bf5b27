package regulation

import (
	"strconv"

	"github.com/dangwu-go/dangwu/lifecycle/calendar"
)

// DateText writes a day for people: 2008年4月1日, 1 April 2008; empty for the
// unset day.
func DateText(d calendar.Date) Text {
	if d.IsZero() {
		return Text{}
	}
	year, month, day := strconv.Itoa(d.Year()), d.MonthOfYear(), strconv.Itoa(d.Day())
	return Text{year + "年" + strconv.Itoa(int(month)) + "月" + day + "日", day + " " + month.String() + " " + year}
}

// MonthText writes a month for people: 2026年10月, October 2026; empty for the
// unset month.
func MonthText(m calendar.Month) Text {
	if m.IsZero() {
		return Text{}
	}
	year := m.Year().String()
	return Text{year + "年" + strconv.Itoa(int(m.MonthOfYear())) + "月", m.MonthOfYear().String() + " " + year}
}
