package development

import (
	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/lifecycle"
)

// Place is where a notice is posted (公示地点).
type Place uint8

// The places. Art. 13 of 2026.
const (
	AtWork        Place = iota + 1 // 工作单位
	AtStudy                        // 学习单位
	AtResidence                    // 居住地
	AtOrigin                       // 流出地
	AtDestination                  // 流入地
)

var placeWords = lifecycle.Words[Place]{What: "place", List: []lifecycle.Word{
	{},
	{ID: "work", Zh: "工作单位", En: "place of work"},
	{ID: "study", Zh: "学习单位", En: "place of study"},
	{ID: "residence", Zh: "居住地", En: "residence"},
	{ID: "origin", Zh: "流出地", En: "place left"},
	{ID: "destination", Zh: "流入地", En: "place of stay"},
}}

// String gives the word, as "work".
func (p Place) String() string { return placeWords.String(p) }

// Label gives the name in both languages.
func (p Place) Label() regulation.Text { return placeWords.Label(p) }

// MarshalText gives the word; the unset Place is an error.
func (p Place) MarshalText() ([]byte, error) { return placeWords.Marshal(p) }

// UnmarshalText reads the word and refuses any other with the code unknown-place.
func (p *Place) UnmarshalText(b []byte) error { return placeWords.Unmarshal(b, p) }

// AllPlaces lists them in a fresh slice.
func AllPlaces() []Place { return placeWords.All() }
