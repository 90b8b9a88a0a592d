<?php
// Asks for an access token, then calls the API with it. PHP 8 or newer.
$clientId = '{{CLIENT_ID}}';
$clientSecret = {{SECRET}};

$pair = urlencode($clientId) . ':' . urlencode($clientSecret);
$answer = file_get_contents('{{TOKEN_URL}}', false, stream_context_create(['http' => [
    'method' => 'POST',
    'header' => [
        'Authorization: Basic ' . base64_encode($pair),
        'Content-Type: application/x-www-form-urlencoded',
    ],
    'content' => 'grant_type=client_credentials',
]]));
if ($answer === false) {
    exit("No access token was issued.\n");
}
$token = json_decode($answer, true)['access_token']; // keep it until shortly before expires_in

echo file_get_contents('{{API_URL}}/sysinfo', false, stream_context_create(['http' => [
    'header' => ['Authorization: Bearer ' . $token],
]])), "\n";
