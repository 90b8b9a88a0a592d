"""What the stores ask of the services: the shapes that fakes and real ones share.

Everything here is called on a worker thread, may block, and raises ``AppError`` alone.
"""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from desktop_admin.domain.access import Access, AuthenticationMethod, SamplePerson
from desktop_admin.domain.activity import AuditPage, AuditQuery
from desktop_admin.domain.connections import (
    AuthorizationServer,
    Connection,
    ConnectionTestResult,
)
from desktop_admin.domain.credentials import (
    ApiKeyView,
    Client,
    ClientPage,
    CredentialKind,
    CredentialTest,
    Impact,
    IssuedClient,
    MethodStatus,
    SavedCredential,
)
from desktop_admin.domain.keyring_status import KeyringStatus
from desktop_admin.domain.preferences import Preferences
from desktop_admin.domain.secret import Secret
