"""Italian."""

from __future__ import annotations

from typing import Final

from bot.core.requests.words.apart.tongue import Tongue

ITALIAN: Final = Tongue(
    polite="""
per favore|per piacere|perfavore|grazie|ti prego|puoi|potresti|puoi per favore|mi puoi|mi potresti
io|tu|noi|voi|mi|ti|ci|me|te|lo|la|li|le|il|un|una|uno|gli|di|del|della|dei|al|alla|ai|da|dal|in
nel|nella|su|sul|sulla|con|per|e|ed|o|ma|poi|quindi|allora|ora|adesso|subito|veloce|presto|già
solo|soltanto|ancora|di nuovo|un'altra volta|ciao|ehi|ok|va bene|bene|che|cosa|come|quale|quali
dove|quando|chi|questo|questa|questi|quello|quella|tutto|tutti|qui|qua|là|vorrei|voglio|devo|posso
possiamo|c'è|è|sono|ho|hai|molto|oggi|se|dai|bot|amico|no|sì|mio|mia|miei|tuo|tua|pure|magari
""",
    video="""
video|il video|il mio video|filmato|il filmato|clip|la clip|il clip|file|il file|i file|film
registrazione|progetto|il progetto|risultato|il risultato|versione|montaggio|il montaggio|finale
finito|pronto|ultimo|nuovo
""",
    export="""
esporta|esportalo|esportala|esportare|esportami|esportazione|esportiamo|esporti|scarica|scaricalo
scaricare|scaricarlo|scaricarla|scaricami|scarico|download|render|renderizza|renderizzalo
rendering|mandami il video|mandami il file|mandami l'mp4|manda il video|manda il file|mandamelo
mandami|inviami il video|inviami il file|inviami l'mp4|invia il video|inviamelo|inviami
dammi il video|dammi il file|dammi l'mp4|dammelo|passami il video|passami il file|passamelo|salva
salvalo|salvare|salvami|salva il video|voglio l'mp4|voglio il video|vorrei il video|dov'è il video
dov'è il mio video|posso averlo|posso scaricarlo|link per scaricare|link per scaricarlo
link di download|link al video|il link|fammi avere il video
""",
    export_verbs="""
dammi|voglio|vorrei|posso avere|fammi avere|mi dai|mi mandi|mi invii|mi passi|manda
""",
    export_objects="""
il video|il file|l'mp4|il video finito|il file finito|il risultato|il mio video|il link|link
il video finale|la versione finale
""",
    export_around="""
in|come|qualità|alta|massima|migliore|formato|risoluzione|sul|telefono|computer|pc|chat|gratis
alta qualità|massima qualità|link|finale|finito
""",
    upload="""
caricare|carico|carica|caricarlo|come carico|come si carica|come posso caricare|dove carico
voglio caricare un video|ti mando un video|ti mando un file|ti invio un video|ecco il video
ecco il mio video|ecco il file|mando un video|mando un altro video|ti mando|ti invio|invio un file
come ti mando un video|dove mando il video|allego|allegare|caricamento|inviare un video
mandare un video|mandarti un video|inviarti un video|inviarti|mandarti
""",
    upload_around="""
un|altro|foto|immagine|musica|audio|come|dove|grande|tramite|via|link|da|un altro|un'altra|adesso
video|file
""",
    credits="""
crediti|i crediti|i miei crediti|quanti crediti|quanti crediti ho|quanti crediti mi restano|saldo
il mio saldo|credito|quanto costa|quanto viene|è gratis|gratis|gratuito|è gratuito|prezzo|prezzi
si paga|devo pagare|a pagamento|costo|costi|costa
""",
    credits_around="""
quanti|quanto|mi restano|restano|rimangono|mi rimangono|rimasti|ho|abbiamo|mostra|mostrami
controlla|ancora|esportare|un'esportazione|l'esportazione|soldi|bisogna|fa|serve|servono|rimanenti
conto|c'è|questo|usarti|usarlo
""",
    status="""
timeline|la timeline|mostra la timeline|mostrami la timeline|cosa c'è sulla timeline|stato
stato del progetto|mostra il progetto|mostrami il progetto|com'è il progetto|cosa c'è nel progetto
nel progetto|sulla timeline|tracce|le tracce|che tracce ci sono|a che punto è il progetto|lo stato
""",
    status_around="""
cosa|c'è|ci sono|mostra|mostrami|vedere|fammi vedere|sulla|nella|nel|adesso|attuale|che|quali
progetto|il progetto|elenco
""",
    usage="""
quanto ho speso|quanti crediti ho speso|quanti crediti ho usato|le mie spese|spese|consumo|consumi
il mio consumo|i miei consumi|utilizzo
""",
    usage_around="""
mostra|mostrami|mese|settimana|questo|questa|finora|oggi|crediti|in totale
""",
    help="""
aiuto|aiutami|mi aiuti|help|cosa sai fare|cosa puoi fare|che sai fare|che puoi fare|come funziona
come funzioni|come ti uso|come si usa|istruzioni|comandi|quali comandi|lista dei comandi|guida
non capisco|non ho capito|che cosa fai|cosa fai|chi sei|a cosa servi|cosa devo fare|come si fa
ho bisogno di aiuto|mi serve aiuto|da dove comincio|come inizio|spiegami
""",
    help_around="""
bisogno|di|serve|elenco|lista|comandi|bot|usare|questo|ci sono|mostrami|mostra|funziona
""",
    new="""
nuovo progetto|nuovo video|ricominciamo|ricomincia|ricominciare|da capo|ricomincia da capo
ricominciamo da capo|da zero|ripartiamo da zero|riparti da zero|inizia da capo|altro progetto
un altro video|un altro progetto|altro video|azzera|azzera tutto|cancella tutto e ricomincia
ricominciamo da zero|resetta|reset
""",
    new_around="""
nuovo|inizia|iniziamo|iniziare|cominciamo|comincia|crea|apri|fai|tutto|progetto|video|un
""",
    progress="""
è pronto|hai finito|quanto manca|quanto ci vuole|quanto ci vuole ancora|a che punto sei
a che punto siamo|a che punto è|come va|ci sei|quanto tempo|quando è pronto|quando sarà pronto
non è ancora pronto|non hai finito|ancora niente|progresso|novità|ci vuole ancora molto|ci siamo
manca molto|manca ancora molto|sei bloccato|si è bloccato|quanti minuti
""",
    progress_around="""
già|ancora|quanto|tempo|molto|minuti|quanti|il|video|l'esportazione|il video|manca|adesso|allora
quasi
""",
    asked="""
pronto|finito|fatto|ancora|allora|e|novità|tutto ok|ci siamo|ancora no|quanto
""",
    cancel="""
ferma|fermati|fermalo|ferma tutto|stop|basta|annulla|annullalo|annulla tutto|annullare|interrompi
interrompilo|smettila|smetti|lascia stare|lascia perdere|lasciamo stare|non importa|non serve più
non serve|ci ho ripensato|ho cambiato idea|non voglio più|non lo voglio più|non farlo|dimentica
dimenticalo|niente|come non detto|aspetta fermati|blocca
""",
    cancel_around="""
tutto|esportazione|l'esportazione|questo|rendering|operazione|l'operazione|più|lavoro|il lavoro
""",
    undo="""
annulla la modifica|annulla l'ultima modifica|torna indietro|ripristina|ripeti
""",
    undo_around="""
l'ultima|ultima|modifica|tutto|passo
""",
    editing="""
aggiungi|togli|rimuovi|elimina|taglia|accorcia|allunga|unisci|dividi|metti|inserisci|sostituisci
cambia|tieni|lascia|gira|ruota|ingrandisci|sfoca|rallenta|velocizza|accelera|alza|abbassa|volume
comprimi|riduci|converti|ridimensiona|stabilizza|inverti|congela|genera|crea|disegna|musica
canzone|audio|suono|voce|rumore|silenzio|titolo|titoli|testo|scritta|sottotitoli|logo|effetto
effetti|filtro|transizione|bianco e nero|sfondo|faccia|colore|colori|luminosità|inizio|fine|metà
secondi|secondo|secondi|minuto|minuti|primi|ultimi|verticale|orizzontale|quadrato|qualità|senza
scena|fotogramma|muto|muta|ruotalo|giralo|taglialo|tagliali|accorcialo|aggiungici|toglilo|toglile
comprimilo|velocizzalo|rallentalo|mettilo|rendilo|convertilo|uniscili|capovolgilo|ritaglialo
sfocalo|schiariscilo
""",
    smalltalk="""
ciao|salve|buongiorno|buonasera|buonanotte|ehilà|hey|scusa|scusami|mi dispiace|perdonami|bravo
bravissimo|ottimo|ottimo lavoro|bel lavoro|fantastico|perfetto grazie|grande|sei un bot
sei un robot|sei umano|arrivederci|a presto|ci vediamo|addio|grazie mille|mille grazie
tante grazie|molto gentile|come stai|tutto bene|che bello|bellissimo|è venuto benissimo|figo|forte
wow
""",
    smalltalk_around="""
davvero|proprio|sei|tanto|molto|mille|tante|tutto|per|aiuto|l'aiuto|così|era
""",
    thanks="""
grazie|ringrazio|thanks|grazissime
""",
    agreement="""
sì|si|sì grazie|certo|certamente|ok|va bene|va benissimo|d'accordo|perfetto|ottimo|esatto|giusto
assolutamente|volentieri|procedi|vai|dai|fallo|facciamolo|come no|sicuro|ovvio|benissimo|mi piace
buona idea|sì per favore|bene|ci sta|vai pure|sì fallo
""",
    vague="""
miglioralo|migliora|miglioralo un po'|rendilo più bello|fallo più bello|fallo meglio|abbelliscilo
modificalo|montalo|fai qualcosa di bello|sistemalo|rendilo migliore|più bello|meglio
""",
    vague_around="""
rendi|rendilo|fai|fallo|un po'|più|qualcosa|bello|molto|video|che|sembri|sia
""",
    hold=(
        r"(?:\b(?:per ora|ancora|ma) ){0,2}\bnon (?:esportar\w*|scaricar\w*|salvar\w*|mandar\w*"
        r"|inviar\w*)(?: (?:ancora|per ora|adesso|il video|niente)){0,3}"
        r"|\bsenza (?:esportar\w*|scaricar\w*)(?: (?:per ora|ancora))?"
        r"|\baspetta (?:a|ad|con l'|prima di) ?(?:esporta\w*|scarica\w*)"
    ),
    before_hold="ma|pero|per ora|ancora|solo",
    joints="e|ed|e poi|poi|e quindi|dopodiche|e dopo|infine",
    skill=(
        r"^(?:cambia|scegli|mostra|mostrami|vedi|seleziona|altra|che|quali) (?:le )?modalita"
        r"(?: (?:ci sono|hai|disponibili))?[\s?.!]*$"
    ),
    compress=(
        r"\b(?:comprim\w+|rimpicciol\w+|alleggeri\w+)\b"
        r"|\b(?:ridu\w+)\s[^.]{0,24}\b(?:dimension\w*|peso|video|file|bitrate|mb|kb)\b"
        r"|\b(?:rend|fa|fai|fall)\w*\s[^.]{0,24}\bpiu\s(?:piccol|legger)\w"
        r"|\bpiu\s(?:piccolo|leggero)\b|\b(?:sotto|meno\sdi)\s(?:i\s|gli\s)?\d{1,7}\s?mb\b"
        r"|\b(?:convert\w+|trasform\w+)\s[^.]{0,24}\b(?:mp4|mov|avi|mkv|webm|gif)\b"
        r"|\brisoluzione\s(?:a|in)\s\d{3,4}p?"
    ),
    limit="sotto(?: i| gli)?|meno di|al massimo|massimo|non piu di|entro(?: i| gli)?|fino a|a",
    behind_a_size="al massimo|o meno|massimo",
    operates=(
        r"\b(?:comprim|tagli|accorci|togli|rimuov|elimin|aggiung|mett|tien|lasci|gir|ruot|sfoc"
        r"|rallent"
        r"|velocizz|acceler|alz|abbass|un[ie]sc|divid|convert|riduc|ridu|annull|silenzi"
        r"|mut[aoi]\b"
        r"|esport|sottotitol|capovolg|stabilizz|conver|risoluzion|dammi l'audio)\w*"
    ),
)
