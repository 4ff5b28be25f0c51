// The Mini App: one timeline, its two handles, and the same moment before and after. Who reads it
// stands signed behind the #, where Telegram puts it; each request brings it along.

import { trimmer } from './trim.js'

const $ = (id) => document.getElementById(id)
const says = $('says').dataset
const given = new URLSearchParams(location.hash.slice(1))
const known = { signed: given.get('tgWebAppData') || '', turn: Number(new URLSearchParams(location.search).get('turn')) }
const ask = (path, more = {}) => fetch(`/app/${path}`, {
  method: 'POST', body: JSON.stringify({ ...known, ...more }), headers: { 'X-Nemobot': '1', 'Content-Type': 'application/json' },
})

// As Telegram's own script tells its apps: on phones, and in a frame of web.telegram.org.
function tell(event) {
  if (window.TelegramWebviewProxy) window.TelegramWebviewProxy.postEvent(event, '{}')
  else if (parent !== window) parent.postMessage(JSON.stringify({ eventType: event, eventData: {} }), 'https://web.telegram.org')
}

// The colours of the chat around it: all of them, or none, which would not go together.
const COLOURS = { paper: 'secondary_bg_color', card: 'bg_color', ink: 'text_color', main: 'button_color', 'on-main': 'button_text_color' }
function dress() {
  let theme = null
  try { theme = JSON.parse(given.get('tgWebAppThemeParams')) } catch { return }
  if (!Object.values(COLOURS).every((name) => /^#[0-9a-f]{6}$/i.test(theme?.[name]))) return
  const { style } = document.documentElement
  for (const [ours, theirs] of Object.entries(COLOURS)) style.setProperty(`--${ours}`, theme[theirs])
  style.setProperty('--soft', 'color-mix(in srgb, var(--ink) 80%, var(--card))')
  style.setProperty('--line', 'color-mix(in srgb, var(--ink) 30%, var(--card))')
}

async function show() {
  const answer = await ask('look').catch(() => null)
  if (!answer?.ok) {
    $('note').textContent = answer ? says.gone : says.noConnection
    return
  }
  const { html } = await answer.json()
  // The server's, in which nothing of people's is live.
  $('timeline').replaceChildren(...new DOMParser().parseFromString(html, 'text/html').body.childNodes)
  const drawing = $('timeline').querySelector('svg.timeline')
  drawing?.after(trimmer(Number(drawing.dataset.seconds), says, keep))
  await compare()
}

async function keep(from, until) {
  const button = $('timeline').querySelector('.trim button')
  button.disabled = true
  const answer = await ask('trim', { from, until }).catch(() => null)
  $('note').textContent = !answer ? says.noConnection : answer.ok ? says.asked : says.gone
  if (answer?.ok) return setTimeout(() => tell('web_app_close'), 1500)
  button.disabled = false
}

async function compare() {
  const sides = await Promise.all(['before', 'after'].map((kind) => ask('side', { kind }).catch(() => null)))
  if (!sides.every((side) => side?.ok)) return
  const [first, second] = $('compared').querySelectorAll('img')
  first.src = URL.createObjectURL(await sides[0].blob())
  second.src = URL.createObjectURL(await sides[1].blob())
  $('compared').hidden = false
}

$('compared').addEventListener('slide', ({ target }) => { target.ariaValueNow = Math.round(target.value) }, true)
dress()
tell('web_app_ready')
tell('web_app_expand')
show()
