"""How sentences and lines begin in copy that is not English: words that lean on what stood before, and desk lines.

Written by hand from grammars: personal, possessive and demonstrative pronouns and the words that link sentences;
the usual words of bylines, captions, stamps and links.
"""

from __future__ import annotations

import re

_LEANING = {
    "de": """er sie es ihm ihn ihr ihre ihrer sein seine seiner seinem dies diese dieser dieses das damit dabei dazu
        davon daraufhin darüber deshalb außerdem zudem auch doch aber und jedoch so beide ich wir""",
    "fr": """il elle ils elles son sa ses leur leurs ce cet cette ces cela ceci celui celle lui mais et or donc
        cependant toutefois ainsi aussi enfin puis par-ailleurs je nous on tous deux""",
    "es": """él ella ellos ellas su sus esto este esta estos estas eso ese esa aquello pero y además también así sin
        por ambos ambas entonces yo nosotros lo""",
    "it": """lui lei egli ella loro essi suo sua suoi sue questo questa questi queste ciò quello quella ma e inoltre
        anche così entrambi entrambe poi infatti però io noi""",
    "pt": """ele ela eles elas seu sua seus suas isto isso este esta esse essa aquilo mas e além também assim ambos
        ambas então porém eu nós já""",
    "tr": """o onun ona onu onlar onların bu bunun buna bunu bunlar şu ancak ama fakat ve ayrıca ise böylece ikisi
        kendisi ben biz öte""",
}
_DESK = {
    "de": r"von [A-ZÄÖÜ][\w.-]+(?: (?:und |von )?[A-ZÄÖÜ][\w.-]+){0,5}\W*$|foto:|bild:|bildunterschrift|grafik:"
          r"|lesen sie|mehr zum thema|veröffentlicht|aktualisiert|stand:|quelle:|siehe auch|redaktion:",
    "fr": r"par [A-ZÀ-Ý][\w.-]+(?: (?:et |de )?[A-ZÀ-Ý][\w.-]+){0,5}\W*$|photo ?:|crédit|légende|publié le|mis à jour"
          r"|à lire|lire aussi|source ?:|voir aussi",
    "es": r"por [A-ZÀ-Ý][\w.-]+(?: (?:y |de )?[A-ZÀ-Ý][\w.-]+){0,5}\W*$|foto:|fotografía|publicado|actualizado"
          r"|lea también|leer también|le puede interesar|fuente:|ver también",
    "it": r"di [A-ZÀ-Ý][\w.-]+(?: (?:e |de |di )?[A-ZÀ-Ý][\w.-]+){0,5}\W*$|foto:|didascalia|pubblicato|aggiornato"
          r"|leggi anche|fonte:|vedi anche",
    "pt": r"por [A-ZÀ-Ý][\w.-]+(?: (?:e |de |da )?[A-ZÀ-Ý][\w.-]+){0,5}\W*$|foto:|legenda|publicado|atualizado"
          r"|leia também|leia mais|fonte:|veja também",
    "tr": r"haber:|foto(?:ğraf)?:|yayın(?:lan)?|güncelle|son güncelleme|ayrıca okuyun|kaynak:|editör:|muhabir:",
}  # fmt: skip
LEANING = {code: frozenset(listed.split()) for code, listed in _LEANING.items()}
"""The words, in small letters, with which a sentence needs the one before it."""
DESK_LINES = {code: re.compile(rf"\W*(?:{pattern})", re.I) for code, pattern in _DESK.items()}
"""Lines that are not the news."""
