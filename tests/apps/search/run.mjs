// The core's tests in Node: node --test run.mjs
import test from "node:test"
import { tests } from "./core.test.js"

for (const [name, act] of Object.entries(tests)) test(name, act)
