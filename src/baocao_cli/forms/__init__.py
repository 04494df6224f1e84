"""Forms as declarations: `templates/<form>/form.toml`, checked when loaded. No form is named in code."""
