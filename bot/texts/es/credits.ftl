# En qué se gastan los créditos: preguntar antes, y quién ha gastado cuánto.

usage-mine = Lo que has pedido:
usage-own = En tu propia cuenta:
usage-own-in-private = Lo que gastas en tu propia cuenta te lo digo en un chat privado.
usage-guild = Todos aquí:
usage-day = • últimas 24 horas – ediciones: { $edits }, créditos: { $credits }
usage-month = • últimos 30 días – ediciones: { $edits }, créditos: { $credits }
usage-unknown = • de { $edits } no sé cuánto costaron: se hicieron a la vez que otras, o aún están en marcha
usage-nothing = No has pedido ninguna edición de pago en los últimos 30 días.
usage-most = La mayor parte, en los últimos 30 días:
usage-spender = • { $name } – ediciones: { $edits }, créditos: { $credits }
usage-somebody = alguien
confirm-question = Esto cuesta unos { $credits } créditos. ¿Empiezo? No se cobra nada si no tocas «Sí» en { $minutes } minutos.
confirm-expired = No se ha empezado: nadie dijo que sí a tiempo. No se ha cobrado nada.
button-confirm =
    { $credits ->
        [one] Sí, { $credits } crédito
       *[other] Sí, { $credits } créditos
    }
