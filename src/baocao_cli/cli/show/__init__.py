"""How results are shown to a person; `console` alone prints."""
