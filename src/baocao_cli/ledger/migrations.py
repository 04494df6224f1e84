"""The ledger's tables, as numbered steps. A step is never edited after it was released: add another.

A return's versions all stay. `retired_run` marks what was read again because roster, forms or settings changed.
Answers of people will be rows beside `readings`, keyed by file, measure and place; nothing is overwritten for them.
"""

from __future__ import annotations

import sqlite3

STEPS: tuple[tuple[str, ...], ...] = (
    (
        """CREATE TABLE months (
            month TEXT PRIMARY KEY,
            opened_at TEXT NOT NULL,
            opened_by TEXT NOT NULL
        ) STRICT""",
        """CREATE TABLE runs (
            id INTEGER PRIMARY KEY,
            started_at TEXT NOT NULL,
            started_by TEXT NOT NULL,
            inbox TEXT NOT NULL,
            month TEXT,
            program TEXT NOT NULL
        ) STRICT""",
        """CREATE TABLE originals (
            sha256 TEXT PRIMARY KEY,
            path TEXT NOT NULL UNIQUE,
            size INTEGER NOT NULL
        ) STRICT""",
        """CREATE TABLE files (
            id INTEGER PRIMARY KEY,
            sha256 TEXT NOT NULL,
            path TEXT NOT NULL,
            received_at TEXT NOT NULL,
            sender TEXT,
            subject TEXT,
            outcome TEXT NOT NULL,
            run INTEGER NOT NULL REFERENCES runs (id),
            collected_at TEXT NOT NULL,
            UNIQUE (sha256, path)
        ) STRICT""",
        """CREATE TABLE returns (
            id INTEGER PRIMARY KEY,
            file INTEGER NOT NULL REFERENCES files (id),
            sha256 TEXT NOT NULL,
            received_at TEXT NOT NULL,
            unit TEXT,
            form TEXT,
            month TEXT,
            outcome TEXT NOT NULL,
            held_whole INTEGER NOT NULL,
            proposal TEXT,
            knowledge TEXT NOT NULL,
            asked_month TEXT,
            run INTEGER NOT NULL REFERENCES runs (id),
            retired_run INTEGER REFERENCES runs (id)
        ) STRICT""",
        "CREATE INDEX returns_by_identity ON returns (month, unit, form) WHERE retired_run IS NULL",
        "CREATE INDEX returns_by_file ON returns (file)",
        "CREATE INDEX returns_by_content ON returns (sha256)",
        """CREATE TABLE readings (
            return INTEGER NOT NULL REFERENCES returns (id),
            sequence INTEGER NOT NULL,
            measure TEXT NOT NULL,
            status TEXT NOT NULL,
            value TEXT,
            proposal TEXT,
            raw TEXT NOT NULL,
            place TEXT,
            period TEXT,
            period_proposal TEXT,
            cumulative TEXT,
            PRIMARY KEY (return, sequence)
        ) STRICT, WITHOUT ROWID""",
        """CREATE TABLE findings (
            id INTEGER PRIMARY KEY,
            file INTEGER REFERENCES files (id),
            return INTEGER REFERENCES returns (id),
            reading_sequence INTEGER,
            code TEXT NOT NULL,
            severity TEXT NOT NULL,
            reading TEXT,
            "where" TEXT,
            raw TEXT,
            "values" TEXT NOT NULL
        ) STRICT""",
        "CREATE INDEX findings_by_return ON findings (return)",
        "CREATE INDEX findings_by_file ON findings (file)",
        """CREATE TABLE versions (
            return INTEGER PRIMARY KEY REFERENCES returns (id),
            supersedes TEXT,
            superseded_by TEXT,
            contested_by TEXT
        ) STRICT""",
    ),
    (
        # Gaps that the office has stopped waiting for, each as it was when it was waived; undoing one adds a row.
        """CREATE TABLE waivers (
            id INTEGER PRIMARY KEY,
            month TEXT NOT NULL,
            unit TEXT,
            form TEXT,
            reading TEXT,
            sha256 TEXT,
            "where" TEXT NOT NULL,
            raw TEXT NOT NULL,
            reason TEXT NOT NULL,
            waived_at TEXT NOT NULL,
            waived_by TEXT NOT NULL
        ) STRICT""",
        "CREATE INDEX waivers_by_month ON waivers (month)",
        """CREATE TABLE waivers_undone (
            waiver INTEGER PRIMARY KEY REFERENCES waivers (id),
            undone_at TEXT NOT NULL,
            undone_by TEXT NOT NULL
        ) STRICT""",
        # Frozen months: number 0 is the summary itself, 1 and on its supplements. `stated` has its figures, as JSON.
        """CREATE TABLE finals (
            id INTEGER PRIMARY KEY,
            month TEXT NOT NULL,
            number INTEGER NOT NULL,
            frozen_at TEXT NOT NULL,
            frozen_by TEXT NOT NULL,
            stated TEXT NOT NULL,
            UNIQUE (month, number)
        ) STRICT""",
        """CREATE TABLE final_files (
            final INTEGER NOT NULL REFERENCES finals (id),
            path TEXT NOT NULL,
            sha256 TEXT NOT NULL,
            kept TEXT NOT NULL,
            PRIMARY KEY (final, path)
        ) STRICT, WITHOUT ROWID""",
    ),
    (
        # For returns that are summaries of an office below: the units whose figures are in them.
        """CREATE TABLE covered (
            return INTEGER NOT NULL REFERENCES returns (id),
            sequence INTEGER NOT NULL,
            name TEXT NOT NULL,
            code TEXT NOT NULL,
            superior TEXT NOT NULL,
            through TEXT NOT NULL,
            PRIMARY KEY (return, sequence)
        ) STRICT, WITHOUT ROWID""",
    ),
    (
        # What versions are decided by. `asked_in`: the month in which a return of no known month is asked for.
        "ALTER TABLE files ADD COLUMN time_known INTEGER NOT NULL DEFAULT 1",
        "ALTER TABLE returns ADD COLUMN time_known INTEGER NOT NULL DEFAULT 1",
        "ALTER TABLE returns ADD COLUMN addition INTEGER NOT NULL DEFAULT 0",
        "ALTER TABLE returns ADD COLUMN contradicted INTEGER NOT NULL DEFAULT 0",
        "ALTER TABLE returns ADD COLUMN asked_in TEXT",
        "ALTER TABLE readings ADD COLUMN is_total INTEGER NOT NULL DEFAULT 0",
        # `done_by`: the later return that answered what a held one waited for. `holds`: a reading taken over is held.
        "ALTER TABLE versions ADD COLUMN done_by INTEGER REFERENCES returns (id)",
        "ALTER TABLE versions ADD COLUMN holds INTEGER NOT NULL DEFAULT 0",
        # Readings that a version left empty and that count as an older one has them.
        """CREATE TABLE taken (
            return INTEGER NOT NULL REFERENCES returns (id),
            measure TEXT NOT NULL,
            source INTEGER NOT NULL REFERENCES returns (id),
            PRIMARY KEY (return, measure)
        ) STRICT, WITHOUT ROWID""",
        # Files that could not be read: whose, on which form and of which month they are likely; `beside`: the hash of
        # the report that such a file came with.
        """CREATE TABLE unread (
            file INTEGER PRIMARY KEY REFERENCES files (id),
            unit TEXT,
            form TEXT,
            month TEXT NOT NULL,
            beside TEXT
        ) STRICT""",
        "CREATE INDEX unread_by_month ON unread (month)",
    ),
    (
        # What a document of a frozen month bears, so that its supplements can cite it: `37/BC-SKHCN`, and its date.
        "ALTER TABLE final_files ADD COLUMN symbol TEXT",
        "ALTER TABLE final_files ADD COLUMN signed_on TEXT",
    ),
    (
        # What people decided, in one sequence; undoing adds a row. `what`: what of an answer, with its content as JSON;
        # it belongs to one return of one content (hash, which of the file's returns, unit) and perhaps one measure.
        """CREATE TABLE decisions (
            id INTEGER PRIMARY KEY,
            kind TEXT NOT NULL,
            month TEXT NOT NULL,
            key TEXT NOT NULL,
            what TEXT NOT NULL,
            sha256 TEXT,
            ordinal INTEGER,
            unit TEXT,
            measure TEXT,
            content TEXT NOT NULL,
            text TEXT NOT NULL,
            reason TEXT NOT NULL,
            decided_at TEXT NOT NULL,
            decided_by TEXT NOT NULL
        ) STRICT""",
        "CREATE INDEX decisions_by_content ON decisions (sha256)",
        """CREATE TABLE decisions_undone (
            decision INTEGER PRIMARY KEY REFERENCES decisions (id),
            undone_at TEXT NOT NULL,
            undone_by TEXT NOT NULL
        ) STRICT""",
        "INSERT INTO decisions (id, kind, month, key, what, sha256, unit, measure, content, text, reason, decided_at,"
        " decided_by) SELECT id, 'waiver', month, '', 'waiver', sha256, unit, reading, '{}', '', reason, waived_at,"
        " waived_by FROM waivers",
        "INSERT INTO decisions_undone (decision, undone_at, undone_by) SELECT waiver, undone_at, undone_by"
        " FROM waivers_undone",
        "DROP TABLE waivers_undone",
        # `arrived_at`: when it came as its file says, whatever a person said since.
        "ALTER TABLE returns ADD COLUMN arrived_at TEXT",
        "ALTER TABLE returns ADD COLUMN arrival_known INTEGER",
        "ALTER TABLE versions ADD COLUMN withdrawn INTEGER NOT NULL DEFAULT 0",
    ),
)


def migrate(connection: sqlite3.Connection) -> None:
    """Bring the ledger to the newest step, each step in one transaction.

    Raises ValueError if a newer version of the program wrote it.
    """
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if version > len(STEPS):
        raise ValueError(version)
    for number, statements in enumerate(STEPS[version:], start=version + 1):
        connection.execute("BEGIN IMMEDIATE")
        try:
            for statement in statements:
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {number:d}")
        except BaseException:
            connection.execute("ROLLBACK")
            raise
        connection.execute("COMMIT")
