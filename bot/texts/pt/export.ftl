# Getting the MP4.

export-started = Exportando o MP4 (grátis).
export-waiting = A exportação espera pela anterior.
export-not-ready = Ainda não há nada para exportar. Envie um vídeo ou peça antes uma edição.
export-already-running = Esta exportação já está em andamento.
export-already-running-percent = Esta exportação já está em andamento: { $percent } %
export-failed = A exportação falhou no serviço. Exportar é grátis: toque em Exportar para tentar de novo.
export-interrupted = A exportação foi interrompida. Exportar é grátis: toque em Exportar para tentar de novo.
export-too-long = A exportação está demorando mais que o normal. Continuo acompanhando.
export-link-expired = Esse link expirou. Toque em Exportar para um novo (grátis).
export-file-too-large = O arquivo ({ MB($size_bytes) }) é grande demais para este chat. Aqui está o link:
export-file-not-sent = Não consegui postar o arquivo aqui. O link continua valendo.
export-resolution-capped = 1080p é o máximo que entrego, então isto é 1080p.

## The result. $facts is like "4.9 MB, 0:31, 1280×720"

result-done = Feito: { $facts }
result-shrunk = Feito: { MB($source_bytes) } → { $facts }
result-same-size = Pronto: { $facts }, mais ou menos o tamanho que tinha
result-link = MP4: { $url }
result-link-valid =
    { $hours ->
        [one] O link vale por { $hours } hora.
       *[other] O link vale por { $hours } horas.
    }
result-project = Projeto: { $url }
result-numbered = { $number } de { $count }: { $name }
result-smaller-frame = Com este tamanho, uma imagem menor ficaria melhor.
export-no-link = O arquivo é grande demais para este chat, e não há link público.
export-file-lost = Não consegui enviar o arquivo aqui. Toque em “Exportar de novo” para tentar outra vez (grátis).
