"""The OpenAPI text of the backend, made from its code; the serving process loads none of it."""
