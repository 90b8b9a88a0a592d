// Asks for an access token, then calls the API with it. Node.js 18 or newer, as snippet.mjs.
const clientId = "{{CLIENT_ID}}";
const clientSecret = {{SECRET}};

const pair = [clientId, clientSecret].map(encodeURIComponent).join(":");
const answer = await fetch("{{TOKEN_URL}}", {
  method: "POST",
  headers: { Authorization: "Basic " + Buffer.from(pair).toString("base64") },
  body: new URLSearchParams({ grant_type: "client_credentials" }),
});
if (!answer.ok) throw new Error(`No access token was issued: ${answer.status}`);
const { access_token } = await answer.json(); // keep it until shortly before expires_in

const call = await fetch("{{API_URL}}/sysinfo", {
  headers: { Authorization: "Bearer " + access_token },
});
console.log(await call.text());
