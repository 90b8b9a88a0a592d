"""Parts that several pages share: the clients table, its dialogs in their order, the place."""
