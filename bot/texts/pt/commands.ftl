# What the platforms' command menus say: at most 100 letters each.

command-start = Começar
command-help = O que sei fazer
command-export = Obter o MP4 (grátis)
command-status = Mostrar a linha do tempo
command-credits = Mostrar os créditos que restam
command-usage = Mostrar o que você gastou
command-language = Escolher em que idioma eu respondo
command-history = Mostrar seus últimos projetos
command-settings = Escolher seu tamanho habitual e o idioma
command-server-settings = Configurar o bot neste servidor
command-new = Começar um novo projeto
command-skill = Escolher um modo
command-cancel = Parar o que está em andamento
command-compress = Deixar o vídeo menor
command-edit = Editar um vídeo
command-login = Vincular sua conta do NemoVideo
command-logout = Desvincular sua conta do NemoVideo
command-forget = Apagar tudo o que guardo sobre você
command-redeem = Resgatar um convite

## /settings

settings-title = Escolha o que seus pedidos deixam em aberto. O que você disser em um pedido vem primeiro.
settings-size = Tamanho habitual
settings-export = Enviar o MP4 direto
settings-language = Idioma
settings-size-chat = Limite deste chat
settings-size-mb = { $megabytes } MB
settings-size-half = Metade
settings-size-quality = Sem perda visível
settings-size-none = Nenhum
settings-export-compress = Depois de comprimir
settings-export-always = Sempre
settings-export-never = Só quando eu pedir
settings-language-auto = Automático
language-held = A partir de agora eu respondo em português.
language-automatic = Eu respondo no idioma em que você escreve.
language-unknown = Ainda não falo “{ $name }”. Escolha um destes:
settings-sent-as = Enviar resultados como
settings-sent-as-player = Vídeo
settings-sent-as-file = Arquivo
settings-notification = Os resultados chegam
settings-notification-on = Com notificação
settings-notification-off = Em silêncio
settings-size-used = Você não disse o tamanho, então uso o seu habitual: { $size } (/settings).
settings-size-place = Você não disse o tamanho, então uso o habitual daqui: { $size } (/server-settings).
settings-size-fits = Você não disse o tamanho, então comprimo para { MB($limit_bytes) }, o que este chat aceita.

# The form of a request: titles and labels have at most 45 letters, hints 100.
request-title = Editar um vídeo
request-title-compress = Reduzir um vídeo
request-words = O que fazer?
request-example = Manter só os primeiros 10 segundos
request-files = Vídeos
request-files-hint = Deixe vazio para continuar com o último daqui.
request-videos = Quais dos vídeos?
request-size = Que tamanho o resultado pode ter?
request-size-usual = Meu tamanho habitual
request-size-same = Como sair
request-sound = Som
request-sound-on = Manter
request-sound-off = Remover

# Settings of a server or group: titles and labels have at most 45 letters, the hint 100.
place-title = Configurações deste servidor. Elas só limitam o que o responsável permite; o /settings de cada pessoa vem primeiro.
place-form = Configurações deste servidor
place-chats = Canais
place-roles = Cargos
place-places-hint = Não escolha nada para permitir todos.
place-spend = Quem pode gastar créditos
place-spend-everyone = Todos
place-spend-owner = Quem começou a conversa
place-open = Não definido
place-all = Todos
place-some = Escolhidos: { $number }
doctor-title = Isto é o que encontrei ao testar tudo:
doctor-elsewhere = Escreva isso em um chat privado: a resposta é só para você.
place-elsewhere = Estas configurações são para servidores: use o comando em um.
place-not-yours = Só quem pode gerenciar este servidor muda as configurações dele.
place-no-forms = Estas configurações precisam de um formulário, e aqui não há.
