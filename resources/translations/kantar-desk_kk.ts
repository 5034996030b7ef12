<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="kk" sourcelanguage="en">
    <context>
        <name>AboutDialog</name>
        <message>
            <source>About Kantar Desk</source>
            <translation>Kantar Desk туралы</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Жабу</translation>
        </message>
        <message>
            <source>Copy details</source>
            <translation>Мәліметтерді көшіру</translation>
        </message>
        <message>
            <source>Free software under the Apache License 2.0. All data stays on this computer.</source>
            <translation>Apache 2.0 лицензиясындағы еркін бағдарлама. Барлық деректер осы компьютерде қалады.</translation>
        </message>
        <message>
            <source>Log folder: {folder}</source>
            <translation>Журналдар бумасы: {folder}</translation>
        </message>
        <message>
            <source>Read, tag, compare and review texts about contested events.</source>
            <translation>Даулы оқиғалар туралы мәтіндерді оқу, белгілеу, салыстыру және тексеру.</translation>
        </message>
        <message>
            <source>Sign of Kantar Desk</source>
            <translation>Kantar Desk белгісі</translation>
        </message>
        <message>
            <source>Versions</source>
            <translation>Нұсқалар</translation>
        </message>
    </context>
    <context>
        <name>AgreementPart</name>
        <message numerus="yes">
            <source>%n document(s)</source>
            <translation>
                <numerusform>%n құжат</numerusform>
                <numerusform>%n құжат</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n document(s) in one set only.</source>
            <translation>
                <numerusform>%n құжат тек бір жинақта.</numerusform>
                <numerusform>%n құжат тек бір жинақта.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n unfinished document(s) left out.</source>
            <translation>
                <numerusform>%n аяқталмаған құжат есепке алынбады.</numerusform>
                <numerusform>%n аяқталмаған құжат есепке алынбады.</numerusform>
            </translation>
        </message>
        <message>
            <source>Agreement</source>
            <translation>Келісім</translation>
        </message>
        <message>
            <source>Boundary</source>
            <translation>Шекара</translation>
        </message>
        <message>
            <source>Counting…</source>
            <translation>Санау…</translation>
        </message>
        <message>
            <source>Criterion</source>
            <translation>Өлшем</translation>
        </message>
        <message>
            <source>F1</source>
            <translation>F1</translation>
        </message>
        <message>
            <source>F1, 95 % interval</source>
            <translation>F1, 95 % аралық</translation>
        </message>
        <message>
            <source>Find differences</source>
            <translation>Айырмашылықтарды табу</translation>
        </message>
        <message>
            <source>Interval</source>
            <translation>Аралық</translation>
        </message>
        <message>
            <source>Interval over paragraphs, rough.</source>
            <translation>Абзацтар бойынша аралық, шамамен.</translation>
        </message>
        <message>
            <source>IoU ≥ 0.5</source>
            <translation>IoU ≥ 0,5</translation>
        </message>
        <message>
            <source>My tags</source>
            <translation>Менің белгілерім</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>Келесі</translation>
        </message>
        <message>
            <source>No document is finished in both sets, so nothing is counted.</source>
            <translation>Екі жинақта да аяқталған құжат жоқ, сондықтан ештеңе саналмады.</translation>
        </message>
        <message>
            <source>Pairs</source>
            <translation>Жұптар</translation>
        </message>
        <message>
            <source>Relaxed</source>
            <translation>Жұмсақ</translation>
        </message>
        <message>
            <source>Start a review</source>
            <translation>Тексеруді бастау</translation>
        </message>
        <message>
            <source>Start a review of these two sets to see the differences.</source>
            <translation>Айырмашылықтарды көру үшін осы екі жинақты тексеруді бастаңыз.</translation>
        </message>
        <message>
            <source>Strict</source>
            <translation>Қатаң</translation>
        </message>
        <message>
            <source>What must be equal</source>
            <translation>Не бірдей болуы керек</translation>
        </message>
        <message>
            <source>Where the codes differ</source>
            <translation>Кодтар қайда бөлек</translation>
        </message>
        <message>
            <source>Which sets</source>
            <translation>Қай жинақтар</translation>
        </message>
        <message>
            <source>With unfinished documents</source>
            <translation>Аяқталмаған құжаттармен</translation>
        </message>
        <message>
            <source>code and half</source>
            <translation>код пен жартысы</translation>
        </message>
        <message>
            <source>code and overlap</source>
            <translation>код пен қабаттасу</translation>
        </message>
        <message>
            <source>pieces</source>
            <translation>бөліктер</translation>
        </message>
        <message>
            <source>pieces and code</source>
            <translation>бөліктер мен код</translation>
        </message>
        <message numerus="yes">
            <source>the %n most used code(s), rows: first set, columns: second set</source>
            <translation>
                <numerusform>ең жиі %n код, жолдар: бірінші жинақ, бағандар: екінші</numerusform>
                <numerusform>ең жиі %n код, жолдар: бірінші жинақ, бағандар: екінші</numerusform>
            </translation>
        </message>
        <message>
            <source>{documents} in common, {mine} and {theirs} tags.</source>
            <translation>ортақ {documents} құжат, {mine} және {theirs} белгі.</translation>
        </message>
        <message>
            <source>{mine} and {theirs}</source>
            <translation>{mine} және {theirs}</translation>
        </message>
        <message>
            <source>{number} of {all}: {words}.</source>
            <translation>{all} ішінен {number}: {words}.</translation>
        </message>
        <message>
            <source>{one} and {other}</source>
            <translation>{one} және {other}</translation>
        </message>
        <message>
            <source>{words}: no differences.</source>
            <translation>{words}: айырмашылық жоқ.</translation>
        </message>
        <message>
            <source>|uα of all tags (2016): {value}.</source>
            <translation>|uα барлық белгілердің (2016): {value}.</translation>
        </message>
    </context>
    <context>
        <name>AnswerRow</name>
        <message>
            <source>An answer that a text gives</source>
            <translation>Мәтін беретін жауап</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>Жауап</translation>
        </message>
        <message>
            <source>Take this answer off</source>
            <translation>Бұл жауапты алып тастау</translation>
        </message>
    </context>
    <context>
        <name>Assistance</name>
        <message>
            <source>All twins of this tag are tagged already.</source>
            <translation>Бұл белгінің барлық егіздері белгіленген.</translation>
        </message>
        <message numerus="yes">
            <source>Copied to %n place(s).</source>
            <translation>
                <numerusform>%n орынға көшірілді.</numerusform>
                <numerusform>%n орынға көшірілді.</numerusform>
            </translation>
        </message>
        <message>
            <source>Finding figures</source>
            <translation>Сандарды іздеу</translation>
        </message>
        <message>
            <source>Finding name variants</source>
            <translation>Атау нұсқаларын іздеу</translation>
        </message>
        <message>
            <source>Finding reprints</source>
            <translation>Қайта басылымдарды іздеу</translation>
        </message>
        <message>
            <source>No other document says much the same.</source>
            <translation>Басқа ешбір құжатта бұған жақын ештеңе жоқ.</translation>
        </message>
        <message>
            <source>Nothing was found.</source>
            <translation>Ештеңе табылмады.</translation>
        </message>
        <message>
            <source>Same claim elsewhere</source>
            <translation>Осы тұжырым басқа жерде</translation>
        </message>
        <message>
            <source>These words have no twin. “Find reprints and repeats” looks for twins.</source>
            <translation>Бұл сөздердің егізі жоқ. Егіздерді «Қайта басылымдар мен қайталауларды табу» іздейді.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Болдырмау</translation>
        </message>
        <message>
            <source>{sentence} The text differs a little there.</source>
            <translation>{sentence} Ондағы мәтін сәл өзгеше.</translation>
        </message>
    </context>
    <context>
        <name>BelongingRow</name>
        <message numerus="yes">
            <source>%n document(s) of the same name</source>
            <translation>
                <numerusform>аты сондай %n құжат</numerusform>
                <numerusform>аты сондай %n құжат</numerusform>
            </translation>
        </message>
        <message>
            <source>Place them there</source>
            <translation>Сонда қою</translation>
        </message>
        <message>
            <source>The tags belong to</source>
            <translation>Белгілер жататын құжат</translation>
        </message>
        <message>
            <source>documents of the same name</source>
            <translation>аты сондай құжаттар</translation>
        </message>
        <message>
            <source>no document yet: they are kept and listed</source>
            <translation>әзірге ешқайсысы: олар сақталып, тізіледі</translation>
        </message>
    </context>
    <context>
        <name>Bridge</name>
        <message>
            <source>Try again</source>
            <translation>Қайтадан көру</translation>
        </message>
    </context>
    <context>
        <name>ClaimsPanel</name>
        <message>
            <source>Add claims</source>
            <translation>Тұжырым қосу</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>Жауап</translation>
        </message>
        <message>
            <source>Claims that were found</source>
            <translation>Табылған тұжырымдар</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Жабу</translation>
        </message>
        <message>
            <source>Empty</source>
            <translation>Бос</translation>
        </message>
        <message>
            <source>How the selected claims stand to</source>
            <translation>Таңдалған тұжырымдардың қатынасы:</translation>
        </message>
        <message>
            <source>No claim has these words. Tag them in Read with 1, then come back.</source>
            <translation>Бұл сөздері бар тұжырым жоқ. Оларды «Оқу» бөлімінде 1 пернесімен белгілеп, қайта оралыңыз.</translation>
        </message>
        <message>
            <source>Search the claims of all documents</source>
            <translation>Барлық құжаттардың тұжырымдарын іздеу</translation>
        </message>
        <message>
            <source>Select claims in the list first.</source>
            <translation>Алдымен тізімнен тұжырымдарды таңдаңыз.</translation>
        </message>
        <message>
            <source>Your own tags. Type words to find those of colleagues too, or tag more words in Read with 1.</source>
            <translation>Өз белгілеріңіз. Әріптестердің белгілерін де табу үшін сөз теріңіз немесе «Оқу» бөлімінде 1 пернесімен тағы белгілеңіз.</translation>
        </message>
    </context>
    <context>
        <name>CodeList</name>
        <message>
            <source>Codes and fields</source>
            <translation>Кодтар мен өрістер</translation>
        </message>
    </context>
    <context>
        <name>CodeModel</name>
        <message numerus="yes">
            <source>%n tag(s)</source>
            <translation>
                <numerusform>%n белгі</numerusform>
                <numerusform>%n белгі</numerusform>
            </translation>
        </message>
        <message>
            <source>goes into {name}</source>
            <translation>{name} ішіне өтеді</translation>
        </message>
        <message>
            <source>key {key}</source>
            <translation>перне {key}</translation>
        </message>
        <message>
            <source>retired</source>
            <translation>мұрағатта</translation>
        </message>
    </context>
    <context>
        <name>CodePanel</name>
        <message numerus="yes">
            <source>%n tag(s)</source>
            <translation>
                <numerusform>%n белгі</numerusform>
                <numerusform>%n белгі</numerusform>
            </translation>
        </message>
        <message>
            <source>All keys have a code. Choose this code's key again to free it.</source>
            <translation>Барлық пернелердің коды бар. Пернені босату үшін осы кодтың пернесін қайта таңдаңыз.</translation>
        </message>
        <message>
            <source>Colour</source>
            <translation>Түсі</translation>
        </message>
        <message>
            <source>Definition</source>
            <translation>Анықтама</translation>
        </message>
        <message>
            <source>Examples</source>
            <translation>Мысалдар</translation>
        </message>
        <message>
            <source>Free: {keys}. The others have a code.</source>
            <translation>Бос: {keys}. Қалғандарының коды бар.</translation>
        </message>
        <message>
            <source>Group under</source>
            <translation>Тобы</translation>
        </message>
        <message>
            <source>Hard to tell from {name} for {who} readers.</source>
            <translation>Түс ажыратпағанда ({who}) {name} түсінен айыру қиын.</translation>
        </message>
        <message>
            <source>Hard to tell from {name}.</source>
            <translation>{name} түсінен айыру қиын.</translation>
        </message>
        <message>
            <source>Hidden from keys and menus. {tags}</source>
            <translation>Пернелер мен мәзірден жасырылған. {tags}</translation>
        </message>
        <message>
            <source>Hides the code. {tags}</source>
            <translation>Кодты жасырады. {tags}</translation>
        </message>
        <message numerus="yes">
            <source>Its %n tag(s) stay.</source>
            <translation>
                <numerusform>Оның %n белгісі қалады.</numerusform>
                <numerusform>Оның %n белгісі қалады.</numerusform>
            </translation>
        </message>
        <message>
            <source>Its tags go to “{name}” when you confirm.</source>
            <translation>Растағанда оның белгілері «{name}» кодына өтеді.</translation>
        </message>
        <message>
            <source>Key</source>
            <translation>Перне</translation>
        </message>
        <message>
            <source>Looks like</source>
            <translation>Көрінісі</translation>
        </message>
        <message>
            <source>Machine code</source>
            <translation>Машиналық код</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Атауы</translation>
        </message>
        <message>
            <source>No group</source>
            <translation>Топсыз</translation>
        </message>
        <message>
            <source>No key: picked from the list. Free: {keys}.</source>
            <translation>Пернесіз: тізімнен таңдалады. Бос: {keys}.</translation>
        </message>
        <message>
            <source>Retire</source>
            <translation>Мұрағатқа</translation>
        </message>
        <message>
            <source>Revive</source>
            <translation>Қайтару</translation>
        </message>
        <message>
            <source>Stands apart from all kinds and codes, also for colour-blind readers.</source>
            <translation>Барлық түрлер мен кодтардан ерекшеленеді, түс ажыратпайтындар үшін де.</translation>
        </message>
        <message>
            <source>The colour of its kind. All of these reach 4.5 : 1.</source>
            <translation>Түрінің түсі. Бұлардың бәрі 4,5 : 1 деңгейіне жетеді.</translation>
        </message>
        <message>
            <source>The general code can be renamed, not retired.</source>
            <translation>Жалпы кодтың атын өзгертуге болады, мұрағатқа жіберуге болмайды.</translation>
        </message>
        <message>
            <source>blue-blind</source>
            <translation>көкті көрмейтін</translation>
        </message>
        <message>
            <source>green-blind</source>
            <translation>жасылды көрмейтін</translation>
        </message>
        <message>
            <source>red-blind</source>
            <translation>қызылды көрмейтін</translation>
        </message>
        <message>
            <source>set once, never changes</source>
            <translation>бір рет беріледі, өзгермейді</translation>
        </message>
    </context>
    <context>
        <name>CodeTableHead</name>
        <message>
            <source>Key</source>
            <translation>Перне</translation>
        </message>
        <message>
            <source>Machine code</source>
            <translation>Машиналық код</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Атауы</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>Белгілер</translation>
        </message>
    </context>
    <context>
        <name>CodebookDialog</name>
        <message numerus="yes">
            <source>%n change(s) are not confirmed. Close again to drop them.</source>
            <translation>
                <numerusform>%n өзгеріс расталмады. Бас тарту үшін тағы бір рет жабыңыз.</numerusform>
                <numerusform>%n өзгеріс расталмады. Бас тарту үшін тағы бір рет жабыңыз.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n change(s) not confirmed, each can be undone</source>
            <translation>
                <numerusform>%n өзгеріс расталмады, әрқайсысын болдырмауға болады</numerusform>
                <numerusform>%n өзгеріс расталмады, әрқайсысын болдырмауға болады</numerusform>
            </translation>
        </message>
        <message>
            <source>Codebook (*.json)</source>
            <translation>Кодтар кітабы (*.json)</translation>
        </message>
        <message>
            <source>Codebook of {name}</source>
            <translation>{name} кодтар кітабы</translation>
        </message>
        <message>
            <source>Confirm as version {number}</source>
            <translation>{number}-нұсқа ретінде растау</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>Мәліметтер</translation>
        </message>
        <message>
            <source>Export codes</source>
            <translation>Кодтарды экспорттау</translation>
        </message>
        <message>
            <source>Export codes…</source>
            <translation>Кодтарды экспорттау…</translation>
        </message>
        <message>
            <source>Filter codes</source>
            <translation>Кодтарды сүзу</translation>
        </message>
        <message>
            <source>Import codes</source>
            <translation>Кодтарды импорттау</translation>
        </message>
        <message>
            <source>Import codes…</source>
            <translation>Кодтарды импорттау…</translation>
        </message>
        <message>
            <source>Into “{name}”: {mine} + {theirs} = {sum} tags</source>
            <translation>«{name}» ішіне: {mine} + {theirs} = {sum} белгі</translation>
        </message>
        <message>
            <source>Merge…</source>
            <translation>Біріктіру…</translation>
        </message>
        <message>
            <source>New code</source>
            <translation>Жаңа код</translation>
        </message>
        <message>
            <source>New field</source>
            <translation>Жаңа өріс</translation>
        </message>
        <message>
            <source>Undo change</source>
            <translation>Өзгерісті болдырмау</translation>
        </message>
        <message>
            <source>Version {number} written to {file}.</source>
            <translation>{number}-нұсқа {file} файлына жазылды.</translation>
        </message>
        <message>
            <source>Version {number} · no step loses a tag</source>
            <translation>{number}-нұсқа · бірде-бір қадам белгіні жоғалтпайды</translation>
        </message>
        <message>
            <source>Version {number} · {changes}</source>
            <translation>{number}-нұсқа · {changes}</translation>
        </message>
        <message>
            <source>{file}: {new} new, {known} known by id or machine code. Look, then confirm.</source>
            <translation>{file}: {new} жаңа, {known} id не машиналық код бойынша белгілі. Қарап, растаңыз.</translation>
        </message>
    </context>
    <context>
        <name>ColourSquares</name>
        <message>
            <source>colour of its kind</source>
            <translation>түрінің түсі</translation>
        </message>
    </context>
    <context>
        <name>Commands</name>
        <message>
            <source>A file with your decisions and comments for the colleague</source>
            <translation>Әріптеске арналған шешімдеріңіз бен пікірлеріңіз бар файл</translation>
        </message>
        <message>
            <source>A tag that came with another text stands right here</source>
            <translation>Басқа мәтінмен келген белгі мұнда дұрыс тұр</translation>
        </message>
        <message>
            <source>About Kantar Desk…</source>
            <translation>Kantar Desk туралы…</translation>
        </message>
        <message>
            <source>About this document…</source>
            <translation>Осы құжат туралы…</translation>
        </message>
        <message>
            <source>Accept</source>
            <translation>Қабылдау</translation>
        </message>
        <message>
            <source>Accept and next; keep the amendment</source>
            <translation>Қабылдап, келесіге өту; түзетуді сақтау</translation>
        </message>
        <message>
            <source>Add an answer…</source>
            <translation>Жауап қосу…</translation>
        </message>
        <message>
            <source>Add claims to the dispute…</source>
            <translation>Дауға тұжырым қосу…</translation>
        </message>
        <message>
            <source>Add words as a piece</source>
            <translation>Сөздерді бөлік ретінде қосу</translation>
        </message>
        <message>
            <source>Agreement, decisions and the log as HTML, PDF or a table</source>
            <translation>Келісім, шешімдер және журнал: HTML, PDF немесе кесте</translation>
        </message>
        <message>
            <source>All keys on one sheet</source>
            <translation>Барлық пернелер бір бетте</translation>
        </message>
        <message>
            <source>All occurrences…</source>
            <translation>Барлық кездесулер…</translation>
        </message>
        <message>
            <source>All steps by name and time, and the way back to any of them</source>
            <translation>Барлық қадамдар аты мен уақыты бойынша және кез келгеніне оралу</translation>
        </message>
        <message>
            <source>All that was found and not decided yet</source>
            <translation>Табылған, бірақ әлі шешілмегеннің бәрі</translation>
        </message>
        <message>
            <source>Amend</source>
            <translation>Түзету</translation>
        </message>
        <message>
            <source>Amend: add words as a piece</source>
            <translation>Түзету: сөздерді бөлік ретінде қосу</translation>
        </message>
        <message>
            <source>Amend: change to claim</source>
            <translation>Түзету: тұжырымға айналдыру</translation>
        </message>
        <message>
            <source>Amend: change to disputed statement</source>
            <translation>Түзету: даулы мәлімдемеге айналдыру</translation>
        </message>
        <message>
            <source>Amend: change to entity</source>
            <translation>Түзету: нысанға айналдыру</translation>
        </message>
        <message>
            <source>Amend: choose the code</source>
            <translation>Түзету: кодты таңдау</translation>
        </message>
        <message>
            <source>Amend: grow end by a character</source>
            <translation>Түзету: соңын бір таңбаға кеңейту</translation>
        </message>
        <message>
            <source>Amend: grow end by a word</source>
            <translation>Түзету: соңын бір сөзге кеңейту</translation>
        </message>
        <message>
            <source>Amend: grow start by a character</source>
            <translation>Түзету: басын бір таңбаға кеңейту</translation>
        </message>
        <message>
            <source>Amend: grow start by a word</source>
            <translation>Түзету: басын бір сөзге кеңейту</translation>
        </message>
        <message>
            <source>Amend: shrink end by a character</source>
            <translation>Түзету: соңын бір таңбаға тарылту</translation>
        </message>
        <message>
            <source>Amend: shrink end by a word</source>
            <translation>Түзету: соңын бір сөзге тарылту</translation>
        </message>
        <message>
            <source>Amend: shrink start by a character</source>
            <translation>Түзету: басын бір таңбаға тарылту</translation>
        </message>
        <message>
            <source>Amend: shrink start by a word</source>
            <translation>Түзету: басын бір сөзге тарылту</translation>
        </message>
        <message>
            <source>Amend: take off the piece here</source>
            <translation>Түзету: осы жердегі бөлікті алып тастау</translation>
        </message>
        <message>
            <source>Answer the comment…</source>
            <translation>Пікірге жауап беру…</translation>
        </message>
        <message>
            <source>Back to the passage before</source>
            <translation>Алдыңғы үзіндіге оралу</translation>
        </message>
        <message>
            <source>Both stand…</source>
            <translation>Екеуі де қалады…</translation>
        </message>
        <message>
            <source>Change question and answers…</source>
            <translation>Сұрақ пен жауаптарды өзгерту…</translation>
        </message>
        <message>
            <source>Change to claim</source>
            <translation>Тұжырымға айналдыру</translation>
        </message>
        <message>
            <source>Change to disputed statement</source>
            <translation>Даулы мәлімдемеге айналдыру</translation>
        </message>
        <message>
            <source>Change to entity</source>
            <translation>Нысанға айналдыру</translation>
        </message>
        <message>
            <source>Choose a claim first</source>
            <translation>Алдымен тұжырымды таңдаңыз</translation>
        </message>
        <message>
            <source>Choose a dispute first</source>
            <translation>Алдымен дауды таңдаңыз</translation>
        </message>
        <message>
            <source>Choose a document by its title; the one in front stays open</source>
            <translation>Құжатты атауы бойынша таңдау; алдыңғысы ашық қалады</translation>
        </message>
        <message>
            <source>Choose a mention first</source>
            <translation>Алдымен аталымды таңдаңыз</translation>
        </message>
        <message>
            <source>Choose a name first</source>
            <translation>Алдымен атауды таңдаңыз</translation>
        </message>
        <message>
            <source>Close or reopen the review</source>
            <translation>Тексеруді жабу немесе қайта ашу</translation>
        </message>
        <message>
            <source>Close split</source>
            <translation>Бөлуді жабу</translation>
        </message>
        <message>
            <source>Close tab</source>
            <translation>Қойындыны жабу</translation>
        </message>
        <message>
            <source>Close the question with an answer, or say why there is none</source>
            <translation>Сұрақты жауаппен жабу немесе жауап неге жоқ екенін айту</translation>
        </message>
        <message>
            <source>Codebook…</source>
            <translation>Кодтар кітабы…</translation>
        </message>
        <message>
            <source>Command palette…</source>
            <translation>Командалар палитрасы…</translation>
        </message>
        <message>
            <source>Commands with their keys, documents, names, disputes</source>
            <translation>Командалар пернелерімен, құжаттар, атаулар, даулар</translation>
        </message>
        <message>
            <source>Comment…</source>
            <translation>Пікір…</translation>
        </message>
        <message>
            <source>Confirm its place</source>
            <translation>Орнын растау</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Көшіру</translation>
        </message>
        <message>
            <source>Copy tag to twins</source>
            <translation>Белгіні егіздеріне көшіру</translation>
        </message>
        <message>
            <source>Copy with reference</source>
            <translation>Сілтемемен көшіру</translation>
        </message>
        <message>
            <source>Decline with a comment…</source>
            <translation>Пікірмен келіспеу…</translation>
        </message>
        <message>
            <source>Defer…</source>
            <translation>Кейінге қалдыру…</translation>
        </message>
        <message>
            <source>Details of the tag</source>
            <translation>Белгінің мәліметтері</translation>
        </message>
        <message>
            <source>Disputes</source>
            <translation>Даулар</translation>
        </message>
        <message>
            <source>Document: viewed, nothing missing, clear</source>
            <translation>Құжат: қаралды, ештеңе қалмады, тазарту</translation>
        </message>
        <message>
            <source>Documents and annotation sets</source>
            <translation>Құжаттар мен белгілер жинақтары</translation>
        </message>
        <message>
            <source>Documents panel</source>
            <translation>Құжаттар панелі</translation>
        </message>
        <message>
            <source>Drawer</source>
            <translation>Төменгі панель</translation>
        </message>
        <message>
            <source>Drop the amendment</source>
            <translation>Түзетуден бас тарту</translation>
        </message>
        <message>
            <source>Ends and pieces</source>
            <translation>Шеттері мен бөліктері</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Экспорт…</translation>
        </message>
        <message>
            <source>Figures, agreement, report</source>
            <translation>Сандар, келісім, есеп</translation>
        </message>
        <message>
            <source>Filter tags</source>
            <translation>Белгілерді сүзу</translation>
        </message>
        <message>
            <source>Find figures in conflict</source>
            <translation>Қайшы сандарды табу</translation>
        </message>
        <message>
            <source>Find in document</source>
            <translation>Құжаттан табу</translation>
        </message>
        <message>
            <source>Find in the project</source>
            <translation>Жобадан табу</translation>
        </message>
        <message>
            <source>Find name variants</source>
            <translation>Атау нұсқаларын табу</translation>
        </message>
        <message>
            <source>Find reprints and repeats</source>
            <translation>Қайта басылымдар мен қайталауларды табу</translation>
        </message>
        <message>
            <source>Follow the decision</source>
            <translation>Шешімге сай жасау</translation>
        </message>
        <message>
            <source>Forward to the next passage</source>
            <translation>Келесі үзіндіге өту</translation>
        </message>
        <message>
            <source>Full screen</source>
            <translation>Толық экран</translation>
        </message>
        <message>
            <source>Go to paragraph or position…</source>
            <translation>Абзацқа не орынға өту…</translation>
        </message>
        <message>
            <source>Go to the related tag</source>
            <translation>Байланысты белгіге өту</translation>
        </message>
        <message>
            <source>Grow by a sentence</source>
            <translation>Бір сөйлемге кеңейту</translation>
        </message>
        <message>
            <source>Grow end by a character</source>
            <translation>Соңын бір таңбаға кеңейту</translation>
        </message>
        <message>
            <source>Grow end by a word</source>
            <translation>Соңын бір сөзге кеңейту</translation>
        </message>
        <message>
            <source>Grow start by a character</source>
            <translation>Басын бір таңбаға кеңейту</translation>
        </message>
        <message>
            <source>Grow start by a word</source>
            <translation>Басын бір сөзге кеңейту</translation>
        </message>
        <message>
            <source>Handbook</source>
            <translation>Нұсқаулық</translation>
        </message>
        <message>
            <source>History…</source>
            <translation>Тарих…</translation>
        </message>
        <message>
            <source>How everything is done, page by page</source>
            <translation>Бәрі қалай жасалады, бет-бетімен</translation>
        </message>
        <message>
            <source>Import…</source>
            <translation>Импорт…</translation>
        </message>
        <message>
            <source>Keep or drop the amendment first (Ctrl+Enter, Esc)</source>
            <translation>Алдымен түзетуді сақтаңыз немесе одан бас тартыңыз (Ctrl+Enter, Esc)</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Пернелер</translation>
        </message>
        <message>
            <source>Labels: off, near, all</source>
            <translation>Жазулар: жоқ, жақын, бәрі</translation>
        </message>
        <message>
            <source>Larger text</source>
            <translation>Мәтінді үлкейту</translation>
        </message>
        <message>
            <source>Logs hold no text of your documents</source>
            <translation>Журналдарда құжаттарыңыздың мәтіні жоқ</translation>
        </message>
        <message>
            <source>Make a report…</source>
            <translation>Есеп жасау…</translation>
        </message>
        <message>
            <source>Matrix of the dispute</source>
            <translation>Даудың матрицасы</translation>
        </message>
        <message>
            <source>Merge names…</source>
            <translation>Атауларды біріктіру…</translation>
        </message>
        <message>
            <source>Move tab to the other side</source>
            <translation>Қойындыны екінші жаққа көшіру</translation>
        </message>
        <message>
            <source>Name the entity</source>
            <translation>Нысанды атау</translation>
        </message>
        <message>
            <source>Names</source>
            <translation>Атаулар</translation>
        </message>
        <message>
            <source>Names of the register that may be the same</source>
            <translation>Тізілімдегі бірдей болуы мүмкін атаулар</translation>
        </message>
        <message>
            <source>New dispute…</source>
            <translation>Жаңа дау…</translation>
        </message>
        <message>
            <source>New name…</source>
            <translation>Жаңа атау…</translation>
        </message>
        <message>
            <source>New project…</source>
            <translation>Жаңа жоба…</translation>
        </message>
        <message>
            <source>New review…</source>
            <translation>Жаңа тексеру…</translation>
        </message>
        <message>
            <source>Next decision on my tags</source>
            <translation>Менің белгілерім туралы келесі шешім</translation>
        </message>
        <message>
            <source>Next document</source>
            <translation>Келесі құжат</translation>
        </message>
        <message>
            <source>Next hit</source>
            <translation>Келесі сәйкестік</translation>
        </message>
        <message>
            <source>Next open difference</source>
            <translation>Келесі ашық айырмашылық</translation>
        </message>
        <message>
            <source>Next panel</source>
            <translation>Келесі панель</translation>
        </message>
        <message>
            <source>Next tab</source>
            <translation>Келесі қойынды</translation>
        </message>
        <message>
            <source>Next tag</source>
            <translation>Келесі белгі</translation>
        </message>
        <message>
            <source>No reply of a colleague is here</source>
            <translation>Мұнда әріптестің жауабы жоқ</translation>
        </message>
        <message>
            <source>Normal text size</source>
            <translation>Мәтіннің қалыпты өлшемі</translation>
        </message>
        <message>
            <source>Not the same as…</source>
            <translation>Мынамен бірдей емес…</translation>
        </message>
        <message>
            <source>Nothing is proposed for this name</source>
            <translation>Бұл атау үшін ұсыныс жоқ</translation>
        </message>
        <message>
            <source>Numbers that cannot all hold, and sums that do not come out</source>
            <translation>Бірге дұрыс бола алмайтын сандар және сәйкес келмейтін қосындылар</translation>
        </message>
        <message>
            <source>Once more: find the same words in the whole project</source>
            <translation>Тағы бір рет: сол сөздерді бүкіл жобадан табу</translation>
        </message>
        <message>
            <source>One question across documents: sheet, matrix, timeline</source>
            <translation>Барлық құжаттардағы бір сұрақ: парақ, матрица, уақыт сызығы</translation>
        </message>
        <message>
            <source>Only one text is on the screen</source>
            <translation>Экранда бір ғана мәтін бар</translation>
        </message>
        <message>
            <source>Only one text is open</source>
            <translation>Бір ғана мәтін ашық</translation>
        </message>
        <message>
            <source>Open a document first</source>
            <translation>Алдымен құжатты ашыңыз</translation>
        </message>
        <message>
            <source>Open a project first</source>
            <translation>Алдымен жобаны ашыңыз</translation>
        </message>
        <message>
            <source>Open a question; in Read it begins from the selected tags</source>
            <translation>Сұрақ ашу; «Оқуда» ол таңдалған белгілерден басталады</translation>
        </message>
        <message>
            <source>Open in a new tab…</source>
            <translation>Жаңа қойындыда ашу…</translation>
        </message>
        <message>
            <source>Open project…</source>
            <translation>Жобаны ашу…</translation>
        </message>
        <message>
            <source>Open the mention in Read</source>
            <translation>Аталымды «Оқуда» ашу</translation>
        </message>
        <message>
            <source>Open the passage in Read</source>
            <translation>Үзіндіні «Оқуда» ашу</translation>
        </message>
        <message>
            <source>Open the starter corpus</source>
            <translation>Бастапқы корпусты ашу</translation>
        </message>
        <message>
            <source>Overview</source>
            <translation>Шолу</translation>
        </message>
        <message>
            <source>Panels</source>
            <translation>Панельдер</translation>
        </message>
        <message>
            <source>Passages that documents share, and documents inside others</source>
            <translation>Құжаттардың ортақ үзінділері және басқалардың ішіндегі құжаттар</translation>
        </message>
        <message>
            <source>Paste text as a document…</source>
            <translation>Мәтінді құжат ретінде қою…</translation>
        </message>
        <message>
            <source>Press E to amend first</source>
            <translation>Түзету үшін алдымен E басыңыз</translation>
        </message>
        <message>
            <source>Previous decision on my tags</source>
            <translation>Менің белгілерім туралы алдыңғы шешім</translation>
        </message>
        <message>
            <source>Previous document</source>
            <translation>Алдыңғы құжат</translation>
        </message>
        <message>
            <source>Previous hit</source>
            <translation>Алдыңғы сәйкестік</translation>
        </message>
        <message>
            <source>Previous open difference</source>
            <translation>Алдыңғы ашық айырмашылық</translation>
        </message>
        <message>
            <source>Previous panel</source>
            <translation>Алдыңғы панель</translation>
        </message>
        <message>
            <source>Previous tab</source>
            <translation>Алдыңғы қойынды</translation>
        </message>
        <message>
            <source>Previous tag</source>
            <translation>Алдыңғы белгі</translation>
        </message>
        <message>
            <source>Proposals</source>
            <translation>Ұсыныстар</translation>
        </message>
        <message>
            <source>Put under a dispute</source>
            <translation>Дауға қосу</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>Шығу</translation>
        </message>
        <message>
            <source>Read</source>
            <translation>Оқу</translation>
        </message>
        <message>
            <source>Read and tag documents</source>
            <translation>Құжаттарды оқу және белгілеу</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Қайталау</translation>
        </message>
        <message>
            <source>Reject…</source>
            <translation>Қабылдамау…</translation>
        </message>
        <message>
            <source>Relate to another tag</source>
            <translation>Басқа белгімен байланыстыру</translation>
        </message>
        <message>
            <source>Remove tag</source>
            <translation>Белгіні жою</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>Атын өзгерту</translation>
        </message>
        <message>
            <source>Reset layout</source>
            <translation>Бастапқы орналасу</translation>
        </message>
        <message>
            <source>Restore a backup…</source>
            <translation>Сақтық көшірмені қалпына келтіру…</translation>
        </message>
        <message>
            <source>Review</source>
            <translation>Тексеру</translation>
        </message>
        <message>
            <source>Review colleagues' tags</source>
            <translation>Әріптестердің белгілерін тексеру</translation>
        </message>
        <message>
            <source>Same claim elsewhere</source>
            <translation>Осы тұжырым басқа жерде</translation>
        </message>
        <message>
            <source>Same kind and code as the last tag</source>
            <translation>Соңғы белгінің түрі мен коды</translation>
        </message>
        <message>
            <source>Save a copy…</source>
            <translation>Көшірмесін сақтау…</translation>
        </message>
        <message>
            <source>Say who claims it</source>
            <translation>Кім айтқанын көрсету</translation>
        </message>
        <message>
            <source>Say who made the claim: click an entity tag, or select words</source>
            <translation>Тұжырымның иесін көрсету: нысан белгісін басыңыз немесе сөздерді таңдаңыз</translation>
        </message>
        <message>
            <source>Select a claim first</source>
            <translation>Алдымен тұжырымды таңдаңыз</translation>
        </message>
        <message>
            <source>Select a difference first</source>
            <translation>Алдымен айырмашылықты таңдаңыз</translation>
        </message>
        <message>
            <source>Select a tag first: click its bar or its words</source>
            <translation>Алдымен белгіні таңдаңыз: оның жолағын не сөздерін басыңыз</translation>
        </message>
        <message>
            <source>Select all words</source>
            <translation>Барлық сөздерді таңдау</translation>
        </message>
        <message>
            <source>Select words first</source>
            <translation>Алдымен сөздерді таңдаңыз</translation>
        </message>
        <message>
            <source>Select words or a tag first</source>
            <translation>Алдымен сөздерді немесе белгіні таңдаңыз</translation>
        </message>
        <message>
            <source>Sentences of other documents that say much the same</source>
            <translation>Басқа құжаттардағы мағынасы жақын сөйлемдер</translation>
        </message>
        <message>
            <source>Settings…</source>
            <translation>Баптаулар…</translation>
        </message>
        <message>
            <source>Settle the dispute…</source>
            <translation>Дауды шешу…</translation>
        </message>
        <message>
            <source>Sheet of the dispute</source>
            <translation>Даудың парағы</translation>
        </message>
        <message>
            <source>Show log folder</source>
            <translation>Журналдар бумасын көрсету</translation>
        </message>
        <message>
            <source>Show or hide what is the same</source>
            <translation>Бірдейлерді көрсету не жасыру</translation>
        </message>
        <message>
            <source>Show the passage</source>
            <translation>Үзіндіні көрсету</translation>
        </message>
        <message>
            <source>Shrink by a sentence</source>
            <translation>Бір сөйлемге тарылту</translation>
        </message>
        <message>
            <source>Shrink end by a character</source>
            <translation>Соңын бір таңбаға тарылту</translation>
        </message>
        <message>
            <source>Shrink end by a word</source>
            <translation>Соңын бір сөзге тарылту</translation>
        </message>
        <message>
            <source>Shrink start by a character</source>
            <translation>Басын бір таңбаға тарылту</translation>
        </message>
        <message>
            <source>Shrink start by a word</source>
            <translation>Басын бір сөзге тарылту</translation>
        </message>
        <message>
            <source>Six short practice texts, copied into a new project</source>
            <translation>Алты қысқа жаттығу мәтіні жаңа жобаға көшіріледі</translation>
        </message>
        <message>
            <source>Smaller text</source>
            <translation>Мәтінді кішірейту</translation>
        </message>
        <message>
            <source>Split side by side</source>
            <translation>Екі мәтінге бөлу</translation>
        </message>
        <message>
            <source>Split the name…</source>
            <translation>Атауды бөлу…</translation>
        </message>
        <message>
            <source>Start a review first</source>
            <translation>Алдымен тексеруді бастаңыз</translation>
        </message>
        <message>
            <source>Suggest tags for this document</source>
            <translation>Осы құжатқа белгілер ұсыну</translation>
        </message>
        <message>
            <source>Tabs and split</source>
            <translation>Қойындылар мен бөлу</translation>
        </message>
        <message>
            <source>Tag as claim</source>
            <translation>Тұжырым деп белгілеу</translation>
        </message>
        <message>
            <source>Tag as disputed statement</source>
            <translation>Даулы мәлімдеме деп белгілеу</translation>
        </message>
        <message>
            <source>Tag as entity</source>
            <translation>Нысан деп белгілеу</translation>
        </message>
        <message>
            <source>Tag as last time</source>
            <translation>Өткен жолғыдай белгілеу</translation>
        </message>
        <message>
            <source>Tag, or remove, these words wherever they stand</source>
            <translation>Бұл сөздерді барлық жерде белгілеу немесе белгісін алу</translation>
        </message>
        <message>
            <source>Tags and inspector</source>
            <translation>Белгілер мен инспектор</translation>
        </message>
        <message>
            <source>Tags here, inwards</source>
            <translation>Осындағы белгілер, ішке қарай</translation>
        </message>
        <message>
            <source>Tags here, outwards</source>
            <translation>Осындағы белгілер, сыртқа қарай</translation>
        </message>
        <message>
            <source>Tags of others</source>
            <translation>Басқалардың белгілері</translation>
        </message>
        <message>
            <source>Take mine</source>
            <translation>Менікін алу</translation>
        </message>
        <message>
            <source>Take off the piece here</source>
            <translation>Осы жердегі бөлікті алып тастау</translation>
        </message>
        <message>
            <source>Take over into my set</source>
            <translation>Өз жинағыма алу</translation>
        </message>
        <message>
            <source>Take the amendment over, or remove the rejected tag</source>
            <translation>Түзетуді алу немесе қабылданбаған белгіні жою</translation>
        </message>
        <message>
            <source>Take the proposal</source>
            <translation>Ұсынысты қабылдау</translation>
        </message>
        <message>
            <source>Take theirs</source>
            <translation>Олардікін алу</translation>
        </message>
        <message>
            <source>Text size</source>
            <translation>Мәтін өлшемі</translation>
        </message>
        <message>
            <source>The codes of the project and the team's own fields</source>
            <translation>Жобаның кодтары мен топтың өз өрістері</translation>
        </message>
        <message>
            <source>The logs are in {folder}.</source>
            <translation>Журналдар {folder} ішінде.</translation>
        </message>
        <message>
            <source>The other end of its relation; of several, a digit says which</source>
            <translation>Байланыстың екінші ұшы; бірнешеу болса, цифрмен таңдаңыз</translation>
        </message>
        <message>
            <source>The same tag wherever these words stand once more</source>
            <translation>Бұл сөздер қайталанған жердің бәріне сол белгі</translation>
        </message>
        <message>
            <source>The tab in front goes to the other side; it can be dragged there too</source>
            <translation>Алдыңғы қойынды екінші жаққа көшеді; оны тышқанмен сүйреп апаруға да болады</translation>
        </message>
        <message>
            <source>The words with document, position and hash of the text</source>
            <translation>Сөздер құжатымен, орнымен және мәтін хешімен</translation>
        </message>
        <message>
            <source>This project is open for reading only</source>
            <translation>Бұл жоба тек оқу үшін ашылған</translation>
        </message>
        <message>
            <source>This tag stands where it was made, or its place is confirmed</source>
            <translation>Бұл белгі қойылған жерінде тұр немесе орны расталған</translation>
        </message>
        <message>
            <source>Timeline of the dispute</source>
            <translation>Даудың уақыт сызығы</translation>
        </message>
        <message>
            <source>Turn the proposal down</source>
            <translation>Ұсынысты қабылдамау</translation>
        </message>
        <message>
            <source>Two texts side by side; once more, only the one in focus</source>
            <translation>Екі мәтін қатар; тағы бір рет — тек жұмыс істеліп жатқаны қалады</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Болдырмау</translation>
        </message>
        <message>
            <source>Versions of the program and its libraries</source>
            <translation>Бағдарлама мен кітапханаларының нұсқалары</translation>
        </message>
        <message>
            <source>What your own tags have taught</source>
            <translation>Өз белгілеріңіз үйреткен нәрсе</translation>
        </message>
        <message>
            <source>Where it comes from, its hashes, and its original file</source>
            <translation>Қайдан алынғаны, хештері және бастапқы файлы</translation>
        </message>
        <message>
            <source>Who and what is meant, however it is spelled</source>
            <translation>Қалай жазылса да, кім немесе не туралы екені</translation>
        </message>
        <message>
            <source>Write a note</source>
            <translation>Жазба жазу</translation>
        </message>
        <message>
            <source>Write the reply…</source>
            <translation>Жауап жазу…</translation>
        </message>
    </context>
    <context>
        <name>Core</name>
        <message>
            <source>A code needs a name.</source>
            <translation>Кодқа атау керек.</translation>
        </message>
        <message>
            <source>A column cannot be read as “{field}”.</source>
            <translation>Бағанды «{field}» деп оқуға болмайды.</translation>
        </message>
        <message>
            <source>A comment needs words.</source>
            <translation>Пікірге сөз керек.</translation>
        </message>
        <message>
            <source>A dispute needs a question.</source>
            <translation>Дауға сұрақ керек.</translation>
        </message>
        <message>
            <source>A document can be viewed or have nothing missing.</source>
            <translation>Құжат қаралған немесе ештеңесі қалмаған бола алады.</translation>
        </message>
        <message>
            <source>A document needs a title.</source>
            <translation>Құжатқа тақырып керек.</translation>
        </message>
        <message>
            <source>A field needs a name and a type.</source>
            <translation>Өріске атау мен түр керек.</translation>
        </message>
        <message>
            <source>A field with choices needs at least one choice.</source>
            <translation>Нұсқалы өріске кемінде бір нұсқа керек.</translation>
        </message>
        <message>
            <source>A name is needed.</source>
            <translation>Атау керек.</translation>
        </message>
        <message>
            <source>A page stands elsewhere and was left out: {id}.</source>
            <translation>Бет басқа жерде, қалдырылды: {id}.</translation>
        </message>
        <message>
            <source>A rejection needs a reason.</source>
            <translation>Қабылдамауға себеп керек.</translation>
        </message>
        <message>
            <source>A relation names an end that is not there: {id}.</source>
            <translation>Байланыс жоқ ұшты атайды: {id}.</translation>
        </message>
        <message>
            <source>A review needs a set to look at.</source>
            <translation>Тексеруге жинақ керек.</translation>
        </message>
        <message>
            <source>A set cannot be compared with itself.</source>
            <translation>Жинақты өзімен салыстыруға болмайды.</translation>
        </message>
        <message>
            <source>A tag cannot be related to itself.</source>
            <translation>Белгіні өзімен байланыстыруға болмайды.</translation>
        </message>
        <message>
            <source>A tag needs at least one piece of text.</source>
            <translation>Белгіге мәтіннің кемінде бір бөлігі керек.</translation>
        </message>
        <message>
            <source>Add a choice.</source>
            <translation>Нұсқа қосыңыз.</translation>
        </message>
        <message>
            <source>Add a new code and merge this one into it.</source>
            <translation>Жаңа код қосып, осыны соған біріктіріңіз.</translation>
        </message>
        <message>
            <source>Add a new entry first.</source>
            <translation>Алдымен жаңа жазба қосыңыз.</translation>
        </message>
        <message>
            <source>An annotation stands elsewhere and was left out: {id}.</source>
            <translation>Белгі басқа жерде, қалдырылды: {id}.</translation>
        </message>
        <message>
            <source>An annotation was left out, {reason}: {id}.</source>
            <translation>Аннотация қалдырылды ({reason}): {id}.</translation>
        </message>
        <message>
            <source>An answer needs words.</source>
            <translation>Жауапқа сөз керек.</translation>
        </message>
        <message>
            <source>An entity can only be what a claim relies on.</source>
            <translation>Нысан тек тұжырым сүйенетін нәрсе бола алады.</translation>
        </message>
        <message>
            <source>An entry cannot be merged into itself.</source>
            <translation>Жазбаны өзіне қосуға болмайды.</translation>
        </message>
        <message>
            <source>Another program has written into this project file. NOT saved.</source>
            <translation>Жоба файлына басқа бағдарлама жазды. САҚТАЛМАДЫ.</translation>
        </message>
        <message>
            <source>Another program uses this file. NOT saved.</source>
            <translation>Файлды басқа бағдарлама пайдалануда. САҚТАЛМАДЫ.</translation>
        </message>
        <message>
            <source>Ask for the set in another format.</source>
            <translation>Жинақты басқа пішімде сұраңыз.</translation>
        </message>
        <message>
            <source>Ask the seller for a version without protection.</source>
            <translation>Сатушыдан қорғаусыз нұсқаны сұраңыз.</translation>
        </message>
        <message>
            <source>Ask where it comes from, or fetch it again.</source>
            <translation>Қайдан екенін біліңіз немесе қайта алыңыз.</translation>
        </message>
        <message>
            <source>Ask where the file comes from; save it again from the program that made it.</source>
            <translation>Файл қайдан екенін біліңіз; оны жасаған бағдарламадан қайта сақтаңыз.</translation>
        </message>
        <message>
            <source>Ask {owner} for a newer export, or import it as a set of its own (--as-own-set).</source>
            <translation>Иесінен ({owner}) жаңарақ экспорт сұраңыз немесе бөлек жинақ ретінде импорттаңыз (--as-own-set).</translation>
        </message>
        <message>
            <source>Bodies without words were left out: {count}, such as that of {id}.</source>
            <translation>Сөзі жоқ аннотация денелері қалдырылды: {count}, мысалы {id}.</translation>
        </message>
        <message>
            <source>Change the tag first, or accept it as it is.</source>
            <translation>Алдымен белгіні өзгертіңіз немесе сол күйінде қабылдаңыз.</translation>
        </message>
        <message>
            <source>Check that it is still there and that you may open it.</source>
            <translation>Орнында екенін және ашуға рұқсатыңыз барын тексеріңіз.</translation>
        </message>
        <message>
            <source>Check that the file is there and may be read.</source>
            <translation>Файл орнында екенін және оқуға болатынын тексеріңіз.</translation>
        </message>
        <message>
            <source>Check the file or the JSON text; the schemas say what each field holds.</source>
            <translation>Файлды не JSON мәтінін тексеріңіз; әр өрісте не болатынын схемалар айтады.</translation>
        </message>
        <message>
            <source>Check the folder, or choose another file.</source>
            <translation>Буманы тексеріңіз немесе басқа файл таңдаңыз.</translation>
        </message>
        <message>
            <source>Check the positions: they count characters from 0, the end is not included.</source>
            <translation>Орындарды тексеріңіз: таңбалар 0-ден саналады, соңы кірмейді.</translation>
        </message>
        <message>
            <source>Choose 0 to 9, or none.</source>
            <translation>0–9 таңдаңыз немесе бос қалдырыңыз.</translation>
        </message>
        <message>
            <source>Choose UIMA CAS (JSON) for the same programs.</source>
            <translation>Сол бағдарламалар үшін UIMA CAS (JSON) таңдаңыз.</translation>
        </message>
        <message>
            <source>Choose UTF-8 with replacement (encoding utf-8-replace), or another encoding.</source>
            <translation>Ауыстырумен UTF-8 (utf-8-replace) немесе басқа кодтауды таңдаңыз.</translation>
        </message>
        <message>
            <source>Choose a code of entities.</source>
            <translation>Нысандар кодын таңдаңыз.</translation>
        </message>
        <message>
            <source>Choose a code of this kind.</source>
            <translation>Осы түрдің кодын таңдаңыз.</translation>
        </message>
        <message>
            <source>Choose a file.</source>
            <translation>Файл таңдаңыз.</translation>
        </message>
        <message>
            <source>Choose a register entry or a tag, or set the source back to the document's author.</source>
            <translation>Тізілім жазбасын не белгіні таңдаңыз немесе дереккөзді құжат авторына қайтарыңыз.</translation>
        </message>
        <message>
            <source>Choose a tag or a document.</source>
            <translation>Белгіні не құжатты таңдаңыз.</translation>
        </message>
        <message>
            <source>Choose an empty folder, or one with an annotation set written here.</source>
            <translation>Бос бума немесе осында жазылған белгілер жинағы бар бума таңдаңыз.</translation>
        </message>
        <message>
            <source>Choose another code, or revive it in the codebook.</source>
            <translation>Басқа код таңдаңыз немесе мұны кодтар кітабында қайтарыңыз.</translation>
        </message>
        <message>
            <source>Choose another code.</source>
            <translation>Басқа код таңдаңыз.</translation>
        </message>
        <message>
            <source>Choose another encoding, or {encoding}-replace to read it with replacement characters.</source>
            <translation>Басқа кодтауды немесе ауыстыру таңбаларымен оқитын {encoding}-replace таңдаңыз.</translation>
        </message>
        <message>
            <source>Choose another entry.</source>
            <translation>Басқа жазба таңдаңыз.</translation>
        </message>
        <message>
            <source>Choose another file, or paste the text as a document.</source>
            <translation>Басқа файл таңдаңыз немесе мәтінді құжат ретінде қойыңыз.</translation>
        </message>
        <message>
            <source>Choose another file, or restore a backup.</source>
            <translation>Басқа файл таңдаңыз немесе сақтық көшірмені қалпына келтіріңіз.</translation>
        </message>
        <message>
            <source>Choose another file.</source>
            <translation>Басқа файл таңдаңыз.</translation>
        </message>
        <message>
            <source>Choose another folder or free some space; nothing was written.</source>
            <translation>Басқа бума таңдаңыз немесе орын босатыңыз; ештеңе жазылмады.</translation>
        </message>
        <message>
            <source>Choose another folder, or free some space.</source>
            <translation>Басқа бума таңдаңыз немесе орын босатыңыз.</translation>
        </message>
        <message>
            <source>Choose another group.</source>
            <translation>Басқа топ таңдаңыз.</translation>
        </message>
        <message>
            <source>Choose another name, or open the project.</source>
            <translation>Басқа атау таңдаңыз немесе жобаны ашыңыз.</translation>
        </message>
        <message>
            <source>Choose another name, or revive the retired code.</source>
            <translation>Басқа атау таңдаңыз немесе мұрағаттағы кодты қайтарыңыз.</translation>
        </message>
        <message>
            <source>Choose another name.</source>
            <translation>Басқа атау таңдаңыз.</translation>
        </message>
        <message>
            <source>Choose another name; nothing was written.</source>
            <translation>Басқа атау таңдаңыз; ештеңе жазылмады.</translation>
        </message>
        <message>
            <source>Choose another one from the list.</source>
            <translation>Тізімнен басқасын таңдаңыз.</translation>
        </message>
        <message>
            <source>Choose another set.</source>
            <translation>Басқа жинақ таңдаңыз.</translation>
        </message>
        <message>
            <source>Choose another tag.</source>
            <translation>Басқа белгі таңдаңыз.</translation>
        </message>
        <message>
            <source>Choose its encoding if it is text after all; otherwise leave it out.</source>
            <translation>Бәрібір мәтін болса, кодтауын таңдаңыз; әйтпесе қалдырып кетіңіз.</translation>
        </message>
        <message>
            <source>Choose one from the list.</source>
            <translation>Тізімнен біреуін таңдаңыз.</translation>
        </message>
        <message>
            <source>Choose one of its answers.</source>
            <translation>Оның жауаптарының бірін таңдаңыз.</translation>
        </message>
        <message>
            <source>Choose one of the sets.</source>
            <translation>Жинақтардың бірін таңдаңыз.</translation>
        </message>
        <message>
            <source>Choose one of the topics.</source>
            <translation>Тақырыптардың бірін таңдаңыз.</translation>
        </message>
        <message>
            <source>Choose one of them.</source>
            <translation>Олардың бірін таңдаңыз.</translation>
        </message>
        <message>
            <source>Choose one of: {columns}.</source>
            <translation>Мыналардан таңдаңыз: {columns}.</translation>
        </message>
        <message>
            <source>Choose one of: {sheets}.</source>
            <translation>Мыналардан таңдаңыз: {sheets}.</translation>
        </message>
        <message>
            <source>Choose one.</source>
            <translation>Біреуін таңдаңыз.</translation>
        </message>
        <message>
            <source>Choose one: {offered}.</source>
            <translation>Таңдаңыз: {offered}.</translation>
        </message>
        <message>
            <source>Choose ours or theirs.</source>
            <translation>Біздікін не олардікін таңдаңыз.</translation>
        </message>
        <message>
            <source>Choose the entry that takes the mentions.</source>
            <translation>Аталымдарды алатын жазбаны таңдаңыз.</translation>
        </message>
        <message>
            <source>Choose the file or folder that holds them.</source>
            <translation>Олар бар файлды немесе буманы таңдаңыз.</translation>
        </message>
        <message>
            <source>Choose what to move.</source>
            <translation>Не көшіретінін таңдаңыз.</translation>
        </message>
        <message>
            <source>Close it and press Try again.</source>
            <translation>Оны жауып, «Қайтадан көру» басыңыз.</translation>
        </message>
        <message>
            <source>Close it elsewhere and open it again.</source>
            <translation>Оны сол жерде жауып, қайта ашыңыз.</translation>
        </message>
        <message>
            <source>Close that program, look at the new state and press Try again.</source>
            <translation>Ол бағдарламаны жауып, жаңа күйін қарап, «Қайтадан көру» басыңыз.</translation>
        </message>
        <message>
            <source>Comments on whole texts were left out, of texts: {count} ({lines}).</source>
            <translation>Тұтас мәтінге жазылған пікірлер қалдырылды, мәтін саны: {count} ({lines}).</translation>
        </message>
        <message>
            <source>Decide or defer them; N goes to the next open one.</source>
            <translation>Оларды шешіңіз не кейінге қалдырыңыз; N келесі ашыққа өтеді.</translation>
        </message>
        <message>
            <source>Deferring needs a comment.</source>
            <translation>Кейінге қалдыруға пікір керек.</translation>
        </message>
        <message>
            <source>Drafts that nobody submitted were left out, of texts: {count} ({lines}).</source>
            <translation>Ешкім жібермеген жобалар қалдырылды, мәтін саны: {count} ({lines}).</translation>
        </message>
        <message>
            <source>Each [[alias]] needs a code and a list of names.</source>
            <translation>Әр [[alias]] үшін код пен атаулар тізімі керек.</translation>
        </message>
        <message>
            <source>Each line must hold one object with the fields of a record.</source>
            <translation>Әр жолда жазба өрістері бар бір объект болуы керек.</translation>
        </message>
        <message>
            <source>Enter it again; it is not stored.</source>
            <translation>Қайта теріңіз; ол сақталмайды.</translation>
        </message>
        <message>
            <source>Enter the password; it is not stored.</source>
            <translation>Құпиясөзді теріңіз; ол сақталмайды.</translation>
        </message>
        <message>
            <source>Excel files cannot be read safely: the library defusedxml is missing.</source>
            <translation>Excel файлдарын қауіпсіз оқу мүмкін емес: defusedxml кітапханасы жоқ.</translation>
        </message>
        <message>
            <source>Exchange annotation sets, or save your copy under another name.</source>
            <translation>Белгілер жинақтарымен алмасыңыз немесе көшірмеңізді басқа атпен сақтаңыз.</translation>
        </message>
        <message>
            <source>Export fewer layers, or split the document.</source>
            <translation>Азырақ қабат экспорттаңыз немесе құжатты бөліңіз.</translation>
        </message>
        <message>
            <source>Export it again as JSON in UTF-8 from the program that made it.</source>
            <translation>Оны жасаған бағдарламадан UTF-8 кодтауындағы JSON түрінде қайта шығарыңыз.</translation>
        </message>
        <message>
            <source>Export it again as UIMA CAS JSON 0.4, or as UIMA CAS XMI.</source>
            <translation>UIMA CAS JSON 0.4 немесе UIMA CAS XMI ретінде қайта экспорттаңыз.</translation>
        </message>
        <message>
            <source>Export it again from the program that made it.</source>
            <translation>Оны жасаған бағдарламадан қайта экспорттаңыз.</translation>
        </message>
        <message>
            <source>Export it again from the program that made it; {id} is where it fails.</source>
            <translation>Оны жасаған бағдарламадан қайта экспорттаңыз; қатесі {id} ішінде.</translation>
        </message>
        <message>
            <source>Export it again, best as CAS JSON or XMI.</source>
            <translation>Қайта экспорттаңыз, дұрысы CAS JSON немесе XMI.</translation>
        </message>
        <message>
            <source>Export it there again under Settings, Export, with the secondary format UIMA CAS XMI or UIMA CAS JSON.</source>
            <translation>Оны сол жерде қайта экспорттаңыз: Settings, Export, екінші пішім (secondary format) — UIMA CAS XMI немесе UIMA CAS JSON.</translation>
        </message>
        <message>
            <source>Export one in the codebook window of another project.</source>
            <translation>Оны басқа жобаның кодтар кітабы терезесінен экспорттаңыз.</translation>
        </message>
        <message>
            <source>Export the file again from the program that made it.</source>
            <translation>Файлды жасаған бағдарламадан қайта экспорттаңыз.</translation>
        </message>
        <message>
            <source>Export what you need, or restore a backup.</source>
            <translation>Керегін экспорттаңыз немесе сақтық көшірмені қалпына келтіріңіз.</translation>
        </message>
        <message>
            <source>Fetch or export it again.</source>
            <translation>Қайта алыңыз немесе экспорттаңыз.</translation>
        </message>
        <message>
            <source>Fetch the book again.</source>
            <translation>Кітапты қайта алыңыз.</translation>
        </message>
        <message>
            <source>Files of the format {title} can only be written here.</source>
            <translation>{title} пішіміндегі файлдар мұнда тек жазылады.</translation>
        </message>
        <message>
            <source>Fill it in, or leave the dispute open.</source>
            <translation>Толтырыңыз немесе дауды ашық қалдырыңыз.</translation>
        </message>
        <message>
            <source>Free some space and open it again.</source>
            <translation>Орын босатып, оны қайта ашыңыз.</translation>
        </message>
        <message>
            <source>Free some space and press Try again.</source>
            <translation>Орын босатып, «Қайтадан көру» басыңыз.</translation>
        </message>
        <message>
            <source>Free some space, then open it for writing.</source>
            <translation>Орын босатып, оны жазу үшін ашыңыз.</translation>
        </message>
        <message>
            <source>Give it a place first, then accept it.</source>
            <translation>Алдымен орнын беріп, сосын қабылдаңыз.</translation>
        </message>
        <message>
            <source>Give one of them another key, or none.</source>
            <translation>Біреуіне басқа перне беріңіз немесе пернесіз қалдырыңыз.</translation>
        </message>
        <message>
            <source>Give pieces in reading order, each after the end of the one before.</source>
            <translation>Бөліктерді оқу ретімен, әрқайсысын алдыңғысының соңынан кейін беріңіз.</translation>
        </message>
        <message>
            <source>Import a colleague's set first.</source>
            <translation>Алдымен әріптес жинағын импорттаңыз.</translation>
        </message>
        <message>
            <source>Import another version of it that has text.</source>
            <translation>Мәтіні бар басқа нұсқасын импорттаңыз.</translation>
        </message>
        <message>
            <source>Import it into WebAnno or INCEpTION and export it there as WebAnno TSV 3 or as UIMA CAS.</source>
            <translation>Оны WebAnno-ға не INCEpTION-ға импорттап, сол жерде WebAnno TSV 3 немесе UIMA CAS ретінде экспорттаңыз.</translation>
        </message>
        <message>
            <source>Import the .qdpx file that it comes from, or the folder that was unpacked.</source>
            <translation>Ол алынған .qdpx файлын немесе ашылған буманы импорттаңыз.</translation>
        </message>
        <message>
            <source>Import the file it points to by its own name.</source>
            <translation>Ол көрсететін файлды өз атымен импорттаңыз.</translation>
        </message>
        <message>
            <source>In {count} rows cells beyond the header were left out.</source>
            <translation>Тақырыптан тыс ұяшықтар {count} жолда қалдырылды.</translation>
        </message>
        <message>
            <source>Install defusedxml, or save the sheet as CSV.</source>
            <translation>defusedxml орнатыңыз немесе парақты CSV ретінде сақтаңыз.</translation>
        </message>
        <message>
            <source>Install the program again.</source>
            <translation>Бағдарламаны қайта орнатыңыз.</translation>
        </message>
        <message>
            <source>Install the version the project was made with, and report this.</source>
            <translation>Жоба жасалған нұсқаны орнатып, бұл туралы хабарлаңыз.</translation>
        </message>
        <message>
            <source>It came in a set without originals.</source>
            <translation>Ол бастапқы файлдарсыз жинақта келген.</translation>
        </message>
        <message>
            <source>It can be renamed.</source>
            <translation>Оның атын өзгертуге болады.</translation>
        </message>
        <message>
            <source>It could not be told how {name} counts positions: at best {fitting} of {total} quotes fit.</source>
            <translation>{name} орындарды қалай санайтыны анықталмады: ең жақсысы {total} дәйексөздің {fitting} сай келеді.</translation>
        </message>
        <message>
            <source>It could not be told what kind of file {name} is.</source>
            <translation>{name} қандай файл екені анықталмады.</translation>
        </message>
        <message>
            <source>It could not be told which kind of annotation set {name} is.</source>
            <translation>{name} қандай белгілер жинағы екені анықталмады.</translation>
        </message>
        <message>
            <source>It is not known which column of {name} holds the texts.</source>
            <translation>{name} ішінде мәтін қай бағанда екені белгісіз.</translation>
        </message>
        <message>
            <source>It may have been removed; undo brings it back.</source>
            <translation>Жойылған болуы мүмкін; болдырмау қайтарады.</translation>
        </message>
        <message>
            <source>Keep the backup that was just made, and report this.</source>
            <translation>Жаңа ғана жасалған көшірмені сақтап, бұл туралы хабарлаңыз.</translation>
        </message>
        <message>
            <source>Kind and machine name of the code “{name}” are set once.</source>
            <translation>«{name}» кодының түрі мен машиналық аты бір рет беріледі.</translation>
        </message>
        <message>
            <source>Kind, machine name and type of the field “{name}” are set once.</source>
            <translation>«{name}» өрісінің түрі, машиналық аты мен типі бір рет беріледі.</translation>
        </message>
        <message>
            <source>Labels that could not be read were left out: {count}, on {lines}.</source>
            <translation>Оқылмаған белгілер қалдырылды: {count}, жолдарда: {lines}.</translation>
        </message>
        <message>
            <source>Labels that stand on no words were left out: {count}, such as “{text}”.</source>
            <translation>Сөзге қойылмаған белгілер қалдырылды: {count}, мысалы «{text}».</translation>
        </message>
        <message>
            <source>Leave them out or correct them.</source>
            <translation>Оларды алып тастаңыз немесе түзетіңіз.</translation>
        </message>
        <message>
            <source>Line {line} of {name} is no JSON object.</source>
            <translation>{name} ішіндегі {line}-жол JSON объектісі емес.</translation>
        </message>
        <message>
            <source>Lines that are no JSON object were left out: {count} ({lines}).</source>
            <translation>JSON нысаны емес жолдар қалдырылды: {count} ({lines}).</translation>
        </message>
        <message>
            <source>Links between other things than selections were left out.</source>
            <translation>Таңдаулар арасындағы емес байланыстар қалдырылды.</translation>
        </message>
        <message>
            <source>Look at both and take one.</source>
            <translation>Екеуін де қарап, біреуін алыңыз.</translation>
        </message>
        <message>
            <source>Look at its history, and change it by hand.</source>
            <translation>Тарихын қарап, қолмен өзгертіңіз.</translation>
        </message>
        <message>
            <source>Look at the new state and try again.</source>
            <translation>Жаңа күйін қарап, қайталап көріңіз.</translation>
        </message>
        <message>
            <source>Made by a newer Kantar Desk (schema {schema}). Nothing was changed.</source>
            <translation>Жаңарақ Kantar Desk жасаған (схема {schema}). Ештеңе өзгертілмеді.</translation>
        </message>
        <message>
            <source>Make it first, or choose another place.</source>
            <translation>Алдымен оны жасаңыз немесе басқа орын таңдаңыз.</translation>
        </message>
        <message>
            <source>More lines that cannot be read were left out: {count} ({lines}).</source>
            <translation>Оқылмайтын басқа жолдар да қалдырылды: {count} ({lines}).</translation>
        </message>
        <message>
            <source>Move the project to a folder on this computer's own disk.</source>
            <translation>Жобаны осы компьютердің өз дискісіндегі бумаға көшіріңіз.</translation>
        </message>
        <message>
            <source>Move the project to another folder and exchange annotation sets instead.</source>
            <translation>Жобаны басқа бумаға көшіріп, белгілер жинақтарымен алмасыңыз.</translation>
        </message>
        <message>
            <source>No article was found in the page; the whole page was taken.</source>
            <translation>Беттен мақала табылмады; бүкіл бет алынды.</translation>
        </message>
        <message>
            <source>No backup was made: {reason}</source>
            <translation>Сақтық көшірме жасалмады: {reason}</translation>
        </message>
        <message>
            <source>Not all types of “{title}” are described: numbers that are ids in the file were taken as references.</source>
            <translation>«{title}» типтерінің бәрі сипатталмаған: файлдағы нөмірлерге тең сандар сілтеме деп алынды.</translation>
        </message>
        <message>
            <source>Nothing was amended.</source>
            <translation>Ештеңе түзетілмеді.</translation>
        </message>
        <message>
            <source>Nothing was imported; ask the sender to export it again.</source>
            <translation>Ештеңе импортталмады; жіберушіден қайта экспорттауды сұраңыз.</translation>
        </message>
        <message>
            <source>Nothing was written. Export as an annotation set file (.kset), and report this.</source>
            <translation>Ештеңе жазылмады. Белгілер жинағы файлы (.kset) ретінде экспорттап, бұл туралы хабарлаңыз.</translation>
        </message>
        <message>
            <source>Older backups are still there. Free some space, or look at the disk.</source>
            <translation>Ескі көшірмелер орнында. Орын босатыңыз немесе дискіні тексеріңіз.</translation>
        </message>
        <message>
            <source>Only claims and disputed statements can be related this way.</source>
            <translation>Бұлай тек тұжырымдар мен даулы мәлімдемелерді байланыстыруға болады.</translation>
        </message>
        <message>
            <source>Only claims take a stance.</source>
            <translation>Ұстаным тек тұжырымда болады.</translation>
        </message>
        <message>
            <source>Only entities can be linked to a name.</source>
            <translation>Атаумен тек нысандарды байланыстыруға болады.</translation>
        </message>
        <message>
            <source>Only two different codes of one kind can be merged.</source>
            <translation>Бір түрдің тек екі бөлек кодын біріктіруге болады.</translation>
        </message>
        <message>
            <source>Open for reading, or save a copy elsewhere.</source>
            <translation>Оқу үшін ашыңыз немесе көшірмесін басқа жерге сақтаңыз.</translation>
        </message>
        <message>
            <source>Open in Kantar Desk on {host} since {time} (process {pid}). Opened for reading.</source>
            <translation>{host} компьютеріндегі Kantar Desk ішінде {time} бастап ашық (процесс {pid}). Оқу үшін ашылды.</translation>
        </message>
        <message>
            <source>Open it again first.</source>
            <translation>Алдымен оны қайта ашыңыз.</translation>
        </message>
        <message>
            <source>Open it in Word and save it again as .docx.</source>
            <translation>Word-та ашып, .docx ретінде қайта сақтаңыз.</translation>
        </message>
        <message>
            <source>Open it in a browser and save its text.</source>
            <translation>Браузерде ашып, мәтінін сақтаңыз.</translation>
        </message>
        <message>
            <source>Open it in a word processor and save it as .docx.</source>
            <translation>Мәтін редакторында ашып, .docx ретінде сақтаңыз.</translation>
        </message>
        <message>
            <source>Other columns were left out: {names}.</source>
            <translation>Басқа бағандар қалдырылды: {names}.</translation>
        </message>
        <message>
            <source>Other fields of the texts were left out: {names}.</source>
            <translation>Мәтіндердің басқа өрістері қалдырылды: {names}.</translation>
        </message>
        <message>
            <source>Parts of the text were left out: {counts}.</source>
            <translation>Мәтін бөліктері қалдырылды: {counts}.</translation>
        </message>
        <message>
            <source>Pick one of the list, or type one.</source>
            <translation>Тізімнен таңдаңыз немесе өзіңіз теріңіз.</translation>
        </message>
        <message>
            <source>Positions count characters (code points) from 0; the end is not included.</source>
            <translation>Орындар таңбаларды (код нүктелерін) 0-ден санайды; соңы кірмейді.</translation>
        </message>
        <message>
            <source>Positions that do not fit their words were passed over; the words occur once in the text.</source>
            <translation>Сөздеріне сай келмейтін орындар ескерілмеді: ол сөздер мәтінде бір рет кездеседі.</translation>
        </message>
        <message>
            <source>Predictions were left out, of texts: {count} ({lines}).</source>
            <translation>Модель болжамдары қалдырылды, мәтін саны: {count} ({lines}).</translation>
        </message>
        <message>
            <source>Programs count positions differently in this format. Check the first quotes.</source>
            <translation>Бұл пішімде бағдарламалар орындарды әртүрлі санайды. Алғашқы дәйексөздерді тексеріңіз.</translation>
        </message>
        <message>
            <source>Put each .txt file next to its .ann file.</source>
            <translation>Әр .txt файлын оның .ann файлының қасына қойыңыз.</translation>
        </message>
        <message>
            <source>Put the .txt file next to it, or import the whole folder.</source>
            <translation>Қасына .txt файлын қойыңыз немесе бүкіл буманы импорттаңыз.</translation>
        </message>
        <message>
            <source>Remove single tags, or start a new project.</source>
            <translation>Белгілерді жекелеп жойыңыз немесе жаңа жоба бастаңыз.</translation>
        </message>
        <message>
            <source>Remove them and try again.</source>
            <translation>Оларды алып тастап, қайталап көріңіз.</translation>
        </message>
        <message>
            <source>Remove those sets first, or set the document to ignored.</source>
            <translation>Алдымен ол жинақтарды жойыңыз немесе құжатты еленбеген деп белгілеңіз.</translation>
        </message>
        <message>
            <source>Restore a backup of it.</source>
            <translation>Оның сақтық көшірмесін қалпына келтіріңіз.</translation>
        </message>
        <message>
            <source>Restore a backup, or open for reading.</source>
            <translation>Сақтық көшірмені қалпына келтіріңіз немесе оқу үшін ашыңыз.</translation>
        </message>
        <message>
            <source>Restore a backup.</source>
            <translation>Сақтық көшірмені қалпына келтіріңіз.</translation>
        </message>
        <message>
            <source>Restore the backup of {date}, or open for reading.</source>
            <translation>{date} күнгі көшірмені қалпына келтіріңіз немесе оқу үшін ашыңыз.</translation>
        </message>
        <message>
            <source>Results that are no objects were left out.</source>
            <translation>Нысан емес нәтижелер қалдырылды.</translation>
        </message>
        <message>
            <source>Retire it and add a new one.</source>
            <translation>Оны мұрағатқа жіберіп, жаңасын қосыңыз.</translation>
        </message>
        <message>
            <source>Save a copy now.</source>
            <translation>Көшірмесін қазір сақтаңыз.</translation>
        </message>
        <message>
            <source>Save a copy on another disk.</source>
            <translation>Көшірмесін басқа дискіге сақтаңыз.</translation>
        </message>
        <message>
            <source>Save it again as .rtf or .docx.</source>
            <translation>.rtf немесе .docx ретінде қайта сақтаңыз.</translation>
        </message>
        <message>
            <source>Save it again as CSV from the program that made it.</source>
            <translation>Жасаған бағдарламада CSV ретінде қайта сақтаңыз.</translation>
        </message>
        <message>
            <source>Save it again as CSV or XLSX from the program that made it.</source>
            <translation>Жасаған бағдарламада CSV не XLSX ретінде қайта сақтаңыз.</translation>
        </message>
        <message>
            <source>Save it again as XLSX from the program that made it.</source>
            <translation>Жасаған бағдарламада XLSX ретінде қайта сақтаңыз.</translation>
        </message>
        <message>
            <source>Save it again from the mail program as .eml.</source>
            <translation>Пошта бағдарламасынан .eml ретінде қайта сақтаңыз.</translation>
        </message>
        <message>
            <source>Save it again from the program that made it, or ask the sender for a plain version.</source>
            <translation>Жасаған бағдарламада қайта сақтаңыз немесе жіберушіден қарапайым нұсқасын сұраңыз.</translation>
        </message>
        <message>
            <source>Save it again from the program that made it, or split it.</source>
            <translation>Оны жасаған бағдарламада қайта сақтаңыз немесе бөліңіз.</translation>
        </message>
        <message>
            <source>Save it as .odt; a table or presentation can be exported as CSV or PDF.</source>
            <translation>.odt ретінде сақтаңыз; кестені не презентацияны CSV не PDF-ке экспорттауға болады.</translation>
        </message>
        <message>
            <source>Save it as UTF-8, or say which encoding it has (--encoding on the command line).</source>
            <translation>UTF-8 түрінде сақтаңыз немесе кодтамасын айтыңыз (командалық жолда --encoding).</translation>
        </message>
        <message>
            <source>Save it without a password and import that file.</source>
            <translation>Құпиясөзсіз сақтап, сол файлды импорттаңыз.</translation>
        </message>
        <message>
            <source>Save its text from a PDF viewer, or print it to a new PDF, and import that.</source>
            <translation>Мәтінін PDF қарағыштан сақтаңыз немесе жаңа PDF-ке басып, соны импорттаңыз.</translation>
        </message>
        <message>
            <source>Save the page again in the browser.</source>
            <translation>Бетті браузерде қайта сақтаңыз.</translation>
        </message>
        <message>
            <source>Say it: {units}.</source>
            <translation>Көрсетіңіз: {units}.</translation>
        </message>
        <message>
            <source>Say what is to be found out.</source>
            <translation>Нені анықтау керегін айтыңыз.</translation>
        </message>
        <message>
            <source>Say what it is: {formats}.</source>
            <translation>Бұл не екенін көрсетіңіз: {formats}.</translation>
        </message>
        <message>
            <source>Say which column holds what: code, start_cp and end_cp or quote, and document (on the command line: --column code=NAME).</source>
            <translation>Қай бағанда не барын көрсетіңіз: code, start_cp және end_cp немесе quote, сондай-ақ document (пәрмен жолында: --column code=АТЫ).</translation>
        </message>
        <message>
            <source>Select words first.</source>
            <translation>Алдымен сөздерді таңдаңыз.</translation>
        </message>
        <message>
            <source>Select words of this document.</source>
            <translation>Осы құжаттың сөздерін таңдаңыз.</translation>
        </message>
        <message>
            <source>Sheet “{name}” has other columns and was left out.</source>
            <translation>«{name}» парағында басқа бағандар бар, ол қалдырылды.</translation>
        </message>
        <message>
            <source>Split it into parts and import these.</source>
            <translation>Бөліктерге бөліп, соларды импорттаңыз.</translation>
        </message>
        <message>
            <source>Split it, or save the part you need as a file of its own.</source>
            <translation>Бөліңіз немесе керек бөлігін бөлек файл етіп сақтаңыз.</translation>
        </message>
        <message>
            <source>Split it.</source>
            <translation>Оны бөліңіз.</translation>
        </message>
        <message>
            <source>Start a review with its set.</source>
            <translation>Оның жинағымен тексеруді бастаңыз.</translation>
        </message>
        <message>
            <source>Swap them, or leave one empty.</source>
            <translation>Орнын ауыстырыңыз немесе біреуін бос қалдырыңыз.</translation>
        </message>
        <message>
            <source>Tag the name in this document as an entity first.</source>
            <translation>Алдымен осы құжаттағы атауды нысан деп белгілеңіз.</translation>
        </message>
        <message>
            <source>Tag the name with 2 first.</source>
            <translation>Алдымен атауды 2 пернесімен белгілеңіз.</translation>
        </message>
        <message>
            <source>Tag the sentence as a claim (1) first.</source>
            <translation>Алдымен сөйлемді тұжырым (1) деп белгілеңіз.</translation>
        </message>
        <message>
            <source>Take the tag over into your own set, or decide it in Review.</source>
            <translation>Белгіні өз жинағыңызға алыңыз немесе «Тексеруде» шешіңіз.</translation>
        </message>
        <message>
            <source>Texts that are not in the file were left out: {count} ({lines}).</source>
            <translation>Файлда жоқ мәтіндер қалдырылды: {count} ({lines}).</translation>
        </message>
        <message>
            <source>Texts that were rejected or skipped came in without their tags: {count} ({lines}).</source>
            <translation>Қабылданбаған немесе өткізілген мәтіндер белгісіз кірді: {count} ({lines}).</translation>
        </message>
        <message>
            <source>The alias list cannot be read: {reason}.</source>
            <translation>Басқа атаулар тізімі оқылмайды: {reason}.</translation>
        </message>
        <message>
            <source>The annotation set file has version {version}, which this program cannot read.</source>
            <translation>Белгілер жинағы файлының нұсқасы {version}, бұл бағдарлама оны оқи алмайды.</translation>
        </message>
        <message>
            <source>The annotation set file was refused. {where}: {reason}.</source>
            <translation>Белгілер жинағы файлы қабылданбады. {where}: {reason}.</translation>
        </message>
        <message>
            <source>The article cannot be taken out word for word; the whole page was taken.</source>
            <translation>Мақаланы сөзбе-сөз бөліп алу мүмкін емес; бүкіл бет алынды.</translation>
        </message>
        <message>
            <source>The article leaves out {count} blocks, {share} % of the page.</source>
            <translation>Мақалаға {count} блок, беттің {share} % кірмеді.</translation>
        </message>
        <message>
            <source>The attachment {name} was left out: {reason}</source>
            <translation>{name} тіркемесі қалдырылды: {reason}</translation>
        </message>
        <message>
            <source>The attributing words lie outside the document.</source>
            <translation>Дереккөзді көрсететін сөздер құжаттан тыс.</translation>
        </message>
        <message>
            <source>The backup {path} is damaged itself. Nothing was changed.</source>
            <translation>{path} көшірмесінің өзі бүлінген. Ештеңе өзгертілмеді.</translation>
        </message>
        <message>
            <source>The code “{name}” belongs to another kind of tag.</source>
            <translation>«{name}» коды белгінің басқа түріне жатады.</translation>
        </message>
        <message>
            <source>The code “{name}” is retired.</source>
            <translation>«{name}» коды мұрағатта.</translation>
        </message>
        <message>
            <source>The codebook could not be written to {path}: {reason}.</source>
            <translation>Кодтар кітабын {path} ішіне жазу мүмкін болмады: {reason}.</translation>
        </message>
        <message>
            <source>The codebook has no general code for this kind.</source>
            <translation>Кодтар кітабында бұл түрдің жалпы коды жоқ.</translation>
        </message>
        <message>
            <source>The decisions are {states}.</source>
            <translation>Мүмкін шешімдер: {states}.</translation>
        </message>
        <message>
            <source>The details belong to another kind of tag.</source>
            <translation>Мәліметтер белгінің басқа түріне жатады.</translation>
        </message>
        <message>
            <source>The disk is full, and this project cannot be opened without some room. Nothing was changed.</source>
            <translation>Диск толы, бос орын болмаса, бұл жоба ашылмайды. Ештеңе өзгертілмеді.</translation>
        </message>
        <message>
            <source>The disk is full. Nothing can be saved, so the project was opened for reading.</source>
            <translation>Диск толы. Ештеңе сақтау мүмкін емес, сондықтан жоба тек оқу үшін ашылды.</translation>
        </message>
        <message>
            <source>The disk is full. Your last action is NOT saved.</source>
            <translation>Диск толы. Соңғы әрекет САҚТАЛМАДЫ.</translation>
        </message>
        <message>
            <source>The disk reports an error. NOT saved.</source>
            <translation>Диск қате хабарлады. САҚТАЛМАДЫ.</translation>
        </message>
        <message>
            <source>The earlier document must be one of the two.</source>
            <translation>Ертерегі екі құжаттың бірі болуы керек.</translation>
        </message>
        <message>
            <source>The encoding of {name} could not be found out.</source>
            <translation>{name} кодтауы анықталмады.</translation>
        </message>
        <message>
            <source>The encoding {encoding} was found by guessing; look at the first lines.</source>
            <translation>{encoding} кодтауы жорамалданды; алғашқы жолдарды қараңыз.</translation>
        </message>
        <message>
            <source>The encoding “{encoding}” is not known.</source>
            <translation>«{encoding}» кодтауы белгісіз.</translation>
        </message>
        <message>
            <source>The export was stopped: read back, the file is not the same: {difference}.</source>
            <translation>Экспорт тоқтатылды: қайта оқығанда файл бірдей емес: {difference}.</translation>
        </message>
        <message>
            <source>The fields are {fields}.</source>
            <translation>Мүмкін өрістер: {fields}.</translation>
        </message>
        <message>
            <source>The fields of {id} could not be read.</source>
            <translation>{id} өрістері оқылмады.</translation>
        </message>
        <message>
            <source>The file has {count} tracked changes; the text is read as if all were accepted.</source>
            <translation>Файлда {count} бақыланатын түзету бар; мәтін бәрі қабылданғандай оқылды.</translation>
        </message>
        <message>
            <source>The file is damaged or of another kind; save it again from the program that made it.</source>
            <translation>Файл бүлінген не басқа түрде; оны жасаған бағдарламадан қайта сақтаңыз.</translation>
        </message>
        <message>
            <source>The file is no REFI-QDA project.</source>
            <translation>Файл REFI-QDA жобасы емес.</translation>
        </message>
        <message>
            <source>The file or its folder is write-protected. Nothing can be saved here.</source>
            <translation>Файл не оның бумасы жазудан қорғалған. Мұнда ештеңе сақтау мүмкін емес.</translation>
        </message>
        <message>
            <source>The file {path} in it is not known to this version and was left out.</source>
            <translation>Ішіндегі {path} файлы бұл нұсқаға белгісіз, қалдырылды.</translation>
        </message>
        <message>
            <source>The file {path} of the program cannot be read.</source>
            <translation>Бағдарламаның {path} файлы оқылмайды.</translation>
        </message>
        <message>
            <source>The folder {folder} does not exist.</source>
            <translation>{folder} бумасы жоқ.</translation>
        </message>
        <message>
            <source>The folder {name} holds other files and is not replaced.</source>
            <translation>{name} бумасында басқа файлдар бар, ол ауыстырылмайды.</translation>
        </message>
        <message>
            <source>The folder {name} was refused: {reason}.</source>
            <translation>{name} бумасы қабылданбады: {reason}.</translation>
        </message>
        <message>
            <source>The general code “{name}” cannot be retired.</source>
            <translation>«{name}» жалпы кодын мұрағатқа жіберуге болмайды.</translation>
        </message>
        <message>
            <source>The history lists all steps.</source>
            <translation>Тарихта барлық қадамдар тізілген.</translation>
        </message>
        <message>
            <source>The key of a code is one digit.</source>
            <translation>Кодтың пернесі — бір цифр.</translation>
        </message>
        <message>
            <source>The kinds are claim, entity and disputed_statement.</source>
            <translation>Түрлері: claim, entity және disputed_statement.</translation>
        </message>
        <message>
            <source>The kinds are {kinds}.</source>
            <translation>Мүмкін түрлері: {kinds}.</translation>
        </message>
        <message>
            <source>The list of documents shows what is here.</source>
            <translation>Мұнда не барын құжаттар тізімі көрсетеді.</translation>
        </message>
        <message>
            <source>The old file, if there was one, is as before. Free some room or choose another place.</source>
            <translation>Ескі файл, болса, сол күйінде. Орын босатыңыз немесе басқа жер таңдаңыз.</translation>
        </message>
        <message>
            <source>The original of this document is not here.</source>
            <translation>Бұл құжаттың бастапқы файлы мұнда жоқ.</translation>
        </message>
        <message>
            <source>The page declares {charset}, but its bytes are valid UTF-8; look at the first lines.</source>
            <translation>Бет {charset} деп көрсетеді, бірақ байттары дұрыс UTF-8; алғашқы жолдарды қараңыз.</translation>
        </message>
        <message>
            <source>The page is too large to look for an article; the whole page was taken.</source>
            <translation>Бет мақала іздеуге тым үлкен; бүкіл бет алынды.</translation>
        </message>
        <message>
            <source>The password for {name} is wrong.</source>
            <translation>{name} құпиясөзі қате.</translation>
        </message>
        <message>
            <source>The pieces {spans} are not in order or overlap.</source>
            <translation>{spans} бөліктері ретсіз тұр немесе қабаттасады.</translation>
        </message>
        <message>
            <source>The position {position} lies behind the end of the text, which has {length} characters.</source>
            <translation>{position} орны мәтін соңынан кейін, мәтінде {length} таңба бар.</translation>
        </message>
        <message>
            <source>The positions in {name} do not fit its text; its tags were placed by their words.</source>
            <translation>{name} ішіндегі орындар мәтінге сай емес; белгілер сөздер бойынша қойылды.</translation>
        </message>
        <message>
            <source>The project could not be brought to the form of this version ({what}). Nothing was changed.</source>
            <translation>Жобаны осы нұсқаның түріне келтіру мүмкін болмады ({what}). Ештеңе өзгертілмеді.</translation>
        </message>
        <message>
            <source>The project file was moved, deleted or replaced. NOT saved.</source>
            <translation>Жоба файлы жылжытылған, жойылған не ауыстырылған. САҚТАЛМАДЫ.</translation>
        </message>
        <message>
            <source>The project has no annotator.</source>
            <translation>Жобада белгілеуші жоқ.</translation>
        </message>
        <message>
            <source>The project is damaged. It was not changed.</source>
            <translation>Жоба бүлінген. Ол өзгертілмеді.</translation>
        </message>
        <message>
            <source>The project is not built as this program builds one ({names}). Opened for reading.</source>
            <translation>Жоба бұл бағдарлама жасайтындай құрылмаған ({names}). Оқу үшін ашылды.</translation>
        </message>
        <message>
            <source>The project {path} has no annotation set of its annotator.</source>
            <translation>{path} жобасында белгілеушісінің белгілер жинағы жоқ.</translation>
        </message>
        <message>
            <source>The quote “{quote}” is not the text at this place.</source>
            <translation>«{quote}» дәйексөзі бұл жердегі мәтін емес.</translation>
        </message>
        <message>
            <source>The reasons are {reasons}.</source>
            <translation>Мүмкін себептер: {reasons}.</translation>
        </message>
        <message>
            <source>The review “{name}” is closed.</source>
            <translation>«{name}» тексеруі жабық.</translation>
        </message>
        <message>
            <source>The set “{name}” says it is version {version} ({theirs}), but another version {version} ({ours}) is here already.</source>
            <translation>«{name}» жинағы өзін {version}-нұсқа ({theirs}) дейді, бірақ мұнда басқа {version}-нұсқа ({ours}) бар.</translation>
        </message>
        <message>
            <source>The set “{name}” was {what} and cannot be changed.</source>
            <translation>«{name}» жинағын ({what}) өзгертуге болмайды.</translation>
        </message>
        <message>
            <source>The smallest value {min} is larger than the largest value {max}.</source>
            <translation>Ең кіші мән {min} ең үлкен {max} мәнінен артық.</translation>
        </message>
        <message>
            <source>The source must be an entity tagged in the same document.</source>
            <translation>Дереккөз сол құжатта белгіленген нысан болуы керек.</translation>
        </message>
        <message>
            <source>The source names no person or passage.</source>
            <translation>Дереккөз адамды да, үзіндіні де атамайды.</translation>
        </message>
        <message>
            <source>The stances are {stances}.</source>
            <translation>Мүмкін ұстанымдар: {stances}.</translation>
        </message>
        <message>
            <source>The states are {states}.</source>
            <translation>Мүмкін күйлер: {states}.</translation>
        </message>
        <message>
            <source>The statuses are {statuses}.</source>
            <translation>Мүмкін мәртебелер: {statuses}.</translation>
        </message>
        <message>
            <source>The tag “{quote}” has no place in this text and cannot be accepted.</source>
            <translation>«{quote}» белгісінің бұл мәтінде орны жоқ, оны қабылдауға болмайды.</translation>
        </message>
        <message>
            <source>The text holds characters that cannot be stored (NUL, or half of a surrogate pair).</source>
            <translation>Мәтінде сақтауға болмайтын таңбалар бар (NUL не суррогат жұптың жартысы).</translation>
        </message>
        <message>
            <source>The text of page headers and footers was left out.</source>
            <translation>Колонтитул мәтіні қалдырылды.</translation>
        </message>
        <message>
            <source>The text of “{title}” is not in its stored form.</source>
            <translation>«{title}» мәтіні сақталатын түрінде емес.</translation>
        </message>
        <message>
            <source>The text of “{title}” is not in the file.</source>
            <translation>«{title}» мәтіні файлда жоқ.</translation>
        </message>
        <message>
            <source>The topic must be a code of disputed statements.</source>
            <translation>Тақырып даулы мәлімдемелердің коды болуы керек.</translation>
        </message>
        <message>
            <source>The types are {types}.</source>
            <translation>Мүмкін түрлері: {types}.</translation>
        </message>
        <message>
            <source>The value {value} does not fit the field “{where}”.</source>
            <translation>{value} мәні «{where}» өрісіне сай емес.</translation>
        </message>
        <message>
            <source>The values are {values}.</source>
            <translation>Мүмкін мәндер: {values}.</translation>
        </message>
        <message>
            <source>There is a code with the machine name “{slug}” already.</source>
            <translation>«{slug}» машиналық аты бар код бұрыннан бар.</translation>
        </message>
        <message>
            <source>There is a field with this machine name.</source>
            <translation>Мұндай машиналық аты бар өріс бар.</translation>
        </message>
        <message>
            <source>There is no annotation set to export.</source>
            <translation>Экспорттайтын белгілер жинағы жоқ.</translation>
        </message>
        <message>
            <source>There is no backup {path}.</source>
            <translation>{path} көшірмесі жоқ.</translation>
        </message>
        <message>
            <source>There is no decision with the id {id} here.</source>
            <translation>Мұнда id {id} шешімі жоқ.</translation>
        </message>
        <message>
            <source>There is no document with the id {id} here.</source>
            <translation>Мұнда id {id} құжаты жоқ.</translation>
        </message>
        <message>
            <source>There is no review with this id here.</source>
            <translation>Мұнда мұндай id тексеруі жоқ.</translation>
        </message>
        <message>
            <source>There is no way from schema {present} to schema {target}. Nothing was changed.</source>
            <translation>{present} схемасынан {target} схемасына жол жоқ. Ештеңе өзгертілмеді.</translation>
        </message>
        <message>
            <source>There is no {what} with the id {id} here.</source>
            <translation>Мұнда жоқ: {what}, id {id}.</translation>
        </message>
        <message>
            <source>There is nothing to redo.</source>
            <translation>Қайталайтын ештеңе жоқ.</translation>
        </message>
        <message>
            <source>There is nothing to undo.</source>
            <translation>Болдырмайтын ештеңе жоқ.</translation>
        </message>
        <message>
            <source>These parts of the project were left out: {counts}.</source>
            <translation>Жобаның мына бөліктері қалдырылды: {counts}.</translation>
        </message>
        <message>
            <source>These types became new codes of entities: {names}.</source>
            <translation>Бұл түрлер нысандардың жаңа кодтары болды: {names}.</translation>
        </message>
        <message>
            <source>This answer belongs to another dispute.</source>
            <translation>Бұл жауап басқа дауға жатады.</translation>
        </message>
        <message>
            <source>This document is too large.</source>
            <translation>Бұл құжат тым үлкен.</translation>
        </message>
        <message>
            <source>This entry is not merged into another one.</source>
            <translation>Бұл жазба басқасына қосылмаған.</translation>
        </message>
        <message>
            <source>This kind of tag has no field “{field}”.</source>
            <translation>Бұл түрдегі белгінің «{field}» өрісі жоқ.</translation>
        </message>
        <message>
            <source>This place does not allow safe saving (journal {mode}, level {level}).</source>
            <translation>Бұл жер сенімді сақтауға мүмкіндік бермейді (журнал {mode}, деңгей {level}).</translation>
        </message>
        <message>
            <source>This project is open for reading only.</source>
            <translation>Бұл жоба тек оқу үшін ашылған.</translation>
        </message>
        <message>
            <source>This status needs {missing}.</source>
            <translation>Бұл мәртебеге керек: {missing}.</translation>
        </message>
        <message>
            <source>This tag belongs to no set of the review.</source>
            <translation>Бұл белгі тексерудің ешбір жинағына кірмейді.</translation>
        </message>
        <message>
            <source>This was changed a moment ago. NOT saved.</source>
            <translation>Бұл жаңа ғана өзгертілді. САҚТАЛМАДЫ.</translation>
        </message>
        <message>
            <source>Type a name and choose a type.</source>
            <translation>Атауын теріп, түрін таңдаңыз.</translation>
        </message>
        <message>
            <source>Type a name.</source>
            <translation>Атауын теріңіз.</translation>
        </message>
        <message>
            <source>Type a short answer.</source>
            <translation>Қысқа жауап теріңіз.</translation>
        </message>
        <message>
            <source>Type a short name.</source>
            <translation>Қысқа атау теріңіз.</translation>
        </message>
        <message>
            <source>Type a short title.</source>
            <translation>Қысқа тақырып теріңіз.</translation>
        </message>
        <message>
            <source>Type one sentence that can be answered.</source>
            <translation>Жауап беруге болатын бір сөйлем теріңіз.</translation>
        </message>
        <message>
            <source>Type the comment.</source>
            <translation>Пікірді теріңіз.</translation>
        </message>
        <message>
            <source>Type the reason.</source>
            <translation>Себебін теріңіз.</translation>
        </message>
        <message>
            <source>Update the program, or ask for a file of version 1.</source>
            <translation>Бағдарламаны жаңартыңыз немесе 1-нұсқадағы файлды сұраңыз.</translation>
        </message>
        <message>
            <source>Update the program.</source>
            <translation>Бағдарламаны жаңартыңыз.</translation>
        </message>
        <message>
            <source>Use codepoint, utf16 or utf8, with +inclusive, +crlf or +bom behind it.</source>
            <translation>codepoint, utf16 не utf8 қолданыңыз, керек болса +inclusive, +crlf не +bom қосыңыз.</translation>
        </message>
        <message>
            <source>Use lower-case letters, digits and _, beginning with a letter or digit.</source>
            <translation>Кіші әріп, цифр және _ қолданыңыз, әріптен не цифрдан бастаңыз.</translation>
        </message>
        <message>
            <source>Use one of {fields}.</source>
            <translation>Мыналардың бірін қолданыңыз: {fields}.</translation>
        </message>
        <message>
            <source>Use one of {formats}.</source>
            <translation>Мыналардың бірін қолданыңыз: {formats}.</translation>
        </message>
        <message>
            <source>Use one of {offered}.</source>
            <translation>Мыналардың бірін қолданыңыз: {offered}.</translation>
        </message>
        <message>
            <source>Use one sign, such as a comma.</source>
            <translation>Бір таңба қолданыңыз, мысалы үтір.</translation>
        </message>
        <message>
            <source>Use the newest version to read it.</source>
            <translation>Оны ең жаңа нұсқамен оқыңыз.</translation>
        </message>
        <message>
            <source>Wait until it is closed there, and open it for writing.</source>
            <translation>Ол жерде жабылғанша күтіп, жазу үшін ашыңыз.</translation>
        </message>
        <message>
            <source>What is about a whole text was left out, as it stands on no words: {counts}.</source>
            <translation>Бүкіл мәтінге қатыстысы сөзде тұрмағандықтан қалдырылды: {counts}.</translation>
        </message>
        <message>
            <source>What looks like the article is under half of the page's longest text; the whole page was taken.</source>
            <translation>Мақалаға ұқсайтыны беттегі ең ұзын мәтіннің жартысынан аз; бүкіл бет алынды.</translation>
        </message>
        <message>
            <source>What the comment is about is not here.</source>
            <translation>Пікір айтылған нәрсе мұнда жоқ.</translation>
        </message>
        <message>
            <source>Work on a copy on this computer, and put a copy back when you are done.</source>
            <translation>Осы компьютердегі көшірмемен жұмыс істеп, біткенде орнына қойыңыз.</translation>
        </message>
        <message>
            <source>Write a year, 2022-01, 2022-01-09 or 2022-01-09T14:05, or leave it empty.</source>
            <translation>Жыл, 2022-01, 2022-01-09 не 2022-01-09T14:05 жазыңыз немесе бос қалдырыңыз.</translation>
        </message>
        <message>
            <source>Your own set cannot be removed.</source>
            <translation>Өз жинағыңызды жоюға болмайды.</translation>
        </message>
        <message>
            <source>kantar-desk restore without a name lists them.</source>
            <translation>Оларды атаусыз kantar-desk restore тізеді.</translation>
        </message>
        <message>
            <source>{count} annotation files have no text beside them and were left out, such as {name}.</source>
            <translation>Қасында мәтіні жоқ белгілеу файлдары қалдырылды: {count}, мысалы {name}.</translation>
        </message>
        <message>
            <source>{count} annotations have no place in their text and are kept as orphans.</source>
            <translation>Мәтінде орны жоқ белгілер: {count}; олар бөлек сақталады.</translation>
        </message>
        <message>
            <source>{count} annotations of “{title}” name a text that is not in the file; they were left out.</source>
            <translation>«{title}» белгілерінің мәтіні файлда жоқ, қалдырылғаны: {count}.</translation>
        </message>
        <message>
            <source>{count} attachments were not read: {names}.</source>
            <translation>{count} тіркеме оқылмады: {names}.</translation>
        </message>
        <message>
            <source>{count} broken characters became U+FFFD.</source>
            <translation>{count} бүлінген таңба U+FFFD болды.</translation>
        </message>
        <message>
            <source>{count} broken characters in the file were replaced by “�”.</source>
            <translation>Файлдағы {count} бүлінген таңба «�» болып ауысты.</translation>
        </message>
        <message>
            <source>{count} bytes that have no meaning in {encoding} became the replacement character.</source>
            <translation>{encoding} ішінде мағынасы жоқ {count} байт ауыстыру таңбасы болды.</translation>
        </message>
        <message>
            <source>{count} characters could not be read.</source>
            <translation>{count} таңба оқылмады.</translation>
        </message>
        <message>
            <source>{count} comments in the margin were left out.</source>
            <translation>Жиектегі {count} пікір қалдырылды.</translation>
        </message>
        <message>
            <source>{count} control characters of “{title}” were replaced by “�”.</source>
            <translation>«{title}» ішіндегі {count} басқару таңбасы «�» болып ауысты.</translation>
        </message>
        <message>
            <source>{count} dates could not be read and were left out.</source>
            <translation>Оқылмаған {count} күн қалдырылды.</translation>
        </message>
        <message>
            <source>{count} embedded files were left out.</source>
            <translation>{count} енгізілген файл қалдырылды.</translation>
        </message>
        <message>
            <source>{count} events beside {name} name a trigger that is not there; they were left out.</source>
            <translation>{name} жанындағы триггері жоқ оқиғалар қалдырылды: {count}.</translation>
        </message>
        <message>
            <source>{count} ids beside {name} stand twice: what refers to them was taken for the first.</source>
            <translation>{name} жанында екі рет тұрған нөмірлер: {count}; сілтемелер біріншісіне жатқызылды.</translation>
        </message>
        <message>
            <source>{count} ids in “{title}” stand twice: references to them lead to the first.</source>
            <translation>«{title}» ішінде екі рет тұрған нөмірлер: {count}; сілтемелер біріншісіне апарады.</translation>
        </message>
        <message>
            <source>{count} lines beside {name} could not be read, such as “{line}”.</source>
            <translation>{name} жанындағы оқылмаған жолдар: {count}, мысалы «{line}».</translation>
        </message>
        <message>
            <source>{count} more annotations were left out like these.</source>
            <translation>Осындай тағы {count} аннотация қалдырылды.</translation>
        </message>
        <message>
            <source>{count} more lines could not be read.</source>
            <translation>Тағы {count} жол оқылмады.</translation>
        </message>
        <message>
            <source>{count} notes and attributes beside {name} are about something that is not there; they were left out.</source>
            <translation>{name} жанындағы жоқ нәрсеге қатысты ескертпелер мен атрибуттар: {count}; олар алынбады.</translation>
        </message>
        <message>
            <source>{count} of {total} chapters are missing in the file.</source>
            <translation>Файлда {total} тараудың {count} жоқ.</translation>
        </message>
        <message>
            <source>{count} of {total} ends stand at the edge of a word, {other} if positions are counted as {unit}. Check the first quotes.</source>
            <translation>{total} шеттің {count} сөз шетінде тұр, орындар {unit} бойынша саналса — {other}. Алғашқы дәйексөздерді тексеріңіз.</translation>
        </message>
        <message>
            <source>{count} of {total} files count positions in another way than the rest ({unit}).</source>
            <translation>Орындарды басқалардан ({unit}) өзгеше санайтын файлдар: {total} ішінен {count}.</translation>
        </message>
        <message>
            <source>{count} of {total} pages hold no text, they may be pictures: {pages}.</source>
            <translation>{total} беттің {count} мәтінсіз, сурет болуы мүмкін: {pages}.</translation>
        </message>
        <message>
            <source>{count} pages could not be read: {pages}.</source>
            <translation>{count} бет оқылмады: {pages}.</translation>
        </message>
        <message>
            <source>{count} pictures, sounds and films were left out.</source>
            <translation>{count} сурет, дыбыс және бейне қалдырылды.</translation>
        </message>
        <message>
            <source>{count} references of “{title}” name something that is not in the file; they were left out.</source>
            <translation>«{title}» ішінде файлда жоққа апаратын {count} сілтеме қалдырылды.</translation>
        </message>
        <message>
            <source>{count} relations and slots in {name} name an end that is not there; they were left out.</source>
            <translation>{name} ішінде ұшы жоқ байланыстар мен рөлдер қалдырылды: {count}.</translation>
        </message>
        <message>
            <source>{count} relations name an end that is not there; they were left out.</source>
            <translation>Ұшы жоқ {count} байланыс қалдырылды.</translation>
        </message>
        <message>
            <source>{count} rows name no code; they became entities.</source>
            <translation>Коды жоқ {count} жол нысан болды.</translation>
        </message>
        <message>
            <source>{count} rows without positions and words were left out.</source>
            <translation>Орны да, сөзі де жоқ жолдар қалдырылды: {count}.</translation>
        </message>
        <message>
            <source>{count} rows without text were left out.</source>
            <translation>Мәтінсіз {count} жол қалдырылды.</translation>
        </message>
        <message>
            <source>{count} selections name a code that is not in the file; they became entities.</source>
            <translation>Файлда жоқ кодты атайтын таңдаулар: {count}; олар нысандарға айналды.</translation>
        </message>
        <message>
            <source>{count} selections without positions were left out.</source>
            <translation>Орны көрсетілмеген таңдаулар қалдырылды: {count}.</translation>
        </message>
        <message>
            <source>{count} tags of this review are still open.</source>
            <translation>Бұл тексеруде {count} белгі әлі ашық.</translation>
        </message>
        <message>
            <source>{count} texts have no annotation file beside them and were left out, such as {name}.</source>
            <translation>Қасында белгілеу файлы жоқ мәтіндер қалдырылды: {count}, мысалы {name}.</translation>
        </message>
        <message>
            <source>{count} values in {path} are not known to this version and were left out.</source>
            <translation>{path} ішіндегі бұл нұсқаға белгісіз мәндер қалдырылды: {count}.</translation>
        </message>
        <message>
            <source>{count} words broken at the end of a line were joined: {words}.</source>
            <translation>Жол соңында бөлінген {count} сөз біріктірілді: {words}.</translation>
        </message>
        <message>
            <source>{name} cannot be read as RTF: it is damaged.</source>
            <translation>{name} RTF ретінде оқылмайды: ол бүлінген.</translation>
        </message>
        <message>
            <source>{name} cannot be read as WebAnno TSV: {reason}.</source>
            <translation>{name} WebAnno TSV ретінде оқылмайды: {reason}.</translation>
        </message>
        <message>
            <source>{name} cannot be read as XML: {reason}.</source>
            <translation>{name} XML ретінде оқылмайды: {reason}.</translation>
        </message>
        <message>
            <source>{name} cannot be read as a CAS: {reason}.</source>
            <translation>{name} CAS ретінде оқылмайды: {reason}.</translation>
        </message>
        <message>
            <source>{name} cannot be read as a mail: it is damaged, or made of too many parts.</source>
            <translation>{name} хат ретінде оқылмайды: ол бүлінген не тым көп бөліктен тұрады.</translation>
        </message>
        <message>
            <source>{name} cannot be read as a table: {reason}.</source>
            <translation>{name} кесте ретінде оқылмайды: {reason}.</translation>
        </message>
        <message>
            <source>{name} cannot be read as a workbook: {reason}.</source>
            <translation>{name} кестелер кітабы ретінде оқылмайды: {reason}.</translation>
        </message>
        <message>
            <source>{name} cannot be read as {encoding}: byte {position} has no meaning there.</source>
            <translation>{name} {encoding} ретінде оқылмайды: {position}-байттың онда мағынасы жоқ.</translation>
        </message>
        <message>
            <source>{name} cannot be read: {reason}.</source>
            <translation>{name} оқылмайды: {reason}.</translation>
        </message>
        <message>
            <source>{name} could not be written: {reason}.</source>
            <translation>{name} жазылмады: {reason}.</translation>
        </message>
        <message>
            <source>{name} declares a DOCTYPE or entities of its own, which can hide harmful content.</source>
            <translation>{name} DOCTYPE немесе өз мәндерін жариялайды, олар зиянды мазмұн жасыруы мүмкін.</translation>
        </message>
        <message>
            <source>{name} does not look like text.</source>
            <translation>{name} мәтінге ұқсамайды.</translation>
        </message>
        <message>
            <source>{name} exists and is of another kind.</source>
            <translation>{name} бар және басқа түрде.</translation>
        </message>
        <message>
            <source>{name} has no column {columns}; it has {there}.</source>
            <translation>{name} ішінде {columns} бағаны жоқ; барлары: {there}.</translation>
        </message>
        <message>
            <source>{name} has no column “{wanted}”.</source>
            <translation>{name} ішінде «{wanted}» бағаны жоқ.</translation>
        </message>
        <message>
            <source>{name} has no sheet “{sheet}”.</source>
            <translation>{name} ішінде «{sheet}» парағы жоқ.</translation>
        </message>
        <message>
            <source>{name} has no text of the same name beside it.</source>
            <translation>{name} қасында аттас мәтін жоқ.</translation>
        </message>
        <message>
            <source>{name} holds more than {limit:,} annotations.</source>
            <translation>{name} ішінде {limit:,} белгіден артық.</translation>
        </message>
        <message>
            <source>{name} holds more than {limit} million characters of text.</source>
            <translation>{name} ішінде {limit} млн таңбадан артық мәтін бар.</translation>
        </message>
        <message>
            <source>{name} holds no XMI; it was left out.</source>
            <translation>{name} ішінде XMI жоқ; ол қалдырылды.</translation>
        </message>
        <message>
            <source>{name} holds no files that end in {suffix}.</source>
            <translation>{name} ішінде {suffix} деп бітетін файл жоқ.</translation>
        </message>
        <message>
            <source>{name} holds no line that could be read.</source>
            <translation>{name} ішінде оқылатын жол жоқ.</translation>
        </message>
        <message>
            <source>{name} holds no line that could be read. {reason}</source>
            <translation>{name} ішінде оқылатын бірде-бір жол жоқ. {reason}</translation>
        </message>
        <message>
            <source>{name} holds no rows.</source>
            <translation>{name} ішінде жол жоқ.</translation>
        </message>
        <message>
            <source>{name} holds no text with an annotation file of the same name beside it.</source>
            <translation>{name} ішінде қасында аттас белгілеу файлы бар мәтін жоқ.</translation>
        </message>
        <message>
            <source>{name} holds no text{reason}.</source>
            <translation>{name} ішінде мәтін жоқ{reason}.</translation>
        </message>
        <message>
            <source>{name} is CAS JSON of the old kind, which no program can read back.</source>
            <translation>{name} — ескі түрдегі CAS JSON, оны ешбір бағдарлама кері оқымайды.</translation>
        </message>
        <message>
            <source>{name} is UTF-8 with {count} damaged places, the first at byte {position}.</source>
            <translation>{name} — {count} жері бүлінген UTF-8, біріншісі {position}-байтта.</translation>
        </message>
        <message>
            <source>{name} is WebAnno TSV of version 1 or 2, which is not read here.</source>
            <translation>{name} — WebAnno TSV-дің 1 не 2-нұсқасы, ол мұнда оқылмайды.</translation>
        </message>
        <message>
            <source>{name} is a link to another place and was left out.</source>
            <translation>{name} — басқа жерге сілтеме, қалдырылды.</translation>
        </message>
        <message>
            <source>{name} is a web archive without a page in it.</source>
            <translation>{name} — ішінде беті жоқ веб-мұрағат.</translation>
        </message>
        <message>
            <source>{name} is a whole project of INCEpTION without annotations in a format that is read here.</source>
            <translation>{name} — INCEpTION-ның тұтас жобасы, онда мұнда оқылатын пішімдегі белгілер жоқ.</translation>
        </message>
        <message>
            <source>{name} is built of more than {limit:,} elements, far more than it can need.</source>
            <translation>{name} {limit:,} элементтен астам бөліктен тұрады, бұл қажеттен әлдеқайда көп.</translation>
        </message>
        <message>
            <source>{name} is damaged: {reason}.</source>
            <translation>{name} бүлінген: {reason}.</translation>
        </message>
        <message>
            <source>{name} is encrypted.</source>
            <translation>{name} шифрланған.</translation>
        </message>
        <message>
            <source>{name} is larger than {limit} MB.</source>
            <translation>{name} {limit} МБ-тан үлкен.</translation>
        </message>
        <message>
            <source>{name} is nested too deeply or damaged, so the page cannot be read whole.</source>
            <translation>{name} тым терең не бүлінген, бетті тұтас оқу мүмкін емес.</translation>
        </message>
        <message>
            <source>{name} is no OpenDocument text.</source>
            <translation>{name} OpenDocument мәтіні емес.</translation>
        </message>
        <message>
            <source>{name} is no RTF file.</source>
            <translation>{name} RTF файлы емес.</translation>
        </message>
        <message>
            <source>{name} is no Word document: it has no body.</source>
            <translation>{name} Word құжаты емес: денесі жоқ.</translation>
        </message>
        <message>
            <source>{name} is no complete e-book: its list of chapters is missing.</source>
            <translation>{name} толық емес электрондық кітап: тараулар тізімі жоқ.</translation>
        </message>
        <message>
            <source>{name} is no valid Web Annotation: {reason}.</source>
            <translation>{name} жарамды Web Annotation емес: {reason}.</translation>
        </message>
        <message>
            <source>{name} is not UTF-8: byte {position}.</source>
            <translation>{name} UTF-8 емес: {position}-байт.</translation>
        </message>
        <message>
            <source>{name} is not a codebook of Kantar Desk.</source>
            <translation>{name} Kantar Desk кодтар кітабы емес.</translation>
        </message>
        <message>
            <source>{name} is not a file that can be read.</source>
            <translation>{name} оқылатын файл емес.</translation>
        </message>
        <message>
            <source>{name} is protected against copying, so its text cannot be read.</source>
            <translation>{name} көшіруден қорғалған, мәтінін оқу мүмкін емес.</translation>
        </message>
        <message>
            <source>{name} is protected by a password.</source>
            <translation>{name} құпиясөзбен қорғалған.</translation>
        </message>
        <message>
            <source>{name} is the project file alone; the texts are not in it.</source>
            <translation>{name} — жоба файлының өзі ғана; мәтіндер онда жоқ.</translation>
        </message>
        <message>
            <source>{name} is {kind}, which cannot be read here.</source>
            <translation>{name} — {kind}, мұнда ол оқылмайды.</translation>
        </message>
        <message>
            <source>{name} was refused as unsafe: {reason}.</source>
            <translation>{name} қауіпті деп қабылданбады: {reason}.</translation>
        </message>
        <message>
            <source>{name} was written by a newer version of the program.</source>
            <translation>{name} бағдарламаның жаңарақ нұсқасында жазылған.</translation>
        </message>
        <message>
            <source>{path} cannot be opened: missing, or no permission.</source>
            <translation>{path} ашылмайды: жоқ немесе рұқсат жоқ.</translation>
        </message>
        <message>
            <source>{path} cannot be read: {reason}.</source>
            <translation>{path} оқылмайды: {reason}.</translation>
        </message>
        <message>
            <source>{path} cannot be written: {reason}.</source>
            <translation>{path} жазылмайды: {reason}.</translation>
        </message>
        <message>
            <source>{path} exists already.</source>
            <translation>{path} бұрыннан бар.</translation>
        </message>
        <message>
            <source>{path} is not a Kantar Desk project.</source>
            <translation>{path} Kantar Desk жобасы емес.</translation>
        </message>
        <message>
            <source>{path} lies in a folder that is synchronised ({service}). Two computers can damage it.</source>
            <translation>{path} синхрондалатын бумада ({service}). Екі компьютер оны бүлдіруі мүмкін.</translation>
        </message>
        <message>
            <source>{path} lies on a network drive, where saving is not safe.</source>
            <translation>{path} желілік дискіде, онда сақтау сенімсіз.</translation>
        </message>
        <message>
            <source>{path} was changed by somebody else meanwhile. Nothing was put back.</source>
            <translation>{path} осы арада басқа біреу өзгертті. Ештеңе қайтарылмады.</translation>
        </message>
        <message>
            <source>{reason} The line was left out.</source>
            <translation>{reason} Жол қалдырылды.</translation>
        </message>
        <message>
            <source>{title} holds no text and was left out.</source>
            <translation>{title} ішінде мәтін жоқ, қалдырылды.</translation>
        </message>
        <message>
            <source>{title} is only read here, as its makers have frozen it.</source>
            <translation>{title} мұнда тек оқылады, өйткені жасаушылары оны тоқтатқан.</translation>
        </message>
        <message>
            <source>{title} is only written here.</source>
            <translation>{title} мұнда тек жазылады.</translation>
        </message>
        <message>
            <source>{where} cannot be read as JSON: {reason}.</source>
            <translation>{where} JSON ретінде оқылмайды: {reason}.</translation>
        </message>
        <message>
            <source>“Not known” is always one of the answers.</source>
            <translation>«Белгісіз» әрқашан жауаптардың бірі.</translation>
        </message>
        <message>
            <source>“Other” needs a few words.</source>
            <translation>«Басқа» үшін бірнеше сөз керек.</translation>
        </message>
        <message>
            <source>“{date}” is not a date this program can read.</source>
            <translation>«{date}» — бұл бағдарлама оқитын күн емес.</translation>
        </message>
        <message>
            <source>“{first}” and “{second}” have the same key {key}.</source>
            <translation>«{first}» мен «{second}» пернесі бір: {key}.</translation>
        </message>
        <message>
            <source>“{format}” is no format of annotation sets.</source>
            <translation>«{format}» белгілер жинағының пішімі емес.</translation>
        </message>
        <message>
            <source>“{format}” is no kind of document.</source>
            <translation>«{format}» құжат түрі емес.</translation>
        </message>
        <message>
            <source>“{kind}” is not a kind of spelling.</source>
            <translation>«{kind}» жазылу түрі емес.</translation>
        </message>
        <message>
            <source>“{kind}” is not a kind of tag.</source>
            <translation>«{kind}» белгі түрі емес.</translation>
        </message>
        <message>
            <source>“{name}” would stand under itself.</source>
            <translation>«{name}» өзінің астында тұрып қалады.</translation>
        </message>
        <message>
            <source>“{reason}” is not a reason of the list.</source>
            <translation>«{reason}» тізімдегі себеп емес.</translation>
        </message>
        <message>
            <source>“{sign}” cannot separate cells.</source>
            <translation>«{sign}» ұяшықтарды бөле алмайды.</translation>
        </message>
        <message>
            <source>“{slug}” cannot be the machine name of a code.</source>
            <translation>«{slug}» кодтың машиналық аты бола алмайды.</translation>
        </message>
        <message>
            <source>“{stance}” is not a stance.</source>
            <translation>«{stance}» ұстаным емес.</translation>
        </message>
        <message>
            <source>“{state}” is not a decision on a proposal.</source>
            <translation>«{state}» ұсыныс бойынша шешім емес.</translation>
        </message>
        <message>
            <source>“{state}” is not a state of a document.</source>
            <translation>«{state}» құжат күйі емес.</translation>
        </message>
        <message>
            <source>“{status}” is not a status of a dispute.</source>
            <translation>«{status}» дау мәртебесі емес.</translation>
        </message>
        <message>
            <source>“{title}” has no text.</source>
            <translation>«{title}» ішінде мәтін жоқ.</translation>
        </message>
        <message>
            <source>“{title}” holds tags of {count} other sets.</source>
            <translation>«{title}» ішінде басқа {count} жинақтың белгілері бар.</translation>
        </message>
        <message>
            <source>“{title}” refers from one thing to another far too often.</source>
            <translation>«{title}» ішінде бір нәрседен екіншісіне сілтеме тым көп.</translation>
        </message>
        <message>
            <source>“{type}” is not a type of relation.</source>
            <translation>«{type}» байланыс түрі емес.</translation>
        </message>
        <message>
            <source>“{unit}” is no way of counting positions.</source>
            <translation>«{unit}» орындарды санау тәсілі емес.</translation>
        </message>
        <message>
            <source>“{value}” is not a value of the matrix.</source>
            <translation>«{value}» матрица мәні емес.</translation>
        </message>
        <message>
            <source>“{word}” names no single backup of this project.</source>
            <translation>«{word}» бұл жобаның бір ғана көшірмесін атамайды.</translation>
        </message>
    </context>
    <context>
        <name>CrashDialog</name>
        <message>
            <source>Copy report</source>
            <translation>Есепті көшіру</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>Жалғастыру</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>Есеп</translation>
        </message>
        <message>
            <source>Something went wrong</source>
            <translation>Бірдеңе дұрыс болмады</translation>
        </message>
        <message>
            <source>Something went wrong in the program</source>
            <translation>Бағдарламада бірдеңе дұрыс болмады</translation>
        </message>
        <message>
            <source>Your last action was not done. Everything shown as saved is safe. The report below holds no text of your documents, and nothing is sent; copy it if you want to tell the makers.</source>
            <translation>Соңғы әрекет орындалмады. Сақталған деп көрсетілгеннің бәрі аман. Төмендегі есепте құжаттарыңыздың мәтіні жоқ және ештеңе жіберілмейді; жасаушыларға хабарлағыңыз келсе, оны көшіріңіз.</translation>
        </message>
    </context>
    <context>
        <name>DamagedDialog</name>
        <message>
            <source>Close</source>
            <translation>Жабу</translation>
        </message>
        <message>
            <source>Made by a newer version</source>
            <translation>Жаңарақ нұсқада жасалған</translation>
        </message>
        <message>
            <source>Not one byte of it was changed.</source>
            <translation>Оның бір байты да өзгертілмеді.</translation>
        </message>
        <message>
            <source>Open another file…</source>
            <translation>Басқа файлды ашу…</translation>
        </message>
        <message>
            <source>Open for reading</source>
            <translation>Оқу үшін ашу</translation>
        </message>
        <message>
            <source>Restore the backup</source>
            <translation>Көшірмені қалпына келтіру</translation>
        </message>
        <message>
            <source>The backup of {when} was restored.</source>
            <translation>{when} күнгі көшірме қалпына келтірілді.</translation>
        </message>
        <message>
            <source>The backup of {when} was restored. The damaged file is kept as {name}.</source>
            <translation>{when} күнгі көшірме қалпына келтірілді. Бүлінген файл {name} болып сақталды.</translation>
        </message>
        <message numerus="yes">
            <source>The newest backup is of {when}, with %n tag(s). The damaged file is kept beside it, under another name.</source>
            <translation>
                <numerusform>Ең жаңа көшірме {when} күнгі, онда %n белгі бар. Бүлінген файл қасында басқа атпен қалады.</numerusform>
                <numerusform>Ең жаңа көшірме {when} күнгі, онда %n белгі бар. Бүлінген файл қасында басқа атпен қалады.</numerusform>
            </translation>
        </message>
        <message>
            <source>The project cannot be opened</source>
            <translation>Жобаны ашу мүмкін емес</translation>
        </message>
        <message>
            <source>There is no backup of it on this computer.</source>
            <translation>Бұл компьютерде оның көшірмесі жоқ.</translation>
        </message>
    </context>
    <context>
        <name>DecisionPanel</name>
        <message>
            <source>Accept</source>
            <translation>Қабылдау</translation>
        </message>
        <message>
            <source>Amend</source>
            <translation>Түзету</translation>
        </message>
        <message>
            <source>Amending: move ends with [ ], change kind with Shift+1 … 3, code with Enter.</source>
            <translation>Түзету: шеттері — [ ], түрі — Shift+1 … 3, коды — Enter.</translation>
        </message>
        <message>
            <source>Both stand</source>
            <translation>Екеуі де қалсын</translation>
        </message>
        <message>
            <source>Comment</source>
            <translation>Пікір</translation>
        </message>
        <message>
            <source>Comments</source>
            <translation>Пікірлер</translation>
        </message>
        <message>
            <source>Defer</source>
            <translation>Кейінге қалдыру</translation>
        </message>
        <message>
            <source>Drop</source>
            <translation>Тастау</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>Топ</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Сақтау</translation>
        </message>
        <message>
            <source>Mine</source>
            <translation>Менікі</translation>
        </message>
        <message>
            <source>Mine alone</source>
            <translation>Тек менікі</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Себебі</translation>
        </message>
        <message>
            <source>Reject</source>
            <translation>Қабылдамау</translation>
        </message>
        <message>
            <source>Theirs</source>
            <translation>Олардікі</translation>
        </message>
        <message>
            <source>Theirs alone</source>
            <translation>Тек олардікі</translation>
        </message>
        <message>
            <source>{time} · draft</source>
            <translation>{time} · жоба нұсқа</translation>
        </message>
    </context>
    <context>
        <name>DisputeHead</name>
        <message>
            <source>Change question and answers</source>
            <translation>Сұрақ пен жауаптарды өзгерту</translation>
        </message>
        <message>
            <source>Decision…</source>
            <translation>Шешім…</translation>
        </message>
        <message>
            <source>Matrix</source>
            <translation>Матрица</translation>
        </message>
        <message>
            <source>Scope: {parts}</source>
            <translation>Қамтуы: {parts}</translation>
        </message>
        <message>
            <source>Settle…</source>
            <translation>Шешу…</translation>
        </message>
        <message>
            <source>Sheet</source>
            <translation>Парақ</translation>
        </message>
        <message>
            <source>Timeline</source>
            <translation>Уақыт сызығы</translation>
        </message>
        <message>
            <source>as of {date}</source>
            <translation>{date} күнгі</translation>
        </message>
    </context>
    <context>
        <name>Disputes</name>
        <message numerus="yes">
            <source>%n origin(s)</source>
            <translation>
                <numerusform>%n түпдерек</numerusform>
                <numerusform>%n түпдерек</numerusform>
            </translation>
        </message>
        <message>
            <source>Not known</source>
            <translation>Белгісіз</translation>
        </message>
        <message>
            <source>no statements yet</source>
            <translation>әзірге мәлімдеме жоқ</translation>
        </message>
        <message>
            <source>{statements} from {origins}</source>
            <translation>{statements}, {origins}</translation>
        </message>
    </context>
    <context>
        <name>DisputesModel</name>
        <message>
            <source>repeated after retraction</source>
            <translation>қайтарып алғаннан кейін қайталанған</translation>
        </message>
    </context>
    <context>
        <name>DisputesPanel</name>
        <message>
            <source>Disputes</source>
            <translation>Даулар</translation>
        </message>
        <message>
            <source>Filter disputes</source>
            <translation>Дауларды сүзу</translation>
        </message>
        <message>
            <source>New dispute…</source>
            <translation>Жаңа дау…</translation>
        </message>
    </context>
    <context>
        <name>DisputesPlace</name>
        <message>
            <source>A dispute is one question on which texts differ, with its answers side by side.</source>
            <translation>Дау — мәтіндер келіспейтін бір сұрақ, жауаптары қатар тұрады.</translation>
        </message>
        <message>
            <source>Find figures in conflict</source>
            <translation>Қайшы сандарды табу</translation>
        </message>
        <message>
            <source>Go to Read</source>
            <translation>Оқуға өту</translation>
        </message>
        <message>
            <source>New dispute…</source>
            <translation>Жаңа дау…</translation>
        </message>
        <message>
            <source>No disputes yet</source>
            <translation>Әзірге дау жоқ</translation>
        </message>
        <message>
            <source>Numbers of all documents that cannot all hold are offered</source>
            <translation>Барлық құжаттардың бірге дұрыс бола алмайтын сандары ұсынылады</translation>
        </message>
        <message>
            <source>Only your own stance can be moved. A digit takes one.</source>
            <translation>Тек өз ұстанымыңызды жылжытуға болады. Оны цифр таңдайды.</translation>
        </message>
        <message>
            <source>Select a disputed statement in Read and press U</source>
            <translation>«Оқуда» даулы мәлімдемені таңдап, U басыңыз</translation>
        </message>
        <message>
            <source>Type a question and its possible answers, then add claims</source>
            <translation>Сұрақ пен мүмкін жауаптарды теріп, тұжырымдарды қосыңыз</translation>
        </message>
    </context>
    <context>
        <name>DocumentDialog</name>
        <message numerus="yes">
            <source>%n character(s)</source>
            <translation>
                <numerusform>%n таңба</numerusform>
                <numerusform>%n таңба</numerusform>
            </translation>
        </message>
        <message>
            <source>2021-05-15T11:40+06:00, 2021-05-15, 2021-05 or 2021</source>
            <translation>2021-05-15T11:40+06:00, 2021-05-15, 2021-05 немесе 2021</translation>
        </message>
        <message>
            <source>About “{title}”</source>
            <translation>«{title}» туралы</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>Мекенжай</translation>
        </message>
        <message>
            <source>Also came as</source>
            <translation>Бұлай да келген</translation>
        </message>
        <message>
            <source>Author</source>
            <translation>Автор</translation>
        </message>
        <message>
            <source>Author in Names</source>
            <translation>«Атауларда» автор</translation>
        </message>
        <message>
            <source>Captured</source>
            <translation>Алынған күні</translation>
        </message>
        <message>
            <source>Changes act at once; the text and the two hashes never change.</source>
            <translation>Өзгерістер бірден қолданылады; мәтін мен екі хеш ешқашан өзгермейді.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Жабу</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Файл</translation>
        </message>
        <message>
            <source>File SHA-256</source>
            <translation>Файл SHA-256</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>Бума</translation>
        </message>
        <message>
            <source>Genre</source>
            <translation>Жанр</translation>
        </message>
        <message>
            <source>Imported</source>
            <translation>Импортталған</translation>
        </message>
        <message>
            <source>Kind of file</source>
            <translation>Файл түрі</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Тіл</translation>
        </message>
        <message>
            <source>Length</source>
            <translation>Ұзындығы</translation>
        </message>
        <message>
            <source>No name of the register is “{words}”. Add it in Names first.</source>
            <translation>Тізілімде «{words}» деген атау жоқ. Алдымен оны «Атауларға» қосыңыз.</translation>
        </message>
        <message>
            <source>Not set</source>
            <translation>Берілмеген</translation>
        </message>
        <message>
            <source>Published</source>
            <translation>Жарияланған</translation>
        </message>
        <message>
            <source>Publisher</source>
            <translation>Баспагер</translation>
        </message>
        <message>
            <source>Publisher in Names</source>
            <translation>«Атауларда» баспагер</translation>
        </message>
        <message>
            <source>Read by</source>
            <translation>Оқыған</translation>
        </message>
        <message>
            <source>Reliability</source>
            <translation>Сенімділігі</translation>
        </message>
        <message>
            <source>Text SHA-256</source>
            <translation>Мәтін SHA-256</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Тақырыбы</translation>
        </message>
        <message>
            <source>Translated from</source>
            <translation>Қай тілден</translation>
        </message>
        <message>
            <source>Translation</source>
            <translation>Аударма</translation>
        </message>
        <message>
            <source>Write original</source>
            <translation>Бастапқы файлды жазу</translation>
        </message>
        <message>
            <source>Write original…</source>
            <translation>Бастапқы файлды жазу…</translation>
        </message>
        <message>
            <source>a name of the register</source>
            <translation>тізілімдегі атау</translation>
        </message>
        <message>
            <source>en, ru, kk …</source>
            <translation>en, ru, kk …</translation>
        </message>
        <message>
            <source>perhaps {name}</source>
            <translation>мүмкін, {name}</translation>
        </message>
        <message>
            <source>{characters}, file of {bytes}</source>
            <translation>{characters}, файл {bytes}</translation>
        </message>
        <message>
            <source>{name} was written, {bytes}. SHA-256 {digest}…</source>
            <translation>{name} жазылды, {bytes}. SHA-256 {digest}…</translation>
        </message>
    </context>
    <context>
        <name>DocumentsModel</name>
        <message numerus="yes">
            <source>%n orphan(s)</source>
            <translation>
                <numerusform>%n орынсыз</numerusform>
                <numerusform>%n орынсыз</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n tag(s)</source>
            <translation>
                <numerusform>%n белгі</numerusform>
                <numerusform>%n белгі</numerusform>
            </translation>
        </message>
        <message>
            <source>is in another</source>
            <translation>басқада бар</translation>
        </message>
    </context>
    <context>
        <name>DocumentsPanel</name>
        <message>
            <source>About this document…</source>
            <translation>Осы құжат туралы…</translation>
        </message>
        <message>
            <source>By date</source>
            <translation>Күні бойынша</translation>
        </message>
        <message>
            <source>By folder</source>
            <translation>Бумасы бойынша</translation>
        </message>
        <message>
            <source>By number of tags</source>
            <translation>Белгі саны бойынша</translation>
        </message>
        <message>
            <source>By publisher</source>
            <translation>Баспагері бойынша</translation>
        </message>
        <message>
            <source>By state</source>
            <translation>Күйі бойынша</translation>
        </message>
        <message>
            <source>By time of import</source>
            <translation>Импорт уақыты бойынша</translation>
        </message>
        <message>
            <source>By title</source>
            <translation>Тақырыбы бойынша</translation>
        </message>
        <message>
            <source>Documents</source>
            <translation>Құжаттар</translation>
        </message>
        <message>
            <source>Filter documents</source>
            <translation>Құжаттарды сүзу</translation>
        </message>
        <message>
            <source>Import documents</source>
            <translation>Құжаттарды импорттау</translation>
        </message>
        <message>
            <source>Open beside</source>
            <translation>Қатар ашу</translation>
        </message>
        <message>
            <source>Open in a tab</source>
            <translation>Қойындыда ашу</translation>
        </message>
        <message>
            <source>Sort documents</source>
            <translation>Құжаттар реті</translation>
        </message>
    </context>
    <context>
        <name>EmptyDesk</name>
        <message>
            <source>A project from this computer, or one a colleague gave you</source>
            <translation>Осы компьютердегі не әріптес берген жоба</translation>
        </message>
        <message>
            <source>All data stays on this computer. The program makes no network connection.</source>
            <translation>Барлық деректер осы компьютерде қалады. Бағдарлама желіге қосылмайды.</translation>
        </message>
        <message>
            <source>All keys:</source>
            <translation>Барлық пернелер:</translation>
        </message>
        <message>
            <source>Begin with one of these, or drop files and folders anywhere in this window.</source>
            <translation>Осылардың бірінен бастаңыз немесе файлдар мен бумаларды осы терезеге тастаңыз.</translation>
        </message>
        <message>
            <source>Every command:</source>
            <translation>Барлық командалар:</translation>
        </message>
        <message>
            <source>Go on with {project}</source>
            <translation>«{project}» жобасымен жалғастыру</translation>
        </message>
        <message>
            <source>Import documents…</source>
            <translation>Құжаттарды импорттау…</translation>
        </message>
        <message>
            <source>Nothing is open yet</source>
            <translation>Әзірге ештеңе ашылмаған</translation>
        </message>
        <message>
            <source>Open a project…</source>
            <translation>Жобаны ашу…</translation>
        </message>
        <message>
            <source>Open the starter corpus</source>
            <translation>Бастапқы корпусты ашу</translation>
        </message>
        <message>
            <source>Plain text, Word, PDF, HTML, and files of other annotation tools</source>
            <translation>Мәтін, Word, PDF, HTML және басқа белгілеу құралдарының файлдары</translation>
        </message>
        <message>
            <source>Six short practice texts on one contested event, tagged by two people</source>
            <translation>Бір даулы оқиға туралы екі адам белгілеген алты қысқа жаттығу мәтіні</translation>
        </message>
        <message>
            <source>{name} has no documents yet</source>
            <translation>«{name}» жобасында әзірге құжат жоқ</translation>
        </message>
    </context>
    <context>
        <name>EncodingChoice</name>
        <message>
            <source>More</source>
            <translation>Тағы</translation>
        </message>
        <message>
            <source>More encodings</source>
            <translation>Басқа кодтаулар</translation>
        </message>
    </context>
    <context>
        <name>EntriesModel</name>
        <message numerus="yes">
            <source>%n mention(s)</source>
            <translation>
                <numerusform>%n аталым</numerusform>
                <numerusform>%n аталым</numerusform>
            </translation>
        </message>
        <message>
            <source>retired</source>
            <translation>мұрағатта</translation>
        </message>
        <message>
            <source>something is proposed</source>
            <translation>ұсыныс бар</translation>
        </message>
    </context>
    <context>
        <name>EntriesPanel</name>
        <message>
            <source>Filter names, in any script</source>
            <translation>Атауларды кез келген жазуда сүзу</translation>
        </message>
        <message>
            <source>Names</source>
            <translation>Атаулар</translation>
        </message>
        <message>
            <source>New name…</source>
            <translation>Жаңа атау…</translation>
        </message>
    </context>
    <context>
        <name>EntryForm</name>
        <message>
            <source>Code</source>
            <translation>Код</translation>
        </message>
        <message>
            <source>Entry</source>
            <translation>Жазба</translation>
        </message>
        <message>
            <source>Merged into it</source>
            <translation>Осыған қосылған</translation>
        </message>
        <message>
            <source>Not the same as</source>
            <translation>Бірдей емес</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Жазба</translation>
        </message>
        <message>
            <source>Preferred</source>
            <translation>Негізгі</translation>
        </message>
        <message>
            <source>Preferred name</source>
            <translation>Негізгі атау</translation>
        </message>
        <message>
            <source>Retired: no longer offered</source>
            <translation>Мұрағатта: енді ұсынылмайды</translation>
        </message>
        <message>
            <source>Split it off again</source>
            <translation>Қайта бөлу</translation>
        </message>
        <message>
            <source>They may be the same after all</source>
            <translation>Бәлкім, бірдей шығар</translation>
        </message>
    </context>
    <context>
        <name>ExportDialog</name>
        <message numerus="yes">
            <source>%n kind(s) of things were left out.</source>
            <translation>
                <numerusform>Деректің %n түрі қалдырылды.</numerusform>
                <numerusform>Деректің %n түрі қалдырылды.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n kind(s) of things will be left out.</source>
            <translation>
                <numerusform>Деректің %n түрі қалдырылады.</numerusform>
                <numerusform>Деректің %n түрі қалдырылады.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n tag(s) written to {name}.</source>
            <translation>
                <numerusform>{name} ішіне %n белгі жазылды.</numerusform>
                <numerusform>{name} ішіне %n белгі жазылды.</numerusform>
            </translation>
        </message>
        <message>
            <source>A table with a row for each tag, for Excel and LibreOffice.</source>
            <translation>Әр белгіге бір жолдан кесте, Excel мен LibreOffice үшін.</translation>
        </message>
        <message>
            <source>A table with a row for each tag, for any spreadsheet or statistics program.</source>
            <translation>Әр белгіге бір жолдан кесте, кез келген кесте не статистика бағдарламасы үшін.</translation>
        </message>
        <message>
            <source>Annotation set file</source>
            <translation>Белгілер жинағының файлы</translation>
        </message>
        <message>
            <source>Annotation sets</source>
            <translation>Белгілер жинақтары</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Бас тарту</translation>
        </message>
        <message>
            <source>Check export</source>
            <translation>Экспортты тексеру</translation>
        </message>
        <message>
            <source>Choose at least one set.</source>
            <translation>Кемінде бір жинақты таңдаңыз.</translation>
        </message>
        <message>
            <source>Excel workbook</source>
            <translation>Excel кітабы</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Экспорт</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Экспорт…</translation>
        </message>
        <message>
            <source>For INCEpTION and other tools that work with UIMA.</source>
            <translation>INCEpTION және UIMA-мен жұмыс істейтін басқа бағдарламалар үшін.</translation>
        </message>
        <message>
            <source>For NVivo, MAXQDA, ATLAS.ti and other programs of qualitative analysis.</source>
            <translation>NVivo, MAXQDA, ATLAS.ti және сапалық талдаудың басқа бағдарламалары үшін.</translation>
        </message>
        <message>
            <source>For brat, and for tools that read its text and tag files.</source>
            <translation>brat және оның мәтін мен белгі файлдарын оқитын бағдарламалар үшін.</translation>
        </message>
        <message>
            <source>For colleagues who use Kantar Desk too, and to keep.</source>
            <translation>Kantar Desk қолданатын әріптестер үшін және сақтап қоюға.</translation>
        </message>
        <message>
            <source>For tools that read Web Annotations, such as Hypothesis and Recogito.</source>
            <translation>Hypothesis пен Recogito сияқты Web Annotation оқитын бағдарламалар үшін.</translation>
        </message>
        <message>
            <source>For training and checking language models with this tool.</source>
            <translation>Осы бағдарламада тіл модельдерін үйрету мен тексеру үшін.</translation>
        </message>
        <message>
            <source>For web pages: who claimed what, and how it was judged.</source>
            <translation>Веб-беттер үшін: кім не айтты және ол қалай бағаланды.</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>Пішім</translation>
        </message>
        <message>
            <source>Leave out who made what</source>
            <translation>Кім не істегенін көрсетпеу</translation>
        </message>
        <message>
            <source>Looking at what the format can carry…</source>
            <translation>Пішімнің не сыйғызатыны тексерілуде…</translation>
        </message>
        <message>
            <source>Nothing will be lost.</source>
            <translation>Ештеңе жоғалмайды.</translation>
        </message>
        <message>
            <source>Only tags that were decided in a review</source>
            <translation>Тек тексеруде шешілген белгілер</translation>
        </message>
        <message>
            <source>Only the codes, for programs of qualitative analysis.</source>
            <translation>Тек кодтар, сапалық талдау бағдарламалары үшін.</translation>
        </message>
        <message>
            <source>Original files</source>
            <translation>Бастапқы файлдар</translation>
        </message>
        <message>
            <source>REFI-QDA codebook</source>
            <translation>REFI-QDA кодтар кітабы</translation>
        </message>
        <message>
            <source>REFI-QDA project</source>
            <translation>REFI-QDA жобасы</translation>
        </message>
        <message>
            <source>Texts of the documents</source>
            <translation>Құжаттардың мәтіндері</translation>
        </message>
        <message>
            <source>This format carries everything.</source>
            <translation>Бұл пішім бәрін сыйғызады.</translation>
        </message>
        <message>
            <source>What this format cannot carry</source>
            <translation>Бұл пішім сыйғызбайтын нәрсе</translation>
        </message>
        <message>
            <source>With it</source>
            <translation>Қоса</translation>
        </message>
        <message>
            <source>Word by word with the code of each, for training taggers.</source>
            <translation>Сөз соңынан сөз, әрқайсысының кодымен, белгілегіштерді үйрету үшін.</translation>
        </message>
        <message>
            <source>{name} (decided in a review)</source>
            <translation>{name} (тексеруде шешілген)</translation>
        </message>
        <message>
            <source>{name} (my tags)</source>
            <translation>{name} (менің белгілерім)</translation>
        </message>
    </context>
    <context>
        <name>ExtractView</name>
        <message>
            <source>Text of the file</source>
            <translation>Файл мәтіні</translation>
        </message>
    </context>
    <context>
        <name>FieldPanel</name>
        <message>
            <source>A field is one of the last rows of the inspector, for every tag of its kind.</source>
            <translation>Өріс — өз түріндегі әр белгіде инспектордың соңғы жолдарының бірі.</translation>
        </message>
        <message>
            <source>Choices</source>
            <translation>Нұсқалар</translation>
        </message>
        <message>
            <source>Hides the row. What was filled in stays.</source>
            <translation>Жолды жасырады. Толтырылғаны қалады.</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Атауы</translation>
        </message>
        <message>
            <source>One choice a line.</source>
            <translation>Әр жолда бір нұсқа.</translation>
        </message>
        <message>
            <source>Retire</source>
            <translation>Мұрағатқа</translation>
        </message>
        <message>
            <source>Revive</source>
            <translation>Қайтару</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>Түрі</translation>
        </message>
    </context>
    <context>
        <name>Fields</name>
        <message>
            <source>Commitment</source>
            <translation>Модальдік</translation>
        </message>
        <message>
            <source>Confidence</source>
            <translation>Сенімділік</translation>
        </message>
        <message>
            <source>Contested in</source>
            <translation>Қайда даулы</translation>
        </message>
        <message>
            <source>Credibility</source>
            <translation>Шынайылығы</translation>
        </message>
        <message>
            <source>Dispute</source>
            <translation>Дау</translation>
        </message>
        <message>
            <source>Evidence</source>
            <translation>Негізі</translation>
        </message>
        <message>
            <source>Figure</source>
            <translation>Сан</translation>
        </message>
        <message>
            <source>Form</source>
            <translation>Түрі</translation>
        </message>
        <message>
            <source>Made on</source>
            <translation>Айтылған күні</translation>
        </message>
        <message>
            <source>Mention</source>
            <translation>Аталым</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Атауы</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Жазба</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>Дереккөз</translation>
        </message>
        <message>
            <source>Source type</source>
            <translation>Дереккөз түрі</translation>
        </message>
        <message>
            <source>Wording</source>
            <translation>Сөз қолданысы</translation>
        </message>
    </context>
    <context>
        <name>Figure</name>
        <message>
            <source>about {number}</source>
            <translation>{number} шамасында</translation>
        </message>
        <message>
            <source>at least {number}</source>
            <translation>кемінде {number}</translation>
        </message>
        <message>
            <source>up to {number}</source>
            <translation>{number} дейін</translation>
        </message>
    </context>
    <context>
        <name>FilesList</name>
        <message>
            <source>Files</source>
            <translation>Файлдар</translation>
        </message>
    </context>
    <context>
        <name>FilesModel</name>
        <message>
            <source>E-book</source>
            <translation>Электрондық кітап</translation>
        </message>
        <message>
            <source>Looking…</source>
            <translation>Қаралуда…</translation>
        </message>
        <message>
            <source>Mail</source>
            <translation>Хат</translation>
        </message>
        <message>
            <source>OpenDocument text</source>
            <translation>OpenDocument мәтіні</translation>
        </message>
        <message>
            <source>Plain text</source>
            <translation>Қарапайым мәтін</translation>
        </message>
        <message>
            <source>Rich text</source>
            <translation>Пішімделген мәтін</translation>
        </message>
        <message>
            <source>Web page</source>
            <translation>Веб-бет</translation>
        </message>
        <message>
            <source>already here</source>
            <translation>бұрыннан осында</translation>
        </message>
        <message>
            <source>same text as “{title}”</source>
            <translation>«{title}» мәтінімен бірдей</translation>
        </message>
        <message>
            <source>{number} documents</source>
            <translation>{number} құжат</translation>
        </message>
    </context>
    <context>
        <name>FilterBar</name>
        <message>
            <source>Category</source>
            <translation>Санат</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Код</translation>
        </message>
        <message>
            <source>Only</source>
            <translation>Тек</translation>
        </message>
        <message>
            <source>Show all</source>
            <translation>Бәрін көрсету</translation>
        </message>
        <message>
            <source>Take “{part}” off</source>
            <translation>«{part}» алып тастау</translation>
        </message>
        <message>
            <source>This document only</source>
            <translation>Тек осы құжат</translation>
        </message>
        <message>
            <source>no partner</source>
            <translation>жұбы жоқ</translation>
        </message>
        <message>
            <source>{mine} · {theirs}</source>
            <translation>{mine} · {theirs}</translation>
        </message>
    </context>
    <context>
        <name>FindBar</name>
        <message>
            <source>Aa</source>
            <translation>Aa</translation>
        </message>
        <message>
            <source>Close find</source>
            <translation>Іздеуді жабу</translation>
        </message>
        <message>
            <source>Find in this document</source>
            <translation>Осы құжаттан табу</translation>
        </message>
        <message>
            <source>In all documents</source>
            <translation>Барлық құжаттардан</translation>
        </message>
        <message>
            <source>Match capitals</source>
            <translation>Бас әріпті ескеру</translation>
        </message>
        <message>
            <source>Next hit (F3)</source>
            <translation>Келесі (F3)</translation>
        </message>
        <message>
            <source>No hits</source>
            <translation>Табылмады</translation>
        </message>
        <message>
            <source>Previous hit (Shift+F3)</source>
            <translation>Алдыңғы (Shift+F3)</translation>
        </message>
        <message>
            <source>Whole words only</source>
            <translation>Тек тұтас сөздер</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>Сөздер</translation>
        </message>
        <message>
            <source>{number} of {total}</source>
            <translation>{total} ішінен {number}</translation>
        </message>
    </context>
    <context>
        <name>FollowMenu</name>
        <message>
            <source>Related tags</source>
            <translation>Байланысты белгілер</translation>
        </message>
    </context>
    <context>
        <name>Form</name>
        <message>
            <source>A question</source>
            <translation>Сұрақ</translation>
        </message>
        <message>
            <source>As of</source>
            <translation>Күнгі</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Артқа</translation>
        </message>
        <message>
            <source>Behind it</source>
            <translation>Артында</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Код</translation>
        </message>
        <message>
            <source>Commitment</source>
            <translation>Модальдік</translation>
        </message>
        <message>
            <source>Confidence</source>
            <translation>Сенімділік</translation>
        </message>
        <message>
            <source>Contested in</source>
            <translation>Қайда даулы</translation>
        </message>
        <message>
            <source>Credibility</source>
            <translation>Шынайылығы</translation>
        </message>
        <message>
            <source>Dispute</source>
            <translation>Дау</translation>
        </message>
        <message>
            <source>Document author</source>
            <translation>Құжат авторы</translation>
        </message>
        <message>
            <source>Empty</source>
            <translation>Бос</translation>
        </message>
        <message>
            <source>Evidence</source>
            <translation>Негізі</translation>
        </message>
        <message>
            <source>Figure</source>
            <translation>Сан</translation>
        </message>
        <message>
            <source>Form</source>
            <translation>Түрі</translation>
        </message>
        <message>
            <source>How does it stand to “{answer}”?</source>
            <translation>«{answer}» жауабына қатынасы қандай?</translation>
        </message>
        <message>
            <source>Included</source>
            <translation>Қамтылған</translation>
        </message>
        <message>
            <source>Made on</source>
            <translation>Айтылған күні</translation>
        </message>
        <message>
            <source>Mention</source>
            <translation>Аталым</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Атауы</translation>
        </message>
        <message>
            <source>Name of a code</source>
            <translation>Код атауы</translation>
        </message>
        <message>
            <source>New dispute “{question}”</source>
            <translation>Жаңа дау «{question}»</translation>
        </message>
        <message>
            <source>New entry “{name}”</source>
            <translation>Жаңа жазба «{name}»</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Жазба</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Саны</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Орны</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>Дереккөз</translation>
        </message>
        <message>
            <source>Source type</source>
            <translation>Дереккөз түрі</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>Бірлігі</translation>
        </message>
        <message>
            <source>What else</source>
            <translation>Тағы не</translation>
        </message>
        <message>
            <source>Which answer is the claim about?</source>
            <translation>Тұжырым қай жауап туралы?</translation>
        </message>
        <message>
            <source>Who or what</source>
            <translation>Кім не не</translation>
        </message>
        <message>
            <source>Wording</source>
            <translation>Сөз қолданысы</translation>
        </message>
        <message>
            <source>name it</source>
            <translation>атау беру</translation>
        </message>
        <message>
            <source>only these words</source>
            <translation>тек осы сөздер</translation>
        </message>
        <message>
            <source>perhaps</source>
            <translation>бәлкім</translation>
        </message>
        <message>
            <source>pick from all</source>
            <translation>бәрінен таңдау</translation>
        </message>
        <message>
            <source>pick in the text</source>
            <translation>мәтіннен таңдау</translation>
        </message>
        <message>
            <source>put it under a question</source>
            <translation>сұраққа жатқызу</translation>
        </message>
        <message>
            <source>several values</source>
            <translation>бірнеше мән</translation>
        </message>
        <message>
            <source>take this reading</source>
            <translation>осы оқылымды алу</translation>
        </message>
        <message>
            <source>type</source>
            <translation>теріңіз</translation>
        </message>
        <message>
            <source>type a name</source>
            <translation>атауды теріңіз</translation>
        </message>
        <message>
            <source>type a place</source>
            <translation>орынды теріңіз</translation>
        </message>
        <message>
            <source>type a question, also a new one</source>
            <translation>сұрақты теріңіз, жаңасы да болады</translation>
        </message>
        <message>
            <source>{name} (retired)</source>
            <translation>{name} (мұрағатта)</translation>
        </message>
        <message>
            <source>“{text}” is no number.</source>
            <translation>«{text}» сан емес.</translation>
        </message>
        <message>
            <source>“{text}” is no number. Type 164, 20–30, at least 5, up to 10 or about 400.</source>
            <translation>«{text}» сан емес. 164, 20–30, at least 5, up to 10 немесе about 400 деп теріңіз.</translation>
        </message>
    </context>
    <context>
        <name>FormPanel</name>
        <message>
            <source>Cancel</source>
            <translation>Бас тарту</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Жабу</translation>
        </message>
        <message>
            <source>Still needed: {parts}.</source>
            <translation>Әлі керек: {parts}.</translation>
        </message>
        <message>
            <source>What is missing</source>
            <translation>Не жетіспейді</translation>
        </message>
    </context>
    <context>
        <name>Grid</name>
        <message>
            <source>Answers of the dispute</source>
            <translation>Дау жауаптары</translation>
        </message>
        <message>
            <source>Claims</source>
            <translation>Тұжырымдар</translation>
        </message>
    </context>
    <context>
        <name>GridModel</name>
        <message numerus="yes">
            <source>%n origin(s)</source>
            <translation>
                <numerusform>%n түпдерек</numerusform>
                <numerusform>%n түпдерек</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n statement(s)</source>
            <translation>
                <numerusform>%n мәлімдеме</numerusform>
                <numerusform>%n мәлімдеме</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n withdrawn</source>
            <translation>
                <numerusform>%n қайтарып алынған</numerusform>
                <numerusform>%n қайтарып алынған</numerusform>
            </translation>
        </message>
        <message>
            <source>Date, holder and words of the claim</source>
            <translation>Тұжырымның күні, иесі және сөздері</translation>
        </message>
        <message>
            <source>Derived from the stances</source>
            <translation>Ұстанымдардан шығарылған</translation>
        </message>
        <message>
            <source>Inconsistency over origins</source>
            <translation>Түпдеректер бойынша үйлеспеу</translation>
        </message>
        <message>
            <source>Ranks inconsistency, decides nothing</source>
            <translation>Үйлеспеу бойынша реттейді, ештеңені шешпейді</translation>
        </message>
        <message>
            <source>Typed by a person</source>
            <translation>Адам енгізген</translation>
        </message>
        <message>
            <source>does not weigh</source>
            <translation>салмағы жоқ</translation>
        </message>
        <message>
            <source>me</source>
            <translation>мен</translation>
        </message>
        <message>
            <source>no stance</source>
            <translation>ұстаным жоқ</translation>
        </message>
        <message>
            <source>not ranked</source>
            <translation>реттелмеген</translation>
        </message>
        <message>
            <source>order unknown</source>
            <translation>реті белгісіз</translation>
        </message>
        <message>
            <source>other scope</source>
            <translation>басқа қамту</translation>
        </message>
        <message>
            <source>repeated after retraction</source>
            <translation>қайтарып алғаннан кейін қайталанған</translation>
        </message>
        <message>
            <source>superseded</source>
            <translation>ауыстырылған</translation>
        </message>
        <message>
            <source>unknown</source>
            <translation>белгісіз</translation>
        </message>
        <message>
            <source>withdrawn</source>
            <translation>қайтарып алынған</translation>
        </message>
        <message>
            <source>withdrawn {date}</source>
            <translation>{date} қайтарып алынған</translation>
        </message>
        <message>
            <source>{asserted} + {reported} statements</source>
            <translation>{asserted} + {reported} мәлімдеме</translation>
        </message>
        <message>
            <source>{who}: {stance}</source>
            <translation>{who}: {stance}</translation>
        </message>
    </context>
    <context>
        <name>HelpDialog</name>
        <message>
            <source>Handbook</source>
            <translation>Нұсқаулық</translation>
        </message>
        <message>
            <source>No page holds these words.</source>
            <translation>Бұл сөздер ешбір бетте жоқ.</translation>
        </message>
        <message>
            <source>Pages of the handbook</source>
            <translation>Нұсқаулық беттері</translation>
        </message>
        <message>
            <source>Search the handbook</source>
            <translation>Нұсқаулықтан іздеу</translation>
        </message>
    </context>
    <context>
        <name>HistoryDialog</name>
        <message numerus="yes">
            <source>%n later step(s) will be taken back. Undo brings them all back.</source>
            <translation>
                <numerusform>Кейінгі %n қадам қайтарылады. Болдырмау бәрін қалпына келтіреді.</numerusform>
                <numerusform>Кейінгі %n қадам қайтарылады. Болдырмау бәрін қалпына келтіреді.</numerusform>
            </translation>
        </message>
        <message>
            <source>By the program</source>
            <translation>Бағдарлама</translation>
        </message>
        <message>
            <source>Changes</source>
            <translation>Өзгерістер</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Жабу</translation>
        </message>
        <message>
            <source>Cut short</source>
            <translation>Қысқартылған</translation>
        </message>
        <message>
            <source>Go back to here</source>
            <translation>Осы жерге оралу</translation>
        </message>
        <message>
            <source>History</source>
            <translation>Тарих</translation>
        </message>
        <message>
            <source>Nothing was done yet.</source>
            <translation>Әлі ештеңе жасалмаған.</translation>
        </message>
        <message>
            <source>Redo: {name}</source>
            <translation>Қайталау: {name}</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Күйі</translation>
        </message>
        <message>
            <source>Steps</source>
            <translation>Қадамдар</translation>
        </message>
        <message>
            <source>Taken back</source>
            <translation>Қайтарылған</translation>
        </message>
        <message>
            <source>This is where the project stands. Select an earlier step to go back to.</source>
            <translation>Жоба қазір осында. Оралу үшін ертерек қадамды таңдаңыз.</translation>
        </message>
        <message>
            <source>Undo: {name}</source>
            <translation>Болдырмау: {name}</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Не</translation>
        </message>
        <message>
            <source>When</source>
            <translation>Қашан</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>Кім</translation>
        </message>
        <message>
            <source>{number} shown</source>
            <translation>көрсетілді: {number}</translation>
        </message>
    </context>
    <context>
        <name>HitsModel</name>
        <message>
            <source>on the sheet</source>
            <translation>парақта</translation>
        </message>
    </context>
    <context>
        <name>HoverCard</name>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>тағы %n</numerusform>
                <numerusform>тағы %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n piece(s)</source>
            <translation>
                <numerusform>%n бөлік</numerusform>
                <numerusform>%n бөлік</numerusform>
            </translation>
        </message>
        <message>
            <source>suggested</source>
            <translation>ұсынылған</translation>
        </message>
    </context>
    <context>
        <name>ImportDialog</name>
        <message numerus="yes">
            <source>%n character(s)</source>
            <translation>
                <numerusform>%n таңба</numerusform>
                <numerusform>%n таңба</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) are already in the project: same files, same hashes.</source>
            <translation>
                <numerusform>%n файл жобада бар: сол файлдар, сол хештер.</numerusform>
                <numerusform>%n файл жобада бар: сол файлдар, сол хештер.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) cannot be read. All others can be imported.</source>
            <translation>
                <numerusform>%n файл оқылмайды. Қалғандарының бәрін импорттауға болады.</numerusform>
                <numerusform>%n файл оқылмайды. Қалғандарының бәрін импорттауға болады.</numerusform>
            </translation>
        </message>
        <message>
            <source>2021-05-15, 2021-05 or 2021</source>
            <translation>2021-05-15, 2021-05 немесе 2021</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>Мекенжай</translation>
        </message>
        <message>
            <source>Author</source>
            <translation>Автор</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Бас тарту</translation>
        </message>
        <message>
            <source>Columns</source>
            <translation>Бағандар</translation>
        </message>
        <message>
            <source>Encoding</source>
            <translation>Кодтау</translation>
        </message>
        <message>
            <source>Files</source>
            <translation>Файлдар</translation>
        </message>
        <message>
            <source>Genre</source>
            <translation>Жанр</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>Импорттау</translation>
        </message>
        <message numerus="yes">
            <source>Import %n document(s)</source>
            <translation>
                <numerusform>%n құжатты импорттау</numerusform>
                <numerusform>%n құжатты импорттау</numerusform>
            </translation>
        </message>
        <message>
            <source>Import documents</source>
            <translation>Құжаттарды импорттау</translation>
        </message>
        <message numerus="yes">
            <source>Import from %n file(s)</source>
            <translation>
                <numerusform>%n файлдан импорттау</numerusform>
                <numerusform>%n файлдан импорттау</numerusform>
            </translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Тіл</translation>
        </message>
        <message>
            <source>Leave out menus and notices</source>
            <translation>Мәзірлер мен хабарландыруларсыз</translation>
        </message>
        <message>
            <source>Look again</source>
            <translation>Қайта қарау</translation>
        </message>
        <message>
            <source>Look into {name}</source>
            <translation>{name} қаралуда</translation>
        </message>
        <message>
            <source>Looking…</source>
            <translation>Қаралуда…</translation>
        </message>
        <message>
            <source>Not set</source>
            <translation>Берілмеген</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>Құпиясөз</translation>
        </message>
        <message>
            <source>Published</source>
            <translation>Жарияланған</translation>
        </message>
        <message>
            <source>Publisher</source>
            <translation>Баспагер</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Мәтін</translation>
        </message>
        <message>
            <source>The rows are tags…</source>
            <translation>Жолдар — белгілер…</translation>
        </message>
        <message>
            <source>They go to the project “{name}”. One undo takes all of it back.</source>
            <translation>Олар «{name}» жобасына қосылады. Бір болдырмау бәрін кері қайтарады.</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Тақырыбы</translation>
        </message>
        <message>
            <source>To know</source>
            <translation>Назар аударыңыз</translation>
        </message>
        <message>
            <source>en, ru, kk …</source>
            <translation>en, ru, kk …</translation>
        </message>
        <message>
            <source>left out</source>
            <translation>қалдырылады</translation>
        </message>
        <message>
            <source>{kept} of {total} characters are kept</source>
            <translation>{total} таңбаның {kept} қалады</translation>
        </message>
        <message>
            <source>{name} is already in the project: same file, same hash.</source>
            <translation>{name} жобада бар: сол файл, сол хеш.</translation>
        </message>
    </context>
    <context>
        <name>Inspector</name>
        <message>
            <source>An entity is put under no dispute. Select a claim or a disputed statement.</source>
            <translation>Нысан дауға қосылмайды. Тұжырымды не даулы мәлімдемені таңдаңыз.</translation>
        </message>
        <message>
            <source>Document author</source>
            <translation>Құжат авторы</translation>
        </message>
        <message>
            <source>Go to the question</source>
            <translation>Сұраққа өту</translation>
        </message>
        <message>
            <source>Inspector</source>
            <translation>Инспектор</translation>
        </message>
        <message>
            <source>Only a claim has a source. Select a claim first.</source>
            <translation>Дереккөз тек тұжырымда болады. Алдымен тұжырымды таңдаңыз.</translation>
        </message>
        <message>
            <source>Only an entity has a name in the register. Select an entity first.</source>
            <translation>Тізілімде атау тек нысанда болады. Алдымен нысанды таңдаңыз.</translation>
        </message>
        <message>
            <source>Relations</source>
            <translation>Байланыстар</translation>
        </message>
        <message>
            <source>Select words, then say what they are</source>
            <translation>Сөздерді таңдап, олардың не екенін көрсетіңіз</translation>
        </message>
        <message>
            <source>Take over</source>
            <translation>Өзіме алу</translation>
        </message>
        <message>
            <source>The question is open. Its answers and claims come together in Disputes.</source>
            <translation>Сұрақ ашылды. Жауаптар мен тұжырымдар «Даулар» бөлімінде жиналады.</translation>
        </message>
        <message>
            <source>The tag named as source is gone</source>
            <translation>Дереккөз ретінде көрсетілген белгі енді жоқ</translation>
        </message>
        <message>
            <source>This tag belongs to somebody else. Take it over to change it.</source>
            <translation>Бұл белгі басқа адамдікі. Өзгерту үшін оны өзіңізге алыңыз.</translation>
        </message>
    </context>
    <context>
        <name>InspectorHead</name>
        <message numerus="yes">
            <source>%n character(s)</source>
            <translation>
                <numerusform>%n таңба</numerusform>
                <numerusform>%n таңба</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n tag(s)</source>
            <translation>
                <numerusform>%n белгі</numerusform>
                <numerusform>%n белгі</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n tag(s) came with another text and were placed here. Look at each first.</source>
            <translation>
                <numerusform>%n белгі басқа мәтінмен келіп, осында қойылды. Алдымен оны қараңыз.</numerusform>
                <numerusform>%n белгі басқа мәтінмен келіп, осында қойылды. Алдымен әрқайсысын қараңыз.</numerusform>
            </translation>
        </message>
        <message>
            <source>It came with another text and was placed at the same words here.</source>
            <translation>Ол басқа мәтінмен келіп, мұнда сол сөздерге қойылды.</translation>
        </message>
        <message>
            <source>It came with another text, on the words “{words}”, and was placed here.</source>
            <translation>Ол басқа мәтінмен келді, онда «{words}» сөздерінде тұрған, осында қойылды.</translation>
        </message>
        <message>
            <source>It stands right</source>
            <translation>Дұрыс тұр</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Жазба</translation>
        </message>
        <message>
            <source>Paragraph {number} · {length}</source>
            <translation>{number}-абзац · {length}</translation>
        </message>
        <message>
            <source>Relate to another tag</source>
            <translation>Басқа белгімен байланыстыру</translation>
        </message>
        <message>
            <source>Remove tag</source>
            <translation>Белгіні жою</translation>
        </message>
        <message>
            <source>Tags of different kinds share no details.</source>
            <translation>Түрлі белгілердің ортақ мәліметтері жоқ.</translation>
        </message>
        <message>
            <source>Take over</source>
            <translation>Өзіме алу</translation>
        </message>
        <message>
            <source>What you choose goes to all of them, in one step.</source>
            <translation>Таңдағаныңыз бәріне бір қадаммен қолданылады.</translation>
        </message>
        <message>
            <source>{names} · read-only</source>
            <translation>{names} · тек оқу</translation>
        </message>
    </context>
    <context>
        <name>Intake</name>
        <message numerus="yes">
            <source>%n decision(s) on your tags came in.</source>
            <translation>
                <numerusform>Белгілеріңіз туралы %n шешім келді.</numerusform>
                <numerusform>Белгілеріңіз туралы %n шешім келді.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n document(s) imported.</source>
            <translation>
                <numerusform>%n құжат импортталды.</numerusform>
                <numerusform>%n құжат импортталды.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n document(s) were here already.</source>
            <translation>
                <numerusform>%n құжат бұрыннан осында.</numerusform>
                <numerusform>%n құжат бұрыннан осында.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) could not be read.</source>
            <translation>
                <numerusform>%n файл оқылмады.</numerusform>
                <numerusform>%n файл оқылмады.</numerusform>
            </translation>
        </message>
        <message>
            <source>Import</source>
            <translation>Импорттау</translation>
        </message>
        <message>
            <source>Import cancelled. Nothing came in.</source>
            <translation>Импорттан бас тартылды. Ештеңе қосылмады.</translation>
        </message>
        <message numerus="yes">
            <source>Import cancelled: %n document(s) came in, each whole.</source>
            <translation>
                <numerusform>Импорттан бас тартылды: %n құжат толығымен қосылды.</numerusform>
                <numerusform>Импорттан бас тартылды: %n құжат қосылды, әрқайсысы толығымен.</numerusform>
            </translation>
        </message>
        <message>
            <source>Import documents and annotation sets</source>
            <translation>Құжаттар мен белгілер жинақтарын импорттау</translation>
        </message>
        <message>
            <source>Import set</source>
            <translation>Жинақты импорттау</translation>
        </message>
        <message>
            <source>Look again</source>
            <translation>Қайта қарау</translation>
        </message>
        <message>
            <source>Nothing new in {name}; nothing was changed.</source>
            <translation>{name} ішінде жаңа ештеңе жоқ; ештеңе өзгертілмеді.</translation>
        </message>
        <message>
            <source>Read</source>
            <translation>Оқу</translation>
        </message>
        <message>
            <source>Review it</source>
            <translation>Тексеру</translation>
        </message>
        <message>
            <source>See them</source>
            <translation>Қарау</translation>
        </message>
        <message>
            <source>There is no file to import there. Choose another folder.</source>
            <translation>Онда импорттайтын файл жоқ. Басқа бума таңдаңыз.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Болдырмау</translation>
        </message>
        <message>
            <source>{name}: {new} tags new, {updated} changed, {orphan} not placed.</source>
            <translation>{name}: {new} жаңа белгі, {updated} өзгертілді, {orphan} орынсыз.</translation>
        </message>
    </context>
    <context>
        <name>KeySquares</name>
        <message>
            <source>no key</source>
            <translation>перне жоқ</translation>
        </message>
    </context>
    <context>
        <name>KeysEditor</name>
        <message>
            <source>As it came</source>
            <translation>Бастапқыдай</translation>
        </message>
        <message>
            <source>Change key</source>
            <translation>Пернені өзгерту</translation>
        </message>
        <message>
            <source>Commands and their keys</source>
            <translation>Командалар мен пернелері</translation>
        </message>
        <message>
            <source>No key</source>
            <translation>Пернесіз</translation>
        </message>
        <message>
            <source>Press the new key, Esc to give up</source>
            <translation>Жаңа пернені басыңыз, Esc — бас тарту</translation>
        </message>
        <message>
            <source>Search commands and keys</source>
            <translation>Командалар мен пернелерді іздеу</translation>
        </message>
        <message>
            <source>no key</source>
            <translation>перне жоқ</translation>
        </message>
        <message>
            <source>{key} belongs to “{title}”. Press another key.</source>
            <translation>{key} бос емес: «{title}». Басқасын басыңыз.</translation>
        </message>
    </context>
    <context>
        <name>KeysModel</name>
        <message>
            <source>no key</source>
            <translation>перне жоқ</translation>
        </message>
    </context>
    <context>
        <name>Labels</name>
        <message>
            <source>A</source>
            <translation>A</translation>
        </message>
        <message>
            <source>A says that B said</source>
            <translation>A айтуынша, B айтты</translation>
        </message>
        <message>
            <source>Accept</source>
            <translation>Қабылдау</translation>
        </message>
        <message>
            <source>Adjudicated</source>
            <translation>Келісілген</translation>
        </message>
        <message>
            <source>Agreed</source>
            <translation>Келісілді</translation>
        </message>
        <message>
            <source>Alias</source>
            <translation>Бүркеншік ат</translation>
        </message>
        <message>
            <source>Amend</source>
            <translation>Түзету</translation>
        </message>
        <message>
            <source>Analysis</source>
            <translation>Талдау</translation>
        </message>
        <message>
            <source>Analyst doubt</source>
            <translation>Талдаушының күмәні</translation>
        </message>
        <message>
            <source>Another document</source>
            <translation>Басқа құжат</translation>
        </message>
        <message>
            <source>Arabic</source>
            <translation>Араб</translation>
        </message>
        <message>
            <source>Arrested</source>
            <translation>Тұтқындалғандар</translation>
        </message>
        <message>
            <source>Asserts</source>
            <translation>Растайды</translation>
        </message>
        <message>
            <source>Attackers</source>
            <translation>Шабуылдаушылар</translation>
        </message>
        <message>
            <source>Author</source>
            <translation>Автор</translation>
        </message>
        <message>
            <source>B</source>
            <translation>B</translation>
        </message>
        <message>
            <source>Blog</source>
            <translation>Блог</translation>
        </message>
        <message>
            <source>C</source>
            <translation>C</translation>
        </message>
        <message>
            <source>Cannot be judged</source>
            <translation>Бағалау мүмкін емес</translation>
        </message>
        <message>
            <source>Cannot be settled</source>
            <translation>Шешілмейді</translation>
        </message>
        <message>
            <source>Certain</source>
            <translation>Күмәнсіз</translation>
        </message>
        <message>
            <source>Charged</source>
            <translation>Айыпталғандар</translation>
        </message>
        <message>
            <source>Children</source>
            <translation>Балалар</translation>
        </message>
        <message>
            <source>Chinese</source>
            <translation>қытай тілі</translation>
        </message>
        <message>
            <source>Choice</source>
            <translation>Таңдау</translation>
        </message>
        <message>
            <source>Civilians</source>
            <translation>Бейбіт тұрғындар</translation>
        </message>
        <message>
            <source>Claim</source>
            <translation>Тұжырым</translation>
        </message>
        <message>
            <source>Confirmed</source>
            <translation>Расталған</translation>
        </message>
        <message>
            <source>Consistent</source>
            <translation>Үйлеседі</translation>
        </message>
        <message>
            <source>Contained in</source>
            <translation>Ішінде орналасқан</translation>
        </message>
        <message>
            <source>Contains</source>
            <translation>Қамтиды</translation>
        </message>
        <message>
            <source>Contradicts</source>
            <translation>Қайшы келеді</translation>
        </message>
        <message>
            <source>Convicted</source>
            <translation>Сотталғандар</translation>
        </message>
        <message>
            <source>Copy tags</source>
            <translation>Белгі көшірмелері</translation>
        </message>
        <message>
            <source>Cyrillic</source>
            <translation>Кирилл</translation>
        </message>
        <message>
            <source>D</source>
            <translation>D</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Күні</translation>
        </message>
        <message>
            <source>Defer</source>
            <translation>Кейінге қалдыру</translation>
        </message>
        <message>
            <source>Denied</source>
            <translation>Жоққа шығарылған</translation>
        </message>
        <message>
            <source>Denies</source>
            <translation>Жоққа шығарады</translation>
        </message>
        <message>
            <source>Description</source>
            <translation>Сипаттама</translation>
        </message>
        <message>
            <source>Detained</source>
            <translation>Ұсталғандар</translation>
        </message>
        <message>
            <source>Direct quote</source>
            <translation>Тура дәйексөз</translation>
        </message>
        <message>
            <source>Dismissed</source>
            <translation>Қабылданбаған</translation>
        </message>
        <message>
            <source>Disputed</source>
            <translation>Даулы</translation>
        </message>
        <message>
            <source>Document</source>
            <translation>Құжат</translation>
        </message>
        <message>
            <source>Dossier</source>
            <translation>Досье</translation>
        </message>
        <message>
            <source>Doubtful</source>
            <translation>Күмәнді</translation>
        </message>
        <message>
            <source>Duplicate</source>
            <translation>Қайталама</translation>
        </message>
        <message>
            <source>E</source>
            <translation>E</translation>
        </message>
        <message>
            <source>English</source>
            <translation>ағылшын тілі</translation>
        </message>
        <message>
            <source>Entity</source>
            <translation>Нысан</translation>
        </message>
        <message>
            <source>Error</source>
            <translation>Қате</translation>
        </message>
        <message>
            <source>Everyone</source>
            <translation>Барлығы</translation>
        </message>
        <message>
            <source>Eyewitness</source>
            <translation>Куәгер</translation>
        </message>
        <message>
            <source>F</source>
            <translation>F</translation>
        </message>
        <message>
            <source>Fairly reliable</source>
            <translation>Біршама сенімді</translation>
        </message>
        <message>
            <source>Figure conflict</source>
            <translation>Сандар қайшылығы</translation>
        </message>
        <message>
            <source>Finished</source>
            <translation>Аяқталған</translation>
        </message>
        <message>
            <source>Former name</source>
            <translation>Бұрынғы атау</translation>
        </message>
        <message>
            <source>French</source>
            <translation>француз тілі</translation>
        </message>
        <message>
            <source>Full form</source>
            <translation>Толық түрі</translation>
        </message>
        <message>
            <source>German</source>
            <translation>неміс тілі</translation>
        </message>
        <message>
            <source>Human translation</source>
            <translation>Адам аудармасы</translation>
        </message>
        <message>
            <source>Ignored</source>
            <translation>Еленбеген</translation>
        </message>
        <message>
            <source>Image or video</source>
            <translation>Сурет немесе бейне</translation>
        </message>
        <message>
            <source>Imported</source>
            <translation>Импортталған</translation>
        </message>
        <message>
            <source>Improbable</source>
            <translation>Ықтималы аз</translation>
        </message>
        <message>
            <source>In progress</source>
            <translation>Жұмыста</translation>
        </message>
        <message>
            <source>Inconsistent</source>
            <translation>Үйлеспейді</translation>
        </message>
        <message>
            <source>Indirect quote</source>
            <translation>Төл емес дәйексөз</translation>
        </message>
        <message>
            <source>Inflected</source>
            <translation>Септелген</translation>
        </message>
        <message>
            <source>Kazakh</source>
            <translation>қазақ тілі</translation>
        </message>
        <message>
            <source>Killed</source>
            <translation>Қаза тапқандар</translation>
        </message>
        <message>
            <source>Kyrgyz</source>
            <translation>қырғыз тілі</translation>
        </message>
        <message>
            <source>Latin</source>
            <translation>Латын</translation>
        </message>
        <message>
            <source>Leaning</source>
            <translation>Бейім</translation>
        </message>
        <message>
            <source>Likely</source>
            <translation>Ықтимал</translation>
        </message>
        <message>
            <source>Machine translation</source>
            <translation>Машиналық аударма</translation>
        </message>
        <message>
            <source>Majority of origins</source>
            <translation>Түпдеректердің көпшілігі</translation>
        </message>
        <message>
            <source>Missing</source>
            <translation>Жоғалғандар</translation>
        </message>
        <message>
            <source>Mixed quote</source>
            <translation>Аралас дәйексөз</translation>
        </message>
        <message>
            <source>NGO or court report</source>
            <translation>ҮЕҰ не сот баяндамасы</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Атауы</translation>
        </message>
        <message>
            <source>Name variant</source>
            <translation>Атау нұсқасы</translation>
        </message>
        <message>
            <source>Named</source>
            <translation>Аталған</translation>
        </message>
        <message>
            <source>Neutral</source>
            <translation>Бейтарап</translation>
        </message>
        <message>
            <source>New</source>
            <translation>Жаңа</translation>
        </message>
        <message>
            <source>No</source>
            <translation>Жоқ</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Жоқ</translation>
        </message>
        <message>
            <source>Not a real dispute</source>
            <translation>Шын дау емес</translation>
        </message>
        <message>
            <source>Not applicable</source>
            <translation>Қолданылмайды</translation>
        </message>
        <message>
            <source>Not committed</source>
            <translation>Міндеттемесіз</translation>
        </message>
        <message>
            <source>Not in text</source>
            <translation>Мәтінде жоқ</translation>
        </message>
        <message>
            <source>Not usually reliable</source>
            <translation>Әдетте сенімсіз</translation>
        </message>
        <message>
            <source>Nothing</source>
            <translation>Ештеңе</translation>
        </message>
        <message>
            <source>Nothing missing</source>
            <translation>Ештеңе қалмады</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Саны</translation>
        </message>
        <message>
            <source>Official statement</source>
            <translation>Ресми мәлімдеме</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Ашық</translation>
        </message>
        <message>
            <source>Original</source>
            <translation>Түпнұсқа</translation>
        </message>
        <message>
            <source>Other</source>
            <translation>Басқа</translation>
        </message>
        <message>
            <source>Other report</source>
            <translation>Басқа хабар</translation>
        </message>
        <message>
            <source>Other version taken</source>
            <translation>Басқа нұсқа алынды</translation>
        </message>
        <message>
            <source>Outside task</source>
            <translation>Тапсырмадан тыс</translation>
        </message>
        <message>
            <source>Own</source>
            <translation>Өзіндік</translation>
        </message>
        <message>
            <source>Own words</source>
            <translation>Өз сөзімен</translation>
        </message>
        <message>
            <source>Persian</source>
            <translation>парсы тілі</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Орны</translation>
        </message>
        <message>
            <source>Possible</source>
            <translation>Мүмкін</translation>
        </message>
        <message>
            <source>Possibly true</source>
            <translation>Дұрыс болуы мүмкін</translation>
        </message>
        <message>
            <source>Primary evidence</source>
            <translation>Бастапқы айғақтар</translation>
        </message>
        <message>
            <source>Probable</source>
            <translation>Ықтимал</translation>
        </message>
        <message>
            <source>Probably true</source>
            <translation>Дұрыс болуы ықтимал</translation>
        </message>
        <message>
            <source>Pronoun</source>
            <translation>Есімдік</translation>
        </message>
        <message>
            <source>Proposed</source>
            <translation>Ұсынылған</translation>
        </message>
        <message>
            <source>Protesters</source>
            <translation>Наразылар</translation>
        </message>
        <message>
            <source>Qualifies</source>
            <translation>Нақтылайды</translation>
        </message>
        <message>
            <source>Questions</source>
            <translation>Күмәнданады</translation>
        </message>
        <message>
            <source>Range kept</source>
            <translation>Аралық сақталды</translation>
        </message>
        <message>
            <source>Reject</source>
            <translation>Қабылдамау</translation>
        </message>
        <message>
            <source>Reliable</source>
            <translation>Сенімді</translation>
        </message>
        <message>
            <source>Relies on</source>
            <translation>Сүйенеді</translation>
        </message>
        <message>
            <source>Repeat inside</source>
            <translation>Ішкі қайталау</translation>
        </message>
        <message>
            <source>Repeats</source>
            <translation>Қайталайды</translation>
        </message>
        <message>
            <source>Reports only</source>
            <translation>Тек хабарлайды</translation>
        </message>
        <message>
            <source>Retracts</source>
            <translation>Қайтарып алады</translation>
        </message>
        <message>
            <source>Russian</source>
            <translation>орыс тілі</translation>
        </message>
        <message>
            <source>Same claim</source>
            <translation>Сол тұжырым</translation>
        </message>
        <message>
            <source>Security forces</source>
            <translation>Күштік құрылымдар</translation>
        </message>
        <message>
            <source>Settled</source>
            <translation>Шешілген</translation>
        </message>
        <message>
            <source>Shares passage</source>
            <translation>Ортақ үзінді</translation>
        </message>
        <message>
            <source>Short form</source>
            <translation>Қысқа түрі</translation>
        </message>
        <message>
            <source>Social post</source>
            <translation>Әлеуметтік желі жазбасы</translation>
        </message>
        <message>
            <source>Source priority</source>
            <translation>Дереккөз басымдығы</translation>
        </message>
        <message>
            <source>Spanish</source>
            <translation>испан тілі</translation>
        </message>
        <message>
            <source>Spelling</source>
            <translation>Жазылуы</translation>
        </message>
        <message>
            <source>Stale</source>
            <translation>Ескірген</translation>
        </message>
        <message>
            <source>Suggested</source>
            <translation>Ұсынылған</translation>
        </message>
        <message>
            <source>Sum check</source>
            <translation>Қосындыны тексеру</translation>
        </message>
        <message>
            <source>Supports</source>
            <translation>Қолдайды</translation>
        </message>
        <message>
            <source>Sure</source>
            <translation>Анық</translation>
        </message>
        <message>
            <source>Tajik</source>
            <translation>тәжік тілі</translation>
        </message>
        <message>
            <source>Team decision</source>
            <translation>Топ шешімі</translation>
        </message>
        <message>
            <source>Testimony</source>
            <translation>Куәлік</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Мәтін</translation>
        </message>
        <message>
            <source>The same, also where the text differs</source>
            <translation>Бірдейі, мәтіні бөлек жерде де</translation>
        </message>
        <message>
            <source>The text says so</source>
            <translation>Мәтін солай дейді</translation>
        </message>
        <message>
            <source>Took part</source>
            <translation>Қатысқандар</translation>
        </message>
        <message>
            <source>Translation</source>
            <translation>Аударма</translation>
        </message>
        <message>
            <source>Transliteration</source>
            <translation>Транслитерация</translation>
        </message>
        <message>
            <source>Turkish</source>
            <translation>түрік тілі</translation>
        </message>
        <message>
            <source>Ukrainian</source>
            <translation>украин тілі</translation>
        </message>
        <message>
            <source>Unnamed</source>
            <translation>Аталмаған</translation>
        </message>
        <message>
            <source>Unreliable</source>
            <translation>Сенімсіз</translation>
        </message>
        <message>
            <source>Unsure</source>
            <translation>Сенімсіз</translation>
        </message>
        <message>
            <source>Updates</source>
            <translation>Жаңартады</translation>
        </message>
        <message>
            <source>Usually reliable</source>
            <translation>Әдетте сенімді</translation>
        </message>
        <message>
            <source>Uzbek</source>
            <translation>өзбек тілі</translation>
        </message>
        <message>
            <source>Very consistent</source>
            <translation>Толық үйлеседі</translation>
        </message>
        <message>
            <source>Very inconsistent</source>
            <translation>Мүлде үйлеспейді</translation>
        </message>
        <message>
            <source>Viewed</source>
            <translation>Қаралды</translation>
        </message>
        <message>
            <source>What both tagged the same</source>
            <translation>Екеуі де бірдей белгілегені</translation>
        </message>
        <message>
            <source>What enough sets have the same</source>
            <translation>Жеткілікті жинақта бірдейі</translation>
        </message>
        <message>
            <source>Who or what is counted</source>
            <translation>Кім не не саналады</translation>
        </message>
        <message>
            <source>Whole</source>
            <translation>Тұтас</translation>
        </message>
        <message>
            <source>Wire</source>
            <translation>Агенттік</translation>
        </message>
        <message>
            <source>Wording</source>
            <translation>Сөз қолданысы</translation>
        </message>
        <message>
            <source>Wounded</source>
            <translation>Жараланғандар</translation>
        </message>
        <message>
            <source>Wrong code</source>
            <translation>Код қате</translation>
        </message>
        <message>
            <source>Wrong source</source>
            <translation>Дереккөз қате</translation>
        </message>
        <message>
            <source>Wrong span</source>
            <translation>Шекара қате</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>Иә</translation>
        </message>
        <message>
            <source>Yes or no</source>
            <translation>Иә немесе жоқ</translation>
        </message>
    </context>
    <context>
        <name>Legend</name>
        <message>
            <source>Add an answer…</source>
            <translation>Жауап қосу…</translation>
        </message>
        <message>
            <source>Add claims…</source>
            <translation>Тұжырым қосу…</translation>
        </message>
        <message>
            <source>Compared</source>
            <translation>Салыстыру</translation>
        </message>
        <message>
            <source>Counts read “asserted + reported only”.</source>
            <translation>Есеп былай оқылады: «растайды + тек хабарлайды».</translation>
        </message>
        <message>
            <source>Grey: derived from the stances</source>
            <translation>Сұр: ұстанымдардан шығарылған</translation>
        </message>
        <message>
            <source>Reprints count once; withdrawn and superseded do not weigh.</source>
            <translation>Қайта басылымдар бір рет саналады; қайтарып алынғаны мен ауыстырылғаны салмақсыз.</translation>
        </message>
        <message>
            <source>asserts, some time that day</source>
            <translation>растайды, сол күннің бір уақыты</translation>
        </message>
        <message>
            <source>asserts, time known</source>
            <translation>растайды, уақыты белгілі</translation>
        </message>
        <message>
            <source>back to derived</source>
            <translation>шығарылғанға оралу</translation>
        </message>
        <message>
            <source>order unknown</source>
            <translation>реті белгісіз</translation>
        </message>
        <message>
            <source>repeated after retraction</source>
            <translation>қайтарып алғаннан кейін қайталанған</translation>
        </message>
        <message>
            <source>retraction</source>
            <translation>қайтарып алу</translation>
        </message>
        <message>
            <source>set the cell</source>
            <translation>ұяшықты беру</translation>
        </message>
        <message>
            <source>typed by a person</source>
            <translation>адам енгізген</translation>
        </message>
    </context>
    <context>
        <name>ListingPanel</name>
        <message>
            <source>Nothing was found.</source>
            <translation>Ештеңе табылмады.</translation>
        </message>
        <message>
            <source>{shown} of {total}</source>
            <translation>{total} ішінен {shown}</translation>
        </message>
    </context>
    <context>
        <name>Losses</name>
        <message>
            <source>annotations</source>
            <translation>белгілер</translation>
        </message>
        <message>
            <source>annotations and relations with a note</source>
            <translation>жазбасы бар белгілер мен байланыстар</translation>
        </message>
        <message>
            <source>annotations and relations with fields</source>
            <translation>өрісі бар белгілер мен байланыстар</translation>
        </message>
        <message>
            <source>annotations in several pieces</source>
            <translation>бірнеше бөлікті белгілер</translation>
        </message>
        <message>
            <source>annotations without a place</source>
            <translation>орынсыз белгілер</translation>
        </message>
        <message>
            <source>characters that XML cannot hold are replaced by “�”</source>
            <translation>XML сыйғызбайтын таңбалар «�» болып ауысады</translation>
        </message>
        <message>
            <source>codes</source>
            <translation>кодтар</translation>
        </message>
        <message>
            <source>comments</source>
            <translation>пікірлер</translation>
        </message>
        <message>
            <source>decisions, checks and reviews are left out</source>
            <translation>шешімдер, белгілеулер және тексерулер қалдырылады</translation>
        </message>
        <message>
            <source>definitions and examples are left out</source>
            <translation>анықтамалар мен мысалдар қалдырылады</translation>
        </message>
        <message>
            <source>disputes</source>
            <translation>даулар</translation>
        </message>
        <message>
            <source>documents</source>
            <translation>құжаттар</translation>
        </message>
        <message>
            <source>each becomes a folder, its name simplified and its owner left out</source>
            <translation>әрқайсысы бума болады, аты оңайлатылады, иесі қалдырылады</translation>
        </message>
        <message>
            <source>each piece is written as an annotation of its own</source>
            <translation>әр бөлік бөлек белгі болып жазылады</translation>
        </message>
        <message>
            <source>headings, pages and lists are left out</source>
            <translation>тақырыптар, беттер мен тізімдер қалдырылады</translation>
        </message>
        <message>
            <source>how far each set has got is left out</source>
            <translation>әр жинақтың барысы қалдырылады</translation>
        </message>
        <message>
            <source>left out</source>
            <translation>қалдырылады</translation>
        </message>
        <message>
            <source>left out, as only claims are written</source>
            <translation>қалдырылады, тек тұжырымдар жазылады</translation>
        </message>
        <message>
            <source>left out, as they have no place in a text</source>
            <translation>қалдырылады, мәтінде орны жоқ</translation>
        </message>
        <message>
            <source>left out, as they join two documents or sets</source>
            <translation>қалдырылады, екі құжатты не жинақты қосады</translation>
        </message>
        <message>
            <source>left out, as they overlap others</source>
            <translation>қалдырылады, басқалармен қабаттасады</translation>
        </message>
        <message>
            <source>left out, only codes are written</source>
            <translation>қалдырылады, тек кодтар жазылады</translation>
        </message>
        <message>
            <source>links between documents</source>
            <translation>құжаттар арасындағы байланыстар</translation>
        </message>
        <message>
            <source>matrix cells</source>
            <translation>матрица ұяшықтары</translation>
        </message>
        <message>
            <source>names of the register</source>
            <translation>тізілім атаулары</translation>
        </message>
        <message>
            <source>only the quotes are written</source>
            <translation>тек дәйексөздер жазылады</translation>
        </message>
        <message>
            <source>only wording, source and date of claims are written</source>
            <translation>тұжырымның тек сөзі, дереккөзі мен күні жазылады</translation>
        </message>
        <message>
            <source>only words and their tags are written, white space and titles are not</source>
            <translation>тек сөздер мен белгілері жазылады, бос орын мен тақырып жазылмайды</translation>
        </message>
        <message>
            <source>proposals</source>
            <translation>ұсыныстар</translation>
        </message>
        <message>
            <source>relations</source>
            <translation>байланыстар</translation>
        </message>
        <message>
            <source>relations between documents or sets</source>
            <translation>құжаттар не жинақтар арасындағы байланыстар</translation>
        </message>
        <message>
            <source>review rows</source>
            <translation>тексеру жазбалары</translation>
        </message>
        <message>
            <source>sets</source>
            <translation>жинақтар</translation>
        </message>
        <message>
            <source>stances</source>
            <translation>ұстанымдар</translation>
        </message>
        <message>
            <source>states of documents</source>
            <translation>құжат күйлері</translation>
        </message>
        <message>
            <source>the text does not travel with them</source>
            <translation>мәтін олармен бірге жіберілмейді</translation>
        </message>
        <message>
            <source>the text of documents does not travel; words that no cell can hold are cut or replaced</source>
            <translation>құжат мәтіні жіберілмейді; ұяшыққа сыймайтын сөздер қысқартылады не ауыстырылады</translation>
        </message>
        <message>
            <source>their fields are left out</source>
            <translation>өрістері қалдырылады</translation>
        </message>
        <message>
            <source>their names and owners are left out</source>
            <translation>аттары мен иелері қалдырылады</translation>
        </message>
        <message>
            <source>their notes are left out</source>
            <translation>жазбалары қалдырылады</translation>
        </message>
        <message>
            <source>their owners and versions are left out</source>
            <translation>иелері мен нұсқалары қалдырылады</translation>
        </message>
        <message>
            <source>they get other ids when they come back</source>
            <translation>қайтқанда басқа id алады</translation>
        </message>
        <message>
            <source>title, folder and provenance are left out</source>
            <translation>тақырып, бума және шығу тегі қалдырылады</translation>
        </message>
        <message>
            <source>when they were made is left out</source>
            <translation>қашан жасалғаны қалдырылады</translation>
        </message>
        <message>
            <source>who made them is left out</source>
            <translation>кім жасағаны қалдырылады</translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message numerus="yes">
            <source>%n tag(s) of yours</source>
            <translation>
                <numerusform>%n белгіңіз</numerusform>
                <numerusform>%n белгіңіз</numerusform>
            </translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>Ө&amp;ңдеу</translation>
        </message>
        <message>
            <source>&amp;File</source>
            <translation>&amp;Файл</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>&amp;Анықтама</translation>
        </message>
        <message>
            <source>&amp;Review</source>
            <translation>&amp;Тексеру</translation>
        </message>
        <message>
            <source>&amp;Tag</source>
            <translation>&amp;Белгі</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>&amp;Көрініс</translation>
        </message>
        <message>
            <source>No project</source>
            <translation>Жоба жоқ</translation>
        </message>
        <message>
            <source>Not in this place</source>
            <translation>Бұл жерде емес</translation>
        </message>
        <message>
            <source>Redo {name}</source>
            <translation>Қайталау: {name}</translation>
        </message>
        <message>
            <source>T&amp;ools</source>
            <translation>&amp;Құралдар</translation>
        </message>
        <message>
            <source>Undo {name}</source>
            <translation>Болдырмау: {name}</translation>
        </message>
        <message>
            <source>You: {name}</source>
            <translation>Сіз: {name}</translation>
        </message>
        <message>
            <source>Your tags carry this name. Click to change it</source>
            <translation>Белгілеріңізде осы ат болады. Өзгерту үшін басыңыз</translation>
        </message>
        <message>
            <source>open for reading only</source>
            <translation>тек оқу үшін ашық</translation>
        </message>
    </context>
    <context>
        <name>MatrixModel</name>
        <message>
            <source>no partner</source>
            <translation>жұбы жоқ</translation>
        </message>
        <message>
            <source>{code}: show its differences in Review</source>
            <translation>{code}: айырмашылықтарын «Тексеруде» көрсету</translation>
        </message>
        <message>
            <source>{mine}, {theirs}: {count}</source>
            <translation>{mine}, {theirs}: {count}</translation>
        </message>
    </context>
    <context>
        <name>MessageBar</name>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>тағы %n</numerusform>
                <numerusform>тағы %n</numerusform>
            </translation>
        </message>
        <message>
            <source>Close message</source>
            <translation>Хабарды жабу</translation>
        </message>
        <message>
            <source>Message</source>
            <translation>Хабар</translation>
        </message>
    </context>
    <context>
        <name>MoreRow</name>
        <message>
            <source>More</source>
            <translation>Тағы</translation>
        </message>
        <message>
            <source>{filled} of {total}</source>
            <translation>{total} ішінен {filled}</translation>
        </message>
    </context>
    <context>
        <name>NameHead</name>
        <message numerus="yes">
            <source>%n mention(s)</source>
            <translation>
                <numerusform>%n аталым</numerusform>
                <numerusform>%n аталым</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n variant(s)</source>
            <translation>
                <numerusform>%n нұсқа</numerusform>
                <numerusform>%n нұсқа</numerusform>
            </translation>
        </message>
        <message>
            <source>Merge…</source>
            <translation>Біріктіру…</translation>
        </message>
        <message>
            <source>More</source>
            <translation>Тағы</translation>
        </message>
        <message>
            <source>Not the same as…</source>
            <translation>Мынамен бірдей емес…</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>Атын өзгерту</translation>
        </message>
        <message>
            <source>Split…</source>
            <translation>Бөлу…</translation>
        </message>
        <message numerus="yes">
            <source>in %n document(s)</source>
            <translation>
                <numerusform>%n құжатта</numerusform>
                <numerusform>%n құжатта</numerusform>
            </translation>
        </message>
        <message>
            <source>retired</source>
            <translation>мұрағатта</translation>
        </message>
    </context>
    <context>
        <name>NamesPlace</name>
        <message>
            <source>A person, body or place you will meet in the texts</source>
            <translation>Мәтіндерде кездесетін адам, мекеме немесе жер</translation>
        </message>
        <message>
            <source>Go to Read</source>
            <translation>Оқуға өту</translation>
        </message>
        <message>
            <source>New name…</source>
            <translation>Жаңа атау…</translation>
        </message>
        <message>
            <source>No names yet</source>
            <translation>Әзірге атау жоқ</translation>
        </message>
        <message>
            <source>Tag an entity (2) and press I to name it</source>
            <translation>Нысанды белгілеп (2), атау үшін I басыңыз</translation>
        </message>
        <message>
            <source>The register says who or what is meant, however it is spelled.</source>
            <translation>Тізілім қалай жазылса да, кім немесе не туралы екенін айтады.</translation>
        </message>
    </context>
    <context>
        <name>NewNameForm</name>
        <message>
            <source>Add name</source>
            <translation>Атау қосу</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Код</translation>
        </message>
        <message>
            <source>New name</source>
            <translation>Жаңа атау</translation>
        </message>
        <message>
            <source>Preferred name</source>
            <translation>Негізгі атау</translation>
        </message>
        <message>
            <source>a name</source>
            <translation>атау</translation>
        </message>
    </context>
    <context>
        <name>NoClaims</name>
        <message>
            <source>Add an answer…</source>
            <translation>Жауап қосу…</translation>
        </message>
        <message>
            <source>Add answers…</source>
            <translation>Жауаптар қосу…</translation>
        </message>
        <message>
            <source>Add claims of any document, then say with 1 to 5 how each stands to an answer.</source>
            <translation>Кез келген құжаттың тұжырымдарын қосып, 1–5 цифрларымен әрқайсысының жауапқа қатынасын көрсетіңіз.</translation>
        </message>
        <message>
            <source>Add claims…</source>
            <translation>Тұжырым қосу…</translation>
        </message>
        <message>
            <source>No claim takes a stance yet</source>
            <translation>Әзірге ұстаным білдірген тұжырым жоқ</translation>
        </message>
        <message>
            <source>This question has no answers yet</source>
            <translation>Бұл сұрақтың әзірге жауабы жоқ</translation>
        </message>
        <message>
            <source>Type the answers that the texts give, two or more. “Not known” is always one of them.</source>
            <translation>Мәтіндер беретін жауаптарды теріңіз, екі не одан көп. «Белгісіз» әрқашан солардың бірі.</translation>
        </message>
    </context>
    <context>
        <name>OccurrencesDialog</name>
        <message numerus="yes">
            <source>%n document(s)</source>
            <translation>
                <numerusform>%n құжат</numerusform>
                <numerusform>%n құжат</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n place(s)</source>
            <translation>
                <numerusform>%n орын</numerusform>
                <numerusform>%n орын</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n place(s) tagged.</source>
            <translation>
                <numerusform>%n орын белгіленді.</numerusform>
                <numerusform>%n орын белгіленді.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n tag(s) removed.</source>
            <translation>
                <numerusform>%n белгі жойылды.</numerusform>
                <numerusform>%n белгі жойылды.</numerusform>
            </translation>
        </message>
        <message>
            <source>All documents</source>
            <translation>Барлық құжаттар</translation>
        </message>
        <message>
            <source>All occurrences</source>
            <translation>Барлық кездесулер</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Жабу</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Код</translation>
        </message>
        <message>
            <source>Endings</source>
            <translation>Жалғаулар</translation>
        </message>
        <message>
            <source>Endings of 1 letter</source>
            <translation>1 әріптік жалғаулар</translation>
        </message>
        <message>
            <source>Endings up to 2 letters</source>
            <translation>2 әріпке дейінгі жалғаулар</translation>
        </message>
        <message>
            <source>Endings up to 3 letters</source>
            <translation>3 әріпке дейінгі жалғаулар</translation>
        </message>
        <message>
            <source>Find occurrences</source>
            <translation>Кездесулерді іздеу</translation>
        </message>
        <message>
            <source>Letter for letter</source>
            <translation>Әріппе-әріп</translation>
        </message>
        <message>
            <source>No other endings</source>
            <translation>Басқа жалғаусыз</translation>
        </message>
        <message>
            <source>Other spellings of the name</source>
            <translation>Атаудың басқа жазылуы</translation>
        </message>
        <message>
            <source>Places</source>
            <translation>Орындар</translation>
        </message>
        <message>
            <source>Remove tags</source>
            <translation>Белгілерді жою</translation>
        </message>
        <message>
            <source>Remove {number}</source>
            <translation>{number} жою</translation>
        </message>
        <message>
            <source>Tag</source>
            <translation>Белгілеу</translation>
        </message>
        <message>
            <source>Tag {number}</source>
            <translation>{number} белгілеу</translation>
        </message>
        <message>
            <source>These words stand nowhere.</source>
            <translation>Бұл сөздер еш жерде жоқ.</translation>
        </message>
        <message>
            <source>This document</source>
            <translation>Осы құжат</translation>
        </message>
        <message>
            <source>Tick all</source>
            <translation>Бәрін белгілеу</translation>
        </message>
        <message>
            <source>Tick none</source>
            <translation>Бәрін алып тастау</translation>
        </message>
        <message>
            <source>Type the words to look for, or select them in the text first.</source>
            <translation>Іздейтін сөздерді теріңіз немесе алдымен мәтіннен таңдаңыз.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Болдырмау</translation>
        </message>
        <message>
            <source>Whole words</source>
            <translation>Тұтас сөздер</translation>
        </message>
        <message>
            <source>Words to find</source>
            <translation>Іздейтін сөздер</translation>
        </message>
        <message>
            <source>tagged</source>
            <translation>белгіленген</translation>
        </message>
        <message>
            <source>{places} in {documents}, {tagged} tagged already. Space ticks, Enter shows.</source>
            <translation>{documents}, {places}, {tagged} белгіленген. Бос орын таңдайды, Enter көрсетеді.</translation>
        </message>
    </context>
    <context>
        <name>OfferBar</name>
        <message>
            <source>Close</source>
            <translation>Жабу</translation>
        </message>
        <message>
            <source>Confirm</source>
            <translation>Растау</translation>
        </message>
        <message>
            <source>Copy tag there</source>
            <translation>Белгіні сонда көшіру</translation>
        </message>
        <message>
            <source>Copy tag to all</source>
            <translation>Белгіні бәріне көшіру</translation>
        </message>
        <message>
            <source>Dismiss</source>
            <translation>Қабылдамау</translation>
        </message>
        <message>
            <source>Skip</source>
            <translation>Өткізіп жіберу</translation>
        </message>
        <message numerus="yes">
            <source>The same words stand at %n other place(s).</source>
            <translation>
                <numerusform>Сол сөздер тағы %n орында бар.</numerusform>
                <numerusform>Сол сөздер тағы %n орында бар.</numerusform>
            </translation>
        </message>
        <message>
            <source>The same words stand in “{title}”.</source>
            <translation>Сол сөздер «{title}» ішінде бар.</translation>
        </message>
        <message>
            <source>These words stand here once more.</source>
            <translation>Бұл сөздер мұнда тағы бір рет бар.</translation>
        </message>
        <message>
            <source>This text is in “{title}”, {share} %.</source>
            <translation>Бұл мәтін «{title}» ішінде бар, {share} %.</translation>
        </message>
        <message>
            <source>Which of the two texts came first?</source>
            <translation>Екі мәтіннің қайсысы бұрын шықты?</translation>
        </message>
        <message>
            <source>{sentence} The text differs a little.</source>
            <translation>{sentence} Мәтін сәл өзгеше.</translation>
        </message>
        <message>
            <source>{sentence} “{title}” came first.</source>
            <translation>{sentence} «{title}» бұрын шыққан.</translation>
        </message>
        <message>
            <source>“{title}” is in here, {share} %.</source>
            <translation>«{title}» осында бар, {share} %.</translation>
        </message>
        <message>
            <source>“{title}” is the same text, {share} %.</source>
            <translation>«{title}» — сол мәтін, {share} %.</translation>
        </message>
        <message>
            <source>“{title}” shares a passage with this text.</source>
            <translation>«{title}» бұл мәтінмен ортақ үзіндіге ие.</translation>
        </message>
    </context>
    <context>
        <name>OffersModel</name>
        <message numerus="yes">
            <source>%n mention(s) without a name</source>
            <translation>
                <numerusform>атаусыз %n аталым</numerusform>
                <numerusform>атаусыз %n аталым</numerusform>
            </translation>
        </message>
        <message>
            <source>another name</source>
            <translation>басқа атау</translation>
        </message>
        <message>
            <source>probable</source>
            <translation>ықтимал</translation>
        </message>
        <message>
            <source>strong</source>
            <translation>күшті</translation>
        </message>
        <message>
            <source>weak</source>
            <translation>әлсіз</translation>
        </message>
    </context>
    <context>
        <name>OffersPanel</name>
        <message numerus="yes">
            <source>%n without a name</source>
            <translation>
                <numerusform>%n атаусыз</numerusform>
                <numerusform>%n атаусыз</numerusform>
            </translation>
        </message>
        <message>
            <source>All mentions are shown before the merge. It rewrites none of them and can be split again.</source>
            <translation>Біріктіру алдында барлық аталымдар көрсетіледі. Ол ешбірін өзгертпейді және қайта бөлуге болады.</translation>
        </message>
        <message>
            <source>Are these the same name?</source>
            <translation>Бұл бір атау ма?</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Код</translation>
        </message>
        <message>
            <source>Dismiss</source>
            <translation>Қабылдамау</translation>
        </message>
        <message>
            <source>Do these mentions mean this name?</source>
            <translation>Бұл аталымдар осы атау туралы ма?</translation>
        </message>
        <message numerus="yes">
            <source>Link %n mention(s)</source>
            <translation>
                <numerusform>%n аталымды байланыстыру</numerusform>
                <numerusform>%n аталымды байланыстыру</numerusform>
            </translation>
        </message>
        <message>
            <source>Linking adds the words as a spelling of this name; undo takes both back.</source>
            <translation>Байланыстыру сөздерді осы атаудың жазылуы ретінде қосады; болдырмау екеуін де алады.</translation>
        </message>
        <message>
            <source>Mentions</source>
            <translation>Аталымдар</translation>
        </message>
        <message>
            <source>Merge…</source>
            <translation>Біріктіру…</translation>
        </message>
        <message>
            <source>Not the same</source>
            <translation>Бірдей емес</translation>
        </message>
        <message>
            <source>Nothing is proposed for this name. “Find name variants” in Tools looks again.</source>
            <translation>Бұл атау үшін ұсыныс жоқ. «Құралдардағы» «Атау нұсқаларын табу» қайта іздейді.</translation>
        </message>
        <message>
            <source>Proposals</source>
            <translation>Ұсыныстар</translation>
        </message>
        <message>
            <source>Why: {reason}</source>
            <translation>Неге: {reason}</translation>
        </message>
        <message>
            <source>one of “{text}” and “{other}” stands in brackets behind the other.</source>
            <translation>«{text}» мен «{other}» біреуі екіншісінің артында жақшада тұр.</translation>
        </message>
        <message>
            <source>the list of other names knows “{text}” and “{other}” as one.</source>
            <translation>басқа атаулар тізімінде «{text}» мен «{other}» бір.</translation>
        </message>
        <message>
            <source>the words of “{text}” and “{other}” have equal keys.</source>
            <translation>«{text}» мен «{other}» сөздерінің кілттері тең.</translation>
        </message>
        <message numerus="yes">
            <source>{mentions} in %n text(s)</source>
            <translation>
                <numerusform>%n мәтінде {mentions}</numerusform>
                <numerusform>%n мәтінде {mentions}</numerusform>
            </translation>
        </message>
        <message>
            <source>“{other}” and “{text}” share their words as far as the shorter one goes.</source>
            <translation>«{other}» мен «{text}» сөздері қысқасының ұзындығында бірдей.</translation>
        </message>
        <message>
            <source>“{text}” and “{other}” are the same words in another order.</source>
            <translation>«{text}» мен «{other}» — реті басқа сол сөздер.</translation>
        </message>
        <message>
            <source>“{text}” and “{other}” differ by one letter.</source>
            <translation>«{text}» мен «{other}» бір әріппен ерекшеленеді.</translation>
        </message>
        <message>
            <source>“{text}” and “{other}” fit by their initials.</source>
            <translation>«{text}» мен «{other}» инициалдары сай келеді.</translation>
        </message>
        <message>
            <source>“{text}” and “{other}” share a family name; an initial does not fit.</source>
            <translation>«{text}» мен «{other}» тегі бір; инициалы сай емес.</translation>
        </message>
        <message>
            <source>“{text}” and “{other}” share only the first name.</source>
            <translation>«{text}» мен «{other}» тек аты ортақ.</translation>
        </message>
    </context>
    <context>
        <name>OtherNameForm</name>
        <message numerus="yes">
            <source>%n mention(s) of both; none is rewritten</source>
            <translation>
                <numerusform>екеуінің %n аталымы; ешқайсысы өзгертілмейді</numerusform>
                <numerusform>екеуінің %n аталымы; ешқайсысы өзгертілмейді</numerusform>
            </translation>
        </message>
        <message>
            <source>Mentions of both</source>
            <translation>Екеуінің аталымдары</translation>
        </message>
        <message>
            <source>Merge</source>
            <translation>Біріктіру</translation>
        </message>
        <message>
            <source>Names that were found</source>
            <translation>Табылған атаулар</translation>
        </message>
        <message>
            <source>Not the same</source>
            <translation>Бірдей емес</translation>
        </message>
        <message>
            <source>Search the other name</source>
            <translation>Басқа атауды іздеу</translation>
        </message>
        <message>
            <source>Which name stays</source>
            <translation>Қай атау қалады</translation>
        </message>
        <message>
            <source>the other name</source>
            <translation>басқа атау</translation>
        </message>
    </context>
    <context>
        <name>OverviewPlace</name>
        <message numerus="yes">
            <source>%n day(s)</source>
            <translation>
                <numerusform>%n күн</numerusform>
                <numerusform>%n күн</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n tag(s)</source>
            <translation>
                <numerusform>%n белгі</numerusform>
                <numerusform>%n белгі</numerusform>
            </translation>
        </message>
        <message>
            <source>Begun</source>
            <translation>Басталған</translation>
        </message>
        <message>
            <source>By person</source>
            <translation>Адамдар бойынша</translation>
        </message>
        <message>
            <source>Claims</source>
            <translation>Тұжырымдар</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>Күн</translation>
        </message>
        <message>
            <source>Decided</source>
            <translation>Шешілген</translation>
        </message>
        <message>
            <source>Disputed</source>
            <translation>Даулы</translation>
        </message>
        <message>
            <source>Disputes by status</source>
            <translation>Даулар мәртебесі бойынша</translation>
        </message>
        <message>
            <source>Document</source>
            <translation>Құжат</translation>
        </message>
        <message>
            <source>Documents</source>
            <translation>Құжаттар</translation>
        </message>
        <message>
            <source>Documents, or a colleague's annotation set</source>
            <translation>Құжаттар немесе әріптестің белгілер жинағы</translation>
        </message>
        <message>
            <source>Entities</source>
            <translation>Нысандар</translation>
        </message>
        <message>
            <source>Finished</source>
            <translation>Аяқталған</translation>
        </message>
        <message>
            <source>Import…</source>
            <translation>Импорт…</translation>
        </message>
        <message>
            <source>Make a report…</source>
            <translation>Есеп жасау…</translation>
        </message>
        <message>
            <source>My tags</source>
            <translation>Менің белгілерім</translation>
        </message>
        <message>
            <source>Nothing tagged yet</source>
            <translation>Әзірге белгі жоқ</translation>
        </message>
        <message>
            <source>Open a document</source>
            <translation>Құжатты ашу</translation>
        </message>
        <message>
            <source>Open a document, select words and press 1, 2 or 3. What you tag is counted here.</source>
            <translation>Құжатты ашып, сөздерді таңдап, 1, 2 немесе 3 басыңыз. Белгілеріңіз осында саналады.</translation>
        </message>
        <message>
            <source>Other document</source>
            <translation>Басқа құжат</translation>
        </message>
        <message>
            <source>Overview</source>
            <translation>Шолу</translation>
        </message>
        <message>
            <source>Read and tag</source>
            <translation>Оқу және белгілеу</translation>
        </message>
        <message>
            <source>Relation</source>
            <translation>Байланыс</translation>
        </message>
        <message>
            <source>Reprints</source>
            <translation>Қайта басылымдар</translation>
        </message>
        <message>
            <source>Review</source>
            <translation>Тексеру</translation>
        </message>
        <message>
            <source>Set</source>
            <translation>Жинақ</translation>
        </message>
        <message>
            <source>Shared</source>
            <translation>Ортақ</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Күйі</translation>
        </message>
        <message>
            <source>Steps</source>
            <translation>Қадамдар</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>Белгілер</translation>
        </message>
        <message>
            <source>Tags and steps by day</source>
            <translation>Күндер бойынша белгілер мен қадамдар</translation>
        </message>
        <message>
            <source>Tags by code</source>
            <translation>Кодтар бойынша белгілер</translation>
        </message>
        <message>
            <source>Tags over time</source>
            <translation>Уақыт бойынша белгілер</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Тақырыбы</translation>
        </message>
        <message>
            <source>claims</source>
            <translation>тұжырымдар</translation>
        </message>
        <message>
            <source>disputed</source>
            <translation>даулы</translation>
        </message>
        <message>
            <source>disputes</source>
            <translation>даулар</translation>
        </message>
        <message>
            <source>documents begun</source>
            <translation>басталған құжаттар</translation>
        </message>
        <message>
            <source>entities</source>
            <translation>нысандар</translation>
        </message>
        <message>
            <source>my tags</source>
            <translation>менің белгілерім</translation>
        </message>
        <message>
            <source>names</source>
            <translation>атаулар</translation>
        </message>
        <message>
            <source>tags</source>
            <translation>белгілер</translation>
        </message>
        <message>
            <source>tags · differences decided</source>
            <translation>белгілер · шешілген айырмашылықтар</translation>
        </message>
        <message>
            <source>{begun} of {all}</source>
            <translation>{all} ішінен {begun}</translation>
        </message>
        <message>
            <source>{day}: {tags}</source>
            <translation>{day}: {tags}</translation>
        </message>
        <message>
            <source>{decided} / {all}</source>
            <translation>{decided} / {all}</translation>
        </message>
    </context>
    <context>
        <name>Page</name>
        <message>
            <source>Variants and mentions</source>
            <translation>Нұсқалар мен аталымдар</translation>
        </message>
    </context>
    <context>
        <name>PageModel</name>
        <message numerus="yes">
            <source>%n mention(s)</source>
            <translation>
                <numerusform>%n аталым</numerusform>
                <numerusform>%n аталым</numerusform>
            </translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Түрі</translation>
        </message>
        <message>
            <source>Mentions</source>
            <translation>Аталымдар</translation>
        </message>
        <message>
            <source>Not mentioned yet. Tag an entity (2) in Read and press I to name it.</source>
            <translation>Әлі аталмаған. «Оқуда» нысанды белгілеп (2), атау үшін I басыңыз.</translation>
        </message>
        <message>
            <source>Script</source>
            <translation>Жазуы</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Мәтін</translation>
        </message>
        <message>
            <source>Variants</source>
            <translation>Нұсқалар</translation>
        </message>
        <message>
            <source>paragraph {number}</source>
            <translation>{number}-абзац</translation>
        </message>
        <message>
            <source>{kind}, of {entry}</source>
            <translation>{kind}, {entry} құрамынан</translation>
        </message>
    </context>
    <context>
        <name>PageView</name>
        <message>
            <source>Page</source>
            <translation>Бет</translation>
        </message>
    </context>
    <context>
        <name>PairsTable</name>
        <message>
            <source>Agreement of the pairs</source>
            <translation>Жұптар келісімі</translation>
        </message>
        <message>
            <source>F1, pieces and code, unfinished documents included. Mean {mean}, from {lowest} to {highest}.</source>
            <translation>F1, бөліктер мен код, аяқталмаған құжаттарды қоса. Орташа {mean}, {lowest} – {highest} аралығында.</translation>
        </message>
        <message>
            <source>My tags</source>
            <translation>Менің белгілерім</translation>
        </message>
        <message>
            <source>No document is common to two of these sets, so there is no figure.</source>
            <translation>Бұл жинақтардың екеуіне ортақ құжат жоқ, сондықтан көрсеткіш жоқ.</translation>
        </message>
        <message>
            <source>{one} and {other}</source>
            <translation>{one} және {other}</translation>
        </message>
    </context>
    <context>
        <name>Palette</name>
        <message>
            <source>Command palette</source>
            <translation>Командалар палитрасы</translation>
        </message>
        <message>
            <source>Dispute</source>
            <translation>Дау</translation>
        </message>
        <message>
            <source>Document</source>
            <translation>Құжат</translation>
        </message>
        <message>
            <source>Found</source>
            <translation>Табылды</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Атауы</translation>
        </message>
        <message>
            <source>Open in a new tab</source>
            <translation>Жаңа қойындыда ашу</translation>
        </message>
        <message>
            <source>This project has no other document yet</source>
            <translation>Бұл жобада әзірге басқа құжат жоқ</translation>
        </message>
        <message>
            <source>Type a command, document, name or dispute</source>
            <translation>Команда, құжат, атау немесе дау теріңіз</translation>
        </message>
        <message>
            <source>Type the title of the document to open in a tab</source>
            <translation>Қойындыда ашылатын құжаттың атауын жазыңыз</translation>
        </message>
        <message>
            <source>a document in a tab</source>
            <translation>құжат қойындыда</translation>
        </message>
        <message>
            <source>open in a tab</source>
            <translation>қойындыда ашу</translation>
        </message>
        <message>
            <source>run</source>
            <translation>орындау</translation>
        </message>
        <message>
            <source>{shown} of {total}</source>
            <translation>{total} ішінен {shown}</translation>
        </message>
    </context>
    <context>
        <name>PaletteFoot</name>
        <message>
            <source>choose</source>
            <translation>таңдау</translation>
        </message>
        <message>
            <source>run</source>
            <translation>орындау</translation>
        </message>
    </context>
    <context>
        <name>PassagePanel</name>
        <message>
            <source>Claim against “{answer}”</source>
            <translation>«{answer}» жауабына қарсы тұжырым</translation>
        </message>
        <message>
            <source>Derived</source>
            <translation>Шығарылған</translation>
        </message>
        <message>
            <source>Empty</source>
            <translation>Бос</translation>
        </message>
        <message>
            <source>Holder</source>
            <translation>Иесі</translation>
        </message>
        <message>
            <source>Made on</source>
            <translation>Айтылған күні</translation>
        </message>
        <message>
            <source>No claim selected</source>
            <translation>Тұжырым таңдалмаған</translation>
        </message>
        <message>
            <source>No date</source>
            <translation>Күні жоқ</translation>
        </message>
        <message>
            <source>No note</source>
            <translation>Жазбасы жоқ</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Жазба</translation>
        </message>
        <message>
            <source>Note of the stance</source>
            <translation>Ұстаным жазбасы</translation>
        </message>
        <message>
            <source>Open in Read</source>
            <translation>«Оқуда» ашу</translation>
        </message>
        <message>
            <source>Passage</source>
            <translation>Үзінді</translation>
        </message>
        <message>
            <source>Relations</source>
            <translation>Байланыстар</translation>
        </message>
        <message>
            <source>Stance to “{answer}”</source>
            <translation>«{answer}» жөніндегі ұстаным</translation>
        </message>
        <message>
            <source>The passage of a claim on the sheet stands here.</source>
            <translation>Кестедегі тұжырымның үзіндісі осында тұрады.</translation>
        </message>
        <message>
            <source>contradicts</source>
            <translation>қайшы келеді</translation>
        </message>
        <message>
            <source>paragraph {number}</source>
            <translation>{number}-абзац</translation>
        </message>
        <message>
            <source>qualified by</source>
            <translation>нақтылаған</translation>
        </message>
        <message>
            <source>relied on by</source>
            <translation>бұған сүйенеді</translation>
        </message>
        <message>
            <source>repeated by</source>
            <translation>қайталаған</translation>
        </message>
        <message>
            <source>retracted by</source>
            <translation>қайтарып алған</translation>
        </message>
        <message>
            <source>supported by</source>
            <translation>қолдаған</translation>
        </message>
        <message>
            <source>updated by</source>
            <translation>жаңартқан</translation>
        </message>
    </context>
    <context>
        <name>PassageView</name>
        <message>
            <source>Passage</source>
            <translation>Үзінді</translation>
        </message>
    </context>
    <context>
        <name>PasteDialog</name>
        <message>
            <source>2021-05-15, 2021-05 or 2021</source>
            <translation>2021-05-15, 2021-05 немесе 2021</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>Мекенжай</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Бас тарту</translation>
        </message>
        <message>
            <source>Import 1 document</source>
            <translation>1 құжатты импорттау</translation>
        </message>
        <message>
            <source>Paste text as a document</source>
            <translation>Мәтінді құжат ретінде қою</translation>
        </message>
        <message>
            <source>Pasted text</source>
            <translation>Қойылған мәтін</translation>
        </message>
        <message>
            <source>Published</source>
            <translation>Жарияланған</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Мәтін</translation>
        </message>
        <message>
            <source>The text never changes once it is a document.</source>
            <translation>Құжат болғаннан кейін мәтін өзгермейді.</translation>
        </message>
        <message>
            <source>This text is here already.</source>
            <translation>Бұл мәтін бұрыннан осында.</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Тақырыбы</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Болдырмау</translation>
        </message>
        <message>
            <source>“{title}” imported.</source>
            <translation>«{title}» импортталды.</translation>
        </message>
    </context>
    <context>
        <name>Picking</name>
        <message>
            <source>Click an entity tag, or select words and press S again, to name the source.</source>
            <translation>Дереккөзді атау үшін нысан белгісін басыңыз немесе сөздерді таңдап, S-ті қайта басыңыз.</translation>
        </message>
        <message>
            <source>Go to the other tag in any document, then press Enter on it. Esc ends this.</source>
            <translation>Кез келген құжаттағы басқа белгіге өтіп, Enter басыңыз. Esc тоқтатады.</translation>
        </message>
        <message>
            <source>Only a claim has a source. Select a claim first.</source>
            <translation>Дереккөз тек тұжырымда болады. Алдымен тұжырымды таңдаңыз.</translation>
        </message>
        <message>
            <source>Relations begin at a claim or a disputed statement.</source>
            <translation>Байланыс тұжырымнан не даулы мәлімдемеден басталады.</translation>
        </message>
        <message>
            <source>This tag is related to no other.</source>
            <translation>Бұл белгі ештеңемен байланыспаған.</translation>
        </message>
    </context>
    <context>
        <name>Projects</name>
        <message>
            <source>A copy was saved as {name}.</source>
            <translation>Көшірме {name} болып сақталды.</translation>
        </message>
        <message>
            <source>Hide theirs</source>
            <translation>Оларды жасыру</translation>
        </message>
        <message>
            <source>New project</source>
            <translation>Жаңа жоба</translation>
        </message>
        <message>
            <source>New project.kantar</source>
            <translation>Жаңа жоба.kantar</translation>
        </message>
        <message>
            <source>Open a project</source>
            <translation>Жобаны ашу</translation>
        </message>
        <message>
            <source>Save a copy</source>
            <translation>Көшірмесін сақтау</translation>
        </message>
        <message>
            <source>The tags with hollow marks are those of two colleagues. Select words to tag some of your own.</source>
            <translation>Іші бос таңбалы белгілерді екі әріптес қойған. Өзіңіз белгі қою үшін сөздерді таңдаңыз.</translation>
        </message>
    </context>
    <context>
        <name>ProposalsPanel</name>
        <message numerus="yes">
            <source>%n passage(s) word for word</source>
            <translation>
                <numerusform>сөзбе-сөз %n үзінді</numerusform>
                <numerusform>сөзбе-сөз %n үзінді</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n tag(s)</source>
            <translation>
                <numerusform>%n белгі</numerusform>
                <numerusform>%n белгі</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n value(s)</source>
            <translation>
                <numerusform>%n мән</numerusform>
                <numerusform>%n мән</numerusform>
            </translation>
        </message>
        <message>
            <source>All proposals</source>
            <translation>Барлық ұсыныстар</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Жабу</translation>
        </message>
        <message>
            <source>Confirm</source>
            <translation>Растау</translation>
        </message>
        <message>
            <source>Decided too</source>
            <translation>Шешілгендері де</translation>
        </message>
        <message>
            <source>Dismiss</source>
            <translation>Қабылдамау</translation>
        </message>
        <message>
            <source>Figures in conflict</source>
            <translation>Қайшы сандар</translation>
        </message>
        <message>
            <source>Nothing is proposed. Tools looks for reprints, figures and the same claim.</source>
            <translation>Ұсыныс жоқ. «Құралдар» қайта басылымдарды, сандарды және сол тұжырымдарды іздейді.</translation>
        </message>
        <message>
            <source>Open dispute…</source>
            <translation>Дау ашу…</translation>
        </message>
        <message>
            <source>Proposals</source>
            <translation>Ұсыныстар</translation>
        </message>
        <message>
            <source>Reprints and repeats</source>
            <translation>Қайта басылымдар мен қайталаулар</translation>
        </message>
        <message>
            <source>Same claim elsewhere</source>
            <translation>Осы тұжырым басқа жерде</translation>
        </message>
        <message>
            <source>Seen</source>
            <translation>Қаралды</translation>
        </message>
        <message>
            <source>Sums</source>
            <translation>Қосындылар</translation>
        </message>
        <message>
            <source>Tag</source>
            <translation>Белгілеу</translation>
        </message>
        <message>
            <source>Tag as claim</source>
            <translation>Тұжырым деп белгілеу</translation>
        </message>
        <message>
            <source>Tags for this document</source>
            <translation>Осы құжатқа белгілер</translation>
        </message>
        <message>
            <source>The parts add up to {added}, the text says {stated}</source>
            <translation>Бөліктері {added} болады, мәтінде {stated}</translation>
        </message>
        <message>
            <source>What is listed</source>
            <translation>Не көрсетілген</translation>
        </message>
        <message>
            <source>later date?</source>
            <translation>күні кейін бе?</translation>
        </message>
        <message>
            <source>stands twice in “{title}”</source>
            <translation>«{title}» ішінде екі рет бар</translation>
        </message>
        <message>
            <source>{share} % of the contained text</source>
            <translation>ішіндегі мәтіннің {share} %</translation>
        </message>
        <message>
            <source>{share} % of {tags}</source>
            <translation>{tags} ішінен {share} %</translation>
        </message>
        <message>
            <source>{words} · “{title}” came first</source>
            <translation>{words} · «{title}» бұрын шыққан</translation>
        </message>
    </context>
    <context>
        <name>QuestionForm</name>
        <message>
            <source>2022, 2022-01 or 2022-01-09</source>
            <translation>2022, 2022-01 немесе 2022-01-09</translation>
        </message>
        <message>
            <source>Add an answer</source>
            <translation>Жауап қосу</translation>
        </message>
        <message>
            <source>Answers</source>
            <translation>Жауаптар</translation>
        </message>
        <message>
            <source>As of</source>
            <translation>Күнгі</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Сақтау</translation>
        </message>
        <message>
            <source>New dispute</source>
            <translation>Жаңа дау</translation>
        </message>
        <message>
            <source>Not known</source>
            <translation>Белгісіз</translation>
        </message>
        <message>
            <source>Not set</source>
            <translation>Берілмеген</translation>
        </message>
        <message>
            <source>One sentence that can be answered</source>
            <translation>Жауап беруге болатын бір сөйлем</translation>
        </message>
        <message>
            <source>Only one answer can hold</source>
            <translation>Тек бір жауап дұрыс</translation>
        </message>
        <message>
            <source>Open dispute</source>
            <translation>Дау ашу</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Орны</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>Сұрақ</translation>
        </message>
        <message>
            <source>Question and answers</source>
            <translation>Сұрақ пен жауаптар</translation>
        </message>
        <message>
            <source>Topic</source>
            <translation>Тақырып</translation>
        </message>
        <message>
            <source>What is counted</source>
            <translation>Не саналады</translation>
        </message>
        <message>
            <source>What the answers must be about. Claims with another scope are marked.</source>
            <translation>Жауаптар не туралы болуы керек. Ауқымы басқа тұжырымдар белгіленеді.</translation>
        </message>
        <message>
            <source>Who is included</source>
            <translation>Кім қамтылған</translation>
        </message>
        <message>
            <source>a date such as 2022-01-09</source>
            <translation>күні, мысалы 2022-01-09</translation>
        </message>
        <message>
            <source>a question</source>
            <translation>сұрақ</translation>
        </message>
        <message>
            <source>two answers</source>
            <translation>екі жауап</translation>
        </message>
    </context>
    <context>
        <name>Rail</name>
        <message>
            <source>Places</source>
            <translation>Орындар</translation>
        </message>
    </context>
    <context>
        <name>ReadPlace</name>
        <message>
            <source>Go to</source>
            <translation>Өту</translation>
        </message>
        <message>
            <source>Paragraph number, or @ and a character position:</source>
            <translation>Абзац нөмірі немесе @ және таңба орны:</translation>
        </message>
        <message>
            <source>Select words first.</source>
            <translation>Алдымен сөздерді таңдаңыз.</translation>
        </message>
        <message>
            <source>«{quote}»
{title}, characters {places} (text {hash})</source>
            <translation>«{quote}»
{title}, таңбалар {places} (мәтін {hash})</translation>
        </message>
        <message>
            <source>“{text}” is no number. Type 12, or @3400.</source>
            <translation>«{text}» сан емес. 12 немесе @3400 деп теріңіз.</translation>
        </message>
    </context>
    <context>
        <name>ReceiveDialog</name>
        <message numerus="yes">
            <source>%n document(s)</source>
            <translation>
                <numerusform>%n құжат</numerusform>
                <numerusform>%n құжат</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n tag(s) stand twice in the set, on the same words with the same code.</source>
            <translation>
                <numerusform>%n белгі жинақта екі рет тұр: сөздері де, коды да бірдей.</numerusform>
                <numerusform>%n белгі жинақта екі рет тұр: сөздері де, коды да бірдей.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>A reply with %n decision(s) on your tags. Importing it changes none of them.</source>
            <translation>
                <numerusform>Белгілеріңіз туралы %n шешімі бар жауап. Импорттау ешқайсысын өзгертпейді.</numerusform>
                <numerusform>Белгілеріңіз туралы %n шешімі бар жауап. Импорттау ешқайсысын өзгертпейді.</numerusform>
            </translation>
        </message>
        <message>
            <source>By {owner}, version {version}. {status}</source>
            <translation>{owner}, {version}-нұсқа. {status}</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Бас тарту</translation>
        </message>
        <message>
            <source>Changed</source>
            <translation>Өзгертілген</translation>
        </message>
        <message>
            <source>Changed on both sides</source>
            <translation>Екі жақта да өзгертілген</translation>
        </message>
        <message>
            <source>Codes that are new here and will be added: {names}</source>
            <translation>Мұнда жаңа, қосылатын кодтар: {names}</translation>
        </message>
        <message>
            <source>Decisions and comments</source>
            <translation>Шешімдер мен пікірлер</translation>
        </message>
        <message numerus="yes">
            <source>Import %n tag(s)</source>
            <translation>
                <numerusform>%n белгіні импорттау</numerusform>
                <numerusform>%n белгіні импорттау</numerusform>
            </translation>
        </message>
        <message>
            <source>Import annotation set</source>
            <translation>Белгілер жинағын импорттау</translation>
        </message>
        <message>
            <source>Import as a set of its own</source>
            <translation>Бөлек жинақ ретінде импорттау</translation>
        </message>
        <message>
            <source>Import reply</source>
            <translation>Жауапты импорттау</translation>
        </message>
        <message>
            <source>It is a newer version of a set you have; decisions you made stay.</source>
            <translation>Бұл сізде бар жинақтың жаңарақ нұсқасы; шешімдеріңіз қалады.</translation>
        </message>
        <message>
            <source>It is new here.</source>
            <translation>Мұнда ол жаңа.</translation>
        </message>
        <message>
            <source>It is your own set coming back; it is merged row by row.</source>
            <translation>Бұл өз жинағыңыз қайтып келді; ол жолма-жол біріктіріледі.</translation>
        </message>
        <message>
            <source>New</source>
            <translation>Жаңа</translation>
        </message>
        <message>
            <source>Read set</source>
            <translation>Жинақты оқу</translation>
        </message>
        <message>
            <source>Removed by their author</source>
            <translation>Авторы жойған</translation>
        </message>
        <message>
            <source>Tags in the file</source>
            <translation>Файлдағы белгілер</translation>
        </message>
        <message>
            <source>The rows are texts…</source>
            <translation>Жолдар — мәтіндер…</translation>
        </message>
        <message>
            <source>The same as here</source>
            <translation>Осындағымен бірдей</translation>
        </message>
        <message>
            <source>This very file was imported before; importing it again changes nothing.</source>
            <translation>Бұл файл бұрын импортталған; қайта импорттау ештеңені өзгертпейді.</translation>
        </message>
        <message>
            <source>Without a place</source>
            <translation>Орынсыз</translation>
        </message>
        <message>
            <source>You have a newer version; this one changes nothing.</source>
            <translation>Сізде жаңарақ нұсқа бар; бұл ештеңені өзгертпейді.</translation>
        </message>
        <message>
            <source>You have another version of the same number. This one can come in as a set of its own.</source>
            <translation>Сізде нөмірі бірдей басқа нұсқа бар. Мұны бөлек жинақ ретінде қабылдауға болады.</translation>
        </message>
        <message>
            <source>You have this version already.</source>
            <translation>Бұл нұсқа сізде бар.</translation>
        </message>
        <message>
            <source>Your own tags are not touched. Undo takes the import back.</source>
            <translation>Өз белгілеріңізге тимейді. Болдырмау импортты қайтарады.</translation>
        </message>
        <message>
            <source>an unknown person</source>
            <translation>белгісіз адам</translation>
        </message>
        <message>
            <source>comes with the file</source>
            <translation>файлмен бірге келеді</translation>
        </message>
        <message>
            <source>here already</source>
            <translation>бұрыннан осында</translation>
        </message>
        <message>
            <source>here with another text; its tags are placed anew</source>
            <translation>мұнда басқа мәтінмен; белгілері қайта орналастырылады</translation>
        </message>
        <message>
            <source>not here; its tags are kept and listed</source>
            <translation>мұнда жоқ; белгілері сақталып, тізілген</translation>
        </message>
    </context>
    <context>
        <name>RecentMenu</name>
        <message>
            <source>My desk</source>
            <translation>Менің үстелім</translation>
        </message>
        <message>
            <source>No other project was opened yet</source>
            <translation>Басқа жоба әлі ашылмаған</translation>
        </message>
        <message>
            <source>Open &amp;recent</source>
            <translation>&amp;Жақында ашылған</translation>
        </message>
        <message>
            <source>{path} is not there any more</source>
            <translation>{path} енді жоқ</translation>
        </message>
    </context>
    <context>
        <name>RelationMenu</name>
        <message>
            <source>Type of relation</source>
            <translation>Байланыс түрі</translation>
        </message>
    </context>
    <context>
        <name>RelationRow</name>
        <message>
            <source>This tag {type}: «{quote}»</source>
            <translation>Бұл белгі {type}: «{quote}»</translation>
        </message>
        <message>
            <source>go there</source>
            <translation>сонда өту</translation>
        </message>
        <message>
            <source>remove the relation</source>
            <translation>байланысты жою</translation>
        </message>
        <message>
            <source>«{quote}» {type}: this tag</source>
            <translation>«{quote}» {type}: осы белгі</translation>
        </message>
    </context>
    <context>
        <name>Reply</name>
        <message>
            <source>Reply.kset</source>
            <translation>Жауап.kset</translation>
        </message>
        <message>
            <source>Write the reply</source>
            <translation>Жауап жазу</translation>
        </message>
        <message numerus="yes">
            <source>{name} holds %n decision(s). Send it to your colleague.</source>
            <translation>
                <numerusform>{name} ішінде %n шешім бар. Оны әріптесіңізге жіберіңіз.</numerusform>
                <numerusform>{name} ішінде %n шешім бар. Оны әріптесіңізге жіберіңіз.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ReplyPanel</name>
        <message>
            <source>Accepted</source>
            <translation>Қабылданды</translation>
        </message>
        <message>
            <source>Agreed by rule</source>
            <translation>Ереже бойынша келісілген</translation>
        </message>
        <message>
            <source>Amended</source>
            <translation>Түзетілді</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>Жауап</translation>
        </message>
        <message>
            <source>Answer…</source>
            <translation>Жауап беру…</translation>
        </message>
        <message>
            <source>Close the reply</source>
            <translation>Жауапты жабу</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Код</translation>
        </message>
        <message>
            <source>Decline…</source>
            <translation>Келіспеу…</translation>
        </message>
        <message>
            <source>Deferred</source>
            <translation>Кейінге қалды</translation>
        </message>
        <message>
            <source>Follow</source>
            <translation>Сай жасау</translation>
        </message>
        <message>
            <source>Next decision (N)</source>
            <translation>Келесі шешім (N)</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Жазба</translation>
        </message>
        <message>
            <source>Previous decision (P)</source>
            <translation>Алдыңғы шешім (P)</translation>
        </message>
        <message>
            <source>Rejected</source>
            <translation>Қабылданбады</translation>
        </message>
        <message>
            <source>The whole reply is answered. Export your set to send the next version.</source>
            <translation>Бүкіл жауапқа жауап берілді. Келесі нұсқаны жіберу үшін жинағыңызды экспорттаңыз.</translation>
        </message>
        <message>
            <source>To be looked at again</source>
            <translation>Тағы бір рет қарау керек</translation>
        </message>
        <message>
            <source>Why not? Enter writes, Esc drops</source>
            <translation>Неге жоқ? Enter жазады, Esc тастайды</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>Сөздер</translation>
        </message>
        <message>
            <source>You have changed this tag since it was decided on.</source>
            <translation>Шешімнен кейін бұл белгіні өзгерттіңіз.</translation>
        </message>
        <message>
            <source>You have changed this tag since. Both versions are shown above; press A again to follow.</source>
            <translation>Содан бері бұл белгіні өзгерттіңіз. Екі нұсқа да жоғарыда; сай жасау үшін A-ны қайта басыңыз.</translation>
        </message>
        <message>
            <source>a colleague</source>
            <translation>әріптес</translation>
        </message>
        <message>
            <source>by {name}, {when}</source>
            <translation>{name}, {when}</translation>
        </message>
        <message>
            <source>declined</source>
            <translation>келісілмеді</translation>
        </message>
        <message>
            <source>followed</source>
            <translation>орындалды</translation>
        </message>
        <message>
            <source>your tag is gone</source>
            <translation>белгіңіз енді жоқ</translation>
        </message>
        <message>
            <source>{field}: {mine} → {theirs}</source>
            <translation>{field}: {mine} → {theirs}</translation>
        </message>
        <message>
            <source>{open} of {all} open</source>
            <translation>{all} ішінен {open} ашық</translation>
        </message>
    </context>
    <context>
        <name>ReportDialog</name>
        <message>
            <source>A row for each tag of both sets, with its group and decision.</source>
            <translation>Екі жинақтың әр белгісіне бір жол: тобы мен шешімі.</translation>
        </message>
        <message>
            <source>About</source>
            <translation>Не туралы</translation>
        </message>
        <message>
            <source>Blind review {number}</source>
            <translation>Жасырын тексеру {number}</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Жабу</translation>
        </message>
        <message>
            <source>Differences</source>
            <translation>Айырмашылықтар</translation>
        </message>
        <message>
            <source>Differences, Excel (XLSX)</source>
            <translation>Айырмашылықтар, Excel (XLSX)</translation>
        </message>
        <message>
            <source>Differences, table (CSV)</source>
            <translation>Айырмашылықтар, кесте (CSV)</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>Пішім</translation>
        </message>
        <message>
            <source>Make a report</source>
            <translation>Есеп жасау</translation>
        </message>
        <message>
            <source>Making the report…</source>
            <translation>Есеп жасалуда…</translation>
        </message>
        <message>
            <source>Nothing is written before you choose a file.</source>
            <translation>Файл таңдалғанша ештеңе жазылмайды.</translation>
        </message>
        <message>
            <source>One file, no script, nothing from outside. Figures are those of the command line.</source>
            <translation>Бір файл, скриптсіз, сырттан ештеңе жоқ. Сандар командалық жолдағыдай.</translation>
        </message>
        <message>
            <source>PDF</source>
            <translation>PDF</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>Есеп</translation>
        </message>
        <message>
            <source>Review</source>
            <translation>Тексеру</translation>
        </message>
        <message>
            <source>The report</source>
            <translation>Есеп</translation>
        </message>
        <message>
            <source>The whole project</source>
            <translation>Бүкіл жоба</translation>
        </message>
        <message>
            <source>There is no review yet, so there are no differences.</source>
            <translation>Әлі тексеру жоқ, сондықтан айырмашылық та жоқ.</translation>
        </message>
        <message>
            <source>Web page (HTML)</source>
            <translation>Веб-бет (HTML)</translation>
        </message>
        <message>
            <source>Write report</source>
            <translation>Есепті жазу</translation>
        </message>
        <message>
            <source>Write report…</source>
            <translation>Есепті жазу…</translation>
        </message>
        <message>
            <source>Write table…</source>
            <translation>Кестені жазу…</translation>
        </message>
        <message>
            <source>{name} was written.</source>
            <translation>{name} жазылды.</translation>
        </message>
    </context>
    <context>
        <name>RestoreDialog</name>
        <message>
            <source>At closing</source>
            <translation>Жабылғанда</translation>
        </message>
        <message>
            <source>At opening</source>
            <translation>Ашылғанда</translation>
        </message>
        <message>
            <source>Back up now</source>
            <translation>Көшірме жасау</translation>
        </message>
        <message>
            <source>Backups</source>
            <translation>Сақтық көшірмелер</translation>
        </message>
        <message>
            <source>Before a new version</source>
            <translation>Жаңа нұсқа алдында</translation>
        </message>
        <message>
            <source>Before a repair</source>
            <translation>Жөндеу алдында</translation>
        </message>
        <message>
            <source>Before a restore</source>
            <translation>Қалпына келтіру алдында</translation>
        </message>
        <message>
            <source>Before an import</source>
            <translation>Импорт алдында</translation>
        </message>
        <message>
            <source>By hand</source>
            <translation>Қолмен</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Бас тарту</translation>
        </message>
        <message>
            <source>Restore</source>
            <translation>Қалпына келтіру</translation>
        </message>
        <message>
            <source>Restore a backup</source>
            <translation>Көшірмені қалпына келтіру</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Өлшемі</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>Белгілер</translation>
        </message>
        <message>
            <source>The backup of {when} was restored. The state before it is the newest backup.</source>
            <translation>{when} күнгі көшірме қалпына келтірілді. Оған дейінгі күй — ең жаңа көшірме.</translation>
        </message>
        <message>
            <source>The project as it is now is backed up first, so nothing is lost.</source>
            <translation>Алдымен жобаның қазіргі күйі көшіріледі, сондықтан ештеңе жоғалмайды.</translation>
        </message>
        <message>
            <source>There is no backup of this project yet.</source>
            <translation>Бұл жобаның әзірге көшірмесі жоқ.</translation>
        </message>
        <message>
            <source>When</source>
            <translation>Қашан</translation>
        </message>
        <message>
            <source>While working</source>
            <translation>Жұмыс кезінде</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Неге</translation>
        </message>
    </context>
    <context>
        <name>Review</name>
        <message>
            <source>Accepted</source>
            <translation>Қабылданды</translation>
        </message>
        <message>
            <source>Agreed</source>
            <translation>Келісілді</translation>
        </message>
        <message>
            <source>Amended</source>
            <translation>Түзетілді</translation>
        </message>
        <message>
            <source>Boundary and code</source>
            <translation>Шекара мен код</translation>
        </message>
        <message>
            <source>Boundary differs</source>
            <translation>Шекарасы бөлек</translation>
        </message>
        <message>
            <source>Code differs</source>
            <translation>Коды бөлек</translation>
        </message>
        <message>
            <source>Deferred</source>
            <translation>Кейінге қалды</translation>
        </message>
        <message>
            <source>Fields differ</source>
            <translation>Өрістері бөлек</translation>
        </message>
        <message>
            <source>Merged</source>
            <translation>Біріктірілген</translation>
        </message>
        <message>
            <source>Only mine</source>
            <translation>Тек менікі</translation>
        </message>
        <message>
            <source>Only theirs</source>
            <translation>Тек олардікі</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Ашық</translation>
        </message>
        <message>
            <source>Rejected</source>
            <translation>Қабылданбады</translation>
        </message>
        <message>
            <source>Resolved</source>
            <translation>Шешілді</translation>
        </message>
        <message>
            <source>Same</source>
            <translation>Бірдей</translation>
        </message>
        <message>
            <source>Split</source>
            <translation>Бөлінген</translation>
        </message>
        <message>
            <source>Stale</source>
            <translation>Ескірген</translation>
        </message>
        <message>
            <source>Without a place</source>
            <translation>Орынсыз</translation>
        </message>
    </context>
    <context>
        <name>ReviewDocuments</name>
        <message>
            <source>Blind review {number}</source>
            <translation>Жасырын тексеру {number}</translation>
        </message>
        <message>
            <source>Differences decided</source>
            <translation>Шешілген айырмашылықтар</translation>
        </message>
        <message>
            <source>Documents</source>
            <translation>Құжаттар</translation>
        </message>
        <message>
            <source>Documents of the review</source>
            <translation>Тексеру құжаттары</translation>
        </message>
        <message>
            <source>Review</source>
            <translation>Тексеру</translation>
        </message>
        <message>
            <source>Write the reply…</source>
            <translation>Жауап жазу…</translation>
        </message>
        <message>
            <source>{decided} of {total}</source>
            <translation>{total} ішінен {decided}</translation>
        </message>
        <message>
            <source>{name} (closed)</source>
            <translation>{name} (жабық)</translation>
        </message>
    </context>
    <context>
        <name>ReviewDocumentsModel</name>
        <message>
            <source>all {total} decided</source>
            <translation>барлық {total} шешілді</translation>
        </message>
        <message>
            <source>{decided} of {total} decided</source>
            <translation>{total} ішінен {decided} шешілді</translation>
        </message>
    </context>
    <context>
        <name>ReviewLayout</name>
        <message>
            <source>All shown…</source>
            <translation>Көрінгеннің бәрі…</translation>
        </message>
        <message>
            <source>Differences</source>
            <translation>Айырмашылықтар</translation>
        </message>
        <message>
            <source>Filter the differences</source>
            <translation>Айырмашылықтарды сүзу</translation>
        </message>
        <message>
            <source>Next difference (N)</source>
            <translation>Келесі айырмашылық (N)</translation>
        </message>
        <message>
            <source>Nothing missing</source>
            <translation>Ештеңе қалмады</translation>
        </message>
        <message>
            <source>Previous difference (P)</source>
            <translation>Алдыңғы айырмашылық (P)</translation>
        </message>
    </context>
    <context>
        <name>ReviewPlace</name>
        <message numerus="yes">
            <source>%n tag(s) decided.</source>
            <translation>
                <numerusform>%n белгі шешілді.</numerusform>
                <numerusform>%n белгі шешілді.</numerusform>
            </translation>
        </message>
        <message>
            <source>A digit picks a reason, or type one and press Enter</source>
            <translation>Себебін цифр таңдайды, немесе өзіңіз теріп, Enter басыңыз</translation>
        </message>
        <message>
            <source>A few words are needed. Esc leaves it undecided.</source>
            <translation>Бірнеше сөз керек. Esc шешімсіз қалдырады.</translation>
        </message>
        <message>
            <source>A few words, then Enter</source>
            <translation>Бірнеше сөз, сосын Enter</translation>
        </message>
        <message numerus="yes">
            <source>Accept all %n open tag(s) of mine shown</source>
            <translation>
                <numerusform>Көрсетілген менің %n ашық белгімді қабылдау</numerusform>
                <numerusform>Көрсетілген менің %n ашық белгімді қабылдау</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Accept all %n open tag(s) of theirs shown</source>
            <translation>
                <numerusform>Көрсетілген олардың %n ашық белгісін қабылдау</numerusform>
                <numerusform>Көрсетілген олардың %n ашық белгісін қабылдау</numerusform>
            </translation>
        </message>
        <message>
            <source>Comment</source>
            <translation>Пікір</translation>
        </message>
        <message>
            <source>Hide same</source>
            <translation>Бірдейлерді жасыру</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Себебі</translation>
        </message>
        <message numerus="yes">
            <source>Reject all %n open tag(s) of theirs shown</source>
            <translation>
                <numerusform>Көрсетілген олардың %n ашық белгісін қабылдамау</numerusform>
                <numerusform>Көрсетілген олардың %n ашық белгісін қабылдамау</numerusform>
            </translation>
        </message>
        <message>
            <source>Show same</source>
            <translation>Бірдейлерді көрсету</translation>
        </message>
        <message>
            <source>The review is closed.</source>
            <translation>Тексеру жабық.</translation>
        </message>
        <message>
            <source>The review is open.</source>
            <translation>Тексеру ашық.</translation>
        </message>
        <message>
            <source>Type the comment, then Enter</source>
            <translation>Пікірді теріп, Enter басыңыз</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Болдырмау</translation>
        </message>
        <message>
            <source>What is to be found out?</source>
            <translation>Нені анықтау керек?</translation>
        </message>
        <message>
            <source>Why do both stand?</source>
            <translation>Неге екеуі де қалады?</translation>
        </message>
    </context>
    <context>
        <name>ReviewStart</name>
        <message numerus="yes">
            <source>%n tag(s)</source>
            <translation>
                <numerusform>%n белгі</numerusform>
                <numerusform>%n белгі</numerusform>
            </translation>
        </message>
        <message>
            <source>A set cannot be compared with itself. Choose another one.</source>
            <translation>Жинақты өзімен салыстыруға болмайды. Басқасын таңдаңыз.</translation>
        </message>
        <message>
            <source>Back to the review</source>
            <translation>Тексеруге оралу</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>Салыстыру</translation>
        </message>
        <message>
            <source>Compare a set with your own, decide each difference with a reason, and send the answer back.</source>
            <translation>Жинақты өзіңіздікімен салыстырып, әр айырмашылықты себебімен шешіп, жауабын жіберіңіз.</translation>
        </message>
        <message>
            <source>Compare with</source>
            <translation>Немен салыстыру</translation>
        </message>
        <message>
            <source>Hide my own tags until I have decided</source>
            <translation>Шешкенімше менің белгілерімді жасыру</translation>
        </message>
        <message>
            <source>Hide who tagged what</source>
            <translation>Кім не белгілегенін жасыру</translation>
        </message>
        <message>
            <source>Import a colleague's set…</source>
            <translation>Әріптес жинағын импорттау…</translation>
        </message>
        <message>
            <source>Import the annotation set a colleague sent you. It is kept as it came; your tags stay.</source>
            <translation>Әріптес жіберген белгілер жинағын импорттаңыз. Ол келген күйінде сақталады; белгілеріңіз қалады.</translation>
        </message>
        <message>
            <source>Must have the same</source>
            <translation>Сәйкес келуі тиіс</translation>
        </message>
        <message>
            <source>My tags</source>
            <translation>Менің белгілерім</translation>
        </message>
        <message>
            <source>No set to review yet</source>
            <translation>Әзірге тексеретін жинақ жоқ</translation>
        </message>
        <message>
            <source>Nothing (a pure review)</source>
            <translation>Ештеңе (таза тексеру)</translation>
        </message>
        <message>
            <source>Review</source>
            <translation>Тексеру</translation>
        </message>
        <message>
            <source>Review colleagues' tags</source>
            <translation>Әріптестер белгілерін тексеру</translation>
        </message>
        <message>
            <source>Sets that must have the same</source>
            <translation>Сәйкес келуі тиіс жинақтар</translation>
        </message>
        <message>
            <source>Settled at once</source>
            <translation>Бірден шешіледі</translation>
        </message>
        <message>
            <source>Start review</source>
            <translation>Тексеруді бастау</translation>
        </message>
        <message numerus="yes">
            <source>Start review of %n set(s)</source>
            <translation>
                <numerusform>%n жинақты тексеруді бастау</numerusform>
                <numerusform>%n жинақты тексеруді бастау</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Row</name>
        <message>
            <source>{value} (assumed)</source>
            <translation>{value} (болжам)</translation>
        </message>
    </context>
    <context>
        <name>SearchPanel</name>
        <message numerus="yes">
            <source>%n document(s)</source>
            <translation>
                <numerusform>%n құжат</numerusform>
                <numerusform>%n құжат</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n hit(s)</source>
            <translation>
                <numerusform>%n сәйкестік</numerusform>
                <numerusform>%n сәйкестік</numerusform>
            </translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Жабу</translation>
        </message>
        <message>
            <source>Find</source>
            <translation>Табу</translation>
        </message>
        <message>
            <source>Find in the project</source>
            <translation>Жобадан табу</translation>
        </message>
        <message>
            <source>First {number} hits</source>
            <translation>Алғашқы {number} сәйкестік</translation>
        </message>
        <message>
            <source>Hits</source>
            <translation>Сәйкестіктер</translation>
        </message>
        <message>
            <source>No hits</source>
            <translation>Табылмады</translation>
        </message>
        <message>
            <source>Tags and notes too</source>
            <translation>Белгілер мен жазбаларда да</translation>
        </message>
        <message>
            <source>tag</source>
            <translation>белгі</translation>
        </message>
        <message>
            <source>{hits} in {documents}</source>
            <translation>{documents}, {hits}</translation>
        </message>
    </context>
    <context>
        <name>SetsList</name>
        <message>
            <source>Review</source>
            <translation>Тексеру</translation>
        </message>
    </context>
    <context>
        <name>SettingsDialog</name>
        <message>
            <source>All</source>
            <translation>Барлығы</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>Жүйедегідей</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Қараңғы</translation>
        </message>
        <message>
            <source>Everything acts at once. All data stays on this computer.</source>
            <translation>Бәрі бірден қолданылады. Барлық деректер осы компьютерде қалады.</translation>
        </message>
        <message>
            <source>Face</source>
            <translation>Қаріп</translation>
        </message>
        <message>
            <source>High contrast</source>
            <translation>Жоғары контраст</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Пернелер</translation>
        </message>
        <message>
            <source>Labels of tags</source>
            <translation>Белгі жазулары</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Тіл</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Жарық</translation>
        </message>
        <message>
            <source>Line spacing</source>
            <translation>Жол аралығы</translation>
        </message>
        <message>
            <source>Near the caret</source>
            <translation>Курсор жанында</translation>
        </message>
        <message>
            <source>Off</source>
            <translation>Өшірулі</translation>
        </message>
        <message>
            <source>Off, they need Ctrl or the menu: better for speech input.</source>
            <translation>Өшірулі, оларға Ctrl не мәзір керек: сөйлеп енгізуге қолайлы.</translation>
        </message>
        <message>
            <source>Sans serif of this computer</source>
            <translation>Осы компьютердің серифсізі</translation>
        </message>
        <message>
            <source>Serif of this computer</source>
            <translation>Осы компьютердің серифтісі</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Баптаулар</translation>
        </message>
        <message>
            <source>Single keys act in text and lists</source>
            <translation>Жеке пернелер мәтін мен тізімдерде істейді</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Өлшемі</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Мәтін</translation>
        </message>
        <message>
            <source>The mouse selects whole words</source>
            <translation>Тінтуір бүтін сөздерді таңдайды</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>Безендіру</translation>
        </message>
        <message>
            <source>Window</source>
            <translation>Терезе</translation>
        </message>
        <message>
            <source>You</source>
            <translation>Сіз</translation>
        </message>
        <message>
            <source>Your name</source>
            <translation>Атыңыз</translation>
        </message>
        <message>
            <source>Your tags carry this name, here and in what you export.</source>
            <translation>Белгілеріңізде осы ат болады: мұнда да, экспортта да.</translation>
        </message>
    </context>
    <context>
        <name>SettleForm</name>
        <message>
            <source>Answer</source>
            <translation>Жауап</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>Таңдау…</translation>
        </message>
        <message>
            <source>Close dispute</source>
            <translation>Дауды жабу</translation>
        </message>
        <message>
            <source>Decided by {name}, {time}.</source>
            <translation>Шешкен: {name}, {time}.</translation>
        </message>
        <message>
            <source>How it was settled</source>
            <translation>Қалай шешілді</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Сақтау</translation>
        </message>
        <message>
            <source>Lean to this</source>
            <translation>Осыған бейім болу</translation>
        </message>
        <message>
            <source>No answer</source>
            <translation>Жауап жоқ</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Себебі</translation>
        </message>
        <message>
            <source>Reopen</source>
            <translation>Қайта ашу</translation>
        </message>
        <message>
            <source>Settle</source>
            <translation>Шешу</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Мәртебе</translation>
        </message>
        <message>
            <source>What differs</source>
            <translation>Не бөлек</translation>
        </message>
        <message>
            <source>Will be kept as decided by {name}, {time}.</source>
            <translation>Шешім ретінде сақталады: {name}, {time}.</translation>
        </message>
        <message>
            <source>a reason</source>
            <translation>себеп</translation>
        </message>
        <message>
            <source>an answer</source>
            <translation>жауап</translation>
        </message>
        <message>
            <source>how it was settled</source>
            <translation>қалай шешілді</translation>
        </message>
        <message>
            <source>unknown</source>
            <translation>белгісіз</translation>
        </message>
        <message>
            <source>what differs</source>
            <translation>не бөлек</translation>
        </message>
        <message>
            <source>{field} – required</source>
            <translation>{field} — міндетті</translation>
        </message>
    </context>
    <context>
        <name>ShortcutSheet</name>
        <message>
            <source>Back to the text</source>
            <translation>Мәтінге оралу</translation>
        </message>
        <message>
            <source>Choose the value</source>
            <translation>Мәнді таңдау</translation>
        </message>
        <message>
            <source>Empty the row</source>
            <translation>Жолды тазарту</translation>
        </message>
        <message>
            <source>Inspector and lists of values</source>
            <translation>Инспектор мен мәндер тізімдері</translation>
        </message>
        <message>
            <source>Keep the text, go on</source>
            <translation>Мәтінді сақтап, әрі қарай</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Пернелер</translation>
        </message>
        <message>
            <source>Keys are places on the keyboard: they work the same on English, Russian and Kazakh layouts.</source>
            <translation>Перне — пернетақтадағы орын: ағылшын, орыс және қазақ орналасуларында бірдей істейді.</translation>
        </message>
        <message>
            <source>Keys, column {number}</source>
            <translation>Пернелер, {number}-баған</translation>
        </message>
        <message>
            <source>More</source>
            <translation>Тағы</translation>
        </message>
        <message>
            <source>No key and no command is called that.</source>
            <translation>Ондай перне де, команда да жоқ.</translation>
        </message>
        <message>
            <source>Print…</source>
            <translation>Басып шығару…</translation>
        </message>
        <message>
            <source>Rows</source>
            <translation>Жолдар</translation>
        </message>
        <message>
            <source>Search keys and commands</source>
            <translation>Пернелер мен командаларды іздеу</translation>
        </message>
        <message>
            <source>Type, or find by typing</source>
            <translation>Теру немесе теріп табу</translation>
        </message>
    </context>
    <context>
        <name>SplitForm</name>
        <message numerus="yes">
            <source>%n mention(s) tagged by others stay as they are.</source>
            <translation>
                <numerusform>Басқалар белгілеген %n аталым сол күйінде қалады.</numerusform>
                <numerusform>Басқалар белгілеген %n аталым сол күйінде қалады.</numerusform>
            </translation>
        </message>
        <message>
            <source>Filter mentions and spellings</source>
            <translation>Аталымдар мен жазылуларды сүзу</translation>
        </message>
        <message>
            <source>Mentions and spellings</source>
            <translation>Аталымдар мен жазылулар</translation>
        </message>
        <message numerus="yes">
            <source>Move %n</source>
            <translation>
                <numerusform>%n көшіру</numerusform>
                <numerusform>%n көшіру</numerusform>
            </translation>
        </message>
        <message>
            <source>Spelling: {text}</source>
            <translation>Жазылуы: {text}</translation>
        </message>
        <message>
            <source>Split</source>
            <translation>Бөлінген</translation>
        </message>
        <message>
            <source>They belong to</source>
            <translation>Олар мынаған тиесілі</translation>
        </message>
        <message>
            <source>They belong to (an old name, or type a new one)</source>
            <translation>Олар мынаған тиесілі (бар атау немесе жаңасын теріңіз)</translation>
        </message>
        <message>
            <source>the other name</source>
            <translation>басқа атау</translation>
        </message>
        <message>
            <source>ticks at what shall move</source>
            <translation>көшірілетіндердің белгілері</translation>
        </message>
    </context>
    <context>
        <name>StatusButton</name>
        <message>
            <source>Status</source>
            <translation>Мәртебе</translation>
        </message>
        <message>
            <source>Status {status}</source>
            <translation>Мәртебе: {status}</translation>
        </message>
    </context>
    <context>
        <name>StatusLine</name>
        <message>
            <source>Cancel</source>
            <translation>Бас тарту</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>Жалғастыру</translation>
        </message>
        <message>
            <source>Not saved</source>
            <translation>Сақталмады</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>Кідірту</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>Барысы</translation>
        </message>
        <message>
            <source>Saved {time}</source>
            <translation>{time} сақталды</translation>
        </message>
        <message>
            <source>{percent} %</source>
            <translation>{percent} %</translation>
        </message>
        <message numerus="yes">
            <source>{title} and %n more</source>
            <translation>
                <numerusform>{title} және тағы %n</numerusform>
                <numerusform>{title} және тағы %n</numerusform>
            </translation>
        </message>
        <message>
            <source>{title} {share} %</source>
            <translation>{title} {share} %</translation>
        </message>
        <message>
            <source>{title}: paused</source>
            <translation>{title}: кідіртілді</translation>
        </message>
        <message>
            <source>{title}: paused at {done} of {total}</source>
            <translation>{title}: {total} ішінен {done} орнында кідіртілді</translation>
        </message>
    </context>
    <context>
        <name>Steps</name>
        <message>
            <source>accept</source>
            <translation>қабылдау</translation>
        </message>
        <message>
            <source>add name</source>
            <translation>атау қосу</translation>
        </message>
        <message>
            <source>agree by rule</source>
            <translation>ереже бойынша келісу</translation>
        </message>
        <message>
            <source>agreed</source>
            <translation>келісілді</translation>
        </message>
        <message>
            <source>amend</source>
            <translation>түзету</translation>
        </message>
        <message>
            <source>change</source>
            <translation>өзгерту</translation>
        </message>
        <message>
            <source>change code</source>
            <translation>кодты ауыстыру</translation>
        </message>
        <message>
            <source>check document</source>
            <translation>құжатты тексеру</translation>
        </message>
        <message>
            <source>close review</source>
            <translation>тексеруді жабу</translation>
        </message>
        <message>
            <source>comment</source>
            <translation>пікір</translation>
        </message>
        <message>
            <source>confirm place</source>
            <translation>орнын растау</translation>
        </message>
        <message>
            <source>copy tag</source>
            <translation>белгіні көшіру</translation>
        </message>
        <message>
            <source>create the project</source>
            <translation>жобаны жасау</translation>
        </message>
        <message>
            <source>decide</source>
            <translation>шешім</translation>
        </message>
        <message>
            <source>decide conflict</source>
            <translation>қайшылықты шешу</translation>
        </message>
        <message>
            <source>decide proposal</source>
            <translation>ұсыныс бойынша шешім</translation>
        </message>
        <message>
            <source>decide reprint</source>
            <translation>қайта басылым бойынша шешім</translation>
        </message>
        <message>
            <source>defer</source>
            <translation>кейінге қалдыру</translation>
        </message>
        <message>
            <source>edit answer</source>
            <translation>жауапты өңдеу</translation>
        </message>
        <message>
            <source>edit codebook</source>
            <translation>кодтар кітабын өңдеу</translation>
        </message>
        <message>
            <source>edit dispute</source>
            <translation>дауды өңдеу</translation>
        </message>
        <message>
            <source>edit document</source>
            <translation>құжатты өңдеу</translation>
        </message>
        <message>
            <source>edit name</source>
            <translation>атауды өңдеу</translation>
        </message>
        <message>
            <source>edit note</source>
            <translation>жазбаны өңдеу</translation>
        </message>
        <message>
            <source>edit relation</source>
            <translation>байланысты өңдеу</translation>
        </message>
        <message>
            <source>edit spelling</source>
            <translation>жазылуын өңдеу</translation>
        </message>
        <message>
            <source>edit tag</source>
            <translation>белгіні өңдеу</translation>
        </message>
        <message>
            <source>export</source>
            <translation>экспорт</translation>
        </message>
        <message>
            <source>find proposals</source>
            <translation>ұсыныстарды іздеу</translation>
        </message>
        <message>
            <source>find reprints</source>
            <translation>қайта басылымдарды іздеу</translation>
        </message>
        <message>
            <source>follow review</source>
            <translation>тексеру жауабын қабылдау</translation>
        </message>
        <message>
            <source>go back</source>
            <translation>кері оралу</translation>
        </message>
        <message>
            <source>import documents</source>
            <translation>құжаттарды импорттау</translation>
        </message>
        <message>
            <source>import set</source>
            <translation>жинақты импорттау</translation>
        </message>
        <message>
            <source>keep import</source>
            <translation>импортты сақтау</translation>
        </message>
        <message>
            <source>link name</source>
            <translation>атауды байланыстыру</translation>
        </message>
        <message>
            <source>merge names</source>
            <translation>атауларды біріктіру</translation>
        </message>
        <message>
            <source>not the same</source>
            <translation>бірдей емес</translation>
        </message>
        <message>
            <source>open dispute</source>
            <translation>дау ашу</translation>
        </message>
        <message>
            <source>place tag</source>
            <translation>белгіні орналастыру</translation>
        </message>
        <message>
            <source>reject</source>
            <translation>қабылдамау</translation>
        </message>
        <message>
            <source>relate</source>
            <translation>байланыстыру</translation>
        </message>
        <message>
            <source>remove document</source>
            <translation>құжатты жою</translation>
        </message>
        <message>
            <source>remove relation</source>
            <translation>байланысты жою</translation>
        </message>
        <message>
            <source>remove set</source>
            <translation>жинақты жою</translation>
        </message>
        <message>
            <source>remove spelling</source>
            <translation>жазылуын жою</translation>
        </message>
        <message>
            <source>remove tag</source>
            <translation>белгіні жою</translation>
        </message>
        <message>
            <source>rename annotator</source>
            <translation>белгілеушінің атын өзгерту</translation>
        </message>
        <message>
            <source>rename set</source>
            <translation>жинақтың атын өзгерту</translation>
        </message>
        <message>
            <source>reopen</source>
            <translation>қайта ашу</translation>
        </message>
        <message>
            <source>resize tag</source>
            <translation>белгі шегін жылжыту</translation>
        </message>
        <message>
            <source>send comments</source>
            <translation>пікірлерді жіберу</translation>
        </message>
        <message>
            <source>set cell</source>
            <translation>ұяшық мәні</translation>
        </message>
        <message>
            <source>set state</source>
            <translation>күйін өзгерту</translation>
        </message>
        <message>
            <source>settle dispute</source>
            <translation>дауды шешу</translation>
        </message>
        <message>
            <source>split name</source>
            <translation>атауды бөлу</translation>
        </message>
        <message>
            <source>stale</source>
            <translation>ескіру</translation>
        </message>
        <message>
            <source>start review</source>
            <translation>тексеруді бастау</translation>
        </message>
        <message>
            <source>tag</source>
            <translation>белгі қосу</translation>
        </message>
        <message>
            <source>tag all</source>
            <translation>бәрін белгілеу</translation>
        </message>
        <message>
            <source>tag suggestions</source>
            <translation>ұсыныстарды белгілеу</translation>
        </message>
        <message>
            <source>take a stance</source>
            <translation>ұстаным таңдау</translation>
        </message>
        <message>
            <source>take over</source>
            <translation>өзіне алу</translation>
        </message>
    </context>
    <context>
        <name>TabStrip</name>
        <message>
            <source>Close</source>
            <translation>Жабу</translation>
        </message>
        <message>
            <source>Close the others</source>
            <translation>Қалғандарын жабу</translation>
        </message>
        <message>
            <source>Close “{title}”</source>
            <translation>«{title}» жабу</translation>
        </message>
        <message>
            <source>Move to the other side</source>
            <translation>Екінші жаққа көшіру</translation>
        </message>
        <message>
            <source>Open beside</source>
            <translation>Қатар ашу</translation>
        </message>
        <message>
            <source>Open texts</source>
            <translation>Ашық мәтіндер</translation>
        </message>
    </context>
    <context>
        <name>TagColumnsDialog</name>
        <message>
            <source>Cancel</source>
            <translation>Бас тарту</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Код</translation>
        </message>
        <message>
            <source>Document</source>
            <translation>Құжат</translation>
        </message>
        <message>
            <source>Each row is a tag, or a piece of one. Say which column holds what.</source>
            <translation>Әр жол — белгі немесе оның бөлігі. Қай бағанда не барын көрсетіңіз.</translation>
        </message>
        <message>
            <source>End</source>
            <translation>Соңы</translation>
        </message>
        <message>
            <source>First rows</source>
            <translation>Алғашқы жолдар</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>Әрі қарай</translation>
        </message>
        <message>
            <source>Look into {name}</source>
            <translation>{name} қаралуда</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Жазба</translation>
        </message>
        <message>
            <source>Nothing is written yet.</source>
            <translation>Әзірге ештеңе жазылған жоқ.</translation>
        </message>
        <message>
            <source>Read set</source>
            <translation>Жинақты оқу</translation>
        </message>
        <message>
            <source>Set</source>
            <translation>Жинақ</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>Басы</translation>
        </message>
        <message>
            <source>Tagged by</source>
            <translation>Кім белгіледі</translation>
        </message>
        <message>
            <source>Tagged on</source>
            <translation>Қашан белгіленді</translation>
        </message>
        <message>
            <source>Tags in a table</source>
            <translation>Кестедегі белгілер</translation>
        </message>
        <message>
            <source>The column with the codes is needed.</source>
            <translation>Кодтар бағаны керек.</translation>
        </message>
        <message>
            <source>The words are needed, or start and end of the tags.</source>
            <translation>Сөздер немесе белгілердің басы мен соңы керек.</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>Сөздер</translation>
        </message>
    </context>
    <context>
        <name>TagPreview</name>
        <message>
            <source>How the tag looks</source>
            <translation>Белгінің көрінісі</translation>
        </message>
        <message>
            <source>as </source>
            <translation>қалай </translation>
        </message>
        <message>
            <source>the words of a tag</source>
            <translation>белгі сөздері</translation>
        </message>
    </context>
    <context>
        <name>Tagging</name>
        <message numerus="yes">
            <source>%n tag(s) removed.</source>
            <translation>
                <numerusform>%n белгі жойылды.</numerusform>
                <numerusform>%n белгі жойылды.</numerusform>
            </translation>
        </message>
        <message>
            <source>Put the caret into the piece to take off.</source>
            <translation>Курсорды алып тастайтын бөлікке қойыңыз.</translation>
        </message>
        <message>
            <source>Select a tag first: click its bar or its words.</source>
            <translation>Алдымен белгіні таңдаңыз: оның жолағын не сөздерін басыңыз.</translation>
        </message>
        <message>
            <source>Select words first.</source>
            <translation>Алдымен сөздерді таңдаңыз.</translation>
        </message>
        <message>
            <source>Tag something first; Q then repeats its kind and code.</source>
            <translation>Алдымен бірдеңені белгілеңіз; сосын Q түрі мен кодын қайталайды.</translation>
        </message>
        <message numerus="yes">
            <source>Tagged as {kind}, %n word(s)</source>
            <translation>
                <numerusform>Белгіленді: {kind}, %n сөз</numerusform>
                <numerusform>Белгіленді: {kind}, %n сөз</numerusform>
            </translation>
        </message>
        <message>
            <source>Take over</source>
            <translation>Өзіме алу</translation>
        </message>
        <message>
            <source>The details of the {kind} were dropped.</source>
            <translation>Бұрынғы түрдің мәліметтері алынды: {kind}.</translation>
        </message>
        <message>
            <source>The two figures are of different days. How are they related?</source>
            <translation>Бұл екі сан әр күнгі. Олар қалай байланысты?</translation>
        </message>
        <message>
            <source>The two figures count something else. How are they related?</source>
            <translation>Бұл екі сан басқа нәрсені санайды. Олар қалай байланысты?</translation>
        </message>
        <message>
            <source>These words have this tag already. It is selected.</source>
            <translation>Бұл сөздерде мұндай белгі бар. Ол таңдалды.</translation>
        </message>
        <message>
            <source>This is the last piece. Del removes the whole tag.</source>
            <translation>Бұл соңғы бөлік. Del бүкіл белгіні жояды.</translation>
        </message>
        <message>
            <source>This tag belongs to {name}. Take it over to change it.</source>
            <translation>Белгі иесі: {name}. Өзгерту үшін оны өзіңізге алыңыз.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Болдырмау</translation>
        </message>
    </context>
    <context>
        <name>TagsModel</name>
        <message>
            <source>paragraph {number}</source>
            <translation>{number}-абзац</translation>
        </message>
        <message>
            <source>{letter} · {code} · «{quote}» · paragraph {number}</source>
            <translation>{letter} · {code} · «{quote}» · {number}-абзац</translation>
        </message>
    </context>
    <context>
        <name>TagsPanel</name>
        <message>
            <source>Filter tags</source>
            <translation>Белгілерді сүзу</translation>
        </message>
        <message>
            <source>More</source>
            <translation>Тағы</translation>
        </message>
        <message>
            <source>Show or hide the tags of others</source>
            <translation>Басқалардың белгілерін көрсету не жасыру</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>Белгілер</translation>
        </message>
        <message>
            <source>Tags of this document</source>
            <translation>Осы құжаттың белгілері</translation>
        </message>
    </context>
    <context>
        <name>TextHeader</name>
        <message>
            <source>Claim</source>
            <translation>Тұжырым</translation>
        </message>
        <message>
            <source>Disputed</source>
            <translation>Даулы</translation>
        </message>
        <message>
            <source>Entity</source>
            <translation>Нысан</translation>
        </message>
        <message>
            <source>No details yet</source>
            <translation>Әзірге мәлімет жоқ</translation>
        </message>
    </context>
    <context>
        <name>TextView</name>
        <message numerus="yes">
            <source>%n piece(s)</source>
            <translation>
                <numerusform>%n бөлік</numerusform>
                <numerusform>%n бөлік</numerusform>
            </translation>
        </message>
        <message>
            <source>Claim</source>
            <translation>Тұжырым</translation>
        </message>
        <message>
            <source>Disputed</source>
            <translation>Даулы</translation>
        </message>
        <message>
            <source>Entity</source>
            <translation>Нысан</translation>
        </message>
        <message>
            <source>Footnote {number}</source>
            <translation>Сілтеме {number}</translation>
        </message>
        <message>
            <source>List item {number}</source>
            <translation>Тізім тармағы {number}</translation>
        </message>
        <message>
            <source>level {level}</source>
            <translation>{level}-деңгей</translation>
        </message>
        <message>
            <source>suggested</source>
            <translation>ұсынылған</translation>
        </message>
        <message>
            <source>{code} · {set}</source>
            <translation>{code} · {set}</translation>
        </message>
    </context>
    <context>
        <name>Timeline</name>
        <message numerus="yes">
            <source>%n day(s)</source>
            <translation>
                <numerusform>%n күн</numerusform>
                <numerusform>%n күн</numerusform>
            </translation>
        </message>
        <message>
            <source>Timeline</source>
            <translation>Уақыт сызығы</translation>
        </message>
    </context>
    <context>
        <name>TimelineModel</name>
        <message>
            <source>no date</source>
            <translation>күні жоқ</translation>
        </message>
    </context>
    <context>
        <name>Upkeep</name>
        <message>
            <source>An undo is still running. Wait until it is done, or cancel it.</source>
            <translation>Болдырмау әлі жүруде. Аяқталуын күтіңіз немесе тоқтатыңыз.</translation>
        </message>
        <message>
            <source>Backup</source>
            <translation>Көшірме</translation>
        </message>
        <message>
            <source>Check the project</source>
            <translation>Жобаны тексеру</translation>
        </message>
        <message>
            <source>Done again: {name}.</source>
            <translation>Қайталанды: {name}.</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>Жалғастыру</translation>
        </message>
        <message>
            <source>It is closed there: take over</source>
            <translation>Ол жерде жабық: өзіме алу</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Сақтау</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Қайталау</translation>
        </message>
        <message>
            <source>Restore a backup</source>
            <translation>Көшірмені қалпына келтіру</translation>
        </message>
        <message>
            <source>Save a copy now</source>
            <translation>Көшірмесін қазір сақтау</translation>
        </message>
        <message numerus="yes">
            <source>The import of {when} was cut short; %n row(s) came in. Import the file again to complete it.</source>
            <translation>
                <numerusform>{when} импорты үзілді; %n жол кірді. Аяқтау үшін файлды қайта импорттаңыз.</numerusform>
                <numerusform>{when} импорты үзілді; %n жол кірді. Аяқтау үшін файлды қайта импорттаңыз.</numerusform>
            </translation>
        </message>
        <message>
            <source>The project is open for writing now.</source>
            <translation>Жоба жазу үшін ашылды.</translation>
        </message>
        <message>
            <source>The undo was stopped half-way. It goes on when the project is opened again.</source>
            <translation>Болдырмау жартысында тоқтады. Жоба қайта ашылғанда жалғасады.</translation>
        </message>
        <message>
            <source>Tidy up</source>
            <translation>Ретке келтіру</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Болдырмау</translation>
        </message>
        <message>
            <source>Undone: {name}.</source>
            <translation>Болдырылмады: {name}.</translation>
        </message>
        <message>
            <source>Wait and open for writing</source>
            <translation>Күтіп, жазу үшін ашу</translation>
        </message>
        <message>
            <source>You can write here as soon as the disk has room.</source>
            <translation>Дискіде орын пайда болғанда, осында өзгеріс енгізе аласыз.</translation>
        </message>
        <message>
            <source>You can write here as soon as the project is closed there.</source>
            <translation>Жоба ол жерде жабылған бойда мұнда жаза аласыз.</translation>
        </message>
    </context>
    <context>
        <name>UserFiles</name>
        <message>
            <source>It is here: {path}</source>
            <translation>Ол мына жерде: {path}</translation>
        </message>
        <message>
            <source>Open it</source>
            <translation>Ашу</translation>
        </message>
        <message>
            <source>Show in folder</source>
            <translation>Бумада көрсету</translation>
        </message>
    </context>
    <context>
        <name>Versions</name>
        <message>
            <source>Code</source>
            <translation>Код</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Түрі</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>Сөздер</translation>
        </message>
    </context>
    <context>
        <name>Walking</name>
        <message numerus="yes">
            <source>%n filtered out</source>
            <translation>
                <numerusform>%n сүзіліп тасталды</numerusform>
                <numerusform>%n сүзіліп тасталды</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n open in this text</source>
            <translation>
                <numerusform>бұл мәтінде %n ашық</numerusform>
                <numerusform>бұл мәтінде %n ашық</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n same, hidden</source>
            <translation>
                <numerusform>%n бірдей, жасырулы</numerusform>
                <numerusform>%n бірдей, жасырулы</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n without a place</source>
            <translation>
                <numerusform>%n орынсыз</numerusform>
                <numerusform>%n орынсыз</numerusform>
            </translation>
        </message>
        <message>
            <source>Clear check</source>
            <translation>Белгіні тазарту</translation>
        </message>
        <message>
            <source>Close review</source>
            <translation>Тексеруді жабу</translation>
        </message>
        <message>
            <source>Colleague</source>
            <translation>Әріптес</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>Салыстыру</translation>
        </message>
        <message>
            <source>Every difference of this review is decided.</source>
            <translation>Бұл тексерудің барлық айырмашылықтары шешілді.</translation>
        </message>
        <message>
            <source>Me</source>
            <translation>Мен</translation>
        </message>
        <message>
            <source>My tags</source>
            <translation>Менің белгілерім</translation>
        </message>
        <message>
            <source>No other open difference in this direction.</source>
            <translation>Бұл бағытта басқа ашық айырмашылық жоқ.</translation>
        </message>
        <message>
            <source>No other open difference of those shown.</source>
            <translation>Көрсетілгендердің ішінде басқа ашық айырмашылық жоқ.</translation>
        </message>
        <message>
            <source>Nothing</source>
            <translation>Ештеңе</translation>
        </message>
        <message>
            <source>Nothing missing</source>
            <translation>Ештеңе қалмады</translation>
        </message>
        <message>
            <source>Show all</source>
            <translation>Бәрін көрсету</translation>
        </message>
        <message>
            <source>Viewed</source>
            <translation>Қаралды</translation>
        </message>
        <message>
            <source>Write reply…</source>
            <translation>Жауап жазу…</translation>
        </message>
        <message>
            <source>changed since it was checked</source>
            <translation>тексерілгеннен кейін өзгерген</translation>
        </message>
        <message>
            <source>nothing missing</source>
            <translation>ештеңе қалмады</translation>
        </message>
        <message>
            <source>viewed</source>
            <translation>қаралды</translation>
        </message>
        <message>
            <source>{decided} of {total} differences decided</source>
            <translation>{total} айырмашылықтың {decided} шешілді</translation>
        </message>
    </context>
    <context>
        <name>WorkList</name>
        <message>
            <source>Differences</source>
            <translation>Айырмашылықтар</translation>
        </message>
    </context>
    <context>
        <name>WorkModel</name>
        <message>
            <source>Category</source>
            <translation>Санат</translation>
        </message>
        <message>
            <source>Person</source>
            <translation>Адам</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Күйі</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>Белгілер</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>Сөздер</translation>
        </message>
    </context>
</TS>
