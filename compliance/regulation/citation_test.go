package regulation

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestCitation(t *testing.T) {
	const branchEn = "Regulations on the Work of Branches of the Communist Party of China (Trial)"
	for _, c := range []struct {
		at         Citation
		short      string
		zh, enTail string
	}{
		{Citation{Instrument: BranchWork2018}, "branch-work-2018", "《中国共产党支部工作条例（试行）》", ""},
		{Citation{Instrument: BranchWork2018, Article: 23}, "branch-work-2018:23", "《中国共产党支部工作条例（试行）》第二十三条", ", Art. 23"},
		{Citation{Instrument: BranchWork2018, Article: 11, Paragraph: 3}, "branch-work-2018:11:3", "《中国共产党支部工作条例（试行）》第十一条第三款", ", Art. 11 para. 3"},
		{Citation{Instrument: BranchWork2018, Chapter: 7}, "branch-work-2018:ch7", "《中国共产党支部工作条例（试行）》第七章", ", Ch. 7"},
		{Citation{Instrument: BranchWork2018, Article: 20, Paragraph: 1, Unconfirmed: true}, "branch-work-2018:20:1", "《中国共产党支部工作条例（试行）》第二十条第一款（条号待核）", ", Art. 20 para. 1 (number unconfirmed)"},
		{Citation{Instrument: BranchWork2018, Article: 25, Through: 26}, "branch-work-2018:25-26", "《中国共产党支部工作条例（试行）》第二十五条至第二十六条", ", Art. 25–26"},
		{Citation{Instrument: BranchWork2018, Article: 4, Item: 5}, "branch-work-2018:4(5)", "《中国共产党支部工作条例（试行）》第四条第（五）项", ", Art. 4 item 5"},
		{Citation{Instrument: BranchWork2018, Article: 20, Paragraph: 1, Item: 4}, "branch-work-2018:20:1(4)", "《中国共产党支部工作条例（试行）》第二十条第一款第（四）项", ", Art. 20 para. 1 item 4"},
		{Citation{Instrument: BranchWork2018, Article: 4, Paragraph: LastParagraph}, "branch-work-2018:4:last", "《中国共产党支部工作条例（试行）》第四条末款", ", Art. 4 last para."},
	} {
		assert.Equal(t, c.short, c.at.String())
		b, err := c.at.MarshalText()
		require.NoError(t, err)
		assert.Equal(t, c.short, string(b))
		assert.Equal(t, Text{c.zh, branchEn + c.enTail}, c.at.Text())
		assert.Equal(t, c.at.Text(), National().Cite(c.at))
	}
	for at, want := range map[Citation]Text{
		{Instrument: Terms2018, Article: 1, Paragraph: 2}: {"《关于党的基层组织任期的意见》第一点第二款", "Opinion on Terms of Office of the Party's Grassroots Organizations, point 1 para. 2"},
		{Instrument: DuesNotice2017, Article: 7}:          {"《关于进一步规范党费工作的通知》第（七）项", "Notice on Further Regulating the Work on Party Membership Dues, item 7"},
		{Instrument: Policy}:                              {"本库约定（无条文依据）", "choice of this library (no text decides)"},
		{Instrument: VillageMeetings}:                     {"“四议两公开”村党员大会审议（若干县的做法）", "Party meeting on village matters, as several counties practise it"},
		{Instrument: "county-rule", Article: 4}:           {"《county-rule》第四条", "county-rule, Art. 4"},
	} {
		assert.Equal(t, want, at.Text())
	}
	assert.True(t, Citation{}.IsZero())
	assert.False(t, Citation{Article: 1}.IsZero())
}

func TestNumerals(t *testing.T) {
	digits := strings.Split("零 一 二 三 四 五 六 七 八 九", " ")
	seen := map[string]bool{}
	for n := uint8(1); n <= 99; n++ {
		want := digits[n/10] + "十" + digits[n%10]
		want = strings.TrimSuffix(strings.TrimPrefix(strings.TrimPrefix(want, "零十"), "一"), "零")
		if n/10 == 0 {
			want = digits[n]
		}
		assert.Equal(t, want, numeral(n))
		assert.False(t, seen[want])
		seen[want] = true
	}
	for n, want := range map[uint8]string{1: "一", 10: "十", 11: "十一", 20: "二十", 21: "二十一", 99: "九十九", 0: "0", 100: "100", 255: "255"} {
		assert.Equal(t, want, numeral(n))
	}
}

// A text is named once for the places that follow each other.
func TestCiteJoins(t *testing.T) {
	at := func(id InstrumentID, article uint8) Citation { return Citation{Instrument: id, Article: article} }
	joined := National().Cite(at(Dues2008, 3), at(Dues2008, 2), at(DuesNotice2017, 1))
	assert.Equal(t, "《关于中国共产党党费收缴、使用和管理的规定》第三条、第二条、《关于进一步规范党费工作的通知》第（一）项", joined.Zh)
	assert.True(t, strings.HasSuffix(joined.En, "Communist Party of China, Art. 3 and Art. 2 and Notice on Further Regulating the Work on Party Membership Dues, item 1"), joined.En)
	assert.Equal(t, at(Dues2008, 2).Text(), National().Cite(at(Dues2008, 2)))
	assert.Equal(t, Text{}, National().Cite())
}
