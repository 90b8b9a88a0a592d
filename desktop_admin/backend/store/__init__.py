"""What the backend keeps: models, migrations and the queries on them."""
