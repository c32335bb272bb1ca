// A certified OpenID provider (oidc-provider) that stands for a tenant of Microsoft Entra ID: the same issuer's form, and access tokens
// with the claims that the app judges by. A line of JSON on the input says for whom it is; a line of output says that it listens.
import { createServer } from 'node:http';
import { createInterface } from 'node:readline';
import { exportJWK, generateKeyPair } from 'jose';
import Provider from 'oidc-provider';

const { port, tenant, audience, clientId, redirectUri, roles, tokenSeconds } = JSON.parse(await new Promise(line => createInterface({ input: process.stdin }).once('line', line)));
const path = `/${tenant}/v2.0`;
const { privateKey } = await generateKeyPair('RS256', { extractable: true });

const provider = new Provider(`http://127.0.0.1:${port}${path}`, {
    jwks: { keys: [{ ...await exportJWK(privateKey), alg: 'RS256', use: 'sig', kid: 'one' }] },
    clients: [{
        client_id: clientId, redirect_uris: [redirectUri], token_endpoint_auth_method: 'none',
        grant_types: ['authorization_code', 'refresh_token'], response_types: ['code'],
    }],
    // Of a page that holds no secret, PKCE is what proves that the code is its own.
    pkce: { required: () => true },
    // Entra ID gives a refresh token to whom asks for offline_access, without asking people each time: here to everybody.
    issueRefreshToken: () => true,
    clientBasedCORS: (context, origin) => origin === new URL(redirectUri).origin,
    scopes: ['openid', 'profile', 'offline_access'],
    claims: { openid: ['sub'], profile: ['preferred_username'] },
    findAccount: (context, id) => ({ accountId: id, claims: () => ({ sub: id, preferred_username: `${id}@example.org` }) }),
    ttl: { AccessToken: tokenSeconds, IdToken: 3600, Session: 3600, Grant: 3600, Interaction: 600, RefreshToken: 3600 },
    extraTokenClaims: (context, token) => ({
        tid: tenant, oid: `00000000-0000-0000-0000-${token.accountId.length.toString().padStart(12, '0')}`,
        azp: clientId, preferred_username: `${token.accountId}@example.org`, roles, ver: '2.0',
    }),
    features: {
        devInteractions: { enabled: true },
        resourceIndicators: {
            enabled: true,
            defaultResource: () => `api://${audience}`,
            useGrantedResource: () => true,
            getResourceServerInfo: () => ({ audience, scope: `api://${audience}/.default`, accessTokenFormat: 'jwt', jwt: { sign: { alg: 'RS256' } } }),
        },
    },
});

// Below the tenant's path, as Entra ID is.
const answer = provider.callback();
createServer((request, response) => {
    if (!request.url.startsWith(path)) {
        response.writeHead(404).end();
        return;
    }
    request.originalUrl = request.url;
    request.url = request.url.slice(path.length) || '/';
    answer(request, response);
}).listen(port, '127.0.0.1', () => console.log('listening'));
