"""More of what people write for a command in German, Spanish, French, Portuguese, Japanese and
Russian, in that order: triggers, and what stands around them.
"""

from __future__ import annotations

from typing import Final

EXPORT: Final = """
video bitte an mich senden|an mich senden|an mich schicken|video schicken|video senden
kann ich das video haben
ich will mein video|ich möchte das video|ich möchte mein video|ich brauche das video
ich brauche die datei
das video bitte|fertiges video bitte|her damit|her mit dem video
quiero el video|quiero mi video|necesito el video|quisiera el video|quiero el archivo
quiero el mp4|dame el mp4
me puedes enviar|puedes enviarme|puedes mandarme|me puedes mandar|me envías|me mandas
podrías enviarme
dámelo|pásamelo|mándamelo|envíamelo|mándame el resultado|me lo mandas|me lo envías
me lo puedes mandar
je veux la vidéo|je voudrais la vidéo|je veux ma vidéo|donne-la moi|envoie-la moi|envoie-la-moi
envoie-le-moi
tu me l'envoies|tu peux me l'envoyer|je veux le fichier|la vidéo s'il te plaît
quero o vídeo|quero meu vídeo|quero o arquivo|quero o mp4|preciso do vídeo|me manda ele|manda aí
manda pra mim
pode me enviar|pode me mandar|pode enviar pra mim|consegue me mandar|consegue enviar
poderia me enviar|me passa o arquivo|pode mandar
動画が欲しい|動画がほしい|動画が見たい|ファイルが欲しい|結果が欲しい|mp4が欲しい|動画を見せて
もらえる|動画をもらえますか
хочу видео|хочу файл|хочу ролик|нужно видео|нужен файл
"""

CREDITS: Final = """
was kostet ein export|kosten|kostenpflichtig|gebühren|bezahlen|zahlen|muss ich zahlen
muss ich bezahlen
hay que pagar|tengo que pagar|cobras|cuesta dinero|cuánto vale|vale|precios|tarifas|de pago
c'est payant|payer|je dois payer|faut payer|c'est combien|tarifs|crédits restants|des crédits
precisa pagar|tem que pagar|preciso pagar|é pago|pago|valor|quanto vale|preços
お金|お金がかかる|お金かかる|課金|料金表|有償|無償|タダ|ただですか|まだクレジット
надо платить|нужно платить|за деньги|расценки|почём|сколько стоит экспорт
"""
CREDITS_AROUND: Final = """
ein|einen|eine|export|der export|nur|überhaupt|eigentlich|noch|genug|welche|guthaben
la exportación|exportación|un|una|video|cada|tengo|aún|todavía|suficientes|dinero|usarlo|usar
un export|l'export|encore|des|chaque|assez|pour|vidéo|une|il faut|d'argent
um|uma|exportação|cada|vídeo|ainda|dinheiro|usar|suficientes|tem
書き出し|書き出しは|エクスポート|かかりますか|ますか|ありますか|まだ|ある|もう|ない|いくら|が
って|円
экспорт|один|за|деньги|ещё|есть|у меня|надо|нужно
"""

STATUS: Final = """
projektstatus|was ist gerade im projekt|was ist drin|was ist auf der timeline
was liegt auf der timeline
stand des projekts|zeig das projekt|zeig mir das projekt
cómo está el proyecto|qué tiene el proyecto|qué hay en la línea de tiempo|qué llevamos
estado del proyecto
où en est le projet|c'est quoi l'état|qu'est-ce qu'il y a dans le projet|montre le projet
montre-moi le projet
o que tem no projeto|como está o projeto|mostra o projeto|mostre o projeto|ver o projeto
estado do projeto
プロジェクトの中身|中身を見せて|今の状況|今の状態|プロジェクトを見せて|トラック一覧
プロジェクトの状態
какие дорожки|что в таймлайне|содержимое проекта|как выглядит проект
"""
STATUS_AROUND: Final = """
das|projekt|mein|es|dem|timeline|von|es gibt|drauf|drin
el|la|proyecto|del|mi|en|las|los|línea|tiempo|pista
le|la|les|projet|du|mon|y|a|t|il|dans
o|a|projeto|do|meu|no|na|as|os|tempo
プロジェクト|の|は|今|どんな|ありますか|が|に|中
проекте|на|в|у|нас|там|таймлайн
"""

UPLOAD: Final = """
ich schicke dir|ich schick dir|noch eine datei schicken|schicke dir ein video|datei schicken
hier kommt das video
kann ich noch eine datei schicken|hier mein video
quiero mandar otro|quiero enviar otro|quiero enviarte|te mando|te envío|mandar otro archivo
aquí va|aquí va el video
te paso|cómo te mando|cómo te envío
je peux envoyer|je veux envoyer|j'envoie|je t'envoie|envoyer un autre fichier|comment j'envoie
comment envoyer
comment je t'envoie
quero mandar|quero enviar|vou mandar|vou enviar|mandar outro|te mando|segue|como eu mando
como mando|como te mando
ファイルを送りたい|動画を送りたい|送りたい|送ってもいい|これが私の動画|これが動画|動画を送ります
追加したいファイル
хочу отправить|хочу прислать|могу отправить|отправить еще|прислать еще|сейчас пришлю|сейчас отправлю
"""
UPLOAD_AROUND: Final = """
dir|schicken|senden|noch|anderes|andere|eine|ein|die
te|mandar|enviar|otro|otra|archivo|video|más|un|una
t'|te|envoyer|autre|fichier|vidéo|un|une|encore|d'autres
te|mandar|enviar|outro|outra|arquivo|vídeo|mais|um|uma
別の|他の|ファイル|動画|もう一つ|もう1つ|私|これ|が|て|もいい
еще один|ещё|другой|файл|видео|тебе
"""

HELP: Final = """
welche befehle gibt es|welche befehle hast du|was für befehle|was kann der bot|was geht hier
wie bediene ich dich
wie benutzt man dich|wie benutze ich dich|wie kann ich dich benutzen|was alles kannst du
was kannst du alles|was machst du eigentlich|wofür bist du|wozu bist du gut|ich verstehe nicht
verstehe ich nicht|was soll ich tun
was kann man hier machen|brauche hilfe|wie geht das hier|was muss ich tun
qué comandos hay|qué comandos tienes|cuáles son los comandos|cómo funcionas|cómo se hace
qué cosas haces|ayúdame
no entiendo|no sé qué hacer|para qué sirves|cómo se usa esto|qué puedo hacer|cómo te uso|qué hago
comment on utilise|comment ça s'utilise|tu sers à quoi|à quoi tu sers|je ne comprends pas
je comprends pas
je comprends rien|comment utiliser|que faire|je fais quoi|on fait quoi ici
não entendi|não entendo|para que serve|pra que você serve|como usa|como se usa|o que eu faço
o que faço agora
わからない|分からない|分かりません|わかりません|何をしてくれる|何をしてくれるの|何ができるの
どうすればいい|どうやるの|説明して
何をすればいい
не знаю что делать|зачем ты нужен|для чего ты|как тут работать|не разобрался|как пользоваться
"""
HELP_AROUND: Final = """
hier|eigentlich|man|es|bot|gut|kann|denn|so
esto|bot|aquí|se|cómo|para|qué
ce|bot|on|ici|à|quoi|ça|rien
esse|bot|aqui|isso|pra|que
ボット|この|の|んですか|のか|です|全然
тут|бот|этот|вообще|здесь
"""

CANCEL: Final = """
lass es sein|lass das|lass gut sein|stopp, das war falsch|das war falsch|falsch|hör auf damit
hör bitte auf
abbrechen bitte|brich das ab|stopp das|stoppe|stoppen|lieber nicht|bitte nicht|mach das nicht
lass mal|brauch ich nicht|doch nicht|ich will nicht mehr|egal, lass|schluss damit
ya no quiero|no quiero|ya no|no lo hagas|déjalo así|cancela todo|mejor no|no importa
je ne veux plus|je n'en veux pas|plus besoin|pas la peine|tant pis|c'est bon laisse|annule tout
oublie ça
não quero|não precisa|não faça|cancela tudo|melhor não|deixa|deixa quieto|não faz
いらない|要らない|やっぱりいい|やっぱりいらない|もうやめて|全部やめて|しなくていい|やらなくていい
не хочу|не хочу больше|ладно не надо|отмени все|всё отмена
"""

NEW: Final = """
neues video|anderes video|starte ein neues projekt|neues projekt starten|noch mal neu
nochmal neu|alles auf anfang
nuevo video|otro video|empezar otro|vamos de nuevo|todo de nuevo|empecemos de cero|borra todo
nouvelle vidéo|autre vidéo|on efface tout|efface tout|repartons de zéro|repartir à zéro|tout effacer
novo vídeo|outro vídeo|apaga tudo|tudo de novo|vamos recomeçar|começar outro
新しい動画|別の動画|別のプロジェクト|全部消して最初から|ゼロから|一からやり直し|一から
最初からお願いします
другой ролик|новый ролик|всё заново|все заново|давай с нуля
"""

PROGRESS: Final = """
läuft es noch|läuft das noch|arbeitest du noch|machst du noch|bist du dran|geht es weiter
wie siehts aus|dauert das
dauert es noch|noch nicht fertig|immer noch nicht fertig
sigues trabajando|sigues ahí|cuándo termina|cuánto más|aún no|todavía no|ya casi está
estás trabajando
ça prend combien|c'est pour quand|tu bosses encore|toujours pas fini|toujours pas prêt
c'est en cours|ça en est où
ainda está fazendo|ainda está trabalhando|está fazendo|quando termina|ainda não
ainda não terminou|quanto mais
まだやってる|まだやってますか|順調|順調ですか|進んでる|進んでますか|いつ完成|いつできますか
まだかかる|まだ終わらない
終わりそう|もうすぐ
еще не готово|всё ещё делаешь|когда закончишь|скоро закончишь|долго осталось
"""

SKILL: Final = (
    r"^(?:quels|les|liste des)(?: sont les)? (?:modes|produits)(?: disponibles)?[\s?.!]*$"
    r"|^(?:que|cuales son los|ver) modos?(?: hay| tienes)?[\s?.!]*$"
    r"|^(?:quais(?: sao)?(?: os)?|ver(?: os)?) modos?(?: tem| existem)?[\s?.!]*$"
    r"|^(?:modus|modi) (?:zeigen|anzeigen|auswahlen)[\s?.!]*$"
    r"|^(?:モード)(?:一覧|は何がありますか|を見せて)[。！!？?\s]*$"
    r"|^(?:выбрать|выбери|обрати|смена|список) (?:режим(?:а|ов|ы)?)[\s?.!]*$"
)
EDITING: Final = """
ton|lautstärke|musik|lied|titel|untertitel|anfang|ende|sekunden|sekunde|minuten|hälfte|schneide
schneid|entferne
lösche|füge|dreh|drehe|spiegle|lauter|leiser|heller|dunkler|schneller|langsamer|rückwärts
schwarzweiß|logo|bild|text
ersten|letzten|stumm|übergang|hintergrund|farbe|größer|ohne|nur
volumen|sonido|audio|música|canción|título|texto|subtítulos|principio|inicio|final de|segundos
segundo|minutos
mitad|corta|recorta|quita|elimina|borra|añade|agrega|pon|ponle|gira|voltea|rápido|lento|reversa
blanco|negro
primeros|últimos|silencia|fondo|color|brillo|grande|sin|solo|velocidad|transición|logo|imagen del
son|volume|musique|chanson|titre|texte|sous-titres|sous|titres|début|fin de|secondes|seconde
minutes|moitié|coupe
enlève|supprime|ajoute|mets|tourne|retourne|accélère|ralentis|noir|blanc|premières|dernières
muet|fond|couleur
grand|sans|seulement|vitesse|transition
volume|som|música|canção|título|texto|legendas|começo|início|fim|segundos|segundo|minutos|metade
corta|corte
tira|tire|remove|remova|apaga do|coloca|coloque|adiciona|adicione|gira|gire|acelera|preto|branco
primeiros|últimos
mudo|fundo|cor|brilho|sem|velocidade|transição
音量|音声を|字幕|タイトル|回転|倍速|逆再生|白黒|最後の|明るく|暗く
"""
"""What speaks of editing, beside which no word is forgiven: "sube el volumen" is no upload."""
SMALLTALK: Final = """
moin moin|servus|grüß dich|guten tag|guten abend|gute nacht|danke schön|dankeschön|tausend dank
bis bald|ciao
bis später|wie geht's|wie geht es dir
hola qué tal|qué tal|cómo estás|hasta luego|nos vemos|mil gracias|muchísimas gracias
perfecto gracias
ça va|comment vas-tu|bonne nuit|bonne soirée|à bientôt|à plus|mille mercis|merci bien
tudo bem|como vai você|até logo|até mais|valeu mesmo|muito obrigada|brigado|brigada
お疲れ|おやすみ|おやすみなさい|またね|どうもありがとう|元気ですか
как ты|доброй ночи|всего хорошего|спасибо огромное|благодарю вас|до скорого
klasse gemacht|gut gemacht|sauber|stark|hammer|hallo zusammen|schönen tag
qué bien|quedó genial|quedó muy bien|genial|buenas tardes|buenas noches|buen trabajo
super boulot|bon travail|beau travail|bien joué|trop bien|bonne journée|impeccable
ficou ótimo|ficou muito bom|bom trabalho|show|mandou bem|boa noite
いい感じです|素敵|助かります|ナイス
круто получилось|хорошая работа|огонь
"""
