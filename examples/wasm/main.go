//go:build js && wasm

// Wasm gives a web page or a mini-program one function: dangwu(line) answers
// one line of the pipe of package wire with one line.
//
//	GOOS=js GOARCH=wasm go build -o dangwu.wasm ./examples/wasm
//
// Load it with the wasm_exec.js of the same Go release. The names of the
// operations stand in the array dangwuOperations; when both are there, the
// page's function dangwuReady is called, if it has one.
package main

import (
	"syscall/js"

	"github.com/dangwu-go/dangwu/compliance/regulation"
	"github.com/dangwu-go/dangwu/compliance/wire"
)

func main() {
	server := wire.NewServer(regulation.National())
	js.Global().Set("dangwu", js.FuncOf(func(_ js.Value, args []js.Value) any {
		line := ""
		if len(args) > 0 && args[0].Type() == js.TypeString {
			line = args[0].String()
		}
		return string(server.Line([]byte(line)))
	}))
	operations := []any{}
	for _, op := range wire.Operations() {
		operations = append(operations, op)
	}
	js.Global().Set("dangwuOperations", operations)
	if ready := js.Global().Get("dangwuReady"); ready.Type() == js.TypeFunction {
		ready.Invoke()
	}
	select {} // the page may call as long as it lives
}
