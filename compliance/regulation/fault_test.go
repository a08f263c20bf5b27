package regulation

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dangwu-go/dangwu/lifecycle/calendar"
)

func TestFault(t *testing.T) {
	f := &Fault{Code: NegativeAmount, Path: "base", Value: "-5", Message: Text{"金额为负", "negative amount"}}
	assert.Equal(t, `base: "-5": negative amount`, f.Error())
	assert.Equal(t, `base："-5"：金额为负`, f.Zh())
	assert.ErrorIs(t, f, NegativeAmount)
	assert.NotErrorIs(t, f, InvalidAmount)
	assert.NotErrorIs(t, f, io.EOF)
	assert.Equal(t, NegativeAmount, f.ErrorCode())
	assert.Equal(t, "base", f.ErrorPath())
	assert.Equal(t, "negative-amount", NegativeAmount.Error())
	assert.Equal(t, "plain", (&Fault{Message: Text{"平", "plain"}}).Error())
}

func TestAt(t *testing.T) {
	base := &Fault{Code: NegativeAmount, Path: "base", Value: "-5", Message: Text{"金额为负", "negative amount"}}
	err := At("members[3]", base)
	assert.Equal(t, `members[3].base: "-5": negative amount`, err.Error())
	assert.Equal(t, "base", base.Path, "the first error is left as it was")
	assert.Equal(t, "facts.members[3].base", At("facts", err).(*Fault).Path)
	assert.Equal(t, "list[2]", At("list", At("[2]", &Fault{})).(*Fault).Path)
	assert.Equal(t, "base", At("", base).(*Fault).Path)
	assert.NoError(t, At("members", nil))

	wrapped := fmt.Errorf("reading: %w", base)
	assert.Equal(t, "members.base", At("members", wrapped).(*Fault).Path)

	foreign := At("file", io.ErrUnexpectedEOF)
	assert.Equal(t, Code("error"), CodeOf(foreign))
	assert.ErrorIs(t, foreign, io.ErrUnexpectedEOF)
	assert.Equal(t, "file: unexpected EOF", foreign.Error())

	_, dateErr := calendar.Parse("2024-13-01")
	require.Error(t, dateErr)
	date := At("joined", dateErr)
	assert.Equal(t, Code("invalid-date"), CodeOf(date))
	assert.ErrorIs(t, date, Code("invalid-date"))
	assert.ErrorIs(t, date, calendar.ErrInvalidDate)
	assert.Contains(t, ZhOf(date), "不是有效日期")
	assert.True(t, strings.HasPrefix(date.Error(), "joined: "))
}

func TestTextsOfErrors(t *testing.T) {
	assert.Equal(t, Code("error"), CodeOf(io.EOF))
	assert.Empty(t, CodeOf(nil))
	assert.Empty(t, ZhOf(nil))
	assert.Empty(t, ErrorText(nil, English))
	assert.Equal(t, Text{}, MessageOf(nil))
	assert.Equal(t, Text{"EOF", "EOF"}, MessageOf(io.EOF))
	_, err := calendar.Parse("2026-13-01")
	assert.Equal(t, "不是有效日期，应为“年-月-日”，如 2024-01-31", MessageOf(err).Zh)
	var at *Fault
	require.ErrorAs(t, At("month", err), &at)
	assert.Equal(t, "2026-13-01", at.Value)
	assert.Equal(t, MessageOf(err), at.Message)
	assert.Equal(t, `month: "2026-13-01": not a calendar date of the form YYYY-MM-DD`, at.Error())
	assert.Equal(t, "EOF", ZhOf(io.EOF))
	f := &Fault{Code: EmptyRoll, Message: Text{"无人", "nobody"}}
	assert.Equal(t, "无人", ErrorText(f, Chinese))
	assert.Equal(t, "nobody", ErrorText(f, English))
	assert.Equal(t, "无人", ErrorText(f, 0))
	assert.Equal(t, EmptyRoll, CodeOf(fmt.Errorf("counting: %w", f)))
	assert.Equal(t, "无人", ZhOf(fmt.Errorf("counting: %w", f)))
	var p Problem
	assert.True(t, errors.As(error(f), &p))

	u := UnknownWord("category", "x")
	assert.Equal(t, Code("unknown-category"), u.Code)
	assert.Equal(t, `"x": unknown word`, u.Error())
	assert.Equal(t, `"x"：未知的取值，可用：a | b`, UnknownWord("category", "x", "a", "b").Zh())
}

func TestShort(t *testing.T) {
	for in, want := range map[string]string{
		"":                              "",
		strings.Repeat("a", 64):         strings.Repeat("a", 64),
		strings.Repeat("a", 65):         strings.Repeat("a", 64) + "…",
		strings.Repeat("党", 64):         strings.Repeat("党", 64),
		strings.Repeat("党", 65):         strings.Repeat("党", 64) + "…",
		strings.Repeat("\xff", 100):     strings.Repeat("\xff", 64) + "…",
		strings.Repeat("a", 1<<20) + "": strings.Repeat("a", 64) + "…",
	} {
		assert.Equal(t, want, Short(in))
	}
	long := &Fault{Value: strings.Repeat("9", 1<<20), Message: Text{"", "too long"}}
	assert.Less(t, len(long.Error()), 100)
}

func TestClean(t *testing.T) {
	for s, want := range map[string]bool{"": true, "某县": true, "a-1": true, "a\n": false, "\x00": false, "\x7f": false, "\xff": false, "a\tb": false} {
		assert.Equal(t, want, clean(s), "%q", s)
	}
}
