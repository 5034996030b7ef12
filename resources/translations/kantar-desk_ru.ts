<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
    <context>
        <name>AboutDialog</name>
        <message>
            <source>About Kantar Desk</source>
            <translation>О Kantar Desk</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Закрыть</translation>
        </message>
        <message>
            <source>Copy details</source>
            <translation>Копировать сведения</translation>
        </message>
        <message>
            <source>Free software under the Apache License 2.0. All data stays on this computer.</source>
            <translation>Свободная программа под лицензией Apache 2.0. Все данные остаются на этом компьютере.</translation>
        </message>
        <message>
            <source>Log folder: {folder}</source>
            <translation>Папка журналов: {folder}</translation>
        </message>
        <message>
            <source>Read, tag, compare and review texts about contested events.</source>
            <translation>Читать, размечать, сравнивать и проверять тексты о спорных событиях.</translation>
        </message>
        <message>
            <source>Sign of Kantar Desk</source>
            <translation>Знак Kantar Desk</translation>
        </message>
        <message>
            <source>Versions</source>
            <translation>Версии</translation>
        </message>
    </context>
    <context>
        <name>AgreementPart</name>
        <message numerus="yes">
            <source>%n document(s)</source>
            <translation>
                <numerusform>%n документ</numerusform>
                <numerusform>%n документа</numerusform>
                <numerusform>%n документов</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n document(s) in one set only.</source>
            <translation>
                <numerusform>%n документ только в одном наборе.</numerusform>
                <numerusform>%n документа только в одном наборе.</numerusform>
                <numerusform>%n документов только в одном наборе.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n unfinished document(s) left out.</source>
            <translation>
                <numerusform>%n неготовый документ не учтён.</numerusform>
                <numerusform>%n неготовых документа не учтены.</numerusform>
                <numerusform>%n неготовых документов не учтены.</numerusform>
            </translation>
        </message>
        <message>
            <source>Agreement</source>
            <translation>Согласие</translation>
        </message>
        <message>
            <source>Boundary</source>
            <translation>Границы</translation>
        </message>
        <message>
            <source>Counting…</source>
            <translation>Подсчёт…</translation>
        </message>
        <message>
            <source>Criterion</source>
            <translation>Критерий</translation>
        </message>
        <message>
            <source>F1</source>
            <translation>F1</translation>
        </message>
        <message>
            <source>F1, 95 % interval</source>
            <translation>F1, интервал 95 %</translation>
        </message>
        <message>
            <source>Find differences</source>
            <translation>Найти расхождения</translation>
        </message>
        <message>
            <source>Interval</source>
            <translation>Интервал</translation>
        </message>
        <message>
            <source>Interval over paragraphs, rough.</source>
            <translation>Интервал по абзацам, грубый.</translation>
        </message>
        <message>
            <source>IoU ≥ 0.5</source>
            <translation>IoU ≥ 0,5</translation>
        </message>
        <message>
            <source>My tags</source>
            <translation>Мои метки</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>Вперёд</translation>
        </message>
        <message>
            <source>No document is finished in both sets, so nothing is counted.</source>
            <translation>Ни один документ не готов в обоих наборах, поэтому ничего не подсчитано.</translation>
        </message>
        <message>
            <source>Pairs</source>
            <translation>Пары</translation>
        </message>
        <message>
            <source>Relaxed</source>
            <translation>Мягко</translation>
        </message>
        <message>
            <source>Start a review</source>
            <translation>Начать проверку</translation>
        </message>
        <message>
            <source>Start a review of these two sets to see the differences.</source>
            <translation>Начните проверку этих двух наборов, чтобы увидеть расхождения.</translation>
        </message>
        <message>
            <source>Strict</source>
            <translation>Строго</translation>
        </message>
        <message>
            <source>What must be equal</source>
            <translation>Что должно совпадать</translation>
        </message>
        <message>
            <source>Where the codes differ</source>
            <translation>Где расходятся коды</translation>
        </message>
        <message>
            <source>Which sets</source>
            <translation>Какие наборы</translation>
        </message>
        <message>
            <source>With unfinished documents</source>
            <translation>С неготовыми документами</translation>
        </message>
        <message>
            <source>code and half</source>
            <translation>код и половина</translation>
        </message>
        <message>
            <source>code and overlap</source>
            <translation>код и наложение</translation>
        </message>
        <message>
            <source>pieces</source>
            <translation>части</translation>
        </message>
        <message>
            <source>pieces and code</source>
            <translation>части и код</translation>
        </message>
        <message numerus="yes">
            <source>the %n most used code(s), rows: first set, columns: second set</source>
            <translation>
                <numerusform>%n самый частый код, строки: первый набор, столбцы: второй</numerusform>
                <numerusform>%n самых частых кода, строки: первый набор, столбцы: второй</numerusform>
                <numerusform>%n самых частых кодов, строки: первый набор, столбцы: второй</numerusform>
            </translation>
        </message>
        <message>
            <source>{documents} in common, {mine} and {theirs} tags.</source>
            <translation>общих документов {documents}, меток {mine} и {theirs}.</translation>
        </message>
        <message>
            <source>{mine} and {theirs}</source>
            <translation>{mine} и {theirs}</translation>
        </message>
        <message>
            <source>{number} of {all}: {words}.</source>
            <translation>{number} из {all}: {words}.</translation>
        </message>
        <message>
            <source>{one} and {other}</source>
            <translation>{one} и {other}</translation>
        </message>
        <message>
            <source>{words}: no differences.</source>
            <translation>{words}: расхождений нет.</translation>
        </message>
        <message>
            <source>|uα of all tags (2016): {value}.</source>
            <translation>|uα всех меток (2016): {value}.</translation>
        </message>
    </context>
    <context>
        <name>AnswerRow</name>
        <message>
            <source>An answer that a text gives</source>
            <translation>Ответ, который даёт текст</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>Ответ</translation>
        </message>
        <message>
            <source>Take this answer off</source>
            <translation>Убрать этот ответ</translation>
        </message>
    </context>
    <context>
        <name>Assistance</name>
        <message>
            <source>All twins of this tag are tagged already.</source>
            <translation>Все повторы этой метки уже помечены.</translation>
        </message>
        <message numerus="yes">
            <source>Copied to %n place(s).</source>
            <translation>
                <numerusform>Скопировано в %n место.</numerusform>
                <numerusform>Скопировано в %n места.</numerusform>
                <numerusform>Скопировано в %n мест.</numerusform>
            </translation>
        </message>
        <message>
            <source>Finding figures</source>
            <translation>Поиск цифр</translation>
        </message>
        <message>
            <source>Finding name variants</source>
            <translation>Поиск вариантов имён</translation>
        </message>
        <message>
            <source>Finding reprints</source>
            <translation>Поиск перепечаток</translation>
        </message>
        <message>
            <source>No other document says much the same.</source>
            <translation>Ни в одном другом документе нет почти того же.</translation>
        </message>
        <message>
            <source>Nothing was found.</source>
            <translation>Ничего не найдено.</translation>
        </message>
        <message>
            <source>Same claim elsewhere</source>
            <translation>То же утверждение в других местах</translation>
        </message>
        <message>
            <source>These words have no twin. “Find reprints and repeats” looks for twins.</source>
            <translation>У этих слов нет повтора. Повторы ищет «Найти перепечатки и повторы».</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Отменить</translation>
        </message>
        <message>
            <source>{sentence} The text differs a little there.</source>
            <translation>{sentence} Текст там немного другой.</translation>
        </message>
    </context>
    <context>
        <name>BelongingRow</name>
        <message numerus="yes">
            <source>%n document(s) of the same name</source>
            <translation>
                <numerusform>%n документ с тем же именем</numerusform>
                <numerusform>%n документа с тем же именем</numerusform>
                <numerusform>%n документов с тем же именем</numerusform>
            </translation>
        </message>
        <message>
            <source>Place them there</source>
            <translation>Разместить там</translation>
        </message>
        <message>
            <source>The tags belong to</source>
            <translation>Метки относятся к</translation>
        </message>
        <message>
            <source>documents of the same name</source>
            <translation>документы с тем же именем</translation>
        </message>
        <message>
            <source>no document yet: they are kept and listed</source>
            <translation>пока ни к какому: их сохранят и перечислят</translation>
        </message>
    </context>
    <context>
        <name>Bridge</name>
        <message>
            <source>Try again</source>
            <translation>Повторить попытку</translation>
        </message>
    </context>
    <context>
        <name>ClaimsPanel</name>
        <message>
            <source>Add claims</source>
            <translation>Добавить утверждения</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>Ответ</translation>
        </message>
        <message>
            <source>Claims that were found</source>
            <translation>Найденные утверждения</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Закрыть</translation>
        </message>
        <message>
            <source>Empty</source>
            <translation>Пусто</translation>
        </message>
        <message>
            <source>How the selected claims stand to</source>
            <translation>Как выбранные утверждения относятся к</translation>
        </message>
        <message>
            <source>No claim has these words. Tag them in Read with 1, then come back.</source>
            <translation>Нет утверждений с этими словами. Отметьте их в «Чтении» клавишей 1 и вернитесь.</translation>
        </message>
        <message>
            <source>Search the claims of all documents</source>
            <translation>Искать утверждения во всех документах</translation>
        </message>
        <message>
            <source>Select claims in the list first.</source>
            <translation>Сначала выберите утверждения в списке.</translation>
        </message>
        <message>
            <source>Your own tags. Type words to find those of colleagues too, or tag more words in Read with 1.</source>
            <translation>Ваши отметки. Введите слова, чтобы найти и отметки коллег, или отметьте ещё слова в «Чтении» клавишей 1.</translation>
        </message>
    </context>
    <context>
        <name>CodeList</name>
        <message>
            <source>Codes and fields</source>
            <translation>Коды и поля</translation>
        </message>
    </context>
    <context>
        <name>CodeModel</name>
        <message numerus="yes">
            <source>%n tag(s)</source>
            <translation>
                <numerusform>%n метка</numerusform>
                <numerusform>%n метки</numerusform>
                <numerusform>%n меток</numerusform>
            </translation>
        </message>
        <message>
            <source>goes into {name}</source>
            <translation>уходит в {name}</translation>
        </message>
        <message>
            <source>key {key}</source>
            <translation>клавиша {key}</translation>
        </message>
        <message>
            <source>retired</source>
            <translation>в архиве</translation>
        </message>
    </context>
    <context>
        <name>CodePanel</name>
        <message numerus="yes">
            <source>%n tag(s)</source>
            <translation>
                <numerusform>%n метка</numerusform>
                <numerusform>%n метки</numerusform>
                <numerusform>%n меток</numerusform>
            </translation>
        </message>
        <message>
            <source>All keys have a code. Choose this code's key again to free it.</source>
            <translation>У всех клавиш есть код. Выберите клавишу этого кода ещё раз, чтобы освободить её.</translation>
        </message>
        <message>
            <source>Colour</source>
            <translation>Цвет</translation>
        </message>
        <message>
            <source>Definition</source>
            <translation>Определение</translation>
        </message>
        <message>
            <source>Examples</source>
            <translation>Примеры</translation>
        </message>
        <message>
            <source>Free: {keys}. The others have a code.</source>
            <translation>Свободны: {keys}. У остальных есть код.</translation>
        </message>
        <message>
            <source>Group under</source>
            <translation>Группа</translation>
        </message>
        <message>
            <source>Hard to tell from {name} for {who} readers.</source>
            <translation>Трудно отличить от {name} при цветослепоте ({who}).</translation>
        </message>
        <message>
            <source>Hard to tell from {name}.</source>
            <translation>Трудно отличить от {name}.</translation>
        </message>
        <message>
            <source>Hidden from keys and menus. {tags}</source>
            <translation>Скрыт из клавиш и меню. {tags}</translation>
        </message>
        <message>
            <source>Hides the code. {tags}</source>
            <translation>Скрывает код. {tags}</translation>
        </message>
        <message numerus="yes">
            <source>Its %n tag(s) stay.</source>
            <translation>
                <numerusform>Его %n метка остаётся.</numerusform>
                <numerusform>Его %n метки остаются.</numerusform>
                <numerusform>Его %n меток остаются.</numerusform>
            </translation>
        </message>
        <message>
            <source>Its tags go to “{name}” when you confirm.</source>
            <translation>Его метки перейдут в «{name}», когда вы подтвердите.</translation>
        </message>
        <message>
            <source>Key</source>
            <translation>Клавиша</translation>
        </message>
        <message>
            <source>Looks like</source>
            <translation>Вид на странице</translation>
        </message>
        <message>
            <source>Machine code</source>
            <translation>Машинный код</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Имя</translation>
        </message>
        <message>
            <source>No group</source>
            <translation>Без группы</translation>
        </message>
        <message>
            <source>No key: picked from the list. Free: {keys}.</source>
            <translation>Без клавиши: выбирается из списка. Свободны: {keys}.</translation>
        </message>
        <message>
            <source>Retire</source>
            <translation>В архив</translation>
        </message>
        <message>
            <source>Revive</source>
            <translation>Вернуть</translation>
        </message>
        <message>
            <source>Stands apart from all kinds and codes, also for colour-blind readers.</source>
            <translation>Отличается от всех видов и кодов, в том числе при цветослепоте.</translation>
        </message>
        <message>
            <source>The colour of its kind. All of these reach 4.5 : 1.</source>
            <translation>Цвет его вида. Все эти цвета достигают 4,5 : 1.</translation>
        </message>
        <message>
            <source>The general code can be renamed, not retired.</source>
            <translation>Общий код можно переименовать, но не убрать в архив.</translation>
        </message>
        <message>
            <source>blue-blind</source>
            <translation>не видит синий</translation>
        </message>
        <message>
            <source>green-blind</source>
            <translation>не видит зелёный</translation>
        </message>
        <message>
            <source>red-blind</source>
            <translation>не видит красный</translation>
        </message>
        <message>
            <source>set once, never changes</source>
            <translation>задаётся один раз и не меняется</translation>
        </message>
    </context>
    <context>
        <name>CodeTableHead</name>
        <message>
            <source>Key</source>
            <translation>Клавиша</translation>
        </message>
        <message>
            <source>Machine code</source>
            <translation>Машинный код</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Имя</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>Метки</translation>
        </message>
    </context>
    <context>
        <name>CodebookDialog</name>
        <message numerus="yes">
            <source>%n change(s) are not confirmed. Close again to drop them.</source>
            <translation>
                <numerusform>%n изменение не подтверждено. Закройте ещё раз, чтобы отказаться от него.</numerusform>
                <numerusform>%n изменения не подтверждены. Закройте ещё раз, чтобы отказаться от них.</numerusform>
                <numerusform>%n изменений не подтверждены. Закройте ещё раз, чтобы отказаться от них.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n change(s) not confirmed, each can be undone</source>
            <translation>
                <numerusform>%n изменение не подтверждено, его можно отменить</numerusform>
                <numerusform>%n изменения не подтверждены, каждое можно отменить</numerusform>
                <numerusform>%n изменений не подтверждены, каждое можно отменить</numerusform>
            </translation>
        </message>
        <message>
            <source>Codebook (*.json)</source>
            <translation>Книга кодов (*.json)</translation>
        </message>
        <message>
            <source>Codebook of {name}</source>
            <translation>Книга кодов: {name}</translation>
        </message>
        <message>
            <source>Confirm as version {number}</source>
            <translation>Подтвердить как версию {number}</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>Подробности</translation>
        </message>
        <message>
            <source>Export codes</source>
            <translation>Экспорт кодов</translation>
        </message>
        <message>
            <source>Export codes…</source>
            <translation>Экспорт кодов…</translation>
        </message>
        <message>
            <source>Filter codes</source>
            <translation>Отбор кодов</translation>
        </message>
        <message>
            <source>Import codes</source>
            <translation>Импорт кодов</translation>
        </message>
        <message>
            <source>Import codes…</source>
            <translation>Импорт кодов…</translation>
        </message>
        <message>
            <source>Into “{name}”: {mine} + {theirs} = {sum} tags</source>
            <translation>В «{name}»: {mine} + {theirs} = {sum} меток</translation>
        </message>
        <message>
            <source>Merge…</source>
            <translation>Объединить…</translation>
        </message>
        <message>
            <source>New code</source>
            <translation>Новый код</translation>
        </message>
        <message>
            <source>New field</source>
            <translation>Новое поле</translation>
        </message>
        <message>
            <source>Undo change</source>
            <translation>Отменить изменение</translation>
        </message>
        <message>
            <source>Version {number} written to {file}.</source>
            <translation>Версия {number} записана в {file}.</translation>
        </message>
        <message>
            <source>Version {number} · no step loses a tag</source>
            <translation>Версия {number} · ни один шаг не теряет метку</translation>
        </message>
        <message>
            <source>Version {number} · {changes}</source>
            <translation>Версия {number} · {changes}</translation>
        </message>
        <message>
            <source>{file}: {new} new, {known} known by id or machine code. Look, then confirm.</source>
            <translation>{file}: новых {new}, известных по id или машинному коду {known}. Посмотрите и подтвердите.</translation>
        </message>
    </context>
    <context>
        <name>ColourSquares</name>
        <message>
            <source>colour of its kind</source>
            <translation>цвет его вида</translation>
        </message>
    </context>
    <context>
        <name>Commands</name>
        <message>
            <source>A file with your decisions and comments for the colleague</source>
            <translation>Файл с вашими решениями и комментариями для коллеги</translation>
        </message>
        <message>
            <source>A tag that came with another text stands right here</source>
            <translation>Метка, пришедшая с другим текстом, стоит здесь верно</translation>
        </message>
        <message>
            <source>About Kantar Desk…</source>
            <translation>О Kantar Desk…</translation>
        </message>
        <message>
            <source>About this document…</source>
            <translation>Об этом документе…</translation>
        </message>
        <message>
            <source>Accept</source>
            <translation>Принять</translation>
        </message>
        <message>
            <source>Accept and next; keep the amendment</source>
            <translation>Принять и дальше; сохранить исправление</translation>
        </message>
        <message>
            <source>Add an answer…</source>
            <translation>Добавить ответ…</translation>
        </message>
        <message>
            <source>Add claims to the dispute…</source>
            <translation>Добавить утверждения в спор…</translation>
        </message>
        <message>
            <source>Add words as a piece</source>
            <translation>Добавить слова как часть</translation>
        </message>
        <message>
            <source>Agreement, decisions and the log as HTML, PDF or a table</source>
            <translation>Согласие, решения и журнал в HTML, PDF или таблице</translation>
        </message>
        <message>
            <source>All keys on one sheet</source>
            <translation>Все клавиши на одном листе</translation>
        </message>
        <message>
            <source>All occurrences…</source>
            <translation>Все вхождения…</translation>
        </message>
        <message>
            <source>All steps by name and time, and the way back to any of them</source>
            <translation>Все шаги с именем и временем и возврат к любому из них</translation>
        </message>
        <message>
            <source>All that was found and not decided yet</source>
            <translation>Всё найденное и ещё не решённое</translation>
        </message>
        <message>
            <source>Amend</source>
            <translation>Исправить</translation>
        </message>
        <message>
            <source>Amend: add words as a piece</source>
            <translation>Исправить: добавить слова как часть</translation>
        </message>
        <message>
            <source>Amend: change to claim</source>
            <translation>Исправить: сделать утверждением</translation>
        </message>
        <message>
            <source>Amend: change to disputed statement</source>
            <translation>Исправить: сделать спорным высказыванием</translation>
        </message>
        <message>
            <source>Amend: change to entity</source>
            <translation>Исправить: сделать объектом</translation>
        </message>
        <message>
            <source>Amend: choose the code</source>
            <translation>Исправить: выбрать код</translation>
        </message>
        <message>
            <source>Amend: grow end by a character</source>
            <translation>Исправить: расширить конец на знак</translation>
        </message>
        <message>
            <source>Amend: grow end by a word</source>
            <translation>Исправить: расширить конец на слово</translation>
        </message>
        <message>
            <source>Amend: grow start by a character</source>
            <translation>Исправить: расширить начало на знак</translation>
        </message>
        <message>
            <source>Amend: grow start by a word</source>
            <translation>Исправить: расширить начало на слово</translation>
        </message>
        <message>
            <source>Amend: shrink end by a character</source>
            <translation>Исправить: сузить конец на знак</translation>
        </message>
        <message>
            <source>Amend: shrink end by a word</source>
            <translation>Исправить: сузить конец на слово</translation>
        </message>
        <message>
            <source>Amend: shrink start by a character</source>
            <translation>Исправить: сузить начало на знак</translation>
        </message>
        <message>
            <source>Amend: shrink start by a word</source>
            <translation>Исправить: сузить начало на слово</translation>
        </message>
        <message>
            <source>Amend: take off the piece here</source>
            <translation>Исправить: убрать часть под курсором</translation>
        </message>
        <message>
            <source>Answer the comment…</source>
            <translation>Ответить на комментарий…</translation>
        </message>
        <message>
            <source>Back to the passage before</source>
            <translation>Назад к прежнему фрагменту</translation>
        </message>
        <message>
            <source>Both stand…</source>
            <translation>Оставить обе…</translation>
        </message>
        <message>
            <source>Change question and answers…</source>
            <translation>Изменить вопрос и ответы…</translation>
        </message>
        <message>
            <source>Change to claim</source>
            <translation>Сделать утверждением</translation>
        </message>
        <message>
            <source>Change to disputed statement</source>
            <translation>Сделать спорным высказыванием</translation>
        </message>
        <message>
            <source>Change to entity</source>
            <translation>Сделать объектом</translation>
        </message>
        <message>
            <source>Choose a claim first</source>
            <translation>Сначала выберите утверждение</translation>
        </message>
        <message>
            <source>Choose a dispute first</source>
            <translation>Сначала выберите спор</translation>
        </message>
        <message>
            <source>Choose a document by its title; the one in front stays open</source>
            <translation>Выбрать документ по названию; открытый сейчас остаётся во вкладке</translation>
        </message>
        <message>
            <source>Choose a mention first</source>
            <translation>Сначала выберите упоминание</translation>
        </message>
        <message>
            <source>Choose a name first</source>
            <translation>Сначала выберите имя</translation>
        </message>
        <message>
            <source>Close or reopen the review</source>
            <translation>Закрыть или снова открыть проверку</translation>
        </message>
        <message>
            <source>Close split</source>
            <translation>Закрыть разделение</translation>
        </message>
        <message>
            <source>Close tab</source>
            <translation>Закрыть вкладку</translation>
        </message>
        <message>
            <source>Close the question with an answer, or say why there is none</source>
            <translation>Закрыть вопрос ответом или указать, почему ответа нет</translation>
        </message>
        <message>
            <source>Codebook…</source>
            <translation>Книга кодов…</translation>
        </message>
        <message>
            <source>Command palette…</source>
            <translation>Палитра команд…</translation>
        </message>
        <message>
            <source>Commands with their keys, documents, names, disputes</source>
            <translation>Команды с клавишами, документы, имена, споры</translation>
        </message>
        <message>
            <source>Comment…</source>
            <translation>Комментарий…</translation>
        </message>
        <message>
            <source>Confirm its place</source>
            <translation>Подтвердить место</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Копировать</translation>
        </message>
        <message>
            <source>Copy tag to twins</source>
            <translation>Копировать метку в повторы</translation>
        </message>
        <message>
            <source>Copy with reference</source>
            <translation>Копировать со ссылкой</translation>
        </message>
        <message>
            <source>Decline with a comment…</source>
            <translation>Не согласиться с комментарием…</translation>
        </message>
        <message>
            <source>Defer…</source>
            <translation>Отложить…</translation>
        </message>
        <message>
            <source>Details of the tag</source>
            <translation>Подробности метки</translation>
        </message>
        <message>
            <source>Disputes</source>
            <translation>Споры</translation>
        </message>
        <message>
            <source>Document: viewed, nothing missing, clear</source>
            <translation>Документ: просмотрен, ничего не пропущено, сбросить</translation>
        </message>
        <message>
            <source>Documents and annotation sets</source>
            <translation>Документы и наборы меток</translation>
        </message>
        <message>
            <source>Documents panel</source>
            <translation>Панель документов</translation>
        </message>
        <message>
            <source>Drawer</source>
            <translation>Нижняя панель</translation>
        </message>
        <message>
            <source>Drop the amendment</source>
            <translation>Отказаться от исправления</translation>
        </message>
        <message>
            <source>Ends and pieces</source>
            <translation>Границы и части</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Экспорт…</translation>
        </message>
        <message>
            <source>Figures, agreement, report</source>
            <translation>Цифры, согласие, отчёт</translation>
        </message>
        <message>
            <source>Filter tags</source>
            <translation>Отбор меток</translation>
        </message>
        <message>
            <source>Find figures in conflict</source>
            <translation>Найти расходящиеся цифры</translation>
        </message>
        <message>
            <source>Find in document</source>
            <translation>Найти в документе</translation>
        </message>
        <message>
            <source>Find in the project</source>
            <translation>Найти в проекте</translation>
        </message>
        <message>
            <source>Find name variants</source>
            <translation>Найти варианты имён</translation>
        </message>
        <message>
            <source>Find reprints and repeats</source>
            <translation>Найти перепечатки и повторы</translation>
        </message>
        <message>
            <source>Follow the decision</source>
            <translation>Последовать решению</translation>
        </message>
        <message>
            <source>Forward to the next passage</source>
            <translation>Вперёд к следующему фрагменту</translation>
        </message>
        <message>
            <source>Full screen</source>
            <translation>Во весь экран</translation>
        </message>
        <message>
            <source>Go to paragraph or position…</source>
            <translation>Перейти к абзацу или месту…</translation>
        </message>
        <message>
            <source>Go to the related tag</source>
            <translation>Перейти к связанной метке</translation>
        </message>
        <message>
            <source>Grow by a sentence</source>
            <translation>Расширить на предложение</translation>
        </message>
        <message>
            <source>Grow end by a character</source>
            <translation>Расширить конец на знак</translation>
        </message>
        <message>
            <source>Grow end by a word</source>
            <translation>Расширить конец на слово</translation>
        </message>
        <message>
            <source>Grow start by a character</source>
            <translation>Расширить начало на знак</translation>
        </message>
        <message>
            <source>Grow start by a word</source>
            <translation>Расширить начало на слово</translation>
        </message>
        <message>
            <source>Handbook</source>
            <translation>Руководство</translation>
        </message>
        <message>
            <source>History…</source>
            <translation>История…</translation>
        </message>
        <message>
            <source>How everything is done, page by page</source>
            <translation>Как всё делается, страница за страницей</translation>
        </message>
        <message>
            <source>Import…</source>
            <translation>Импорт…</translation>
        </message>
        <message>
            <source>Keep or drop the amendment first (Ctrl+Enter, Esc)</source>
            <translation>Сначала сохраните исправление или откажитесь от него (Ctrl+Enter, Esc)</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Клавиши</translation>
        </message>
        <message>
            <source>Labels: off, near, all</source>
            <translation>Подписи: нет, рядом, все</translation>
        </message>
        <message>
            <source>Larger text</source>
            <translation>Крупнее текст</translation>
        </message>
        <message>
            <source>Logs hold no text of your documents</source>
            <translation>В журналах нет текста ваших документов</translation>
        </message>
        <message>
            <source>Make a report…</source>
            <translation>Составить отчёт…</translation>
        </message>
        <message>
            <source>Matrix of the dispute</source>
            <translation>Матрица спора</translation>
        </message>
        <message>
            <source>Merge names…</source>
            <translation>Объединить имена…</translation>
        </message>
        <message>
            <source>Move tab to the other side</source>
            <translation>Перенести вкладку на другую сторону</translation>
        </message>
        <message>
            <source>Name the entity</source>
            <translation>Назвать объект</translation>
        </message>
        <message>
            <source>Names</source>
            <translation>Имена</translation>
        </message>
        <message>
            <source>Names of the register that may be the same</source>
            <translation>Имена реестра, которые могут совпадать</translation>
        </message>
        <message>
            <source>New dispute…</source>
            <translation>Новый спор…</translation>
        </message>
        <message>
            <source>New name…</source>
            <translation>Новое имя…</translation>
        </message>
        <message>
            <source>New project…</source>
            <translation>Новый проект…</translation>
        </message>
        <message>
            <source>New review…</source>
            <translation>Новая проверка…</translation>
        </message>
        <message>
            <source>Next decision on my tags</source>
            <translation>Следующее решение о моих метках</translation>
        </message>
        <message>
            <source>Next document</source>
            <translation>Следующий документ</translation>
        </message>
        <message>
            <source>Next hit</source>
            <translation>Следующее совпадение</translation>
        </message>
        <message>
            <source>Next open difference</source>
            <translation>Следующее открытое расхождение</translation>
        </message>
        <message>
            <source>Next panel</source>
            <translation>Следующая панель</translation>
        </message>
        <message>
            <source>Next tab</source>
            <translation>Следующая вкладка</translation>
        </message>
        <message>
            <source>Next tag</source>
            <translation>Следующая метка</translation>
        </message>
        <message>
            <source>No reply of a colleague is here</source>
            <translation>Ответа коллеги здесь нет</translation>
        </message>
        <message>
            <source>Normal text size</source>
            <translation>Обычный размер текста</translation>
        </message>
        <message>
            <source>Not the same as…</source>
            <translation>Это не то же, что…</translation>
        </message>
        <message>
            <source>Nothing is proposed for this name</source>
            <translation>Для этого имени ничего не предложено</translation>
        </message>
        <message>
            <source>Numbers that cannot all hold, and sums that do not come out</source>
            <translation>Числа, которые не могут быть верны вместе, и суммы, которые не сходятся</translation>
        </message>
        <message>
            <source>Once more: find the same words in the whole project</source>
            <translation>Ещё раз: найти те же слова во всём проекте</translation>
        </message>
        <message>
            <source>One question across documents: sheet, matrix, timeline</source>
            <translation>Один вопрос во всех документах: лист, матрица, хронология</translation>
        </message>
        <message>
            <source>Only one text is on the screen</source>
            <translation>На экране только один текст</translation>
        </message>
        <message>
            <source>Only one text is open</source>
            <translation>Открыт только один текст</translation>
        </message>
        <message>
            <source>Open a document first</source>
            <translation>Сначала откройте документ</translation>
        </message>
        <message>
            <source>Open a project first</source>
            <translation>Сначала откройте проект</translation>
        </message>
        <message>
            <source>Open a question; in Read it begins from the selected tags</source>
            <translation>Открыть вопрос; в «Чтении» он начинается с выбранных меток</translation>
        </message>
        <message>
            <source>Open in a new tab…</source>
            <translation>Открыть в новой вкладке…</translation>
        </message>
        <message>
            <source>Open project…</source>
            <translation>Открыть проект…</translation>
        </message>
        <message>
            <source>Open the mention in Read</source>
            <translation>Открыть упоминание в «Чтении»</translation>
        </message>
        <message>
            <source>Open the passage in Read</source>
            <translation>Открыть фрагмент в «Чтении»</translation>
        </message>
        <message>
            <source>Open the starter corpus</source>
            <translation>Открыть учебный корпус</translation>
        </message>
        <message>
            <source>Overview</source>
            <translation>Обзор</translation>
        </message>
        <message>
            <source>Panels</source>
            <translation>Панели</translation>
        </message>
        <message>
            <source>Passages that documents share, and documents inside others</source>
            <translation>Общие фрагменты документов и документы внутри других</translation>
        </message>
        <message>
            <source>Paste text as a document…</source>
            <translation>Вставить текст как документ…</translation>
        </message>
        <message>
            <source>Press E to amend first</source>
            <translation>Сначала нажмите E, чтобы исправить</translation>
        </message>
        <message>
            <source>Previous decision on my tags</source>
            <translation>Предыдущее решение о моих метках</translation>
        </message>
        <message>
            <source>Previous document</source>
            <translation>Предыдущий документ</translation>
        </message>
        <message>
            <source>Previous hit</source>
            <translation>Предыдущее совпадение</translation>
        </message>
        <message>
            <source>Previous open difference</source>
            <translation>Предыдущее открытое расхождение</translation>
        </message>
        <message>
            <source>Previous panel</source>
            <translation>Предыдущая панель</translation>
        </message>
        <message>
            <source>Previous tab</source>
            <translation>Предыдущая вкладка</translation>
        </message>
        <message>
            <source>Previous tag</source>
            <translation>Предыдущая метка</translation>
        </message>
        <message>
            <source>Proposals</source>
            <translation>Предложения</translation>
        </message>
        <message>
            <source>Put under a dispute</source>
            <translation>Отнести к спору</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>Выход</translation>
        </message>
        <message>
            <source>Read</source>
            <translation>Чтение</translation>
        </message>
        <message>
            <source>Read and tag documents</source>
            <translation>Читать и размечать документы</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Повторить</translation>
        </message>
        <message>
            <source>Reject…</source>
            <translation>Отклонить…</translation>
        </message>
        <message>
            <source>Relate to another tag</source>
            <translation>Связать с другой меткой</translation>
        </message>
        <message>
            <source>Remove tag</source>
            <translation>Удалить метку</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>Переименовать</translation>
        </message>
        <message>
            <source>Reset layout</source>
            <translation>Исходное расположение</translation>
        </message>
        <message>
            <source>Restore a backup…</source>
            <translation>Восстановить копию…</translation>
        </message>
        <message>
            <source>Review</source>
            <translation>Проверка</translation>
        </message>
        <message>
            <source>Review colleagues' tags</source>
            <translation>Проверить метки коллег</translation>
        </message>
        <message>
            <source>Same claim elsewhere</source>
            <translation>То же утверждение в других местах</translation>
        </message>
        <message>
            <source>Same kind and code as the last tag</source>
            <translation>Тот же вид и код, что у последней метки</translation>
        </message>
        <message>
            <source>Save a copy…</source>
            <translation>Сохранить копию…</translation>
        </message>
        <message>
            <source>Say who claims it</source>
            <translation>Указать, кто утверждает</translation>
        </message>
        <message>
            <source>Say who made the claim: click an entity tag, or select words</source>
            <translation>Указать, чьё это утверждение: щёлкните метку объекта или выделите слова</translation>
        </message>
        <message>
            <source>Select a claim first</source>
            <translation>Сначала выберите утверждение</translation>
        </message>
        <message>
            <source>Select a difference first</source>
            <translation>Сначала выберите расхождение</translation>
        </message>
        <message>
            <source>Select a tag first: click its bar or its words</source>
            <translation>Сначала выберите метку: щёлкните по её полосе или словам</translation>
        </message>
        <message>
            <source>Select all words</source>
            <translation>Выделить все слова</translation>
        </message>
        <message>
            <source>Select words first</source>
            <translation>Сначала выделите слова</translation>
        </message>
        <message>
            <source>Select words or a tag first</source>
            <translation>Сначала выделите слова или метку</translation>
        </message>
        <message>
            <source>Sentences of other documents that say much the same</source>
            <translation>Предложения других документов, где сказано почти то же</translation>
        </message>
        <message>
            <source>Settings…</source>
            <translation>Настройки…</translation>
        </message>
        <message>
            <source>Settle the dispute…</source>
            <translation>Решить спор…</translation>
        </message>
        <message>
            <source>Sheet of the dispute</source>
            <translation>Лист спора</translation>
        </message>
        <message>
            <source>Show log folder</source>
            <translation>Показать папку журналов</translation>
        </message>
        <message>
            <source>Show or hide what is the same</source>
            <translation>Показать или скрыть совпадающее</translation>
        </message>
        <message>
            <source>Show the passage</source>
            <translation>Показать фрагмент</translation>
        </message>
        <message>
            <source>Shrink by a sentence</source>
            <translation>Сузить на предложение</translation>
        </message>
        <message>
            <source>Shrink end by a character</source>
            <translation>Сузить конец на знак</translation>
        </message>
        <message>
            <source>Shrink end by a word</source>
            <translation>Сузить конец на слово</translation>
        </message>
        <message>
            <source>Shrink start by a character</source>
            <translation>Сузить начало на знак</translation>
        </message>
        <message>
            <source>Shrink start by a word</source>
            <translation>Сузить начало на слово</translation>
        </message>
        <message>
            <source>Six short practice texts, copied into a new project</source>
            <translation>Шесть коротких учебных текстов, копируются в новый проект</translation>
        </message>
        <message>
            <source>Smaller text</source>
            <translation>Мельче текст</translation>
        </message>
        <message>
            <source>Split side by side</source>
            <translation>Разделить на два текста</translation>
        </message>
        <message>
            <source>Split the name…</source>
            <translation>Разделить имя…</translation>
        </message>
        <message>
            <source>Start a review first</source>
            <translation>Сначала начните проверку</translation>
        </message>
        <message>
            <source>Suggest tags for this document</source>
            <translation>Предложить метки для этого документа</translation>
        </message>
        <message>
            <source>Tabs and split</source>
            <translation>Вкладки и разделение</translation>
        </message>
        <message>
            <source>Tag as claim</source>
            <translation>Пометить как утверждение</translation>
        </message>
        <message>
            <source>Tag as disputed statement</source>
            <translation>Пометить как спорное высказывание</translation>
        </message>
        <message>
            <source>Tag as entity</source>
            <translation>Пометить как объект</translation>
        </message>
        <message>
            <source>Tag as last time</source>
            <translation>Пометить как в прошлый раз</translation>
        </message>
        <message>
            <source>Tag, or remove, these words wherever they stand</source>
            <translation>Пометить эти слова везде или снять метки</translation>
        </message>
        <message>
            <source>Tags and inspector</source>
            <translation>Метки и инспектор</translation>
        </message>
        <message>
            <source>Tags here, inwards</source>
            <translation>Метки здесь, внутрь</translation>
        </message>
        <message>
            <source>Tags here, outwards</source>
            <translation>Метки здесь, наружу</translation>
        </message>
        <message>
            <source>Tags of others</source>
            <translation>Метки других</translation>
        </message>
        <message>
            <source>Take mine</source>
            <translation>Взять мою</translation>
        </message>
        <message>
            <source>Take off the piece here</source>
            <translation>Убрать часть под курсором</translation>
        </message>
        <message>
            <source>Take over into my set</source>
            <translation>Взять в мой набор</translation>
        </message>
        <message>
            <source>Take the amendment over, or remove the rejected tag</source>
            <translation>Взять исправление или удалить отклонённую метку</translation>
        </message>
        <message>
            <source>Take the proposal</source>
            <translation>Принять предложение</translation>
        </message>
        <message>
            <source>Take theirs</source>
            <translation>Взять чужую</translation>
        </message>
        <message>
            <source>Text size</source>
            <translation>Размер текста</translation>
        </message>
        <message>
            <source>The codes of the project and the team's own fields</source>
            <translation>Коды проекта и собственные поля команды</translation>
        </message>
        <message>
            <source>The logs are in {folder}.</source>
            <translation>Журналы лежат в {folder}.</translation>
        </message>
        <message>
            <source>The other end of its relation; of several, a digit says which</source>
            <translation>Другой конец связи; если связей несколько, выберите цифрой</translation>
        </message>
        <message>
            <source>The same tag wherever these words stand once more</source>
            <translation>Та же метка везде, где эти слова повторяются</translation>
        </message>
        <message>
            <source>The tab in front goes to the other side; it can be dragged there too</source>
            <translation>Передняя вкладка переходит на другую сторону; её можно и перетащить туда мышью</translation>
        </message>
        <message>
            <source>The words with document, position and hash of the text</source>
            <translation>Слова с документом, местом и хешем текста</translation>
        </message>
        <message>
            <source>This project is open for reading only</source>
            <translation>Этот проект открыт только для чтения</translation>
        </message>
        <message>
            <source>This tag stands where it was made, or its place is confirmed</source>
            <translation>Эта метка стоит там, где её поставили, или её место подтверждено</translation>
        </message>
        <message>
            <source>Timeline of the dispute</source>
            <translation>Хронология спора</translation>
        </message>
        <message>
            <source>Turn the proposal down</source>
            <translation>Отклонить предложение</translation>
        </message>
        <message>
            <source>Two texts side by side; once more, only the one in focus</source>
            <translation>Два текста рядом; ещё раз — снова только тот, в котором работают</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Отменить</translation>
        </message>
        <message>
            <source>Versions of the program and its libraries</source>
            <translation>Версии программы и её библиотек</translation>
        </message>
        <message>
            <source>What your own tags have taught</source>
            <translation>Чему научили ваши собственные метки</translation>
        </message>
        <message>
            <source>Where it comes from, its hashes, and its original file</source>
            <translation>Откуда он, его хеши и исходный файл</translation>
        </message>
        <message>
            <source>Who and what is meant, however it is spelled</source>
            <translation>О ком и о чём речь, как бы это ни писалось</translation>
        </message>
        <message>
            <source>Write a note</source>
            <translation>Написать заметку</translation>
        </message>
        <message>
            <source>Write the reply…</source>
            <translation>Написать ответ…</translation>
        </message>
    </context>
    <context>
        <name>Core</name>
        <message>
            <source>A code needs a name.</source>
            <translation>Коду нужно имя.</translation>
        </message>
        <message>
            <source>A column cannot be read as “{field}”.</source>
            <translation>Столбец нельзя прочитать как «{field}».</translation>
        </message>
        <message>
            <source>A comment needs words.</source>
            <translation>Комментарию нужны слова.</translation>
        </message>
        <message>
            <source>A dispute needs a question.</source>
            <translation>Спору нужен вопрос.</translation>
        </message>
        <message>
            <source>A document can be viewed or have nothing missing.</source>
            <translation>Документ может быть просмотрен или без пропусков.</translation>
        </message>
        <message>
            <source>A document needs a title.</source>
            <translation>Документу нужен заголовок.</translation>
        </message>
        <message>
            <source>A field needs a name and a type.</source>
            <translation>Полю нужны имя и тип.</translation>
        </message>
        <message>
            <source>A field with choices needs at least one choice.</source>
            <translation>Полю с вариантами нужен хотя бы один вариант.</translation>
        </message>
        <message>
            <source>A name is needed.</source>
            <translation>Нужно имя.</translation>
        </message>
        <message>
            <source>A page stands elsewhere and was left out: {id}.</source>
            <translation>Страница находится в другом месте и пропущена: {id}.</translation>
        </message>
        <message>
            <source>A rejection needs a reason.</source>
            <translation>Отклонению нужна причина.</translation>
        </message>
        <message>
            <source>A relation names an end that is not there: {id}.</source>
            <translation>Связь называет конец, которого нет: {id}.</translation>
        </message>
        <message>
            <source>A review needs a set to look at.</source>
            <translation>Для проверки нужен набор.</translation>
        </message>
        <message>
            <source>A set cannot be compared with itself.</source>
            <translation>Набор нельзя сравнить с самим собой.</translation>
        </message>
        <message>
            <source>A tag cannot be related to itself.</source>
            <translation>Метку нельзя связать с самой собой.</translation>
        </message>
        <message>
            <source>A tag needs at least one piece of text.</source>
            <translation>Метке нужна хотя бы одна часть текста.</translation>
        </message>
        <message>
            <source>Add a choice.</source>
            <translation>Добавьте вариант.</translation>
        </message>
        <message>
            <source>Add a new code and merge this one into it.</source>
            <translation>Добавьте новый код и объедините с ним этот.</translation>
        </message>
        <message>
            <source>Add a new entry first.</source>
            <translation>Сначала добавьте новую запись.</translation>
        </message>
        <message>
            <source>An annotation stands elsewhere and was left out: {id}.</source>
            <translation>Метка находится в другом месте и пропущена: {id}.</translation>
        </message>
        <message>
            <source>An annotation was left out, {reason}: {id}.</source>
            <translation>Аннотация опущена ({reason}): {id}.</translation>
        </message>
        <message>
            <source>An answer needs words.</source>
            <translation>Ответу нужны слова.</translation>
        </message>
        <message>
            <source>An entity can only be what a claim relies on.</source>
            <translation>Объект может быть только тем, на что опирается утверждение.</translation>
        </message>
        <message>
            <source>An entry cannot be merged into itself.</source>
            <translation>Запись нельзя влить в саму себя.</translation>
        </message>
        <message>
            <source>Another program has written into this project file. NOT saved.</source>
            <translation>В файл проекта записала другая программа. НЕ сохранено.</translation>
        </message>
        <message>
            <source>Another program uses this file. NOT saved.</source>
            <translation>Файл занят другой программой. НЕ сохранено.</translation>
        </message>
        <message>
            <source>Ask for the set in another format.</source>
            <translation>Попросите набор в другом формате.</translation>
        </message>
        <message>
            <source>Ask the seller for a version without protection.</source>
            <translation>Попросите у продавца версию без защиты.</translation>
        </message>
        <message>
            <source>Ask where it comes from, or fetch it again.</source>
            <translation>Узнайте, откуда она, или получите её снова.</translation>
        </message>
        <message>
            <source>Ask where the file comes from; save it again from the program that made it.</source>
            <translation>Узнайте, откуда файл; сохраните его снова из той программы, где он сделан.</translation>
        </message>
        <message>
            <source>Ask {owner} for a newer export, or import it as a set of its own (--as-own-set).</source>
            <translation>Попросите у {owner} более новый экспорт или импортируйте его как отдельный набор (--as-own-set).</translation>
        </message>
        <message>
            <source>Bodies without words were left out: {count}, such as that of {id}.</source>
            <translation>Тела аннотаций без слов опущены: {count}, например у {id}.</translation>
        </message>
        <message>
            <source>Change the tag first, or accept it as it is.</source>
            <translation>Сначала измените метку или примите как есть.</translation>
        </message>
        <message>
            <source>Check that it is still there and that you may open it.</source>
            <translation>Проверьте, что он на месте и вам можно его открыть.</translation>
        </message>
        <message>
            <source>Check that the file is there and may be read.</source>
            <translation>Проверьте, что файл на месте и доступен для чтения.</translation>
        </message>
        <message>
            <source>Check the file or the JSON text; the schemas say what each field holds.</source>
            <translation>Проверьте файл или текст JSON; схемы говорят, что содержит каждое поле.</translation>
        </message>
        <message>
            <source>Check the folder, or choose another file.</source>
            <translation>Проверьте папку или выберите другой файл.</translation>
        </message>
        <message>
            <source>Check the positions: they count characters from 0, the end is not included.</source>
            <translation>Проверьте позиции: знаки считаются с 0, конец не входит.</translation>
        </message>
        <message>
            <source>Choose 0 to 9, or none.</source>
            <translation>Выберите 0–9 или ничего.</translation>
        </message>
        <message>
            <source>Choose UIMA CAS (JSON) for the same programs.</source>
            <translation>Для тех же программ выберите UIMA CAS (JSON).</translation>
        </message>
        <message>
            <source>Choose UTF-8 with replacement (encoding utf-8-replace), or another encoding.</source>
            <translation>Выберите UTF-8 с заменой (кодировка utf-8-replace) или другую кодировку.</translation>
        </message>
        <message>
            <source>Choose a code of entities.</source>
            <translation>Выберите код объектов.</translation>
        </message>
        <message>
            <source>Choose a code of this kind.</source>
            <translation>Выберите код этого вида.</translation>
        </message>
        <message>
            <source>Choose a file.</source>
            <translation>Выберите файл.</translation>
        </message>
        <message>
            <source>Choose a register entry or a tag, or set the source back to the document's author.</source>
            <translation>Выберите запись реестра или метку либо верните источником автора документа.</translation>
        </message>
        <message>
            <source>Choose a tag or a document.</source>
            <translation>Выберите метку или документ.</translation>
        </message>
        <message>
            <source>Choose an empty folder, or one with an annotation set written here.</source>
            <translation>Выберите пустую папку или папку с набором меток, записанным здесь.</translation>
        </message>
        <message>
            <source>Choose another code, or revive it in the codebook.</source>
            <translation>Выберите другой код или верните этот в книге кодов.</translation>
        </message>
        <message>
            <source>Choose another code.</source>
            <translation>Выберите другой код.</translation>
        </message>
        <message>
            <source>Choose another encoding, or {encoding}-replace to read it with replacement characters.</source>
            <translation>Выберите другую кодировку или {encoding}-replace, чтобы читать с заменой знаков.</translation>
        </message>
        <message>
            <source>Choose another entry.</source>
            <translation>Выберите другую запись.</translation>
        </message>
        <message>
            <source>Choose another file, or paste the text as a document.</source>
            <translation>Выберите другой файл или вставьте текст как документ.</translation>
        </message>
        <message>
            <source>Choose another file, or restore a backup.</source>
            <translation>Выберите другой файл или восстановите копию.</translation>
        </message>
        <message>
            <source>Choose another file.</source>
            <translation>Выберите другой файл.</translation>
        </message>
        <message>
            <source>Choose another folder or free some space; nothing was written.</source>
            <translation>Выберите другую папку или освободите место; ничего не записано.</translation>
        </message>
        <message>
            <source>Choose another folder, or free some space.</source>
            <translation>Выберите другую папку или освободите место.</translation>
        </message>
        <message>
            <source>Choose another group.</source>
            <translation>Выберите другую группу.</translation>
        </message>
        <message>
            <source>Choose another name, or open the project.</source>
            <translation>Выберите другое имя или откройте проект.</translation>
        </message>
        <message>
            <source>Choose another name, or revive the retired code.</source>
            <translation>Выберите другое имя или верните код из архива.</translation>
        </message>
        <message>
            <source>Choose another name.</source>
            <translation>Выберите другое имя.</translation>
        </message>
        <message>
            <source>Choose another name; nothing was written.</source>
            <translation>Выберите другое имя; ничего не записано.</translation>
        </message>
        <message>
            <source>Choose another one from the list.</source>
            <translation>Выберите другое из списка.</translation>
        </message>
        <message>
            <source>Choose another set.</source>
            <translation>Выберите другой набор.</translation>
        </message>
        <message>
            <source>Choose another tag.</source>
            <translation>Выберите другую метку.</translation>
        </message>
        <message>
            <source>Choose its encoding if it is text after all; otherwise leave it out.</source>
            <translation>Выберите кодировку, если это всё-таки текст; иначе пропустите его.</translation>
        </message>
        <message>
            <source>Choose one from the list.</source>
            <translation>Выберите одно из списка.</translation>
        </message>
        <message>
            <source>Choose one of its answers.</source>
            <translation>Выберите один из его ответов.</translation>
        </message>
        <message>
            <source>Choose one of the sets.</source>
            <translation>Выберите один из наборов.</translation>
        </message>
        <message>
            <source>Choose one of the topics.</source>
            <translation>Выберите одну из тем.</translation>
        </message>
        <message>
            <source>Choose one of them.</source>
            <translation>Выберите один из них.</translation>
        </message>
        <message>
            <source>Choose one of: {columns}.</source>
            <translation>Выберите из: {columns}.</translation>
        </message>
        <message>
            <source>Choose one of: {sheets}.</source>
            <translation>Выберите из: {sheets}.</translation>
        </message>
        <message>
            <source>Choose one.</source>
            <translation>Выберите одно.</translation>
        </message>
        <message>
            <source>Choose one: {offered}.</source>
            <translation>Выберите: {offered}.</translation>
        </message>
        <message>
            <source>Choose ours or theirs.</source>
            <translation>Выберите нашу или чужую.</translation>
        </message>
        <message>
            <source>Choose the entry that takes the mentions.</source>
            <translation>Выберите запись, которая примет упоминания.</translation>
        </message>
        <message>
            <source>Choose the file or folder that holds them.</source>
            <translation>Выберите файл или папку, где они есть.</translation>
        </message>
        <message>
            <source>Choose what to move.</source>
            <translation>Выберите, что перенести.</translation>
        </message>
        <message>
            <source>Close it and press Try again.</source>
            <translation>Закройте её и нажмите «Повторить попытку».</translation>
        </message>
        <message>
            <source>Close it elsewhere and open it again.</source>
            <translation>Закройте его там и откройте снова.</translation>
        </message>
        <message>
            <source>Close that program, look at the new state and press Try again.</source>
            <translation>Закройте ту программу, посмотрите на новое состояние и нажмите «Повторить попытку».</translation>
        </message>
        <message>
            <source>Comments on whole texts were left out, of texts: {count} ({lines}).</source>
            <translation>Комментарии ко всему тексту опущены, текстов: {count} ({lines}).</translation>
        </message>
        <message>
            <source>Decide or defer them; N goes to the next open one.</source>
            <translation>Решите или отложите их; N переходит к следующей открытой.</translation>
        </message>
        <message>
            <source>Deferring needs a comment.</source>
            <translation>Чтобы отложить, нужен комментарий.</translation>
        </message>
        <message>
            <source>Drafts that nobody submitted were left out, of texts: {count} ({lines}).</source>
            <translation>Черновики, которые никто не отправил, опущены, текстов: {count} ({lines}).</translation>
        </message>
        <message>
            <source>Each [[alias]] needs a code and a list of names.</source>
            <translation>Каждому [[alias]] нужны код и список имён.</translation>
        </message>
        <message>
            <source>Each line must hold one object with the fields of a record.</source>
            <translation>В каждой строке должен быть один объект с полями записи.</translation>
        </message>
        <message>
            <source>Enter it again; it is not stored.</source>
            <translation>Введите его снова; он не хранится.</translation>
        </message>
        <message>
            <source>Enter the password; it is not stored.</source>
            <translation>Введите пароль; он не хранится.</translation>
        </message>
        <message>
            <source>Excel files cannot be read safely: the library defusedxml is missing.</source>
            <translation>Файлы Excel нельзя безопасно прочитать: нет библиотеки defusedxml.</translation>
        </message>
        <message>
            <source>Exchange annotation sets, or save your copy under another name.</source>
            <translation>Обменяйтесь наборами меток или сохраните свою копию под другим именем.</translation>
        </message>
        <message>
            <source>Export fewer layers, or split the document.</source>
            <translation>Экспортируйте меньше слоёв или разделите документ.</translation>
        </message>
        <message>
            <source>Export it again as JSON in UTF-8 from the program that made it.</source>
            <translation>Выгрузите его снова как JSON в UTF-8 из программы, которая его создала.</translation>
        </message>
        <message>
            <source>Export it again as UIMA CAS JSON 0.4, or as UIMA CAS XMI.</source>
            <translation>Экспортируйте снова как UIMA CAS JSON 0.4 или как UIMA CAS XMI.</translation>
        </message>
        <message>
            <source>Export it again from the program that made it.</source>
            <translation>Экспортируйте снова из той программы, где это сделано.</translation>
        </message>
        <message>
            <source>Export it again from the program that made it; {id} is where it fails.</source>
            <translation>Экспортируйте снова из той программы, где это сделано; сбой в {id}.</translation>
        </message>
        <message>
            <source>Export it again, best as CAS JSON or XMI.</source>
            <translation>Экспортируйте снова, лучше как CAS JSON или XMI.</translation>
        </message>
        <message>
            <source>Export it there again under Settings, Export, with the secondary format UIMA CAS XMI or UIMA CAS JSON.</source>
            <translation>Экспортируйте его там снова: Settings, Export, второй формат (secondary format) — UIMA CAS XMI или UIMA CAS JSON.</translation>
        </message>
        <message>
            <source>Export one in the codebook window of another project.</source>
            <translation>Экспортируйте её в окне книги кодов другого проекта.</translation>
        </message>
        <message>
            <source>Export the file again from the program that made it.</source>
            <translation>Экспортируйте файл снова из той программы, где он сделан.</translation>
        </message>
        <message>
            <source>Export what you need, or restore a backup.</source>
            <translation>Экспортируйте нужное или восстановите копию.</translation>
        </message>
        <message>
            <source>Fetch or export it again.</source>
            <translation>Получите или экспортируйте его снова.</translation>
        </message>
        <message>
            <source>Fetch the book again.</source>
            <translation>Получите книгу снова.</translation>
        </message>
        <message>
            <source>Files of the format {title} can only be written here.</source>
            <translation>Файлы формата {title} здесь можно только записывать.</translation>
        </message>
        <message>
            <source>Fill it in, or leave the dispute open.</source>
            <translation>Заполните это или оставьте спор открытым.</translation>
        </message>
        <message>
            <source>Free some space and open it again.</source>
            <translation>Освободите место и откройте его снова.</translation>
        </message>
        <message>
            <source>Free some space and press Try again.</source>
            <translation>Освободите место и нажмите «Повторить попытку».</translation>
        </message>
        <message>
            <source>Free some space, then open it for writing.</source>
            <translation>Освободите место, затем откройте его для записи.</translation>
        </message>
        <message>
            <source>Give it a place first, then accept it.</source>
            <translation>Сначала дайте ей место, затем примите.</translation>
        </message>
        <message>
            <source>Give one of them another key, or none.</source>
            <translation>Дайте одному из них другую клавишу или никакой.</translation>
        </message>
        <message>
            <source>Give pieces in reading order, each after the end of the one before.</source>
            <translation>Давайте части в порядке чтения, каждую после конца предыдущей.</translation>
        </message>
        <message>
            <source>Import a colleague's set first.</source>
            <translation>Сначала импортируйте набор коллеги.</translation>
        </message>
        <message>
            <source>Import another version of it that has text.</source>
            <translation>Импортируйте другую версию, в которой есть текст.</translation>
        </message>
        <message>
            <source>Import it into WebAnno or INCEpTION and export it there as WebAnno TSV 3 or as UIMA CAS.</source>
            <translation>Импортируйте его в WebAnno или INCEpTION и экспортируйте там как WebAnno TSV 3 или UIMA CAS.</translation>
        </message>
        <message>
            <source>Import the .qdpx file that it comes from, or the folder that was unpacked.</source>
            <translation>Импортируйте файл .qdpx, из которого он взят, или распакованную папку.</translation>
        </message>
        <message>
            <source>Import the file it points to by its own name.</source>
            <translation>Импортируйте файл, на который она указывает, под его именем.</translation>
        </message>
        <message>
            <source>In {count} rows cells beyond the header were left out.</source>
            <translation>Ячейки за пределами заголовка опущены в строках: {count}.</translation>
        </message>
        <message>
            <source>Install defusedxml, or save the sheet as CSV.</source>
            <translation>Установите defusedxml или сохраните лист как CSV.</translation>
        </message>
        <message>
            <source>Install the program again.</source>
            <translation>Установите программу заново.</translation>
        </message>
        <message>
            <source>Install the version the project was made with, and report this.</source>
            <translation>Установите версию, в которой сделан проект, и сообщите об этом.</translation>
        </message>
        <message>
            <source>It came in a set without originals.</source>
            <translation>Он пришёл в наборе без исходных файлов.</translation>
        </message>
        <message>
            <source>It can be renamed.</source>
            <translation>Его можно переименовать.</translation>
        </message>
        <message>
            <source>It could not be told how {name} counts positions: at best {fitting} of {total} quotes fit.</source>
            <translation>Не удалось понять, как {name} считает позиции: в лучшем случае подходят {fitting} из {total} цитат.</translation>
        </message>
        <message>
            <source>It could not be told what kind of file {name} is.</source>
            <translation>Не удалось понять, какого рода файл {name}.</translation>
        </message>
        <message>
            <source>It could not be told which kind of annotation set {name} is.</source>
            <translation>Не удалось понять, какого рода набор меток {name}.</translation>
        </message>
        <message>
            <source>It is not known which column of {name} holds the texts.</source>
            <translation>Неизвестно, в каком столбце {name} тексты.</translation>
        </message>
        <message>
            <source>It may have been removed; undo brings it back.</source>
            <translation>Возможно, это удалено; отмена вернёт.</translation>
        </message>
        <message>
            <source>Keep the backup that was just made, and report this.</source>
            <translation>Сохраните только что сделанную копию и сообщите об этом.</translation>
        </message>
        <message>
            <source>Kind and machine name of the code “{name}” are set once.</source>
            <translation>Вид и машинное имя кода «{name}» задаются один раз.</translation>
        </message>
        <message>
            <source>Kind, machine name and type of the field “{name}” are set once.</source>
            <translation>Вид, машинное имя и тип поля «{name}» задаются один раз.</translation>
        </message>
        <message>
            <source>Labels that could not be read were left out: {count}, on {lines}.</source>
            <translation>Метки, которые не удалось прочесть, опущены: {count}, в строках {lines}.</translation>
        </message>
        <message>
            <source>Labels that stand on no words were left out: {count}, such as “{text}”.</source>
            <translation>Метки, не стоящие на словах, опущены: {count}, например «{text}».</translation>
        </message>
        <message>
            <source>Leave them out or correct them.</source>
            <translation>Уберите их или исправьте.</translation>
        </message>
        <message>
            <source>Line {line} of {name} is no JSON object.</source>
            <translation>Строка {line} в {name} — не объект JSON.</translation>
        </message>
        <message>
            <source>Lines that are no JSON object were left out: {count} ({lines}).</source>
            <translation>Строки, которые не являются объектом JSON, опущены: {count} ({lines}).</translation>
        </message>
        <message>
            <source>Links between other things than selections were left out.</source>
            <translation>Связи не между выделениями пропущены.</translation>
        </message>
        <message>
            <source>Look at both and take one.</source>
            <translation>Посмотрите на обе и возьмите одну.</translation>
        </message>
        <message>
            <source>Look at its history, and change it by hand.</source>
            <translation>Посмотрите её историю и измените вручную.</translation>
        </message>
        <message>
            <source>Look at the new state and try again.</source>
            <translation>Посмотрите на новое состояние и попробуйте снова.</translation>
        </message>
        <message>
            <source>Made by a newer Kantar Desk (schema {schema}). Nothing was changed.</source>
            <translation>Сделано в более новой версии Kantar Desk (схема {schema}). Ничего не изменено.</translation>
        </message>
        <message>
            <source>Make it first, or choose another place.</source>
            <translation>Сначала создайте её или выберите другое место.</translation>
        </message>
        <message>
            <source>More lines that cannot be read were left out: {count} ({lines}).</source>
            <translation>Опущены и другие нечитаемые строки: {count} ({lines}).</translation>
        </message>
        <message>
            <source>Move the project to a folder on this computer's own disk.</source>
            <translation>Перенесите проект в папку на собственном диске этого компьютера.</translation>
        </message>
        <message>
            <source>Move the project to another folder and exchange annotation sets instead.</source>
            <translation>Перенесите проект в другую папку и обменивайтесь наборами меток.</translation>
        </message>
        <message>
            <source>No article was found in the page; the whole page was taken.</source>
            <translation>Статья на странице не найдена; взята вся страница.</translation>
        </message>
        <message>
            <source>No backup was made: {reason}</source>
            <translation>Резервная копия не сделана: {reason}</translation>
        </message>
        <message>
            <source>Not all types of “{title}” are described: numbers that are ids in the file were taken as references.</source>
            <translation>Не все типы «{title}» описаны: числа, совпадающие с номерами в файле, приняты за ссылки.</translation>
        </message>
        <message>
            <source>Nothing was amended.</source>
            <translation>Ничего не исправлено.</translation>
        </message>
        <message>
            <source>Nothing was imported; ask the sender to export it again.</source>
            <translation>Ничего не импортировано; попросите отправителя экспортировать снова.</translation>
        </message>
        <message>
            <source>Nothing was written. Export as an annotation set file (.kset), and report this.</source>
            <translation>Ничего не записано. Экспортируйте как файл набора меток (.kset) и сообщите об этом.</translation>
        </message>
        <message>
            <source>Older backups are still there. Free some space, or look at the disk.</source>
            <translation>Более ранние копии на месте. Освободите место или проверьте диск.</translation>
        </message>
        <message>
            <source>Only claims and disputed statements can be related this way.</source>
            <translation>Так можно связать только утверждения и спорные высказывания.</translation>
        </message>
        <message>
            <source>Only claims take a stance.</source>
            <translation>Позицию занимают только утверждения.</translation>
        </message>
        <message>
            <source>Only entities can be linked to a name.</source>
            <translation>С именем можно связать только объекты.</translation>
        </message>
        <message>
            <source>Only two different codes of one kind can be merged.</source>
            <translation>Объединить можно только два разных кода одного вида.</translation>
        </message>
        <message>
            <source>Open for reading, or save a copy elsewhere.</source>
            <translation>Откройте для чтения или сохраните копию в другом месте.</translation>
        </message>
        <message>
            <source>Open in Kantar Desk on {host} since {time} (process {pid}). Opened for reading.</source>
            <translation>Открыт в Kantar Desk на {host} с {time} (процесс {pid}). Открыт для чтения.</translation>
        </message>
        <message>
            <source>Open it again first.</source>
            <translation>Сначала откройте её снова.</translation>
        </message>
        <message>
            <source>Open it in Word and save it again as .docx.</source>
            <translation>Откройте в Word и сохраните снова как .docx.</translation>
        </message>
        <message>
            <source>Open it in a browser and save its text.</source>
            <translation>Откройте в браузере и сохраните текст.</translation>
        </message>
        <message>
            <source>Open it in a word processor and save it as .docx.</source>
            <translation>Откройте в текстовом редакторе и сохраните как .docx.</translation>
        </message>
        <message>
            <source>Other columns were left out: {names}.</source>
            <translation>Другие столбцы опущены: {names}.</translation>
        </message>
        <message>
            <source>Other fields of the texts were left out: {names}.</source>
            <translation>Другие поля текстов опущены: {names}.</translation>
        </message>
        <message>
            <source>Parts of the text were left out: {counts}.</source>
            <translation>Части текста пропущены: {counts}.</translation>
        </message>
        <message>
            <source>Pick one of the list, or type one.</source>
            <translation>Выберите из списка или введите свою.</translation>
        </message>
        <message>
            <source>Positions count characters (code points) from 0; the end is not included.</source>
            <translation>Позиции считают знаки (кодовые точки) с 0; конец не входит.</translation>
        </message>
        <message>
            <source>Positions that do not fit their words were passed over; the words occur once in the text.</source>
            <translation>Позиции, не подходящие к своим словам, не учтены: эти слова встречаются в тексте один раз.</translation>
        </message>
        <message>
            <source>Predictions were left out, of texts: {count} ({lines}).</source>
            <translation>Предсказания модели опущены, текстов: {count} ({lines}).</translation>
        </message>
        <message>
            <source>Programs count positions differently in this format. Check the first quotes.</source>
            <translation>В этом формате программы считают позиции по-разному. Проверьте первые цитаты.</translation>
        </message>
        <message>
            <source>Put each .txt file next to its .ann file.</source>
            <translation>Положите каждый файл .txt рядом с его файлом .ann.</translation>
        </message>
        <message>
            <source>Put the .txt file next to it, or import the whole folder.</source>
            <translation>Положите рядом файл .txt или импортируйте всю папку.</translation>
        </message>
        <message>
            <source>Remove single tags, or start a new project.</source>
            <translation>Удаляйте отдельные метки или начните новый проект.</translation>
        </message>
        <message>
            <source>Remove them and try again.</source>
            <translation>Удалите их и попробуйте снова.</translation>
        </message>
        <message>
            <source>Remove those sets first, or set the document to ignored.</source>
            <translation>Сначала удалите эти наборы или отметьте документ как пропущенный.</translation>
        </message>
        <message>
            <source>Restore a backup of it.</source>
            <translation>Восстановите его копию.</translation>
        </message>
        <message>
            <source>Restore a backup, or open for reading.</source>
            <translation>Восстановите копию или откройте для чтения.</translation>
        </message>
        <message>
            <source>Restore a backup.</source>
            <translation>Восстановите копию.</translation>
        </message>
        <message>
            <source>Restore the backup of {date}, or open for reading.</source>
            <translation>Восстановите копию от {date} или откройте для чтения.</translation>
        </message>
        <message>
            <source>Results that are no objects were left out.</source>
            <translation>Результаты, которые не являются объектами, опущены.</translation>
        </message>
        <message>
            <source>Retire it and add a new one.</source>
            <translation>Уберите его в архив и добавьте новое.</translation>
        </message>
        <message>
            <source>Save a copy now.</source>
            <translation>Сохраните копию сейчас.</translation>
        </message>
        <message>
            <source>Save a copy on another disk.</source>
            <translation>Сохраните копию на другом диске.</translation>
        </message>
        <message>
            <source>Save it again as .rtf or .docx.</source>
            <translation>Сохраните снова как .rtf или .docx.</translation>
        </message>
        <message>
            <source>Save it again as CSV from the program that made it.</source>
            <translation>Сохраните снова как CSV в той программе, где это сделано.</translation>
        </message>
        <message>
            <source>Save it again as CSV or XLSX from the program that made it.</source>
            <translation>Сохраните снова как CSV или XLSX в той программе, где это сделано.</translation>
        </message>
        <message>
            <source>Save it again as XLSX from the program that made it.</source>
            <translation>Сохраните снова как XLSX в той программе, где это сделано.</translation>
        </message>
        <message>
            <source>Save it again from the mail program as .eml.</source>
            <translation>Сохраните снова из почтовой программы как .eml.</translation>
        </message>
        <message>
            <source>Save it again from the program that made it, or ask the sender for a plain version.</source>
            <translation>Сохраните снова в той программе, где это сделано, или попросите у отправителя простую версию.</translation>
        </message>
        <message>
            <source>Save it again from the program that made it, or split it.</source>
            <translation>Сохраните его заново в программе, которая его создала, или разделите.</translation>
        </message>
        <message>
            <source>Save it as .odt; a table or presentation can be exported as CSV or PDF.</source>
            <translation>Сохраните как .odt; таблицу или презентацию можно экспортировать в CSV или PDF.</translation>
        </message>
        <message>
            <source>Save it as UTF-8, or say which encoding it has (--encoding on the command line).</source>
            <translation>Сохраните в UTF-8 или назовите кодировку (--encoding в командной строке).</translation>
        </message>
        <message>
            <source>Save it without a password and import that file.</source>
            <translation>Сохраните без пароля и импортируйте этот файл.</translation>
        </message>
        <message>
            <source>Save its text from a PDF viewer, or print it to a new PDF, and import that.</source>
            <translation>Сохраните текст из просмотрщика PDF или напечатайте в новый PDF и импортируйте его.</translation>
        </message>
        <message>
            <source>Save the page again in the browser.</source>
            <translation>Сохраните страницу снова в браузере.</translation>
        </message>
        <message>
            <source>Say it: {units}.</source>
            <translation>Укажите: {units}.</translation>
        </message>
        <message>
            <source>Say what is to be found out.</source>
            <translation>Скажите, что нужно выяснить.</translation>
        </message>
        <message>
            <source>Say what it is: {formats}.</source>
            <translation>Укажите, что это: {formats}.</translation>
        </message>
        <message>
            <source>Say which column holds what: code, start_cp and end_cp or quote, and document (on the command line: --column code=NAME).</source>
            <translation>Укажите, что в каком столбце: code, start_cp и end_cp или quote, а также document (в командной строке: --column code=ИМЯ).</translation>
        </message>
        <message>
            <source>Select words first.</source>
            <translation>Сначала выделите слова.</translation>
        </message>
        <message>
            <source>Select words of this document.</source>
            <translation>Выделите слова этого документа.</translation>
        </message>
        <message>
            <source>Sheet “{name}” has other columns and was left out.</source>
            <translation>Лист «{name}» содержит другие столбцы и опущен.</translation>
        </message>
        <message>
            <source>Split it into parts and import these.</source>
            <translation>Разделите на части и импортируйте их.</translation>
        </message>
        <message>
            <source>Split it, or save the part you need as a file of its own.</source>
            <translation>Разделите или сохраните нужную часть отдельным файлом.</translation>
        </message>
        <message>
            <source>Split it.</source>
            <translation>Разделите его.</translation>
        </message>
        <message>
            <source>Start a review with its set.</source>
            <translation>Начните проверку с её набором.</translation>
        </message>
        <message>
            <source>Swap them, or leave one empty.</source>
            <translation>Поменяйте их местами или оставьте одно пустым.</translation>
        </message>
        <message>
            <source>Tag the name in this document as an entity first.</source>
            <translation>Сначала пометьте имя в этом документе как объект.</translation>
        </message>
        <message>
            <source>Tag the name with 2 first.</source>
            <translation>Сначала пометьте имя клавишей 2.</translation>
        </message>
        <message>
            <source>Tag the sentence as a claim (1) first.</source>
            <translation>Сначала пометьте предложение как утверждение (1).</translation>
        </message>
        <message>
            <source>Take the tag over into your own set, or decide it in Review.</source>
            <translation>Возьмите метку в свой набор или решите её в «Проверке».</translation>
        </message>
        <message>
            <source>Texts that are not in the file were left out: {count} ({lines}).</source>
            <translation>Тексты, которых нет в файле, опущены: {count} ({lines}).</translation>
        </message>
        <message>
            <source>Texts that were rejected or skipped came in without their tags: {count} ({lines}).</source>
            <translation>Отклонённые или пропущенные тексты вошли без разметки: {count} ({lines}).</translation>
        </message>
        <message>
            <source>The alias list cannot be read: {reason}.</source>
            <translation>Список других имён нельзя прочитать: {reason}.</translation>
        </message>
        <message>
            <source>The annotation set file has version {version}, which this program cannot read.</source>
            <translation>У файла набора меток версия {version}, эта программа её не читает.</translation>
        </message>
        <message>
            <source>The annotation set file was refused. {where}: {reason}.</source>
            <translation>Файл набора меток отклонён. {where}: {reason}.</translation>
        </message>
        <message>
            <source>The article cannot be taken out word for word; the whole page was taken.</source>
            <translation>Статью нельзя извлечь слово в слово; взята вся страница.</translation>
        </message>
        <message>
            <source>The article leaves out {count} blocks, {share} % of the page.</source>
            <translation>В статью не вошло блоков: {count}, {share} % страницы.</translation>
        </message>
        <message>
            <source>The attachment {name} was left out: {reason}</source>
            <translation>Вложение {name} пропущено: {reason}</translation>
        </message>
        <message>
            <source>The attributing words lie outside the document.</source>
            <translation>Слова с указанием источника лежат вне документа.</translation>
        </message>
        <message>
            <source>The backup {path} is damaged itself. Nothing was changed.</source>
            <translation>Копия {path} сама повреждена. Ничего не изменено.</translation>
        </message>
        <message>
            <source>The code “{name}” belongs to another kind of tag.</source>
            <translation>Код «{name}» относится к другому виду меток.</translation>
        </message>
        <message>
            <source>The code “{name}” is retired.</source>
            <translation>Код «{name}» в архиве.</translation>
        </message>
        <message>
            <source>The codebook could not be written to {path}: {reason}.</source>
            <translation>Книгу кодов не удалось записать в {path}: {reason}.</translation>
        </message>
        <message>
            <source>The codebook has no general code for this kind.</source>
            <translation>В книге кодов нет общего кода для этого вида.</translation>
        </message>
        <message>
            <source>The decisions are {states}.</source>
            <translation>Возможные решения: {states}.</translation>
        </message>
        <message>
            <source>The details belong to another kind of tag.</source>
            <translation>Подробности относятся к другому виду меток.</translation>
        </message>
        <message>
            <source>The disk is full, and this project cannot be opened without some room. Nothing was changed.</source>
            <translation>Диск заполнен, и без свободного места этот проект не открыть. Ничего не изменено.</translation>
        </message>
        <message>
            <source>The disk is full. Nothing can be saved, so the project was opened for reading.</source>
            <translation>Диск заполнен. Сохранить ничего нельзя, поэтому проект открыт только для чтения.</translation>
        </message>
        <message>
            <source>The disk is full. Your last action is NOT saved.</source>
            <translation>Диск заполнен. Последнее действие НЕ сохранено.</translation>
        </message>
        <message>
            <source>The disk reports an error. NOT saved.</source>
            <translation>Диск сообщает об ошибке. НЕ сохранено.</translation>
        </message>
        <message>
            <source>The earlier document must be one of the two.</source>
            <translation>Более ранним должен быть один из двух документов.</translation>
        </message>
        <message>
            <source>The encoding of {name} could not be found out.</source>
            <translation>Кодировку {name} определить не удалось.</translation>
        </message>
        <message>
            <source>The encoding {encoding} was found by guessing; look at the first lines.</source>
            <translation>Кодировка {encoding} угадана; посмотрите на первые строки.</translation>
        </message>
        <message>
            <source>The encoding “{encoding}” is not known.</source>
            <translation>Кодировка «{encoding}» неизвестна.</translation>
        </message>
        <message>
            <source>The export was stopped: read back, the file is not the same: {difference}.</source>
            <translation>Экспорт остановлен: при обратном чтении файл не такой же: {difference}.</translation>
        </message>
        <message>
            <source>The fields are {fields}.</source>
            <translation>Возможные поля: {fields}.</translation>
        </message>
        <message>
            <source>The fields of {id} could not be read.</source>
            <translation>Поля {id} не удалось прочитать.</translation>
        </message>
        <message>
            <source>The file has {count} tracked changes; the text is read as if all were accepted.</source>
            <translation>В файле исправлений: {count}; текст прочитан так, будто все они приняты.</translation>
        </message>
        <message>
            <source>The file is damaged or of another kind; save it again from the program that made it.</source>
            <translation>Файл повреждён или другого рода; сохраните его снова из той программы, где он сделан.</translation>
        </message>
        <message>
            <source>The file is no REFI-QDA project.</source>
            <translation>Файл — не проект REFI-QDA.</translation>
        </message>
        <message>
            <source>The file or its folder is write-protected. Nothing can be saved here.</source>
            <translation>Файл или его папка защищены от записи. Здесь ничего нельзя сохранить.</translation>
        </message>
        <message>
            <source>The file {path} in it is not known to this version and was left out.</source>
            <translation>Файл {path} внутри неизвестен этой версии и пропущен.</translation>
        </message>
        <message>
            <source>The file {path} of the program cannot be read.</source>
            <translation>Файл программы {path} нельзя прочитать.</translation>
        </message>
        <message>
            <source>The folder {folder} does not exist.</source>
            <translation>Папки {folder} нет.</translation>
        </message>
        <message>
            <source>The folder {name} holds other files and is not replaced.</source>
            <translation>В папке {name} другие файлы, она не заменяется.</translation>
        </message>
        <message>
            <source>The folder {name} was refused: {reason}.</source>
            <translation>Папка {name} отклонена: {reason}.</translation>
        </message>
        <message>
            <source>The general code “{name}” cannot be retired.</source>
            <translation>Общий код «{name}» нельзя убрать в архив.</translation>
        </message>
        <message>
            <source>The history lists all steps.</source>
            <translation>В истории перечислены все шаги.</translation>
        </message>
        <message>
            <source>The key of a code is one digit.</source>
            <translation>Клавиша кода — одна цифра.</translation>
        </message>
        <message>
            <source>The kinds are claim, entity and disputed_statement.</source>
            <translation>Виды: claim, entity и disputed_statement.</translation>
        </message>
        <message>
            <source>The kinds are {kinds}.</source>
            <translation>Возможные виды: {kinds}.</translation>
        </message>
        <message>
            <source>The list of documents shows what is here.</source>
            <translation>Что здесь есть, показывает список документов.</translation>
        </message>
        <message>
            <source>The old file, if there was one, is as before. Free some room or choose another place.</source>
            <translation>Прежний файл, если он был, не изменён. Освободите место или выберите другое.</translation>
        </message>
        <message>
            <source>The original of this document is not here.</source>
            <translation>Исходного файла этого документа здесь нет.</translation>
        </message>
        <message>
            <source>The page declares {charset}, but its bytes are valid UTF-8; look at the first lines.</source>
            <translation>Страница объявляет {charset}, но её байты — верный UTF-8; посмотрите на первые строки.</translation>
        </message>
        <message>
            <source>The page is too large to look for an article; the whole page was taken.</source>
            <translation>Страница слишком велика, чтобы искать статью; взята вся страница.</translation>
        </message>
        <message>
            <source>The password for {name} is wrong.</source>
            <translation>Пароль для {name} неверен.</translation>
        </message>
        <message>
            <source>The pieces {spans} are not in order or overlap.</source>
            <translation>Части {spans} стоят не по порядку или накладываются.</translation>
        </message>
        <message>
            <source>The position {position} lies behind the end of the text, which has {length} characters.</source>
            <translation>Позиция {position} лежит за концом текста, в нём знаков: {length}.</translation>
        </message>
        <message>
            <source>The positions in {name} do not fit its text; its tags were placed by their words.</source>
            <translation>Позиции в {name} не подходят к тексту; метки поставлены по словам.</translation>
        </message>
        <message>
            <source>The project could not be brought to the form of this version ({what}). Nothing was changed.</source>
            <translation>Проект не удалось привести к виду этой версии ({what}). Ничего не изменено.</translation>
        </message>
        <message>
            <source>The project file was moved, deleted or replaced. NOT saved.</source>
            <translation>Файл проекта перемещён, удалён или заменён. НЕ сохранено.</translation>
        </message>
        <message>
            <source>The project has no annotator.</source>
            <translation>В проекте нет аннотатора.</translation>
        </message>
        <message>
            <source>The project is damaged. It was not changed.</source>
            <translation>Проект повреждён. Он не изменён.</translation>
        </message>
        <message>
            <source>The project is not built as this program builds one ({names}). Opened for reading.</source>
            <translation>Проект устроен не так, как делает эта программа ({names}). Открыт для чтения.</translation>
        </message>
        <message>
            <source>The project {path} has no annotation set of its annotator.</source>
            <translation>В проекте {path} нет набора меток его аннотатора.</translation>
        </message>
        <message>
            <source>The quote “{quote}” is not the text at this place.</source>
            <translation>Цитата «{quote}» — не текст этого места.</translation>
        </message>
        <message>
            <source>The reasons are {reasons}.</source>
            <translation>Возможные причины: {reasons}.</translation>
        </message>
        <message>
            <source>The review “{name}” is closed.</source>
            <translation>Проверка «{name}» закрыта.</translation>
        </message>
        <message>
            <source>The set “{name}” says it is version {version} ({theirs}), but another version {version} ({ours}) is here already.</source>
            <translation>Набор «{name}» называет себя версией {version} ({theirs}), но здесь уже есть другая версия {version} ({ours}).</translation>
        </message>
        <message>
            <source>The set “{name}” was {what} and cannot be changed.</source>
            <translation>Набор «{name}» ({what}) нельзя менять.</translation>
        </message>
        <message>
            <source>The smallest value {min} is larger than the largest value {max}.</source>
            <translation>Наименьшее значение {min} больше наибольшего {max}.</translation>
        </message>
        <message>
            <source>The source must be an entity tagged in the same document.</source>
            <translation>Источник должен быть объектом, помеченным в том же документе.</translation>
        </message>
        <message>
            <source>The source names no person or passage.</source>
            <translation>Источник не называет ни лица, ни фрагмента.</translation>
        </message>
        <message>
            <source>The stances are {stances}.</source>
            <translation>Возможные позиции: {stances}.</translation>
        </message>
        <message>
            <source>The states are {states}.</source>
            <translation>Возможные состояния: {states}.</translation>
        </message>
        <message>
            <source>The statuses are {statuses}.</source>
            <translation>Возможные статусы: {statuses}.</translation>
        </message>
        <message>
            <source>The tag “{quote}” has no place in this text and cannot be accepted.</source>
            <translation>У метки «{quote}» нет места в этом тексте, её нельзя принять.</translation>
        </message>
        <message>
            <source>The text holds characters that cannot be stored (NUL, or half of a surrogate pair).</source>
            <translation>В тексте есть знаки, которые нельзя хранить (NUL или половина суррогатной пары).</translation>
        </message>
        <message>
            <source>The text of page headers and footers was left out.</source>
            <translation>Текст колонтитулов пропущен.</translation>
        </message>
        <message>
            <source>The text of “{title}” is not in its stored form.</source>
            <translation>Текст «{title}» не в том виде, в каком хранится.</translation>
        </message>
        <message>
            <source>The text of “{title}” is not in the file.</source>
            <translation>Текста «{title}» нет в файле.</translation>
        </message>
        <message>
            <source>The topic must be a code of disputed statements.</source>
            <translation>Тема должна быть кодом спорных высказываний.</translation>
        </message>
        <message>
            <source>The types are {types}.</source>
            <translation>Возможные типы: {types}.</translation>
        </message>
        <message>
            <source>The value {value} does not fit the field “{where}”.</source>
            <translation>Значение {value} не подходит полю «{where}».</translation>
        </message>
        <message>
            <source>The values are {values}.</source>
            <translation>Возможные значения: {values}.</translation>
        </message>
        <message>
            <source>There is a code with the machine name “{slug}” already.</source>
            <translation>Код с машинным именем «{slug}» уже есть.</translation>
        </message>
        <message>
            <source>There is a field with this machine name.</source>
            <translation>Поле с таким машинным именем уже есть.</translation>
        </message>
        <message>
            <source>There is no annotation set to export.</source>
            <translation>Нет набора меток для экспорта.</translation>
        </message>
        <message>
            <source>There is no backup {path}.</source>
            <translation>Копии {path} нет.</translation>
        </message>
        <message>
            <source>There is no decision with the id {id} here.</source>
            <translation>Решения с id {id} здесь нет.</translation>
        </message>
        <message>
            <source>There is no document with the id {id} here.</source>
            <translation>Документа с id {id} здесь нет.</translation>
        </message>
        <message>
            <source>There is no review with this id here.</source>
            <translation>Проверки с таким id здесь нет.</translation>
        </message>
        <message>
            <source>There is no way from schema {present} to schema {target}. Nothing was changed.</source>
            <translation>От схемы {present} нет пути к схеме {target}. Ничего не изменено.</translation>
        </message>
        <message>
            <source>There is no {what} with the id {id} here.</source>
            <translation>Здесь нет: {what} с id {id}.</translation>
        </message>
        <message>
            <source>There is nothing to redo.</source>
            <translation>Повторять нечего.</translation>
        </message>
        <message>
            <source>There is nothing to undo.</source>
            <translation>Отменять нечего.</translation>
        </message>
        <message>
            <source>These parts of the project were left out: {counts}.</source>
            <translation>Эти части проекта пропущены: {counts}.</translation>
        </message>
        <message>
            <source>These types became new codes of entities: {names}.</source>
            <translation>Эти типы стали новыми кодами объектов: {names}.</translation>
        </message>
        <message>
            <source>This answer belongs to another dispute.</source>
            <translation>Этот ответ относится к другому спору.</translation>
        </message>
        <message>
            <source>This document is too large.</source>
            <translation>Этот документ слишком велик.</translation>
        </message>
        <message>
            <source>This entry is not merged into another one.</source>
            <translation>Эта запись не влита в другую.</translation>
        </message>
        <message>
            <source>This kind of tag has no field “{field}”.</source>
            <translation>У меток этого вида нет поля «{field}».</translation>
        </message>
        <message>
            <source>This place does not allow safe saving (journal {mode}, level {level}).</source>
            <translation>Это место не позволяет надёжно сохранять (журнал {mode}, уровень {level}).</translation>
        </message>
        <message>
            <source>This project is open for reading only.</source>
            <translation>Этот проект открыт только для чтения.</translation>
        </message>
        <message>
            <source>This status needs {missing}.</source>
            <translation>Этому статусу нужно: {missing}.</translation>
        </message>
        <message>
            <source>This tag belongs to no set of the review.</source>
            <translation>Эта метка не входит ни в один набор проверки.</translation>
        </message>
        <message>
            <source>This was changed a moment ago. NOT saved.</source>
            <translation>Это только что изменено. НЕ сохранено.</translation>
        </message>
        <message>
            <source>Type a name and choose a type.</source>
            <translation>Введите имя и выберите тип.</translation>
        </message>
        <message>
            <source>Type a name.</source>
            <translation>Введите имя.</translation>
        </message>
        <message>
            <source>Type a short answer.</source>
            <translation>Введите короткий ответ.</translation>
        </message>
        <message>
            <source>Type a short name.</source>
            <translation>Введите короткое имя.</translation>
        </message>
        <message>
            <source>Type a short title.</source>
            <translation>Введите короткий заголовок.</translation>
        </message>
        <message>
            <source>Type one sentence that can be answered.</source>
            <translation>Введите одно предложение, на которое можно ответить.</translation>
        </message>
        <message>
            <source>Type the comment.</source>
            <translation>Введите комментарий.</translation>
        </message>
        <message>
            <source>Type the reason.</source>
            <translation>Введите причину.</translation>
        </message>
        <message>
            <source>Update the program, or ask for a file of version 1.</source>
            <translation>Обновите программу или попросите файл версии 1.</translation>
        </message>
        <message>
            <source>Update the program.</source>
            <translation>Обновите программу.</translation>
        </message>
        <message>
            <source>Use codepoint, utf16 or utf8, with +inclusive, +crlf or +bom behind it.</source>
            <translation>Используйте codepoint, utf16 или utf8, при нужде с +inclusive, +crlf или +bom.</translation>
        </message>
        <message>
            <source>Use lower-case letters, digits and _, beginning with a letter or digit.</source>
            <translation>Используйте строчные буквы, цифры и _, начиная с буквы или цифры.</translation>
        </message>
        <message>
            <source>Use one of {fields}.</source>
            <translation>Используйте одно из {fields}.</translation>
        </message>
        <message>
            <source>Use one of {formats}.</source>
            <translation>Используйте одно из {formats}.</translation>
        </message>
        <message>
            <source>Use one of {offered}.</source>
            <translation>Используйте одно из {offered}.</translation>
        </message>
        <message>
            <source>Use one sign, such as a comma.</source>
            <translation>Используйте один знак, например запятую.</translation>
        </message>
        <message>
            <source>Use the newest version to read it.</source>
            <translation>Читайте его самой новой версией.</translation>
        </message>
        <message>
            <source>Wait until it is closed there, and open it for writing.</source>
            <translation>Подождите, пока его там закроют, и откройте для записи.</translation>
        </message>
        <message>
            <source>What is about a whole text was left out, as it stands on no words: {counts}.</source>
            <translation>Относящееся ко всему тексту пропущено, так как не стоит на словах: {counts}.</translation>
        </message>
        <message>
            <source>What looks like the article is under half of the page's longest text; the whole page was taken.</source>
            <translation>Похожее на статью — меньше половины самого длинного текста страницы; взята вся страница.</translation>
        </message>
        <message>
            <source>What the comment is about is not here.</source>
            <translation>Того, к чему комментарий, здесь нет.</translation>
        </message>
        <message>
            <source>Work on a copy on this computer, and put a copy back when you are done.</source>
            <translation>Работайте с копией на этом компьютере и верните её, когда закончите.</translation>
        </message>
        <message>
            <source>Write a year, 2022-01, 2022-01-09 or 2022-01-09T14:05, or leave it empty.</source>
            <translation>Напишите год, 2022-01, 2022-01-09 или 2022-01-09T14:05 либо оставьте пустым.</translation>
        </message>
        <message>
            <source>Your own set cannot be removed.</source>
            <translation>Собственный набор нельзя удалить.</translation>
        </message>
        <message>
            <source>kantar-desk restore without a name lists them.</source>
            <translation>Их перечисляет kantar-desk restore без имени.</translation>
        </message>
        <message>
            <source>{count} annotation files have no text beside them and were left out, such as {name}.</source>
            <translation>Файлов разметки без текста рядом пропущено: {count}, например {name}.</translation>
        </message>
        <message>
            <source>{count} annotations have no place in their text and are kept as orphans.</source>
            <translation>Меток без места в тексте: {count}; они хранятся отдельно.</translation>
        </message>
        <message>
            <source>{count} annotations of “{title}” name a text that is not in the file; they were left out.</source>
            <translation>Меток «{title}», текста которых нет в файле, пропущено: {count}.</translation>
        </message>
        <message>
            <source>{count} attachments were not read: {names}.</source>
            <translation>Вложений не прочитано: {count}: {names}.</translation>
        </message>
        <message>
            <source>{count} broken characters became U+FFFD.</source>
            <translation>Повреждённых знаков стало U+FFFD: {count}.</translation>
        </message>
        <message>
            <source>{count} broken characters in the file were replaced by “�”.</source>
            <translation>Повреждённых знаков файла заменено на «�»: {count}.</translation>
        </message>
        <message>
            <source>{count} bytes that have no meaning in {encoding} became the replacement character.</source>
            <translation>Байтов без смысла в {encoding} заменено: {count}.</translation>
        </message>
        <message>
            <source>{count} characters could not be read.</source>
            <translation>Знаков не удалось прочитать: {count}.</translation>
        </message>
        <message>
            <source>{count} comments in the margin were left out.</source>
            <translation>Комментариев на полях пропущено: {count}.</translation>
        </message>
        <message>
            <source>{count} control characters of “{title}” were replaced by “�”.</source>
            <translation>Управляющих символов «{title}» заменено на «�»: {count}.</translation>
        </message>
        <message>
            <source>{count} dates could not be read and were left out.</source>
            <translation>Даты, которые не удалось прочесть, опущены: {count}.</translation>
        </message>
        <message>
            <source>{count} embedded files were left out.</source>
            <translation>Вложенных файлов пропущено: {count}.</translation>
        </message>
        <message>
            <source>{count} events beside {name} name a trigger that is not there; they were left out.</source>
            <translation>Событий рядом с {name}, чьего триггера нет, пропущено: {count}.</translation>
        </message>
        <message>
            <source>{count} ids beside {name} stand twice: what refers to them was taken for the first.</source>
            <translation>Номеров, что стоят дважды рядом с {name}: {count}; ссылки на них отнесены к первому.</translation>
        </message>
        <message>
            <source>{count} ids in “{title}” stand twice: references to them lead to the first.</source>
            <translation>Номеров, что стоят дважды в «{title}»: {count}; ссылки ведут к первому.</translation>
        </message>
        <message>
            <source>{count} lines beside {name} could not be read, such as “{line}”.</source>
            <translation>Строк рядом с {name}, которые не удалось прочитать: {count}, например «{line}».</translation>
        </message>
        <message>
            <source>{count} more annotations were left out like these.</source>
            <translation>Так же опущено ещё аннотаций: {count}.</translation>
        </message>
        <message>
            <source>{count} more lines could not be read.</source>
            <translation>Ещё строк не прочитано: {count}.</translation>
        </message>
        <message>
            <source>{count} notes and attributes beside {name} are about something that is not there; they were left out.</source>
            <translation>Заметок и атрибутов рядом с {name}, которые относятся к отсутствующему: {count}; они пропущены.</translation>
        </message>
        <message>
            <source>{count} of {total} chapters are missing in the file.</source>
            <translation>В файле нет {count} из {total} глав.</translation>
        </message>
        <message>
            <source>{count} of {total} ends stand at the edge of a word, {other} if positions are counted as {unit}. Check the first quotes.</source>
            <translation>{count} из {total} концов стоят на краю слова, а если считать позиции в {unit} — {other}. Проверьте первые цитаты.</translation>
        </message>
        <message>
            <source>{count} of {total} files count positions in another way than the rest ({unit}).</source>
            <translation>Файлов, что считают позиции иначе, чем остальные ({unit}): {count} из {total}.</translation>
        </message>
        <message>
            <source>{count} of {total} pages hold no text, they may be pictures: {pages}.</source>
            <translation>{count} из {total} страниц без текста, возможно, это снимки: {pages}.</translation>
        </message>
        <message>
            <source>{count} pages could not be read: {pages}.</source>
            <translation>Страниц не прочитано: {count}: {pages}.</translation>
        </message>
        <message>
            <source>{count} pictures, sounds and films were left out.</source>
            <translation>Картинок, звуков и видео пропущено: {count}.</translation>
        </message>
        <message>
            <source>{count} references of “{title}” name something that is not in the file; they were left out.</source>
            <translation>Ссылок «{title}» на то, чего нет в файле, пропущено: {count}.</translation>
        </message>
        <message>
            <source>{count} relations and slots in {name} name an end that is not there; they were left out.</source>
            <translation>Связей и ролей в {name} с отсутствующим концом пропущено: {count}.</translation>
        </message>
        <message>
            <source>{count} relations name an end that is not there; they were left out.</source>
            <translation>Связей с отсутствующим концом пропущено: {count}.</translation>
        </message>
        <message>
            <source>{count} rows name no code; they became entities.</source>
            <translation>Строки без кода стали сущностями: {count}.</translation>
        </message>
        <message>
            <source>{count} rows without positions and words were left out.</source>
            <translation>Строки без позиций и слов опущены: {count}.</translation>
        </message>
        <message>
            <source>{count} rows without text were left out.</source>
            <translation>Строк без текста пропущено: {count}.</translation>
        </message>
        <message>
            <source>{count} selections name a code that is not in the file; they became entities.</source>
            <translation>Выделений с кодом, которого нет в файле: {count}; они стали объектами.</translation>
        </message>
        <message>
            <source>{count} selections without positions were left out.</source>
            <translation>Выделений без позиций пропущено: {count}.</translation>
        </message>
        <message>
            <source>{count} tags of this review are still open.</source>
            <translation>Ещё открытых меток в этой проверке: {count}.</translation>
        </message>
        <message>
            <source>{count} texts have no annotation file beside them and were left out, such as {name}.</source>
            <translation>Текстов без файла разметки рядом пропущено: {count}, например {name}.</translation>
        </message>
        <message>
            <source>{count} values in {path} are not known to this version and were left out.</source>
            <translation>Значений в {path}, неизвестных этой версии, пропущено: {count}.</translation>
        </message>
        <message>
            <source>{count} words broken at the end of a line were joined: {words}.</source>
            <translation>Слов с переносом в конце строки соединено: {count}: {words}.</translation>
        </message>
        <message>
            <source>{name} cannot be read as RTF: it is damaged.</source>
            <translation>{name} нельзя прочитать как RTF: файл повреждён.</translation>
        </message>
        <message>
            <source>{name} cannot be read as WebAnno TSV: {reason}.</source>
            <translation>{name} нельзя прочитать как WebAnno TSV: {reason}.</translation>
        </message>
        <message>
            <source>{name} cannot be read as XML: {reason}.</source>
            <translation>{name} нельзя прочитать как XML: {reason}.</translation>
        </message>
        <message>
            <source>{name} cannot be read as a CAS: {reason}.</source>
            <translation>{name} нельзя прочитать как CAS: {reason}.</translation>
        </message>
        <message>
            <source>{name} cannot be read as a mail: it is damaged, or made of too many parts.</source>
            <translation>{name} нельзя прочитать как письмо: оно повреждено или из слишком многих частей.</translation>
        </message>
        <message>
            <source>{name} cannot be read as a table: {reason}.</source>
            <translation>{name} нельзя прочитать как таблицу: {reason}.</translation>
        </message>
        <message>
            <source>{name} cannot be read as a workbook: {reason}.</source>
            <translation>{name} нельзя прочитать как книгу таблиц: {reason}.</translation>
        </message>
        <message>
            <source>{name} cannot be read as {encoding}: byte {position} has no meaning there.</source>
            <translation>{name} нельзя прочитать как {encoding}: байт {position} там не имеет смысла.</translation>
        </message>
        <message>
            <source>{name} cannot be read: {reason}.</source>
            <translation>{name} нельзя прочитать: {reason}.</translation>
        </message>
        <message>
            <source>{name} could not be written: {reason}.</source>
            <translation>{name} не удалось записать: {reason}.</translation>
        </message>
        <message>
            <source>{name} declares a DOCTYPE or entities of its own, which can hide harmful content.</source>
            <translation>{name} объявляет DOCTYPE или свои сущности, в которых может скрываться вредное.</translation>
        </message>
        <message>
            <source>{name} does not look like text.</source>
            <translation>{name} не похож на текст.</translation>
        </message>
        <message>
            <source>{name} exists and is of another kind.</source>
            <translation>{name} есть и другого рода.</translation>
        </message>
        <message>
            <source>{name} has no column {columns}; it has {there}.</source>
            <translation>В {name} нет столбца {columns}; есть {there}.</translation>
        </message>
        <message>
            <source>{name} has no column “{wanted}”.</source>
            <translation>В {name} нет столбца «{wanted}».</translation>
        </message>
        <message>
            <source>{name} has no sheet “{sheet}”.</source>
            <translation>В {name} нет листа «{sheet}».</translation>
        </message>
        <message>
            <source>{name} has no text of the same name beside it.</source>
            <translation>Рядом с {name} нет текста с тем же именем.</translation>
        </message>
        <message>
            <source>{name} holds more than {limit:,} annotations.</source>
            <translation>В {name} больше {limit:,} меток.</translation>
        </message>
        <message>
            <source>{name} holds more than {limit} million characters of text.</source>
            <translation>В {name} больше {limit} млн знаков текста.</translation>
        </message>
        <message>
            <source>{name} holds no XMI; it was left out.</source>
            <translation>В {name} нет XMI; файл пропущен.</translation>
        </message>
        <message>
            <source>{name} holds no files that end in {suffix}.</source>
            <translation>В {name} нет файлов, которые оканчиваются на {suffix}.</translation>
        </message>
        <message>
            <source>{name} holds no line that could be read.</source>
            <translation>В {name} нет ни одной строки, которую можно прочитать.</translation>
        </message>
        <message>
            <source>{name} holds no line that could be read. {reason}</source>
            <translation>В {name} нет ни одной читаемой строки. {reason}</translation>
        </message>
        <message>
            <source>{name} holds no rows.</source>
            <translation>В {name} нет строк.</translation>
        </message>
        <message>
            <source>{name} holds no text with an annotation file of the same name beside it.</source>
            <translation>В {name} нет текста с файлом разметки того же имени рядом.</translation>
        </message>
        <message>
            <source>{name} holds no text{reason}.</source>
            <translation>В {name} нет текста{reason}.</translation>
        </message>
        <message>
            <source>{name} is CAS JSON of the old kind, which no program can read back.</source>
            <translation>{name} — CAS JSON старого вида, который не читает обратно ни одна программа.</translation>
        </message>
        <message>
            <source>{name} is UTF-8 with {count} damaged places, the first at byte {position}.</source>
            <translation>{name} — UTF-8 с повреждениями: {count}, первое на байте {position}.</translation>
        </message>
        <message>
            <source>{name} is WebAnno TSV of version 1 or 2, which is not read here.</source>
            <translation>{name} — WebAnno TSV версии 1 или 2, который здесь не читается.</translation>
        </message>
        <message>
            <source>{name} is a link to another place and was left out.</source>
            <translation>{name} — ссылка на другое место и пропущена.</translation>
        </message>
        <message>
            <source>{name} is a web archive without a page in it.</source>
            <translation>{name} — веб-архив без страницы внутри.</translation>
        </message>
        <message>
            <source>{name} is a whole project of INCEpTION without annotations in a format that is read here.</source>
            <translation>{name} — целый проект INCEpTION, где нет разметки в формате, который здесь читается.</translation>
        </message>
        <message>
            <source>{name} is built of more than {limit:,} elements, far more than it can need.</source>
            <translation>{name} состоит более чем из {limit:,} элементов — это намного больше, чем может быть нужно.</translation>
        </message>
        <message>
            <source>{name} is damaged: {reason}.</source>
            <translation>{name} повреждён: {reason}.</translation>
        </message>
        <message>
            <source>{name} is encrypted.</source>
            <translation>{name} зашифрован.</translation>
        </message>
        <message>
            <source>{name} is larger than {limit} MB.</source>
            <translation>{name} больше {limit} МБ.</translation>
        </message>
        <message>
            <source>{name} is nested too deeply or damaged, so the page cannot be read whole.</source>
            <translation>{name} слишком глубоко вложен или повреждён, страницу нельзя прочитать целиком.</translation>
        </message>
        <message>
            <source>{name} is no OpenDocument text.</source>
            <translation>{name} — не текст OpenDocument.</translation>
        </message>
        <message>
            <source>{name} is no RTF file.</source>
            <translation>{name} — не файл RTF.</translation>
        </message>
        <message>
            <source>{name} is no Word document: it has no body.</source>
            <translation>{name} — не документ Word: в нём нет тела.</translation>
        </message>
        <message>
            <source>{name} is no complete e-book: its list of chapters is missing.</source>
            <translation>{name} — неполная электронная книга: нет списка глав.</translation>
        </message>
        <message>
            <source>{name} is no valid Web Annotation: {reason}.</source>
            <translation>{name} — неверная Web Annotation: {reason}.</translation>
        </message>
        <message>
            <source>{name} is not UTF-8: byte {position}.</source>
            <translation>{name} — не UTF-8: байт {position}.</translation>
        </message>
        <message>
            <source>{name} is not a codebook of Kantar Desk.</source>
            <translation>{name} — не книга кодов Kantar Desk.</translation>
        </message>
        <message>
            <source>{name} is not a file that can be read.</source>
            <translation>{name} — не файл, который можно прочитать.</translation>
        </message>
        <message>
            <source>{name} is protected against copying, so its text cannot be read.</source>
            <translation>{name} защищён от копирования, текст прочитать нельзя.</translation>
        </message>
        <message>
            <source>{name} is protected by a password.</source>
            <translation>{name} защищён паролем.</translation>
        </message>
        <message>
            <source>{name} is the project file alone; the texts are not in it.</source>
            <translation>{name} — только файл проекта; текстов в нём нет.</translation>
        </message>
        <message>
            <source>{name} is {kind}, which cannot be read here.</source>
            <translation>{name} — это {kind}, здесь такое не читается.</translation>
        </message>
        <message>
            <source>{name} was refused as unsafe: {reason}.</source>
            <translation>{name} отклонён как небезопасный: {reason}.</translation>
        </message>
        <message>
            <source>{name} was written by a newer version of the program.</source>
            <translation>{name} записан более новой версией программы.</translation>
        </message>
        <message>
            <source>{path} cannot be opened: missing, or no permission.</source>
            <translation>{path} нельзя открыть: файла нет или нет прав.</translation>
        </message>
        <message>
            <source>{path} cannot be read: {reason}.</source>
            <translation>{path} нельзя прочитать: {reason}.</translation>
        </message>
        <message>
            <source>{path} cannot be written: {reason}.</source>
            <translation>{path} нельзя записать: {reason}.</translation>
        </message>
        <message>
            <source>{path} exists already.</source>
            <translation>{path} уже есть.</translation>
        </message>
        <message>
            <source>{path} is not a Kantar Desk project.</source>
            <translation>{path} — не проект Kantar Desk.</translation>
        </message>
        <message>
            <source>{path} lies in a folder that is synchronised ({service}). Two computers can damage it.</source>
            <translation>{path} лежит в синхронизируемой папке ({service}). Два компьютера могут его повредить.</translation>
        </message>
        <message>
            <source>{path} lies on a network drive, where saving is not safe.</source>
            <translation>{path} лежит на сетевом диске, где сохранять ненадёжно.</translation>
        </message>
        <message>
            <source>{path} was changed by somebody else meanwhile. Nothing was put back.</source>
            <translation>{path} тем временем изменил кто-то другой. Ничего не возвращено.</translation>
        </message>
        <message>
            <source>{reason} The line was left out.</source>
            <translation>{reason} Строка пропущена.</translation>
        </message>
        <message>
            <source>{title} holds no text and was left out.</source>
            <translation>В {title} нет текста, он пропущен.</translation>
        </message>
        <message>
            <source>{title} is only read here, as its makers have frozen it.</source>
            <translation>{title} здесь только читается, так как его авторы заморозили его.</translation>
        </message>
        <message>
            <source>{title} is only written here.</source>
            <translation>{title} здесь только записывается.</translation>
        </message>
        <message>
            <source>{where} cannot be read as JSON: {reason}.</source>
            <translation>{where} нельзя прочитать как JSON: {reason}.</translation>
        </message>
        <message>
            <source>“Not known” is always one of the answers.</source>
            <translation>«Неизвестно» всегда один из ответов.</translation>
        </message>
        <message>
            <source>“Other” needs a few words.</source>
            <translation>«Другому» нужно несколько слов.</translation>
        </message>
        <message>
            <source>“{date}” is not a date this program can read.</source>
            <translation>«{date}» — не дата, которую читает эта программа.</translation>
        </message>
        <message>
            <source>“{first}” and “{second}” have the same key {key}.</source>
            <translation>У «{first}» и «{second}» одна клавиша {key}.</translation>
        </message>
        <message>
            <source>“{format}” is no format of annotation sets.</source>
            <translation>«{format}» — не формат наборов меток.</translation>
        </message>
        <message>
            <source>“{format}” is no kind of document.</source>
            <translation>«{format}» — не вид документов.</translation>
        </message>
        <message>
            <source>“{kind}” is not a kind of spelling.</source>
            <translation>«{kind}» — не вид написания.</translation>
        </message>
        <message>
            <source>“{kind}” is not a kind of tag.</source>
            <translation>«{kind}» — не вид метки.</translation>
        </message>
        <message>
            <source>“{name}” would stand under itself.</source>
            <translation>«{name}» окажется под самим собой.</translation>
        </message>
        <message>
            <source>“{reason}” is not a reason of the list.</source>
            <translation>«{reason}» — не причина из списка.</translation>
        </message>
        <message>
            <source>“{sign}” cannot separate cells.</source>
            <translation>«{sign}» не может разделять ячейки.</translation>
        </message>
        <message>
            <source>“{slug}” cannot be the machine name of a code.</source>
            <translation>«{slug}» не может быть машинным именем кода.</translation>
        </message>
        <message>
            <source>“{stance}” is not a stance.</source>
            <translation>«{stance}» — не позиция.</translation>
        </message>
        <message>
            <source>“{state}” is not a decision on a proposal.</source>
            <translation>«{state}» — не решение по предложению.</translation>
        </message>
        <message>
            <source>“{state}” is not a state of a document.</source>
            <translation>«{state}» — не состояние документа.</translation>
        </message>
        <message>
            <source>“{status}” is not a status of a dispute.</source>
            <translation>«{status}» — не статус спора.</translation>
        </message>
        <message>
            <source>“{title}” has no text.</source>
            <translation>В «{title}» нет текста.</translation>
        </message>
        <message>
            <source>“{title}” holds tags of {count} other sets.</source>
            <translation>В «{title}» есть метки других наборов: {count}.</translation>
        </message>
        <message>
            <source>“{title}” refers from one thing to another far too often.</source>
            <translation>В «{title}» слишком много ссылок с одного на другое.</translation>
        </message>
        <message>
            <source>“{type}” is not a type of relation.</source>
            <translation>«{type}» — не тип связи.</translation>
        </message>
        <message>
            <source>“{unit}” is no way of counting positions.</source>
            <translation>«{unit}» — не способ считать позиции.</translation>
        </message>
        <message>
            <source>“{value}” is not a value of the matrix.</source>
            <translation>«{value}» — не значение матрицы.</translation>
        </message>
        <message>
            <source>“{word}” names no single backup of this project.</source>
            <translation>«{word}» не называет ровно одной копии этого проекта.</translation>
        </message>
    </context>
    <context>
        <name>CrashDialog</name>
        <message>
            <source>Copy report</source>
            <translation>Копировать отчёт</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>Продолжить</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>Отчёт</translation>
        </message>
        <message>
            <source>Something went wrong</source>
            <translation>Что-то пошло не так</translation>
        </message>
        <message>
            <source>Something went wrong in the program</source>
            <translation>В программе что-то пошло не так</translation>
        </message>
        <message>
            <source>Your last action was not done. Everything shown as saved is safe. The report below holds no text of your documents, and nothing is sent; copy it if you want to tell the makers.</source>
            <translation>Последнее действие не выполнено. Всё, что показано как сохранённое, цело. В отчёте ниже нет текста ваших документов, и ничего не отправляется; скопируйте его, если хотите сообщить разработчикам.</translation>
        </message>
    </context>
    <context>
        <name>DamagedDialog</name>
        <message>
            <source>Close</source>
            <translation>Закрыть</translation>
        </message>
        <message>
            <source>Made by a newer version</source>
            <translation>Сделано более новой версией</translation>
        </message>
        <message>
            <source>Not one byte of it was changed.</source>
            <translation>В нём не изменено ни байта.</translation>
        </message>
        <message>
            <source>Open another file…</source>
            <translation>Открыть другой файл…</translation>
        </message>
        <message>
            <source>Open for reading</source>
            <translation>Открыть для чтения</translation>
        </message>
        <message>
            <source>Restore the backup</source>
            <translation>Восстановить копию</translation>
        </message>
        <message>
            <source>The backup of {when} was restored.</source>
            <translation>Восстановлена копия от {when}.</translation>
        </message>
        <message>
            <source>The backup of {when} was restored. The damaged file is kept as {name}.</source>
            <translation>Восстановлена копия от {when}. Повреждённый файл хранится как {name}.</translation>
        </message>
        <message numerus="yes">
            <source>The newest backup is of {when}, with %n tag(s). The damaged file is kept beside it, under another name.</source>
            <translation>
                <numerusform>Самая новая копия — от {when}, в ней %n метка. Повреждённый файл останется рядом под другим именем.</numerusform>
                <numerusform>Самая новая копия — от {when}, в ней %n метки. Повреждённый файл останется рядом под другим именем.</numerusform>
                <numerusform>Самая новая копия — от {when}, в ней %n меток. Повреждённый файл останется рядом под другим именем.</numerusform>
            </translation>
        </message>
        <message>
            <source>The project cannot be opened</source>
            <translation>Проект нельзя открыть</translation>
        </message>
        <message>
            <source>There is no backup of it on this computer.</source>
            <translation>На этом компьютере нет его копии.</translation>
        </message>
    </context>
    <context>
        <name>DecisionPanel</name>
        <message>
            <source>Accept</source>
            <translation>Принять</translation>
        </message>
        <message>
            <source>Amend</source>
            <translation>Исправить</translation>
        </message>
        <message>
            <source>Amending: move ends with [ ], change kind with Shift+1 … 3, code with Enter.</source>
            <translation>Исправление: концы — [ ], вид — Shift+1 … 3, код — Enter.</translation>
        </message>
        <message>
            <source>Both stand</source>
            <translation>Оставить обе</translation>
        </message>
        <message>
            <source>Comment</source>
            <translation>Комментарий</translation>
        </message>
        <message>
            <source>Comments</source>
            <translation>Комментарии</translation>
        </message>
        <message>
            <source>Defer</source>
            <translation>Отложить</translation>
        </message>
        <message>
            <source>Drop</source>
            <translation>Отбросить</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>Группа</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Сохранить</translation>
        </message>
        <message>
            <source>Mine</source>
            <translation>Мои</translation>
        </message>
        <message>
            <source>Mine alone</source>
            <translation>Только моя</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Причина</translation>
        </message>
        <message>
            <source>Reject</source>
            <translation>Отклонить</translation>
        </message>
        <message>
            <source>Theirs</source>
            <translation>Чужие</translation>
        </message>
        <message>
            <source>Theirs alone</source>
            <translation>Только чужая</translation>
        </message>
        <message>
            <source>{time} · draft</source>
            <translation>{time} · черновик</translation>
        </message>
    </context>
    <context>
        <name>DisputeHead</name>
        <message>
            <source>Change question and answers</source>
            <translation>Изменить вопрос и ответы</translation>
        </message>
        <message>
            <source>Decision…</source>
            <translation>Решение…</translation>
        </message>
        <message>
            <source>Matrix</source>
            <translation>Матрица</translation>
        </message>
        <message>
            <source>Scope: {parts}</source>
            <translation>Охват: {parts}</translation>
        </message>
        <message>
            <source>Settle…</source>
            <translation>Решить…</translation>
        </message>
        <message>
            <source>Sheet</source>
            <translation>Лист</translation>
        </message>
        <message>
            <source>Timeline</source>
            <translation>Хронология</translation>
        </message>
        <message>
            <source>as of {date}</source>
            <translation>на {date}</translation>
        </message>
    </context>
    <context>
        <name>Disputes</name>
        <message numerus="yes">
            <source>%n origin(s)</source>
            <translation>
                <numerusform>%n первоисточник</numerusform>
                <numerusform>%n первоисточника</numerusform>
                <numerusform>%n первоисточников</numerusform>
            </translation>
        </message>
        <message>
            <source>Not known</source>
            <translation>Неизвестно</translation>
        </message>
        <message>
            <source>no statements yet</source>
            <translation>пока нет высказываний</translation>
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
            <translation>повторено после отзыва</translation>
        </message>
    </context>
    <context>
        <name>DisputesPanel</name>
        <message>
            <source>Disputes</source>
            <translation>Споры</translation>
        </message>
        <message>
            <source>Filter disputes</source>
            <translation>Отбор споров</translation>
        </message>
        <message>
            <source>New dispute…</source>
            <translation>Новый спор…</translation>
        </message>
    </context>
    <context>
        <name>DisputesPlace</name>
        <message>
            <source>A dispute is one question on which texts differ, with its answers side by side.</source>
            <translation>Спор — это один вопрос, в котором тексты расходятся, с ответами рядом.</translation>
        </message>
        <message>
            <source>Find figures in conflict</source>
            <translation>Найти расходящиеся цифры</translation>
        </message>
        <message>
            <source>Go to Read</source>
            <translation>Перейти к чтению</translation>
        </message>
        <message>
            <source>New dispute…</source>
            <translation>Новый спор…</translation>
        </message>
        <message>
            <source>No disputes yet</source>
            <translation>Споров пока нет</translation>
        </message>
        <message>
            <source>Numbers of all documents that cannot all hold are offered</source>
            <translation>Предлагаются цифры всех документов, которые не могут быть верны вместе</translation>
        </message>
        <message>
            <source>Only your own stance can be moved. A digit takes one.</source>
            <translation>Двигать можно только свою позицию. Цифра выбирает её.</translation>
        </message>
        <message>
            <source>Select a disputed statement in Read and press U</source>
            <translation>Выберите спорное высказывание в «Чтении» и нажмите U</translation>
        </message>
        <message>
            <source>Type a question and its possible answers, then add claims</source>
            <translation>Введите вопрос и возможные ответы, затем добавьте утверждения</translation>
        </message>
    </context>
    <context>
        <name>DocumentDialog</name>
        <message numerus="yes">
            <source>%n character(s)</source>
            <translation>
                <numerusform>%n знак</numerusform>
                <numerusform>%n знака</numerusform>
                <numerusform>%n знаков</numerusform>
            </translation>
        </message>
        <message>
            <source>2021-05-15T11:40+06:00, 2021-05-15, 2021-05 or 2021</source>
            <translation>2021-05-15T11:40+06:00, 2021-05-15, 2021-05 или 2021</translation>
        </message>
        <message>
            <source>About “{title}”</source>
            <translation>О документе «{title}»</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>Адрес</translation>
        </message>
        <message>
            <source>Also came as</source>
            <translation>Пришёл также как</translation>
        </message>
        <message>
            <source>Author</source>
            <translation>Автор</translation>
        </message>
        <message>
            <source>Author in Names</source>
            <translation>Автор в «Именах»</translation>
        </message>
        <message>
            <source>Captured</source>
            <translation>Снято</translation>
        </message>
        <message>
            <source>Changes act at once; the text and the two hashes never change.</source>
            <translation>Изменения действуют сразу; текст и оба хеша не меняются никогда.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Закрыть</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Файл</translation>
        </message>
        <message>
            <source>File SHA-256</source>
            <translation>SHA-256 файла</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>Папка</translation>
        </message>
        <message>
            <source>Genre</source>
            <translation>Жанр</translation>
        </message>
        <message>
            <source>Imported</source>
            <translation>Импортированный</translation>
        </message>
        <message>
            <source>Kind of file</source>
            <translation>Вид файла</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Язык</translation>
        </message>
        <message>
            <source>Length</source>
            <translation>Длина</translation>
        </message>
        <message>
            <source>No name of the register is “{words}”. Add it in Names first.</source>
            <translation>В реестре нет имени «{words}». Сначала добавьте его в «Именах».</translation>
        </message>
        <message>
            <source>Not set</source>
            <translation>Не задано</translation>
        </message>
        <message>
            <source>Published</source>
            <translation>Опубликован</translation>
        </message>
        <message>
            <source>Publisher</source>
            <translation>Издатель</translation>
        </message>
        <message>
            <source>Publisher in Names</source>
            <translation>Издатель в «Именах»</translation>
        </message>
        <message>
            <source>Read by</source>
            <translation>Прочитан через</translation>
        </message>
        <message>
            <source>Reliability</source>
            <translation>Надёжность</translation>
        </message>
        <message>
            <source>Text SHA-256</source>
            <translation>SHA-256 текста</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Заголовок</translation>
        </message>
        <message>
            <source>Translated from</source>
            <translation>Переведён с</translation>
        </message>
        <message>
            <source>Translation</source>
            <translation>Перевод</translation>
        </message>
        <message>
            <source>Write original</source>
            <translation>Записать исходный файл</translation>
        </message>
        <message>
            <source>Write original…</source>
            <translation>Записать исходный файл…</translation>
        </message>
        <message>
            <source>a name of the register</source>
            <translation>имя из реестра</translation>
        </message>
        <message>
            <source>en, ru, kk …</source>
            <translation>en, ru, kk …</translation>
        </message>
        <message>
            <source>perhaps {name}</source>
            <translation>возможно, {name}</translation>
        </message>
        <message>
            <source>{characters}, file of {bytes}</source>
            <translation>{characters}, файл {bytes}</translation>
        </message>
        <message>
            <source>{name} was written, {bytes}. SHA-256 {digest}…</source>
            <translation>{name} записан, {bytes}. SHA-256 {digest}…</translation>
        </message>
    </context>
    <context>
        <name>DocumentsModel</name>
        <message numerus="yes">
            <source>%n orphan(s)</source>
            <translation>
                <numerusform>%n без места</numerusform>
                <numerusform>%n без места</numerusform>
                <numerusform>%n без места</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n tag(s)</source>
            <translation>
                <numerusform>%n метка</numerusform>
                <numerusform>%n метки</numerusform>
                <numerusform>%n меток</numerusform>
            </translation>
        </message>
        <message>
            <source>is in another</source>
            <translation>есть в другом</translation>
        </message>
    </context>
    <context>
        <name>DocumentsPanel</name>
        <message>
            <source>About this document…</source>
            <translation>Об этом документе…</translation>
        </message>
        <message>
            <source>By date</source>
            <translation>По дате</translation>
        </message>
        <message>
            <source>By folder</source>
            <translation>По папке</translation>
        </message>
        <message>
            <source>By number of tags</source>
            <translation>По числу меток</translation>
        </message>
        <message>
            <source>By publisher</source>
            <translation>По издателю</translation>
        </message>
        <message>
            <source>By state</source>
            <translation>По состоянию</translation>
        </message>
        <message>
            <source>By time of import</source>
            <translation>По времени импорта</translation>
        </message>
        <message>
            <source>By title</source>
            <translation>По заголовку</translation>
        </message>
        <message>
            <source>Documents</source>
            <translation>Документы</translation>
        </message>
        <message>
            <source>Filter documents</source>
            <translation>Отбор документов</translation>
        </message>
        <message>
            <source>Import documents</source>
            <translation>Импорт документов</translation>
        </message>
        <message>
            <source>Open beside</source>
            <translation>Открыть рядом</translation>
        </message>
        <message>
            <source>Open in a tab</source>
            <translation>Открыть во вкладке</translation>
        </message>
        <message>
            <source>Sort documents</source>
            <translation>Порядок документов</translation>
        </message>
    </context>
    <context>
        <name>EmptyDesk</name>
        <message>
            <source>A project from this computer, or one a colleague gave you</source>
            <translation>Проект с этого компьютера или полученный от коллеги</translation>
        </message>
        <message>
            <source>All data stays on this computer. The program makes no network connection.</source>
            <translation>Все данные остаются на этом компьютере. Программа не выходит в сеть.</translation>
        </message>
        <message>
            <source>All keys:</source>
            <translation>Все клавиши:</translation>
        </message>
        <message>
            <source>Begin with one of these, or drop files and folders anywhere in this window.</source>
            <translation>Начните с одного из этих действий или перетащите файлы и папки в это окно.</translation>
        </message>
        <message>
            <source>Every command:</source>
            <translation>Все команды:</translation>
        </message>
        <message>
            <source>Go on with {project}</source>
            <translation>Продолжить с «{project}»</translation>
        </message>
        <message>
            <source>Import documents…</source>
            <translation>Импорт документов…</translation>
        </message>
        <message>
            <source>Nothing is open yet</source>
            <translation>Пока ничего не открыто</translation>
        </message>
        <message>
            <source>Open a project…</source>
            <translation>Открыть проект…</translation>
        </message>
        <message>
            <source>Open the starter corpus</source>
            <translation>Открыть учебный корпус</translation>
        </message>
        <message>
            <source>Plain text, Word, PDF, HTML, and files of other annotation tools</source>
            <translation>Простой текст, Word, PDF, HTML и файлы других программ разметки</translation>
        </message>
        <message>
            <source>Six short practice texts on one contested event, tagged by two people</source>
            <translation>Шесть коротких текстов об одном событии, размеченных двумя людьми</translation>
        </message>
        <message>
            <source>{name} has no documents yet</source>
            <translation>В проекте «{name}» пока нет документов</translation>
        </message>
    </context>
    <context>
        <name>EncodingChoice</name>
        <message>
            <source>More</source>
            <translation>Ещё</translation>
        </message>
        <message>
            <source>More encodings</source>
            <translation>Другие кодировки</translation>
        </message>
    </context>
    <context>
        <name>EntriesModel</name>
        <message numerus="yes">
            <source>%n mention(s)</source>
            <translation>
                <numerusform>%n упоминание</numerusform>
                <numerusform>%n упоминания</numerusform>
                <numerusform>%n упоминаний</numerusform>
            </translation>
        </message>
        <message>
            <source>retired</source>
            <translation>в архиве</translation>
        </message>
        <message>
            <source>something is proposed</source>
            <translation>есть предложения</translation>
        </message>
    </context>
    <context>
        <name>EntriesPanel</name>
        <message>
            <source>Filter names, in any script</source>
            <translation>Отбор имён, в любом письме</translation>
        </message>
        <message>
            <source>Names</source>
            <translation>Имена</translation>
        </message>
        <message>
            <source>New name…</source>
            <translation>Новое имя…</translation>
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
            <translation>Запись</translation>
        </message>
        <message>
            <source>Merged into it</source>
            <translation>Влиты сюда</translation>
        </message>
        <message>
            <source>Not the same as</source>
            <translation>Не то же, что</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Заметка</translation>
        </message>
        <message>
            <source>Preferred</source>
            <translation>Основное</translation>
        </message>
        <message>
            <source>Preferred name</source>
            <translation>Основное имя</translation>
        </message>
        <message>
            <source>Retired: no longer offered</source>
            <translation>В архиве: больше не предлагается</translation>
        </message>
        <message>
            <source>Split it off again</source>
            <translation>Снова отделить</translation>
        </message>
        <message>
            <source>They may be the same after all</source>
            <translation>Всё-таки могут совпадать</translation>
        </message>
    </context>
    <context>
        <name>ExportDialog</name>
        <message numerus="yes">
            <source>%n kind(s) of things were left out.</source>
            <translation>
                <numerusform>Опущен %n вид данных.</numerusform>
                <numerusform>Опущено %n вида данных.</numerusform>
                <numerusform>Опущено %n видов данных.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n kind(s) of things will be left out.</source>
            <translation>
                <numerusform>Будет опущен %n вид данных.</numerusform>
                <numerusform>Будут опущены %n вида данных.</numerusform>
                <numerusform>Будут опущены %n видов данных.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n tag(s) written to {name}.</source>
            <translation>
                <numerusform>%n метка записана в {name}.</numerusform>
                <numerusform>%n метки записаны в {name}.</numerusform>
                <numerusform>%n меток записаны в {name}.</numerusform>
            </translation>
        </message>
        <message>
            <source>A table with a row for each tag, for Excel and LibreOffice.</source>
            <translation>Таблица, по строке на каждую метку, для Excel и LibreOffice.</translation>
        </message>
        <message>
            <source>A table with a row for each tag, for any spreadsheet or statistics program.</source>
            <translation>Таблица, по строке на каждую метку, для любой программы таблиц или статистики.</translation>
        </message>
        <message>
            <source>Annotation set file</source>
            <translation>Файл набора меток</translation>
        </message>
        <message>
            <source>Annotation sets</source>
            <translation>Наборы меток</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Отмена</translation>
        </message>
        <message>
            <source>Check export</source>
            <translation>Проверить экспорт</translation>
        </message>
        <message>
            <source>Choose at least one set.</source>
            <translation>Выберите хотя бы один набор.</translation>
        </message>
        <message>
            <source>Excel workbook</source>
            <translation>Книга Excel</translation>
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
            <translation>Для INCEpTION и других программ, которые работают с UIMA.</translation>
        </message>
        <message>
            <source>For NVivo, MAXQDA, ATLAS.ti and other programs of qualitative analysis.</source>
            <translation>Для NVivo, MAXQDA, ATLAS.ti и других программ качественного анализа.</translation>
        </message>
        <message>
            <source>For brat, and for tools that read its text and tag files.</source>
            <translation>Для brat и программ, которые читают его файлы с текстом и метками.</translation>
        </message>
        <message>
            <source>For colleagues who use Kantar Desk too, and to keep.</source>
            <translation>Для коллег, у которых тоже есть Kantar Desk, и для хранения.</translation>
        </message>
        <message>
            <source>For tools that read Web Annotations, such as Hypothesis and Recogito.</source>
            <translation>Для программ, которые читают Web Annotation, например Hypothesis и Recogito.</translation>
        </message>
        <message>
            <source>For training and checking language models with this tool.</source>
            <translation>Для обучения и проверки языковых моделей в этой программе.</translation>
        </message>
        <message>
            <source>For web pages: who claimed what, and how it was judged.</source>
            <translation>Для веб-страниц: кто что утверждал и как это оценили.</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>Формат</translation>
        </message>
        <message>
            <source>Leave out who made what</source>
            <translation>Не указывать, кто что сделал</translation>
        </message>
        <message>
            <source>Looking at what the format can carry…</source>
            <translation>Проверяется, что вмещает формат…</translation>
        </message>
        <message>
            <source>Nothing will be lost.</source>
            <translation>Ничего не пропадёт.</translation>
        </message>
        <message>
            <source>Only tags that were decided in a review</source>
            <translation>Только метки, решённые в проверке</translation>
        </message>
        <message>
            <source>Only the codes, for programs of qualitative analysis.</source>
            <translation>Только коды, для программ качественного анализа.</translation>
        </message>
        <message>
            <source>Original files</source>
            <translation>Исходные файлы</translation>
        </message>
        <message>
            <source>REFI-QDA codebook</source>
            <translation>Книга кодов REFI-QDA</translation>
        </message>
        <message>
            <source>REFI-QDA project</source>
            <translation>Проект REFI-QDA</translation>
        </message>
        <message>
            <source>Texts of the documents</source>
            <translation>Тексты документов</translation>
        </message>
        <message>
            <source>This format carries everything.</source>
            <translation>Этот формат вмещает всё.</translation>
        </message>
        <message>
            <source>What this format cannot carry</source>
            <translation>Чего этот формат не вмещает</translation>
        </message>
        <message>
            <source>With it</source>
            <translation>Вместе с</translation>
        </message>
        <message>
            <source>Word by word with the code of each, for training taggers.</source>
            <translation>Слово за словом с кодом каждого, для обучения разметчиков.</translation>
        </message>
        <message>
            <source>{name} (decided in a review)</source>
            <translation>{name} (решено в проверке)</translation>
        </message>
        <message>
            <source>{name} (my tags)</source>
            <translation>{name} (мои метки)</translation>
        </message>
    </context>
    <context>
        <name>ExtractView</name>
        <message>
            <source>Text of the file</source>
            <translation>Текст файла</translation>
        </message>
    </context>
    <context>
        <name>FieldPanel</name>
        <message>
            <source>A field is one of the last rows of the inspector, for every tag of its kind.</source>
            <translation>Поле — одна из последних строк инспектора у каждой метки своего вида.</translation>
        </message>
        <message>
            <source>Choices</source>
            <translation>Варианты</translation>
        </message>
        <message>
            <source>Hides the row. What was filled in stays.</source>
            <translation>Скрывает строку. Заполненное остаётся.</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Имя</translation>
        </message>
        <message>
            <source>One choice a line.</source>
            <translation>По одному варианту в строке.</translation>
        </message>
        <message>
            <source>Retire</source>
            <translation>В архив</translation>
        </message>
        <message>
            <source>Revive</source>
            <translation>Вернуть</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>Тип</translation>
        </message>
    </context>
    <context>
        <name>Fields</name>
        <message>
            <source>Commitment</source>
            <translation>Модальность</translation>
        </message>
        <message>
            <source>Confidence</source>
            <translation>Уверенность</translation>
        </message>
        <message>
            <source>Contested in</source>
            <translation>Оспорено в</translation>
        </message>
        <message>
            <source>Credibility</source>
            <translation>Достоверность</translation>
        </message>
        <message>
            <source>Dispute</source>
            <translation>Спор</translation>
        </message>
        <message>
            <source>Evidence</source>
            <translation>Основание</translation>
        </message>
        <message>
            <source>Figure</source>
            <translation>Цифра</translation>
        </message>
        <message>
            <source>Form</source>
            <translation>Форма</translation>
        </message>
        <message>
            <source>Made on</source>
            <translation>Сделано</translation>
        </message>
        <message>
            <source>Mention</source>
            <translation>Упоминание</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Имя</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Заметка</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>Источник</translation>
        </message>
        <message>
            <source>Source type</source>
            <translation>Вид источника</translation>
        </message>
        <message>
            <source>Wording</source>
            <translation>Формулировка</translation>
        </message>
    </context>
    <context>
        <name>Figure</name>
        <message>
            <source>about {number}</source>
            <translation>около {number}</translation>
        </message>
        <message>
            <source>at least {number}</source>
            <translation>не менее {number}</translation>
        </message>
        <message>
            <source>up to {number}</source>
            <translation>до {number}</translation>
        </message>
    </context>
    <context>
        <name>FilesList</name>
        <message>
            <source>Files</source>
            <translation>Файлы</translation>
        </message>
    </context>
    <context>
        <name>FilesModel</name>
        <message>
            <source>E-book</source>
            <translation>Электронная книга</translation>
        </message>
        <message>
            <source>Looking…</source>
            <translation>Просмотр…</translation>
        </message>
        <message>
            <source>Mail</source>
            <translation>Письмо</translation>
        </message>
        <message>
            <source>OpenDocument text</source>
            <translation>Текст OpenDocument</translation>
        </message>
        <message>
            <source>Plain text</source>
            <translation>Простой текст</translation>
        </message>
        <message>
            <source>Rich text</source>
            <translation>Форматированный текст</translation>
        </message>
        <message>
            <source>Web page</source>
            <translation>Веб-страница</translation>
        </message>
        <message>
            <source>already here</source>
            <translation>уже здесь</translation>
        </message>
        <message>
            <source>same text as “{title}”</source>
            <translation>тот же текст, что «{title}»</translation>
        </message>
        <message>
            <source>{number} documents</source>
            <translation>документов: {number}</translation>
        </message>
    </context>
    <context>
        <name>FilterBar</name>
        <message>
            <source>Category</source>
            <translation>Категория</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Код</translation>
        </message>
        <message>
            <source>Only</source>
            <translation>Только</translation>
        </message>
        <message>
            <source>Show all</source>
            <translation>Показать всё</translation>
        </message>
        <message>
            <source>Take “{part}” off</source>
            <translation>Убрать «{part}»</translation>
        </message>
        <message>
            <source>This document only</source>
            <translation>Только этот документ</translation>
        </message>
        <message>
            <source>no partner</source>
            <translation>нет пары</translation>
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
            <translation>Закрыть поиск</translation>
        </message>
        <message>
            <source>Find in this document</source>
            <translation>Найти в этом документе</translation>
        </message>
        <message>
            <source>In all documents</source>
            <translation>Во всех документах</translation>
        </message>
        <message>
            <source>Match capitals</source>
            <translation>Учитывать регистр</translation>
        </message>
        <message>
            <source>Next hit (F3)</source>
            <translation>Следующее (F3)</translation>
        </message>
        <message>
            <source>No hits</source>
            <translation>Не найдено</translation>
        </message>
        <message>
            <source>Previous hit (Shift+F3)</source>
            <translation>Предыдущее (Shift+F3)</translation>
        </message>
        <message>
            <source>Whole words only</source>
            <translation>Только целые слова</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>Слова</translation>
        </message>
        <message>
            <source>{number} of {total}</source>
            <translation>{number} из {total}</translation>
        </message>
    </context>
    <context>
        <name>FollowMenu</name>
        <message>
            <source>Related tags</source>
            <translation>Связанные метки</translation>
        </message>
    </context>
    <context>
        <name>Form</name>
        <message>
            <source>A question</source>
            <translation>Вопрос</translation>
        </message>
        <message>
            <source>As of</source>
            <translation>На дату</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Назад</translation>
        </message>
        <message>
            <source>Behind it</source>
            <translation>За этим</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Код</translation>
        </message>
        <message>
            <source>Commitment</source>
            <translation>Модальность</translation>
        </message>
        <message>
            <source>Confidence</source>
            <translation>Уверенность</translation>
        </message>
        <message>
            <source>Contested in</source>
            <translation>Оспорено в</translation>
        </message>
        <message>
            <source>Credibility</source>
            <translation>Достоверность</translation>
        </message>
        <message>
            <source>Dispute</source>
            <translation>Спор</translation>
        </message>
        <message>
            <source>Document author</source>
            <translation>Автор документа</translation>
        </message>
        <message>
            <source>Empty</source>
            <translation>Пусто</translation>
        </message>
        <message>
            <source>Evidence</source>
            <translation>Основание</translation>
        </message>
        <message>
            <source>Figure</source>
            <translation>Цифра</translation>
        </message>
        <message>
            <source>Form</source>
            <translation>Форма</translation>
        </message>
        <message>
            <source>How does it stand to “{answer}”?</source>
            <translation>Как оно относится к «{answer}»?</translation>
        </message>
        <message>
            <source>Included</source>
            <translation>Включены</translation>
        </message>
        <message>
            <source>Made on</source>
            <translation>Сделано</translation>
        </message>
        <message>
            <source>Mention</source>
            <translation>Упоминание</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Имя</translation>
        </message>
        <message>
            <source>Name of a code</source>
            <translation>Название кода</translation>
        </message>
        <message>
            <source>New dispute “{question}”</source>
            <translation>Новый спор «{question}»</translation>
        </message>
        <message>
            <source>New entry “{name}”</source>
            <translation>Новая запись «{name}»</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Заметка</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Число</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Место</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>Источник</translation>
        </message>
        <message>
            <source>Source type</source>
            <translation>Вид источника</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>Единица</translation>
        </message>
        <message>
            <source>What else</source>
            <translation>Что ещё</translation>
        </message>
        <message>
            <source>Which answer is the claim about?</source>
            <translation>О каком ответе это утверждение?</translation>
        </message>
        <message>
            <source>Who or what</source>
            <translation>Кто или что</translation>
        </message>
        <message>
            <source>Wording</source>
            <translation>Формулировка</translation>
        </message>
        <message>
            <source>name it</source>
            <translation>назвать</translation>
        </message>
        <message>
            <source>only these words</source>
            <translation>только эти слова</translation>
        </message>
        <message>
            <source>perhaps</source>
            <translation>возможно</translation>
        </message>
        <message>
            <source>pick from all</source>
            <translation>выбрать из всех</translation>
        </message>
        <message>
            <source>pick in the text</source>
            <translation>выбрать в тексте</translation>
        </message>
        <message>
            <source>put it under a question</source>
            <translation>отнести к вопросу</translation>
        </message>
        <message>
            <source>several values</source>
            <translation>несколько значений</translation>
        </message>
        <message>
            <source>take this reading</source>
            <translation>принять это чтение</translation>
        </message>
        <message>
            <source>type</source>
            <translation>введите</translation>
        </message>
        <message>
            <source>type a name</source>
            <translation>введите имя</translation>
        </message>
        <message>
            <source>type a place</source>
            <translation>введите место</translation>
        </message>
        <message>
            <source>type a question, also a new one</source>
            <translation>введите вопрос, можно новый</translation>
        </message>
        <message>
            <source>{name} (retired)</source>
            <translation>{name} (в архиве)</translation>
        </message>
        <message>
            <source>“{text}” is no number.</source>
            <translation>«{text}» — не число.</translation>
        </message>
        <message>
            <source>“{text}” is no number. Type 164, 20–30, at least 5, up to 10 or about 400.</source>
            <translation>«{text}» — не число. Введите 164, 20–30, at least 5, up to 10 или about 400.</translation>
        </message>
    </context>
    <context>
        <name>FormPanel</name>
        <message>
            <source>Cancel</source>
            <translation>Отмена</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Закрыть</translation>
        </message>
        <message>
            <source>Still needed: {parts}.</source>
            <translation>Ещё нужно: {parts}.</translation>
        </message>
        <message>
            <source>What is missing</source>
            <translation>Чего не хватает</translation>
        </message>
    </context>
    <context>
        <name>Grid</name>
        <message>
            <source>Answers of the dispute</source>
            <translation>Ответы спора</translation>
        </message>
        <message>
            <source>Claims</source>
            <translation>Утверждения</translation>
        </message>
    </context>
    <context>
        <name>GridModel</name>
        <message numerus="yes">
            <source>%n origin(s)</source>
            <translation>
                <numerusform>%n первоисточник</numerusform>
                <numerusform>%n первоисточника</numerusform>
                <numerusform>%n первоисточников</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n statement(s)</source>
            <translation>
                <numerusform>%n высказывание</numerusform>
                <numerusform>%n высказывания</numerusform>
                <numerusform>%n высказываний</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n withdrawn</source>
            <translation>
                <numerusform>%n отозвано</numerusform>
                <numerusform>%n отозваны</numerusform>
                <numerusform>%n отозвано</numerusform>
            </translation>
        </message>
        <message>
            <source>Date, holder and words of the claim</source>
            <translation>Дата, источник и слова утверждения</translation>
        </message>
        <message>
            <source>Derived from the stances</source>
            <translation>Выведено из позиций</translation>
        </message>
        <message>
            <source>Inconsistency over origins</source>
            <translation>Несогласие по первоисточникам</translation>
        </message>
        <message>
            <source>Ranks inconsistency, decides nothing</source>
            <translation>Упорядочивает по несогласию, ничего не решает</translation>
        </message>
        <message>
            <source>Typed by a person</source>
            <translation>Введено человеком</translation>
        </message>
        <message>
            <source>does not weigh</source>
            <translation>не имеет веса</translation>
        </message>
        <message>
            <source>me</source>
            <translation>я</translation>
        </message>
        <message>
            <source>no stance</source>
            <translation>нет позиции</translation>
        </message>
        <message>
            <source>not ranked</source>
            <translation>вне порядка</translation>
        </message>
        <message>
            <source>order unknown</source>
            <translation>порядок неизвестен</translation>
        </message>
        <message>
            <source>other scope</source>
            <translation>другой охват</translation>
        </message>
        <message>
            <source>repeated after retraction</source>
            <translation>повторено после отзыва</translation>
        </message>
        <message>
            <source>superseded</source>
            <translation>заменено</translation>
        </message>
        <message>
            <source>unknown</source>
            <translation>неизвестно</translation>
        </message>
        <message>
            <source>withdrawn</source>
            <translation>отозвано</translation>
        </message>
        <message>
            <source>withdrawn {date}</source>
            <translation>отозвано {date}</translation>
        </message>
        <message>
            <source>{asserted} + {reported} statements</source>
            <translation>{asserted} + {reported} высказываний</translation>
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
            <translation>Руководство</translation>
        </message>
        <message>
            <source>No page holds these words.</source>
            <translation>Ни на одной странице нет этих слов.</translation>
        </message>
        <message>
            <source>Pages of the handbook</source>
            <translation>Страницы руководства</translation>
        </message>
        <message>
            <source>Search the handbook</source>
            <translation>Искать в руководстве</translation>
        </message>
    </context>
    <context>
        <name>HistoryDialog</name>
        <message numerus="yes">
            <source>%n later step(s) will be taken back. Undo brings them all back.</source>
            <translation>
                <numerusform>%n более поздний шаг будет отменён. Отмена вернёт его.</numerusform>
                <numerusform>%n более поздних шага будут отменены. Отмена вернёт их все.</numerusform>
                <numerusform>%n более поздних шагов будут отменены. Отмена вернёт их все.</numerusform>
            </translation>
        </message>
        <message>
            <source>By the program</source>
            <translation>Программой</translation>
        </message>
        <message>
            <source>Changes</source>
            <translation>Изменения</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Закрыть</translation>
        </message>
        <message>
            <source>Cut short</source>
            <translation>Обрезано</translation>
        </message>
        <message>
            <source>Go back to here</source>
            <translation>Вернуться сюда</translation>
        </message>
        <message>
            <source>History</source>
            <translation>История</translation>
        </message>
        <message>
            <source>Nothing was done yet.</source>
            <translation>Ещё ничего не сделано.</translation>
        </message>
        <message>
            <source>Redo: {name}</source>
            <translation>Повтор: {name}</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Состояние</translation>
        </message>
        <message>
            <source>Steps</source>
            <translation>Шаги</translation>
        </message>
        <message>
            <source>Taken back</source>
            <translation>Отменён</translation>
        </message>
        <message>
            <source>This is where the project stands. Select an earlier step to go back to.</source>
            <translation>Здесь проект сейчас. Выберите более ранний шаг, чтобы вернуться к нему.</translation>
        </message>
        <message>
            <source>Undo: {name}</source>
            <translation>Отмена: {name}</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Что</translation>
        </message>
        <message>
            <source>When</source>
            <translation>Когда</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>Кто</translation>
        </message>
        <message>
            <source>{number} shown</source>
            <translation>показано: {number}</translation>
        </message>
    </context>
    <context>
        <name>HitsModel</name>
        <message>
            <source>on the sheet</source>
            <translation>на листе</translation>
        </message>
    </context>
    <context>
        <name>HoverCard</name>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>ещё %n</numerusform>
                <numerusform>ещё %n</numerusform>
                <numerusform>ещё %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n piece(s)</source>
            <translation>
                <numerusform>%n часть</numerusform>
                <numerusform>%n части</numerusform>
                <numerusform>%n частей</numerusform>
            </translation>
        </message>
        <message>
            <source>suggested</source>
            <translation>предложено</translation>
        </message>
    </context>
    <context>
        <name>ImportDialog</name>
        <message numerus="yes">
            <source>%n character(s)</source>
            <translation>
                <numerusform>%n знак</numerusform>
                <numerusform>%n знака</numerusform>
                <numerusform>%n знаков</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) are already in the project: same files, same hashes.</source>
            <translation>
                <numerusform>%n файл уже есть в проекте: тот же файл, тот же хеш.</numerusform>
                <numerusform>%n файла уже есть в проекте: те же файлы, те же хеши.</numerusform>
                <numerusform>%n файлов уже есть в проекте: те же файлы, те же хеши.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) cannot be read. All others can be imported.</source>
            <translation>
                <numerusform>%n файл нельзя прочитать. Все остальные можно импортировать.</numerusform>
                <numerusform>%n файла нельзя прочитать. Все остальные можно импортировать.</numerusform>
                <numerusform>%n файлов нельзя прочитать. Все остальные можно импортировать.</numerusform>
            </translation>
        </message>
        <message>
            <source>2021-05-15, 2021-05 or 2021</source>
            <translation>2021-05-15, 2021-05 или 2021</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>Адрес</translation>
        </message>
        <message>
            <source>Author</source>
            <translation>Автор</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Отмена</translation>
        </message>
        <message>
            <source>Columns</source>
            <translation>Столбцы</translation>
        </message>
        <message>
            <source>Encoding</source>
            <translation>Кодировка</translation>
        </message>
        <message>
            <source>Files</source>
            <translation>Файлы</translation>
        </message>
        <message>
            <source>Genre</source>
            <translation>Жанр</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>Импорт</translation>
        </message>
        <message numerus="yes">
            <source>Import %n document(s)</source>
            <translation>
                <numerusform>Импортировать %n документ</numerusform>
                <numerusform>Импортировать %n документа</numerusform>
                <numerusform>Импортировать %n документов</numerusform>
            </translation>
        </message>
        <message>
            <source>Import documents</source>
            <translation>Импорт документов</translation>
        </message>
        <message numerus="yes">
            <source>Import from %n file(s)</source>
            <translation>
                <numerusform>Импорт из %n файла</numerusform>
                <numerusform>Импорт из %n файлов</numerusform>
                <numerusform>Импорт из %n файлов</numerusform>
            </translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Язык</translation>
        </message>
        <message>
            <source>Leave out menus and notices</source>
            <translation>Без меню и объявлений</translation>
        </message>
        <message>
            <source>Look again</source>
            <translation>Посмотреть снова</translation>
        </message>
        <message>
            <source>Look into {name}</source>
            <translation>Просмотр {name}</translation>
        </message>
        <message>
            <source>Looking…</source>
            <translation>Просмотр…</translation>
        </message>
        <message>
            <source>Not set</source>
            <translation>Не задано</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>Пароль</translation>
        </message>
        <message>
            <source>Published</source>
            <translation>Опубликован</translation>
        </message>
        <message>
            <source>Publisher</source>
            <translation>Издатель</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Текст</translation>
        </message>
        <message>
            <source>The rows are tags…</source>
            <translation>Строки это метки…</translation>
        </message>
        <message>
            <source>They go to the project “{name}”. One undo takes all of it back.</source>
            <translation>Они войдут в проект «{name}». Одна отмена вернёт всё назад.</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Заголовок</translation>
        </message>
        <message>
            <source>To know</source>
            <translation>К сведению</translation>
        </message>
        <message>
            <source>en, ru, kk …</source>
            <translation>en, ru, kk …</translation>
        </message>
        <message>
            <source>left out</source>
            <translation>опускаются</translation>
        </message>
        <message>
            <source>{kept} of {total} characters are kept</source>
            <translation>остаётся {kept} из {total} знаков</translation>
        </message>
        <message>
            <source>{name} is already in the project: same file, same hash.</source>
            <translation>{name} уже есть в проекте: тот же файл, тот же хеш.</translation>
        </message>
    </context>
    <context>
        <name>Inspector</name>
        <message>
            <source>An entity is put under no dispute. Select a claim or a disputed statement.</source>
            <translation>Объект не относят к спору. Выберите утверждение или спорное высказывание.</translation>
        </message>
        <message>
            <source>Document author</source>
            <translation>Автор документа</translation>
        </message>
        <message>
            <source>Go to the question</source>
            <translation>К вопросу</translation>
        </message>
        <message>
            <source>Inspector</source>
            <translation>Инспектор</translation>
        </message>
        <message>
            <source>Only a claim has a source. Select a claim first.</source>
            <translation>Источник есть только у утверждения. Сначала выберите утверждение.</translation>
        </message>
        <message>
            <source>Only an entity has a name in the register. Select an entity first.</source>
            <translation>Имя в реестре есть только у объекта. Сначала выберите объект.</translation>
        </message>
        <message>
            <source>Relations</source>
            <translation>Связи</translation>
        </message>
        <message>
            <source>Select words, then say what they are</source>
            <translation>Выделите слова и укажите, что это</translation>
        </message>
        <message>
            <source>Take over</source>
            <translation>Взять себе</translation>
        </message>
        <message>
            <source>The question is open. Its answers and claims come together in Disputes.</source>
            <translation>Вопрос открыт. Ответы и утверждения собираются в «Спорах».</translation>
        </message>
        <message>
            <source>The tag named as source is gone</source>
            <translation>Метки, указанной как источник, больше нет</translation>
        </message>
        <message>
            <source>This tag belongs to somebody else. Take it over to change it.</source>
            <translation>Эта метка принадлежит другому. Возьмите её себе, чтобы изменить.</translation>
        </message>
    </context>
    <context>
        <name>InspectorHead</name>
        <message numerus="yes">
            <source>%n character(s)</source>
            <translation>
                <numerusform>%n знак</numerusform>
                <numerusform>%n знака</numerusform>
                <numerusform>%n знаков</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n tag(s)</source>
            <translation>
                <numerusform>%n метка</numerusform>
                <numerusform>%n метки</numerusform>
                <numerusform>%n меток</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n tag(s) came with another text and were placed here. Look at each first.</source>
            <translation>
                <numerusform>%n метка пришла с другим текстом и поставлена здесь. Сначала посмотрите на неё.</numerusform>
                <numerusform>%n метки пришли с другим текстом и поставлены здесь. Сначала посмотрите на каждую.</numerusform>
                <numerusform>%n меток пришли с другим текстом и поставлены здесь. Сначала посмотрите на каждую.</numerusform>
            </translation>
        </message>
        <message>
            <source>It came with another text and was placed at the same words here.</source>
            <translation>Она пришла с другим текстом и поставлена здесь на те же слова.</translation>
        </message>
        <message>
            <source>It came with another text, on the words “{words}”, and was placed here.</source>
            <translation>Она пришла с другим текстом, где стояла на словах «{words}», и поставлена сюда.</translation>
        </message>
        <message>
            <source>It stands right</source>
            <translation>Стоит верно</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Заметка</translation>
        </message>
        <message>
            <source>Paragraph {number} · {length}</source>
            <translation>Абзац {number} · {length}</translation>
        </message>
        <message>
            <source>Relate to another tag</source>
            <translation>Связать с другой меткой</translation>
        </message>
        <message>
            <source>Remove tag</source>
            <translation>Удалить метку</translation>
        </message>
        <message>
            <source>Tags of different kinds share no details.</source>
            <translation>У меток разных видов нет общих подробностей.</translation>
        </message>
        <message>
            <source>Take over</source>
            <translation>Взять себе</translation>
        </message>
        <message>
            <source>What you choose goes to all of them, in one step.</source>
            <translation>Выбранное применяется ко всем сразу, одним шагом.</translation>
        </message>
        <message>
            <source>{names} · read-only</source>
            <translation>{names} · только чтение</translation>
        </message>
    </context>
    <context>
        <name>Intake</name>
        <message numerus="yes">
            <source>%n decision(s) on your tags came in.</source>
            <translation>
                <numerusform>Пришло %n решение о ваших метках.</numerusform>
                <numerusform>Пришло %n решения о ваших метках.</numerusform>
                <numerusform>Пришло %n решений о ваших метках.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n document(s) imported.</source>
            <translation>
                <numerusform>Импортирован %n документ.</numerusform>
                <numerusform>Импортировано %n документа.</numerusform>
                <numerusform>Импортировано %n документов.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n document(s) were here already.</source>
            <translation>
                <numerusform>%n документ уже был здесь.</numerusform>
                <numerusform>%n документа уже были здесь.</numerusform>
                <numerusform>%n документов уже были здесь.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) could not be read.</source>
            <translation>
                <numerusform>Не удалось прочитать %n файл.</numerusform>
                <numerusform>Не удалось прочитать %n файла.</numerusform>
                <numerusform>Не удалось прочитать %n файлов.</numerusform>
            </translation>
        </message>
        <message>
            <source>Import</source>
            <translation>Импорт</translation>
        </message>
        <message>
            <source>Import cancelled. Nothing came in.</source>
            <translation>Импорт отменён. Ничего не добавлено.</translation>
        </message>
        <message numerus="yes">
            <source>Import cancelled: %n document(s) came in, each whole.</source>
            <translation>
                <numerusform>Импорт отменён: добавлен %n документ, целиком.</numerusform>
                <numerusform>Импорт отменён: добавлено %n документа, каждый целиком.</numerusform>
                <numerusform>Импорт отменён: добавлено %n документов, каждый целиком.</numerusform>
            </translation>
        </message>
        <message>
            <source>Import documents and annotation sets</source>
            <translation>Импорт документов и наборов меток</translation>
        </message>
        <message>
            <source>Import set</source>
            <translation>Импорт набора</translation>
        </message>
        <message>
            <source>Look again</source>
            <translation>Посмотреть снова</translation>
        </message>
        <message>
            <source>Nothing new in {name}; nothing was changed.</source>
            <translation>В {name} нет ничего нового; ничего не изменено.</translation>
        </message>
        <message>
            <source>Read</source>
            <translation>Читать</translation>
        </message>
        <message>
            <source>Review it</source>
            <translation>Проверить</translation>
        </message>
        <message>
            <source>See them</source>
            <translation>Посмотреть</translation>
        </message>
        <message>
            <source>There is no file to import there. Choose another folder.</source>
            <translation>Там нет файлов для импорта. Выберите другую папку.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Отменить</translation>
        </message>
        <message>
            <source>{name}: {new} tags new, {updated} changed, {orphan} not placed.</source>
            <translation>{name}: новых меток {new}, изменено {updated}, без места {orphan}.</translation>
        </message>
    </context>
    <context>
        <name>KeySquares</name>
        <message>
            <source>no key</source>
            <translation>нет клавиши</translation>
        </message>
    </context>
    <context>
        <name>KeysEditor</name>
        <message>
            <source>As it came</source>
            <translation>Как было</translation>
        </message>
        <message>
            <source>Change key</source>
            <translation>Сменить клавишу</translation>
        </message>
        <message>
            <source>Commands and their keys</source>
            <translation>Команды и их клавиши</translation>
        </message>
        <message>
            <source>No key</source>
            <translation>Без клавиши</translation>
        </message>
        <message>
            <source>Press the new key, Esc to give up</source>
            <translation>Нажмите новую клавишу, Esc — отказаться</translation>
        </message>
        <message>
            <source>Search commands and keys</source>
            <translation>Искать команды и клавиши</translation>
        </message>
        <message>
            <source>no key</source>
            <translation>нет клавиши</translation>
        </message>
        <message>
            <source>{key} belongs to “{title}”. Press another key.</source>
            <translation>{key} занята: «{title}». Нажмите другую.</translation>
        </message>
    </context>
    <context>
        <name>KeysModel</name>
        <message>
            <source>no key</source>
            <translation>нет клавиши</translation>
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
            <translation>A говорит, что B сказал</translation>
        </message>
        <message>
            <source>Accept</source>
            <translation>Принять</translation>
        </message>
        <message>
            <source>Adjudicated</source>
            <translation>Согласованный</translation>
        </message>
        <message>
            <source>Agreed</source>
            <translation>Согласовано</translation>
        </message>
        <message>
            <source>Alias</source>
            <translation>Псевдоним</translation>
        </message>
        <message>
            <source>Amend</source>
            <translation>Исправить</translation>
        </message>
        <message>
            <source>Analysis</source>
            <translation>Аналитика</translation>
        </message>
        <message>
            <source>Analyst doubt</source>
            <translation>Сомнение аналитика</translation>
        </message>
        <message>
            <source>Another document</source>
            <translation>Другой документ</translation>
        </message>
        <message>
            <source>Arabic</source>
            <translation>Арабское</translation>
        </message>
        <message>
            <source>Arrested</source>
            <translation>Арестованы</translation>
        </message>
        <message>
            <source>Asserts</source>
            <translation>Утверждает</translation>
        </message>
        <message>
            <source>Attackers</source>
            <translation>Нападавшие</translation>
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
            <translation>Судить нельзя</translation>
        </message>
        <message>
            <source>Cannot be settled</source>
            <translation>Решить нельзя</translation>
        </message>
        <message>
            <source>Certain</source>
            <translation>Несомненно</translation>
        </message>
        <message>
            <source>Charged</source>
            <translation>Обвинены</translation>
        </message>
        <message>
            <source>Children</source>
            <translation>Дети</translation>
        </message>
        <message>
            <source>Chinese</source>
            <translation>китайский</translation>
        </message>
        <message>
            <source>Choice</source>
            <translation>Выбор</translation>
        </message>
        <message>
            <source>Civilians</source>
            <translation>Гражданские</translation>
        </message>
        <message>
            <source>Claim</source>
            <translation>Утверждение</translation>
        </message>
        <message>
            <source>Confirmed</source>
            <translation>Подтверждено</translation>
        </message>
        <message>
            <source>Consistent</source>
            <translation>Согласуется</translation>
        </message>
        <message>
            <source>Contained in</source>
            <translation>Содержится в</translation>
        </message>
        <message>
            <source>Contains</source>
            <translation>Содержит</translation>
        </message>
        <message>
            <source>Contradicts</source>
            <translation>Противоречит</translation>
        </message>
        <message>
            <source>Convicted</source>
            <translation>Осуждены</translation>
        </message>
        <message>
            <source>Copy tags</source>
            <translation>Копии меток</translation>
        </message>
        <message>
            <source>Cyrillic</source>
            <translation>Кириллица</translation>
        </message>
        <message>
            <source>D</source>
            <translation>D</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Дата</translation>
        </message>
        <message>
            <source>Defer</source>
            <translation>Отложить</translation>
        </message>
        <message>
            <source>Denied</source>
            <translation>Отрицается</translation>
        </message>
        <message>
            <source>Denies</source>
            <translation>Отрицает</translation>
        </message>
        <message>
            <source>Description</source>
            <translation>Описание</translation>
        </message>
        <message>
            <source>Detained</source>
            <translation>Задержаны</translation>
        </message>
        <message>
            <source>Direct quote</source>
            <translation>Прямая цитата</translation>
        </message>
        <message>
            <source>Dismissed</source>
            <translation>Отклонено</translation>
        </message>
        <message>
            <source>Disputed</source>
            <translation>Спорное</translation>
        </message>
        <message>
            <source>Document</source>
            <translation>Документ</translation>
        </message>
        <message>
            <source>Dossier</source>
            <translation>Досье</translation>
        </message>
        <message>
            <source>Doubtful</source>
            <translation>Сомнительно</translation>
        </message>
        <message>
            <source>Duplicate</source>
            <translation>Повтор</translation>
        </message>
        <message>
            <source>E</source>
            <translation>E</translation>
        </message>
        <message>
            <source>English</source>
            <translation>английский</translation>
        </message>
        <message>
            <source>Entity</source>
            <translation>Объект</translation>
        </message>
        <message>
            <source>Error</source>
            <translation>Ошибка</translation>
        </message>
        <message>
            <source>Everyone</source>
            <translation>Все</translation>
        </message>
        <message>
            <source>Eyewitness</source>
            <translation>Очевидец</translation>
        </message>
        <message>
            <source>F</source>
            <translation>F</translation>
        </message>
        <message>
            <source>Fairly reliable</source>
            <translation>Довольно надёжный</translation>
        </message>
        <message>
            <source>Figure conflict</source>
            <translation>Расхождение цифр</translation>
        </message>
        <message>
            <source>Finished</source>
            <translation>Готово</translation>
        </message>
        <message>
            <source>Former name</source>
            <translation>Прежнее имя</translation>
        </message>
        <message>
            <source>French</source>
            <translation>французский</translation>
        </message>
        <message>
            <source>Full form</source>
            <translation>Полная форма</translation>
        </message>
        <message>
            <source>German</source>
            <translation>немецкий</translation>
        </message>
        <message>
            <source>Human translation</source>
            <translation>Перевод человека</translation>
        </message>
        <message>
            <source>Ignored</source>
            <translation>Пропущен</translation>
        </message>
        <message>
            <source>Image or video</source>
            <translation>Снимок или видео</translation>
        </message>
        <message>
            <source>Imported</source>
            <translation>Импортированный</translation>
        </message>
        <message>
            <source>Improbable</source>
            <translation>Маловероятно</translation>
        </message>
        <message>
            <source>In progress</source>
            <translation>В работе</translation>
        </message>
        <message>
            <source>Inconsistent</source>
            <translation>Не согласуется</translation>
        </message>
        <message>
            <source>Indirect quote</source>
            <translation>Косвенная цитата</translation>
        </message>
        <message>
            <source>Inflected</source>
            <translation>Склонённая</translation>
        </message>
        <message>
            <source>Kazakh</source>
            <translation>казахский</translation>
        </message>
        <message>
            <source>Killed</source>
            <translation>Погибшие</translation>
        </message>
        <message>
            <source>Kyrgyz</source>
            <translation>киргизский</translation>
        </message>
        <message>
            <source>Latin</source>
            <translation>Латиница</translation>
        </message>
        <message>
            <source>Leaning</source>
            <translation>Склоняемся</translation>
        </message>
        <message>
            <source>Likely</source>
            <translation>Вероятно</translation>
        </message>
        <message>
            <source>Machine translation</source>
            <translation>Машинный перевод</translation>
        </message>
        <message>
            <source>Majority of origins</source>
            <translation>Большинство первоисточников</translation>
        </message>
        <message>
            <source>Missing</source>
            <translation>Пропавшие</translation>
        </message>
        <message>
            <source>Mixed quote</source>
            <translation>Смешанная цитата</translation>
        </message>
        <message>
            <source>NGO or court report</source>
            <translation>Доклад НПО или суда</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Имя</translation>
        </message>
        <message>
            <source>Name variant</source>
            <translation>Вариант имени</translation>
        </message>
        <message>
            <source>Named</source>
            <translation>Названный</translation>
        </message>
        <message>
            <source>Neutral</source>
            <translation>Нейтрально</translation>
        </message>
        <message>
            <source>New</source>
            <translation>Новый</translation>
        </message>
        <message>
            <source>No</source>
            <translation>Нет</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Нет</translation>
        </message>
        <message>
            <source>Not a real dispute</source>
            <translation>Не настоящий спор</translation>
        </message>
        <message>
            <source>Not applicable</source>
            <translation>Неприменимо</translation>
        </message>
        <message>
            <source>Not committed</source>
            <translation>Без обязательства</translation>
        </message>
        <message>
            <source>Not in text</source>
            <translation>Нет в тексте</translation>
        </message>
        <message>
            <source>Not usually reliable</source>
            <translation>Обычно ненадёжный</translation>
        </message>
        <message>
            <source>Nothing</source>
            <translation>Ничего</translation>
        </message>
        <message>
            <source>Nothing missing</source>
            <translation>Ничего не пропущено</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Число</translation>
        </message>
        <message>
            <source>Official statement</source>
            <translation>Официальное заявление</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Открыт</translation>
        </message>
        <message>
            <source>Original</source>
            <translation>Оригинал</translation>
        </message>
        <message>
            <source>Other</source>
            <translation>Другое</translation>
        </message>
        <message>
            <source>Other report</source>
            <translation>Другое сообщение</translation>
        </message>
        <message>
            <source>Other version taken</source>
            <translation>Взята другая версия</translation>
        </message>
        <message>
            <source>Outside task</source>
            <translation>Вне задачи</translation>
        </message>
        <message>
            <source>Own</source>
            <translation>Собственный</translation>
        </message>
        <message>
            <source>Own words</source>
            <translation>Своими словами</translation>
        </message>
        <message>
            <source>Persian</source>
            <translation>персидский</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Место</translation>
        </message>
        <message>
            <source>Possible</source>
            <translation>Возможно</translation>
        </message>
        <message>
            <source>Possibly true</source>
            <translation>Возможно, верно</translation>
        </message>
        <message>
            <source>Primary evidence</source>
            <translation>Первичные свидетельства</translation>
        </message>
        <message>
            <source>Probable</source>
            <translation>Вероятно</translation>
        </message>
        <message>
            <source>Probably true</source>
            <translation>Вероятно, верно</translation>
        </message>
        <message>
            <source>Pronoun</source>
            <translation>Местоимение</translation>
        </message>
        <message>
            <source>Proposed</source>
            <translation>Предложено</translation>
        </message>
        <message>
            <source>Protesters</source>
            <translation>Протестующие</translation>
        </message>
        <message>
            <source>Qualifies</source>
            <translation>Уточняет</translation>
        </message>
        <message>
            <source>Questions</source>
            <translation>Сомневается</translation>
        </message>
        <message>
            <source>Range kept</source>
            <translation>Диапазон сохранён</translation>
        </message>
        <message>
            <source>Reject</source>
            <translation>Отклонить</translation>
        </message>
        <message>
            <source>Reliable</source>
            <translation>Надёжный</translation>
        </message>
        <message>
            <source>Relies on</source>
            <translation>Опирается на</translation>
        </message>
        <message>
            <source>Repeat inside</source>
            <translation>Повтор внутри</translation>
        </message>
        <message>
            <source>Repeats</source>
            <translation>Повторяет</translation>
        </message>
        <message>
            <source>Reports only</source>
            <translation>Только сообщает</translation>
        </message>
        <message>
            <source>Retracts</source>
            <translation>Отзывает</translation>
        </message>
        <message>
            <source>Russian</source>
            <translation>русский</translation>
        </message>
        <message>
            <source>Same claim</source>
            <translation>То же утверждение</translation>
        </message>
        <message>
            <source>Security forces</source>
            <translation>Силовики</translation>
        </message>
        <message>
            <source>Settled</source>
            <translation>Решён</translation>
        </message>
        <message>
            <source>Shares passage</source>
            <translation>Общий фрагмент</translation>
        </message>
        <message>
            <source>Short form</source>
            <translation>Краткая форма</translation>
        </message>
        <message>
            <source>Social post</source>
            <translation>Пост в соцсети</translation>
        </message>
        <message>
            <source>Source priority</source>
            <translation>Приоритет источников</translation>
        </message>
        <message>
            <source>Spanish</source>
            <translation>испанский</translation>
        </message>
        <message>
            <source>Spelling</source>
            <translation>Написание</translation>
        </message>
        <message>
            <source>Stale</source>
            <translation>Устарело</translation>
        </message>
        <message>
            <source>Suggested</source>
            <translation>Предложенный</translation>
        </message>
        <message>
            <source>Sum check</source>
            <translation>Сверка суммы</translation>
        </message>
        <message>
            <source>Supports</source>
            <translation>Поддерживает</translation>
        </message>
        <message>
            <source>Sure</source>
            <translation>Точно</translation>
        </message>
        <message>
            <source>Tajik</source>
            <translation>таджикский</translation>
        </message>
        <message>
            <source>Team decision</source>
            <translation>Решение команды</translation>
        </message>
        <message>
            <source>Testimony</source>
            <translation>Свидетельство</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Текст</translation>
        </message>
        <message>
            <source>The same, also where the text differs</source>
            <translation>Одинаковое, и там, где текст другой</translation>
        </message>
        <message>
            <source>The text says so</source>
            <translation>Так говорит текст</translation>
        </message>
        <message>
            <source>Took part</source>
            <translation>Участвовали</translation>
        </message>
        <message>
            <source>Translation</source>
            <translation>Перевод</translation>
        </message>
        <message>
            <source>Transliteration</source>
            <translation>Транслитерация</translation>
        </message>
        <message>
            <source>Turkish</source>
            <translation>турецкий</translation>
        </message>
        <message>
            <source>Ukrainian</source>
            <translation>украинский</translation>
        </message>
        <message>
            <source>Unnamed</source>
            <translation>Неназванный</translation>
        </message>
        <message>
            <source>Unreliable</source>
            <translation>Ненадёжный</translation>
        </message>
        <message>
            <source>Unsure</source>
            <translation>Неуверенно</translation>
        </message>
        <message>
            <source>Updates</source>
            <translation>Обновляет</translation>
        </message>
        <message>
            <source>Usually reliable</source>
            <translation>Обычно надёжный</translation>
        </message>
        <message>
            <source>Uzbek</source>
            <translation>узбекский</translation>
        </message>
        <message>
            <source>Very consistent</source>
            <translation>Вполне согласуется</translation>
        </message>
        <message>
            <source>Very inconsistent</source>
            <translation>Совсем не согласуется</translation>
        </message>
        <message>
            <source>Viewed</source>
            <translation>Просмотрено</translation>
        </message>
        <message>
            <source>What both tagged the same</source>
            <translation>Что оба отметили одинаково</translation>
        </message>
        <message>
            <source>What enough sets have the same</source>
            <translation>Что одинаково в достаточном числе наборов</translation>
        </message>
        <message>
            <source>Who or what is counted</source>
            <translation>Кого или что считают</translation>
        </message>
        <message>
            <source>Whole</source>
            <translation>Целиком</translation>
        </message>
        <message>
            <source>Wire</source>
            <translation>Агентство</translation>
        </message>
        <message>
            <source>Wording</source>
            <translation>Формулировка</translation>
        </message>
        <message>
            <source>Wounded</source>
            <translation>Раненые</translation>
        </message>
        <message>
            <source>Wrong code</source>
            <translation>Неверный код</translation>
        </message>
        <message>
            <source>Wrong source</source>
            <translation>Неверный источник</translation>
        </message>
        <message>
            <source>Wrong span</source>
            <translation>Неверные границы</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>Да</translation>
        </message>
        <message>
            <source>Yes or no</source>
            <translation>Да или нет</translation>
        </message>
    </context>
    <context>
        <name>Legend</name>
        <message>
            <source>Add an answer…</source>
            <translation>Добавить ответ…</translation>
        </message>
        <message>
            <source>Add claims…</source>
            <translation>Добавить утверждения…</translation>
        </message>
        <message>
            <source>Compared</source>
            <translation>Сравнение</translation>
        </message>
        <message>
            <source>Counts read “asserted + reported only”.</source>
            <translation>Счёт читается так: «утверждают + только сообщают».</translation>
        </message>
        <message>
            <source>Grey: derived from the stances</source>
            <translation>Серое: выведено из позиций</translation>
        </message>
        <message>
            <source>Reprints count once; withdrawn and superseded do not weigh.</source>
            <translation>Перепечатки считаются один раз; отозванное и заменённое не имеет веса.</translation>
        </message>
        <message>
            <source>asserts, some time that day</source>
            <translation>утверждает, в какой-то час этого дня</translation>
        </message>
        <message>
            <source>asserts, time known</source>
            <translation>утверждает, время известно</translation>
        </message>
        <message>
            <source>back to derived</source>
            <translation>вернуть выведенное</translation>
        </message>
        <message>
            <source>order unknown</source>
            <translation>порядок неизвестен</translation>
        </message>
        <message>
            <source>repeated after retraction</source>
            <translation>повторено после отзыва</translation>
        </message>
        <message>
            <source>retraction</source>
            <translation>отзыв</translation>
        </message>
        <message>
            <source>set the cell</source>
            <translation>задать ячейку</translation>
        </message>
        <message>
            <source>typed by a person</source>
            <translation>введено человеком</translation>
        </message>
    </context>
    <context>
        <name>ListingPanel</name>
        <message>
            <source>Nothing was found.</source>
            <translation>Ничего не найдено.</translation>
        </message>
        <message>
            <source>{shown} of {total}</source>
            <translation>{shown} из {total}</translation>
        </message>
    </context>
    <context>
        <name>Losses</name>
        <message>
            <source>annotations</source>
            <translation>меток</translation>
        </message>
        <message>
            <source>annotations and relations with a note</source>
            <translation>меток и связей с заметкой</translation>
        </message>
        <message>
            <source>annotations and relations with fields</source>
            <translation>меток и связей с полями</translation>
        </message>
        <message>
            <source>annotations in several pieces</source>
            <translation>меток из нескольких частей</translation>
        </message>
        <message>
            <source>annotations without a place</source>
            <translation>меток без места</translation>
        </message>
        <message>
            <source>characters that XML cannot hold are replaced by “�”</source>
            <translation>знаки, которых нет в XML, заменяются на «�»</translation>
        </message>
        <message>
            <source>codes</source>
            <translation>кодов</translation>
        </message>
        <message>
            <source>comments</source>
            <translation>комментариев</translation>
        </message>
        <message>
            <source>decisions, checks and reviews are left out</source>
            <translation>решения, отметки и проверки опускаются</translation>
        </message>
        <message>
            <source>definitions and examples are left out</source>
            <translation>определения и примеры опускаются</translation>
        </message>
        <message>
            <source>disputes</source>
            <translation>споров</translation>
        </message>
        <message>
            <source>documents</source>
            <translation>документов</translation>
        </message>
        <message>
            <source>each becomes a folder, its name simplified and its owner left out</source>
            <translation>каждый становится папкой, имя упрощается, владелец опускается</translation>
        </message>
        <message>
            <source>each piece is written as an annotation of its own</source>
            <translation>каждая часть пишется отдельной меткой</translation>
        </message>
        <message>
            <source>headings, pages and lists are left out</source>
            <translation>заголовки, страницы и списки опускаются</translation>
        </message>
        <message>
            <source>how far each set has got is left out</source>
            <translation>опускается, насколько продвинулся каждый набор</translation>
        </message>
        <message>
            <source>left out</source>
            <translation>опускаются</translation>
        </message>
        <message>
            <source>left out, as only claims are written</source>
            <translation>опускаются, пишутся только утверждения</translation>
        </message>
        <message>
            <source>left out, as they have no place in a text</source>
            <translation>опускаются, у них нет места в тексте</translation>
        </message>
        <message>
            <source>left out, as they join two documents or sets</source>
            <translation>опускаются, они соединяют два документа или набора</translation>
        </message>
        <message>
            <source>left out, as they overlap others</source>
            <translation>опускаются, они накладываются на другие</translation>
        </message>
        <message>
            <source>left out, only codes are written</source>
            <translation>опускаются, пишутся только коды</translation>
        </message>
        <message>
            <source>links between documents</source>
            <translation>связей между документами</translation>
        </message>
        <message>
            <source>matrix cells</source>
            <translation>ячеек матрицы</translation>
        </message>
        <message>
            <source>names of the register</source>
            <translation>имён реестра</translation>
        </message>
        <message>
            <source>only the quotes are written</source>
            <translation>пишутся только цитаты</translation>
        </message>
        <message>
            <source>only wording, source and date of claims are written</source>
            <translation>пишутся только формулировка, источник и дата утверждений</translation>
        </message>
        <message>
            <source>only words and their tags are written, white space and titles are not</source>
            <translation>пишутся только слова и их метки, без пробелов и заголовков</translation>
        </message>
        <message>
            <source>proposals</source>
            <translation>предложений</translation>
        </message>
        <message>
            <source>relations</source>
            <translation>связей</translation>
        </message>
        <message>
            <source>relations between documents or sets</source>
            <translation>связей между документами или наборами</translation>
        </message>
        <message>
            <source>review rows</source>
            <translation>записей проверки</translation>
        </message>
        <message>
            <source>sets</source>
            <translation>наборов</translation>
        </message>
        <message>
            <source>stances</source>
            <translation>позиций</translation>
        </message>
        <message>
            <source>states of documents</source>
            <translation>состояний документов</translation>
        </message>
        <message>
            <source>the text does not travel with them</source>
            <translation>текст с ними не передаётся</translation>
        </message>
        <message>
            <source>the text of documents does not travel; words that no cell can hold are cut or replaced</source>
            <translation>текст документов не передаётся; слова, которых не вмещает ячейка, обрезаются или заменяются</translation>
        </message>
        <message>
            <source>their fields are left out</source>
            <translation>их поля опускаются</translation>
        </message>
        <message>
            <source>their names and owners are left out</source>
            <translation>их имена и владельцы опускаются</translation>
        </message>
        <message>
            <source>their notes are left out</source>
            <translation>их заметки опускаются</translation>
        </message>
        <message>
            <source>their owners and versions are left out</source>
            <translation>их владельцы и версии опускаются</translation>
        </message>
        <message>
            <source>they get other ids when they come back</source>
            <translation>вернутся с другими id</translation>
        </message>
        <message>
            <source>title, folder and provenance are left out</source>
            <translation>заголовок, папка и происхождение опускаются</translation>
        </message>
        <message>
            <source>when they were made is left out</source>
            <translation>опускается, когда они сделаны</translation>
        </message>
        <message>
            <source>who made them is left out</source>
            <translation>опускается, кто их сделал</translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message numerus="yes">
            <source>%n tag(s) of yours</source>
            <translation>
                <numerusform>%n ваша метка</numerusform>
                <numerusform>%n ваши метки</numerusform>
                <numerusform>%n ваших меток</numerusform>
            </translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>&amp;Правка</translation>
        </message>
        <message>
            <source>&amp;File</source>
            <translation>&amp;Файл</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>&amp;Справка</translation>
        </message>
        <message>
            <source>&amp;Review</source>
            <translation>П&amp;роверка</translation>
        </message>
        <message>
            <source>&amp;Tag</source>
            <translation>&amp;Метка</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>&amp;Вид</translation>
        </message>
        <message>
            <source>No project</source>
            <translation>Нет проекта</translation>
        </message>
        <message>
            <source>Not in this place</source>
            <translation>Не в этом месте</translation>
        </message>
        <message>
            <source>Redo {name}</source>
            <translation>Повторить: {name}</translation>
        </message>
        <message>
            <source>T&amp;ools</source>
            <translation>&amp;Инструменты</translation>
        </message>
        <message>
            <source>Undo {name}</source>
            <translation>Отменить: {name}</translation>
        </message>
        <message>
            <source>You: {name}</source>
            <translation>Вы: {name}</translation>
        </message>
        <message>
            <source>Your tags carry this name. Click to change it</source>
            <translation>Ваши метки несут это имя. Щёлкните, чтобы изменить его</translation>
        </message>
        <message>
            <source>open for reading only</source>
            <translation>открыт только для чтения</translation>
        </message>
    </context>
    <context>
        <name>MatrixModel</name>
        <message>
            <source>no partner</source>
            <translation>нет пары</translation>
        </message>
        <message>
            <source>{code}: show its differences in Review</source>
            <translation>{code}: показать расхождения в «Проверке»</translation>
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
                <numerusform>ещё %n</numerusform>
                <numerusform>ещё %n</numerusform>
                <numerusform>ещё %n</numerusform>
            </translation>
        </message>
        <message>
            <source>Close message</source>
            <translation>Закрыть сообщение</translation>
        </message>
        <message>
            <source>Message</source>
            <translation>Сообщение</translation>
        </message>
    </context>
    <context>
        <name>MoreRow</name>
        <message>
            <source>More</source>
            <translation>Ещё</translation>
        </message>
        <message>
            <source>{filled} of {total}</source>
            <translation>{filled} из {total}</translation>
        </message>
    </context>
    <context>
        <name>NameHead</name>
        <message numerus="yes">
            <source>%n mention(s)</source>
            <translation>
                <numerusform>%n упоминание</numerusform>
                <numerusform>%n упоминания</numerusform>
                <numerusform>%n упоминаний</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n variant(s)</source>
            <translation>
                <numerusform>%n вариант</numerusform>
                <numerusform>%n варианта</numerusform>
                <numerusform>%n вариантов</numerusform>
            </translation>
        </message>
        <message>
            <source>Merge…</source>
            <translation>Объединить…</translation>
        </message>
        <message>
            <source>More</source>
            <translation>Ещё</translation>
        </message>
        <message>
            <source>Not the same as…</source>
            <translation>Это не то же, что…</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>Переименовать</translation>
        </message>
        <message>
            <source>Split…</source>
            <translation>Разделить…</translation>
        </message>
        <message numerus="yes">
            <source>in %n document(s)</source>
            <translation>
                <numerusform>в %n документе</numerusform>
                <numerusform>в %n документах</numerusform>
                <numerusform>в %n документах</numerusform>
            </translation>
        </message>
        <message>
            <source>retired</source>
            <translation>в архиве</translation>
        </message>
    </context>
    <context>
        <name>NamesPlace</name>
        <message>
            <source>A person, body or place you will meet in the texts</source>
            <translation>Лицо, орган или место, которое встретится вам в текстах</translation>
        </message>
        <message>
            <source>Go to Read</source>
            <translation>Перейти к чтению</translation>
        </message>
        <message>
            <source>New name…</source>
            <translation>Новое имя…</translation>
        </message>
        <message>
            <source>No names yet</source>
            <translation>Имён пока нет</translation>
        </message>
        <message>
            <source>Tag an entity (2) and press I to name it</source>
            <translation>Пометьте объект (2) и нажмите I, чтобы назвать его</translation>
        </message>
        <message>
            <source>The register says who or what is meant, however it is spelled.</source>
            <translation>Реестр говорит, о ком или о чём речь, как бы это ни писалось.</translation>
        </message>
    </context>
    <context>
        <name>NewNameForm</name>
        <message>
            <source>Add name</source>
            <translation>Добавить имя</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Код</translation>
        </message>
        <message>
            <source>New name</source>
            <translation>Новое имя</translation>
        </message>
        <message>
            <source>Preferred name</source>
            <translation>Основное имя</translation>
        </message>
        <message>
            <source>a name</source>
            <translation>имя</translation>
        </message>
    </context>
    <context>
        <name>NoClaims</name>
        <message>
            <source>Add an answer…</source>
            <translation>Добавить ответ…</translation>
        </message>
        <message>
            <source>Add answers…</source>
            <translation>Добавить ответы…</translation>
        </message>
        <message>
            <source>Add claims of any document, then say with 1 to 5 how each stands to an answer.</source>
            <translation>Добавьте утверждения из любого документа и цифрами 1–5 укажите, как каждое относится к ответу.</translation>
        </message>
        <message>
            <source>Add claims…</source>
            <translation>Добавить утверждения…</translation>
        </message>
        <message>
            <source>No claim takes a stance yet</source>
            <translation>Ни одно утверждение пока не занимает позиции</translation>
        </message>
        <message>
            <source>This question has no answers yet</source>
            <translation>У этого вопроса пока нет ответов</translation>
        </message>
        <message>
            <source>Type the answers that the texts give, two or more. “Not known” is always one of them.</source>
            <translation>Введите ответы, которые дают тексты, два или больше. «Неизвестно» всегда один из них.</translation>
        </message>
    </context>
    <context>
        <name>OccurrencesDialog</name>
        <message numerus="yes">
            <source>%n document(s)</source>
            <translation>
                <numerusform>%n документ</numerusform>
                <numerusform>%n документа</numerusform>
                <numerusform>%n документов</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n place(s)</source>
            <translation>
                <numerusform>%n место</numerusform>
                <numerusform>%n места</numerusform>
                <numerusform>%n мест</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n place(s) tagged.</source>
            <translation>
                <numerusform>Помечено %n место.</numerusform>
                <numerusform>Помечено %n места.</numerusform>
                <numerusform>Помечено %n мест.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n tag(s) removed.</source>
            <translation>
                <numerusform>Удалена %n метка.</numerusform>
                <numerusform>Удалены %n метки.</numerusform>
                <numerusform>Удалено %n меток.</numerusform>
            </translation>
        </message>
        <message>
            <source>All documents</source>
            <translation>Все документы</translation>
        </message>
        <message>
            <source>All occurrences</source>
            <translation>Все вхождения</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Закрыть</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Код</translation>
        </message>
        <message>
            <source>Endings</source>
            <translation>Окончания</translation>
        </message>
        <message>
            <source>Endings of 1 letter</source>
            <translation>Окончания в 1 букву</translation>
        </message>
        <message>
            <source>Endings up to 2 letters</source>
            <translation>Окончания до 2 букв</translation>
        </message>
        <message>
            <source>Endings up to 3 letters</source>
            <translation>Окончания до 3 букв</translation>
        </message>
        <message>
            <source>Find occurrences</source>
            <translation>Поиск вхождений</translation>
        </message>
        <message>
            <source>Letter for letter</source>
            <translation>Буква в букву</translation>
        </message>
        <message>
            <source>No other endings</source>
            <translation>Без других окончаний</translation>
        </message>
        <message>
            <source>Other spellings of the name</source>
            <translation>Другие написания имени</translation>
        </message>
        <message>
            <source>Places</source>
            <translation>Места</translation>
        </message>
        <message>
            <source>Remove tags</source>
            <translation>Удалить метки</translation>
        </message>
        <message>
            <source>Remove {number}</source>
            <translation>Удалить {number}</translation>
        </message>
        <message>
            <source>Tag</source>
            <translation>Пометить</translation>
        </message>
        <message>
            <source>Tag {number}</source>
            <translation>Пометить {number}</translation>
        </message>
        <message>
            <source>These words stand nowhere.</source>
            <translation>Этих слов нигде нет.</translation>
        </message>
        <message>
            <source>This document</source>
            <translation>Этот документ</translation>
        </message>
        <message>
            <source>Tick all</source>
            <translation>Отметить все</translation>
        </message>
        <message>
            <source>Tick none</source>
            <translation>Снять все</translation>
        </message>
        <message>
            <source>Type the words to look for, or select them in the text first.</source>
            <translation>Введите искомые слова или сначала выделите их в тексте.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Отменить</translation>
        </message>
        <message>
            <source>Whole words</source>
            <translation>Целые слова</translation>
        </message>
        <message>
            <source>Words to find</source>
            <translation>Искомые слова</translation>
        </message>
        <message>
            <source>tagged</source>
            <translation>помечено</translation>
        </message>
        <message>
            <source>{places} in {documents}, {tagged} tagged already. Space ticks, Enter shows.</source>
            <translation>{places} в {documents}, уже помечено {tagged}. Пробел отмечает, Enter показывает.</translation>
        </message>
    </context>
    <context>
        <name>OfferBar</name>
        <message>
            <source>Close</source>
            <translation>Закрыть</translation>
        </message>
        <message>
            <source>Confirm</source>
            <translation>Подтвердить</translation>
        </message>
        <message>
            <source>Copy tag there</source>
            <translation>Копировать метку туда</translation>
        </message>
        <message>
            <source>Copy tag to all</source>
            <translation>Копировать метку во все</translation>
        </message>
        <message>
            <source>Dismiss</source>
            <translation>Отклонить</translation>
        </message>
        <message>
            <source>Skip</source>
            <translation>Пропустить</translation>
        </message>
        <message numerus="yes">
            <source>The same words stand at %n other place(s).</source>
            <translation>
                <numerusform>Те же слова есть ещё в %n месте.</numerusform>
                <numerusform>Те же слова есть ещё в %n местах.</numerusform>
                <numerusform>Те же слова есть ещё в %n местах.</numerusform>
            </translation>
        </message>
        <message>
            <source>The same words stand in “{title}”.</source>
            <translation>Те же слова есть в «{title}».</translation>
        </message>
        <message>
            <source>These words stand here once more.</source>
            <translation>Эти слова здесь есть ещё раз.</translation>
        </message>
        <message>
            <source>This text is in “{title}”, {share} %.</source>
            <translation>Этот текст есть в «{title}», {share} %.</translation>
        </message>
        <message>
            <source>Which of the two texts came first?</source>
            <translation>Какой из двух текстов появился раньше?</translation>
        </message>
        <message>
            <source>{sentence} The text differs a little.</source>
            <translation>{sentence} Текст немного другой.</translation>
        </message>
        <message>
            <source>{sentence} “{title}” came first.</source>
            <translation>{sentence} «{title}» появился раньше.</translation>
        </message>
        <message>
            <source>“{title}” is in here, {share} %.</source>
            <translation>«{title}» есть здесь, {share} %.</translation>
        </message>
        <message>
            <source>“{title}” is the same text, {share} %.</source>
            <translation>«{title}» — тот же текст, {share} %.</translation>
        </message>
        <message>
            <source>“{title}” shares a passage with this text.</source>
            <translation>В «{title}» есть общий с этим текстом фрагмент.</translation>
        </message>
    </context>
    <context>
        <name>OffersModel</name>
        <message numerus="yes">
            <source>%n mention(s) without a name</source>
            <translation>
                <numerusform>%n упоминание без имени</numerusform>
                <numerusform>%n упоминания без имени</numerusform>
                <numerusform>%n упоминаний без имени</numerusform>
            </translation>
        </message>
        <message>
            <source>another name</source>
            <translation>другое имя</translation>
        </message>
        <message>
            <source>probable</source>
            <translation>вероятно</translation>
        </message>
        <message>
            <source>strong</source>
            <translation>сильно</translation>
        </message>
        <message>
            <source>weak</source>
            <translation>слабо</translation>
        </message>
    </context>
    <context>
        <name>OffersPanel</name>
        <message numerus="yes">
            <source>%n without a name</source>
            <translation>
                <numerusform>%n без имени</numerusform>
                <numerusform>%n без имени</numerusform>
                <numerusform>%n без имени</numerusform>
            </translation>
        </message>
        <message>
            <source>All mentions are shown before the merge. It rewrites none of them and can be split again.</source>
            <translation>Перед объединением показаны все упоминания. Оно не переписывает ни одного, и его можно разделить.</translation>
        </message>
        <message>
            <source>Are these the same name?</source>
            <translation>Это одно и то же имя?</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Код</translation>
        </message>
        <message>
            <source>Dismiss</source>
            <translation>Отклонить</translation>
        </message>
        <message>
            <source>Do these mentions mean this name?</source>
            <translation>Эти упоминания — об этом имени?</translation>
        </message>
        <message numerus="yes">
            <source>Link %n mention(s)</source>
            <translation>
                <numerusform>Привязать %n упоминание</numerusform>
                <numerusform>Привязать %n упоминания</numerusform>
                <numerusform>Привязать %n упоминаний</numerusform>
            </translation>
        </message>
        <message>
            <source>Linking adds the words as a spelling of this name; undo takes both back.</source>
            <translation>Привязка добавляет слова как написание этого имени; отмена убирает и то и другое.</translation>
        </message>
        <message>
            <source>Mentions</source>
            <translation>Упоминания</translation>
        </message>
        <message>
            <source>Merge…</source>
            <translation>Объединить…</translation>
        </message>
        <message>
            <source>Not the same</source>
            <translation>Не одно и то же</translation>
        </message>
        <message>
            <source>Nothing is proposed for this name. “Find name variants” in Tools looks again.</source>
            <translation>Для этого имени ничего не предложено. «Найти варианты имён» в «Инструментах» ищет снова.</translation>
        </message>
        <message>
            <source>Proposals</source>
            <translation>Предложения</translation>
        </message>
        <message>
            <source>Why: {reason}</source>
            <translation>Почему: {reason}</translation>
        </message>
        <message>
            <source>one of “{text}” and “{other}” stands in brackets behind the other.</source>
            <translation>одно из «{text}» и «{other}» стоит в скобках за другим.</translation>
        </message>
        <message>
            <source>the list of other names knows “{text}” and “{other}” as one.</source>
            <translation>в списке других имён «{text}» и «{other}» — одно.</translation>
        </message>
        <message>
            <source>the words of “{text}” and “{other}” have equal keys.</source>
            <translation>слова «{text}» и «{other}» дают равные ключи.</translation>
        </message>
        <message numerus="yes">
            <source>{mentions} in %n text(s)</source>
            <translation>
                <numerusform>{mentions} в %n тексте</numerusform>
                <numerusform>{mentions} в %n текстах</numerusform>
                <numerusform>{mentions} в %n текстах</numerusform>
            </translation>
        </message>
        <message>
            <source>“{other}” and “{text}” share their words as far as the shorter one goes.</source>
            <translation>у «{other}» и «{text}» совпадают слова, насколько хватает более короткого.</translation>
        </message>
        <message>
            <source>“{text}” and “{other}” are the same words in another order.</source>
            <translation>«{text}» и «{other}» — те же слова в другом порядке.</translation>
        </message>
        <message>
            <source>“{text}” and “{other}” differ by one letter.</source>
            <translation>«{text}» и «{other}» различаются одной буквой.</translation>
        </message>
        <message>
            <source>“{text}” and “{other}” fit by their initials.</source>
            <translation>«{text}» и «{other}» подходят по инициалам.</translation>
        </message>
        <message>
            <source>“{text}” and “{other}” share a family name; an initial does not fit.</source>
            <translation>у «{text}» и «{other}» одна фамилия; инициал не подходит.</translation>
        </message>
        <message>
            <source>“{text}” and “{other}” share only the first name.</source>
            <translation>у «{text}» и «{other}» общее только имя.</translation>
        </message>
    </context>
    <context>
        <name>OtherNameForm</name>
        <message numerus="yes">
            <source>%n mention(s) of both; none is rewritten</source>
            <translation>
                <numerusform>%n упоминание обоих; ни одно не переписывается</numerusform>
                <numerusform>%n упоминания обоих; ни одно не переписывается</numerusform>
                <numerusform>%n упоминаний обоих; ни одно не переписывается</numerusform>
            </translation>
        </message>
        <message>
            <source>Mentions of both</source>
            <translation>Упоминания обоих</translation>
        </message>
        <message>
            <source>Merge</source>
            <translation>Объединить</translation>
        </message>
        <message>
            <source>Names that were found</source>
            <translation>Найденные имена</translation>
        </message>
        <message>
            <source>Not the same</source>
            <translation>Не одно и то же</translation>
        </message>
        <message>
            <source>Search the other name</source>
            <translation>Искать другое имя</translation>
        </message>
        <message>
            <source>Which name stays</source>
            <translation>Какое имя останется</translation>
        </message>
        <message>
            <source>the other name</source>
            <translation>другое имя</translation>
        </message>
    </context>
    <context>
        <name>OverviewPlace</name>
        <message numerus="yes">
            <source>%n day(s)</source>
            <translation>
                <numerusform>%n день</numerusform>
                <numerusform>%n дня</numerusform>
                <numerusform>%n дней</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n tag(s)</source>
            <translation>
                <numerusform>%n метка</numerusform>
                <numerusform>%n метки</numerusform>
                <numerusform>%n меток</numerusform>
            </translation>
        </message>
        <message>
            <source>Begun</source>
            <translation>Начато</translation>
        </message>
        <message>
            <source>By person</source>
            <translation>По людям</translation>
        </message>
        <message>
            <source>Claims</source>
            <translation>Утверждения</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>День</translation>
        </message>
        <message>
            <source>Decided</source>
            <translation>Решено</translation>
        </message>
        <message>
            <source>Disputed</source>
            <translation>Спорное</translation>
        </message>
        <message>
            <source>Disputes by status</source>
            <translation>Споры по статусам</translation>
        </message>
        <message>
            <source>Document</source>
            <translation>Документ</translation>
        </message>
        <message>
            <source>Documents</source>
            <translation>Документы</translation>
        </message>
        <message>
            <source>Documents, or a colleague's annotation set</source>
            <translation>Документы или набор меток коллеги</translation>
        </message>
        <message>
            <source>Entities</source>
            <translation>Объекты</translation>
        </message>
        <message>
            <source>Finished</source>
            <translation>Готово</translation>
        </message>
        <message>
            <source>Import…</source>
            <translation>Импорт…</translation>
        </message>
        <message>
            <source>Make a report…</source>
            <translation>Составить отчёт…</translation>
        </message>
        <message>
            <source>My tags</source>
            <translation>Мои метки</translation>
        </message>
        <message>
            <source>Nothing tagged yet</source>
            <translation>Меток пока нет</translation>
        </message>
        <message>
            <source>Open a document</source>
            <translation>Открыть документ</translation>
        </message>
        <message>
            <source>Open a document, select words and press 1, 2 or 3. What you tag is counted here.</source>
            <translation>Откройте документ, выделите слова и нажмите 1, 2 или 3. Ваши метки подсчитываются здесь.</translation>
        </message>
        <message>
            <source>Other document</source>
            <translation>Другой документ</translation>
        </message>
        <message>
            <source>Overview</source>
            <translation>Обзор</translation>
        </message>
        <message>
            <source>Read and tag</source>
            <translation>Читать и размечать</translation>
        </message>
        <message>
            <source>Relation</source>
            <translation>Связь</translation>
        </message>
        <message>
            <source>Reprints</source>
            <translation>Перепечатки</translation>
        </message>
        <message>
            <source>Review</source>
            <translation>Проверка</translation>
        </message>
        <message>
            <source>Set</source>
            <translation>Набор</translation>
        </message>
        <message>
            <source>Shared</source>
            <translation>Общее</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Состояние</translation>
        </message>
        <message>
            <source>Steps</source>
            <translation>Шаги</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>Метки</translation>
        </message>
        <message>
            <source>Tags and steps by day</source>
            <translation>Метки и шаги по дням</translation>
        </message>
        <message>
            <source>Tags by code</source>
            <translation>Метки по кодам</translation>
        </message>
        <message>
            <source>Tags over time</source>
            <translation>Метки по времени</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Заголовок</translation>
        </message>
        <message>
            <source>claims</source>
            <translation>утверждения</translation>
        </message>
        <message>
            <source>disputed</source>
            <translation>спорные</translation>
        </message>
        <message>
            <source>disputes</source>
            <translation>споров</translation>
        </message>
        <message>
            <source>documents begun</source>
            <translation>начато документов</translation>
        </message>
        <message>
            <source>entities</source>
            <translation>объекты</translation>
        </message>
        <message>
            <source>my tags</source>
            <translation>мои метки</translation>
        </message>
        <message>
            <source>names</source>
            <translation>имена</translation>
        </message>
        <message>
            <source>tags</source>
            <translation>метки</translation>
        </message>
        <message>
            <source>tags · differences decided</source>
            <translation>метки · решённые расхождения</translation>
        </message>
        <message>
            <source>{begun} of {all}</source>
            <translation>{begun} из {all}</translation>
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
            <translation>Варианты и упоминания</translation>
        </message>
    </context>
    <context>
        <name>PageModel</name>
        <message numerus="yes">
            <source>%n mention(s)</source>
            <translation>
                <numerusform>%n упоминание</numerusform>
                <numerusform>%n упоминания</numerusform>
                <numerusform>%n упоминаний</numerusform>
            </translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Вид</translation>
        </message>
        <message>
            <source>Mentions</source>
            <translation>Упоминания</translation>
        </message>
        <message>
            <source>Not mentioned yet. Tag an entity (2) in Read and press I to name it.</source>
            <translation>Ещё не упомянуто. Пометьте объект (2) в «Чтении» и нажмите I, чтобы назвать его.</translation>
        </message>
        <message>
            <source>Script</source>
            <translation>Письмо</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Текст</translation>
        </message>
        <message>
            <source>Variants</source>
            <translation>Варианты</translation>
        </message>
        <message>
            <source>paragraph {number}</source>
            <translation>абзац {number}</translation>
        </message>
        <message>
            <source>{kind}, of {entry}</source>
            <translation>{kind}, из {entry}</translation>
        </message>
    </context>
    <context>
        <name>PageView</name>
        <message>
            <source>Page</source>
            <translation>Страница</translation>
        </message>
    </context>
    <context>
        <name>PairsTable</name>
        <message>
            <source>Agreement of the pairs</source>
            <translation>Согласие по парам</translation>
        </message>
        <message>
            <source>F1, pieces and code, unfinished documents included. Mean {mean}, from {lowest} to {highest}.</source>
            <translation>F1, части и код, включая незаконченные документы. Среднее {mean}, от {lowest} до {highest}.</translation>
        </message>
        <message>
            <source>My tags</source>
            <translation>Мои метки</translation>
        </message>
        <message>
            <source>No document is common to two of these sets, so there is no figure.</source>
            <translation>Ни один документ не входит в два из этих наборов, поэтому показателя нет.</translation>
        </message>
        <message>
            <source>{one} and {other}</source>
            <translation>{one} и {other}</translation>
        </message>
    </context>
    <context>
        <name>Palette</name>
        <message>
            <source>Command palette</source>
            <translation>Палитра команд</translation>
        </message>
        <message>
            <source>Dispute</source>
            <translation>Спор</translation>
        </message>
        <message>
            <source>Document</source>
            <translation>Документ</translation>
        </message>
        <message>
            <source>Found</source>
            <translation>Найдено</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Имя</translation>
        </message>
        <message>
            <source>Open in a new tab</source>
            <translation>Открыть в новой вкладке</translation>
        </message>
        <message>
            <source>This project has no other document yet</source>
            <translation>В этом проекте пока нет другого документа</translation>
        </message>
        <message>
            <source>Type a command, document, name or dispute</source>
            <translation>Введите команду, документ, имя или спор</translation>
        </message>
        <message>
            <source>Type the title of the document to open in a tab</source>
            <translation>Введите название документа, чтобы открыть его во вкладке</translation>
        </message>
        <message>
            <source>a document in a tab</source>
            <translation>документ во вкладке</translation>
        </message>
        <message>
            <source>open in a tab</source>
            <translation>открыть во вкладке</translation>
        </message>
        <message>
            <source>run</source>
            <translation>выполнить</translation>
        </message>
        <message>
            <source>{shown} of {total}</source>
            <translation>{shown} из {total}</translation>
        </message>
    </context>
    <context>
        <name>PaletteFoot</name>
        <message>
            <source>choose</source>
            <translation>выбрать</translation>
        </message>
        <message>
            <source>run</source>
            <translation>выполнить</translation>
        </message>
    </context>
    <context>
        <name>PassagePanel</name>
        <message>
            <source>Claim against “{answer}”</source>
            <translation>Утверждение против «{answer}»</translation>
        </message>
        <message>
            <source>Derived</source>
            <translation>Выведено</translation>
        </message>
        <message>
            <source>Empty</source>
            <translation>Пусто</translation>
        </message>
        <message>
            <source>Holder</source>
            <translation>Чьё</translation>
        </message>
        <message>
            <source>Made on</source>
            <translation>Сделано</translation>
        </message>
        <message>
            <source>No claim selected</source>
            <translation>Утверждение не выбрано</translation>
        </message>
        <message>
            <source>No date</source>
            <translation>Без даты</translation>
        </message>
        <message>
            <source>No note</source>
            <translation>Без заметки</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Заметка</translation>
        </message>
        <message>
            <source>Note of the stance</source>
            <translation>Заметка о позиции</translation>
        </message>
        <message>
            <source>Open in Read</source>
            <translation>Открыть в «Чтении»</translation>
        </message>
        <message>
            <source>Passage</source>
            <translation>Фрагмент</translation>
        </message>
        <message>
            <source>Relations</source>
            <translation>Связи</translation>
        </message>
        <message>
            <source>Stance to “{answer}”</source>
            <translation>Позиция к «{answer}»</translation>
        </message>
        <message>
            <source>The passage of a claim on the sheet stands here.</source>
            <translation>Здесь стоит фрагмент утверждения из таблицы.</translation>
        </message>
        <message>
            <source>contradicts</source>
            <translation>противоречит</translation>
        </message>
        <message>
            <source>paragraph {number}</source>
            <translation>абзац {number}</translation>
        </message>
        <message>
            <source>qualified by</source>
            <translation>уточнено в</translation>
        </message>
        <message>
            <source>relied on by</source>
            <translation>на это опирается</translation>
        </message>
        <message>
            <source>repeated by</source>
            <translation>повторено в</translation>
        </message>
        <message>
            <source>retracted by</source>
            <translation>отозвано в</translation>
        </message>
        <message>
            <source>supported by</source>
            <translation>поддержано в</translation>
        </message>
        <message>
            <source>updated by</source>
            <translation>обновлено в</translation>
        </message>
    </context>
    <context>
        <name>PassageView</name>
        <message>
            <source>Passage</source>
            <translation>Фрагмент</translation>
        </message>
    </context>
    <context>
        <name>PasteDialog</name>
        <message>
            <source>2021-05-15, 2021-05 or 2021</source>
            <translation>2021-05-15, 2021-05 или 2021</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>Адрес</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Отмена</translation>
        </message>
        <message>
            <source>Import 1 document</source>
            <translation>Импортировать 1 документ</translation>
        </message>
        <message>
            <source>Paste text as a document</source>
            <translation>Вставить текст как документ</translation>
        </message>
        <message>
            <source>Pasted text</source>
            <translation>Вставленный текст</translation>
        </message>
        <message>
            <source>Published</source>
            <translation>Опубликован</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Текст</translation>
        </message>
        <message>
            <source>The text never changes once it is a document.</source>
            <translation>Став документом, текст больше не меняется.</translation>
        </message>
        <message>
            <source>This text is here already.</source>
            <translation>Этот текст уже здесь.</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Заголовок</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Отменить</translation>
        </message>
        <message>
            <source>“{title}” imported.</source>
            <translation>«{title}» импортирован.</translation>
        </message>
    </context>
    <context>
        <name>Picking</name>
        <message>
            <source>Click an entity tag, or select words and press S again, to name the source.</source>
            <translation>Щёлкните метку объекта или выделите слова и снова нажмите S, чтобы назвать источник.</translation>
        </message>
        <message>
            <source>Go to the other tag in any document, then press Enter on it. Esc ends this.</source>
            <translation>Перейдите к другой метке в любом документе и нажмите на ней Enter. Esc отменяет.</translation>
        </message>
        <message>
            <source>Only a claim has a source. Select a claim first.</source>
            <translation>Источник есть только у утверждения. Сначала выберите утверждение.</translation>
        </message>
        <message>
            <source>Relations begin at a claim or a disputed statement.</source>
            <translation>Связи начинаются от утверждения или спорного высказывания.</translation>
        </message>
        <message>
            <source>This tag is related to no other.</source>
            <translation>Эта метка ни с чем не связана.</translation>
        </message>
    </context>
    <context>
        <name>Projects</name>
        <message>
            <source>A copy was saved as {name}.</source>
            <translation>Копия сохранена как {name}.</translation>
        </message>
        <message>
            <source>Hide theirs</source>
            <translation>Скрыть их</translation>
        </message>
        <message>
            <source>New project</source>
            <translation>Новый проект</translation>
        </message>
        <message>
            <source>New project.kantar</source>
            <translation>Новый проект.kantar</translation>
        </message>
        <message>
            <source>Open a project</source>
            <translation>Открыть проект</translation>
        </message>
        <message>
            <source>Save a copy</source>
            <translation>Сохранить копию</translation>
        </message>
        <message>
            <source>The tags with hollow marks are those of two colleagues. Select words to tag some of your own.</source>
            <translation>Метки с пустыми значками поставили двое коллег. Выделите слова, чтобы поставить свою.</translation>
        </message>
    </context>
    <context>
        <name>ProposalsPanel</name>
        <message numerus="yes">
            <source>%n passage(s) word for word</source>
            <translation>
                <numerusform>%n фрагмент слово в слово</numerusform>
                <numerusform>%n фрагмента слово в слово</numerusform>
                <numerusform>%n фрагментов слово в слово</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n tag(s)</source>
            <translation>
                <numerusform>%n метка</numerusform>
                <numerusform>%n метки</numerusform>
                <numerusform>%n меток</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n value(s)</source>
            <translation>
                <numerusform>%n значение</numerusform>
                <numerusform>%n значения</numerusform>
                <numerusform>%n значений</numerusform>
            </translation>
        </message>
        <message>
            <source>All proposals</source>
            <translation>Все предложения</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Закрыть</translation>
        </message>
        <message>
            <source>Confirm</source>
            <translation>Подтвердить</translation>
        </message>
        <message>
            <source>Decided too</source>
            <translation>И решённые</translation>
        </message>
        <message>
            <source>Dismiss</source>
            <translation>Отклонить</translation>
        </message>
        <message>
            <source>Figures in conflict</source>
            <translation>Расходящиеся цифры</translation>
        </message>
        <message>
            <source>Nothing is proposed. Tools looks for reprints, figures and the same claim.</source>
            <translation>Ничего не предложено. «Инструменты» ищут перепечатки, цифры и те же утверждения.</translation>
        </message>
        <message>
            <source>Open dispute…</source>
            <translation>Открыть спор…</translation>
        </message>
        <message>
            <source>Proposals</source>
            <translation>Предложения</translation>
        </message>
        <message>
            <source>Reprints and repeats</source>
            <translation>Перепечатки и повторы</translation>
        </message>
        <message>
            <source>Same claim elsewhere</source>
            <translation>То же утверждение в других местах</translation>
        </message>
        <message>
            <source>Seen</source>
            <translation>Просмотрено</translation>
        </message>
        <message>
            <source>Sums</source>
            <translation>Суммы</translation>
        </message>
        <message>
            <source>Tag</source>
            <translation>Пометить</translation>
        </message>
        <message>
            <source>Tag as claim</source>
            <translation>Пометить как утверждение</translation>
        </message>
        <message>
            <source>Tags for this document</source>
            <translation>Метки для этого документа</translation>
        </message>
        <message>
            <source>The parts add up to {added}, the text says {stated}</source>
            <translation>Части дают {added}, в тексте {stated}</translation>
        </message>
        <message>
            <source>What is listed</source>
            <translation>Что показано</translation>
        </message>
        <message>
            <source>later date?</source>
            <translation>позже по дате?</translation>
        </message>
        <message>
            <source>stands twice in “{title}”</source>
            <translation>дважды есть в «{title}»</translation>
        </message>
        <message>
            <source>{share} % of the contained text</source>
            <translation>{share} % вложенного текста</translation>
        </message>
        <message>
            <source>{share} % of {tags}</source>
            <translation>{share} % от {tags}</translation>
        </message>
        <message>
            <source>{words} · “{title}” came first</source>
            <translation>{words} · «{title}» появился раньше</translation>
        </message>
    </context>
    <context>
        <name>QuestionForm</name>
        <message>
            <source>2022, 2022-01 or 2022-01-09</source>
            <translation>2022, 2022-01 или 2022-01-09</translation>
        </message>
        <message>
            <source>Add an answer</source>
            <translation>Добавить ответ</translation>
        </message>
        <message>
            <source>Answers</source>
            <translation>Ответы</translation>
        </message>
        <message>
            <source>As of</source>
            <translation>На дату</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Сохранить</translation>
        </message>
        <message>
            <source>New dispute</source>
            <translation>Новый спор</translation>
        </message>
        <message>
            <source>Not known</source>
            <translation>Неизвестно</translation>
        </message>
        <message>
            <source>Not set</source>
            <translation>Не задано</translation>
        </message>
        <message>
            <source>One sentence that can be answered</source>
            <translation>Одно предложение, на которое можно ответить</translation>
        </message>
        <message>
            <source>Only one answer can hold</source>
            <translation>Верен только один ответ</translation>
        </message>
        <message>
            <source>Open dispute</source>
            <translation>Открыть спор</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Место</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>Вопрос</translation>
        </message>
        <message>
            <source>Question and answers</source>
            <translation>Вопрос и ответы</translation>
        </message>
        <message>
            <source>Topic</source>
            <translation>Тема</translation>
        </message>
        <message>
            <source>What is counted</source>
            <translation>Что считают</translation>
        </message>
        <message>
            <source>What the answers must be about. Claims with another scope are marked.</source>
            <translation>О чём должны быть ответы. Утверждения с другим охватом отмечаются.</translation>
        </message>
        <message>
            <source>Who is included</source>
            <translation>Кто включён</translation>
        </message>
        <message>
            <source>a date such as 2022-01-09</source>
            <translation>дата, например 2022-01-09</translation>
        </message>
        <message>
            <source>a question</source>
            <translation>вопрос</translation>
        </message>
        <message>
            <source>two answers</source>
            <translation>два ответа</translation>
        </message>
    </context>
    <context>
        <name>Rail</name>
        <message>
            <source>Places</source>
            <translation>Места</translation>
        </message>
    </context>
    <context>
        <name>ReadPlace</name>
        <message>
            <source>Go to</source>
            <translation>Перейти</translation>
        </message>
        <message>
            <source>Paragraph number, or @ and a character position:</source>
            <translation>Номер абзаца или @ и позиция знака:</translation>
        </message>
        <message>
            <source>Select words first.</source>
            <translation>Сначала выделите слова.</translation>
        </message>
        <message>
            <source>«{quote}»
{title}, characters {places} (text {hash})</source>
            <translation>«{quote}»
{title}, знаки {places} (текст {hash})</translation>
        </message>
        <message>
            <source>“{text}” is no number. Type 12, or @3400.</source>
            <translation>«{text}» — не число. Введите 12 или @3400.</translation>
        </message>
    </context>
    <context>
        <name>ReceiveDialog</name>
        <message numerus="yes">
            <source>%n document(s)</source>
            <translation>
                <numerusform>%n документ</numerusform>
                <numerusform>%n документа</numerusform>
                <numerusform>%n документов</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n tag(s) stand twice in the set, on the same words with the same code.</source>
            <translation>
                <numerusform>%n метка стоит в наборе дважды, на тех же словах с тем же кодом.</numerusform>
                <numerusform>%n метки стоят в наборе дважды, на тех же словах с тем же кодом.</numerusform>
                <numerusform>%n меток стоят в наборе дважды, на тех же словах с тем же кодом.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>A reply with %n decision(s) on your tags. Importing it changes none of them.</source>
            <translation>
                <numerusform>Ответ с %n решением о ваших метках. Импорт не меняет ни одной.</numerusform>
                <numerusform>Ответ с %n решениями о ваших метках. Импорт не меняет ни одной.</numerusform>
                <numerusform>Ответ с %n решениями о ваших метках. Импорт не меняет ни одной.</numerusform>
            </translation>
        </message>
        <message>
            <source>By {owner}, version {version}. {status}</source>
            <translation>{owner}, версия {version}. {status}</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Отмена</translation>
        </message>
        <message>
            <source>Changed</source>
            <translation>Изменено</translation>
        </message>
        <message>
            <source>Changed on both sides</source>
            <translation>Изменено с обеих сторон</translation>
        </message>
        <message>
            <source>Codes that are new here and will be added: {names}</source>
            <translation>Новые здесь коды, будут добавлены: {names}</translation>
        </message>
        <message>
            <source>Decisions and comments</source>
            <translation>Решения и комментарии</translation>
        </message>
        <message numerus="yes">
            <source>Import %n tag(s)</source>
            <translation>
                <numerusform>Импортировать %n метку</numerusform>
                <numerusform>Импортировать %n метки</numerusform>
                <numerusform>Импортировать %n меток</numerusform>
            </translation>
        </message>
        <message>
            <source>Import annotation set</source>
            <translation>Импорт набора меток</translation>
        </message>
        <message>
            <source>Import as a set of its own</source>
            <translation>Импортировать как отдельный набор</translation>
        </message>
        <message>
            <source>Import reply</source>
            <translation>Импорт ответа</translation>
        </message>
        <message>
            <source>It is a newer version of a set you have; decisions you made stay.</source>
            <translation>Это новая версия набора, который у вас есть; ваши решения останутся.</translation>
        </message>
        <message>
            <source>It is new here.</source>
            <translation>Здесь он новый.</translation>
        </message>
        <message>
            <source>It is your own set coming back; it is merged row by row.</source>
            <translation>Это возвращается ваш собственный набор; он сливается построчно.</translation>
        </message>
        <message>
            <source>New</source>
            <translation>Новый</translation>
        </message>
        <message>
            <source>Read set</source>
            <translation>Чтение набора</translation>
        </message>
        <message>
            <source>Removed by their author</source>
            <translation>Удалено автором</translation>
        </message>
        <message>
            <source>Tags in the file</source>
            <translation>Метки в файле</translation>
        </message>
        <message>
            <source>The rows are texts…</source>
            <translation>Строки это тексты…</translation>
        </message>
        <message>
            <source>The same as here</source>
            <translation>То же, что здесь</translation>
        </message>
        <message>
            <source>This very file was imported before; importing it again changes nothing.</source>
            <translation>Этот файл уже импортирован; повторный импорт ничего не меняет.</translation>
        </message>
        <message>
            <source>Without a place</source>
            <translation>Без места</translation>
        </message>
        <message>
            <source>You have a newer version; this one changes nothing.</source>
            <translation>У вас более новая версия; эта ничего не меняет.</translation>
        </message>
        <message>
            <source>You have another version of the same number. This one can come in as a set of its own.</source>
            <translation>У вас есть другая версия с тем же номером. Эту можно принять как отдельный набор.</translation>
        </message>
        <message>
            <source>You have this version already.</source>
            <translation>Эта версия у вас уже есть.</translation>
        </message>
        <message>
            <source>Your own tags are not touched. Undo takes the import back.</source>
            <translation>Ваши метки не затрагиваются. Отмена убирает импорт.</translation>
        </message>
        <message>
            <source>an unknown person</source>
            <translation>неизвестный человек</translation>
        </message>
        <message>
            <source>comes with the file</source>
            <translation>приходит с файлом</translation>
        </message>
        <message>
            <source>here already</source>
            <translation>уже здесь</translation>
        </message>
        <message>
            <source>here with another text; its tags are placed anew</source>
            <translation>здесь с другим текстом; метки размещаются заново</translation>
        </message>
        <message>
            <source>not here; its tags are kept and listed</source>
            <translation>нет здесь; его метки хранятся и перечислены</translation>
        </message>
    </context>
    <context>
        <name>RecentMenu</name>
        <message>
            <source>My desk</source>
            <translation>Мой стол</translation>
        </message>
        <message>
            <source>No other project was opened yet</source>
            <translation>Другие проекты ещё не открывались</translation>
        </message>
        <message>
            <source>Open &amp;recent</source>
            <translation>Открыть &amp;недавние</translation>
        </message>
        <message>
            <source>{path} is not there any more</source>
            <translation>{path} больше нет</translation>
        </message>
    </context>
    <context>
        <name>RelationMenu</name>
        <message>
            <source>Type of relation</source>
            <translation>Тип связи</translation>
        </message>
    </context>
    <context>
        <name>RelationRow</name>
        <message>
            <source>This tag {type}: «{quote}»</source>
            <translation>Эта метка {type}: «{quote}»</translation>
        </message>
        <message>
            <source>go there</source>
            <translation>перейти туда</translation>
        </message>
        <message>
            <source>remove the relation</source>
            <translation>удалить связь</translation>
        </message>
        <message>
            <source>«{quote}» {type}: this tag</source>
            <translation>«{quote}» {type}: эта метка</translation>
        </message>
    </context>
    <context>
        <name>Reply</name>
        <message>
            <source>Reply.kset</source>
            <translation>Ответ.kset</translation>
        </message>
        <message>
            <source>Write the reply</source>
            <translation>Написать ответ</translation>
        </message>
        <message numerus="yes">
            <source>{name} holds %n decision(s). Send it to your colleague.</source>
            <translation>
                <numerusform>В {name} %n решение. Отправьте его коллеге.</numerusform>
                <numerusform>В {name} %n решения. Отправьте его коллеге.</numerusform>
                <numerusform>В {name} %n решений. Отправьте его коллеге.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ReplyPanel</name>
        <message>
            <source>Accepted</source>
            <translation>Принято</translation>
        </message>
        <message>
            <source>Agreed by rule</source>
            <translation>Согласовано по правилу</translation>
        </message>
        <message>
            <source>Amended</source>
            <translation>Исправлено</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>Ответ</translation>
        </message>
        <message>
            <source>Answer…</source>
            <translation>Ответить…</translation>
        </message>
        <message>
            <source>Close the reply</source>
            <translation>Закрыть ответ</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Код</translation>
        </message>
        <message>
            <source>Decline…</source>
            <translation>Не согласиться…</translation>
        </message>
        <message>
            <source>Deferred</source>
            <translation>Отложено</translation>
        </message>
        <message>
            <source>Follow</source>
            <translation>Последовать</translation>
        </message>
        <message>
            <source>Next decision (N)</source>
            <translation>Следующее решение (N)</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Заметка</translation>
        </message>
        <message>
            <source>Previous decision (P)</source>
            <translation>Предыдущее решение (P)</translation>
        </message>
        <message>
            <source>Rejected</source>
            <translation>Отклонено</translation>
        </message>
        <message>
            <source>The whole reply is answered. Export your set to send the next version.</source>
            <translation>На весь ответ отвечено. Экспортируйте свой набор, чтобы отправить следующую версию.</translation>
        </message>
        <message>
            <source>To be looked at again</source>
            <translation>Посмотреть ещё раз</translation>
        </message>
        <message>
            <source>Why not? Enter writes, Esc drops</source>
            <translation>Почему нет? Enter записывает, Esc отбрасывает</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>Слова</translation>
        </message>
        <message>
            <source>You have changed this tag since it was decided on.</source>
            <translation>После этого решения вы изменили метку.</translation>
        </message>
        <message>
            <source>You have changed this tag since. Both versions are shown above; press A again to follow.</source>
            <translation>С тех пор вы изменили эту метку. Обе версии показаны выше; нажмите A ещё раз, чтобы последовать.</translation>
        </message>
        <message>
            <source>a colleague</source>
            <translation>коллега</translation>
        </message>
        <message>
            <source>by {name}, {when}</source>
            <translation>{name}, {when}</translation>
        </message>
        <message>
            <source>declined</source>
            <translation>не принято</translation>
        </message>
        <message>
            <source>followed</source>
            <translation>выполнено</translation>
        </message>
        <message>
            <source>your tag is gone</source>
            <translation>вашей метки больше нет</translation>
        </message>
        <message>
            <source>{field}: {mine} → {theirs}</source>
            <translation>{field}: {mine} → {theirs}</translation>
        </message>
        <message>
            <source>{open} of {all} open</source>
            <translation>открыто {open} из {all}</translation>
        </message>
    </context>
    <context>
        <name>ReportDialog</name>
        <message>
            <source>A row for each tag of both sets, with its group and decision.</source>
            <translation>Строка на каждую метку обоих наборов, с её группой и решением.</translation>
        </message>
        <message>
            <source>About</source>
            <translation>О чём</translation>
        </message>
        <message>
            <source>Blind review {number}</source>
            <translation>Слепая проверка {number}</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Закрыть</translation>
        </message>
        <message>
            <source>Differences</source>
            <translation>Расхождения</translation>
        </message>
        <message>
            <source>Differences, Excel (XLSX)</source>
            <translation>Расхождения, Excel (XLSX)</translation>
        </message>
        <message>
            <source>Differences, table (CSV)</source>
            <translation>Расхождения, таблица (CSV)</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>Формат</translation>
        </message>
        <message>
            <source>Make a report</source>
            <translation>Составить отчёт</translation>
        </message>
        <message>
            <source>Making the report…</source>
            <translation>Составляется отчёт…</translation>
        </message>
        <message>
            <source>Nothing is written before you choose a file.</source>
            <translation>Ничего не записывается, пока вы не выбрали файл.</translation>
        </message>
        <message>
            <source>One file, no script, nothing from outside. Figures are those of the command line.</source>
            <translation>Один файл, без скриптов, ничего извне. Цифры те же, что в командной строке.</translation>
        </message>
        <message>
            <source>PDF</source>
            <translation>PDF</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>Отчёт</translation>
        </message>
        <message>
            <source>Review</source>
            <translation>Проверка</translation>
        </message>
        <message>
            <source>The report</source>
            <translation>Отчёт</translation>
        </message>
        <message>
            <source>The whole project</source>
            <translation>Весь проект</translation>
        </message>
        <message>
            <source>There is no review yet, so there are no differences.</source>
            <translation>Проверки ещё нет, поэтому нет и расхождений.</translation>
        </message>
        <message>
            <source>Web page (HTML)</source>
            <translation>Веб-страница (HTML)</translation>
        </message>
        <message>
            <source>Write report</source>
            <translation>Записать отчёт</translation>
        </message>
        <message>
            <source>Write report…</source>
            <translation>Записать отчёт…</translation>
        </message>
        <message>
            <source>Write table…</source>
            <translation>Записать таблицу…</translation>
        </message>
        <message>
            <source>{name} was written.</source>
            <translation>Файл {name} записан.</translation>
        </message>
    </context>
    <context>
        <name>RestoreDialog</name>
        <message>
            <source>At closing</source>
            <translation>При закрытии</translation>
        </message>
        <message>
            <source>At opening</source>
            <translation>При открытии</translation>
        </message>
        <message>
            <source>Back up now</source>
            <translation>Сделать копию</translation>
        </message>
        <message>
            <source>Backups</source>
            <translation>Резервные копии</translation>
        </message>
        <message>
            <source>Before a new version</source>
            <translation>Перед новой версией</translation>
        </message>
        <message>
            <source>Before a repair</source>
            <translation>Перед починкой</translation>
        </message>
        <message>
            <source>Before a restore</source>
            <translation>Перед восстановлением</translation>
        </message>
        <message>
            <source>Before an import</source>
            <translation>Перед импортом</translation>
        </message>
        <message>
            <source>By hand</source>
            <translation>Вручную</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Отмена</translation>
        </message>
        <message>
            <source>Restore</source>
            <translation>Восстановить</translation>
        </message>
        <message>
            <source>Restore a backup</source>
            <translation>Восстановить копию</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Размер</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>Метки</translation>
        </message>
        <message>
            <source>The backup of {when} was restored. The state before it is the newest backup.</source>
            <translation>Восстановлена копия от {when}. Состояние до неё — самая новая копия.</translation>
        </message>
        <message>
            <source>The project as it is now is backed up first, so nothing is lost.</source>
            <translation>Сначала делается копия нынешнего состояния, так что ничего не пропадёт.</translation>
        </message>
        <message>
            <source>There is no backup of this project yet.</source>
            <translation>У этого проекта пока нет копий.</translation>
        </message>
        <message>
            <source>When</source>
            <translation>Когда</translation>
        </message>
        <message>
            <source>While working</source>
            <translation>Во время работы</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Почему</translation>
        </message>
    </context>
    <context>
        <name>Review</name>
        <message>
            <source>Accepted</source>
            <translation>Принято</translation>
        </message>
        <message>
            <source>Agreed</source>
            <translation>Согласовано</translation>
        </message>
        <message>
            <source>Amended</source>
            <translation>Исправлено</translation>
        </message>
        <message>
            <source>Boundary and code</source>
            <translation>Границы и код</translation>
        </message>
        <message>
            <source>Boundary differs</source>
            <translation>Границы различаются</translation>
        </message>
        <message>
            <source>Code differs</source>
            <translation>Код различается</translation>
        </message>
        <message>
            <source>Deferred</source>
            <translation>Отложено</translation>
        </message>
        <message>
            <source>Fields differ</source>
            <translation>Поля различаются</translation>
        </message>
        <message>
            <source>Merged</source>
            <translation>Объединено</translation>
        </message>
        <message>
            <source>Only mine</source>
            <translation>Только моё</translation>
        </message>
        <message>
            <source>Only theirs</source>
            <translation>Только чужое</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Открыт</translation>
        </message>
        <message>
            <source>Rejected</source>
            <translation>Отклонено</translation>
        </message>
        <message>
            <source>Resolved</source>
            <translation>Решено</translation>
        </message>
        <message>
            <source>Same</source>
            <translation>Совпадающие</translation>
        </message>
        <message>
            <source>Split</source>
            <translation>Разделено</translation>
        </message>
        <message>
            <source>Stale</source>
            <translation>Устарело</translation>
        </message>
        <message>
            <source>Without a place</source>
            <translation>Без места</translation>
        </message>
    </context>
    <context>
        <name>ReviewDocuments</name>
        <message>
            <source>Blind review {number}</source>
            <translation>Слепая проверка {number}</translation>
        </message>
        <message>
            <source>Differences decided</source>
            <translation>Решено расхождений</translation>
        </message>
        <message>
            <source>Documents</source>
            <translation>Документы</translation>
        </message>
        <message>
            <source>Documents of the review</source>
            <translation>Документы проверки</translation>
        </message>
        <message>
            <source>Review</source>
            <translation>Проверка</translation>
        </message>
        <message>
            <source>Write the reply…</source>
            <translation>Написать ответ…</translation>
        </message>
        <message>
            <source>{decided} of {total}</source>
            <translation>{decided} из {total}</translation>
        </message>
        <message>
            <source>{name} (closed)</source>
            <translation>{name} (закрыта)</translation>
        </message>
    </context>
    <context>
        <name>ReviewDocumentsModel</name>
        <message>
            <source>all {total} decided</source>
            <translation>решены все {total}</translation>
        </message>
        <message>
            <source>{decided} of {total} decided</source>
            <translation>решено {decided} из {total}</translation>
        </message>
    </context>
    <context>
        <name>ReviewLayout</name>
        <message>
            <source>All shown…</source>
            <translation>Все показанные…</translation>
        </message>
        <message>
            <source>Differences</source>
            <translation>Расхождения</translation>
        </message>
        <message>
            <source>Filter the differences</source>
            <translation>Отобрать расхождения</translation>
        </message>
        <message>
            <source>Next difference (N)</source>
            <translation>Следующее расхождение (N)</translation>
        </message>
        <message>
            <source>Nothing missing</source>
            <translation>Ничего не пропущено</translation>
        </message>
        <message>
            <source>Previous difference (P)</source>
            <translation>Предыдущее расхождение (P)</translation>
        </message>
    </context>
    <context>
        <name>ReviewPlace</name>
        <message numerus="yes">
            <source>%n tag(s) decided.</source>
            <translation>
                <numerusform>Решена %n метка.</numerusform>
                <numerusform>Решены %n метки.</numerusform>
                <numerusform>Решено %n меток.</numerusform>
            </translation>
        </message>
        <message>
            <source>A digit picks a reason, or type one and press Enter</source>
            <translation>Цифра выбирает причину, или введите свою и нажмите Enter</translation>
        </message>
        <message>
            <source>A few words are needed. Esc leaves it undecided.</source>
            <translation>Нужно несколько слов. Esc оставляет без решения.</translation>
        </message>
        <message>
            <source>A few words, then Enter</source>
            <translation>Несколько слов, затем Enter</translation>
        </message>
        <message numerus="yes">
            <source>Accept all %n open tag(s) of mine shown</source>
            <translation>
                <numerusform>Принять %n показанную открытую метку у меня</numerusform>
                <numerusform>Принять все %n показанные открытые метки у меня</numerusform>
                <numerusform>Принять все %n показанных открытых меток у меня</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Accept all %n open tag(s) of theirs shown</source>
            <translation>
                <numerusform>Принять %n показанную открытую чужую метку</numerusform>
                <numerusform>Принять все %n показанные открытые чужие метки</numerusform>
                <numerusform>Принять все %n показанных открытых чужих меток</numerusform>
            </translation>
        </message>
        <message>
            <source>Comment</source>
            <translation>Комментарий</translation>
        </message>
        <message>
            <source>Hide same</source>
            <translation>Скрыть совпадающее</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Причина</translation>
        </message>
        <message numerus="yes">
            <source>Reject all %n open tag(s) of theirs shown</source>
            <translation>
                <numerusform>Отклонить %n показанную открытую чужую метку</numerusform>
                <numerusform>Отклонить все %n показанные открытые чужие метки</numerusform>
                <numerusform>Отклонить все %n показанных открытых чужих меток</numerusform>
            </translation>
        </message>
        <message>
            <source>Show same</source>
            <translation>Показать совпадающее</translation>
        </message>
        <message>
            <source>The review is closed.</source>
            <translation>Проверка закрыта.</translation>
        </message>
        <message>
            <source>The review is open.</source>
            <translation>Проверка открыта.</translation>
        </message>
        <message>
            <source>Type the comment, then Enter</source>
            <translation>Введите комментарий, затем Enter</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Отменить</translation>
        </message>
        <message>
            <source>What is to be found out?</source>
            <translation>Что нужно выяснить?</translation>
        </message>
        <message>
            <source>Why do both stand?</source>
            <translation>Почему остаются обе?</translation>
        </message>
    </context>
    <context>
        <name>ReviewStart</name>
        <message numerus="yes">
            <source>%n tag(s)</source>
            <translation>
                <numerusform>%n метка</numerusform>
                <numerusform>%n метки</numerusform>
                <numerusform>%n меток</numerusform>
            </translation>
        </message>
        <message>
            <source>A set cannot be compared with itself. Choose another one.</source>
            <translation>Набор нельзя сравнить с самим собой. Выберите другой.</translation>
        </message>
        <message>
            <source>Back to the review</source>
            <translation>Назад к проверке</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>Сравнить</translation>
        </message>
        <message>
            <source>Compare a set with your own, decide each difference with a reason, and send the answer back.</source>
            <translation>Сравните набор со своим, решите каждое расхождение с обоснованием и отправьте ответ.</translation>
        </message>
        <message>
            <source>Compare with</source>
            <translation>Сравнить с</translation>
        </message>
        <message>
            <source>Hide my own tags until I have decided</source>
            <translation>Скрывать мои метки, пока я не решу</translation>
        </message>
        <message>
            <source>Hide who tagged what</source>
            <translation>Скрыть, кто что пометил</translation>
        </message>
        <message>
            <source>Import a colleague's set…</source>
            <translation>Импорт набора коллеги…</translation>
        </message>
        <message>
            <source>Import the annotation set a colleague sent you. It is kept as it came; your tags stay.</source>
            <translation>Импортируйте набор меток, присланный коллегой. Он хранится как пришёл; ваши метки остаются.</translation>
        </message>
        <message>
            <source>Must have the same</source>
            <translation>Должны совпасть</translation>
        </message>
        <message>
            <source>My tags</source>
            <translation>Мои метки</translation>
        </message>
        <message>
            <source>No set to review yet</source>
            <translation>Пока нет набора для проверки</translation>
        </message>
        <message>
            <source>Nothing (a pure review)</source>
            <translation>Ничего (чистая проверка)</translation>
        </message>
        <message>
            <source>Review</source>
            <translation>Проверка</translation>
        </message>
        <message>
            <source>Review colleagues' tags</source>
            <translation>Проверка меток коллег</translation>
        </message>
        <message>
            <source>Sets that must have the same</source>
            <translation>Сколько наборов должны совпасть</translation>
        </message>
        <message>
            <source>Settled at once</source>
            <translation>Решено сразу</translation>
        </message>
        <message>
            <source>Start review</source>
            <translation>Начать проверку</translation>
        </message>
        <message numerus="yes">
            <source>Start review of %n set(s)</source>
            <translation>
                <numerusform>Начать проверку %n набора</numerusform>
                <numerusform>Начать проверку %n наборов</numerusform>
                <numerusform>Начать проверку %n наборов</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Row</name>
        <message>
            <source>{value} (assumed)</source>
            <translation>{value} (по умолчанию)</translation>
        </message>
    </context>
    <context>
        <name>SearchPanel</name>
        <message numerus="yes">
            <source>%n document(s)</source>
            <translation>
                <numerusform>%n документ</numerusform>
                <numerusform>%n документа</numerusform>
                <numerusform>%n документов</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n hit(s)</source>
            <translation>
                <numerusform>%n совпадение</numerusform>
                <numerusform>%n совпадения</numerusform>
                <numerusform>%n совпадений</numerusform>
            </translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Закрыть</translation>
        </message>
        <message>
            <source>Find</source>
            <translation>Найти</translation>
        </message>
        <message>
            <source>Find in the project</source>
            <translation>Найти в проекте</translation>
        </message>
        <message>
            <source>First {number} hits</source>
            <translation>Первые {number} совпадений</translation>
        </message>
        <message>
            <source>Hits</source>
            <translation>Совпадения</translation>
        </message>
        <message>
            <source>No hits</source>
            <translation>Не найдено</translation>
        </message>
        <message>
            <source>Tags and notes too</source>
            <translation>И в метках и заметках</translation>
        </message>
        <message>
            <source>tag</source>
            <translation>метка</translation>
        </message>
        <message>
            <source>{hits} in {documents}</source>
            <translation>{hits} в {documents}</translation>
        </message>
    </context>
    <context>
        <name>SetsList</name>
        <message>
            <source>Review</source>
            <translation>Проверка</translation>
        </message>
    </context>
    <context>
        <name>SettingsDialog</name>
        <message>
            <source>All</source>
            <translation>Все</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>Как в системе</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Тёмная</translation>
        </message>
        <message>
            <source>Everything acts at once. All data stays on this computer.</source>
            <translation>Всё действует сразу. Все данные остаются на этом компьютере.</translation>
        </message>
        <message>
            <source>Face</source>
            <translation>Шрифт</translation>
        </message>
        <message>
            <source>High contrast</source>
            <translation>Контрастная</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Клавиши</translation>
        </message>
        <message>
            <source>Labels of tags</source>
            <translation>Подписи меток</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Язык</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Светлая</translation>
        </message>
        <message>
            <source>Line spacing</source>
            <translation>Межстрочный интервал</translation>
        </message>
        <message>
            <source>Near the caret</source>
            <translation>Рядом с курсором</translation>
        </message>
        <message>
            <source>Off</source>
            <translation>Нет</translation>
        </message>
        <message>
            <source>Off, they need Ctrl or the menu: better for speech input.</source>
            <translation>Выключены, им нужен Ctrl или меню: удобнее для речевого ввода.</translation>
        </message>
        <message>
            <source>Sans serif of this computer</source>
            <translation>Без засечек, системный</translation>
        </message>
        <message>
            <source>Serif of this computer</source>
            <translation>С засечками, системный</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Настройки</translation>
        </message>
        <message>
            <source>Single keys act in text and lists</source>
            <translation>Одиночные клавиши работают в тексте и списках</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Размер</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Текст</translation>
        </message>
        <message>
            <source>The mouse selects whole words</source>
            <translation>Мышь выделяет целые слова</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>Тема</translation>
        </message>
        <message>
            <source>Window</source>
            <translation>Окно</translation>
        </message>
        <message>
            <source>You</source>
            <translation>Вы</translation>
        </message>
        <message>
            <source>Your name</source>
            <translation>Ваше имя</translation>
        </message>
        <message>
            <source>Your tags carry this name, here and in what you export.</source>
            <translation>Ваши метки несут это имя, здесь и при экспорте.</translation>
        </message>
    </context>
    <context>
        <name>SettleForm</name>
        <message>
            <source>Answer</source>
            <translation>Ответ</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>Выбрать…</translation>
        </message>
        <message>
            <source>Close dispute</source>
            <translation>Закрыть спор</translation>
        </message>
        <message>
            <source>Decided by {name}, {time}.</source>
            <translation>Решено: {name}, {time}.</translation>
        </message>
        <message>
            <source>How it was settled</source>
            <translation>Как решён</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Сохранить</translation>
        </message>
        <message>
            <source>Lean to this</source>
            <translation>Склоняться к этому</translation>
        </message>
        <message>
            <source>No answer</source>
            <translation>Нет ответа</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Причина</translation>
        </message>
        <message>
            <source>Reopen</source>
            <translation>Открыть снова</translation>
        </message>
        <message>
            <source>Settle</source>
            <translation>Решить</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Статус</translation>
        </message>
        <message>
            <source>What differs</source>
            <translation>Что различается</translation>
        </message>
        <message>
            <source>Will be kept as decided by {name}, {time}.</source>
            <translation>Будет сохранено как решение: {name}, {time}.</translation>
        </message>
        <message>
            <source>a reason</source>
            <translation>причина</translation>
        </message>
        <message>
            <source>an answer</source>
            <translation>ответ</translation>
        </message>
        <message>
            <source>how it was settled</source>
            <translation>как решён</translation>
        </message>
        <message>
            <source>unknown</source>
            <translation>неизвестно</translation>
        </message>
        <message>
            <source>what differs</source>
            <translation>что различается</translation>
        </message>
        <message>
            <source>{field} – required</source>
            <translation>{field} — обязательно</translation>
        </message>
    </context>
    <context>
        <name>ShortcutSheet</name>
        <message>
            <source>Back to the text</source>
            <translation>Назад к тексту</translation>
        </message>
        <message>
            <source>Choose the value</source>
            <translation>Выбрать значение</translation>
        </message>
        <message>
            <source>Empty the row</source>
            <translation>Очистить строку</translation>
        </message>
        <message>
            <source>Inspector and lists of values</source>
            <translation>Инспектор и списки значений</translation>
        </message>
        <message>
            <source>Keep the text, go on</source>
            <translation>Сохранить текст, дальше</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Клавиши</translation>
        </message>
        <message>
            <source>Keys are places on the keyboard: they work the same on English, Russian and Kazakh layouts.</source>
            <translation>Клавиши — это места на клавиатуре: они одинаковы в английской, русской и казахской раскладках.</translation>
        </message>
        <message>
            <source>Keys, column {number}</source>
            <translation>Клавиши, столбец {number}</translation>
        </message>
        <message>
            <source>More</source>
            <translation>Ещё</translation>
        </message>
        <message>
            <source>No key and no command is called that.</source>
            <translation>Нет такой клавиши и команды.</translation>
        </message>
        <message>
            <source>Print…</source>
            <translation>Печать…</translation>
        </message>
        <message>
            <source>Rows</source>
            <translation>Строки</translation>
        </message>
        <message>
            <source>Search keys and commands</source>
            <translation>Искать клавиши и команды</translation>
        </message>
        <message>
            <source>Type, or find by typing</source>
            <translation>Ввести или найти, набирая</translation>
        </message>
    </context>
    <context>
        <name>SplitForm</name>
        <message numerus="yes">
            <source>%n mention(s) tagged by others stay as they are.</source>
            <translation>
                <numerusform>%n упоминание, помеченное другими, остаётся как есть.</numerusform>
                <numerusform>%n упоминания, помеченные другими, остаются как есть.</numerusform>
                <numerusform>%n упоминаний, помеченных другими, остаются как есть.</numerusform>
            </translation>
        </message>
        <message>
            <source>Filter mentions and spellings</source>
            <translation>Отбор упоминаний и написаний</translation>
        </message>
        <message>
            <source>Mentions and spellings</source>
            <translation>Упоминания и написания</translation>
        </message>
        <message numerus="yes">
            <source>Move %n</source>
            <translation>
                <numerusform>Перенести %n</numerusform>
                <numerusform>Перенести %n</numerusform>
                <numerusform>Перенести %n</numerusform>
            </translation>
        </message>
        <message>
            <source>Spelling: {text}</source>
            <translation>Написание: {text}</translation>
        </message>
        <message>
            <source>Split</source>
            <translation>Разделено</translation>
        </message>
        <message>
            <source>They belong to</source>
            <translation>Они относятся к</translation>
        </message>
        <message>
            <source>They belong to (an old name, or type a new one)</source>
            <translation>Они относятся к (имеющееся имя или введите новое)</translation>
        </message>
        <message>
            <source>the other name</source>
            <translation>другое имя</translation>
        </message>
        <message>
            <source>ticks at what shall move</source>
            <translation>отметки у того, что перенести</translation>
        </message>
    </context>
    <context>
        <name>StatusButton</name>
        <message>
            <source>Status</source>
            <translation>Статус</translation>
        </message>
        <message>
            <source>Status {status}</source>
            <translation>Статус: {status}</translation>
        </message>
    </context>
    <context>
        <name>StatusLine</name>
        <message>
            <source>Cancel</source>
            <translation>Отмена</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>Продолжить</translation>
        </message>
        <message>
            <source>Not saved</source>
            <translation>Не сохранено</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>Пауза</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>Ход работы</translation>
        </message>
        <message>
            <source>Saved {time}</source>
            <translation>Сохранено {time}</translation>
        </message>
        <message>
            <source>{percent} %</source>
            <translation>{percent} %</translation>
        </message>
        <message numerus="yes">
            <source>{title} and %n more</source>
            <translation>
                <numerusform>{title} и ещё %n</numerusform>
                <numerusform>{title} и ещё %n</numerusform>
                <numerusform>{title} и ещё %n</numerusform>
            </translation>
        </message>
        <message>
            <source>{title} {share} %</source>
            <translation>{title} {share} %</translation>
        </message>
        <message>
            <source>{title}: paused</source>
            <translation>{title}: пауза</translation>
        </message>
        <message>
            <source>{title}: paused at {done} of {total}</source>
            <translation>{title}: пауза на {done} из {total}</translation>
        </message>
    </context>
    <context>
        <name>Steps</name>
        <message>
            <source>accept</source>
            <translation>принятие</translation>
        </message>
        <message>
            <source>add name</source>
            <translation>добавление имени</translation>
        </message>
        <message>
            <source>agree by rule</source>
            <translation>согласование по правилу</translation>
        </message>
        <message>
            <source>agreed</source>
            <translation>согласовано</translation>
        </message>
        <message>
            <source>amend</source>
            <translation>исправление</translation>
        </message>
        <message>
            <source>change</source>
            <translation>изменение</translation>
        </message>
        <message>
            <source>change code</source>
            <translation>смена кода</translation>
        </message>
        <message>
            <source>check document</source>
            <translation>отметка документа</translation>
        </message>
        <message>
            <source>close review</source>
            <translation>закрытие проверки</translation>
        </message>
        <message>
            <source>comment</source>
            <translation>комментарий</translation>
        </message>
        <message>
            <source>confirm place</source>
            <translation>подтверждение места</translation>
        </message>
        <message>
            <source>copy tag</source>
            <translation>копирование метки</translation>
        </message>
        <message>
            <source>create the project</source>
            <translation>создание проекта</translation>
        </message>
        <message>
            <source>decide</source>
            <translation>решение</translation>
        </message>
        <message>
            <source>decide conflict</source>
            <translation>решение конфликта</translation>
        </message>
        <message>
            <source>decide proposal</source>
            <translation>решение по предложению</translation>
        </message>
        <message>
            <source>decide reprint</source>
            <translation>решение о перепечатке</translation>
        </message>
        <message>
            <source>defer</source>
            <translation>откладывание</translation>
        </message>
        <message>
            <source>edit answer</source>
            <translation>правка ответа</translation>
        </message>
        <message>
            <source>edit codebook</source>
            <translation>правка книги кодов</translation>
        </message>
        <message>
            <source>edit dispute</source>
            <translation>правка спора</translation>
        </message>
        <message>
            <source>edit document</source>
            <translation>правка документа</translation>
        </message>
        <message>
            <source>edit name</source>
            <translation>правка имени</translation>
        </message>
        <message>
            <source>edit note</source>
            <translation>правка заметки</translation>
        </message>
        <message>
            <source>edit relation</source>
            <translation>правка связи</translation>
        </message>
        <message>
            <source>edit spelling</source>
            <translation>правка написания</translation>
        </message>
        <message>
            <source>edit tag</source>
            <translation>правка метки</translation>
        </message>
        <message>
            <source>export</source>
            <translation>экспорт</translation>
        </message>
        <message>
            <source>find proposals</source>
            <translation>поиск предложений</translation>
        </message>
        <message>
            <source>find reprints</source>
            <translation>поиск перепечаток</translation>
        </message>
        <message>
            <source>follow review</source>
            <translation>принятие ответа проверки</translation>
        </message>
        <message>
            <source>go back</source>
            <translation>возврат</translation>
        </message>
        <message>
            <source>import documents</source>
            <translation>импорт документов</translation>
        </message>
        <message>
            <source>import set</source>
            <translation>импорт набора</translation>
        </message>
        <message>
            <source>keep import</source>
            <translation>сохранение импорта</translation>
        </message>
        <message>
            <source>link name</source>
            <translation>привязка имени</translation>
        </message>
        <message>
            <source>merge names</source>
            <translation>объединение имён</translation>
        </message>
        <message>
            <source>not the same</source>
            <translation>не одно и то же</translation>
        </message>
        <message>
            <source>open dispute</source>
            <translation>открытие спора</translation>
        </message>
        <message>
            <source>place tag</source>
            <translation>размещение метки</translation>
        </message>
        <message>
            <source>reject</source>
            <translation>отклонение</translation>
        </message>
        <message>
            <source>relate</source>
            <translation>связывание</translation>
        </message>
        <message>
            <source>remove document</source>
            <translation>удаление документа</translation>
        </message>
        <message>
            <source>remove relation</source>
            <translation>удаление связи</translation>
        </message>
        <message>
            <source>remove set</source>
            <translation>удаление набора</translation>
        </message>
        <message>
            <source>remove spelling</source>
            <translation>удаление написания</translation>
        </message>
        <message>
            <source>remove tag</source>
            <translation>удаление метки</translation>
        </message>
        <message>
            <source>rename annotator</source>
            <translation>переименование аннотатора</translation>
        </message>
        <message>
            <source>rename set</source>
            <translation>переименование набора</translation>
        </message>
        <message>
            <source>reopen</source>
            <translation>повторное открытие</translation>
        </message>
        <message>
            <source>resize tag</source>
            <translation>сдвиг границ метки</translation>
        </message>
        <message>
            <source>send comments</source>
            <translation>отправка комментариев</translation>
        </message>
        <message>
            <source>set cell</source>
            <translation>значение ячейки</translation>
        </message>
        <message>
            <source>set state</source>
            <translation>смена состояния</translation>
        </message>
        <message>
            <source>settle dispute</source>
            <translation>решение спора</translation>
        </message>
        <message>
            <source>split name</source>
            <translation>разделение имени</translation>
        </message>
        <message>
            <source>stale</source>
            <translation>устаревание</translation>
        </message>
        <message>
            <source>start review</source>
            <translation>начало проверки</translation>
        </message>
        <message>
            <source>tag</source>
            <translation>добавление метки</translation>
        </message>
        <message>
            <source>tag all</source>
            <translation>разметка всех</translation>
        </message>
        <message>
            <source>tag suggestions</source>
            <translation>разметка предложений</translation>
        </message>
        <message>
            <source>take a stance</source>
            <translation>выбор позиции</translation>
        </message>
        <message>
            <source>take over</source>
            <translation>взятие себе</translation>
        </message>
    </context>
    <context>
        <name>TabStrip</name>
        <message>
            <source>Close</source>
            <translation>Закрыть</translation>
        </message>
        <message>
            <source>Close the others</source>
            <translation>Закрыть остальные</translation>
        </message>
        <message>
            <source>Close “{title}”</source>
            <translation>Закрыть «{title}»</translation>
        </message>
        <message>
            <source>Move to the other side</source>
            <translation>Перенести на другую сторону</translation>
        </message>
        <message>
            <source>Open beside</source>
            <translation>Открыть рядом</translation>
        </message>
        <message>
            <source>Open texts</source>
            <translation>Открытые тексты</translation>
        </message>
    </context>
    <context>
        <name>TagColumnsDialog</name>
        <message>
            <source>Cancel</source>
            <translation>Отмена</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Код</translation>
        </message>
        <message>
            <source>Document</source>
            <translation>Документ</translation>
        </message>
        <message>
            <source>Each row is a tag, or a piece of one. Say which column holds what.</source>
            <translation>Каждая строка это метка или её часть. Укажите, что в каком столбце.</translation>
        </message>
        <message>
            <source>End</source>
            <translation>Конец</translation>
        </message>
        <message>
            <source>First rows</source>
            <translation>Первые строки</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>Дальше</translation>
        </message>
        <message>
            <source>Look into {name}</source>
            <translation>Просмотр {name}</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Заметка</translation>
        </message>
        <message>
            <source>Nothing is written yet.</source>
            <translation>Пока ничего не записано.</translation>
        </message>
        <message>
            <source>Read set</source>
            <translation>Чтение набора</translation>
        </message>
        <message>
            <source>Set</source>
            <translation>Набор</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>Начало</translation>
        </message>
        <message>
            <source>Tagged by</source>
            <translation>Кто пометил</translation>
        </message>
        <message>
            <source>Tagged on</source>
            <translation>Когда помечено</translation>
        </message>
        <message>
            <source>Tags in a table</source>
            <translation>Метки в таблице</translation>
        </message>
        <message>
            <source>The column with the codes is needed.</source>
            <translation>Нужен столбец с кодами.</translation>
        </message>
        <message>
            <source>The words are needed, or start and end of the tags.</source>
            <translation>Нужны слова или начало и конец меток.</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>Слова</translation>
        </message>
    </context>
    <context>
        <name>TagPreview</name>
        <message>
            <source>How the tag looks</source>
            <translation>Вид метки</translation>
        </message>
        <message>
            <source>as </source>
            <translation>как </translation>
        </message>
        <message>
            <source>the words of a tag</source>
            <translation>слова метки</translation>
        </message>
    </context>
    <context>
        <name>Tagging</name>
        <message numerus="yes">
            <source>%n tag(s) removed.</source>
            <translation>
                <numerusform>Удалена %n метка.</numerusform>
                <numerusform>Удалены %n метки.</numerusform>
                <numerusform>Удалено %n меток.</numerusform>
            </translation>
        </message>
        <message>
            <source>Put the caret into the piece to take off.</source>
            <translation>Поставьте курсор в часть, которую нужно убрать.</translation>
        </message>
        <message>
            <source>Select a tag first: click its bar or its words.</source>
            <translation>Сначала выберите метку: щёлкните по её полосе или словам.</translation>
        </message>
        <message>
            <source>Select words first.</source>
            <translation>Сначала выделите слова.</translation>
        </message>
        <message>
            <source>Tag something first; Q then repeats its kind and code.</source>
            <translation>Сначала пометьте что-нибудь; Q затем повторит вид и код.</translation>
        </message>
        <message numerus="yes">
            <source>Tagged as {kind}, %n word(s)</source>
            <translation>
                <numerusform>Помечено: {kind}, %n слово</numerusform>
                <numerusform>Помечено: {kind}, %n слова</numerusform>
                <numerusform>Помечено: {kind}, %n слов</numerusform>
            </translation>
        </message>
        <message>
            <source>Take over</source>
            <translation>Взять себе</translation>
        </message>
        <message>
            <source>The details of the {kind} were dropped.</source>
            <translation>Подробности прежнего вида отброшены: {kind}.</translation>
        </message>
        <message>
            <source>The two figures are of different days. How are they related?</source>
            <translation>Эти две цифры — за разные дни. Как они связаны?</translation>
        </message>
        <message>
            <source>The two figures count something else. How are they related?</source>
            <translation>Эти две цифры считают разное. Как они связаны?</translation>
        </message>
        <message>
            <source>These words have this tag already. It is selected.</source>
            <translation>У этих слов уже есть такая метка. Она выбрана.</translation>
        </message>
        <message>
            <source>This is the last piece. Del removes the whole tag.</source>
            <translation>Это последняя часть. Del удаляет всю метку.</translation>
        </message>
        <message>
            <source>This tag belongs to {name}. Take it over to change it.</source>
            <translation>Метка принадлежит {name}. Возьмите её себе, чтобы изменить.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Отменить</translation>
        </message>
    </context>
    <context>
        <name>TagsModel</name>
        <message>
            <source>paragraph {number}</source>
            <translation>абзац {number}</translation>
        </message>
        <message>
            <source>{letter} · {code} · «{quote}» · paragraph {number}</source>
            <translation>{letter} · {code} · «{quote}» · абзац {number}</translation>
        </message>
    </context>
    <context>
        <name>TagsPanel</name>
        <message>
            <source>Filter tags</source>
            <translation>Отбор меток</translation>
        </message>
        <message>
            <source>More</source>
            <translation>Ещё</translation>
        </message>
        <message>
            <source>Show or hide the tags of others</source>
            <translation>Показать или скрыть метки других</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>Метки</translation>
        </message>
        <message>
            <source>Tags of this document</source>
            <translation>Метки этого документа</translation>
        </message>
    </context>
    <context>
        <name>TextHeader</name>
        <message>
            <source>Claim</source>
            <translation>Утверждение</translation>
        </message>
        <message>
            <source>Disputed</source>
            <translation>Спорное</translation>
        </message>
        <message>
            <source>Entity</source>
            <translation>Объект</translation>
        </message>
        <message>
            <source>No details yet</source>
            <translation>Пока без подробностей</translation>
        </message>
    </context>
    <context>
        <name>TextView</name>
        <message numerus="yes">
            <source>%n piece(s)</source>
            <translation>
                <numerusform>%n часть</numerusform>
                <numerusform>%n части</numerusform>
                <numerusform>%n частей</numerusform>
            </translation>
        </message>
        <message>
            <source>Claim</source>
            <translation>Утверждение</translation>
        </message>
        <message>
            <source>Disputed</source>
            <translation>Спорное</translation>
        </message>
        <message>
            <source>Entity</source>
            <translation>Объект</translation>
        </message>
        <message>
            <source>Footnote {number}</source>
            <translation>Сноска {number}</translation>
        </message>
        <message>
            <source>List item {number}</source>
            <translation>Пункт списка {number}</translation>
        </message>
        <message>
            <source>level {level}</source>
            <translation>уровень {level}</translation>
        </message>
        <message>
            <source>suggested</source>
            <translation>предложено</translation>
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
                <numerusform>%n день</numerusform>
                <numerusform>%n дня</numerusform>
                <numerusform>%n дней</numerusform>
            </translation>
        </message>
        <message>
            <source>Timeline</source>
            <translation>Хронология</translation>
        </message>
    </context>
    <context>
        <name>TimelineModel</name>
        <message>
            <source>no date</source>
            <translation>без даты</translation>
        </message>
    </context>
    <context>
        <name>Upkeep</name>
        <message>
            <source>An undo is still running. Wait until it is done, or cancel it.</source>
            <translation>Отмена ещё идёт. Подождите её конца или прервите.</translation>
        </message>
        <message>
            <source>Backup</source>
            <translation>Копия</translation>
        </message>
        <message>
            <source>Check the project</source>
            <translation>Проверка проекта</translation>
        </message>
        <message>
            <source>Done again: {name}.</source>
            <translation>Повторено: {name}.</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>Продолжить</translation>
        </message>
        <message>
            <source>It is closed there: take over</source>
            <translation>Там он закрыт: взять себе</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Сохранить</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Повторить</translation>
        </message>
        <message>
            <source>Restore a backup</source>
            <translation>Восстановить копию</translation>
        </message>
        <message>
            <source>Save a copy now</source>
            <translation>Сохранить копию сейчас</translation>
        </message>
        <message numerus="yes">
            <source>The import of {when} was cut short; %n row(s) came in. Import the file again to complete it.</source>
            <translation>
                <numerusform>Импорт от {when} прервался; вошла %n строка. Импортируйте файл ещё раз, чтобы завершить его.</numerusform>
                <numerusform>Импорт от {when} прервался; вошли %n строки. Импортируйте файл ещё раз, чтобы завершить его.</numerusform>
                <numerusform>Импорт от {when} прервался; вошло %n строк. Импортируйте файл ещё раз, чтобы завершить его.</numerusform>
            </translation>
        </message>
        <message>
            <source>The project is open for writing now.</source>
            <translation>Проект открыт для записи.</translation>
        </message>
        <message>
            <source>The undo was stopped half-way. It goes on when the project is opened again.</source>
            <translation>Отмена остановилась на полпути. Она продолжится, когда проект снова откроют.</translation>
        </message>
        <message>
            <source>Tidy up</source>
            <translation>Навести порядок</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Отменить</translation>
        </message>
        <message>
            <source>Undone: {name}.</source>
            <translation>Отменено: {name}.</translation>
        </message>
        <message>
            <source>Wait and open for writing</source>
            <translation>Подождать и открыть для записи</translation>
        </message>
        <message>
            <source>You can write here as soon as the disk has room.</source>
            <translation>Вы сможете вносить изменения, как только на диске появится место.</translation>
        </message>
        <message>
            <source>You can write here as soon as the project is closed there.</source>
            <translation>Писать здесь можно будет, как только проект там закроют.</translation>
        </message>
    </context>
    <context>
        <name>UserFiles</name>
        <message>
            <source>It is here: {path}</source>
            <translation>Он здесь: {path}</translation>
        </message>
        <message>
            <source>Open it</source>
            <translation>Открыть</translation>
        </message>
        <message>
            <source>Show in folder</source>
            <translation>Показать в папке</translation>
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
            <translation>Вид</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>Слова</translation>
        </message>
    </context>
    <context>
        <name>Walking</name>
        <message numerus="yes">
            <source>%n filtered out</source>
            <translation>
                <numerusform>%n отсеяно</numerusform>
                <numerusform>%n отсеяны</numerusform>
                <numerusform>%n отсеяно</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n open in this text</source>
            <translation>
                <numerusform>%n открыта в этом тексте</numerusform>
                <numerusform>%n открыты в этом тексте</numerusform>
                <numerusform>%n открыто в этом тексте</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n same, hidden</source>
            <translation>
                <numerusform>%n совпадает, скрыта</numerusform>
                <numerusform>%n совпадают, скрыты</numerusform>
                <numerusform>%n совпадает, скрыто</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n without a place</source>
            <translation>
                <numerusform>%n без места</numerusform>
                <numerusform>%n без места</numerusform>
                <numerusform>%n без места</numerusform>
            </translation>
        </message>
        <message>
            <source>Clear check</source>
            <translation>Снять отметку</translation>
        </message>
        <message>
            <source>Close review</source>
            <translation>Закрыть проверку</translation>
        </message>
        <message>
            <source>Colleague</source>
            <translation>Коллега</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>Сравнить</translation>
        </message>
        <message>
            <source>Every difference of this review is decided.</source>
            <translation>Все расхождения этой проверки решены.</translation>
        </message>
        <message>
            <source>Me</source>
            <translation>Я</translation>
        </message>
        <message>
            <source>My tags</source>
            <translation>Мои метки</translation>
        </message>
        <message>
            <source>No other open difference in this direction.</source>
            <translation>В этом направлении больше нет открытых расхождений.</translation>
        </message>
        <message>
            <source>No other open difference of those shown.</source>
            <translation>Среди показанных больше нет открытых расхождений.</translation>
        </message>
        <message>
            <source>Nothing</source>
            <translation>Ничего</translation>
        </message>
        <message>
            <source>Nothing missing</source>
            <translation>Ничего не пропущено</translation>
        </message>
        <message>
            <source>Show all</source>
            <translation>Показать всё</translation>
        </message>
        <message>
            <source>Viewed</source>
            <translation>Просмотрено</translation>
        </message>
        <message>
            <source>Write reply…</source>
            <translation>Написать ответ…</translation>
        </message>
        <message>
            <source>changed since it was checked</source>
            <translation>изменено после отметки</translation>
        </message>
        <message>
            <source>nothing missing</source>
            <translation>ничего не пропущено</translation>
        </message>
        <message>
            <source>viewed</source>
            <translation>просмотрен</translation>
        </message>
        <message>
            <source>{decided} of {total} differences decided</source>
            <translation>решено {decided} из {total} расхождений</translation>
        </message>
    </context>
    <context>
        <name>WorkList</name>
        <message>
            <source>Differences</source>
            <translation>Расхождения</translation>
        </message>
    </context>
    <context>
        <name>WorkModel</name>
        <message>
            <source>Category</source>
            <translation>Категория</translation>
        </message>
        <message>
            <source>Person</source>
            <translation>Человек</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Состояние</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>Метки</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>Слова</translation>
        </message>
    </context>
</TS>
