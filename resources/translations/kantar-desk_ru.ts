<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
    <context>
        <name>AnswerRow</name>
        <message>
            <source>Answer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take this answer off</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Assistance</name>
        <message>
            <source>All twins of this tag are tagged already.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Copied to %n place(s).</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Finding figures</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Finding name variants</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Finding reprints</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No other document says much the same.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing was found.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Same claim elsewhere</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>These words have no twin. “Find reprints and repeats” looks for twins.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Undo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{sentence} The text differs a little there.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Bridge</name>
        <message>
            <source>Try again</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ClaimsPanel</name>
        <message>
            <source>Add claims</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Answer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Claims that were found</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Empty</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How the selected claims stand to</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Search the claims of all documents</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Select claims in the list first.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>CodeList</name>
        <message>
            <source>Codes and fields</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>CodeModel</name>
        <message numerus="yes">
            <source>%n tag(s)</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>goes into {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>key {key}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>retired</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>CodePanel</name>
        <message numerus="yes">
            <source>%n tag(s)</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>All keys have a code. Choose this code's key again to free it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Colour</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Definition</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Examples</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Free: {keys}. The others have a code.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Group under</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hard to tell from {name} for {who} readers.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hard to tell from {name}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hidden from keys and menus. {tags}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hides the code. {tags}</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Its %n tag(s) stay.</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Its tags go to “{name}” when you confirm.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Key</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Looks like</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Machine code</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No group</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No key: picked from the list. Free: {keys}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Retire</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Revive</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stands apart from all kinds and codes, also for colour-blind readers.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The colour of its kind. All of these reach 4.5 : 1.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The general code can be renamed, not retired.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>blue-blind</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>green-blind</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>red-blind</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>set once, never changes</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>CodeTableHead</name>
        <message>
            <source>Key</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Machine code</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tags</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>CodebookDialog</name>
        <message numerus="yes">
            <source>%n change(s) are not confirmed. Close again to drop them.</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%n change(s) not confirmed, each can be undone</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Codebook (*.json)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Codebook of {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Confirm as version {number}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Export codes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Export codes…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Filter codes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Import codes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Import codes…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Into “{name}”: {mine} + {theirs} = {sum} tags</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Merge…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New code</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New field</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Undo change</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Version {number} written to {file}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Version {number} · no step loses a tag</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Version {number} · {changes}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{file}: {new} new, {known} known by id or machine code. Look, then confirm.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ColourSquares</name>
        <message>
            <source>colour of its kind</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Commands</name>
        <message>
            <source>A file with your decisions and comments for the colleague</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Accept</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Accept and next; keep the amendment</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add an answer…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add claims to the dispute…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add words as a piece</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Agreement, decisions and the log as HTML, PDF or a table</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All keys on one sheet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All occurrences…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All steps by name and time, and the way back to any of them</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All that was found and not decided yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Amend</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Amend: add words as a piece</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Amend: change to claim</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Amend: change to disputed statement</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Amend: change to entity</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Amend: choose the code</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Amend: grow end by a character</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Amend: grow end by a word</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Amend: grow start by a character</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Amend: grow start by a word</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Amend: shrink end by a character</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Amend: shrink end by a word</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Amend: shrink start by a character</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Amend: shrink start by a word</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Amend: take off the piece here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Back to the passage before</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Both stand…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Change question and answers…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Change to claim</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Change to disputed statement</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Change to entity</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose a claim first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose a dispute first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose a mention first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose a name first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close or reopen the review</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Codebook…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Command palette…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Commands with their keys, documents, names, disputes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Comment…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy tag to twins</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy with reference</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Defer…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Details of the tag</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Disputes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Document: viewed, nothing missing, clear</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Documents and annotation sets</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Documents panel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Drawer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Drop the amendment</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Export…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Filter tags</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Find figures in conflict</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Find in document</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Find in the project</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Find name variants</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Find reprints and repeats</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Forward to the next passage</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Full screen</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Go to paragraph or position…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Grow by a sentence</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Grow end by a character</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Grow end by a word</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Grow start by a character</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Grow start by a word</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>History…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Import…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep or drop the amendment first (Ctrl+Enter, Esc)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keys</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Labels: off, near, all</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Larger text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Make a report…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Matrix of the dispute</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Merge names…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name the entity</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Names</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Names of the register that may be the same</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New dispute…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New name…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New project…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New review…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Next document</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Next hit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Next open difference</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Next panel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Next tag</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Normal text size</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not the same as…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Note</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing is proposed for this name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Numbers that cannot all hold, and sums that do not come out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One question across documents: sheet, matrix, timeline</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open a document first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open a project first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open a question; in Read it begins from the selected tags</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open project…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open the mention in Read</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open the passage in Read</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open the starter corpus</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Passages that documents share, and documents inside others</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Press E to amend first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Previous document</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Previous hit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Previous open difference</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Previous panel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Previous tag</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Proposals</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Put under a dispute</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Quit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Read</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Read and tag documents</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Redo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reject…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Relate to another tag</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Remove tag</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rename</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reset layout</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Review</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Review colleagues' tags</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Same claim elsewhere</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Same kind and code as the last tag</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save a copy…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Say who made the claim: click an entity tag, or select words</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Select a claim first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Select a difference first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Select a tag first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Select all words</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Select words first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Select words or a tag first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sentences of other documents that say much the same</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Settings…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Settle the dispute…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sheet of the dispute</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show or hide what is the same</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show the passage</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shrink by a sentence</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shrink end by a character</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shrink end by a word</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shrink start by a character</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shrink start by a word</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Six short practice texts, copied into a new project</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Smaller text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Source</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Split the name…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Start a review first</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Suggest tags for this document</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tag as claim</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tag as disputed statement</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tag as entity</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tag as last time</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tag, or remove, these words wherever they stand</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tags and inspector</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tags here, inwards</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tags here, outwards</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tags of others</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take mine</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take off the piece here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take over into my set</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take the proposal</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take theirs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The codes of the project and the team's own fields</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The same tag wherever these words stand once more</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The words with document, position and hash of the text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This project is open for reading only</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Timeline of the dispute</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Turn the proposal down</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Undo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What your own tags have taught</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Who and what is meant, however it is spelled</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write the reply…</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Core</name>
        <message>
            <source>A code needs a name.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A column cannot be read as “{field}”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A comment needs words.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A dispute needs a question.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A document can be viewed or have nothing missing.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A document needs a title.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A field needs a name and a type.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A field with choices needs at least one choice.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A label on line {number} was left out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A name is needed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A page stands elsewhere and was left out: {id}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A rejection needs a reason.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A relation names an end that is not there: {id}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A review needs a set to look at.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A selection without positions was left out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A set cannot be compared with itself.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A span on line {number} was left out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A tag cannot be related to itself.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A tag needs at least one piece of text.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add a choice.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add a new code and merge this one into it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add a new entry first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>An annotation stands elsewhere and was left out: {id}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>An answer needs words.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>An entity can only be what a claim relies on.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>An entry cannot be merged into itself.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Another program has written into this project file. NOT saved.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Another program uses this file. NOT saved.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ask for the set in another format.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ask the seller for a version without protection.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ask where it comes from, or fetch it again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ask where the file comes from; save it again from the program that made it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ask {owner} for a newer export, or import it as a set of its own.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Change the tag first, or accept it as it is.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check that it is still there and that you may open it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check that the file is there and may be read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check the file or the JSON text; the schemas say what each field holds.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check the folder, or choose another file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check the positions: they count characters from 0, the end is not included.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose 0 to 9, or none.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose UIMA CAS (JSON) for the same programs.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose UTF-8 with replacement (encoding utf-8-replace), or another encoding.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose a code of entities.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose a code of this kind.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose a file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose a register entry or a tag, or set the source back to the document's author.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose a tag or a document.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose an empty folder, or one with an annotation set written here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose another code, or revive it in the codebook.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose another code.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose another encoding, or {encoding}-replace to read it with replacement characters.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose another entry.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose another file, or paste the text as a document.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose another file, or restore a backup.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose another file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose another folder or free some space; nothing was written.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose another folder, or free some space.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose another group.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose another name, or open the project.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose another name, or revive the retired code.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose another name.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose another name; nothing was written.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose another one from the list.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose another set.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose another tag.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose its encoding if it is text after all; otherwise leave it out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose one from the list.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose one of its answers.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose one of the sets.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose one of the topics.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose one of them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose one of: {columns}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose one of: {sheets}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose one: {offered}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose ours or theirs.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose the entry that takes the mentions.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose what to move.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close it and press Try again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close it elsewhere and open it again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close that program, look at the new state and press Try again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Comments on whole texts were left out, such as “{text}”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Decide or defer them; N goes to the next open one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Deferring needs a comment.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Each [[alias]] needs a code and a list of names.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Each line must hold one object with the fields of a record.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Enter it again; it is not stored.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Enter the password; it is not stored.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Entry {number} is no JSON object and was left out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Excel files cannot be read safely: the library defusedxml is missing.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Exchange annotation sets, or save your copy under another name.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Export it again from the program that made it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Export it again from the program that made it; {id} is where it fails.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Export it again, best as CAS JSON or XMI.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Export one in the codebook window of another project.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Export the file again from the program that made it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Export what you need, or restore a backup.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fetch or export it again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fetch the book again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Files of the format {title} can only be written here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fill it in, or leave the dispute open.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Free some space and press Try again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Give it a place first, then accept it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Give one of them another key, or none.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Give pieces in reading order, each after the end of the one before.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Import a colleague's set first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Import another version of it that has text.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Import the file it points to by its own name.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Install defusedxml, or save the sheet as CSV.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Install the program again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Install the version the project was made with, and report this.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It came in a set without originals.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It can be renamed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It could not be told how {name} counts positions: at best {fitting} of {total} quotes fit.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It could not be told what kind of file {name} is.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It could not be told which kind of annotation set {name} is.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It is not known which column of {name} holds the texts.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It may have been removed; undo brings it back.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep the backup that was just made, and report this.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Kind and machine name of the code “{name}” are set once.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Kind, machine name and type of the field “{name}” are set once.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Leave them out or correct them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Line {line} of {name} is no JSON object.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Line {number} has no text and was left out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Line {number} is no JSON object and was left out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Line {number} was rejected or skipped there; its tags were left out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Links between other things than selections were left out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Look at both and take one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Look at its history, and change it by hand.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Look at the new state and try again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Made by a newer Kantar Desk (schema {schema}). Nothing was changed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Make it first, or choose another place.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Move the project to a folder on this computer's own disk.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Move the project to another folder and exchange annotation sets instead.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No article was found in the page; the whole page was taken.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No backup was made: {reason}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing was amended.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing was imported; ask the sender to export it again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing was written. Export as an annotation set file (.kset), and report this.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Older backups are still there. Free some space, or look at the disk.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Only claims and disputed statements can be related this way.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Only claims take a stance.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Only entities can be linked to a name.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Only two different codes of one kind can be merged.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open for reading, or save a copy elsewhere.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open in Kantar Desk on {host} since {time} (process {pid}). Opened for reading.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open it again first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open it in Word and save it again as .docx.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open it in a browser and save its text.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open it in a word processor and save it as .docx.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Parts of the text were left out: {counts}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pick one of the list, or type one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Positions count characters (code points) from 0; the end is not included.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Programs count positions differently in this format. Check the first quotes.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Put the .txt file next to it, or import the whole folder.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Remove single tags, or start a new project.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Remove them and try again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Remove those sets first, or set the document to ignored.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Restore a backup of it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Restore a backup, or open for reading.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Restore a backup.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Restore the backup of {date}, or open for reading.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Retire it and add a new one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save a copy now.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save a copy on another disk.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save it again as .rtf or .docx.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save it again as CSV from the program that made it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save it again as CSV or XLSX from the program that made it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save it again as XLSX from the program that made it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save it again from the mail program as .eml.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save it again from the program that made it, or ask the sender for a plain version.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save it as .odt; a table or presentation can be exported as CSV or PDF.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save it as UTF-8.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save it without a password and import that file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save its text from a PDF viewer, or print it to a new PDF, and import that.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save the page again in the browser.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Say it: {units}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Say what is to be found out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Say what it is: {formats}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Say which of its columns hold document, start_cp, end_cp and code.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Select words first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Select words of this document.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Split it into parts and import these.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Split it, or save the part you need as a file of its own.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Split it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Start a review with its set.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Swap them, or leave one empty.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tag the name in this document as an entity first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tag the name with 2 first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tag the sentence as a claim (1) first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take the tag over into your own set, or decide it in Review.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Task {number} has no text and was left out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The alias list cannot be read: {reason}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The annotation set file has version {version}, which this program cannot read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The annotation set file was refused. {where}: {reason}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The article cannot be taken out word for word; the whole page was taken.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The article leaves out {count} blocks, {share} % of the page.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The attachment {name} was left out: {reason}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The attributing words lie outside the document.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The backup {path} is damaged itself. Nothing was changed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The code “{name}” belongs to another kind of tag.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The code “{name}” is retired.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The codebook could not be written to {path}: {reason}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The codebook has no general code for this kind.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The decisions are {states}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The details belong to another kind of tag.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The disk is full. Your last action is NOT saved.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The disk reports an error. NOT saved.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The earlier document must be one of the two.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The encoding of {name} could not be found out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The encoding {encoding} was found by guessing; look at the first lines.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The encoding “{encoding}” is not known.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The export was stopped: read back, the file is not the same: {difference}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The fields are {fields}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The fields of {id} could not be read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The file has {count} tracked changes; the text is read as if all were accepted.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The file is damaged or of another kind; save it again from the program that made it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The file is no REFI-QDA project.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The file or its folder is write-protected. Nothing can be saved here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The file {path} in it is not known to this version and was left out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The file {path} of the program cannot be read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The folder {folder} does not exist.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The folder {name} holds other files and is not replaced.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The folder {name} was refused: {reason}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The general code “{name}” cannot be retired.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The history lists all steps.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The key of a code is one digit.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The kinds are claim, entity and disputed_statement.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The kinds are {kinds}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The list of documents shows what is here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The old file, if there was one, is as before. Free some room or choose another place.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The original of this document is not here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The page declares {charset}, but its bytes are valid UTF-8; look at the first lines.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The page is too large to look for an article; the whole page was taken.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The password for {name} is wrong.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The pieces {spans} are not in order or overlap.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The position {position} lies behind the end of the text, which has {length} characters.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The project could not be brought to the form of this version ({what}). Nothing was changed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The project file was moved, deleted or replaced. NOT saved.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The project has no annotator.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The project is damaged. It was not changed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The project is not built as this program builds one ({names}). Opened for reading.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The project {path} has no annotation set of its annotator.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The quote “{quote}” is not the text at this place.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The reasons are {reasons}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The review “{name}” is closed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The set “{name}” says it is version {version}, but another version {version} is here already.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The set “{name}” was {what} and cannot be changed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The smallest value {min} is larger than the largest value {max}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The source must be an entity tagged in the same document.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The source names no person or passage.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The stances are {stances}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The states are {states}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The statuses are {statuses}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The tag “{quote}” has no place in this text and cannot be accepted.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The text holds characters that cannot be stored (NUL, or half of a surrogate pair).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The text of page headers and footers was left out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The text of “{title}” is not in its stored form.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The text of “{title}” is not in the file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The topic must be a code of disputed statements.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The types are {types}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The value {value} does not fit the field “{where}”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The values are {values}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is a code with the machine name “{slug}” already.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is a field with this machine name.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no annotation set to export.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no backup {path}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no decision with the id {id} here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no document with the id {id} here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no review with this id here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no way from schema {present} to schema {target}. Nothing was changed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no {what} with the id {id} here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is nothing to redo.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is nothing to undo.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>These types became new codes of entities: {names}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This answer belongs to another dispute.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This document is too large.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This entry is not merged into another one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This kind of tag has no field “{field}”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This place does not allow safe saving (journal {mode}, level {level}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This project is open for reading only.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This status needs {missing}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This tag belongs to no set of the review.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This was changed a moment ago. NOT saved.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Type a name and choose a type.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Type a name.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Type a short answer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Type a short name.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Type a short title.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Type one sentence that can be answered.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Type the comment.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Type the reason.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Update the program, or ask for a file of version 1.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Update the program.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Use codepoint, utf16 or utf8, with +inclusive, +crlf or +bom behind it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Use lower-case letters, digits and _, beginning with a letter or digit.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Use one of {fields}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Use one of {formats}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Use one of {offered}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Use one sign, such as a comma.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Use the newest version to read it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Wait until it is closed there, and open it for writing.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What looks like the article is under half of the page's longest text; the whole page was taken.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What the comment is about is not here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Work on a copy on this computer, and put a copy back when you are done.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write a year, 2022-01, 2022-01-09 or 2022-01-09T14:05, or leave it empty.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your own set cannot be removed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>kantar-desk restore without a name lists them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{count} annotations have no place in their text and are kept as orphans.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{count} attachments were not read: {names}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{count} broken characters became U+FFFD.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{count} broken characters in the file were replaced by “�”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{count} bytes that have no meaning in {encoding} became the replacement character.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{count} characters could not be read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{count} comments in the margin were left out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{count} embedded files were left out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{count} lines beside {name} could not be read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{count} more lines could not be read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{count} of {total} chapters are missing in the file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{count} of {total} ends stand at the edge of a word, {other} if positions are counted as {unit}. Check the first quotes.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{count} of {total} pages hold no text, they may be pictures: {pages}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{count} pages could not be read: {pages}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{count} pictures, sounds and films were left out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{count} relations name an end that is not there; they were left out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{count} rows without positions were left out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{count} rows without text were left out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{count} tags of this review are still open.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{count} words broken at the end of a line were joined: {words}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} cannot be read as RTF: it is damaged.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} cannot be read as WebAnno TSV: {reason}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} cannot be read as XML: {reason}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} cannot be read as a CAS: {reason}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} cannot be read as a mail: it is damaged, or made of too many parts.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} cannot be read as a table: {reason}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} cannot be read as a workbook: {reason}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} cannot be read as {encoding}: byte {position} has no meaning there.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} cannot be read: {reason}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} could not be written: {reason}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} declares a DOCTYPE or entities of its own, which can hide harmful content.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} does not look like text.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} exists and is of another kind.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} has no column {columns}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} has no column “{wanted}”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} has no sheet “{sheet}”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} has no text beside it and was left out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} has no text of the same name beside it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} holds more than {limit:,} annotations.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} holds more than {limit} million characters of text.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} holds no line that could be read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} holds no rows.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} holds no text{reason}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} is UTF-8 with {count} damaged places, the first at byte {position}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} is a link to another place and was left out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} is a web archive without a page in it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} is damaged: {reason}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} is encrypted.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} is larger than {limit} MB.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} is nested too deeply or damaged, so the page cannot be read whole.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} is no OpenDocument text.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} is no RTF file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} is no Word document: it has no body.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} is no complete e-book: its list of chapters is missing.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} is no valid Web Annotation: {reason}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} is not UTF-8: byte {position}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} is not a codebook of Kantar Desk.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} is not a file that can be read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} is protected against copying, so its text cannot be read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} is protected by a password.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} is {kind}, which cannot be read here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} was refused as unsafe: {reason}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} was written by a newer version of the program.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{path} cannot be opened: missing, or no permission.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{path} cannot be read: {reason}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{path} cannot be written: {reason}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{path} exists already.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{path} is not a Kantar Desk project.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{path} lies in a folder that is synchronised ({service}). Two computers can damage it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{path} lies on a network drive, where saving is not safe.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{path} was changed by somebody else meanwhile. Nothing was put back.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{reason} The line was left out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{title} holds no text and was left out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{title} is only read here, as its makers have frozen it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{title} is only written here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{where} cannot be read as JSON: {reason}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“Not known” is always one of the answers.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“Other” needs a few words.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{date}” is not a date this program can read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{first}” and “{second}” have the same key {key}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{format}” is no format of annotation sets.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{format}” is no kind of document.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{kind}” is not a kind of spelling.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{kind}” is not a kind of tag.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{name}” would stand under itself.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{reason}” is not a reason of the list.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{sign}” cannot separate cells.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{slug}” cannot be the machine name of a code.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{stance}” is not a stance.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{state}” is not a decision on a proposal.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{state}” is not a state of a document.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{status}” is not a status of a dispute.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{title}” has no text.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{title}” holds tags of {count} other sets.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{type}” is not a type of relation.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{unit}” is no way of counting positions.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{value}” is not a value of the matrix.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{word}” names no single backup of this project.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>CrashDialog</name>
        <message>
            <source>Copy report</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Go on</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Report</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Something went wrong</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Something went wrong in the program</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your last action was not done. Everything shown as saved is safe. The report below holds no text of your documents, and nothing is sent; copy it if you want to tell the makers.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>DecisionPanel</name>
        <message>
            <source>Accept</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Amend</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Amending: move ends with [ ], change kind with Shift+1 … 3, code with Enter.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Both stand</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Comment</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Comments</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Defer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Drop</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Group</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Mine</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Mine alone</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reason</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reject</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Theirs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Theirs alone</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{time} · draft</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>DisputeHead</name>
        <message>
            <source>Change question and answers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Matrix</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Scope: {parts}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Settle…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sheet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Timeline</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>as of {date}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Disputes</name>
        <message numerus="yes">
            <source>%n origin(s)</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Not known</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{statements} from {origins}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>DisputesList</name>
        <message>
            <source>Disputes</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>DisputesModel</name>
        <message>
            <source>repeated after retraction</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>DisputesPanel</name>
        <message>
            <source>Disputes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Filter disputes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New dispute…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{shown} of {total}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>DisputesPlace</name>
        <message>
            <source>A dispute is one question on which texts differ, with its answers side by side.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Find figures in conflict</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Go to Read</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New dispute…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No disputes yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Numbers of all documents that cannot all hold are offered</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Only your own stance can be moved. A digit takes one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Select a disputed statement in Read and press U</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Type a question and its possible answers, then add claims</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>DocumentsList</name>
        <message>
            <source>Documents</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>DocumentsModel</name>
        <message numerus="yes">
            <source>%n orphan(s)</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%n tag(s)</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>is in another</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>DocumentsPanel</name>
        <message>
            <source>About this document…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Documents</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Filter documents</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Import documents</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{shown} of {total}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>EntriesList</name>
        <message>
            <source>Names</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>EntriesModel</name>
        <message numerus="yes">
            <source>%n mention(s)</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>retired</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>something is proposed</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>EntriesPanel</name>
        <message>
            <source>Filter names, in any script</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Names</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New name…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{shown} of {total}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>EntryForm</name>
        <message>
            <source>Code</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Entry</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Merged into it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not the same as</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Note</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Preferred</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Preferred name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Retired: no longer offered</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Split it off again</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>They may be the same after all</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ExportDialog</name>
        <message numerus="yes">
            <source>%n kind(s) of things were left out.</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%n kind(s) of things will be left out.</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%n tag(s) written to {name}.</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Annotation sets</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cancel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Check export</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose at least one set.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Export</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Export…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Format</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Leave out who made what</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Looking at what the format can carry…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing will be lost.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Only tags that were decided in a review</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Original files</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Texts of the documents</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This format carries everything.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What this format cannot carry</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>With it</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>FieldPanel</name>
        <message>
            <source>A field is one of the last rows of the inspector, for every tag of its kind.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choices</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hides the row. What was filled in stays.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One choice a line.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Retire</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Revive</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Type</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Fields</name>
        <message>
            <source>Commitment</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Confidence</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Contested in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Credibility</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Dispute</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Evidence</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Figure</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Form</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Made on</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Mention</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Note</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Source</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Source type</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Wording</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Figure</name>
        <message>
            <source>about {number}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>at least {number}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>up to {number}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>FindBar</name>
        <message>
            <source>Aa</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close find</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Find in this document</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Match capitals</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Next hit (F3)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No hits</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Previous hit (Shift+F3)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Whole words only</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Words</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{number} of {total}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Form</name>
        <message>
            <source>A question</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>As of</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Behind it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Code</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Commitment</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Confidence</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Contested in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Credibility</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Dispute</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Document author</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Empty</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Entry</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Evidence</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Figure</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Form</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How does it stand to “{answer}”?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Included</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Made on</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Mention</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name of a code</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New dispute “{question}”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New entry “{name}”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Note</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Place</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Source</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Source type</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Unit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What else</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Which answer is the claim about?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Wording</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>only these words</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>perhaps</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>pick from all</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>pick in the text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>several values</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>take this reading</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>type</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>type a name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>type a place</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>type a question, also a new one</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} (retired)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{text}” is no number.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{text}” is no number. Type 164, 20–30, at least 5, up to 10 or about 400.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>FormPanel</name>
        <message>
            <source>Cancel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Still needed: {parts}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What is missing</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Grid</name>
        <message>
            <source>Answers of the dispute</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Claims</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>GridModel</name>
        <message numerus="yes">
            <source>%n origin(s)</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%n statement(s)</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%n withdrawn</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Date, holder and words of the claim</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Derived from the stances</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Inconsistency over origins</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ranks inconsistency, decides nothing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Typed by a person</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>does not weigh</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>me</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>no stance</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>not ranked</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>order unknown</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>other scope</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>repeated after retraction</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>superseded</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>unknown</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>withdrawn</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>withdrawn {date}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{asserted} + {reported} statements</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{who}: {stance}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>HistoryDialog</name>
        <message numerus="yes">
            <source>%n later step(s) will be taken back. Undo brings them all back.</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>By the program</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Changes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cut short</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Go back to here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>History</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing was done yet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Redo: {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>State</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Steps</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Taken back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This is where the project stands. Select an earlier step to go back to.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Undo: {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>When</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Who</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{number} shown</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>HitsModel</name>
        <message>
            <source>on the sheet</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>HoverCard</name>
        <message numerus="yes">
            <source>%n more</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%n piece(s)</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>suggested</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Inspector</name>
        <message>
            <source>An entity is put under no dispute. Select a claim or a disputed statement.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Document author</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Inspector</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Only a claim has a source. Select a claim first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Only an entity has a name in the register. Select an entity first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Relations</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Select words and press 1, 2 or 3</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take over</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The tag named as source is gone</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This tag belongs to somebody else. Take it over to change it.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>InspectorHead</name>
        <message numerus="yes">
            <source>%n character(s)</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%n tag(s)</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Note</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Paragraph {number} · {length}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Relate to another tag</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Remove tag</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tags of different kinds share no details.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Take over</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What you choose goes to all of them, in one step.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{names} · read-only</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Intake</name>
        <message numerus="yes">
            <source>%n document(s) imported.</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%n document(s) were here already.</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) could not be read.</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Import</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Import documents and annotation sets</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Import set</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing new in {name}; nothing was changed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no file to import there. Choose another folder.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Undo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name}: {new} tags new, {updated} changed, {orphan} not placed.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>KeySquares</name>
        <message>
            <source>no key</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>KeysEditor</name>
        <message>
            <source>As it came</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Change key</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Commands and their keys</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No key</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Press the new key, Esc to give up</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Search commands and keys</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>no key</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{key} belongs to “{title}”. Press another key.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>KeysModel</name>
        <message>
            <source>no key</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Labels</name>
        <message>
            <source>A</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A says that B said</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Accept</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Adjudicated</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Agreed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Alias</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Amend</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Analysis</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Analyst doubt</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Another document</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Arabic</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Arrested</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Asserts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Attackers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Author</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>B</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Blog</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>C</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cannot be judged</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cannot be settled</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Certain</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Charged</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Children</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choice</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Civilians</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Claim</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Confirmed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Consistent</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Contained in</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Contains</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Contradicts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Convicted</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy tags</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cyrillic</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>D</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Date</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Defer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Denied</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Denies</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Description</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Detained</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Direct quote</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Dismissed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Disputed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Document</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Dossier</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Doubtful</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Duplicate</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>E</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Entity</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Error</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Everyone</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Eyewitness</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>F</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fairly reliable</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Figure conflict</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Finished</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Former name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Full form</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Human translation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Ignored</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Image or video</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Imported</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Improbable</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>In progress</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Inconsistent</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Indirect quote</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Inflected</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Killed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Latin</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Leaning</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Likely</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Machine translation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Majority of origins</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Missing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Mixed quote</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>NGO or court report</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name variant</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Named</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Neutral</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>None</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not a real dispute</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not applicable</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not committed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not in text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not usually reliable</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing missing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Official statement</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Original</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Other</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Other report</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Other version taken</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Outside task</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Own</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Own words</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Place</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Possible</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Possibly true</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Primary evidence</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Probable</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Probably true</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Pronoun</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Proposed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Protesters</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Qualifies</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Questions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Range kept</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reject</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reliable</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Relies on</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Repeat inside</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Repeats</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reports only</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Retracts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Same</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Same claim</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Same, and text differs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Security forces</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Settled</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Shares passage</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Short form</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Social post</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Source priority</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Spelling</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stale</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Suggested</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sum check</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Supports</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sure</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Team decision</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Testimony</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The text says so</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Took part</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Translation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Transliteration</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Unnamed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Unreliable</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Unsure</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Updates</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Usually reliable</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Very consistent</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Very inconsistent</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Viewed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Who or what is counted</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Whole</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Wire</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Wording</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Wounded</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Wrong code</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Wrong source</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Wrong span</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Yes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Yes or no</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>k of n sets</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Legend</name>
        <message>
            <source>Add an answer…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add claims…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Compared</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Counts read “asserted + reported only”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Grey: derived from the stances</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reprints count once; withdrawn and superseded do not weigh.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>asserts, some time that day</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>asserts, time known</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>back to derived</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>order unknown</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>repeated after retraction</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>retraction</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>set the cell</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>typed by a person</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Losses</name>
        <message>
            <source>annotations</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>annotations and relations with a note</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>annotations and relations with fields</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>annotations in several pieces</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>annotations without a place</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>characters that XML cannot hold are replaced by “�”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>codes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>comments</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>decisions, checks and reviews are left out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>definitions and examples are left out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>disputes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>documents</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>each becomes a folder, its name simplified and its owner left out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>each piece is written as an annotation of its own</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>headings, pages and lists are left out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>how far each set has got is left out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>left out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>left out, as only claims are written</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>left out, as they have no place in a text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>left out, as they join two documents or sets</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>left out, as they overlap others</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>left out, only codes are written</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>links between documents</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>matrix cells</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>names of the register</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>only the quotes are written</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>only wording, source and date of claims are written</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>only words and their tags are written, white space and titles are not</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>proposals</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>relations</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>relations between documents or sets</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>review rows</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>sets</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>stances</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>states of documents</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the text does not travel with them</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the text of documents does not travel; words that no cell can hold are cut or replaced</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>their fields are left out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>their names and owners are left out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>their notes are left out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>their owners and versions are left out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>they get other ids when they come back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>title, folder and provenance are left out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>when they were made is left out</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>who made them is left out</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message numerus="yes">
            <source>%n tag(s)</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;File</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Help</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Review</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;Tag</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>&amp;View</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No project</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not in this place</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Redo {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Set: {name}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>T&amp;ools</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Undo {name}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>MatrixModel</name>
        <message>
            <source>no partner</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{mine}, {theirs}: {count}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>MessageBar</name>
        <message numerus="yes">
            <source>%n more</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Close message</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Message</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>MoreRow</name>
        <message>
            <source>More</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{filled} of {total}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>NameHead</name>
        <message numerus="yes">
            <source>%n mention(s)</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%n variant(s)</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Merge…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>More</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not the same as…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rename</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Split…</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>in %n document(s)</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>retired</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>NamesPlace</name>
        <message>
            <source>A person, body or place you will meet in the texts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Go to Read</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New name…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No names yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tag an entity (2) and press I to name it</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The register says who or what is meant, however it is spelled.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>NewNameForm</name>
        <message>
            <source>Add name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Code</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Preferred name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>a name</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>OccurrencesDialog</name>
        <message numerus="yes">
            <source>%n document(s)</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%n place(s)</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%n place(s) tagged.</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%n tag(s) removed.</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>All documents</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All occurrences</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Code</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Endings</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Endings of 1 letter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Endings up to 2 letters</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Endings up to 3 letters</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Find occurrences</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Letter for letter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No other endings</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Other spellings of the name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Places</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Remove tags</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Remove {number}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tag</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tag {number}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>These words stand nowhere.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This document</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tick all</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tick none</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Type the words to look for, or select them in the text first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Undo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Whole words</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Words to find</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>tagged</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{places} in {documents}, {tagged} tagged already. Space ticks, Enter shows.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>OfferBar</name>
        <message>
            <source>Close</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Confirm</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy tag there</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Copy tag to all</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Dismiss</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Skip</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>The same words stand at %n other place(s).</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>The same words stand in “{title}”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>These words stand here once more.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This text is in “{title}”, {share} %.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{sentence} The text differs a little.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{sentence} “{title}” came first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{title}” is in here, {share} %.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{title}” is the same text, {share} %.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{title}” shares a passage with this text.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>OffersModel</name>
        <message numerus="yes">
            <source>%n mention(s) without a name</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>another name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>probable</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>strong</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>weak</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>OffersPanel</name>
        <message numerus="yes">
            <source>%n mention(s)</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%n without a name</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>All mentions are shown before the merge. It rewrites none of them and can be split again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Are these the same name?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Code</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Dismiss</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Do these mentions mean this name?</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Link %n mention(s)</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Linking adds the words as a spelling of this name; undo takes both back.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Mentions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Merge…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not the same</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing is proposed for this name. “Find name variants” in Tools looks again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Proposals</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Why: {reason}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>one of “{text}” and “{other}” stands in brackets behind the other.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the list of other names knows “{text}” and “{other}” as one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the words of “{text}” and “{other}” have equal keys.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{mentions} in {documents} text(s)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{other}” and “{text}” share their words as far as the shorter one goes.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{text}” and “{other}” are the same words in another order.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{text}” and “{other}” differ by one letter.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{text}” and “{other}” fit by their initials.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{text}” and “{other}” share a family name; an initial does not fit.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{text}” and “{other}” share only the first name.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>OtherNameForm</name>
        <message numerus="yes">
            <source>%n mention(s) of both; none is rewritten</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Mentions of both</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Merge</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Names that were found</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not the same</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Search the other name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Which name stays</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the other name</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Page</name>
        <message>
            <source>Variants and mentions</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>PageModel</name>
        <message numerus="yes">
            <source>%n mention(s)</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Kind</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Mentions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not mentioned yet. Tag an entity (2) in Read and press I to name it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Script</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Variants</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>paragraph {number}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{kind}, of {entry}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Palette</name>
        <message>
            <source>Command palette</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Dispute</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Document</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Found</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Type a command, document, name or dispute</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{shown} of {total}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>PaletteFoot</name>
        <message>
            <source>choose</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>run</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>PassagePanel</name>
        <message>
            <source>Claim against “{answer}”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Derived</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Empty</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Holder</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Made on</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No claim selected</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No date</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No note</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Note</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Note of the stance</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open in Read</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Passage</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Relations</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stance to “{answer}”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>contradicts</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>paragraph {number}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>qualified by</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>relied on by</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>repeated by</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>retracted by</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>supported by</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>updated by</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>PassageView</name>
        <message>
            <source>Passage</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Projects</name>
        <message>
            <source>A copy was saved as {name}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New project</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New project.kantar</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open a project</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Save a copy</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ProposalsPanel</name>
        <message numerus="yes">
            <source>%n passage(s) word for word</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%n tag(s)</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%n value(s)</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>All proposals</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Confirm</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Decided too</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Dismiss</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Figures in conflict</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing is proposed. Tools looks for reprints, figures and the same claim.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open dispute…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Proposals</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reprints and repeats</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Same claim elsewhere</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Seen</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sums</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tag</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tag as claim</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tags for this document</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The parts add up to {added}, the text says {stated}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What is listed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>later date?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>stands twice in “{title}”</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{share} % of the contained text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{share} % of {tags}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{words} · “{title}” came first</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>QuestionForm</name>
        <message>
            <source>2022, 2022-01 or 2022-01-09</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add an answer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Answers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>As of</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New dispute</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not known</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not set</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One sentence that can be answered</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Only one answer can hold</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open dispute</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Place</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Question</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Question and answers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Topic</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What is counted</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Who is included</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>a date such as 2022-01-09</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>a question</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>two answers</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Rail</name>
        <message>
            <source>Places</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ReadPlace</name>
        <message>
            <source>A project from this computer, or one a colleague gave you</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All data stays on this computer. The program makes no network connection.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>All keys:</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Begin with one of these, or drop files and folders anywhere in this window.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Click an entity tag, or select words and press S again, to name the source.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Every command:</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Go to</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Go to the other tag in any document, then press Enter on it. Esc ends this.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Import documents…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing is open yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Only a claim has a source. Select a claim first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open a project…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open the starter corpus</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Paragraph number, or @ and a character position:</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Plain text, Word, PDF, HTML, and files of other annotation tools</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Relations begin at a claim or a disputed statement.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Select words first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Six short practice texts on one contested event</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>«{quote}»
{title}, characters {places} (text {hash})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>“{text}” is no number. Type 12, or @3400.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ReceiveDialog</name>
        <message numerus="yes">
            <source>%n document(s)</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%n tag(s) stand twice in the set, on the same words with the same code.</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>A reply with %n decision(s) on your tags. Importing it changes none of them.</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>By {owner}, version {version}. {status}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Cancel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Changed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Changed on both sides</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Codes that are new here and will be added: {names}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Decisions and comments</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Import %n tag(s)</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Import annotation set</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Import reply</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It is a newer version of a set you have; decisions you made stay.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It is new here.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It is your own set coming back; it is merged row by row.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>New</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Removed by their author</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tags in the file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The same as here</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This very file was imported before; importing it again changes nothing.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Without a place</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You have a newer version; this one changes nothing.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You have another version of the same number. It cannot be imported.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You have this version already.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your own tags are not touched. Undo takes the import back.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>an unknown person</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>comes with the file</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>here already</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>not here; its tags are kept and listed</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>RelationMenu</name>
        <message>
            <source>Type of relation</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>RelationRow</name>
        <message>
            <source>This tag {type}: «{quote}»</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>go there</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>remove the relation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>«{quote}» {type}: this tag</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Reply</name>
        <message>
            <source>Reply.kset</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write the reply</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>{name} holds %n decision(s). Send it to your colleague.</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
    </context>
    <context>
        <name>ReportDialog</name>
        <message>
            <source>A row for each tag of both sets, with its group and decision.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>About</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Blind review {number}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Differences</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Differences, Excel (XLSX)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Differences, table (CSV)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Format</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Make a report</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Making the report…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing is written before you choose a file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>One file, no script, nothing from outside. Figures are those of the command line.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>PDF</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Report</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Review</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The report</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The whole project</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>There is no review yet, so there are no differences.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Web page (HTML)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write report</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write report…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write table…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} was written. SHA-256 {digest}…</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Review</name>
        <message>
            <source>Accepted</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Agreed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Amended</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Boundary and code</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Boundary differs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Code differs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Deferred</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Fields differ</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Merged</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Only mine</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Only theirs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Open</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rejected</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Same</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Split</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Stale</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Without a place</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ReviewDocuments</name>
        <message>
            <source>Blind review {number}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Differences decided</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Documents</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Documents of the review</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Review</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{decided} of {total}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{name} (closed)</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ReviewDocumentsModel</name>
        <message>
            <source>all {total} decided</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{decided} of {total} decided</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ReviewPlace</name>
        <message numerus="yes">
            <source>%n open in this text</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%n same, hidden</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%n tag(s) decided.</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%n without a place</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>A digit picks a reason, or type one and press Enter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A few words are needed. Esc leaves it undecided.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>A few words, then Enter</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Accept all %n open tag(s) of mine shown</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>Accept all %n open tag(s) of theirs shown</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>All shown…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Clear check</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close review</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Colleague</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Colleague A</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Colleague B</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Comment</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Differences</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Every difference of this review is decided.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hide same</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Me</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>My tags</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Next</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No other open difference in this direction.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing missing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Previous</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reason</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Reject all %n open tag(s) of theirs shown</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Show same</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The review is closed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The review is open.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Type the comment, then Enter</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Undo</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Viewed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What is to be found out?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Why do both stand?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Write reply…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>nothing missing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>viewed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{decided} of {total} differences decided</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ReviewStart</name>
        <message>
            <source>A set cannot be compared with itself. Choose another one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Agreed by rule</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Compare</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Compare a set with your own, decide each difference with a reason, and send the answer back.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Compare with</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hide my own tags until I have decided</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hide who tagged what</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Import a colleague's set…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Import the annotation set a colleague sent you. It is kept as it came; your tags stay.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>My tags</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No set to review yet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Nothing (a pure review)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Review</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Review a colleague's tags</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Start review</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Row</name>
        <message>
            <source>{value} (assumed)</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>SearchPanel</name>
        <message numerus="yes">
            <source>%n document(s)</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message numerus="yes">
            <source>%n hit(s)</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Close</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Find</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Find in the project</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>First {number} hits</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Hits</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No hits</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tags and notes too</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>tag</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{hits} in {documents}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>SettingsDialog</name>
        <message>
            <source>All</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>As the system</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Dark</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Everything acts at once. All data stays on this computer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Face</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>High contrast</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keys</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Labels of tags</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Language</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Light</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Line spacing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Near the caret</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Off</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Off, they need Ctrl or the menu: better for speech input.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sans serif of this computer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Serif of this computer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Settings</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Single keys act in text and lists</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Size</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Theme</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Window</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>You</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Your tags carry this name, here and in what you export.</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>SettleForm</name>
        <message>
            <source>Answer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Close dispute</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Decided by {name}, {time}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>How it was settled</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Lean to this</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No answer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reason</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Reopen</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Settle</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Status</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What differs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Will be kept as decided by {name}, {time}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>a reason</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>an answer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>how it was settled</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>unknown</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>what differs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{field} – required</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>ShortcutSheet</name>
        <message>
            <source>Back to the text</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Choose the value</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Empty the row</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Inspector and lists of values</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keep the text, go on</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keys</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keys are places on the keyboard: they work the same on English, Russian and Kazakh layouts.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Keys, column {number}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>More</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No key and no command is called that.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Print…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Rows</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Search keys and commands</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Type, or find by typing</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>SplitForm</name>
        <message numerus="yes">
            <source>%n mention(s) tagged by others stay as they are.</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Filter mentions and spellings</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Mentions and spellings</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Move %n</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Spelling: {text}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Split</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>They belong to</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>They belong to (an old name, or type a new one)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the other name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>ticks at what shall move</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>StatusButton</name>
        <message>
            <source>Status</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Status {status}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>StatusLine</name>
        <message>
            <source>Cancel</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not saved</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Progress</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Saved {time}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{percent} %</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>{title} and %n more</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>{title} {share} %</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Steps</name>
        <message>
            <source>accept</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>add name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>agree by rule</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>agreed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>amend</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>change</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>change code</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>check document</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>close review</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>comment</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>confirm place</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>copy tag</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>decide</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>decide conflict</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>decide proposal</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>decide reprint</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>defer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>edit answer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>edit codebook</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>edit dispute</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>edit document</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>edit name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>edit note</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>edit relation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>edit spelling</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>edit tag</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>export</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>find proposals</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>find reprints</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>follow review</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>go back</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>import documents</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>import set</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>link name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>merge names</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>not the same</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>open dispute</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>place tag</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>reject</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>relate</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>remove document</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>remove relation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>remove set</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>remove spelling</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>remove tag</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>rename annotator</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>rename set</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>reopen</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>resize tag</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>send comments</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>set cell</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>set state</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>settle dispute</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>split name</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>stale</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>start review</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>tag</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>tag all</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>tag suggestions</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>take a stance</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>take over</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>TagPreview</name>
        <message>
            <source>How the tag looks</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>as </source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>the words of a tag</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Tagging</name>
        <message numerus="yes">
            <source>%n tag(s) removed.</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Put the caret into the piece to take off.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Select a tag first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Select words first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tag something first; Q then repeats its kind and code.</source>
            <translation type="unfinished" />
        </message>
        <message numerus="yes">
            <source>Tagged as {kind}, %n word(s)</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Take over</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The details of the {kind} were dropped.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>These words have this tag already. It is selected.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This is the last piece. Del removes the whole tag.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This tag belongs to {name}. Take it over to change it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Undo</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>TagsList</name>
        <message>
            <source>Tags of this document</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>TagsModel</name>
        <message>
            <source>{letter} · {code} · «{quote}» · paragraph {number}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>TagsPanel</name>
        <message>
            <source>Filter tags</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>More</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Show or hide the tags of others</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tags</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{shown} of {total}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>TextHeader</name>
        <message>
            <source>Claim</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Disputed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Entity</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No details yet</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>TextView</name>
        <message numerus="yes">
            <source>%n piece(s)</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Claim</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Disputed</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Entity</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>suggested</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>{code} · {set}</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Timeline</name>
        <message numerus="yes">
            <source>%n day(s)</source>
            <translation type="unfinished">
                <numerusform />
                <numerusform />
                <numerusform />
            </translation>
        </message>
        <message>
            <source>Timeline</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>TimelineModel</name>
        <message>
            <source>no date</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>Versions</name>
        <message>
            <source>Code</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Kind</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Words</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>WorkList</name>
        <message>
            <source>Differences</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>WorkModel</name>
        <message>
            <source>Category</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>State</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Tags</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Words</source>
            <translation type="unfinished" />
        </message>
    </context>
    <context>
        <name>_NoClaims</name>
        <message>
            <source>Add claims of any document, then say with 1 to 5 how each stands to an answer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Add claims…</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>No claim takes a stance yet</source>
            <translation type="unfinished" />
        </message>
    </context>
</TS>
