# What the platforms' command menus say: at most 100 letters each.

command-start = Empezar
command-help = Qué sé hacer
command-export = Obtener el MP4 (gratis)
command-status = Ver la línea de tiempo
command-credits = Ver los créditos que quedan
command-usage = Ver lo que has gastado
command-new = Empezar un proyecto nuevo
command-skill = Elegir un modo
command-cancel = Parar lo que está en marcha
command-compress = Hacer el video más pequeño
command-edit = Editar un video
command-login = Vincular tu cuenta de NemoVideo
command-logout = Desvincular tu cuenta de NemoVideo
command-forget = Borrar todo lo que guardo sobre ti
command-redeem = Canjear una invitación
