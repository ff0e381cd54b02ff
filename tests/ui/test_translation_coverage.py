"""Everything a person reads has its Romanian words, under the context in which the code looks them up."""

from __future__ import annotations

import ast
import pkgutil
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QTranslator

from analysis.wording.published_wording import NUMBERS, REASONS, STATISTICS
from models.ctcae import TERMS
from models.demonstration.published_file import read_published
from models.fields import Section
from models.finding_sentences import BY_CAUSE, SENTENCES, sentence
from models.findings import Code, Finding
from models.record import Record
from models.records import RECORDS
from models.situations import Situation
from models.vocabularies import Vocabulary
from ui.language import TRANSLATIONS

CHECKOUT = Path(__file__).parents[2]
SOURCE, COMPILED = TRANSLATIONS / "thecalog_ro.ts", TRANSLATIONS / "thecalog_ro.qm"
ROOMS = ("models", "analysis", "reports", "ui")
SYMBOLS = {"mg", "mg/dl", "ml", "mmHg", "%", "°C", "/µl", "/min", "G", "Gy", "cmH₂O", "min", "×10⁹/L", ""}
"""Units that are written alike in every language."""
LOOK_UPS = {"translate", "_translate", "qt_translate", "tell", "QT_TRANSLATE_NOOP"}
"""What the Makefile's target ``translations`` tells lupdate to read literals from, beside ``tr``."""
Message = tuple[str, str]


@cache
def romanian() -> dict[Message, str]:
    """Every finished message of the translation."""
    contexts = ElementTree.parse(SOURCE).getroot().iter("context")
    found = ((context.findtext("name", ""), each) for context in contexts for each in context.iter("message"))
    return {
        (name, message.findtext("source", "")): message.findtext("translation", "")
        for name, message in found
        if message.find("translation").get("type") is None
    }


def without_words(messages: Iterator[Message] | set[Message] | list[Message]) -> set[Message]:
    return {message for message in messages if message[1] and not romanian().get(message)}


def gaps(text: str) -> list[str]:
    return sorted(re.findall(r"\{\w*\}", text))


@cache
def sources() -> tuple[tuple[Path, ast.Module], ...]:
    files = [file for room in ROOMS for file in sorted((CHECKOUT / room).rglob("*.py"))]
    return tuple((file, ast.parse(file.read_text(encoding="utf-8"))) for file in files)


def calls_in_classes(node: ast.AST, around: str = "") -> Iterator[tuple[str, ast.Call]]:
    """Each call with the name of the class around it."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Call):
            yield around, child
        yield from calls_in_classes(child, child.name if isinstance(child, ast.ClassDef) else around)


def name_called(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def literal(node: ast.expr) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def other_names(tree: ast.Module) -> set[str]:
    """Local names under which a function calls the look-up."""
    return {
        target.id
        for node in ast.walk(tree)
        if isinstance(node, ast.Assign)
        and (
            getattr(node.value, "attr", "") in LOOK_UPS | {"tr"} or getattr(node.value, "id", "") in LOOK_UPS
        )
        for target in node.targets
        if isinstance(target, ast.Name)
    }


def looked_up(tree: ast.Module) -> Iterator[Message]:
    """The messages that a module looks up or declares with literals."""
    for around, call in calls_in_classes(tree):
        words = [literal(argument) for argument in call.args]
        if name_called(call) == "tr" and words and words[0] is not None:
            yield around, words[0]
        elif name_called(call) in LOOK_UPS and len(words) == 2 and None not in words:
            yield words[0], words[1]


def subclasses(kind: type) -> Iterator[type]:
    for each in kind.__subclasses__():
        yield each
        yield from subclasses(each)


@cache
def vocabularies() -> tuple[type[Vocabulary], ...]:
    for room in ("models", "analysis"):
        for module in pkgutil.walk_packages([str(CHECKOUT / room)], f"{room}."):
            import_module(module.name)
    return tuple(kind for kind in subclasses(Vocabulary) if kind.__module__.split(".")[0] in ROOMS)


def situation_templates() -> Iterator[tuple[str, ast.expr]]:
    import_module("analysis.refusal")
    names = {kind.__name__ for kind in (Situation, *subclasses(Situation))} - {"Refused"}
    for file, tree in sources():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and name_called(node) in names and node.args:
                yield f"{file.relative_to(CHECKOUT)}:{node.lineno}", node.args[0]


@pytest.mark.parametrize("vocabulary", vocabularies(), ids=lambda kind: kind.__name__)
def test_every_answer_of_a_vocabulary_has_its_words(vocabulary: type[Vocabulary]) -> None:
    assert without_words((vocabulary.__name__, member.label) for member in vocabulary) == set()


@pytest.mark.parametrize("kind", RECORDS, ids=lambda kind: kind.__name__)
def test_every_field_has_its_words_where_forms_and_findings_look_for_them(kind: type[Record]) -> None:
    labels = [(kind.label_context(name), field.label) for name, field in kind.fields.items()]
    help_texts = [(kind.__name__, field.help) for field in kind.fields.values()]
    assert without_words([*labels, *help_texts, ("Record", kind.title)]) == set()


def test_every_statistic_number_and_reason_of_the_paper_has_its_words() -> None:
    lines = read_published()
    messages = {("PublishedStatistic", line.statistic) for line in lines}
    messages |= {("PublishedReason", line.note) for line in lines}
    texts = {text for line in lines for text in (line.published, line.recomputed)}
    in_words = {text for text in texts if re.search(r"CI|(?!Pearson|Spearman)\b[a-z]{3,}", text)}
    assert len(in_words) > 5
    assert without_words(messages | {("PublishedNumber", text) for text in in_words}) == set()


def test_what_is_declared_of_the_paper_is_what_its_file_holds() -> None:
    lines = read_published()
    assert {line.statistic for line in lines} == STATISTICS
    assert {line.note for line in lines} - {""} == REASONS
    assert {text for line in lines for text in (line.published, line.recomputed)} >= NUMBERS


def test_every_unit_is_a_symbol_or_has_its_words() -> None:
    units = {field.unit for kind in RECORDS for field in kind.fields.values()} - SYMBOLS
    assert without_words([("Unit", unit) for unit in units]) == set()


def test_every_section_has_its_words() -> None:
    sections = {field.section for kind in RECORDS for field in kind.fields.values()} - {None}
    assert sections
    assert without_words([("Section", each.label) for each in sections if isinstance(each, Section)]) == set()


def test_every_finding_has_its_sentence() -> None:
    assert without_words([("Finding", text) for text in (*SENTENCES.values(), *BY_CAUSE.values())]) == set()


def test_a_finding_about_a_column_that_the_register_keeps_is_said_in_romanian() -> None:
    finding = Finding.of(Code.REQUIRED_MISSING, "void_reason", table="administrations")
    said = sentence(finding, lambda context, text: romanian().get((context, text), text))
    assert said == "Motiv: lipsește"


def test_every_ctcae_wording_has_its_words() -> None:
    assert without_words([("CTCAE", words) for term in TERMS for words in term.wording.values()]) == set()


def test_every_situation_has_its_sentence() -> None:
    found = [literal(node) for _, node in situation_templates()]
    declared = [
        literal(node.args[1])
        for _, node in situation_templates()
        if isinstance(node, ast.Call) and name_called(node) == "QT_TRANSLATE_NOOP"
    ]
    assert len(declared) > 40
    assert without_words([("Situation", text) for text in (*found, *declared) if text is not None]) == set()


def test_no_situation_is_put_together_from_english_pieces() -> None:
    pieced = [
        place
        for place, node in situation_templates()
        if isinstance(node, ast.JoinedStr | ast.Constant | ast.BinOp)
    ]
    assert pieced == []


@pytest.mark.parametrize("room", ROOMS)
def test_every_literal_that_is_looked_up_has_its_words(room: str) -> None:
    trees = [tree for file, tree in sources() if file.is_relative_to(CHECKOUT / room)]
    assert without_words([message for tree in trees for message in looked_up(tree)]) == set()


def test_the_look_up_has_no_name_that_the_collecting_tool_does_not_know() -> None:
    names = {name for _, tree in sources() for name in other_names(tree)}
    assert names <= LOOK_UPS
    makefile = (CHECKOUT / "Makefile").read_text(encoding="utf-8")
    told = set(re.findall(r"translate\+=(\w+)", makefile))
    assert told | {"translate", "QT_TRANSLATE_NOOP"} == LOOK_UPS


def test_no_message_waits_for_its_translation() -> None:
    text = SOURCE.read_text(encoding="utf-8")
    assert re.findall(r'<translation type="\w+"', text) == []
    assert len(romanian()) == text.count("<message>")


def test_the_gaps_of_a_message_are_those_of_its_translation() -> None:
    assert {source for (_, source), words in romanian().items() if gaps(source) != gaps(words)} == set()


def test_a_key_stands_in_the_translation_where_one_stands_in_english() -> None:
    assert {
        source for (_, source), words in romanian().items() if source.count("&") != words.count("&")
    } == set()


def test_romanian_is_written_with_commas_below() -> None:
    assert {words for words in romanian().values() if re.search("[şţŞŢ]", words)} == set()


def test_a_menu_gives_each_key_once() -> None:
    menus = ("&Help", "&File", "&View")
    keys = [
        words[words.index("&") + 1].lower()
        for (context, source), words in romanian().items()
        if context == "WindowMenu" and source in menus
    ]
    assert len(keys) == len(set(keys)) == len(menus)


def test_the_compiled_file_gives_every_translation() -> None:
    translator = QTranslator()
    assert translator.load(str(COMPILED))
    given = {message: translator.translate(*message) for message in romanian()}
    assert {message for message, words in romanian().items() if given[message] != words} == set()


def test_the_compiled_file_is_what_the_source_compiles_to(tmp_path: Path) -> None:
    release = Path(sys.executable).parent / "pyside6-lrelease"
    subprocess.run([release, SOURCE, "-qm", tmp_path / "again.qm"], check=True, capture_output=True)
    assert (tmp_path / "again.qm").read_bytes() == COMPILED.read_bytes()


def test_the_course_and_its_trends_have_names_of_their_own_and_time_is_no_date() -> None:
    words = {text: romanian()["CourseTab", text] for text in ("Course", "Trends", "Time")}
    assert words == {"Course": "Evoluție", "Trends": "Tendințe", "Time": "Timp"}
