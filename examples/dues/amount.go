package main

import (
	"regexp"
	"strconv"
	"strings"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/fees"
)

// The codes of cells that hold no amount, besides those of the package fees.
const (
	notAmount   regulation.Code = "invalid-amount"
	formulaLost regulation.Code = "formula-without-result"
	mergedCell  regulation.Code = "merged-amount"
)

// money is an amount as a cell gives it.
type money struct {
	amount fees.Amount // without the sign
	minus  bool
	given  bool // false for an empty cell, and for a dash
}

var (
	stored  = regexp.MustCompile(`^-?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$`)
	digits  = regexp.MustCompile(`^(\d+(\.\d*)?|\.\d+)$`)
	grouped = regexp.MustCompile(`^\d{1,3}(,\d{3})+(\.\d*)?$`)
	noMoney = regexp.MustCompile(`[年月日时分秒%/:]|\d-\d`)
)

// maxYuan is how many digits an amount of a pay sheet may have before the point: a
// longer number is that of a card or a telephone, and is repeated nowhere.
const maxYuan = 9

// readAmount reads a cell as an amount in yuan: a stored number, or digits kept as
// text, with thousands separators, in full-width form, with the sign of the currency.
func readAmount(c cell) (money, *regulation.Fault) {
	switch {
	case c.lost && isError(c.raw):
		return money{}, fault(formulaLost, "公式出错，没有结果", "a formula that fails")
	case c.lost:
		return money{}, fault(formulaLost, "公式没有保存结果", "a formula of which the file has no result")
	case c.area != nil && c.area.text != "" && c.area.bottom > c.area.top:
		return money{}, fault(mergedCell, "金额合并了几行，分不清各人多少", "an amount merged over several rows: whose is it?")
	case c.area != nil && c.area.text != "" && c.area.right > c.area.left:
		return money{}, fault(mergedCell, "金额合并了几列，分不清是哪一项", "an amount merged over several columns: which item is it?")
	}
	text := c.text
	if stored.MatchString(c.raw) && !noMoney.MatchString(text) {
		text = plainNumber(c.raw)
	}
	text = half(text)
	if text == "" || strings.Trim(text, "-—–") == "" || text == "/" || text == "无" {
		return money{}, nil
	}
	text = strings.TrimSuffix(text, "元")
	m := money{given: true}
	if strings.HasPrefix(text, "(") && strings.HasSuffix(text, ")") { // as accountants write what is negative
		text, m.minus = text[1:len(text)-1], true
	}
	for _, sign := range []string{"¥", "￥", "rmb", "cny", "-", "−", "¥", "￥"} {
		if rest, ok := strings.CutPrefix(text, sign); ok {
			text, m.minus = rest, m.minus || sign == "-" || sign == "−"
		}
	}
	if grouped.MatchString(text) {
		text = strings.ReplaceAll(text, ",", "")
	}
	if !digits.MatchString(text) {
		return money{}, fault(notAmount, "不是金额，或者写法不规范", "no amount, or not written as one")
	}
	whole, part, _ := strings.Cut(text, ".")
	whole, part = strings.TrimLeft(whole, "0"), strings.TrimRight(part, "0")
	if len(whole) > maxYuan {
		return money{}, fault(notAmount, "数字过大，不像是金额", "too large a number for an amount")
	}
	if len(part) > fees.MaxDecimals {
		return money{}, fault(notAmount, "小数位过多，请在表中四舍五入到分", "too many decimals; round it to the fen in the sheet")
	}
	if whole == "" {
		whole = "0"
	}
	if part != "" {
		whole += "." + part
	}
	amount, err := fees.ParseAmount(whole)
	if err != nil {
		return money{}, fault(notAmount, "不是金额，或者写法不规范", "no amount, or not written as one")
	}
	m.amount = amount
	if whole == "0" {
		m.minus = false
	}
	return m, nil
}

// isAmount reports whether a cell holds an amount.
func isAmount(c cell) bool {
	m, err := readAmount(c)
	return err == nil && m.given
}

func (m money) zero() bool { return m.amount.String() == "0" }

// plainNumber writes a number as a workbook stores it without an exponent. A
// spreadsheet counts with 15 digits: what it stores beyond them, as in
// 3200.0999999999999, is not meant.
func plainNumber(raw string) string {
	if n := len(strings.Trim(strings.Replace(strings.TrimPrefix(raw, "-"), ".", "", 1), "0")); n <= 15 && !strings.ContainsAny(raw, "eE") {
		return raw
	}
	x, err := strconv.ParseFloat(raw, 64)
	if err != nil {
		return raw
	}
	if x, err = strconv.ParseFloat(strconv.FormatFloat(x, 'e', 14, 64), 64); err != nil {
		return raw
	}
	return strconv.FormatFloat(x, 'f', -1, 64)
}

// half turns full-width forms into plain ones and takes the spaces out.
func half(s string) string {
	return strings.ToLower(strings.Map(func(r rune) rune {
		switch {
		case blank(r):
			return -1
		case '！' <= r && r <= '～':
			return r - '！' + '!'
		case r == '。': // the full stop of a Chinese keyboard; in digits it can only be the point
			return '.'
		}
		return r
	}, s))
}
