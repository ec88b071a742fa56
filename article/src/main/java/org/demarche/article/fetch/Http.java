package org.demarche.article.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/** Sends one request and takes one answer, within bounds; follows nothing and remembers nothing. Thread-safe. */
final class Http {
    private static final String ACCEPT =
            "text/html,application/xhtml+xml,application/atom+xml,application/rss+xml,application/feed+json,application/xml;q=0.9,"
                    + "application/pdf,text/plain;q=0.8,*/*;q=0.1";

    private final FetchOptions options;
    private final CloseableHttpClient client;

    /**
     * An answer.
     *
     * @param status RFC 9110, 15
     * @param body empty unless the status is 200 to 299
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Answer(
            int status,
            @Nullable String type,
            @Nullable String location,
            @Nullable String etag,
            @Nullable String lastModified,
            @Nullable String retryAfter,
            byte[] body) {}

    /** The answer is larger than allowed. */
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;

        TooLarge(int limit) {
            super("it is larger than " + (limit >= 1 << 20 ? (limit >> 20) + " MB" : limit + " bytes"));
        }
    }

    /** The answer takes longer than allowed. */
    static final class TooSlow extends IOException {
        private static final long serialVersionUID = 1L;

        TooSlow(long seconds, IOException cause) {
            super("it takes longer than " + seconds + " s", cause);
        }
    }

    /** @param names who resolves names; the guard, but where a test stands in for the web */
    Http(FetchOptions options, DnsResolver names) {
        this.options = options;
        Timeout quiet = Timeout.of(Math.min(20_000, options.time().toMillis()), TimeUnit.MILLISECONDS);
        // Each request has a connection of its own: nothing stays open between them, and there is nothing to close.
        this.client = HttpClients.custom()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableAutomaticRetries()
                .setUserAgent(options.agent())
                .setConnectionReuseStrategy((request, response, context) -> false)
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(names)
                        .setMaxConnTotal(64)
                        .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                                .http1Config(Http1Config.custom()
                                        .setMaxLineLength(32_000)
                                        .setMaxHeaderCount(300)
                                        .build())
                                .build())
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(quiet)
                                .setSocketTimeout(quiet)
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(quiet)
                        .setRedirectsEnabled(false)
                        .build())
                .build();
    }

    /**
     * @param address http or https, with a host
     * @param known what is known already
     * @param limit bytes of the body at most
     * @throws IOException when there is no whole answer within the bounds
     */
    Answer get(URI address, Validators known, int limit) throws IOException {
        HttpGet request = new HttpGet(address);
        request.setHeader("Accept", ACCEPT);
        request.setHeader("Accept-Language", "en, *;q=0.5");
        if (known.etag() != null) {
            request.setHeader("If-None-Match", known.etag());
        }
        if (known.lastModified() != null) {
            request.setHeader("If-Modified-Since", known.lastModified());
        }
        CompletableFuture.delayedExecutor(options.time().toMillis(), TimeUnit.MILLISECONDS)
                .execute(request::cancel);
        try {
            return client.execute(request, response -> answer(response, limit));
        } catch (IOException e) {
            if (request.isCancelled()) {
                throw new TooSlow(options.time().toSeconds(), e);
            }
            throw e;
        }
    }

    /** @return the status; the answer's body is left unread */
    int post(URI address, Map<String, String> headers, byte[] body) throws IOException {
        HttpPost request = new HttpPost(address);
        headers.forEach(request::setHeader);
        request.setEntity(new ByteArrayEntity(body, null));
        CompletableFuture.delayedExecutor(options.time().toMillis(), TimeUnit.MILLISECONDS)
                .execute(request::cancel);
        try {
            return client.execute(request, response -> {
                HttpEntity entity = response.getEntity();
                if (entity != null) {
                    entity.getContent().readNBytes(1 << 16);
                }
                return response.getCode();
            });
        } catch (IOException e) {
            if (request.isCancelled()) {
                throw new TooSlow(options.time().toSeconds(), e);
            }
            throw e;
        }
    }

    private static Answer answer(ClassicHttpResponse response, int limit) throws IOException {
        int status = response.getCode();
        HttpEntity entity = response.getEntity();
        byte[] body = {};
        if (entity != null && status / 100 == 2) {
            InputStream in = entity.getContent();
            body = in.readNBytes(limit);
            if (body.length == limit && in.read() >= 0) {
                // Thrown, not returned: what is returned normally is first read to its end.
                throw new TooLarge(limit);
            }
        } else if (entity != null) {
            entity.getContent().readNBytes(1 << 16);
        }
        return new Answer(
                status,
                header(response, "Content-Type"),
                header(response, "Location"),
                header(response, "ETag"),
                header(response, "Last-Modified"),
                header(response, "Retry-After"),
                body);
    }

    private static @Nullable String header(ClassicHttpResponse response, String name) {
        Header header = response.getFirstHeader(name);
        return header == null || header.getValue() == null || header.getValue().isBlank()
                ? null
                : header.getValue().strip();
    }
}
