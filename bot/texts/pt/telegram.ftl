# What only Telegram has to say. The "trouble" lines are for the operator.

telegram-not-allowed = Este bot é privado. O responsável decide quem o usa.
telegram-login-usage =
    Envie /login e o seu token do NemoVideo numa só mensagem, aqui no nosso chat privado:
    /login SEU_TOKEN
    Apago essa mensagem na hora.
telegram-login-private = Não envie tokens em um grupo. Me mande /login no privado.
telegram-login-delete = Não consigo apagar sua mensagem aqui. Apague-a: todos podem ler o token.
telegram-say-it-openly = Só você e eu vemos esta mensagem, e os outros não entenderiam a resposta. Escreva no grupo e me mencione, por favor.
telegram-sent-privately = Enviado no nosso chat privado.
telegram-write-me-first = Isso é só para você. Abra um chat privado comigo, toque em “Iniciar” e tente de novo.
telegram-guest-how = Responda a um vídeo, me mencione e diga o que fazer, por exemplo “{ $name } comprima para 20 MB”. Não vejo mais nada deste chat.
telegram-guest-start = Para receber o arquivo, abra um chat privado comigo, toque em “Iniciar” e peça de novo.
telegram-topic-name = Projeto novo, { $day }
telegram-your-link = Aqui está o seu link:
telegram-open = Abrir
telegram-description = Envie um vídeo e diga o que fazer com ele: reduzir, encurtar, tirar o som, juntar. Devolvo o MP4 aqui. Toque em “Iniciar”.
telegram-short-description = Envie um vídeo e diga o tamanho máximo: o MP4 volta aqui.
telegram-in-groups = Neste grupo leio o que me menciona ({ $name }) ou me responde: envie um vídeo com uma menção, ou responda a um com “{ $name } deixe menor”.
telegram-trouble-connecting = Telegram: conectando.
telegram-trouble-unreachable = Não consigo contatar o Telegram: verifique a rede desta máquina. Tentando de novo.
telegram-trouble-port = O webhook do Telegram não consegue escutar: { $said }
telegram-trouble-conflict = Telegram: outro processo recebe as atualizações deste bot (409), ou há um webhook. Pare o outro; só um pode receber.
telegram-trouble-token = O Telegram recusa o token do bot. Verifique TELEGRAM_TOKEN com @BotFather.
telegram-trouble-storage = Telegram: as atualizações não podem ser gravadas e por isso não são confirmadas; tentando de novo.
telegram-trouble-stalled = Telegram: a recepção tinha parado e está sendo reiniciada.
telegram-trouble-webhook = O Telegram não consegue chamar o webhook: { $said }
