module github.com/dangwu-go/dangwu/examples/agenda

go 1.25.0

require (
	github.com/arran4/golang-ical v0.3.4
	github.com/dangwu-go/dangwu v0.0.0
	github.com/stretchr/testify v1.12.1
)

require (
	github.com/shopspring/decimal v1.6.0 // indirect
	go.yaml.in/yaml/v3 v3.0.5 // indirect
)

replace github.com/dangwu-go/dangwu => ../..
