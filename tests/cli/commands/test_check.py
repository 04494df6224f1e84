"""`baocao check`: what it says, its JSON, its exit status (contract §3)."""

from __future__ import annotations

from pathlib import Path

from baocao_cli.contract.check import CheckDocument
from tests.checking.papers import docx, government, party
from tests.support.cli import baocao


def test_a_good_document_ends_with_0(tmp_path: Path) -> None:
    (tmp_path / "bc.docx").write_bytes(docx(government()))
    done = baocao("check", "bc.docx", cwd=tmp_path)
    assert done.exit == 0, done.out
    assert "Không thấy chỗ nào sai quy định." in done.out


def test_a_document_of_the_party_is_checked_by_its_own_rules(tmp_path: Path) -> None:
    (tmp_path / "bc.docx").write_bytes(docx(party()))
    assert baocao("check", "bc.docx", "--layout", "dang", cwd=tmp_path).exit == 0
    assert baocao("check", "bc.docx", cwd=tmp_path).exit == 1


def test_a_breach_is_reported_with_its_place_the_rule_and_the_remedy(tmp_path: Path) -> None:
    (tmp_path / "bc.docx").write_bytes(docx(government().replace("Số: 05/BC", "Số: 5/BC")))
    done = baocao("check", "bc.docx", cwd=tmp_path)
    assert done.exit == 1
    told = " ".join(done.out.split())
    for words in ("Số, ký hiệu: số 0 ở trước", "bảng 1, hàng 2, cột 1", "mục II, khoản 3", "Cách sửa: thêm số 0"):
        assert words in told


def test_json_holds_every_rule(tmp_path: Path) -> None:
    (tmp_path / "Báo cáo.docx").write_bytes(docx(government().replace("- Lưu: VT, VP.", "- Lưu VT.")))
    done = baocao("check", "Báo cáo.docx", "--json", cwd=tmp_path)
    document = CheckDocument.model_validate(done.json)
    assert (document.schema_, document.path, document.layout) == ("baocao/check/1", "Báo cáo.docx", "nd30")
    broken = [rule for rule in document.rules if rule.outcome == "broken"]
    assert [rule.id for rule in broken] == ["recipients-archive"]
    assert broken[0].remedy
    assert broken[0].observations[0].found == "- Lưu VT."
    assert document.counts.broken == 1
    assert document.counts.kept + document.counts.broken + document.counts.not_applicable == len(document.rules)


def test_no_file_and_no_word_document_are_wrong_usage(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_text("không phải Word", encoding="utf-8")
    (tmp_path / "b.docx").write_bytes(b"PK\x03\x04" + b"\x00" * 40)
    for name, code in (("khong-co.docx", "check-no-file"), ("a.docx", "check-not-docx"), ("b.docx", "check-not-docx")):
        done = baocao("check", name, "--json", cwd=tmp_path)
        assert done.exit == 2
        assert done.json["findings"][0]["code"] == code
