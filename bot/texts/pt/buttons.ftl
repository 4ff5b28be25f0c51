# Labels of buttons: two or three words, at most 30 letters.

button-stop = Parar
button-export = Exportar
button-timeline = Linha do tempo
button-retry = Tentar de novo
button-compress = Comprimir
button-trim = Só os 10 s iniciais
button-mute = Silenciar
button-keep-all = Manter tudo
button-drop-music = Remover música
button-drop-title = Remover título
button-drop-effects = Remover efeitos
button-add-previous = Juntar ao anterior
button-smaller-version = Usar a de { MB($size_bytes) }
button-do-edit = Fazer
button-project = Abrir projeto
button-download = Baixar MP4
button-switch = Mudar
button-keep = Deixar assim
button-delete = Apagar
button-no = Não
button-export-again = Exportar de novo
button-as-file = Como arquivo
button-fit-anyway = Ajustar mesmo assim
button-first-minute = Primeiro minuto
button-change = Mudar
button-reset = Redefinir
