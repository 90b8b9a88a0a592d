"""In French nothing is left in English: every page and dialog, in every state that is drawn."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop_admin.assets import resource_path
from desktop_admin.domain.errors import BackendNotStarted, ConnectionFailed
from desktop_admin.domain.preferences import LanguageChoice
from desktop_admin.domain.snippets import LANGUAGES
from desktop_admin.runtime.translation import Translation
from desktop_admin.services.embedded_backend import TOO_SLOW
from desktop_admin.ui.main_window import MainWindow
from desktop_admin.ui.models.relative_time import relative_time
from desktop_admin.ui.parts.messages import error_message
from desktop_admin.ui.widgets.translation import translated
from tests.fakes.page_context import context_of, signed_in
from tests.fakes.stores import FakeStores
from tests.gui.reading import texts_of
from tests.looks.screens_dialogs import DIALOGS
from tests.looks.screens_exposed import EXPOSED
from tests.looks.screens_lock import LOCK
from tests.looks.screens_manual import MANUAL
from tests.looks.screens_notices import NOTICES
from tests.looks.screens_pages import PAGES
from tests.looks.screens_paste import PASTES
from tests.looks.screens_requests import REQUESTS
from tests.looks.screens_rotation import ROTATIONS
from tests.looks.screens_several import SEVERAL
from tests.looks.screens_support import SUPPORT
from tests.looks.screens_token import TESTED as TOKENS
from tests.looks.screens_watch import WATCH
from tests.looks.screens_why import WHY

SCENES = (
    *PAGES,
    *LOCK,
    *NOTICES,
    *MANUAL,
    *EXPOSED,
    *ROTATIONS,
    *SEVERAL,
    *REQUESTS,
    *PASTES,
    *TOKENS,
    *WATCH,
    *SUPPORT,
    *WHY,
    *DIALOGS,
)
# Words that are the same in both languages, and what the sample data says.
SHARED = {
    *(language.title for language in LANGUAGES),
    "API Access Admin",
    "Administration",
    "Clients",
    "Code",
    "English",
    "Français",
    "Local",
    "OAuth 2.0",
    "PRODUCTION",
    "Production",
    "Proxy",
    "Secret",
    "TLS",
    "age1…",
    "opaque",
}
DATA = re.compile(
    r"[\W\d]*|https://\S+|oss\w+_\S+|.*(example|Example|Olivia).*|This computer"
    r"|Billing nightly|CRM connector|HR documents|Loan origination|Onboarding portal"
    r"|Partner sandbox|Test harness|The method was changed\.|The settings file was set aside\."
    r"|Port 8472 is taken\. Choose another\."
    r"|([a-z0-9_]+: .*\n?)+"  # the facts of a check
    r"|\d+ minutes|(logs/)?[a-z-]+\.(json|log|txt)|Since noon: 401\.|It failed with .*"
    r"|GET|POST|PUT|PATCH|DELETE|\d+ ms|204 No Content|[\d :.-]+ UTC"  # of a call
    r"|\d+ minutes?|TimedOut|unauthorized_client"  # of the watch
    r"|alg|typ|kid|iss|sub|aud|exp|iat|jti|client_id|generation|active"  # of a token
    r"|(Authorization: )?Basic|Authorization|(GET|POST) https://\S+|401 invalid_client|k1"
    r"|Client authentication failed\."  # of a paste
    r"|false|at\+jwt|ES256|2026-11-key|[0-9a-f]{16}|[\d :+-]+  \d+"
)
LABELS = {
    "authentication": (
        "Méthode d’authentification",
        "Clé API et/ou identifiants d’application cliente",
        "Identifiants client OAuth 2.0",
        "Enregistrer",
        "Abandonner",
    ),
    "clients": (
        "Clé API et applications clientes",
        "Clé API",
        "Applications clientes",
        "Afficher",
        "Copier",
        "Copier la clé API",
        "Ajouter",
        "Rechercher",
    ),
    "oauth": (
        "OAuth 2.0",
        "URL du serveur d’authentification",
        "Copier l’URL du serveur d’authentification",
        "Fournie par le service, non modifiable",
    ),
    "activity": ("Activité", "Exporter…"),
    "troubleshooting": ("Dépannage", "Lancer les vérifications"),
    "settings": ("Paramètres", "Connexion", "URL du serveur", "URL du serveur d’autorisation"),
    "welcome": ("Essayer sur cet ordinateur", "Se connecter à un serveur"),
    "sign_in": ("Adresse e-mail", "Mot de passe", "Rester connecté", "Se connecter"),
    "secret": (
        "Identifiant client",
        "Secret client",
        "Copier l’identifiant client",
        "Copier le secret client",
        "Enregistrer au trousseau",
        "Tester",
        "Terminé",
    ),
}
FIRST = {
    "authentication": "authentication-impact",
    "clients": "clients-filled",
    "oauth": "oauth-filled",
    "activity": "activity-filled",
    "troubleshooting": "troubleshooting-passed",
    "settings": "settings-connection",
    "welcome": "welcome-first",
    "sign_in": "sign_in-form",
    "secret": "dialog-secret-new",
}
NOW = datetime(2026, 9, 2, 12, 30, tzinfo=UTC)


@pytest.fixture
def translation(qapp: QApplication) -> Iterator[Translation]:
    before = QLocale()
    translation = Translation(qapp, resource_path("i18n"))
    yield translation
    translation.install(LanguageChoice.ENGLISH)
    QLocale.setDefault(before)


@pytest.fixture
def french(translation: Translation) -> None:
    assert translation.install(LanguageChoice.FRENCH) == "fr", "run packaging/dev.py translations"


def _read(build: Callable[[], QWidget], qtbot: QtBot) -> set[str]:
    scene = build()
    qtbot.addWidget(scene)
    scene.show()
    dialogs = [dialog for dialog in scene.findChildren(QDialog) if dialog.isVisible()]
    parts = [scene, *scene.findChildren(QWidget)]
    pages = [part for part in parts if part.objectName().endswith("_page")]
    texts = {text for root in dialogs or pages for text in texts_of(root)}
    for dialog in dialogs:
        dialog.done(0)
    return texts


@pytest.mark.parametrize(("name", "build"), SCENES, ids=[name for name, _build in SCENES])
def test_nothing_is_left_in_english(
    qtbot: QtBot, translation: Translation, name: str, build: Callable[[], QWidget]
) -> None:
    english = _read(build, qtbot)
    assert translation.install(LanguageChoice.FRENCH) == "fr"
    left = english & _read(build, qtbot)
    assert {text for text in left - SHARED if not DATA.fullmatch(text)} == set()


@pytest.mark.usefixtures("french")
@pytest.mark.parametrize("place", LABELS)
def test_the_labels_of_the_product_are_french(qtbot: QtBot, place: str) -> None:
    read = _read(dict(SCENES)[FIRST[place]], qtbot)
    assert set(LABELS[place]) - read == set()


@pytest.mark.usefixtures("french")
def test_the_sidebar_lists_the_pages_in_french_without_cutting_them_off(qtbot: QtBot) -> None:
    window, stores = MainWindow(is_first_start=True), FakeStores()
    window.attach(context_of(stores))
    qtbot.addWidget(window)
    window.show()
    signed_in(stores)
    entries = [
        button
        for button in window.findChildren(QPushButton)
        if button.property("variant") == "nav" and button.isVisible()
    ]
    assert [entry.accessibleName() for entry in entries] == [
        "Méthode d’authentification",
        "Clé API et applications clientes",
        "OAuth 2.0",
        "Activité",
        "Dépannage",
        "Paramètres",
    ]
    assert all(entry.width() >= entry.sizeHint().width() for entry in entries)
    assert "Accès API" in {label.text() for label in window.findChildren(QLabel)}


@pytest.mark.usefixtures("french")
@pytest.mark.parametrize(
    ("age", "said"),
    [
        (timedelta(seconds=5), "à l’instant"),
        (timedelta(minutes=1), "il y a 1 minute"),
        (timedelta(minutes=4), "il y a 4 minutes"),
        (timedelta(hours=1), "aujourd’hui, 11:30"),
        (timedelta(days=1), "hier"),
        (timedelta(days=3), "il y a 3 jours"),
        (timedelta(days=230), "15 janv. 2026"),
    ],
)
def test_times_are_said_in_french(age: timedelta, said: str) -> None:
    assert relative_time(NOW - age, NOW) == said


@pytest.mark.usefixtures("french")
def test_errors_are_told_in_french_with_their_reason() -> None:
    error = ConnectionFailed(
        host="apps.example.com", request_id="r-1", detail="The proxy refused the connection."
    )
    message = error_message(error)
    assert message.bold == "apps.example.com est injoignable."
    assert message.text == (
        "Vérifiez le réseau, l’adresse et le proxy dans les paramètres, puis réessayez."
        " Rien n’a été modifié.\n"
        "Motif\u00a0: Le proxy a refusé la connexion.\n"
        "Requête r-1"
    )


@pytest.mark.usefixtures("french")
def test_a_reason_of_the_core_is_translated_within_its_error() -> None:
    error = BackendNotStarted(reason=TOO_SLOW.with_facts(seconds="10"))
    assert translated(error.next_step) == "Il n’était pas prêt au bout de 10\u00a0secondes."
