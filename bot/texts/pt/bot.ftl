# What the bot says in a conversation. Keys are grouped by their first word.
#
# Arguments: sizes are bytes ($size_bytes) and go through MB(), which writes "12.3 MB" or "489 kB"; lengths of
# time are seconds ($duration_s) and go through CLOCK(), which writes "1:45". Whole megabytes
# without the unit: WHOLE_MB(). $facts is a ready line such as "12.3 MB, 0:31, 1280×720".
# Names that people gave (files, titles) are put in as they are.

## Greeting: a skill's own words come first; these hold where it has none

greeting-generic = **{ $title }**: envie um vídeo e diga o que fazer com ele.
greeting-examples = Experimente escrever:
greeting-with-request = **{ $title }**: já vou cuidar disso.
greeting-time-seconds = Um clipe de 30 segundos costuma levar { $low }–{ $high } segundos.
greeting-time-minutes = Um clipe de 30 segundos costuma levar { $low }–{ $high } minutos.
greeting-cloud = Não é preciso instalar nada: o trabalho acontece na nuvem.

## Ready

ready = Pronto.
ready-send-video = Pronto. Envie um vídeo e escreva o que fazer com ele.

## A file arrived

received-file = Recebi { $name } ({ $facts }).
received-file-plain = Recebi { $name }.
received-files = Recebi { $count } arquivos: { $names }.
received-what-next = O que faço agora?
received-new-project = Isso inicia um novo projeto.
project-again = De volta ao projeto com { $names }.
project-again-plain = De volta ao projeto anterior.
project-assumed = Projeto: { $names }

## The queue of one conversation

queue-place =
    { $place ->
        [1] Na fila: é o próximo.
       *[other] Na fila: { $place }º lugar.
    }
awaits-video = Envie o vídeo e farei exatamente isso. Até lá, nada é cobrado.
awaits-video-as-reply = Responda a esta mensagem com o vídeo e farei exatamente isso. Até lá, nada é cobrado.
awaits-video-points = Ou me mencione em uma resposta a um vídeo que já está aqui e diga o que fazer.
button-earlier-video = Usar vídeo anterior
video-above = Seu vídeo acima: { $names }
button-video-above = Usar { $file } de { $name }?

queue-withdrawn = Retirado da fila.
queue-full = É muita coisa de uma vez. Espere até uma parte terminar.
correction-too-late = Já tinha começado com as palavras anteriores. Para fazer também as novas, envie-as numa mensagem à parte.

## An edit is finished

done = Feito.
done-unchanged = Nada mudou na linha do tempo. Tente com outras palavras.
question-plain = O que você prefere?
reword-title = O mesmo com outras palavras
reword-label = O que devo fazer em vez disso?
reword-how = Envie o pedido de novo com outras palavras.
reworded = Com outras palavras: “{ $words }”
voice-understood =
    Entendi: “{ $words }”

    Posso fazer?
voice-no-words = Não ouvi palavras nesta mensagem de voz. Grave de novo ou escreva o que fazer.
voice-too-long = Ouço mensagens de voz de até { $minutes } minutos. Grave uma mais curta ou escreva o que fazer.
voice-unreadable = Não dá para reproduzir esta mensagem de voz. Grave de novo ou escreva o que fazer.
voice-unheard = No momento não consigo ouvir mensagens de voz. Escreva o que fazer.
voice-stopped = Parado. Não fiz nada com esta mensagem de voz.
done-raw-video-first = O vídeo bruto está pronto. Talvez venham música, título e efeitos.
done-tracks-added = Isto foi adicionado automaticamente. Manter ou remover?
done-already-small = O vídeo tem { MB($size_bytes) }, já abaixo de { MB($target_bytes) }.
done-credits-used = Créditos: { $before } → { $after }
done-not-exported = Ainda não exportado, como você pediu. Toque em “Exportar” quando quiser o resultado.
done-export-follows = Não consigo ler a linha do tempo agora. Continuo tentando e exporto assim que der.

## What the person may do about an answer that speaks of an editor's window

direction-send-file-here = Envie o arquivo aqui.

## Conversation: new, skill, cancel, forget

new-started = Projeto novo. Envie um vídeo.
previous-gone = O projeto anterior não existe mais; isto fica no novo.
skill-list = Modos:
skill-entry = { $name } – { $title }
skill-entry-current = **{ $name } – { $title }** (em uso)
skill-question = Mudar para { $title }? Isso inicia um novo projeto e seus arquivos são enviados de novo.
skill-changed = Agora uso { $title }.
skill-same = { $title } já está em uso.
skill-unknown = Não existe o modo “{ $name }”. Você pode escolher: { $names }
cancel-nothing = Não há nada em andamento.
cancel-queued = Retirado da fila. Nada foi feito nem cobrado.
cancel-before-asking = Parado antes de a edição começar. Nada foi cobrado.
cancel-asking = Parado. A edição já tinha começado: uma parte talvez esteja feita e cobrada.
cancel-changed = Parado. Isto já estava feito e pode ter sido cobrado; continua na linha do tempo:
cancel-answered = A edição já tinha terminado. Fica na linha do tempo.
cancel-render = Exportação parada. A linha do tempo não muda, e exportar é grátis.
cancel-render-unsure = Não espero mais pela exportação, mas o serviço não confirmou a parada e talvez ainda esteja trabalhando nela. A linha do tempo não muda, e exportar é grátis.
cancel-too-late = Tarde demais para parar: já está feito.
closed-turn = Eu não conseguia te escrever, então deixei este pedido de lado: nada foi feito nem cobrado.
cancel-not-yours = Só pode parar quem pediu, a pessoa a quem este projeto pertence ou um moderador.
cancel-requested = Parando…
forget-question = Apagar tudo o que guardo sobre você? Não dá para desfazer.
forget-done = Feito. Apaguei o que guardava sobre você. O NemoVideo talvez ainda tenha uma cópia; peça ao suporte deles para apagá-la.
forget-at-work = O que está em andamento segue até o fim; envie /forget de novo depois e isso também será apagado.
forget-backups = Os backups já feitos ainda guardam isso até serem apagados; o último é de { $date }.
forget-backups-until = Os backups já feitos ainda guardam isso; em { $date } o último deles já terá sido apagado.
forget-backups-others = Os backups do próprio responsável podem guardar isso por mais tempo; ele pode dizer até quando.

## Account

credits-balance = Créditos: { $available }
credits-balance-frozen = Créditos: { $available } ({ $frozen } reservados para trabalho em andamento)
credits-price = Exportar é grátis. Edições e clipes gerados usam créditos.
login-done = Vinculado à sua conta do NemoVideo.
login-wrong = O NemoVideo não aceita este token. Verifique, por favor.
login-off = Este bot não vincula contas.
login-not-here = Não envie tokens em mensagens como esta; não guardei nada. Apague sua mensagem e use /login no privado.
logout-done = A sua conta do NemoVideo foi desvinculada.
logout-nothing = Nenhuma conta sua está vinculada.
access-owner-only = Só quem começou este projeto pode gastar os créditos dele.
access-replace-only = Só a pessoa a quem este projeto pertence pode substituí-lo.
access-balance-only = Os créditos só são mostrados à pessoa cuja conta paga este projeto.
access-refused = Este bot é só para pessoas convidadas.
access-not-here = Aqui eu trabalho em outros canais ou para outras pessoas: foi o que escolheu quem cuida deste servidor.
press-not-yours = Este botão é de quem pediu.
press-asked-as-chat = Isto foi pedido em nome de { $name }, e não consigo ver se você pode apertar por esse nome. Em vez disso, responda a esta mensagem com esse nome.
press-stale = Este botão não funciona mais.
press-done = Feito.
press-noted = Já vou cuidar disso.

## Help

help-what = Envie um vídeo e diga o que fazer com ele. Respondo com um MP4.
help-examples = Experimente escrever:
help-formats = Aceito { $formats }, até { $megabytes } MB por arquivo.
help-larger = Este chat não me entrega arquivos maiores; com um link direto podem ter até { $megabytes } MB.
help-posting = Aqui publico resultados de até { $megabytes } MB; os maiores vêm como link.
how-to-say = Me mencione ao escrever ou responda a esta mensagem, para que chegue até mim.
how-to-say-by-command = Use /edit para me dizer.
help-in-groups = Onde outras pessoas também escrevem, me mencione ou responda a uma mensagem minha, para que chegue até mim. Comandos e botões sempre funcionam.
unknown-command = Não conheço o comando /{ $command }. /help mostra todos.
unknown-command-nearest = Não conheço o comando /{ $command }. Você quis dizer /{ $nearest }?
help-advice = Bom saber:
help-vague = Diga um pouco mais. O melhor é um tamanho, uma taxa de bits ou um corte:
small-talk = Olá! Envie um vídeo e diga o que fazer com ele.
undo-nothing = Ainda não há nada para desfazer aqui. Envie um vídeo e diga o que fazer com ele.
thanks-answer = De nada!
apology-answer = Sem problema.
bot-answer = Sim, sou um bot. Envie um vídeo e diga o que fazer com ele.
progress-nothing-running = Não há nada em andamento.
progress-running = Ainda trabalhando em: { $what }
progress-awaits-video = Aguardando o vídeo: { $what }

## Edits that buttons propose: sent to the service in these words when pressed.

offer-compress = Comprime este vídeo
offer-compress-to = Comprime este vídeo para menos de { $megabytes } MB
offer-first =
    { $seconds ->
        [one] Deixa só o primeiro segundo
       *[other] Deixa só os primeiros { $seconds } segundos
    }
offer-compress-half = Comprime este vídeo para a metade do tamanho
offer-compress-quality = Comprime este vídeo sem perder qualidade
offer-mute = Tira o som
offer-compress-to-kb = Comprime este vídeo para menos de { $kilobytes } KB
offer-height = Muda a resolução para { $height }p
offer-undo = Desfaz a última alteração
offer-instead = { $words } (em vez da última alteração)
offer-gif = Converte em GIF
offer-mp3 = Me dá o som em MP3
offer-music = Coloca uma música de fundo calma
offer-title = Coloca um título que combine
offer-do-that = Faz isso
offer-drop-music = Remova a música que foi adicionada
offer-drop-title = Remova o título que foi adicionado
offer-drop-effects = Remova os efeitos que foram adicionados
batch-only-file = somente este arquivo: { $names }
batch-only-files = somente estes arquivos: { $names }

about-quoted = sobre o que { $name } escreveu
about-quoted-unknown = sobre o que alguém escreveu
list-next = { $before }, { $next }
list-names = { $names }
named-value = { $name }: { $value }
sentence-next = { $first } { $then }
credits-hint = /credits mostra o que resta.
progress-files = os arquivos que você enviou
project-not-yours = O link para este projeto é da pessoa a quem ele pertence.
project-no-link = Não há link para este projeto.

## For everybody's eyes, while only the operator can help

presence-trouble = com problemas, volto logo
