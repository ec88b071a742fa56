package org.demarche.web.account;

/**
 * An organisation's sign-in (OpenID Connect Core 1.0).
 *
 * @param issuer address of the provider, as its discovery document names it
 * @param client what this site is called there
 * @param secret its secret there, empty for a public client
 * @param button what the button says
 * @param role what a new account may do
 */
public record OidcSettings(String issuer, String client, String secret, String button, Role role) {
    /** Without the secret. */
    @Override
    public String toString() {
        return issuer + " as " + client;
    }
}
