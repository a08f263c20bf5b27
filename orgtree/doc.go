// Package orgtree holds the organizations of the Party and the tree they form,
// over time: committees (党委), general branches (党总支), branches (党支部), groups
// (党小组), and the units (单位) they belong to.
//
// # A tree
//
// [New] takes organizations in any order and gives a [Tree]:
//
//	tree, err := orgtree.New([]orgtree.Org{
//		{ID: "A", Name: "镇党委", Kind: orgtree.Committee},
//		{ID: "A1", Name: "东村党支部", Kind: orgtree.Branch, Parent: "A"},
//	})
//	n, ok := tree.Find("A1")
//	above := tree.Path(n) // from the top down to n
//
// A [Node] is a handle: it stays the same when the tree is edited, and from
// day to day within one [History]. A position is a place in one tree; an
// organization with everything under it is one stretch of positions, so that
// whatever is counted for organizations is a slice with one element for each
// position, summed over [Tree.Range] or rolled up by [Tree.Sum] and [Rollup].
//
// # Time
//
// A [History] is built from rows with spans, one row for as long as an
// organization keeps its parent, name and kind. [History.On] gives the tree of
// a day, [History.Events] what happened (founded, moved, renamed, reclassified,
// merged, split off, dissolved), [Diff] what makes one tree from another.
// [Tree.Edit] applies changes to a tree and gives a new one.
//
// # What is wrong
//
// An input with anything wrong gives no tree, but a [*Defects]: everything that
// is wrong, each with row, column, code and a text in English and Chinese. It
// lists up to [MaxListed] and counts all. Which kinds of organization may stand
// above which is a table, [StandardParents], that the caller may change.
//
// # Units and responsibility
//
// A [UnitRegister] says which unit belongs to which organization, over time.
// [NewChains] resolves a chain of responsibility by an ordered list of levels
// that the caller supplies.
//
// # Files
//
// [ReadCSV] and [ReadNDJSON] read organizations, [WriteCSV] and [WriteNDJSON]
// write them; the same with Units in the name for units. What is written reads
// back, and writing it again gives the same bytes.
//
// Files are UTF-8; a byte-order mark at the beginning is passed over, and any
// other encoding is refused. A line has at most [MaxLine] bytes and ends in a
// line feed, or in carriage return and line feed; empty lines do not count. No
// field holds a line end.
//
// In CSV the first line has the headings, in any order, English or Chinese:
//
//	id         编号        the id; also 组织编号, 党组织编号, 组织编码
//	name       名称        may be left out; also 组织名称, 党组织名称
//	kind       类别        a word such as joint-branch, its Chinese label, or one of
//	                      the codes of [Kind.Code]; also 组织类别, 党组织类别
//	parent     上级编号    empty at the top; also 上级, 上级组织, 上级组织编号,
//	                      上级党组织编号
//	from       起日        first day, as 2024-01-31; empty: since always; may be left
//	                      out; also 起始日期, 成立日期
//	to         止日        first day on which the row no longer holds; empty: not
//	                      over; may be left out; also 终止日期, 撤销日期
//	origin     分设自      id; may be left out; also 原组织, 原组织编号
//	successor  并入        id; may be left out; also 并入组织, 并入组织编号
//
// A field with a comma or a quotation mark is put in quotation marks, the
// quotation marks in it doubled. Spaces are part of a field, other than of a
// heading. A heading that is not in the list is refused. For units the columns
// are id (单位编号), name (单位名称), kind (单位类别), org (党组织编号), from and to.
//
// In NDJSON each line is an object with the English names above as its fields,
// in any order, and texts as their values. A field that is empty may be left
// out.
//
// # Scale
//
// The whole Party, 5.25 million organizations, fits in some 200 MB with its
// ids. Nothing here recurses, so that a chain of a million is as good as a
// bush. All values are immutable and safe for concurrent use, and nothing
// hands out a slice that it keeps.
package orgtree
