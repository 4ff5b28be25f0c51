# Quem pode usar o bot e quanto: o que se diz quando um limite é atingido.

limit-pace = Foi muita coisa de uma vez. Você pode continuar { $when }.
limit-turns =
    { $limit ->
        [one] Você chegou a { $limit } pedido por hora. Você pode continuar { $when }.
       *[other] Você chegou a { $limit } pedidos por hora. Você pode continuar { $when }.
    }
limit-uploads =
    { $limit ->
        [one] Você chegou a { $limit } arquivo por dia. Você pode continuar { $when }.
       *[other] Você chegou a { $limit } arquivos por dia. Você pode continuar { $when }.
    }
limit-megabytes = Você chegou a { $limit } MB por dia. Você pode continuar { $when }.
limit-credits =
    { $limit ->
        [one] Você usou o { $limit } crédito desta semana. Você pode continuar { $when }.
       *[other] Você usou os { $limit } créditos desta semana. Você pode continuar { $when }.
    }
limit-running =
    { $limit ->
        [one] { $limit } dos seus pedidos já espera ou está em andamento. Envie este de novo quando ele terminar.
       *[other] { $limit } dos seus pedidos já esperam ou estão em andamento. Envie este de novo quando um deles terminar.
    }
limit-running-shared = Há tanta coisa em andamento aqui que não posso aceitar isto agora. Envie de novo daqui a alguns minutos.
limit-shared = Todos juntos, atingimos um limite aqui. Dá para continuar { $when }.
limit-beyond = Isso é mais do que aceito aqui de uma vez.

in-seconds =
    { $number ->
        [one] daqui a um segundo
       *[other] daqui a { $number } segundos
    }
in-minutes =
    { $number ->
        [one] daqui a um minuto
       *[other] daqui a { $number } minutos
    }
in-hours =
    { $number ->
        [one] daqui a uma hora
       *[other] daqui a { $number } horas
    }
in-days =
    { $number ->
        [one] daqui a um dia
       *[other] daqui a { $number } dias
    }

## Convites

redeem-done = Boas-vindas! Envie um vídeo e diga o que fazer com ele.
redeem-already = Você já tem acesso.
redeem-unknown = Este código não vale ou já foi usado. Pergunte a quem o deu a você.
redeem-not-here = Envie o código em um chat privado. Aqui não guardei nada dele.
redeem-usage = Escreva o código depois: /redeem CÓDIGO
redeem-off = Este bot não aceita convites.
