package org.demarche.web.account;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.ledger.LedgerException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Signing in with an organisation: the authorization code flow of OpenID Connect Core 1.0, section 3.1, with PKCE (RFC 7636), {@code
 * state} and {@code nonce}. What was begun is kept here for ten minutes and bound to the browser by a cookie; it can be used once.
 */
public final class Organisation {
    private static final Logger LOG = LoggerFactory.getLogger(Organisation.class);
    private static final String COOKIE = "signing-in";
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int BEGUN = 1000;
    private static final int HTTP_MILLIS = 10_000;

    private record Begun(String browser, String next, CodeVerifier verifier, Nonce nonce, Instant at) {}

    private final OidcSettings settings;
    private final House house;
    private final SignIn signIn;
    private final Accounts accounts;
    private final Audit audit;
    private final Clock clock;
    private final Map<String, Begun> begun = new LinkedHashMap<>();
    private @Nullable OIDCProviderMetadata provider;

    public Organisation(
            OidcSettings settings, House house, SignIn signIn, Accounts accounts, Audit audit, Clock clock) {
        this.settings = settings;
        this.house = house;
        this.signIn = signIn;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    /** Registers its addresses. */
    public void register(RoutesConfig routes) {
        routes.get("/sign-in/organisation", this::begin);
        routes.get("/sign-in/organisation/back", this::back);
    }

    private void begin(Context context) {
        Doors.apart(context);
        try {
            String state = Tokens.random();
            String browser = Tokens.random();
            Begun kept = new Begun(
                    Tokens.hash(browser),
                    SignIn.local(context.queryParam("next")),
                    new CodeVerifier(),
                    new Nonce(),
                    clock.instant());
            keep(state, kept);
            context.cookie(new Cookie(
                    COOKIE,
                    browser,
                    "/sign-in",
                    (int) PATIENCE.toSeconds(),
                    house.secure(context),
                    true,
                    null,
                    SameSite.LAX));
            AuthenticationRequest request = new AuthenticationRequest.Builder(
                            ResponseType.CODE,
                            new Scope("openid", "profile"),
                            new ClientID(settings.client()),
                            redirect(context))
                    .endpointURI(provider().getAuthorizationEndpointURI())
                    .state(new State(state))
                    .nonce(kept.nonce())
                    .codeChallenge(kept.verifier(), CodeChallengeMethod.S256)
                    .build();
            context.redirect(request.toURI().toString());
        } catch (GeneralException | IOException e) {
            LOG.warn("the provider {} cannot be asked: {}", settings.issuer(), e.toString());
            failed(context, 502, "The organisation’s sign-in does not answer.");
        }
    }

    private URI redirect(Context context) {
        return URI.create(house.base(context) + "/sign-in/organisation/back");
    }

    private synchronized void keep(String state, Begun kept) {
        Instant old = clock.instant().minus(PATIENCE);
        begun.values().removeIf(b -> b.at().isBefore(old));
        while (begun.size() >= BEGUN) {
            begun.remove(begun.keySet().iterator().next());
        }
        begun.put(state, kept);
    }

    private synchronized Optional<Begun> taken(Context context) {
        String state = context.queryParam("state");
        String browser = context.cookie(COOKIE);
        if (state == null || browser == null) {
            return Optional.empty();
        }
        Begun kept = begun.get(state);
        boolean fits = kept != null
                && Tokens.same(kept.browser(), Tokens.hash(browser))
                && kept.at().isAfter(clock.instant().minus(PATIENCE));
        if (fits) {
            begun.remove(state);
        }
        return fits ? Optional.ofNullable(kept) : Optional.empty();
    }

    private void back(Context context) throws LedgerException {
        Doors.apart(context);
        Optional<Begun> kept = taken(context);
        String code = context.queryParam("code");
        if (kept.isEmpty()) {
            audit.note(Audit.VISITOR, "sign-in refused", settings.issuer(), "nothing was begun in this browser");
            failed(context, 403, "This sign-in was not begun in this browser, or too long ago.");
            return;
        }
        if (code == null) {
            failed(context, 403, "The organisation did not let you in.");
            return;
        }
        try {
            IDTokenClaimsSet claims = claims(context, code, kept.get());
            String subject =
                    claims.getIssuer().getValue() + " " + claims.getSubject().getValue();
            Optional<Account> account = accounts.known(subject, name(claims), settings.role());
            if (account.isEmpty()) {
                audit.note(Audit.VISITOR, "sign-in refused", subject, "the account is closed");
                failed(context, 403, "Your account at this site is closed.");
                return;
            }
            signIn.admit(context, account.get(), kept.get().next(), List.of());
        } catch (Refused e) {
            failed(context, 403, e.getMessage() + ".");
        } catch (GeneralException | IOException | JOSEException | BadJOSEException e) {
            LOG.warn("a sign-in by {} failed: {}", settings.issuer(), e.toString());
            audit.note(
                    Audit.VISITOR,
                    "sign-in failed",
                    settings.issuer(),
                    e.getClass().getSimpleName());
            failed(context, 403, "What the organisation said about you cannot be believed.");
        }
    }

    private IDTokenClaimsSet claims(Context context, String code, Begun kept)
            throws GeneralException, IOException, JOSEException, BadJOSEException {
        AuthorizationCodeGrant grant =
                new AuthorizationCodeGrant(new AuthorizationCode(code), redirect(context), kept.verifier());
        ClientID client = new ClientID(settings.client());
        URI endpoint = provider().getTokenEndpointURI();
        TokenRequest request = settings.secret().isEmpty()
                ? new TokenRequest(endpoint, client, grant)
                : new TokenRequest(endpoint, new ClientSecretBasic(client, new Secret(settings.secret())), grant);
        HTTPRequest http = request.toHTTPRequest();
        http.setConnectTimeout(HTTP_MILLIS);
        http.setReadTimeout(HTTP_MILLIS);
        TokenResponse answer = OIDCTokenResponseParser.parse(http.send());
        if (!(answer instanceof OIDCTokenResponse tokens)) {
            throw new ParseException("the provider refused the code");
        }
        IDTokenValidator validator = new IDTokenValidator(
                new Issuer(settings.issuer()),
                client,
                JWSAlgorithm.RS256,
                provider().getJWKSetURI().toURL());
        return validator.validate(tokens.getOIDCTokens().getIDToken(), kept.nonce());
    }

    private static String name(IDTokenClaimsSet claims) {
        for (String claim : List.of("name", "preferred_username")) {
            String name = claims.getStringClaim(claim);
            if (name != null && !name.isBlank()) {
                return name.strip();
            }
        }
        return claims.getSubject().getValue();
    }

    private synchronized OIDCProviderMetadata provider() throws GeneralException, IOException {
        OIDCProviderMetadata known = provider;
        if (known == null) {
            known = OIDCProviderMetadata.resolve(new Issuer(settings.issuer()), HTTP_MILLIS, HTTP_MILLIS);
            provider = known;
        }
        return known;
    }

    private void failed(Context context, int status, String message) {
        house.problem(
                context,
                status,
                "You are not signed in",
                message,
                "Try again from the page that asks you to sign in; if it stays, tell whoever runs this site.");
    }
}
