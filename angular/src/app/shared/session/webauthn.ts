/** The server's JSON and what the browser's passkey interface takes: older browsers cannot translate between them by themselves. */

interface Listed { readonly id: string; readonly type: PublicKeyCredentialType; readonly transports?: readonly AuthenticatorTransport[] }
type Json = Record<string, unknown>;

const bytes = (text: string) => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), c => c.charCodeAt(0));
const text = (buffer: ArrayBuffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
const listed = (all: unknown) => ((all ?? []) as Listed[]).map(c => ({ ...c, id: bytes(c.id), transports: [...(c.transports ?? [])] }));

/** False where the browser knows no passkeys, or the page is not on a safe address. */
export const passkeysWork = (): boolean => typeof PublicKeyCredential === 'function' && !!navigator.credentials;

/** Asks the person to sign with a passkey. Throws a `DOMException` when they do not. */
export async function signWithPasskey(options: Json): Promise<Json> {
  const publicKey = { ...options, challenge: bytes(options['challenge'] as string), allowCredentials: listed(options['allowCredentials']) };
  const made = (await navigator.credentials.get({ publicKey: publicKey as PublicKeyCredentialRequestOptions })) as PublicKeyCredential;
  const response = made.response as AuthenticatorAssertionResponse;
  return whole(made, {
    clientDataJSON: text(response.clientDataJSON),
    authenticatorData: text(response.authenticatorData),
    signature: text(response.signature),
    ...(response.userHandle ? { userHandle: text(response.userHandle) } : {}),
  });
}

/** Asks the person to make a passkey. Throws a `DOMException` when they do not. */
export async function makePasskey(options: Json): Promise<Json> {
  const user = options['user'] as { id: string };
  const publicKey = {
    ...options,
    challenge: bytes(options['challenge'] as string),
    user: { ...user, id: bytes(user.id) },
    excludeCredentials: listed(options['excludeCredentials']),
  };
  const made = (await navigator.credentials.create({ publicKey: publicKey as unknown as PublicKeyCredentialCreationOptions })) as PublicKeyCredential;
  const response = made.response as AuthenticatorAttestationResponse;
  return whole(made, {
    clientDataJSON: text(response.clientDataJSON),
    attestationObject: text(response.attestationObject),
    transports: response.getTransports?.() ?? [],
  });
}

/** For a header. */
export const headerOf = (value: Json): string => text(new TextEncoder().encode(JSON.stringify(value)).buffer as ArrayBuffer);

function whole(made: PublicKeyCredential, response: Json): Json {
  return { id: made.id, rawId: text(made.rawId), type: made.type, clientExtensionResults: {}, response };
}
