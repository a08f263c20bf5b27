package compliance_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const (
	root   = ".." // of the module, as seen from this package
	module = "github.com/dangwu-go/dangwu"
)

// floors is the house plan: a package may import packages of lower floors, and
// of its own floor only those named here.
var floors = []struct {
	prefix   string // of the path inside the module; the longest that fits counts
	floor    int
	sideways []string
}{
	{"examples", 5, nil},
	{"compliance/vectors", 4, []string{"compliance/wire", "compliance/agenda", "compliance"}},
	{"compliance/wire", 4, []string{"compliance/agenda", "compliance"}},
	{"compliance/agenda", 4, []string{"compliance"}},
	{"compliance", 4, nil},
	{"fees", 3, nil},
	{"fees/base", 3, []string{"fees"}},
	{"fees/ledger", 3, []string{"fees"}},
	{"fees/remit", 3, []string{"fees"}},
	{"scoring", 3, nil},
	{"lifecycle/development", 3, nil},
	{"lifecycle/standing", 3, nil},
	{"lifecycle/transfer", 3, nil},
	{"lifecycle/rectification", 3, nil},
	{"lifecycle/brand", 3, nil},
	{"lifecycle/request", 3, nil},
	{"lifecycle/submission", 3, nil},
	{"members/votes", 2, []string{"members"}},
	{"members", 2, nil},
	{"orgtree", 1, nil},
	{"lifecycle", 1, nil},
	{"compliance/regulation", 0, []string{"lifecycle/calendar"}},
	{"lifecycle/calendar", 0, nil},
}

func place(t *testing.T, pkg string) (floor int, name string, sideways []string) {
	t.Helper()
	for _, f := range floors {
		if (pkg == f.prefix || strings.HasPrefix(pkg, f.prefix+"/")) && len(f.prefix) > len(name) {
			floor, name, sideways = f.floor, f.prefix, f.sideways
		}
	}
	require.NotEmpty(t, name, "%s has no floor in the house plan", pkg)
	return floor, name, sideways
}

// sources yields the Go files of the root module that are no tests, by package.
func sources(t *testing.T) map[string][]*ast.File {
	t.Helper()
	out := map[string][]*ast.File{}
	err := filepath.WalkDir(root, func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() {
			_, nested := os.Stat(filepath.Join(name, "go.mod"))
			if name != root && (nested == nil || strings.HasPrefix(d.Name(), ".") || d.Name() == "testdata") {
				return fs.SkipDir
			}
			return nil
		}
		if path.Ext(name) != ".go" || strings.HasSuffix(name, "_test.go") {
			return nil
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		if err != nil {
			return err
		}
		rel, err := filepath.Rel(root, filepath.Dir(name))
		out[filepath.ToSlash(rel)] = append(out[filepath.ToSlash(rel)], file)
		return err
	})
	require.NoError(t, err)
	require.Greater(t, len(out), 6)
	return out
}

func imports(files []*ast.File) []string {
	var all []string
	for _, f := range files {
		for _, i := range f.Imports {
			p, _ := strconv.Unquote(i.Path.Value)
			all = append(all, p)
		}
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// Imports go down only.
func TestFloors(t *testing.T) {
	for pkg, files := range sources(t) {
		floor, name, sideways := place(t, pkg)
		for _, i := range imports(files) {
			other, inside := strings.CutPrefix(i, module+"/")
			if !inside {
				continue
			}
			below, room, _ := place(t, other)
			assert.True(t, below < floor || below == floor && (slices.Contains(sideways, room) || room == name && floor < 5),
				"%s (floor %d) imports %s (floor %d)", pkg, floor, other, below)
		}
	}
}

// The library talks to no network, disk or clock, registers nothing by itself,
// and needs no module but those the plan allows.
func TestLibraryIsPure(t *testing.T) {
	forbidden := []string{"os", "net", "net/http", "os/exec", "log", "syscall", "unsafe", "math/rand", "math/rand/v2"}
	allowed := []string{"github.com/shopspring/decimal", "golang.org/x/exp"}
	for pkg, files := range sources(t) {
		library := !strings.HasPrefix(pkg, "examples")
		for _, i := range imports(files) {
			assert.False(t, library && slices.Contains(forbidden, i), "%s imports %s", pkg, i)
			outside := strings.Contains(strings.Split(i, "/")[0], ".") && !strings.HasPrefix(i, module)
			assert.True(t, !outside || slices.ContainsFunc(allowed, func(a string) bool { return i == a || strings.HasPrefix(i, a+"/") }),
				"%s imports %s", pkg, i)
		}
		for _, f := range files {
			ast.Inspect(f, func(n ast.Node) bool {
				switch n := n.(type) {
				case *ast.FuncDecl:
					assert.False(t, n.Recv == nil && n.Name.Name == "init", "%s has an init function", pkg)
				case *ast.SelectorExpr:
					x, ok := n.X.(*ast.Ident)
					assert.False(t, library && ok && x.Name == "time" && slices.Contains([]string{"Now", "Since", "Until"}, n.Sel.Name),
						"%s asks the clock", pkg)
				}
				return true
			})
		}
	}
}

// The top-level folders are those of the plan.
func TestTopLevelFolders(t *testing.T) {
	entries, err := os.ReadDir(root)
	require.NoError(t, err)
	for _, e := range entries {
		if e.IsDir() && !strings.HasPrefix(e.Name(), ".") {
			assert.Contains(t, []string{"orgtree", "members", "lifecycle", "scoring", "fees", "compliance", "examples"}, e.Name())
		}
	}
}
