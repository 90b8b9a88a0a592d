"""The table of known causes; where two fit equally well, the one that stands first comes first."""

from __future__ import annotations

from desktop_admin.diagnostics.cause import Cause
from desktop_admin.diagnostics.causes_account import ACCOUNT
from desktop_admin.diagnostics.causes_address import ADDRESS
from desktop_admin.diagnostics.causes_answer import ANSWER
from desktop_admin.diagnostics.causes_certificate import CERTIFICATE
from desktop_admin.diagnostics.causes_computer import COMPUTER
from desktop_admin.diagnostics.causes_fallback import FALLBACK
from desktop_admin.diagnostics.causes_form import FORM
from desktop_admin.diagnostics.causes_handshake import HANDSHAKE
from desktop_admin.diagnostics.causes_proxy import PROXY
from desktop_admin.diagnostics.causes_request import REQUEST
from desktop_admin.diagnostics.causes_service import SERVICE
from desktop_admin.diagnostics.causes_way import WAY

# from the outside in: what stands in the way of everything else comes first
CAUSES: tuple[Cause, ...] = (
    *ADDRESS,
    *PROXY,
    *WAY,
    *CERTIFICATE,
    *HANDSHAKE,
    *FORM,
    *REQUEST,
    *SERVICE,
    *ANSWER,
    *ACCOUNT,
    *COMPUTER,
    *FALLBACK,
)
