// The page: follows the event stream, shows what it says, sends what is written, pressed, dropped.
// What the server renders is morphed into place (idiomorph), so a playing video goes on and the
// focus stays. What people write is set as text alone.

import { trimmer } from './trim.js'

const $ = (id) => document.getElementById(id)
const says = $('says').dataset
const say = (key, name) => says[key].replace('{name}', name)
const NO_ROOM = 507
const pause = (seconds) => new Promise((done) => setTimeout(done, seconds * 1000))
const make = (name, more) => Object.assign(document.createElement(name), more)
const newId = () => crypto.randomUUID ? crypto.randomUUID() : [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')

function ask(method, path, body, headers = {}) {
  const isRaw = body === undefined || body instanceof Blob
  const json = isRaw ? {} : { 'Content-Type': 'application/json' }
  return fetch(path, { method, body: isRaw ? body : JSON.stringify(body), headers: { 'X-Nemobot': '1', ...json, ...headers } })
}

// The server may be starting again: what it did not answer is asked again until it does.
async function askUntilAnswered(method, path, body, headers) {
  for (let seconds = 1; ; seconds = Math.min(seconds * 2, 30)) {
    const answer = await ask(method, path, body, headers).catch(() => null)
    if (answer && (answer.status < 500 || answer.status === NO_ROOM)) return answer
    note(says.noConnection)
    await pause(seconds)
  }
}

let noteUntil = 0
function note(text, url) {
  const line = $('note')
  line.textContent = text
  if (url) {
    const link = make('a', { href: url, textContent: url, target: '_blank', rel: 'noopener noreferrer' })
    line.append(' ', link)
  }
  clearTimeout(noteUntil)
  if (text || url) noteUntil = setTimeout(() => note(''), url ? 60_000 : 12_000)
}

// Coming in

async function comeIn() {
  const secret = location.hash.startsWith('#link=') && location.hash.slice(6)
  if (secret) {
    history.replaceState(null, '', '/')
    await askUntilAnswered('POST', '/login', { said: secret })
  }
  const answer = await askUntilAnswered('GET', '/me')
  const isIn = answer.status === 200
  $('door').hidden = isIn
  document.querySelector('nav').hidden = document.querySelector('footer').hidden = !isIn
  if (isIn) return begin()
  const { takes } = await answer.json()
  $('needs-link').hidden = takes !== 'link'
  $('password').hidden = takes !== 'password'
  if (takes === 'password') $('password').querySelector('input').focus()
}

$('password').addEventListener('submit', async (event) => {
  event.preventDefault()
  const field = event.target.querySelector('input')
  const answer = await askUntilAnswered('POST', '/login', { said: field.value })
  field.value = ''
  if (answer.status === 204) comeIn()
  else note(answer.status === 429 ? says.tooManyTries : says.wrongPassword)
})

function begin() {
  note('')
  if (document.activeElement === document.body || $('door').contains(document.activeElement)) $('words').focus({ preventScroll: true })
  if (!following) follow()
  for (const message of unsent()) send(message)
}

// Showing

let following = null
let lastSeen = 0

function follow() {
  following = new EventSource(`/events?after=${lastSeen}`)
  following.onmessage = (event) => {
    lastSeen = event.lastEventId
    show(JSON.parse(event.data))
  }
  following.addEventListener('ready', () => {
    $('log').ariaBusy = 'false'
    note('')
    toEnd()
  })
  following.onerror = async () => {
    if (following.readyState !== EventSource.CLOSED) return
    following = null
    await pause(2)
    comeIn()
  }
}

const keepsPlaying = (old, fresh) => !(old.nodeName === 'VIDEO' && fresh.nodeName === 'VIDEO' && old.getAttribute('src') === fresh.getAttribute('src'))

let wasAtEnd = true
let lastTop = 0
const isAtEnd = () => $('log').scrollHeight - $('log').scrollTop - $('log').clientHeight < 120

function show({ id, place, by, html }) {
  const log = $('log')
  let article = $(`m-${id}`)
  if (by === 'gone') return article?.remove()
  if (!article) {
    article = make('article', { id: `m-${id}`, className: by, dir: 'auto' })
    article.dataset.place = place
    article.ariaLabel = by === 'person' ? says.you : 'nemobot'
    const next = [...log.children].find((other) => Number(other.dataset.place) > place)
    log.insertBefore(article, next || null)
  }
  article.ariaBusy = html.includes('<div class="status') ? 'true' : 'false'
  Idiomorph.morph(article, html, {
    morphStyle: 'innerHTML', ignoreActiveValue: true, callbacks: { beforeNodeMorphed: keepsPlaying },
  })
  const drawing = article.querySelector('svg.timeline')
  drawing?.after(trimmer(Number(drawing.dataset.seconds), says, (from, until) => write(say('trimWords').replace('{from}', from).replace('{until}', until))))
  if (by === 'person') article.append(smallButton(say('takeBack'), () => ask('DELETE', `/messages/${id}`)))
  if (wasAtEnd) toEnd()
}

$('log').addEventListener('slide', ({ target }) => { target.ariaValueNow = Math.round(target.value) }, true)

// A player or a picture that has found its size would push what stands at the end out of sight.
for (const kind of ['load', 'loadedmetadata']) {
  $('log').addEventListener(kind, () => { if (wasAtEnd) toEnd() }, true)
}
$('log').addEventListener('scroll', ({ target: { scrollTop } }) => { // who scrolls up has left the end
  wasAtEnd = isAtEnd() || (wasAtEnd && scrollTop >= lastTop)
  lastTop = scrollTop
})

function toEnd() {
  $('log').scrollTop = $('log').scrollHeight
}

function smallButton(label, onClick) {
  const button = make('button', { type: 'button', className: 'small', textContent: '×', ariaLabel: label, title: label })
  button.addEventListener('click', onClick)
  return button
}

// Pressing, choosing, filling in

async function press(message, data, values) {
  const answer = await askUntilAnswered('POST', '/presses', { id: newId(), message, data, ...(values && { values }) })
  if (answer.status === 401) return comeIn()
  if (!answer.ok) return
  const { text, url, form } = await answer.json()
  if (form) return open(form, message)
  note(text, url)
}

$('log').addEventListener('click', async ({ target }) => {
  const button = target.closest('button')
  const message = target.closest('article')?.id.slice(2)
  if (!button || button.ariaDisabled === 'true') return
  if (button.dataset.copies !== undefined) {
    await navigator.clipboard.writeText(button.dataset.copies)
    note(says.copied)
  } else if (button.dataset.data) {
    button.ariaDisabled = 'true'
    await press(message, button.dataset.data).finally(() => { button.ariaDisabled = null })
  }
})

$('log').addEventListener('change', ({ target }) => {
  if (target.matches('select[data-menu]') && target.value) press(target.closest('article').id.slice(2), target.value)
})

function open(html, message) {
  const dialog = $('asked')
  Idiomorph.morph(dialog, html, { morphStyle: 'innerHTML' })
  const form = dialog.querySelector('form')
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const values = {}
    for (const [name, value] of new FormData(form)) values[name] = values[name] ? `${values[name]} ${value}` : value
    dialog.close()
    press(message, form.dataset.form, values)
  })
  dialog.querySelector('[data-close]').addEventListener('click', () => dialog.close())
  dialog.showModal()
}

// Writing. A message is kept until the server has it, so a reload loses nothing.

const unsent = () => JSON.parse(localStorage.getItem('unsent') || '[]')
const keepUnsent = (messages) => localStorage.setItem('unsent', JSON.stringify(messages))

async function send(message) {
  const answer = await askUntilAnswered('POST', '/messages', message)
  if (answer.status === 401) return comeIn()
  keepUnsent(unsent().filter(({ id }) => id !== message.id))
}

function write(text, files = []) {
  const message = { id: newId(), text, files }
  keepUnsent([...unsent(), message])
  toEnd()
  return send(message)
}

$('write').addEventListener('submit', async (event) => {
  event.preventDefault()
  const text = $('words').value.trim()
  const uploads = [...chosen]
  if (!text && !uploads.length) return
  $('words').value = ''
  fit()
  const ids = (await Promise.all(uploads.map((upload) => upload.done))).filter(Boolean)
  if (uploads.some((upload) => upload.hasFailed)) { // words without their film would mean something else
    $('words').value ||= text
    return fit()
  }
  for (const upload of uploads) upload.drop()
  if (text || ids.length) await write(text, ids)
})

$('words').addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
  event.preventDefault()
  $('write').requestSubmit()
})

function fit() {
  const words = $('words')
  words.rows = Math.min(6, Math.max(1, words.value.split('\n').length))
}
$('words').addEventListener('input', fit)

document.querySelector('nav').addEventListener('click', ({ target }) => {
  if (target.dataset.say) write(target.dataset.say)
})

$('leave').addEventListener('click', async () => {
  if (!confirm(says.leaveSure)) return
  await askUntilAnswered('DELETE', '/me')
  following?.close()
  localStorage.clear()
  location.reload()
})

// Files: tus 1.0, in pieces of 4 MB. Whoever picks the same file again after a reload goes on where
// it was: what is on its way is remembered by name, size and date.

const PIECE = 4 << 20
const TUS = { 'Tus-Resumable': '1.0.0' }
const WHY_NOT = { 401: 'noConnection', 413: 'tooLarge', 415: 'unknownType', [NO_ROOM]: 'noRoom' }
const chosen = new Set()

function choose(file) {
  const row = document.createElement('li')
  const bar = make('progress', { max: file.size || 1, value: 0, ariaLabel: say('uploading', file.name) })
  const upload = { isDropped: false, drop: () => { upload.isDropped = true; chosen.delete(upload); row.remove() } }
  row.append(make('span', { textContent: file.name }), bar)
  row.append(smallButton(`${says.remove}: ${file.name}`, () => upload.drop()))
  $('files').append(row)
  chosen.add(upload)
  upload.done = carry(file, bar, upload).catch((error) => {
    note(say(error.message in says ? error.message : 'noConnection', file.name))
    upload.hasFailed = true
    upload.drop()
    return null
  })
}

async function carry(file, bar, upload) {
  const name = `upload ${file.name} ${file.size} ${file.lastModified}`
  let path = localStorage.getItem(name)
  let offset = path && await offsetOf(path)
  while (offset !== file.size && !upload.isDropped) {
    if (offset === null) { // nothing of it is there, or no more
      path = await create(file)
      localStorage.setItem(name, path)
      offset = 0
    }
    bar.value = offset
    const piece = new Blob([file.slice(offset, offset + PIECE)], { type: 'application/offset+octet-stream' })
    const answer = await ask('PATCH', path, piece, { ...TUS, 'Upload-Offset': offset, 'Content-Type': piece.type }).catch(() => null)
    if (answer?.status === 415 || answer?.status === NO_ROOM) throw new Error(WHY_NOT[answer.status])
    if (!answer || answer.status >= 500) await pause(1)
    offset = answer?.status === 204 ? Number(answer.headers.get('Upload-Offset')) : await offsetOf(path)
  }
  bar.value = file.size
  localStorage.removeItem(name)
  return upload.isDropped ? null : path.split('/').pop()
}

async function offsetOf(path) {
  const answer = await askUntilAnswered('HEAD', path)
  return answer.status === 200 ? Number(answer.headers.get('Upload-Offset')) : null
}

async function create(file) {
  const name = btoa(String.fromCharCode(...new TextEncoder().encode(file.name)))
  const headers = { ...TUS, 'Upload-Length': file.size, 'Upload-Metadata': `filename ${name}` }
  const answer = await askUntilAnswered('POST', '/uploads/', undefined, headers)
  if (answer.status === 201) return `/uploads/${answer.headers.get('Location')}`
  if (answer.status === 401) comeIn()
  throw new Error(WHY_NOT[answer.status] || 'unknownType')
}

$('add').addEventListener('click', () => $('pick').click())
$('pick').addEventListener('change', ({ target }) => {
  for (const file of target.files) choose(file)
  target.value = ''
  $('words').focus()
})
document.addEventListener('paste', ({ clipboardData }) => {
  for (const file of clipboardData?.files || []) choose(file)
})
for (const kind of ['dragover', 'dragleave', 'drop']) {
  document.addEventListener(kind, (event) => {
    if (!event.dataTransfer?.types.includes('Files')) return
    event.preventDefault()
    $('drop').hidden = kind !== 'dragover'
    if (kind === 'drop') for (const file of event.dataTransfer.files) choose(file)
  })
}

addEventListener('hashchange', comeIn) // a link that is opened where the page is open already
comeIn()
