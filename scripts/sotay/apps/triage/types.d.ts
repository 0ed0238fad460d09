/** What the page hands the browser (pages/triage.py writes it). Times are minutes, addresses relative to the page. */
export interface Table {
  edition: string
  line: string
  ceiling: number
  topic: string
  /** `answers` from mildest to gravest; `unsure`: what "Chưa rõ" counts as */
  questions: { name: string, answers: string[], unsure: number }[]
  /** a level and its conditions (question, at least this answer), all of which must hold */
  rules: [number, [number, number][]][]
  /** the level that needs no rule */
  lowest: number
  first: string[]
  levels: Level[]
  scenarios: Scenario[]
  byLevel: string
}
export interface Level {
  number: number
  name: string
  decides: string
  leads: string
  speaks: string
  statement: string
  report: string
  deadline: number
  safety: number
  notice: string
  /** within 0: at once */
  reports: { to: string, within: number }[]
}
export interface Response { url: string, lead: string, deadline: number, steps: Step[] }
export interface Step { after: number, who: string, what: string }
export interface Scenario { id: string, title: string, group: string, state: string, url: string, levels: Record<string, Response> }
export interface Decision {
  level: number
  /** the level that open answers could still raise it to */
  ceiling: number
  /** questions that decided it */
  deciding: number[]
  final: boolean
}
/** What the address holds. `answers`: one sign a question; `scenario`: a code, "r" for "another", "" for no answer. */
export interface State {
  answers: string
  scenario: string
  /** the question on screen, 0 is the choice of scenario; null: what the answers give */
  question: number | null
  happened: number | null
  t0: number | null
}
export interface Read { state: State, lost: string }
