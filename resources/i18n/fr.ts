<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>ActionSpec</name>
    <message>
        <source>Show page {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the clipboard now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ActivityFilters</name>
    <message>
        <source>Search activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ActivityPage</name>
    <message>
        <source>Activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What people and integrations did in this account. Secrets are never recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing matches these filters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take one of them away, or look at a longer time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has happened yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign-ins, changes to credentials and refused calls appear here, so that you can tell later who did what.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy request id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export as CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export as JSON…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ApiKeyAndClientAppsPage</name>
    <message>
        <source>API Key and Client Apps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For integrations that use the API key or short-lived API tokens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client Apps are switched off for this account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None can be added or renewed until the Support Team switches on the feature Integration - API Token.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ApiKeyCard</name>
    <message>
        <source>API Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fixed; only the Support Team can change it. Client Apps are safer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>owner only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the account owner, {owner}, may view it. {used}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never used. It does not expire.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last used: {when}. It does not expire.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last used: {when}, from {address}. It does not expire.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The API key is switched off for this account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Support Team can switch on the feature Integration - API Key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This account has no API key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the Support Team can provide one. Client Apps do the same work and are yours to create, replace and revoke.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy API key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prefer Client Apps: each can be replaced and revoked alone, several limit the damage of a leak, and their tokens are short-lived. If the API key has leaked, contact the Support Team at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API key</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AppearanceTab</name>
    <message>
        <source>Quit and start the program again to see it in this language.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Applies at the next start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of the program</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AuditWords</name>
    <message>
        <source>Signed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign-in failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Authentication method changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API key viewed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client App created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client App renamed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client App: new credentials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client App deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OAuth client created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OAuth client renamed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OAuth client: new credentials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OAuth client deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client App</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OAuth client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AuthenticationPage</name>
    <message>
        <source>Authentication Access</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose how integrations sign in to the REST API of this account. Only the method you select is accepted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API access is switched off for this account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Support Team can switch on Integration - API Key, Integration - API Token or OAuth 2.0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens already issued are refused too. You can switch back at any time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BusyButton</name>
    <message>
        <source>In progress</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClientColumns</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Idle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get new credentials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClientFacts</name>
    <message>
        <source>{name} ({kind})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{when} ({exact})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{when} from {address} ({exact})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClientsCard</name>
    <message>
        <source>Clients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client Apps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switched off for this account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing matches “{search}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The search looks at names and Client IDs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No OAuth 2.0 clients yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A client stands for one integration. With its Client ID and Client Secret it requests access tokens of five minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create OAuth 2.0 Client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No Client Apps yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A Client App stands for one integration. Its Client ID and Secret buy short-lived API tokens, and can be replaced or revoked alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create Client App</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search OAuth clients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search Client Apps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OAuth clients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: {outcome}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConfirmAuthorizationServerDialog</name>
    <message>
        <source>Send secrets to another authorization server?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The authorization server has changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It receives Client IDs and secrets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not on the backend&apos;s own address. Confirm only if you know that it belongs to your service; nothing is sent before you do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backend URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirmed before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Authorization Server URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this address</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConfirmClientDialog</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConfirmDeleteDialog</name>
    <message>
        <source>Delete {name}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its Client ID and secret are refused from then on, tokens already issued included. The integration that uses them stops.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was never used. Its Client ID and secret are refused from then on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleting cannot be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConfirmDialog</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConfirmMethodDialog</name>
    <message>
        <source>Change the authentication method?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens already issued are refused too. You can switch back at any time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From now on account {account} on connection {connection} accepts {method} only.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConfirmRegenerateDialog</name>
    <message>
        <source>Get new credentials for {name}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The integration that uses it fails until it has the new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was never used, so nothing that runs should notice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The old secret stops working at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get new credentials</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConnectDialog</name>
    <message>
        <source>Connect to a server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConnectionEditor</name>
    <message>
        <source>Test connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy Authorization Server URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConnectionForm</name>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backend URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Authorization Server URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its colour stands on top of every page and dialog.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it empty to use the one that the service provides.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConnectionSwitcher</name>
    <message>
        <source>Not connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Production</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manage connections</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConnectionTab</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} ({kind}) is taken off the list on this computer, with its session. Nothing changes on the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the connection {name}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove connection</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConnectionTestBanner</name>
    <message>
        <source>Connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected, but something is wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected, with remarks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{subject}: {finding}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConnectionsCard</name>
    <message>
        <source>Connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No connections yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A connection is a server and account of your own naming.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backend URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CopyButton</name>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CreateClientDialog</name>
    <message>
        <source>Create OAuth 2.0 Client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create Client App</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One client for each integration, so that each can be revoked alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One Client App for each integration, so that each can be revoked alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EnterSecretDialog</name>
    <message>
        <source>Test {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client Secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not in the system keyring of this computer. It is used for this test only and kept nowhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the secret.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EnvironmentStrip</name>
    <message>
        <source>LOCAL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SANDBOX</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PRODUCTION</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ErrorState</name>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request {id}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>Backend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answers, version {version}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TLS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not used: the server is on this very computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{version}, trusted by this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server does not tell its time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>within {seconds} s of the server&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this computer is {time} ahead of the server: tokens may be refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this computer is {time} behind the server: tokens may look expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Administration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server can be administered from here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this server offers no administration interface; credentials can still be tested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Authorization server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known before signing in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{url} ({source})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>published, and it names the same address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not published, so the address could not be compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>published, but it names another token endpoint: check the address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not looked at</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImpactCard</name>
    <message>
        <source>Nothing changes for existing credentials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This account has none yet; you can switch without any risk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from the last {days} days of use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} more are not listed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this change does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credential</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After saving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>starts working</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>API Access Admin</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>The server said: {detail}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request {request_id}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Integrations in use may stop at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 integration in use will stop at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} integrations in use will stop at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The authorization server accepted it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service accepted it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The authorization server refused it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service refused it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Works once {method} is selected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was refused because the other method, {other}, is in force for this account. Change it on Authentication Access.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access token in {milliseconds} ms, valid {life}; GET /api/sysinfo answered {status}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A token was issued, but GET /api/sysinfo answered {status}. Reason: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No token was issued. Check that the Client ID and the secret belong together and that the secret was not replaced. Reason: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MethodBanner</name>
    <message>
        <source>{method} is selected: what you create here works once you change the method on Authentication Access.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prepared, not in force.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MethodCards</name>
    <message>
        <source>Authentication method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One fixed API key for the account, or Client Apps that exchange their id and secret for API tokens of 30 minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard OAuth 2.0 clients. Access tokens of five minutes; credentials travel in the HTTP header only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switched off for this account. The Support Team can switch it on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 API key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No API key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 Client App</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} Client Apps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} · {apps}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 OAuth client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} OAuth clients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{clients}, never used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{clients}, {never} of them never used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In force</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recommended</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NetworkTab</name>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No proxy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without user name and password. This computer itself is never proxied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proxy address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Applies to the next connection that is opened.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoAccessPage</name>
    <message>
        <source>Copy request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API Access was withdrawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API Access is not shown for your role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roles and Permissions is off for this account, so only the account owner, {owner}, sees API Access.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roles and Permissions is on for this account, and you have no role that holds the API Access permission. The account owner, {owner}, can grant it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roles and Permissions is on for this account, and none of your roles ({roles}) holds the API Access permission. The account owner, {owner}, can grant it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please give me access to API Access of the account {account}. I sign in as {person}. It needs a role with the API Access permission (Roles and Permissions).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoticeBanner</name>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OAuthPage</name>
    <message>
        <source>OAuth 2.0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clients that request access tokens from the authorization server with grant type client_credentials.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OAuth 2.0 is switched off for this account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No client can be added or renewed until the Support Team switches on the feature OAuth 2.0.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PageSpec</name>
    <message>
        <source>Sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your access</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Authentication Access</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API Key and Client Apps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OAuth 2.0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Troubleshooting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API Access</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PasswordField</name>
    <message>
        <source>Show password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide password</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Place</name>
    <message>
        <source>{connection} ({kind})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecordTable</name>
    <message>
        <source>Actions for {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RelativeTime</name>
    <message>
        <source>just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 minute ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} minutes ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today, {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} days ago</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RenameDialog</name>
    <message>
        <source>Rename {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client ID and secret stay the same; nothing stops.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Something unexpected happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program goes on, but what you did last may not be finished: look at the list before you repeat it. This report holds no secrets; give it to your support team.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SamplePeople</name>
    <message>
        <source>This is the sample account on this computer. Look at it as one of its people:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue as {name} ({role})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SavedCredentialsTab</name>
    <message>
        <source>Saved credentials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is saved yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A secret that you save with Save to system keyring when it is issued is listed here, so that you can test it again or copy it later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The secret of {name} ({kind}, connection {connection}) is forgotten on this computer. The client itself goes on working.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove {name} from the keyring?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SecretDialog</name>
    <message>
        <source>{name}: new credentials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not kept yet: copy or save it first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not kept yet: in memory only, copy it first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied: paste it where it belongs now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept in the system keyring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close without keeping the secret?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was neither copied nor saved. After closing nobody can show it again; you would have to get new credentials.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close without keeping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SecretField</name>
    <message>
        <source>Hide {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reveal {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SecretPanel</name>
    <message>
        <source>Client Secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy Client Secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy Secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This secret is shown once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy Client ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save to system keyring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it now; after Done nobody can show it again. The old secret has stopped working.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it now; after Done nobody can show it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: {secret}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved to system keyring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept in memory only, until you quit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no system keyring on this computer. Copy the secret as well.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SecurityTab</name>
    <message>
        <source>System keyring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no system keyring on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secrets are kept in memory until you quit, and never in a file. On Linux, install and start gnome-keyring or KWallet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is locked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock it with your login password; saved secrets wait behind it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} does not answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may be waiting for you in another window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secrets are kept in {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counts for secrets, keys and tokens. The clipboard is cleared only if it still holds that secret, and also when you quit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear a copied secret after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the keyring of your system holds secrets: client secrets that you save, and the session behind Keep me signed in. Your password is never kept.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ServerCard</name>
    <message>
        <source>Authentication Server URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It offers {url}. Nothing is sent there before you confirm it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service offers another authorization server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This address is not on the backend&apos;s own origin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It receives Client IDs and secrets. Nothing is sent before you confirm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy Authentication Server URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connections, security and appearance on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Security</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved credentials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>Sign out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no system keyring on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secrets that you save are kept in memory until you quit, never in a file.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SidebarNav</name>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>Sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in to {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind} · {host}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep me signed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Troubleshooting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The session is kept in the system keyring, never the password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no system keyring on this computer: the session is kept in memory only, until you quit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter your e-mail address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter your password.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SkeletonRows</name>
    <message>
        <source>Loading</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusStrip</name>
    <message>
        <source>Clear now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusTexts</name>
    <message>
        <source>Not signed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No system keyring: memory only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System keyring: locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System keyring: no answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System keyring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System keyring: unlocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label} copied · clears in {seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The desktop did not let the clipboard be cleared</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Text</name>
    <message>
        <source>Something went wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again. If it happens again, send the log to your support team.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} cannot be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the network, the address and the proxy in Settings, then try again. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server on this computer has stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start it again; its data is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server on this computer did not start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} did not answer within {seconds} seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server may be busy. Try again; after a change, look at the list first: it may have arrived.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of {host} is not trusted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent. Ask your network team whether a proxy inspects the traffic, and have its certificate installed on this computer. ({reason})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} sent an answer that this program does not understand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A proxy, a firewall or a maintenance page may have answered instead of the server. Check the Backend URL.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} redirects to another address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credentials are never sent after a redirect. If {location} is right, enter it as the Backend URL.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This server offers no administration interface.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signing in here is not possible. You can still test saved credentials and the connection to {host} under Troubleshooting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your session has ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in again. What you typed is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail and password do not match.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check both and try again, or ask the account owner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are not allowed to do this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account owner can give your role the API Access permission.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is switched off for your account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the Support Team to switch it on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This no longer exists on the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else may have deleted it. The list has been read again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server refused this, as it contradicts what is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the list again and compare.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is already one with this name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else has changed this in the meantime.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. The present state is shown now; decide again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server did not accept this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct it and try again. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server asks to wait.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many attempts. Try again in {seconds} seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} has an internal problem (status {status}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again in a few minutes. If it stays, give the request id to the Support Team.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} could not be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reason}. Choose another folder, or free some space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to {host} broke before the answer was complete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again; after a change, look at the list first: it may have arrived.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No secure connection to {host} came about.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent. Check that the address begins with the right scheme and that the server speaks TLS 1.2 or newer. ({reason})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} is not a confirmed authorization server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent. Look at the Authorization Server URL of this connection in Settings and confirm it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system keyring did not do what was asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the secret in another way, then look at the keyring.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no system keyring on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secrets are kept in memory until you quit, and never in a file. On Linux, install and start gnome-keyring or KWallet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system keyring is locked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock it with your login password, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system keyring refused access.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow this program in the keyring&apos;s own settings ({backend}), then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system keyring did not answer within {seconds} seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may be waiting for you in another window. Unlock it there, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value is too long for the system keyring.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It takes {limit} characters. Keep this secret in another way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system keyring did not keep the secret.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading it back gave something else. Keep it in another way now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the clipboard after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proxy address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name is too long: at most {limit} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name contains characters that cannot be shown, such as a line break.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name contains invisible characters, which could make it look like another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a web address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address must begin with https:// (or be just the host).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address must not contain a user name or a password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use https://: without it, anybody on the way could read the secrets. http:// is accepted for this computer only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address must not contain a question mark or a #.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The port must be from 1 to 65535.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the whole address, for example https://host/oauth2/token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings file has a value for {key} that cannot be used. This connection is not shown; it stays in the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings could not be saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They apply until you quit. {path} could not be written: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings were not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They apply until you quit. A newer version of this program wrote {path}; update this one to change it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They apply until you quit. {path} cannot be read ({reason}), so nothing is written over it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings file was damaged; settings or connections may be missing. The damaged file is kept as {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A newer version of this program wrote the settings file; changes are not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings file has a value for {key} that cannot be used. The default is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved. OAuth 2.0 Client Credentials are in force; the API key and Client Apps are refused from now on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved. The API key and Client Apps are in force; OAuth 2.0 clients are refused from now on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings file could not be read. It was set aside as {path}; the defaults are in force.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TroubleshootingPage</name>
    <message>
        <source>Troubleshooting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checks this connection from your own network, step by step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{subject}: {finding}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something is wrong with this connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{passed} passed · {warnings} with remarks · {failed} failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not tested yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The test reaches the server, looks at its certificate and clock, and compares the authorization server&apos;s address. It changes nothing and sends no secret.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>skipped</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UnsavedChangesDialog</name>
    <message>
        <source>Discard your changes?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You changed something on {page} and have not saved it. Nothing has been sent to the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Welcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} ({kind})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try it on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect to a server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starts a private server with a sample account. Nothing leaves this computer; remove it at any time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your account on the service, sandbox or production, or your own installation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API Access Admin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Govern how integrations sign in to your e-signature account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secrets stay in the system keyring of this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no system keyring: secrets stay in memory until you quit.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>API key and/or Client App credentials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OAuth 2.0 Client Credentials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API key and Client Apps in force</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OAuth 2.0 Client Credentials in force</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client App</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OAuth client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Production</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provided by the service, cannot be changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Typed for this connection, see Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Derived from the Backend URL, until the service answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{minutes} min {seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
