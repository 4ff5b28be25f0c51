# Labels of buttons: two or three words, at most 30 letters.

button-stop = Parar
button-export = Exportar
button-timeline = Linha do tempo
button-credits = Créditos
button-new = Novo
button-help = Ajuda
button-retry = Tentar de novo
button-compress = Comprimir
button-compress-size = Menos de { $megabytes } MB
button-trim = Primeiros 10 segundos
button-mute = Sem som
button-keep-all = Manter tudo
button-drop-music = Tirar a música
button-drop-title = Tirar o título
button-drop-effects = Tirar os efeitos
button-add-previous = Adicionar ao anterior
button-do-edit = Fazer
button-smaller-frame = Imagem menor
button-project = Abrir projeto
button-download = Baixar MP4
button-register = Registrar-se
button-switch = Mudar
button-keep = Deixar assim
button-delete = Apagar
button-yes = Sim
button-no = Não
