# When something can't be done. Every sentence is true as it stands, and says what helps.
# None ever holds a raw error of the service.

## Files

error-unsupported = Não consigo usar { $name }. Aceito { $formats }.
error-unsupported-formats = MP4, MOV, AVI, WebM, MKV · JPG, PNG, GIF, WebP · MP3, WAV, M4A, AAC
error-too-large = { $name } passa do limite de 500 MB ({ MB($size_bytes) }). Corte, divida ou salve antes em 1080p e envie de novo.
error-too-large-plain = { $name } passa do limite de 500 MB. Corte, divida ou salve antes em 1080p e envie de novo.
error-empty-file = { $name } está vazio.
error-damaged = { $name } está danificado e não pode ser lido. Envie de novo ou salve-o outra vez antes.
error-codec = { $name } usa um codec que não pode ser lido. Salve-o antes como MP4 em H.264.
error-unreadable = { $name } está danificado ou usa um codec que não pode ser lido. Envie de novo ou salve-o antes como MP4 em H.264.
error-too-many-pixels = A imagem de { $name } tem pixels demais. Salve-o antes em 4K ou menor.
error-file-gone = Não consigo mais baixar { $name }. Envie de novo, por favor.
error-file-unreachable = Não consegui baixar { $name } agora. Envie de novo, por favor.
error-platform-limit = { $name } passa dos { $megabytes } MB que consigo baixar deste chat. Envie um menor ou um link direto.
error-upload-failed = O envio de { $name } não funcionou. Nada foi cobrado.
error-upload-unclear = O envio de { $name } foi interrompido. Nada foi cobrado; envie de novo, por favor.
error-sticker = Com isso não consigo fazer nada. Envie um vídeo, uma imagem ou um áudio.

## Links that people paste

error-link-refused = Não consigo abrir o link { $name }. Envie um link https público direto para o arquivo.
error-link-not-a-file = O link { $name } leva a uma página, não a um arquivo. Envie um link direto para o vídeo, ou o próprio vídeo.
error-link-video-page = O { $site } só mostra os vídeos no próprio player e não entrega nenhum arquivo, então não consigo baixar de lá. Só funcionam links diretos para um arquivo (terminam em .mp4, .mov…). Envie o próprio vídeo ou um link assim.
error-link-unreachable = Não consegui abrir o link { $name } agora. Verifique-o e tente de novo.

## Account and credits

error-no-credits-bind = Os créditos grátis acabaram. Cadastre-se aqui para continuar: { $url }
error-no-credits-shared = Os créditos deste bot acabaram. O responsável foi avisado; tente mais tarde.
error-no-credits-registered = Os seus créditos acabaram. Recarregue na sua conta e toque em “Tentar de novo”.
error-export-plan = Cadastre-se ou faça upgrade do seu plano para poder exportar.
error-export-plan-shared = O plano deste bot não inclui exportar. O responsável foi avisado.
error-setup = Este bot tem um problema de configuração. O responsável foi avisado; tente mais tarde.
error-token-refused = O NemoVideo não aceita mais o seu token. Use /login de novo, por favor.
error-account-wait =
    { $minutes ->
        [one] Muitos pedidos. Tente de novo em cerca de { $minutes } minuto.
       *[other] Muitos pedidos. Tente de novo em cerca de { $minutes } minutos.
    }
error-account-wait-hours =
    { $hours ->
        [one] Muitos pedidos. Tente de novo em cerca de { $hours } hora.
       *[other] Muitos pedidos. Tente de novo em cerca de { $hours } horas.
    }
error-account-wait-days =
    { $days ->
        [one] Muitos pedidos. Tente de novo em cerca de { $days } dia.
       *[other] Muitos pedidos. Tente de novo em cerca de { $days } dias.
    }
error-account-wait-unknown = O serviço de vídeo não aceita pedidos agora. Tente mais tarde.

## The service

error-busy = O serviço de vídeo está ocupado; tente daqui a um minuto.
error-service = O serviço de vídeo está com um problema; tente mais tarde.
error-unreachable = Não consigo contatar o serviço de vídeo; tente mais tarde.
error-edit-failed = A edição falhou no serviço. Talvez tenha sido cobrada.
failed-changed = Mesmo assim, isto foi feito e continua na linha do tempo:
answer-blocked = (O serviço bloqueou o resto desta resposta pelas suas regras de segurança. A edição pode estar incompleta e talvez tenha sido cobrada. Tente dizer de outra forma.)
answer-too-long = (A resposta foi cortada aqui: ficou longa demais para o serviço. A edição pode estar incompleta e talvez tenha sido cobrada.)
answer-cut = (O serviço terminou a resposta antes da hora. A edição pode estar incompleta e talvez tenha sido cobrada.)
error-edit-refused = O serviço recusou este pedido.
nothing-charged = Nada foi cobrado.
exports-free = Exportar é grátis.
error-unexpected = Algo deu errado do meu lado. Anotei para o responsável.
may-be-done = A edição talvez esteja feita e cobrada; veja com /status.

## The connection was lost, or this bot was restarted, in the middle of an edit

recovery-changed = A conexão caiu, mas a edição foi feita:
recovery-unchanged = A conexão caiu e nada mudou. Talvez créditos tenham sido cobrados. Tentar de novo?
recovery-unreadable = A conexão caiu e não consigo ler a linha do tempo. A edição talvez esteja feita e cobrada; veja com /status.
recovery-partial = (A resposta para aqui.)
session-expired = O projeto anterior tinha expirado; comecei um novo com os seus arquivos.
project-expired = O projeto expirou no serviço.
edits-lost = O que foi editado nele se perdeu, e talvez tenha sido cobrado.
files-in-new = Os seus arquivos já estão em um novo.
files-in-new-later = Os seus arquivos vão para um novo quando você pedir de novo.
notice-repeat = (Talvez você veja isto duas vezes.)
notice-continued = (continua)
notice-overflow-as-file = O resto está no arquivo.

## Without the details

error-unsupported-plain = O serviço não consegue usar este tipo de arquivo.
error-too-large-unnamed = O arquivo passa do limite de 500 MB. Corte, divida ou salve antes em 1080p e envie de novo.
error-upload-broken = O envio foi interrompido. Nada foi cobrado; envie de novo, por favor.
error-scope-plain = Falta ao token do NemoVideo uma permissão necessária.
error-scope = Falta ao token do NemoVideo a permissão “{ $scope }”, necessária para isto.
overflow-filename = resposta.txt
