"""The contract's JSON documents as pydantic models: the one source of what --json prints and of its schema."""
