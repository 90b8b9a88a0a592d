<?php
// Asks for an API token, then calls the API with it. PHP 8 or newer.
$clientId = '{{CLIENT_ID}}';
$clientSecret = {{SECRET}};

$answer = file_get_contents('{{TOKEN_URL}}', false, stream_context_create(['http' => [
    'method' => 'POST',
    'header' => ['Content-Type: application/json'],
    'content' => json_encode([
        'clientId' => $clientId, 'secret' => $clientSecret, 'type' => 'OWNER',
    ]),
]]));
if ($answer === false) {
    exit("No API token was issued.\n");
}
$token = json_decode($answer, true)['accessToken']; // keep it until shortly before expiresAt (ms)

echo file_get_contents('{{API_URL}}/sysinfo', false, stream_context_create(['http' => [
    'header' => ['Authorization: Bearer ' . $token],
]])), "\n";
