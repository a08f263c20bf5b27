package remit

import "github.com/dangwu-go/dangwu/compliance/regulation"

// Cost is a kind of cost (费用项目). The notice of 2017 lists eighteen in six groups, all
// within the five uses.
type Cost uint8

// The kinds of cost, group by group.
const (
	Lodging          Cost = iota + 1 // group 1, training (住宿费)
	Meals                            // 伙食费
	Transport                        // 交通费
	Teaching                         // 师资费
	Venue                            // 场地费
	Materials                        // 资料费
	Tickets                          // 门票费
	Guide                            // 讲解费
	BranchLife                       // group 2, meetings (三会一课)
	CommendCampaign                  // 创先争优
	Elections                        // 党组织换届
	StudyCampaign                    // 集中学习教育
	CommendationCost                 // group 3, commendation (表彰)
	Premises                         // group 4, premises (修缮、新建场所和设备)
	Printing                         // group 5, printing (印刷)
	Emblems                          // 党徽党旗
	Cheques                          // group 6, banking (支票工本费)
	TransferFees                     // 汇款手续费
	OtherCost                        // not on the list
)

var costWords = regulation.Words[Cost]{What: "cost", List: []regulation.Word{
	{},
	{ID: "lodging", Zh: "培训住宿费", En: "lodging in training"},
	{ID: "meals", Zh: "培训伙食费", En: "meals in training"},
	{ID: "transport", Zh: "培训交通费", En: "transport in training"},
	{ID: "teaching", Zh: "师资费", En: "teaching"},
	{ID: "venue", Zh: "培训场地费", En: "venue of training"},
	{ID: "materials", Zh: "培训资料费", En: "materials of training"},
	{ID: "tickets", Zh: "门票费", En: "tickets in training"},
	{ID: "guide", Zh: "讲解费", En: "guide in training"},
	{ID: "branch-life", Zh: "“三会一课”", En: "meetings and lectures of the branch"},
	{ID: "commend-campaign", Zh: "创先争优活动", En: "campaign of commendation"},
	{ID: "elections", Zh: "换届", En: "elections"},
	{ID: "study-campaign", Zh: "集中学习教育", En: "study campaign"},
	{ID: "commendation", Zh: "表彰", En: "commendation"},
	{ID: "premises", Zh: "活动场所的修缮、新建和设备", En: "premises: repair, building, equipment"},
	{ID: "printing", Zh: "印刷费", En: "printing"},
	{ID: "emblems", Zh: "党徽党旗", En: "emblems and flags"},
	{ID: "cheques", Zh: "支票工本费", En: "cheques"},
	{ID: "transfer-fees", Zh: "汇款手续费", En: "transfer fees"},
	{ID: "other", Zh: "其他费用", En: "another cost"},
}}

// String gives the word, as "lodging"; empty for the unset Cost.
func (c Cost) String() string { return costWords.String(c) }

// Label gives the name in both languages.
func (c Cost) Label() regulation.Text { return costWords.Label(c) }

// MarshalText gives the word; the unset Cost is an error.
func (c Cost) MarshalText() ([]byte, error) { return costWords.Marshal(c) }

// UnmarshalText reads the word and refuses any other with the code unknown-cost.
func (c *Cost) UnmarshalText(text []byte) error { return costWords.Unmarshal(text, c) }

// AllCosts lists them in a fresh slice.
func AllCosts() []Cost { return costWords.All() }

// Group gives the number of the group that the notice lists the cost in, 1 to 6; 0
// for a cost that is not on the list.
func (c Cost) Group() int {
	switch {
	case c == 0 || c >= OtherCost:
		return 0
	case c <= Guide:
		return 1
	case c <= StudyCampaign:
		return 2
	case c == CommendationCost:
		return 3
	case c == Premises:
		return 4
	case c <= Emblems:
		return 5
	}
	return 6
}
