"""Every text that people see. A second language is a second folder beside `vi`."""

from baocao_cli.texts.lookup import declared_findings, sample_units, say, settings_file

__all__ = ["declared_findings", "sample_units", "say", "settings_file"]
