// Asks for an API token, then calls the API with it. Node.js 18 or newer, as snippet.mjs.
const clientId = "{{CLIENT_ID}}";
const clientSecret = {{SECRET}};

const answer = await fetch("{{TOKEN_URL}}", {
  method: "POST",
  headers: { "Content-Type": "application/json" },
  body: JSON.stringify({ clientId, secret: clientSecret, type: "OWNER" }),
});
if (!answer.ok) throw new Error(`No API token was issued: ${answer.status}`);
const { accessToken } = await answer.json(); // keep it until shortly before expiresAt (ms)

const call = await fetch("{{API_URL}}/sysinfo", {
  headers: { Authorization: "Bearer " + accessToken },
});
console.log(await call.text());
