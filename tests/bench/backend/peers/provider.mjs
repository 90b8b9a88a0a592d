// The peer of the npm world: oidc-provider in a cluster of processes, and a protected resource
// that verifies its tokens with jose. Arguments: port, processes, file with client and key.
import cluster from 'node:cluster';
import { readFileSync } from 'node:fs';
import { createLocalJWKSet, jwtVerify } from 'jose';
import Provider from 'oidc-provider';

const [port, processes, file] = process.argv.slice(2);
const { clientId, secret, jwk } = JSON.parse(readFileSync(file, 'utf8'));
const issuer = `http://127.0.0.1:${port}`;
const audience = `${issuer}/api`;

if (cluster.isPrimary) {
  for (let n = 0; n < Number(processes); n += 1) cluster.fork();
} else {
  const provider = new Provider(issuer, {
    clients: [{
      client_id: clientId,
      client_secret: secret,
      grant_types: ['client_credentials'],
      redirect_uris: [],
      response_types: [],
      token_endpoint_auth_method: 'client_secret_basic',
      id_token_signed_response_alg: 'ES256',
    }],
    jwks: { keys: [jwk] },
    routes: { token: '/oauth2/token' },
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => audience,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          audience,
          scope: '',
          accessTokenFormat: 'jwt',
          accessTokenTTL: 299,
          jwt: { sign: { alg: 'ES256' } },
        }),
      },
    },
  });
  const { d, ...publicKey } = jwk;
  const keys = createLocalJWKSet({ keys: [publicKey] });
  const rules = { issuer, audience, typ: 'at+jwt', algorithms: ['ES256'] };
  provider.use(async (ctx, next) => {
    if (ctx.path !== '/api/sysinfo') {
      await next();
      return;
    }
    try {
      await jwtVerify((ctx.get('authorization') || '').slice('Bearer '.length), keys, rules);
      ctx.body = { version: '1.0.0' };
    } catch {
      ctx.status = 401;
    }
  });
  provider.listen(Number(port), '127.0.0.1');
}
