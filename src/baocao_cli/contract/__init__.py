"""The contract's JSON documents as pydantic models: the only source of what `--json` prints and of its schema."""
