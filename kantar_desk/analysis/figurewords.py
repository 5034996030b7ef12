"""The words by which a figure is read: what is counted, who is included, what a sum of money is."""

from __future__ import annotations

import re

EVERYONE = "everyone"


def _words(**patterns: str) -> re.Pattern[str]:
    """One pattern of whole words, with a named group per code."""
    groups = "|".join(f"(?P<{code}>{pattern})" for code, pattern in patterns.items())
    return re.compile(rf"\b(?:{groups})\b", re.IGNORECASE)


COUNTED = _words(
    killed=r"kill(?:ed|ing|s)?|dead|die[ds]?|deaths?|perished|slain|fatalities|lost\s+their\s+lives"
    r"|погиб\w*|убит\w*|умер\w*|жертв\w*",
    wounded=r"wounded|wounding|injur(?:ed|ies|ing)|hurt|ранен\w*|пострада\w*|травмирован\w*",
    missing=r"missing|unaccounted|пропа(?:л|вш)\w*",
    detained=r"detain(?:ed|ing|s|ees?)?|detentions?|rounded\s+up|задерж\w*",
    arrested=r"arrest(?:ed|ing|s)?|арест\w*",
    charged=r"charged|indicted|обвинен\w*|обвиня\w*",
    convicted=r"convicted|found\s+guilty|осужд[её]н\w*",
)
# Only where no word above says more: being there is what is counted.
TOOK_PART = _words(
    took_part=r"took\s+part|taking\s+part|participa\w+|gathered|marched|rallied|assembled|attacked|demonstrators?"
    r"|protest[eo]rs?|rioters?|militants?|terrorists?|attackers?|fighters?|gunm[ae]n|участ\w+|собрал\w*"
    r"|демонстрант\w*|протестующ\w*|митингующ\w*|боевик\w*|террорист\w*",
)
INCLUDED = _words(
    security_forces=r"security\s+(?:forces?|officials?|officers?|personnel|agents)|law[\s-]enforcement"
    r"|police(?:men|man)?|soldiers?|service(?:men|man)|military|troops|guardsm[ae]n|силовик\w*|полицейск\w*"
    r"|военнослужащ\w*|солдат\w*|сотрудник\w*\s+(?:полиц|правоохран)\w*",
    civilians=r"civilians?|bystanders?|passers-by|мирн\w+",
    protesters=r"protest[eo]rs?|demonstrators?|rioters?|rebels?|activists?|протестующ\w*|митингующ\w*|демонстрант\w*",
    attackers=r"terrorists?|militants?|attackers?|gunm[ae]n|bandits?|looters?|extremists?|боевик\w*|террорист\w*"
    r"|нападавш\w*",
    children=r"child(?:ren)?|minors?|teenagers?|дет(?:ей|и)|несовершеннолетн\w*",
    everyone=r"people|persons?|citizens|residents|inhabitants|victims|m[ae]n|wom[ae]n|человек\w*|людей|жител\w*",
)
# Sums of different things are never compared.
MONEY = _words(
    stolen=r"st(?:ole|olen|eal\w*)|embezzl\w+|withdr[ae]w\w*|misappropriat\w+|extort\w+|похи\w+",
    damage=r"damag\w+|loss(?:es)?|ущерб\w*",
    debt=r"debts?|loans?|owed|долг\w*",
    fine=r"fine[sd]?|штраф\w*",
    returned=r"return\w*|recover\w*|repaid|возвращ\w*",
    price=r"pric\w+|worth|cost\w*|цен\w+|стоимост\w*",
    assets=r"assets?|property|актив\w*|имуществ\w*",
    paid=r"pa(?:y|ys|id|ying)|payments?|выпла\w+",
    budget=r"budget\w*|spen[dt]\w*|бюджет\w*",
)
