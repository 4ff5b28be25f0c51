# The terminal as a chat, and the report of `nemobot try`.

console-hint = Drop a video here, say what to do with it, press Enter. /help tells more, Ctrl-D leaves.
console-hint-again = Picking up where we left off. /status shows the timeline, /new starts afresh.
console-saved = Saved: { $path }
console-no-such-file = There is no file { $name }. Nothing was sent.
console-unreadable-file = { $name } can't be read. Nothing was sent.
console-no-such-choice = There is no choice { $number }.
console-goes-on = Not everything is finished. I'll continue when you start me again.

report-link = Link: { $url }
report-link-local = Link (works while nemobot runs): { $url }
report-file = File: { $path }
report-size = Size: { MB($source_bytes) } → { MB($size_bytes) }
report-time = Time: { CLOCK($total_s) }
