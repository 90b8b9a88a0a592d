"""Delivery notes of every kind, for pages and pictures."""

from __future__ import annotations

from datetime import timedelta

from desktop_admin.domain.deliveries import Delivery, DeliveryNote, DeliveryWay, Sealing
from desktop_admin.domain.handover import HandoverForm
from tests.fakes.account import CLIENT_APPS, NOW, OAUTH_CLIENTS, PRODUCTION

DELIVERIES = tuple(
    DeliveryNote(
        id=str(number),
        at=NOW - timedelta(hours=5 * number),
        connection_id=PRODUCTION.id,
        connection_name=PRODUCTION.name,
        person="owner@example.com",
        kind=client.kind,
        client_id=client.client_id,
        client_name=client.name,
        delivery=delivery,
    )
    for number, (client, delivery) in enumerate(
        (
            (
                OAUTH_CLIENTS[1],
                Delivery(
                    DeliveryWay.EXPORTED,
                    HandoverForm.ENVIRONMENT,
                    "loan-origination.env.age",
                    Sealing.KEY,
                    "age1ql3z7hjy…mcac8p",
                    "Olivia, ticket 4711",
                ),
            ),
            (
                CLIENT_APPS[0],
                Delivery(
                    DeliveryWay.EXPORTED,
                    HandoverForm.KUBERNETES,
                    "example-billing.yaml.age",
                    Sealing.PASSPHRASE,
                ),
            ),
            (
                CLIENT_APPS[1],
                Delivery(DeliveryWay.EXPORTED, HandoverForm.JSON, "payroll.json"),
            ),
            (OAUTH_CLIENTS[0], Delivery(DeliveryWay.COPIED, recipient="Olivia")),
            (OAUTH_CLIENTS[0], Delivery(DeliveryWay.COPIED_AS_CODE)),
            (OAUTH_CLIENTS[0], Delivery(DeliveryWay.SAVED)),
        )
    )
)
