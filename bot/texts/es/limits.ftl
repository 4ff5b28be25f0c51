# Quién puede usar el bot y cuánto: lo que se dice al alcanzar un límite.

limit-pace = Eso fue mucho de una vez. Puedes seguir { $when }.
limit-turns =
    { $limit ->
        [one] Has llegado a { $limit } petición por hora. Puedes seguir { $when }.
       *[other] Has llegado a { $limit } peticiones por hora. Puedes seguir { $when }.
    }
limit-uploads =
    { $limit ->
        [one] Has llegado a { $limit } archivo al día. Puedes seguir { $when }.
       *[other] Has llegado a { $limit } archivos al día. Puedes seguir { $when }.
    }
limit-megabytes = Has llegado a { $limit } MB al día. Puedes seguir { $when }.
limit-credits =
    { $limit ->
        [one] Has usado el { $limit } crédito de esta semana. Puedes seguir { $when }.
       *[other] Has usado los { $limit } créditos de esta semana. Puedes seguir { $when }.
    }
limit-running =
    { $limit ->
        [one] { $limit } de tus peticiones ya espera o está en curso. Envía esto otra vez cuando termine.
       *[other] { $limit } de tus peticiones ya esperan o están en curso. Envía esto otra vez cuando termine una de ellas.
    }
limit-running-shared = Hay tanto en curso aquí que ahora no puedo aceptarlo. Envíalo otra vez dentro de unos minutos.
limit-shared = Entre todos hemos alcanzado un límite. Se puede seguir { $when }.
limit-beyond = Eso es más de lo que acepto aquí de una vez.

in-seconds =
    { $number ->
        [one] dentro de un segundo
       *[other] dentro de { $number } segundos
    }
in-minutes =
    { $number ->
        [one] dentro de un minuto
       *[other] dentro de { $number } minutos
    }
in-hours =
    { $number ->
        [one] dentro de una hora
       *[other] dentro de { $number } horas
    }
in-days =
    { $number ->
        [one] dentro de un día
       *[other] dentro de { $number } días
    }

## Invitaciones

redeem-done = ¡Te doy la bienvenida! Envíame un video y escribe qué hacer con él.
redeem-already = Ya tienes acceso.
redeem-unknown = Este código no vale o ya se usó. Pregunta a quien te lo dio.
redeem-not-here = Envíame el código en un chat privado. Aquí no he guardado nada de él.
redeem-usage = Escribe el código detrás: /redeem CÓDIGO
redeem-off = Este bot no acepta invitaciones.
