"""What is in a build, for machines: a software bill of materials in the form of CycloneDX 1.6."""

from __future__ import annotations

import json
import uuid
from pathlib import Path

from devtools import tree
from devtools.parts import Part
from devtools.release import NAME, SUMMARY, TITLE, Release

_NAMESPACE = uuid.UUID("2f5a1a0e-6f0c-4f0f-9a3c-0f6f3f0b7d11")  # of this program's bills alone


def as_json(release: Release, python: list[Part], native: list[Part], frozen: Path) -> str:
    """The bill of one build; its serial number follows from what is in it."""
    components = [_python(part) for part in python] + [_native(part, frozen) for part in native]
    root = f"pkg:generic/{NAME}@{release.version}"
    body = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {
            "timestamp": release.date.strftime("%Y-%m-%dT%H:%M:%SZ"),
            "component": {
                "type": "application",
                "bom-ref": root,
                "name": NAME,
                "version": release.version,
                "description": f"{TITLE}: {SUMMARY}",
                "licenses": [{"license": {"id": "Apache-2.0"}}],
                "purl": root,
            },
        },
        "components": components,
        "dependencies": [
            {"ref": root, "dependsOn": [component["bom-ref"] for component in components]}
        ],
    }
    held = json.dumps(body, sort_keys=True)
    serial = {"serialNumber": f"urn:uuid:{uuid.uuid5(_NAMESPACE, held)}"}
    return json.dumps(body | serial, indent=1, sort_keys=True) + "\n"


def _python(part: Part) -> dict[str, object]:
    return {
        "type": "library",
        "bom-ref": part.purl,
        "name": part.name,
        "version": part.version,
        "licenses": [{"license": {"name": part.licence}}],
        "purl": part.purl,
    }


def _native(part: Part, frozen: Path) -> dict[str, object]:
    return _python(part) | {
        "components": [
            {
                "type": "file",
                "name": name,
                "hashes": [{"alg": "SHA-256", "content": tree.digest(frozen / name)}],
            }
            for name in part.files
        ]
    }
