package org.demarche.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import io.javalin.Javalin;
import io.javalin.http.Context;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import org.demarche.web.Office;
import org.demarche.web.desk.DeskSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrganisationTest {
    @TempDir
    Path folder;

    /** A small OpenID Connect provider that lets one person in, and can be made to lie. */
    private static final class Provider implements AutoCloseable {
        private final RSAKey key = new RSAKeyGenerator(2048).keyID("k1").generate();
        private final Javalin javalin;
        private final Map<String, Map<String, String>> codes = new LinkedHashMap<>();
        private RSAKey signing = key;
        private String nonce = "";
        private String audience = "record";

        Provider() throws Exception {
            javalin = Javalin.create(config -> {
                        config.startup.showJavalinBanner = false;
                        config.routes.get("/.well-known/openid-configuration", this::discovery);
                        config.routes.get("/keys", context -> json(context, new JWKSet(key.toPublicJWK()).toString()));
                        config.routes.get("/authorize", this::authorize);
                        config.routes.post("/token", this::token);
                    })
                    .start("127.0.0.1", 0);
        }

        String issuer() {
            return "http://127.0.0.1:" + javalin.port();
        }

        private static void json(Context context, String text) {
            context.contentType("application/json").result(text);
        }

        private void discovery(Context context) {
            json(context, """
                    {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token","jwks_uri":"%1$s/keys",
                     "response_types_supported":["code"],"subject_types_supported":["public"],
                     "id_token_signing_alg_values_supported":["RS256"]}""".formatted(issuer()));
        }

        private void authorize(Context context) {
            Map<String, String> asked = new LinkedHashMap<>();
            context.queryParamMap().forEach((name, values) -> asked.put(name, values.get(0)));
            codes.put("code" + codes.size(), asked);
            context.redirect(
                    asked.get("redirect_uri") + "?state=" + asked.get("state") + "&code=code" + (codes.size() - 1));
        }

        private void token(Context context) throws Exception {
            Map<String, String> asked = codes.remove(String.valueOf(context.formParam("code")));
            CodeChallenge challenge = CodeChallenge.compute(
                    CodeChallengeMethod.S256, new CodeVerifier(String.valueOf(context.formParam("code_verifier"))));
            String basic = "Basic "
                    + java.util.Base64.getEncoder().encodeToString("record:hush".getBytes(StandardCharsets.UTF_8));
            if (asked == null
                    || !challenge.getValue().equals(asked.get("code_challenge"))
                    || !basic.equals(context.header("Authorization"))) {
                context.status(400);
                json(context, "{\"error\":\"invalid_grant\"}");
                return;
            }
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("k1").build(),
                    new JWTClaimsSet.Builder()
                            .issuer(issuer())
                            .subject("u-17")
                            .audience(audience)
                            .claim("nonce", nonce.isEmpty() ? asked.get("nonce") : nonce)
                            .claim("name", "Olga Renn")
                            .issueTime(Date.from(Instant.now()))
                            .expirationTime(Date.from(Instant.now().plusSeconds(60)))
                            .build());
            token.sign(new RSASSASigner(signing));
            json(
                    context,
                    "{\"access_token\":\"a\",\"token_type\":\"Bearer\",\"id_token\":\"" + token.serialize() + "\"}");
        }

        @Override
        public void close() {
            javalin.stop();
        }
    }

    private Office office(Provider provider) throws Exception {
        return Office.open(
                folder,
                DeskSettings.defaults()
                        .withOrganisation(new OidcSettings(
                                provider.issuer(), "record", "hush", "Sign in with the newsroom", Role.REVIEWER)));
    }

    /** Goes to the provider and comes back; the address that the provider sent the browser to. */
    private static String back(Office office, Office.Guest guest) throws Exception {
        String away = location(guest.get("/sign-in/organisation?next=%2Fdesk%2Fadd"));
        String back = location(guest.getAddress(away));
        assertThat(back).startsWith(office.address("/sign-in/organisation/back"));
        return back.substring(office.address("/").length() - 1);
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError(answer.body()));
    }

    @Test
    void somebodyOfTheOrganisationIsLetInWithTheRoleOfNewAccounts() throws Exception {
        try (Provider provider = new Provider();
                Office office = office(provider)) {
            Office.Guest olga = office.guest();
            assertThat(olga.page("/sign-in").select("a.button").text()).isEqualTo("Sign in with the newsroom");
            String away = location(olga.get("/sign-in/organisation"));
            Map<String, String> asked = new LinkedHashMap<>();
            for (String pair : URI.create(away).getRawQuery().split("&")) {
                asked.put(pair.split("=")[0], URLDecoder.decode(pair.split("=")[1], StandardCharsets.UTF_8));
            }
            assertThat(asked)
                    .containsEntry("code_challenge_method", "S256")
                    .containsKeys("state", "nonce", "code_challenge");

            assertThat(location(olga.get(back(office, olga)))).isEqualTo("/desk/add");
            assertThat(olga.page("/desk").select(".whoami").text()).isEqualTo("Olga Renn, reviewer");
            assertThat(office.desk().accounts().all())
                    .anyMatch(account -> account.name().equals("Olga Renn") && !account.local());
            assertThat(office.guest().signIn("Olga Renn", "", "/desk").statusCode())
                    .isEqualTo(401);
        }
    }

    @Test
    void aCodeIsGoodOnceAndOnlyInTheBrowserThatBegan() throws Exception {
        try (Provider provider = new Provider();
                Office office = office(provider)) {
            Office.Guest olga = office.guest();
            String back = back(office, olga);
            assertThat(office.guest().get(back).statusCode()).isEqualTo(403);
            assertThat(olga.get(back).statusCode()).isEqualTo(302);
            assertThat(office.guest().get(back).statusCode()).isEqualTo(403);
            assertThat(olga.get("/sign-in/organisation/back?state=made-up&code=code0")
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void aTokenOfAnotherKeyAnotherNonceOrAnotherSiteIsNotBelieved() throws Exception {
        try (Provider provider = new Provider();
                Office office = office(provider)) {
            provider.signing = new RSAKeyGenerator(2048).keyID("k1").generate();
            refused(office);
            provider.signing = provider.key;
            provider.nonce = "another";
            refused(office);
            provider.nonce = "";
            provider.audience = "somebody else";
            refused(office);
            assertThat(office.desk().accounts().all())
                    .noneMatch(account -> account.name().equals("Olga Renn"));
        }
    }

    private static void refused(Office office) throws Exception {
        Office.Guest olga = office.guest();
        assertThat(olga.get(back(office, olga)).statusCode()).isEqualTo(403);
        assertThat(olga.get("/desk").statusCode()).isEqualTo(302);
    }

    @Test
    void anAccountThatWasClosedStaysOut() throws Exception {
        try (Provider provider = new Provider();
                Office office = office(provider)) {
            Office.Guest olga = office.guest();
            olga.get(back(office, olga));
            office.desk().accounts().active("Olga Renn", false, "the test");
            assertThat(olga.get("/desk").statusCode()).isEqualTo(302);
            HttpResponse<String> answer = olga.get(back(office, olga));
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).contains("is closed");
        }
    }
}
