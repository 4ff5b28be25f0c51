# The terminal as a chat, and the report of `nemobot try`.

console-hint = Solte um vídeo aqui, escreva o que fazer com ele e tecle Enter. /help explica mais, Ctrl-D sai.
console-hint-again = A nossa conversa continua aqui. /status mostra a linha do tempo, /new começa de novo.
console-saved = Salvo: { $path }
console-no-such-file = Não existe o arquivo { $name }. Nada foi enviado.
console-unreadable-file = Não dá para ler { $name }. Nada foi enviado.
console-no-such-choice = Não há opção { $number }.
console-goes-on = Nem tudo terminou. Continua quando você me iniciar de novo.
report-link = Link: { $url }
report-link-local = Link (vale enquanto o nemobot estiver aberto): { $url }
report-file = Arquivo: { $path }
report-size = Tamanho: { MB($source_bytes) } → { MB($size_bytes) }
report-time = Tempo: { CLOCK($total_s) }
