// Loads the wasm file given and asks it one question; exits 1 on a wrong answer.
import { readFileSync } from 'node:fs'
import { execFileSync } from 'node:child_process'
import { createRequire } from 'node:module'

const root = execFileSync('go', ['env', 'GOROOT'], { encoding: 'utf8' }).trim()
globalThis.require = createRequire(import.meta.url)
globalThis.fs = globalThis.require('fs')
globalThis.require(root + '/lib/wasm/wasm_exec.js')
const go = new globalThis.Go()
const { instance } = await WebAssembly.instantiate(readFileSync(process.argv[2]), go.importObject)
await new Promise((ready) => {
  globalThis.dangwuReady = ready
  go.run(instance)
})
const line = globalThis.dangwu('{"id":1,"op":"fees.assess","in":{"month":"2026-10","category":"salaried","base":"5100"}}')
const due = JSON.parse(line).want?.due
console.log(globalThis.dangwuOperations.join(' '), due)
process.exit(due === '76.50' ? 0 : 1)
