// How to reach the emulator: by its own address where EMULATOR is set; otherwise by the real host
// names, through the proxy in HTTPS_PROXY. In both cases NODE_EXTRA_CA_CERTS holds its authority.
// This is all the configuration there is; the stories do not know which of the two they run on.

import { ClientSecretCredential } from '@azure/identity';
import { Client } from '@microsoft/microsoft-graph-client';
import { TokenCredentialAuthenticationProvider } from '@microsoft/microsoft-graph-client/authProviders/azureTokenCredentials/index.js';
import { DynamicsWebApi } from 'dynamics-web-api';
import { EnvHttpProxyAgent, install, setGlobalDispatcher } from 'undici';

const own = process.env.EMULATOR; // https://localhost:8443
const control = process.env.EMULATOR_CONTROL; // the same, also where the stories use the real names

// The built-in fetch does not look at HTTPS_PROXY, or only if told to (NODE_USE_ENV_PROXY=1, Node 24); undici's does.
if (!own) {
  install();
  setGlobalDispatcher(new EnvHttpProxyAgent());
}

export const SALES = 'https://contoso-sales.crm6.dynamics.com';

const TENANT = 'contoso.onmicrosoft.com';
const APPLY = ['0d9c8b7a-6f5e-4d3c-8b2a-19081726354f', 'emulator-apply-secret'];
const PLAN = ['1a2b3c4d-5e6f-4a7b-8c9d-0e1f2a3b4c5d', 'emulator-plan-secret'];

/** An application of the example tenant, signed in by secret. */
function credential([appId, secret]) {
  return new ClientSecretCredential(
    TENANT,
    appId,
    secret,
    own ? { authorityHost: own, disableInstanceDiscovery: true } : {},
  );
}

export const apply = () => credential(APPLY);
export const plan = () => credential(PLAN);
export const stranger = () => credential([APPLY[0], 'not the secret']);

/** Microsoft's Graph client. */
export function graph(credential = apply()) {
  const authProvider = new TokenCredentialAuthenticationProvider(credential, {
    scopes: ['https://graph.microsoft.com/.default'],
  });
  return Client.initWithMiddleware(
    own
      ? { authProvider, baseUrl: own, customHosts: new Set([new URL(own).hostname]) }
      : { authProvider },
  );
}

/** DynamicsWebApi on the environment "sales". */
export function dataverse(credential = apply()) {
  return new DynamicsWebApi({
    serverUrl: own ? `${own}/sales/` : `${SALES}/`,
    dataApi: { version: '9.2' },
    onTokenRefresh: async () => (await credential.getToken(`${SALES}/.default`)).token,
    ...(own ? {} : { proxy: { url: process.env.HTTPS_PROXY } }),
  });
}

/** The emulator's own controls, which no real tenant has. */
export const emulator = {
  /** Something to go wrong from now on; see docs/emulator.md. */
  async fault(rule) {
    await call('POST', 'faults', rule);
  },
  async strikes() {
    return (await (await call('GET', 'faults')).json()).strikes;
  },
  async heal() {
    await call('DELETE', 'faults');
  },
  /** What the guest does: opens the link in the mail and accepts. */
  async redeem(email) {
    await call('POST', 'redeem', { email });
  },
};

async function call(method, path, body) {
  const answer = await fetch(`${control}/__emulator/${path}`, {
    method,
    body: body && JSON.stringify(body),
  });
  if (!answer.ok) {
    throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  }
  return answer;
}

/** Asks again until something has come true; what the service takes its time for. */
export async function eventually(question) {
  for (let left = 100; ; left--) {
    try {
      const answer = await question();
      if (answer) {
        return answer;
      }
    } catch (refusal) {
      if (left === 0) {
        throw refusal;
      }
    }
    if (left === 0) {
      throw new Error(`never came true: ${question}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
