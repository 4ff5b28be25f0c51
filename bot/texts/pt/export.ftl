# Getting the MP4.

export-started = Exportando (grátis).
export-not-ready = Ainda não há nada para exportar. Envie um vídeo ou peça antes uma edição.
export-nothing-edited = Ainda não há nada para exportar: diga primeiro o que fazer com ele.
export-not-begun = A exportação não pôde começar porque o serviço de vídeo não responde. A linha do tempo fica como está; toque em “Exportar” para tentar de novo (grátis).
closed-export = Eu não conseguia te escrever, então deixei a exportação de lado. É grátis: toque em “Exportar”.
export-project-gone = O NemoVideo fechou esse projeto, e o que foi feito nele não pode mais ser exportado. Peça a edição de novo; eu levo os seus arquivos.
export-already-running = Esta exportação já está em andamento.
export-failed = A exportação falhou no serviço. Exportar é grátis: toque em “Exportar” para tentar de novo.
export-stuck = O serviço não terminou esta exportação em { $minutes } min, por isso a parei lá. Exportar é grátis: toque em “Exportar” para tentar de novo.
export-stuck-running = O serviço não terminou esta exportação em { $minutes } min, e não consegui pará-la lá. Exportar é grátis: toque em “Exportar” mais tarde para tentar de novo.
export-cannot = O serviço não consegue exportar esta linha do tempo: falhou duas vezes pelo mesmo motivo. Mude algo antes da próxima exportação.
export-impossible =
    { $why ->
        [target_too_small] Não dá para ficar tão pequeno: o menor arquivo possível tem cerca de { MB($smallest_bytes) }. Peça um tamanho maior.
        [one_scene] Não encontrei cenas para separar: a imagem nunca muda de uma vez. Em vez disso, diga os momentos ou quanto cada parte deve durar.
        [too_many_pieces] Seriam partes demais ou curtas demais. Peça menos, ou mais longas.
        [no_sound] Não há som nele que se possa salvar.
       *[too_many_cuts] A linha do tempo tem partes demais para exportar. Tire algumas.
    }
export-file-too-large = O arquivo ({ MB($size_bytes) }) é grande demais para este chat. Aqui está o link:
export-file-not-sent = Não consegui postar o arquivo aqui. O link continua funcionando.
export-files-forbidden = Não posso postar arquivos aqui: falta a permissão “Anexar arquivos” (Attach Files), que um moderador pode dar. O link funciona.
export-file-unclear = O arquivo talvez tenha chegado aqui; não consegui confirmar. Se não o vir, o link funciona.
export-file-unclear-no-link = O arquivo talvez tenha chegado aqui; não consegui confirmar. Se não o vir, toque em “Exportar de novo” (grátis).

## The result. $facts is like "4.9 MB, 0:31, 1280×720"

result-done = Feito: { $facts }
result-shrunk = Feito: { MB($source_bytes) } → { $facts }
result-less = { $size } ({ $percent }% menos)
result-more = { $size } ({ $percent }% mais)
result-edited = editado
result-same-size = Pronto: { $facts }, mais ou menos o tamanho que tinha
result-cost = Créditos usados: { $credits }
result-project = Projeto: { $url }
export-no-link = O arquivo é grande demais para este chat, e não há link público.
export-file-lost = Não consegui enviar o arquivo aqui. Toque em “Exportar de novo” para tentar outra vez (grátis).
export-file-forbidden =
    Este grupo não me deixa enviar { $right ->
        [videos] vídeos
        [files] arquivos
        [pictures] imagens
       *[other] mídia
    }. Um administrador pode permitir isso nas permissões do grupo. Aqui está o link:
export-file-forbidden-no-link =
    Este grupo não me deixa enviar { $right ->
        [videos] vídeos
        [files] arquivos
        [pictures] imagens
       *[other] mídia
    }. Quando um administrador permitir isso nas permissões do grupo, toque em “Exportar de novo” (grátis).
export-files-forbidden-no-link = Não posso postar arquivos aqui: falta a permissão “Anexar arquivos” (Attach Files). Quando um moderador der, toque em “Exportar de novo” (grátis).

result-fitted-link =
    { $which ->
        [first] O primeiro minuto, ajustado a { MB($limit_bytes) } para este chat; os { MB($full_bytes) } completos estão no link.
       *[whole] Ajustado a { MB($limit_bytes) } para este chat; os { MB($full_bytes) } completos estão no link.
    }
result-fitted-alone =
    { $which ->
        [first] O primeiro minuto, ajustado a { MB($limit_bytes) } para este chat; o vídeo completo tem { MB($full_bytes) }.
       *[whole] Ajustado a { MB($limit_bytes) } para este chat; o vídeo completo tem { MB($full_bytes) }.
    }
result-fitted-unsized =
    { $which ->
        [first] O primeiro minuto, ajustado a { MB($limit_bytes) } para este chat.
       *[whole] Ajustado a { MB($limit_bytes) } para este chat.
    }
export-fit-too-low = Uma cópia inteira que caiba neste chat não ficaria boa.
export-fit-failed = Não consegui fazer uma cópia menor que coubesse.
cancel-fit = Parado: nenhuma cópia foi feita para este chat. O resultado completo fica como está.
result-quality = qualidade { $vmaf }/100
picture-comparison = O mesmo momento antes e depois.
picture-comparison-name = antes e depois
result-note =
    { $note ->
        [already_small] Já tinha menos do que o tamanho pedido.
        [as_good_as_source] Deve ficar tão bom quanto o original.
        [bitrate_above_source] A taxa de bits pedida é maior que a do original, então a qualidade fica como estava.
        [capped_1080p] Exportado em 1080p, o máximo aqui.
        [fps_capped] A taxa de quadros foi reduzida para 120, o máximo aqui.
        [fps_lowered] Menos quadros por segundo, para caber no tamanho.
        [frame_lowered] Uma imagem menor, para ficar boa nesse tamanho.
        [no_gain] Diminuir teria custado qualidade, então continua do mesmo tamanho.
        [other_sounds_left_out] Só uma das faixas de áudio está incluída.
        [smaller_frame_advised] Nesse tamanho, uma imagem menor ficaria melhor.
        [sound_lowered] O som tem uma taxa de bits menor, para caber no tamanho.
        [sound_to_stereo] O som surround agora é estéreo.
        [sound_unreadable] Uma faixa de áudio não pôde ser lida e ficou de fora.
        [source_breaks_off] O original é interrompido antes do fim, e o resto não pode ser reproduzido.
       *[subtitles_left_out] As legendas ficaram de fora.
    }

## What is coming, said before the render

forecast = Vai sair: { $facts }
forecast-asked = Você pediu: { $facts }
forecast-about = cerca de { MB($size_bytes) }
forecast-lines = até { $height }p
forecast-length = cerca de { CLOCK($duration_s) } de duração
forecast-fit =
    Este chat aceita arquivos de até { MB($limit_bytes) }. Se ficar maior, { $way ->
        [copy] faço também uma cópia que caiba.
        [link] ele vem como link.
       *[none] não consigo postá-lo aqui.
    }
button-plot = Taxa de bits
picture-plot = A taxa de bits ao longo do vídeo: alta onde há muito movimento, baixa onde há pouco.
picture-plot-name = taxa de bits
plot-gone = O gráfico não está mais guardado; uma nova exportação o desenha de novo.
plot-not-shown = Não consegui mostrar o gráfico agora.
batch-list =
    { $done ->
        [0] Nenhum dos { $count } está pronto:
       *[other] Prontos: { $done } de { $count }
    }
batch-entry-done = { $number }. { $name }: { $size }
batch-sizes = { MB($source_bytes) } → { MB($size_bytes) }
batch-entry =
    { $number }. { $name }: { $state ->
        [stopped] parado
        [failed] falhou
       *[kept] não exportado
    }
button-retry-named = Tentar de novo: { $name }
batch-comes = Ele chega junto com os outros.
batch-next = Um número mostra o que mais dá para fazer com aquele.
