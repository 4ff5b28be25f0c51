// Two handles under a timeline: what is between them is kept. They are the browser's own sliders, so
// keys and screen readers work them as well. Used by the page and by the Mini App.

const TENTH = 0.1

// Of a film of hours all its times have hours.
function clock(seconds, total) {
  const tenths = Math.round(seconds * 10)
  const whole = Math.floor(tenths / 10)
  const two = (number) => String(number).padStart(2, '0')
  const end = two(whole % 60) + `.${tenths % 10}`
  const minutes = Math.floor(whole / 60)
  return total < 3600 ? `${minutes}:${end}` : `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${end}`
}

// `says` has trimFrom, trimUntil and trim; `keep(from, until)` hears clock times.
export function trimmer(total, says, keep) {
  const slider = (label, value) => {
    const made = Object.assign(document.createElement('input'), { type: 'range', min: 0, max: total, step: TENTH, ariaLabel: label })
    made.value = value
    return made
  }
  const from = slider(says.trimFrom, 0)
  const until = slider(says.trimUntil, total)
  until.max = until.value = total
  const rails = Object.assign(document.createElement('div'), { className: 'rails' })
  const told = Object.assign(document.createElement('span'), { className: 'told', ariaHidden: 'true' })
  const button = Object.assign(document.createElement('button'), { type: 'button', textContent: says.trim })
  const box = Object.assign(document.createElement('fieldset'), { className: 'trim', ariaLabel: says.trim })
  const time = (handle) => clock(Number(handle.value), total)
  const look = ({ target } = {}) => {
    if (target === from) from.value = Math.min(from.value, until.value - TENTH)
    if (target === until) until.value = Math.max(until.value, Number(from.value) + TENTH)
    for (const each of [from, until]) each.setAttribute('aria-valuetext', time(each))
    told.textContent = `${time(from)} – ${time(until)}`
    button.disabled = Number(from.value) < TENTH && Number(until.value) > total - TENTH
  }
  rails.append(from, until)
  box.append(rails, told, button)
  box.addEventListener('input', look)
  button.addEventListener('click', () => keep(time(from), time(until)))
  look()
  return box
}
