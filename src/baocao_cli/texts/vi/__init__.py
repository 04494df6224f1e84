"""Vietnamese. Plain texts by the part of the product that says them."""

from baocao_cli.texts.vi import (
    checking,
    commands,
    demo,
    explaining,
    final,
    grammar,
    places,
    questions,
    recognition,
    rollup,
    summary,
    word_lists,
    workbook,
    workspace,
)

TEXTS: dict[str, str] = {
    **checking.TEXTS,
    **commands.TEXTS,
    **explaining.TEXTS,
    **grammar.TEXTS,
    **places.TEXTS,
    **questions.TEXTS,
    **recognition.TEXTS,
    **workspace.TEXTS,
    **summary.TEXTS,
    **workbook.TEXTS,
    **demo.TEXTS,
    **final.TEXTS,
    **rollup.TEXTS,
    **word_lists.TEXTS,
}
