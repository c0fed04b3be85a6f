"""The settings file: what it may say, and what is answered to what it may not."""

from pathlib import Path

import pytest

from copytaster.model.errors import ConfigError
from copytaster.settings.load import load, login_name
from copytaster.settings.model import Desk, Settings

SOURCE = '[[sources]]\nname = "world"\nurl = "https://example.org/wire"\n'
ENVIRON = {"USER": "dk", "COPYTASTER_STORE": "/desk/store", "HOME": "/home/dk"}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "copytaster.toml"


def settings(file: Path, text: str, **environ: str) -> Settings:
    file.write_text(text, encoding="utf-8")
    return load(file, {**ENVIRON, **environ})


def problem(file: Path, text: str | bytes, **environ: str) -> str:
    """What is said about `text`, without the name of the file."""
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    with pytest.raises(ConfigError) as caught:
        load(file, {**ENVIRON, **environ})
    return str(caught.value).replace(f"{file}:", "")


def test_without_a_file_everything_is_the_default(tmp_path: Path) -> None:
    found = load(None, {"XDG_CONFIG_HOME": str(tmp_path), "XDG_DATA_HOME": "/data", "LOGNAME": "ida"})
    assert found == Settings(None, Path("/data/copytaster"), desk=Desk(editor="ida"))


@pytest.mark.parametrize("by_variable", [True, False])
def test_a_named_file_that_is_missing_is_an_error(file: Path, by_variable: bool) -> None:
    with pytest.raises(ConfigError, match=r"no such settings file; `copytaster init` writes one"):
        load(None if by_variable else file, {"COPYTASTER_CONFIG": str(file)} if by_variable else {})


def test_all_that_a_file_can_say_is_read(file: Path) -> None:
    found = settings(
        file,
        SOURCE
        + 'interval = 60\nfull_text = true\ntimezone = "Europe/Berlin"\nalert_at = 1\n'
        + 'headers = { "X-Api-Key" = "env:WIRE_KEY" }\n'
        + '[[sources]]\nname = "drop"\nfolder = "in/reuters"\ntaken = "leave"\nsettle = 5\n'
        + '[desk]\nquick_tags = ["syria", "economy"]\neditor = "ida"\ntimezone = "Asia/Damascus"\ntheme = "nord"\n'
        + 'arrivals = "at_once"\nbell = false\nascii = true\nmouse = false\npreview_delay = 0\n'
        + '[keys]\nstar = "s"\n"list.down" = ["j", "down"]\nreader.up = "k"\nquit = []\n',
        WIRE_KEY=" s3cret\n",
    )
    world, drop = found.sources
    assert (world.url, world.interval, world.full_text) == ("https://example.org/wire", 60, True)
    assert (world.timezone, world.alert_at, world.headers) == ("Europe/Berlin", 1, {"X-Api-Key": "s3cret"})
    assert drop.folder == str(file.parent / "in/reuters") and drop.interval == 300
    assert (drop.taken, drop.settle, world.taken, world.settle) == ("leave", 5, "done", 1)
    assert found.desk == Desk(
        ("syria", "economy"), "ida", "Asia/Damascus", "nord", "at_once", False, True, False, 0
    )  # fmt: skip
    assert found.keys == {"star": ("s",), "list.down": ("j", "down"), "reader.up": ("k",), "quit": ()}
    assert found.path == file and found.store == Path("/desk/store")
    assert "s3cret" not in repr(found)


def test_folders_may_begin_at_home(file: Path) -> None:
    assert settings(file, '[[sources]]\nname="a"\nfolder="~/drop"').sources[0].folder == "/home/dk/drop"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[desk]\nbell = yes\n", "2: not TOML, column 8: Invalid value; texts stand in quotes"),
        ('[desk]\neditor = "ida', "2: not TOML"),
        ("a = 1\na = 2\n", "2: not TOML"),
        ("sources = [", "1: not TOML"),
        (b"[desk]\neditor = '\xe9'\n", "2: found bytes that are not UTF-8; save the file as UTF-8"),
        ("a = " + "[" * 5000, "1: this is not a settings file"),
        ("a = " + "9" * 5000, "1: not TOML"),
        ("[desks]\n", '1: settings: unknown key "desks"; did you mean "desk"?'),
        ("interval = 60\n", '1: settings: unknown key "interval"; "interval" belongs in [[sources]]'),
        (SOURCE + "intervall = 60\n", '4: [[sources]] "world": unknown key "intervall"; did you mean "interval"?'),
        (SOURCE + 'zzz = "geheim"\n', "known here: name, url, folder, interval"),
        (SOURCE + "bell = true\n", '"bell" belongs in [desk]'),
        (SOURCE + 'interval = "60"\n', '4: [[sources]] "world": interval: found "60", expected a whole number of'),
        (SOURCE + "interval = 29\n", "interval: found 29, expected a whole number of seconds from 30 to 604800"),
        (SOURCE + "interval = true\n", "interval: found true"),
        (SOURCE + "interval = 1e3\n", "interval: found 1000.0"),
        (SOURCE + "interval = " + "9" * 4000, "interval: found a very large number"),
        (SOURCE + "alert_at = 9\n", "alert_at: found 9, expected a whole number of urgency from 0 to 8"),
        (SOURCE + "full_text = 1\n", "full_text: found 1, expected true or false (without quotes)"),
        (SOURCE + 'timezone = "Berlin"\n', 'did you mean "Europe/Berlin"?'),
        (SOURCE + 'timezone = "Europe/Berlim"\n', 'did you mean "Europe/Berlin"?'),
        (SOURCE + 'timezone = "Europe"\n', 'timezone: found "Europe", expected a name of the IANA database'),
        (SOURCE + 'timezone = "../../etc/passwd"\n', "expected a name of the IANA database"),
        ('[[sources]]\nurl = "https://example.org"\n', "1: [[sources]] number 1: no name; every source needs one"),
        ('[[sources]]\nname = "a"\n', '1: [[sources]] "a": found neither url nor folder, expected one of them'),
        (SOURCE + 'folder = "x"\n', "found both url and folder"),
        ('[sources]\nname = "a"\n', "1: settings: sources: found a table, expected tables; write [[sources]]"),
        ("sources = [1]", "write [[sources]]"),
        ('[[sources]]\nname = ""\nfolder = "x"', '2: [[sources]] "": name: found "", expected a text'),
        ('[[sources]]\nname = 7\nfolder = "x"', '[[sources]] number 1: name: found 7, expected a text in quotes'),
        ('[[sources]]\nname = "a\\u001b[2J"\nfolder = "x"', "expected one line without control characters"),
        (f'[[sources]]\nname = "{"n" * 61}"\nfolder = "x"', "name: found 61 characters, expected at most 60"),
        ("desk = 1\n", "1: settings: desk: found 1, expected a table; write [desk] on a line of its own, once"),
        ('[desk]\narrivals = "at once"\n', 'found "at once", expected "bar" or "at_once"; did you mean "at_once"?'),
        ('[desk]\ntimezone = "Mars"\n', '2: [desk]: timezone: found "Mars"'),
        ('[desk]\nquick_tags = "syria"\n', "quick_tags: found \"syria\", expected a list of texts"),
        (f"[desk]\nquick_tags = {list('abcdefghij')}\n", "2: [desk]: quick_tags: found 10 tags, expected at most 9"),
        ('[desk]\nquick_tags = [\n"a",\n"b\\u0007",\n]', "4: [desk]: quick_tags, number 2: found"),
        ('[desk]\nquick_tags = ["a", "a"]', 'number 2: found "a", expected each one once'),
        ('[desk]\nquick_tags = [""]', 'number 1: found "", expected one line of text'),
        ("[desk]\npreview_delay = 2001", "a whole number of milliseconds from 0 to 2000"),
        ("[keys]\nstar = 5\n", '2: [keys]: star: found 5, expected a key such as "s", or a list of keys; write []'),
        ("[keys.list]\nstar = [1]\n", "2: [keys] list: star: found a list"),
        ('[keys]\nstar = ""\n', 'star: found ""'),
        ("[desk]\neditor = 2026-03-09\n", "editor: found a date or time"),
    ],
)  # fmt: skip
def test_what_cannot_be_followed_is_said_with_line_key_and_remedy(file: Path, text: str | bytes, said: str) -> None:
    assert said in problem(file, text)


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("ftp://example.org/x", 'found "ftp:", expected an address that begins with https:// or http://'),
        ("example.org/feed", "found no scheme"),
        ("file:///etc/passwd", 'found "file:"'),
        ("http://", "found no host"),
        ("http://[::1", "an address that cannot be read"),
        ("http://example.org:99999/", "an address that cannot be read"),
        ("https://example.org/a b", "a blank or backslash"),
        ("https://dk:geheim@example.org/", "put them in headers"),
    ],
)
def test_an_address_must_be_one_we_can_fetch(file: Path, url: str, said: str) -> None:
    found = problem(file, f'[[sources]]\nname = "a"\nurl = "{url}"\n')
    assert found.startswith('3: [[sources]] "a": url: ') and said in found and "geheim" not in found


def test_a_long_address_is_an_address(file: Path) -> None:
    url = "https://example.org/" + "a" * 1000
    assert settings(file, f'[[sources]]\nname = "a"\nurl = "{url}"\n').sources[0].url == url


def test_two_sources_of_one_name_are_both_pointed_at(file: Path) -> None:
    found = problem(file, SOURCE + SOURCE.replace("world", "World"))
    assert found.startswith('5: [[sources]] "World": name') and "line 2 has it too" in found


def test_all_that_is_wrong_is_said_at_once_in_the_order_of_the_file(file: Path) -> None:
    found = problem(file, SOURCE + "interval = 5\nfoo = 1\n[desk]\nbell = 3\n").splitlines()
    assert [line.partition(":")[0] for line in found] == ["4", "5", "7"]


@pytest.mark.parametrize(
    ("header", "said"),
    [
        ('"X-Key" = "env:NOT_THERE"', "export NOT_THERE=…"),
        ('"X-Key" = "env:EMPTY"', "env:EMPTY, which is not set"),
        ('"X-Key" = "env:LINES"', "a value that a header cannot carry"),
        ('"X-Key" = "file:nothing"', "a file that cannot be read"),
        ('"X-Key" = "file:."', "a file that cannot be read"),
        ('"X-Key" = "geheim\\r\\nHost: evil"', "a value that a header cannot carry"),
        ('"X-Key" = ["geheim"]', "a value that is not a text"),
        ('"X Key" = "geheim"', "letters, digits and - only"),
        ('Host = "geheim"', "a header that the connection sets itself"),
        ('"X-Key" = "geheimé"', "plain ASCII"),
    ],
)
def test_a_header_that_cannot_be_sent_is_refused_and_its_value_never_shown(file: Path, header: str, said: str) -> None:
    found = problem(file, SOURCE + f"[sources.headers]\n{header}\n", EMPTY="", LINES="geheim\nzwei")
    assert found.startswith('5: [[sources]] "world": headers: ') and said in found
    assert "geheim" not in found and "zwei" not in found


def test_headers_must_be_a_table(file: Path) -> None:
    found = problem(file, SOURCE + 'headers = "geheim"\n')
    assert "headers: found a single value, expected a table" in found and "geheim" not in found


def test_a_secret_may_come_from_a_file_beside_the_settings(file: Path) -> None:
    file.with_name("key").write_text("s3cret\n")
    found = settings(file, SOURCE + 'headers = { "X-Key" = "file:key", "X-Desk" = "plain: value" }\n')
    assert found.sources[0].headers == {"X-Key": "s3cret", "X-Desk": "plain: value"}


def test_a_command_that_fetches_nothing_does_not_need_the_secrets(file: Path) -> None:
    file.write_text(SOURCE + 'headers = { "X-Key" = "env:NOT_THERE" }\n')
    assert load(file, ENVIRON, secrets=False).sources[0].headers == {"X-Key": "env:NOT_THERE"}


def test_a_folder_or_a_huge_file_is_not_a_settings_file(file: Path) -> None:
    with pytest.raises(ConfigError, match="the settings cannot be read"):
        load(file.parent, ENVIRON)
    assert "this is not a settings file" in problem(file, b"#" * 4_000_001)


def test_a_byte_order_mark_is_forgiven(file: Path) -> None:
    file.write_bytes(b"\xef\xbb\xbf[desk]\nbell = false\n")
    assert load(file, ENVIRON).desk.bell is False


def test_the_editor_is_the_login_name_and_never_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    def nobody() -> str:
        raise KeyError("getpwuid(): uid not found: 4711")

    assert login_name({"LOGNAME": "", "USER": "ida\x1b[2J"}) == "ida"
    monkeypatch.setattr("getpass.getuser", nobody)
    assert login_name({}) == "editor"
