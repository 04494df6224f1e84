"""Vietnamese. Plain texts by the part of the product that says them."""

from baocao_cli.texts.vi import commands, documents, places, workspace

TEXTS: dict[str, str] = {**commands.TEXTS, **places.TEXTS, **workspace.TEXTS, **documents.TEXTS}
