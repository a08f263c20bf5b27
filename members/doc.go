// Package members holds who belongs where, since when, with which rights: the
// members of Party organizations (党员), their rolls and their numbers, and the
// plain facts of organizational life that other packages check.
//
// # From a file to an answer
//
// What a platform exports is read into an immutable [Roster]; a [Snapshot] is
// the roster on one day, and knows rolls and statistics:
//
//	roster, report, err := members.ReadMembers(members.CSV, "members.csv", file, members.ReadOptions{})
//	for p := range report.Problems() { … }          // every bad cell: file, row, column, code, 中文 and English
//	day := roster.On(calendar.MustParse("2026-06-30"))
//	roll := day.Roll(members.RollOptions{}, "B01")    // roll.Due(): who ought to attend with a vote
//
// Facts that come from elsewhere are a [Facts] each: [New] checks one,
// [NewRoster] many.
//
// # What follows from the facts
//
//   - [Member.StandingOn]: outside, probationary, full, or membership suspended.
//   - [Member.PartyAgeFrom]: Party age counts from the end of probation, any
//     extension included; a late meeting or approval does not move it.
//   - [Member.RightsOn]: to vote, to elect, to stand for election. Probationary
//     members have none of them, nor has anybody on probation within the Party
//     (留党察看) or suspended from them by decision. Nobody else can be
//     deprived of them: no fact of this package says so.
//   - [Member.RollPlaceOn]: whether a member counts among those who ought to
//     attend. Five grounds let a member be left out, and only with the consent
//     of the organization above and the approval of the member meeting.
//   - [Member.HomeOn], [Member.DuesOn], [Member.CategoryOn]: the one branch, the
//     one category of dues and the one category of the caller's own on a day.
//
// # Days
//
// From is the first day and Until the first day no longer (half-open), as in
// [calendar.Span]. A fact may carry the day it was entered in the books;
// [Roster.AsKnown] gives the roster as it was known on a day, so that an answer
// given then can be told from what late facts make of it now.
//
// # Words of the caller
//
// Categories of dues belong to a package above this one, categories and
// management modes of members (党员分类、管理模式) to the caller; here they are a
// [Word] each, checked in form only. A [Scheme] is the caller's own list.
//
// # Personal data
//
// A [Name], an [Identity] and a [Phone] print as 陈*, ****************** and
// *** through every verb of fmt, slog, errors and JSON, also from within
// structs that cannot be asked. Reveal gives the text; [WriteOptions.Reveal]
// and [Facts.RevealJSON] write it, and only then is the round trip whole. Of the
// grounds on which someone is left out of a roll only the code is kept.
//
// Dates of birth, ids and organizations print. Ids are no personal data as long
// as they are made for the purpose, so a valid identity number is refused as an
// id.
//
// # Files
//
// [ReadMembers], [ReadChanges], [ReadTerms], [ReadMeetings], [ReadAttendance],
// [ReadTalks], [ReadPay] and [ReadPayments] read CSV or NDJSON with the same
// columns; [Columns] lists them. See [ReadMembers] for what they have in common.
//
// The columns, English or Chinese, in any order; a star marks those that a file
// needs. [Columns] gives them with their other names.
//
//	members    id* 编号 | name 姓名 | sex 性别 | identity 公民身份号码 | phone 联系电话 | born 出生日期 | org 党组织编号
//	           org-since 转入日期 | admitted* 入党日期 | admission-approved 接收审批日期 | extension 延长预备期月数
//	           extension-approved 延长审批日期 | conversion-meeting 转正大会日期
//	           conversion-approved 转正审批日期 | full-since 转正日期 | probation-ended 预备期满日期 | dues 党费类别
//	           dues-since 党费类别起始日期 | category 党员分类 | category-since 党员分类起始日期 | left 离开日期
//	           left-by 离开方式
//	changes    member* 编号 | matter* 变动事项 | value 取值 | from* 生效日期 | until 失效日期 | consent 上级同意日期
//	           approved 大会通过日期 | recorded 登记日期
//	terms      org* 党组织编号 | post* 党内职务 | member* 编号 | by 产生方式 | on 产生日期 | start* 任期开始日期
//	           end 任期届满日期 | approved 批准日期 | filed 备案日期 | shift-approved 提前延期批准日期 | ceased 离任日期
//	meetings   id* 会议编号 | org* 党组织编号 | kinds* 会议类型 | on* 会议日期 | lecturer 授课人编号
//	attendance meeting* 会议编号 | member* 编号 | presence* 到会情况
//	talks      on* 谈话日期 | a* 甲方编号 | b* 乙方编号 | org 党组织编号
//	pay        member* 编号 | month* 月份 | base 计算基数(元) | quarter-net 上季度纯收入(元)
//	payments   id* 交费编号 | member* 编号 | months* 所属月份 | amount* 金额(元) | paid-on* 交费日期
//	           payer 代交人编号
//
// All values are immutable and safe for concurrent use. Nothing here has a
// clock, and nothing decides about a person.
package members
