# Em que os créditos são gastos: perguntar antes, e quem gastou quanto.

usage-mine = O que você pediu:
usage-own = Na sua própria conta:
usage-own-in-private = O que você gasta na sua própria conta eu digo num chat privado.
usage-guild = Todos aqui:
usage-day = • últimas 24 horas – edições: { $edits }, créditos: { $credits }
usage-month = • últimos 30 dias – edições: { $edits }, créditos: { $credits }
usage-unknown = • de { $edits } falta o custo: ocorreram ao mesmo tempo que outras, ou ainda estão em andamento
usage-nothing = Você não pediu nenhuma edição paga nos últimos 30 dias.
usage-most = A maior parte, nos últimos 30 dias:
usage-spender = • { $name } – edições: { $edits }, créditos: { $credits }
usage-somebody = alguém
confirm-question = Isto usa cerca de { $credits } créditos. Posso começar? Nada é cobrado se você não tocar em “Sim” em { $minutes } minutos.
confirm-expired = Não foi iniciado: ninguém disse sim a tempo. Nada foi cobrado.
button-confirm =
    { $credits ->
        [one] Sim, { $credits } crédito
       *[other] Sim, { $credits } créditos
    }
