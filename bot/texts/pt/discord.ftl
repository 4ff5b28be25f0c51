# What the Discord adapter itself says: menus, forms and private lines.

# Names that nothing better was found for.
discord-thread-name = Edição de vídeo
discord-presence = Envie um vídeo
# Commands in Discord's menus: at most 32 letters.
discord-menu-edit = Editar com NemoVideo
discord-menu-compress = Comprimir
# The fields of a command: at most 100 letters each.
discord-option-request = O que fazer, nas suas palavras
discord-option-video = Um vídeo, uma imagem ou um som
discord-option-url = Um link para um vídeo
discord-option-quality = Por exemplo, 720p
discord-option-skill = O modo
discord-option-language = O idioma, por exemplo: português
discord-option-code = Seu código de convite
# Forms: titles and labels have at most 45 letters.
discord-login-title = Vincular sua conta do NemoVideo
discord-login-label = Token da API
# Everybody reads this where a command was given.
discord-echo = **{ $name }**: { $request }
# One person alone reads these.
discord-not-allowed = Não posso ajudar você aqui. Quem administra este bot decide quem o usa.
discord-try-again = Não deu certo. Tente de novo daqui a pouco.
discord-no-video = Não há vídeo nessa mensagem.
discord-open-link = Abrir
discord-form-lost = Não sei mais do que era esse formulário. Abra de novo, por favor.
discord-deleted = Apagado. O projeto continua lá: /export envia o resultado de novo.
discord-not-deleted = Não consigo apagar: o tópico está arquivado ou me falta a permissão. Escreva algo nele e tente de novo.
# Hints where Discord hides what I would need.
discord-cannot-see-reply = O Discord não me mostra essa mensagem. Abra o menu dela e escolha Apps e depois Editar com NemoVideo, ou me envie o vídeo.
discord-above-hidden = O Discord não me mostra o que foi enviado aqui antes. Abra o menu do vídeo em questão e escolha Apps e depois Editar com NemoVideo.
discord-above-no-history = Não posso ler o que foi enviado aqui antes. Responda ao vídeo em questão, me mencione e diga o que fazer, ou abra o menu dele e escolha Apps e depois Editar com NemoVideo.
discord-cannot-read = O Discord não me mostra essa mensagem. Me mencione nela ou responda com a menção ativada.
discord-poll = Isso é uma enquete, e eu edito vídeos. Envie um e diga o que fazer com ele.
discord-cannot-write = Não consigo escrever em { $channel }: falta uma permissão lá, ou o tópico está trancado. Um moderador pode liberar.
discord-timed-out = Não consigo escrever em { $channel } até { $moment }: os moderadores desse servidor me colocaram de castigo. Um moderador pode tirar o castigo, ou peça para mim aqui.
discord-filtered = Um filtro do servidor bloqueou minha resposta em { $channel }. Um moderador pode permiti-la, ou peça para mim aqui.
