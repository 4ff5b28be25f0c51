# What the platforms' command menus say: at most 100 letters each.

command-start = Começar
command-help = O que sei fazer
command-export = Obter o MP4 (grátis)
command-status = Mostrar a linha do tempo
command-credits = Mostrar os créditos que restam
command-usage = Mostrar o que você gastou
command-new = Começar um novo projeto
command-skill = Escolher um modo
command-cancel = Parar o que está em andamento
command-compress = Deixar o vídeo menor
command-edit = Editar um vídeo
command-login = Conectar sua conta do NemoVideo
command-logout = Desvincular sua conta do NemoVideo
command-forget = Apagar tudo o que guardo sobre você
command-redeem = Resgatar um convite
