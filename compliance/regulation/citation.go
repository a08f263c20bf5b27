package regulation

import (
	"strconv"
	"strings"
)

// LastParagraph is the Paragraph of a citation of an article's last paragraph
// (末款) where its number was not counted.
const LastParagraph = 255

// Citation points at a place in a text: 《…》第十一条第三款. It is comparable.
// A zero number means that the citation is not that narrow.
type Citation struct {
	Instrument  InstrumentID
	Chapter     uint8 // 章; only where the article is not known
	Article     uint8 // 条, or the point or item of a text that is divided so
	Through     uint8 // last article of a range; zero for a single one
	Paragraph   uint8 // 款; LastParagraph for 末款
	Item        uint8 // 项
	Unconfirmed bool  // the article number is not confirmed in print
}

// IsZero reports whether the citation points nowhere.
func (c Citation) IsZero() bool { return c == Citation{} }

// String gives the short stable form that vectors use: branch-work-2018:11:3,
// constitution-2022:4(5), branch-work-2018:ch7, dues-1998.
func (c Citation) String() string {
	var b strings.Builder
	b.WriteString(string(c.Instrument))
	if c.Article == 0 {
		if c.Chapter > 0 {
			b.WriteString(":ch" + itoa(c.Chapter))
		}
		return b.String()
	}
	b.WriteString(":" + itoa(c.Article))
	if c.Through > 0 {
		b.WriteString("-" + itoa(c.Through))
	}
	switch {
	case c.Paragraph == LastParagraph:
		b.WriteString(":last")
	case c.Paragraph > 0:
		b.WriteString(":" + itoa(c.Paragraph))
	}
	if c.Item > 0 {
		b.WriteString("(" + itoa(c.Item) + ")")
	}
	return b.String()
}

// MarshalText gives the form of String.
func (c Citation) MarshalText() ([]byte, error) { return []byte(c.String()), nil }

// Text prints the citation with the title of a national text:
// 《中国共产党支部工作条例（试行）》第十一条第三款, and in English
// "Regulations on … (Trial), Art. 11 para. 3". For the text of a local rule,
// whose title only the law that holds it knows, use [Law.Cite].
func (c Citation) Text() Text {
	if i, ok := catalogue().instrument(c.Instrument); ok {
		return c.text(i)
	}
	return c.text(Instrument{ID: c.Instrument, Title: Text{string(c.Instrument), string(c.Instrument)}})
}

func (c Citation) text(i Instrument) Text {
	if i.ID == Policy || i.ID == VillageMeetings || i.ID == TransferOpinion2004 { // no text, or none that was seen, so no title to quote
		return i.Title
	}
	zh, en := "《"+i.Title.Zh+"》", i.Title.En
	if i.Edition > 0 {
		year := strconv.Itoa(i.Edition)
		zh, en = zh+"（"+year+"年）", en+" ("+year+")"
	}
	switch {
	case c.Article > 0:
		z, e := i.Division.place(c.Article, c.Through)
		zh, en = zh+z, en+", "+e
	case c.Chapter > 0:
		zh, en = zh+"第"+numeral(c.Chapter)+"章", en+", Ch. "+itoa(c.Chapter)
	}
	switch {
	case c.Paragraph == LastParagraph:
		zh, en = zh+"末款", en+" last para."
	case c.Paragraph > 0:
		zh, en = zh+"第"+numeral(c.Paragraph)+"款", en+" para. "+itoa(c.Paragraph)
	}
	if c.Item > 0 {
		zh, en = zh+"第（"+numeral(c.Item)+"）项", en+" item "+itoa(c.Item)
	}
	if c.Unconfirmed {
		zh, en = zh+"（条号待核）", en+" (number unconfirmed)"
	}
	return Text{zh, en}
}

// place prints the number of an article, point or item, or of a range of them.
// A text whose division is not given is divided into articles.
func (d Division) place(n, through uint8) (zh, en string) {
	before, after, word := "第", "条", "Art. "
	switch d {
	case ByPoint:
		after, word = "点", "point "
	case ByItem:
		before, after, word = "第（", "）项", "item "
	}
	zh, en = before+numeral(n)+after, word+itoa(n)
	if through > 0 {
		zh, en = zh+"至"+before+numeral(through)+after, en+"–"+itoa(through)
	}
	return zh, en
}

func itoa(n uint8) string { return strconv.Itoa(int(n)) }

// numeral writes 1 to 99 in Chinese, as 二十一, and other numbers in digits.
func numeral[N uint8 | int32](n N) string {
	digits := [...]string{"", "一", "二", "三", "四", "五", "六", "七", "八", "九"}
	if n < 1 || n > 99 {
		return strconv.Itoa(int(n))
	}
	tens, ones := n/10, n%10
	switch {
	case tens == 0:
		return digits[ones]
	case tens == 1:
		return "十" + digits[ones]
	}
	return digits[tens] + "十" + digits[ones]
}
