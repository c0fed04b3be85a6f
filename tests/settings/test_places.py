"""Where settings and store are looked for."""

from pathlib import Path

from copytaster.settings.places import at_home, config_path, store_path


def test_our_own_variables_come_first() -> None:
    environ = {"COPYTASTER_CONFIG": "/a/b.toml", "COPYTASTER_STORE": "~/desk", "HOME": "/home/ida"}
    assert config_path(environ) == Path("/a/b.toml")
    assert store_path(environ) == Path("/home/ida/desk")


def test_xdg_variables_come_next_and_a_relative_one_is_ignored() -> None:
    assert config_path({"XDG_CONFIG_HOME": "/x"}) == Path("/x/copytaster/copytaster.toml")
    assert store_path({"XDG_DATA_HOME": "/y", "COPYTASTER_STORE": ""}) == Path("/y/copytaster")
    assert store_path({"XDG_DATA_HOME": "y"}).is_absolute()


def test_the_default_is_a_folder_of_ours_in_the_users_own() -> None:
    assert config_path({}).name == "copytaster.toml" and config_path({}).parent.name == "copytaster"
    assert store_path({}).name == "copytaster"


def test_a_user_that_does_not_exist_is_a_name_like_any_other() -> None:
    assert at_home("~nobody-of-that-name/x", {}) == Path("~nobody-of-that-name/x")
