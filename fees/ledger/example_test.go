package ledger_test

import (
	"encoding/json"
	"fmt"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/fees"
	"github.com/dangwu-go/dangwu/fees/ledger"
	"github.com/dangwu-go/dangwu/lifecycle/calendar"
	"github.com/dangwu-go/dangwu/members"
)

// A member paid twice in the first half of the year. Which months does that settle,
// and what is in arrears on 10 June?
func Example() {
	dues := func(m string) ledger.Entry {
		month := calendar.MustParseMonth(m)
		return ledger.Entry{ID: members.ID("due-" + m), Type: ledger.Due, On: month.First(), Month: month, Amount: fees.MustParseAmount("49")}
	}
	payment := func(id, on, amount string) ledger.Entry {
		return ledger.Entry{ID: members.ID(id), Type: ledger.Payment, On: calendar.MustParse(on), Amount: fees.MustParseAmount(amount)}
	}
	report, err := ledger.Settle(regulation.National(), ledger.Case{
		AsOf: calendar.MustParse("2024-06-10"),
		Entries: []ledger.Entry{dues("2024-01"), dues("2024-02"), dues("2024-03"), dues("2024-04"), dues("2024-05"), dues("2024-06"),
			payment("p-1", "2024-01-25", "49"), payment("p-2", "2024-05-20", "120")},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, m := range report.Months {
		fmt.Println(m.Text().Zh)
	}
	fmt.Println("欠交", report.Arrears, "元，连续未交", report.Unpaid.Months, "个月")
	// Output:
	// 2024年1月：应交49.00元，已交49.00元，已交齐（2024年1月25日）
	// 2024年2月：应交49.00元，已交49.00元，已交齐（2024年5月20日）
	// 2024年3月：应交49.00元，已交49.00元，已交齐（2024年5月20日）
	// 2024年4月：应交49.00元，已交22.00元，部分交纳，尚欠27.00元
	// 2024年5月：应交49.00元，已交0.00元，未交，尚欠49.00元
	// 2024年6月：应交49.00元，已交0.00元，尚未到期，尚欠49.00元
	// 欠交 76.00 元，连续未交 1 个月
}

// What do the rules say of a deduction from pay, and of a month that is made up too
// late?
func ExampleSettle_findings() {
	report, err := ledger.Settle(regulation.National(), ledger.Case{AsOf: calendar.MustParse("2024-09-30"), Entries: []ledger.Entry{
		{ID: "due-2024-02", Type: ledger.Due, On: calendar.MustParse("2024-02-01"), Month: calendar.MustParseMonth("2024-02"), Amount: fees.MustParseAmount("15")},
		{ID: "p-1", Type: ledger.Payment, On: calendar.MustParse("2024-09-05"), Amount: fees.MustParseAmount("15"), Payer: ledger.ByPayroll},
	}})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, f := range report.Findings {
		fmt.Println(f.Text().En, "—", f.Source.En, "—", f.Severity())
	}
	// Output:
	// dues of February 2024 were payable by 29 February 2024 and settled 5 September 2024 — Provisions on the Collection, Use and Management of Membership Dues of the Communist Party of China, Art. 12 — violation
	// dues of February 2024 made up 5 September 2024, beyond 6 months (31 August 2024) — Provisions on the Collection, Use and Management of Membership Dues of the Communist Party of China, Art. 12 — deviation
	// the dues came from a deduction from pay: neither advance nor deduction is allowed — Provisions on the Collection, Use and Management of Membership Dues of the Communist Party of China, Art. 14 — violation
}

// A wrong entry is not changed: it is taken out, and the right one is added.
func ExampleCase_UnmarshalJSON() {
	var c ledger.Case
	err := json.Unmarshal([]byte(`{"asOf": "2024-03-31", "entries": [
		{"id": "a", "type": "payment", "on": "2024-03-02", "amount": "1500.00"},
		{"id": "b", "type": "reversal", "on": "2024-03-05", "of": "a", "reason": "金额录错"},
		{"id": "c", "type": "payment", "on": "2024-03-02", "amount": "15.00"}]}`), &c)
	if err != nil {
		fmt.Println(err)
		return
	}
	report, err := ledger.Settle(regulation.National(), c)
	fmt.Println(report.Totals.Paid, report.Credit, err)
	// Output: 15.00 15.00 <nil>
}

// The dues of a year become entries of the ledger.
func ExampleDues() {
	tariff, err := fees.Compile(regulation.National(), fees.Policy{})
	if err != nil {
		fmt.Println(err)
		return
	}
	s, err := tariff.Schedule(fees.Circumstances{From: calendar.MustParseMonth("2026-01"), To: calendar.MustParseMonth("2026-03"),
		Pay: []fees.PayLine{{From: calendar.MustParseMonth("2026-01"), Category: fees.Salaried, Base: fees.MustParseAmount("5100")}}})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, e := range ledger.Dues(s, calendar.MustParse("2026-01-05"), "due-") {
		fmt.Println(e.ID, e.Amount)
	}
	// Output:
	// due-2026-01 76.5
	// due-2026-02 76.5
	// due-2026-03 76.5
}
