module github.com/dangwu-go/dangwu/examples/bench

go 1.25.0

require (
	github.com/dangwu-go/dangwu v0.0.0
	github.com/looplab/fsm v1.0.3
	github.com/qmuntal/stateless v1.7.2
	github.com/stretchr/testify v1.12.1
)

require (
	github.com/shopspring/decimal v1.6.0 // indirect
	go.yaml.in/yaml/v3 v3.0.5 // indirect
)

replace github.com/dangwu-go/dangwu => ../..
