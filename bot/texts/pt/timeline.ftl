# The timeline as people read it, and what an edit changed in it.
# $span is timeline-span; $number is the track's place.

timeline-empty = A linha do tempo está vazia. Envie um vídeo.
timeline-head =
    { $count ->
        [one] Linha do tempo ({ $count } faixa):
       *[other] Linha do tempo ({ $count } faixas):
    }
timeline-video = { $number }. Vídeo: { $name } ({ $span })
timeline-audio = { $number }. Música: { $name } ({ $span }, { $volume }%)
timeline-audio-plain = { $number }. Música: { $name } ({ $span })
timeline-title = { $number }. Título: “{ $name }” ({ $span })
timeline-other = { $number }. Faixa: { $name } ({ $span })
timeline-more = … e mais { $count }
status-wishes = Pedido: { $wishes }
wish-muted = sem som
wish-size = no máximo { MB($size_bytes) }
wish-bitrate = { $megabits } Mbps
wish-height = { $height }p
wish-quality = menor, qualidade primeiro
timeline-unnamed = sem nome
timeline-span = { $start }–{ $end } s

## Kinds of tracks inside a sentence

kind-video = Vídeo
kind-audio = Música
kind-title = Título
kind-effect = Efeito
kind-other = Faixa

## One line for each change

change-track-added = ✅ Adicionado: { $kind } “{ $name }” ({ $span })
change-track-removed = ✅ Removido: { $kind } “{ $name }”
change-track-replaced = ✅ Agora na linha do tempo: { $name } ({ $span })
change-track-renamed = ✅ Nome novo: { $kind } “{ $before }” → “{ $after }”
change-track-moved = ✅ Movido: { $kind } “{ $name }” ({ $span })
change-track-changed = ✅ Alterado: { $kind } “{ $name }”
change-title-added = ✅ Título adicionado: “{ $name }” ({ $span })
change-title-removed = ✅ Título removido: “{ $name }”
change-title-text = ✅ Título alterado: “{ $before }” → “{ $after }”
change-trimmed = ✅ Cortado: { CLOCK($before_s, $after_s) } → { CLOCK($after_s, $before_s) }
change-lengthened = ✅ Mais longo: { CLOCK($before_s, $after_s) } → { CLOCK($after_s, $before_s) }
change-segments-added =
    { $count ->
        [one] ✅ { $name }: { $count } clipe adicionado
       *[other] ✅ { $name }: { $count } clipes adicionados
    }
change-segments-removed =
    { $count ->
        [one] ✅ { $name }: { $count } clipe retirado
       *[other] ✅ { $name }: { $count } clipes retirados
    }
change-volume = ✅ Volume de { $name }: { $before }% → { $after }%
change-muted = ✅ Sem som: { $name }
change-unmuted = ✅ Som de volta: { $name }
change-resolution = ✅ Resolução: { $before } → { $after }
change-resolution-set = ✅ Resolução: { $after }
change-target-size = ✅ Tamanho desejado: { MB($size_bytes) }
change-bitrate = ✅ Taxa de bits desejada: { $megabits } Mbps
change-quality = ✅ Arquivo menor, qualidade primeiro
change-project-title = ✅ Título do projeto: “{ $name }”
change-look-added = ✅ Efeito adicionado: { $name }
change-look-removed = ✅ Efeito removido: { $name }
change-look-changed = ✅ Efeito alterado: { $name }
change-look-set = ✅ Ajustado: { $name } ({ $value })
change-length = ✅ Duração: { CLOCK($before_s, $after_s) } → { CLOCK($after_s, $before_s) }
change-other = ✅ A linha do tempo mudou.
change-more =
    { $count ->
        [one] … e mais { $count } mudança
       *[other] … e mais { $count } mudanças
    }

## Effects, in "Effect added: …"

look-gray = preto e branco
look-sepia = tons de sépia
look-blur = desfoque
look-pixelate = pixelização
look-zoom = imagem ampliada
look-brightness = brilho
look-contrast = contraste
look-saturation = saturação
look-warmth = calor das cores
look-rotate = rotação
look-flip = imagem espelhada
look-denoise = menos granulação
look-stabilise = estabilização
look-fade-in = fade de entrada
look-fade-out = fade de saída
look-volume = volume
look-noise = menos ruído de fundo
look-normalize = volume uniforme
look-mono = som mono
look-speed = velocidade
look-backwards = de trás para frente
look-freeze = imagem congelada
look-crossfade = transições suaves
look-unbar = barras pretas cortadas
look-silence = pausas cortadas
look-crop = imagem recortada
look-shape = formato da imagem
look-fps = quadros por segundo
look-format = tipo de arquivo
look-split = dividido em partes
