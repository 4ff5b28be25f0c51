// The operator's page: what the bot does now, as the event stream tells it. All of it is set as text.

const $ = (id) => document.getElementById(id)
const ask = (path, body) => fetch(path, { method: 'POST', body: JSON.stringify(body), headers: { 'X-Nemobot': '1', 'Content-Type': 'application/json' } })
const make = (name, text, more = {}) => Object.assign(document.createElement(name), { textContent: text, ...more })
const when = (seconds) => new Date(seconds * 1000).toLocaleString()

function fill(id, rows) {
  const old = document.activeElement?.dataset.key
  $(id).replaceChildren(...rows)
  if (old) $(id).querySelector(`[data-key="${old}"]`)?.focus()
}

const row = (...cells) => {
  const line = document.createElement('tr')
  for (const cell of cells) {
    const box = document.createElement('td')
    box.append(cell ?? '')
    line.append(box)
  }
  return line
}

function progress(told) {
  if (!told) return ''
  return make('progress', '', { value: told[0], max: told[1], ariaLabel: `${Math.round(100 * told[0] / told[1])} %` })
}

function button(label, turn, verb) {
  const made = make('button', label, { type: 'button', ariaLabel: `${label} turn ${turn}` })
  made.dataset.key = `${verb}-${turn}`
  made.addEventListener('click', async () => {
    const answer = await ask(`/watch/turns/${turn}/${verb}`, {})
    $('note').textContent = answer.ok ? (await answer.json()).said : 'That did not work.'
  })
  return made
}

function show(seen) {
  $('now').textContent = `${seen.turns.length} at work or waiting (${seen.waiting} waiting), ${seen.credits ?? 'unknown'} credits left`
  const platforms = Object.entries(seen.platforms).map(([name, works]) => `${name}: ${works ? 'works' : 'does not work'}`)
  fill('health', [...platforms, ...seen.troubles.map((line) => `trouble: ${line}`), ...seen.warnings.map((line) => `soon: ${line}`)].map((line) => make('li', line)))
  fill('turns', seen.turns.map((each) => row(each.turn, each.kind, each.state, each.platform, when(each.since_s), progress(each.progress), button('Stop', each.turn, 'cancel'))))
  fill('renders', seen.renders.map((each) => row(each.turn, each.state, when(each.since_s), progress(each.progress))))
  fill('ended', seen.ended.map((each) => row(each.turn, each.kind, each.state, each.platform, when(each.since_s), each.again ? button('Retry', each.turn, 'retry') : '')))
  fill('faults', !seen.faults.length ? [make('li', 'none')] : seen.faults.map((each) => make('li', `${when(each.at_s)} ${each.event} ${each.error}`)))
}

async function follow() {
  const answer = await fetch('/watch/me').catch(() => null)
  const isIn = answer?.status === 204
  $('door').hidden = isIn || !answer
  $('seen').hidden = !isIn
  if (!isIn) return answer ? $('door').querySelector('input').focus() : setTimeout(follow, 2000)
  const events = new EventSource('/watch/events')
  events.onmessage = (event) => show(JSON.parse(event.data))
  events.onerror = () => {
    if (events.readyState === EventSource.CLOSED) setTimeout(follow, 2000)
  }
}

$('door').addEventListener('submit', async (event) => {
  event.preventDefault()
  const field = event.target.querySelector('input')
  const answer = await ask('/watch/login', { said: field.value })
  field.value = ''
  if (answer.status === 204) return follow()
  $('note').textContent = answer.status === 429 ? 'Too many tries. Wait a minute.' : 'That is not the password.'
})

follow()
