<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>AgreementPart</name>
        <message numerus="yes">
            <source>%n document(s)</source>
            <translation>
                <numerusform>%n document</numerusform>
                <numerusform>%n documents</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n document(s) in one set only.</source>
            <translation>
                <numerusform>%n document in one set only.</numerusform>
                <numerusform>%n documents in one set only.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n unfinished document(s) left out.</source>
            <translation>
                <numerusform>%n unfinished document left out.</numerusform>
                <numerusform>%n unfinished documents left out.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>the %n most used code(s), rows: first set, columns: second set</source>
            <translation>
                <numerusform>the most used code (%n), rows: first set, columns: second set</numerusform>
                <numerusform>the %n most used codes, rows: first set, columns: second set</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Assistance</name>
        <message numerus="yes">
            <source>Copied to %n place(s).</source>
            <translation>
                <numerusform>Copied to %n place.</numerusform>
                <numerusform>Copied to %n places.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>BelongingRow</name>
        <message numerus="yes">
            <source>%n document(s) of the same name</source>
            <translation>
                <numerusform>%n document of the same name</numerusform>
                <numerusform>%n documents of the same name</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CodeModel</name>
        <message numerus="yes">
            <source>%n tag(s)</source>
            <translation>
                <numerusform>%n tag</numerusform>
                <numerusform>%n tags</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CodePanel</name>
        <message numerus="yes">
            <source>%n tag(s)</source>
            <translation>
                <numerusform>%n tag</numerusform>
                <numerusform>%n tags</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Its %n tag(s) stay.</source>
            <translation>
                <numerusform>Its %n tag stays.</numerusform>
                <numerusform>Its %n tags stay.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CodebookDialog</name>
        <message numerus="yes">
            <source>%n change(s) are not confirmed. Close again to drop them.</source>
            <translation>
                <numerusform>%n change is not confirmed. Close again to drop it.</numerusform>
                <numerusform>%n changes are not confirmed. Close again to drop them.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n change(s) not confirmed, each can be undone</source>
            <translation>
                <numerusform>%n change not confirmed, each can be undone</numerusform>
                <numerusform>%n changes not confirmed, each can be undone</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DamagedDialog</name>
        <message numerus="yes">
            <source>The newest backup is of {when}, with %n tag(s). The damaged file is kept beside it, under another name.</source>
            <translation>
                <numerusform>The newest backup is of {when}, with %n tag. The damaged file is kept beside it, under another name.</numerusform>
                <numerusform>The newest backup is of {when}, with %n tags. The damaged file is kept beside it, under another name.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Disputes</name>
        <message numerus="yes">
            <source>%n origin(s)</source>
            <translation>
                <numerusform>%n origin</numerusform>
                <numerusform>%n origins</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DocumentDialog</name>
        <message numerus="yes">
            <source>%n character(s)</source>
            <translation>
                <numerusform>%n character</numerusform>
                <numerusform>%n characters</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DocumentsModel</name>
        <message numerus="yes">
            <source>%n orphan(s)</source>
            <translation>
                <numerusform>%n orphan</numerusform>
                <numerusform>%n orphans</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n tag(s)</source>
            <translation>
                <numerusform>%n tag</numerusform>
                <numerusform>%n tags</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>EntriesModel</name>
        <message numerus="yes">
            <source>%n mention(s)</source>
            <translation>
                <numerusform>%n mention</numerusform>
                <numerusform>%n mentions</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ExportDialog</name>
        <message numerus="yes">
            <source>%n kind(s) of things were left out.</source>
            <translation>
                <numerusform>%n kind of thing was left out.</numerusform>
                <numerusform>%n kinds of things were left out.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n kind(s) of things will be left out.</source>
            <translation>
                <numerusform>%n kind of thing will be left out.</numerusform>
                <numerusform>%n kinds of things will be left out.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n tag(s) written to {name}.</source>
            <translation>
                <numerusform>%n tag written to {name}.</numerusform>
                <numerusform>%n tags written to {name}.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>GridModel</name>
        <message numerus="yes">
            <source>%n origin(s)</source>
            <translation>
                <numerusform>%n origin</numerusform>
                <numerusform>%n origins</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n statement(s)</source>
            <translation>
                <numerusform>%n statement</numerusform>
                <numerusform>%n statements</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n withdrawn</source>
            <translation>
                <numerusform>%n withdrawn</numerusform>
                <numerusform>%n withdrawn</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>HistoryDialog</name>
        <message numerus="yes">
            <source>%n later step(s) will be taken back. Undo brings them all back.</source>
            <translation>
                <numerusform>%n later step will be taken back. Undo brings it back.</numerusform>
                <numerusform>%n later steps will be taken back. Undo brings them all back.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>HoverCard</name>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>%n more</numerusform>
                <numerusform>%n more</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n piece(s)</source>
            <translation>
                <numerusform>%n piece</numerusform>
                <numerusform>%n pieces</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ImportDialog</name>
        <message numerus="yes">
            <source>%n character(s)</source>
            <translation>
                <numerusform>%n character</numerusform>
                <numerusform>%n characters</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) are already in the project: same files, same hashes.</source>
            <translation>
                <numerusform>%n file is already in the project: same file, same hash.</numerusform>
                <numerusform>%n files are already in the project: same files, same hashes.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) cannot be read. All others can be imported.</source>
            <translation>
                <numerusform>%n file cannot be read. All others can be imported.</numerusform>
                <numerusform>%n files cannot be read. All others can be imported.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Import %n document(s)</source>
            <translation>
                <numerusform>Import %n document</numerusform>
                <numerusform>Import %n documents</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Import from %n file(s)</source>
            <translation>
                <numerusform>Import from %n file</numerusform>
                <numerusform>Import from %n files</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>InspectorHead</name>
        <message numerus="yes">
            <source>%n character(s)</source>
            <translation>
                <numerusform>%n character</numerusform>
                <numerusform>%n characters</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n tag(s)</source>
            <translation>
                <numerusform>%n tag</numerusform>
                <numerusform>%n tags</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n tag(s) came with another text and were placed here. Look at each first.</source>
            <translation>
                <numerusform>%n tag came with another text and was placed here. Look at it first.</numerusform>
                <numerusform>%n tags came with another text and were placed here. Look at each first.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Intake</name>
        <message numerus="yes">
            <source>%n decision(s) on your tags came in.</source>
            <translation>
                <numerusform>%n decision on your tags came in.</numerusform>
                <numerusform>%n decisions on your tags came in.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n document(s) imported.</source>
            <translation>
                <numerusform>%n document imported.</numerusform>
                <numerusform>%n documents imported.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n document(s) were here already.</source>
            <translation>
                <numerusform>%n document was here already.</numerusform>
                <numerusform>%n documents were here already.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) could not be read.</source>
            <translation>
                <numerusform>%n file could not be read.</numerusform>
                <numerusform>%n files could not be read.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Import cancelled: %n document(s) came in, each whole.</source>
            <translation>
                <numerusform>Import cancelled: %n document came in, each whole.</numerusform>
                <numerusform>Import cancelled: %n documents came in, each whole.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message numerus="yes">
            <source>%n tag(s) of yours</source>
            <translation>
                <numerusform>%n tag of yours</numerusform>
                <numerusform>%n tags of yours</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>MessageBar</name>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>%n more</numerusform>
                <numerusform>%n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>NameHead</name>
        <message numerus="yes">
            <source>%n mention(s)</source>
            <translation>
                <numerusform>%n mention</numerusform>
                <numerusform>%n mentions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n variant(s)</source>
            <translation>
                <numerusform>%n variant</numerusform>
                <numerusform>%n variants</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>in %n document(s)</source>
            <translation>
                <numerusform>in %n document</numerusform>
                <numerusform>in %n documents</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>OccurrencesDialog</name>
        <message numerus="yes">
            <source>%n document(s)</source>
            <translation>
                <numerusform>%n document</numerusform>
                <numerusform>%n documents</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n place(s)</source>
            <translation>
                <numerusform>%n place</numerusform>
                <numerusform>%n places</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n place(s) tagged.</source>
            <translation>
                <numerusform>%n place tagged.</numerusform>
                <numerusform>%n places tagged.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n tag(s) removed.</source>
            <translation>
                <numerusform>%n tag removed.</numerusform>
                <numerusform>%n tags removed.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>OfferBar</name>
        <message numerus="yes">
            <source>The same words stand at %n other place(s).</source>
            <translation>
                <numerusform>The same words stand at %n other place.</numerusform>
                <numerusform>The same words stand at %n other places.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>OffersModel</name>
        <message numerus="yes">
            <source>%n mention(s) without a name</source>
            <translation>
                <numerusform>%n mention without a name</numerusform>
                <numerusform>%n mentions without a name</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>OffersPanel</name>
        <message numerus="yes">
            <source>%n without a name</source>
            <translation>
                <numerusform>%n without a name</numerusform>
                <numerusform>%n without a name</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Link %n mention(s)</source>
            <translation>
                <numerusform>Link %n mention</numerusform>
                <numerusform>Link %n mentions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{mentions} in %n text(s)</source>
            <translation>
                <numerusform>{mentions} in %n text</numerusform>
                <numerusform>{mentions} in %n texts</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>OtherNameForm</name>
        <message numerus="yes">
            <source>%n mention(s) of both; none is rewritten</source>
            <translation>
                <numerusform>%n mention of both; none is rewritten</numerusform>
                <numerusform>%n mentions of both; none is rewritten</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>OverviewPlace</name>
        <message numerus="yes">
            <source>%n day(s)</source>
            <translation>
                <numerusform>%n day</numerusform>
                <numerusform>%n days</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n tag(s)</source>
            <translation>
                <numerusform>%n tag</numerusform>
                <numerusform>%n tags</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PageModel</name>
        <message numerus="yes">
            <source>%n mention(s)</source>
            <translation>
                <numerusform>%n mention</numerusform>
                <numerusform>%n mentions</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ProposalsPanel</name>
        <message numerus="yes">
            <source>%n passage(s) word for word</source>
            <translation>
                <numerusform>%n passage word for word</numerusform>
                <numerusform>%n passages word for word</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n tag(s)</source>
            <translation>
                <numerusform>%n tag</numerusform>
                <numerusform>%n tags</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n value(s)</source>
            <translation>
                <numerusform>%n value</numerusform>
                <numerusform>%n values</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ReceiveDialog</name>
        <message numerus="yes">
            <source>%n document(s)</source>
            <translation>
                <numerusform>%n document</numerusform>
                <numerusform>%n documents</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n tag(s) stand twice in the set, on the same words with the same code.</source>
            <translation>
                <numerusform>%n tag stands twice in the set, on the same words with the same code.</numerusform>
                <numerusform>%n tags stand twice in the set, on the same words with the same code.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>A reply with %n decision(s) on your tags. Importing it changes none of them.</source>
            <translation>
                <numerusform>A reply with %n decision on your tags. Importing it changes none of them.</numerusform>
                <numerusform>A reply with %n decisions on your tags. Importing it changes none of them.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Import %n tag(s)</source>
            <translation>
                <numerusform>Import %n tag</numerusform>
                <numerusform>Import %n tags</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Reply</name>
        <message numerus="yes">
            <source>{name} holds %n decision(s). Send it to your colleague.</source>
            <translation>
                <numerusform>{name} holds %n decision. Send it to your colleague.</numerusform>
                <numerusform>{name} holds %n decisions. Send it to your colleague.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ReviewPlace</name>
        <message numerus="yes">
            <source>%n tag(s) decided.</source>
            <translation>
                <numerusform>%n tag decided.</numerusform>
                <numerusform>%n tags decided.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Accept all %n open tag(s) of mine shown</source>
            <translation>
                <numerusform>Accept the %n open tag of mine shown</numerusform>
                <numerusform>Accept all %n open tags of mine shown</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Accept all %n open tag(s) of theirs shown</source>
            <translation>
                <numerusform>Accept the %n open tag of theirs shown</numerusform>
                <numerusform>Accept all %n open tags of theirs shown</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Reject all %n open tag(s) of theirs shown</source>
            <translation>
                <numerusform>Reject the %n open tag of theirs shown</numerusform>
                <numerusform>Reject all %n open tags of theirs shown</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ReviewStart</name>
        <message numerus="yes">
            <source>%n tag(s)</source>
            <translation>
                <numerusform>%n tag</numerusform>
                <numerusform>%n tags</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Start review of %n set(s)</source>
            <translation>
                <numerusform>Start review of %n set</numerusform>
                <numerusform>Start review of %n sets</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SearchPanel</name>
        <message numerus="yes">
            <source>%n document(s)</source>
            <translation>
                <numerusform>%n document</numerusform>
                <numerusform>%n documents</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n hit(s)</source>
            <translation>
                <numerusform>%n hit</numerusform>
                <numerusform>%n hits</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SplitForm</name>
        <message numerus="yes">
            <source>%n mention(s) tagged by others stay as they are.</source>
            <translation>
                <numerusform>%n mention tagged by others stays as it is.</numerusform>
                <numerusform>%n mentions tagged by others stay as they are.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Move %n</source>
            <translation>
                <numerusform>Move %n</numerusform>
                <numerusform>Move %n</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>StatusLine</name>
        <message numerus="yes">
            <source>{title} and %n more</source>
            <translation>
                <numerusform>{title} and %n more</numerusform>
                <numerusform>{title} and %n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Tagging</name>
        <message numerus="yes">
            <source>%n tag(s) removed.</source>
            <translation>
                <numerusform>%n tag removed.</numerusform>
                <numerusform>%n tags removed.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Tagged as {kind}, %n word(s)</source>
            <translation>
                <numerusform>Tagged as {kind}, %n word</numerusform>
                <numerusform>Tagged as {kind}, %n words</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TextView</name>
        <message numerus="yes">
            <source>%n piece(s)</source>
            <translation>
                <numerusform>%n piece</numerusform>
                <numerusform>%n pieces</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Timeline</name>
        <message numerus="yes">
            <source>%n day(s)</source>
            <translation>
                <numerusform>%n day</numerusform>
                <numerusform>%n days</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Upkeep</name>
        <message numerus="yes">
            <source>The import of {when} was cut short; %n row(s) came in. Import the file again to complete it.</source>
            <translation>
                <numerusform>The import of {when} was cut short; %n row came in. Import the file again to complete it.</numerusform>
                <numerusform>The import of {when} was cut short; %n rows came in. Import the file again to complete it.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Walking</name>
        <message numerus="yes">
            <source>%n filtered out</source>
            <translation>
                <numerusform>%n filtered out</numerusform>
                <numerusform>%n filtered out</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n open in this text</source>
            <translation>
                <numerusform>%n open in this text</numerusform>
                <numerusform>%n open in this text</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n same, hidden</source>
            <translation>
                <numerusform>%n same, hidden</numerusform>
                <numerusform>%n same, hidden</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n without a place</source>
            <translation>
                <numerusform>%n without a place</numerusform>
                <numerusform>%n without a place</numerusform>
            </translation>
        </message>
    </context>
</TS>
