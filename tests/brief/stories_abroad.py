# ruff: noqa: E501 - copy is kept as it runs
"""Self-written stories in six languages, each with the speakers of its quotations in order."""

STORIES: tuple[tuple[str, str, tuple[str | None, ...]], ...] = (
    (
        "de",
        """Nach dem Sturm ist der Hafen von Strandby seit Montag wieder offen, wie die Stadt mitteilte.

„Wir haben zwei Kräne verloren und viel Schlaf“, sagte Bürgermeisterin Anna Berg am Vormittag. „Aber niemand wurde verletzt.“

Der Sprecher der Feuerwehr, Hans Lindner, sagte: „So etwas habe ich in dreißig Jahren nicht gesehen.“ Er warnte davor, die Mole zu betreten. „Sie kann jederzeit nachgeben“, erklärte er.

Laut Hafenmeister Jürgen Voss ist die Mole „in einem Zustand, den man keinem Schiff wünscht“.

Ein Fischer, der nicht genannt werden wollte, sah es anders. „Der Fisch wartet nicht auf den Stadtrat“, sagte Lindner dazu.""",
        ("Anna Berg", "Anna Berg", "Hans Lindner", "Hans Lindner", "Jürgen Voss", "Hans Lindner"),
    ),
    (
        "de",
        """Die Gemeinde Oberwalden verkauft ihr altes Freibad. Das beschloss der Rat am Dienstag mit elf zu vier Stimmen.

»Das Becken ist dicht, aber die Kasse ist leer«, sagte Kämmerer Dr. Thomas Wirth, der das Bad selbst noch als Kind besucht hatte. »Wir können uns das Wasser nicht mehr leisten.«

Dagegen protestierte die Bürgerinitiative. »Hier haben drei Generationen schwimmen gelernt, und die vierte soll es auch«, so deren Vorsitzende Petra Hollmann. Sie hat 1.200 Unterschriften gesammelt. »Ich gebe die Liste morgen ab«, sagte sie.

Eine Sprecherin des Landkreises sagte: »Wir prüfen den Vorgang.« Mehr wollte sie nicht sagen.""",
        ("Thomas Wirth", "Thomas Wirth", "Petra Hollmann", "Petra Hollmann", "Eine Sprecherin des Landkreises"),
    ),
    (
        "de",
        """Im Streit um den Nachtzug hat Verkehrsminister Karl Ebert eingelenkt. "Der Zug fährt weiter, bis wir etwas Besseres haben", schrieb Ebert in einem Brief an die Länder.

Die Bahn zeigte sich überrascht. "Uns hat vorher niemand gefragt", sagte ein Sprecher.

Zuvor hatte Fahrgastvertreterin Sabine Kuhn die Pläne kritisiert. "Wer nachts reist, hat einen Grund", sagte Kuhn der Deutschen Presse-Agentur. Der Begriff "Luxus auf Schienen für wenige" sei falsch.""",
        ("Karl Ebert", "ein Sprecher", "Sabine Kuhn", None),
    ),
    (
        "fr",
        """Le port de Rouvray a rouvert lundi après la tempête, a annoncé la mairie.

« Nous avons perdu deux grues et beaucoup de sommeil », a déclaré la maire, Hélène Carpentier. « Mais personne n’a été blessé, et c’est ce qui compte. »

« La mer ne nous a rien laissé », raconte Yves Le Goff, pêcheur depuis trente ans. Il repartira mardi. « Le poisson n’attend pas », dit-il.

Selon le préfet, Bernard Mallet, la jetée est « dans un état qui n’autorise aucun passage ».""",
        ("Hélène Carpentier", "Hélène Carpentier", "Yves Le Goff", "Yves Le Goff", "Bernard Mallet"),
    ),
    (
        "fr",
        """Le ministre des Transports Julien Moreau a promis jeudi de maintenir les trains de nuit.

«Les trains rouleront tant que nous n’aurons pas mieux», a-t-il assuré devant les députés. La présidente de l’association des usagers, Claire Dubreuil, s’est dite méfiante : «On nous l’a déjà promis deux fois, et deux fois on nous a menti.»

«Personne ne nous a consultés», a regretté un porte-parole de la compagnie.

Le plan, surnommé «la grande nuit des petits trains», coûterait 40 millions d’euros.""",
        ("Julien Moreau", "Claire Dubreuil", "un porte-parole de la compagnie", None),
    ),
    (
        "fr",
        """La commune de Saint-Aubin vend sa piscine. Le conseil l’a décidé mardi par onze voix contre quatre.

"Le bassin tient, c’est la caisse qui fuit", a expliqué l’adjointe aux finances Nadia Benali. Elle y a appris à nager. "Cela me fait mal", a-t-elle ajouté.

Marc Tessier, qui préside le club local, ne décolère pas. "Trois générations ont appris à nager ici", s’est-il indigné mercredi. Pour lui, "le conseil a choisi la facilité et rien d’autre".""",
        ("Nadia Benali", "Nadia Benali", "Marc Tessier", None),
    ),
    (
        "es",
        """El puerto de Almadraba reabrió el lunes después del temporal, según informó el ayuntamiento.

«Hemos perdido dos grúas y muchas horas de sueño», dijo la alcaldesa, Carmen Ortega. «Pero no hay heridos, y eso es lo que importa», añadió.

El pescador Manuel Rivas, de 52 años, saldrá el martes. “El pescado no espera a nadie”, afirmó Rivas. “Y el banco tampoco”.

Según el capitán marítimo, Luis Bermejo, el muelle está “en un estado que no permite el paso”.""",
        ("Carmen Ortega", "Carmen Ortega", "Manuel Rivas", "Manuel Rivas", "Luis Bermejo"),
    ),
    (
        "es",
        """El ministro de Transporte, Javier Molina, prometió el jueves mantener los trenes nocturnos. "Los trenes seguirán hasta que tengamos algo mejor", aseguró ante los diputados.

La presidenta de la asociación de viajeros, Elena Prieto, dijo a la prensa: "Ya nos lo han prometido dos veces y dos veces nos han mentido". Ella viaja cada semana a la capital. "Duermo más en el tren que en casa", contó.

"Nadie nos ha consultado", lamentó un portavoz de la compañía.""",
        ("Javier Molina", "Elena Prieto", "Elena Prieto", "un portavoz de la compañía"),
    ),
    (
        "es",
        """El municipio de Valdehierro vende su piscina. El pleno lo decidió el martes por once votos contra cuatro.

"El vaso aguanta, pero la caja no", ha explicado el concejal de Hacienda Andrés Soto a este diario. "No podemos pagar el agua".

Teresa Nieto preside el club de natación y no lo acepta. "Aquí han aprendido a nadar tres generaciones", protestó. En la puerta colgaba ayer un cartel con la frase "esta agua es de todos nosotros".""",
        ("Andrés Soto", "Andrés Soto", "Teresa Nieto", None),
    ),
    (
        "it",
        """Il porto di Marinella ha riaperto lunedì dopo la tempesta, ha annunciato il comune.

«Abbiamo perso due gru e molte ore di sonno», ha detto la sindaca, Lucia Ferrante. «Ma nessuno è rimasto ferito», ha aggiunto.

Il pescatore Antonio Greco uscirà martedì. «Il pesce non aspetta nessuno», racconta Greco. Secondo il comandante del porto, Paolo Serra, il molo è «in uno stato che non permette il passaggio».""",
        ("Lucia Ferrante", "Lucia Ferrante", "Antonio Greco", "Paolo Serra"),
    ),
    (
        "it",
        """Il ministro dei Trasporti Giorgio Valli ha promesso giovedì di mantenere i treni di notte. "I treni viaggeranno finché non avremo di meglio", ha assicurato davanti ai deputati.

La presidente dei pendolari, Elisa Rota, non ci crede: "Ce lo hanno già promesso due volte e due volte ci hanno mentito", dice. Lei viaggia ogni settimana.

"Nessuno ci ha consultato", ha lamentato un portavoce della società.""",
        ("Giorgio Valli", "Elisa Rota", "un portavoce della società"),
    ),
    (
        "it",
        """Il comune di Valdoro vende la piscina. Il consiglio lo ha deciso martedì con undici voti contro quattro.

“La vasca tiene, è la cassa che perde”, ha spiegato l’assessore al bilancio Marco Pellegrini. “Non possiamo più pagare l’acqua”.

Anna Bruni guida il circolo del nuoto: “Qui hanno imparato a nuotare tre generazioni”. Il prefetto Carlo Neri ha scritto in una lettera: “La decisione spetta al comune e a nessun altro”.""",
        ("Marco Pellegrini", "Marco Pellegrini", "Anna Bruni", "Carlo Neri"),
    ),
    (
        "pt",
        """O porto de Areia Branca reabriu na segunda-feira depois da tempestade, informou a prefeitura.

“Perdemos dois guindastes e muitas horas de sono”, disse a prefeita Mariana Lopes. “Mas ninguém ficou ferido”, acrescentou ela.

O pescador João Teixeira, de 52 anos, sai para o mar na terça. “O peixe não espera por ninguém”, afirmou Teixeira.

Segundo o capitão do porto, Rui Cardoso, o cais está “num estado que não permite a passagem”.""",
        ("Mariana Lopes", "Mariana Lopes", "João Teixeira", "Rui Cardoso"),
    ),
    (
        "pt",
        """O ministro dos Transportes, Paulo Arruda, prometeu na quinta-feira manter os trens noturnos. "Os trens vão rodar até termos algo melhor", garantiu aos deputados.

A presidente da associação de passageiros, Beatriz Nunes, disse à imprensa: "Já nos prometeram isso duas vezes e duas vezes mentiram". Ela viaja toda semana. "Durmo mais no trem do que em casa", contou.

"Ninguém nos consultou sobre isso", lamentou um porta-voz da empresa.""",
        ("Paulo Arruda", "Beatriz Nunes", "Beatriz Nunes", "um porta-voz da empresa"),
    ),
    (
        "pt",
        """O município de Vale do Ferro vai vender a piscina. A câmara decidiu na terça-feira por onze votos contra quatro.

«O tanque aguenta, mas o cofre não», explicou o vereador António Matos. «Já não podemos pagar a água.»

Para Helena Castro, do clube de natação, é um erro. «Três gerações aprenderam a nadar aqui», disse Castro ao jornal. O cartaz à porta dizia «esta água é de todos nós aqui».""",
        ("António Matos", "António Matos", "Helena Castro", None),
    ),
    (
        "tr",
        """Fırtınadan sonra kapanan Kıyıköy limanı pazartesi günü yeniden açıldı.

Belediye Başkanı Ayşe Yılmaz, “İki vinç ve çok uyku kaybettik ama kimse yaralanmadı” dedi.

Balıkçı Mehmet Kaya ise “Balık kimseyi beklemez, banka da beklemez” diye konuştu. Kaya, salı günü denize çıkacağını söyledi. “Ağlarım sağlam, teknem de sağlam” dedi.

Liman müdürü Hasan Demir’in açıklamasına göre iskele “hiçbir geminin yanaşamayacağı bir durumda”.""",
        ("Ayşe Yılmaz", "Mehmet Kaya", "Mehmet Kaya", None),
    ),
    (
        "tr",
        """Ulaştırma Bakanı Cem Aksoy perşembe günü gece trenlerinin süreceğini açıkladı. Aksoy, “Daha iyisi olana kadar trenler çalışacak” ifadelerini kullandı.

Yolcu derneği başkanı Elif Şahin şöyle konuştu: “Bize bunu iki kez söylediler ve iki kez tutmadılar.”

“Bize kimse bir şey sormadı” diyen şirket sözcüsü Murat Tekin, kararın yeni olduğunu belirtti.""",
        ("Cem Aksoy", "Elif Şahin", "Murat Tekin"),
    ),
    (
        "tr",
        """Demirköy Belediyesi eski yüzme havuzunu satıyor. Meclis kararı salı günü dörde karşı on bir oyla aldı.

“Havuz sağlam ama kasa boş” diyen Belediye Başkan Yardımcısı Selim Öztürk, suyun çok pahalı olduğunu anlattı. Öztürk, “Artık bu suyu ödeyemiyoruz” diye ekledi.

Kapıda “bu su hepimizin suyu” yazılı bir pankart vardı.""",
        ("Selim Öztürk", "Selim Öztürk", None),
    ),
    (
        "de",
        """Im Tierpark Neuental ist am Sonntag ein Eisbär geboren worden.

"Die Mutter kümmert sich rührend um das Kleine", sagte Tierpflegerin Lena Brandt. Der Kurator Felix Ott ergänzte: "Noch ist es blind und wiegt kaum mehr als ein Pfund."

Kritik kam vom Tierschutzbund. Die Haltung sei "nicht mehr zeitgemäß und gehört verboten", sagte dessen Landeschefin Ute Merz dem Sender Neuental FM. Sie will am Freitag demonstrieren. "Wir kommen mit mehr als hundert Leuten", kündigte sie an.

Besucher sahen das anders. "Mein Sohn spricht von nichts anderem", erzählte der Vater eines Vierjährigen.""",
        ("Lena Brandt", "Felix Ott", "Ute Merz", "Ute Merz", "der Vater eines Vierjährigen"),
    ),
    (
        "fr",
        """Un ours polaire est né dimanche au zoo de Valmont.

« La mère s’en occupe avec beaucoup de tendresse », a indiqué la soigneuse Léa Fournier. Pour le directeur, Paul Girard, « il pèse à peine plus d’une livre ».

L’association Bêtes Libres a vivement réagi. « Cet élevage n’a plus sa place au vingt et unième siècle », a dénoncé sa présidente, Inès Caron, sur Radio Valmont. Elle appelle à manifester vendredi. « Nous serons plus de cent », promet-elle.

« Mon fils ne parle plus que de ça », sourit un père de famille.""",
        ("Léa Fournier", None, "Inès Caron", "Inès Caron", "un père de famille"),
    ),
    (
        "es",
        """Un oso polar nació el domingo en el zoo de Valdemar.

“La madre lo cuida con mucha ternura”, indicó la cuidadora Laura Fuentes. El director del zoo, Pablo Ibarra, explicó que el animal “pesa poco más de una libra”.

La asociación Vida Libre criticó el nacimiento. “Esta cría ya no tiene sentido en nuestro siglo”, denunció su presidenta, Inés Cano, en Radio Valdemar. Cano convocó una protesta para el viernes. “Seremos más de cien personas”, adelantó.

“Mi hijo no habla de otra cosa”, sonrió un padre.""",
        ("Laura Fuentes", "Pablo Ibarra", "Inés Cano", "Inés Cano", "un padre"),
    ),
    (
        "it",
        """Un orso polare è nato domenica allo zoo di Valdimare.

«La madre se ne occupa con grande tenerezza», ha spiegato la guardiana Laura Conti. Il direttore dello zoo, Paolo Riva, ha precisato che il piccolo «pesa poco più di una libbra».

L’associazione Vita Libera protesta. «Questo allevamento non ha più senso oggi», ha denunciato la presidente Ines Galli a Radio Valdimare. Galli ha convocato una manifestazione per venerdì. «Saremo più di cento persone», ha promesso.

«Mio figlio non parla d’altro», sorride un padre.""",
        ("Laura Conti", "Paolo Riva", "Ines Galli", "Ines Galli", "un padre"),
    ),
    (
        "pt",
        """Um urso-polar nasceu no domingo no zoológico de Valdemar.

“A mãe cuida dele com muita ternura”, disse a tratadora Laura Fontes. O diretor do zoológico, Paulo Ribeiro, explicou que o filhote “pesa pouco mais de meio quilo”.

A associação Vida Livre criticou o nascimento. “Essa criação não faz mais sentido hoje”, denunciou a presidente da entidade, Inês Campos, à Rádio Valdemar. Campos convocou um protesto para sexta-feira. “Seremos mais de cem pessoas”, prometeu.

“Meu filho não fala de outra coisa”, contou um pai.""",
        ("Laura Fontes", "Paulo Ribeiro", "Inês Campos", "Inês Campos", "um pai"),
    ),
    (
        "tr",
        """Valova hayvanat bahçesinde pazar günü bir kutup ayısı doğdu.

Bakıcı Leyla Arslan, “Annesi ona çok iyi bakıyor” dedi. Bahçe müdürü Kemal Tuna da “Yavru ancak yarım kilo geliyor” diye ekledi.

Özgür Yaşam Derneği doğumu eleştirdi. Dernek Başkanı Sevgi Polat, Valova Radyosu’na yaptığı açıklamada, “Bu işin artık bir anlamı kalmadı” ifadesini kullandı. Polat cuma günü için gösteri çağrısı yaptı. “Yüz kişiden fazla olacağız” diye konuştu.

Bir baba ise “Oğlum başka bir şey konuşmuyor” dedi.""",
        ("Leyla Arslan", "Kemal Tuna", "Sevgi Polat", "Sevgi Polat", None),
    ),
)
