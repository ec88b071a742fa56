package org.demarche.article.fetch;

import crawlercommons.robots.BaseRobotRules;
import java.io.IOException;
import java.net.ConnectException;
import java.net.IDN;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.DnsResolver;
import org.jspecify.annotations.Nullable;

/**
 * Fetches addresses of the web: the door of this room. It keeps no page, only the rules of the hosts and when each was last asked; keep one
 * fetcher for all that is to be fetched. Thread-safe.
 */
public final class Fetcher {
    private static final Set<String> KINDS = Set.of(
            "text/html",
            "text/plain",
            "text/xml",
            "text/markdown",
            "application/xml",
            "application/json",
            "application/pdf",
            "application/octet-stream",
            "application/gzip",
            "application/x-gzip",
            "application/warc",
            "application/x-ndjson",
            "application/jsonl",
            "message/rfc822");

    private static final Pattern CHARSET = Pattern.compile("charset\\s{0,4}=\\s{0,4}[\"']?([a-z0-9_:.-]{2,40})");

    private final FetchOptions options;
    private final Http http;
    private final Turnstile turnstile = new Turnstile();
    private final Robots robots;

    /** @param options bounds and manners */
    public Fetcher(FetchOptions options) {
        this(options, new GuardedResolver(options.allowPrivate()));
    }

    /** @param names who resolves the names of every hop */
    Fetcher(FetchOptions options, DnsResolver names) {
        this.options = options;
        this.http = new Http(options, names);
        this.robots = new Robots(http, turnstile, options.delay());
    }

    /** A redirect that leads out of the web. */
    private static final class Astray extends IOException {
        private static final long serialVersionUID = 1L;

        Astray(String location, Exception cause) {
            super("it redirects to " + location + ", which is no address of the web", cause);
        }
    }

    /** Whether an input is an address that this can fetch: it begins with {@code http://} or {@code https://}. */
    public static boolean isAddress(String input) {
        return input.regionMatches(true, 0, "http://", 0, 7) || input.regionMatches(true, 0, "https://", 0, 8);
    }

    /**
     * Fetches an address, after waiting for its host's turn.
     *
     * @param address as a person gives it
     * @param known what is known of it already
     * @return what came; nothing is thrown for what is wrong with an address, a host or an answer
     */
    public Fetched fetch(String address, Validators known) {
        try {
            return fetch(parsed(address), known);
        } catch (URISyntaxException | IllegalArgumentException e) {
            return new Fetched.Refused("this is no web address", "Check it: it must look like https://host/path", true);
        } catch (Addresses.Private e) {
            return new Fetched.Refused(
                    String.valueOf(e.getMessage()),
                    "Give --allow-private if it is meant to be read all the same",
                    true);
        } catch (IOException e) {
            return failed(e);
        }
    }

    private Fetched fetch(URI first, Validators known) throws IOException {
        URI at = first;
        for (int hop = 0; hop <= options.redirects(); hop++) {
            BaseRobotRules rules = robots.of(at);
            if (!rules.isAllowed(at.toString())) {
                return new Fetched.Refused(
                        "the robots.txt of " + at.getHost() + " asks programs not to read it"
                                + (rules.isAllowNone() ? ", or cannot be had" : ""),
                        "Open it in a browser, save the page and give the file",
                        true);
            }
            URI here = at;
            Http.Answer answer =
                    turnstile.pass(host(here), robots.pause(rules), () -> http.get(here, known, options.bytes()));
            if (answer.status() == 304) {
                return new Fetched.Unchanged();
            }
            if (answer.status() / 100 == 3 && answer.location() != null) {
                at = follow(here, answer.location());
                continue;
            }
            return answer.status() / 100 == 2 ? page(here, answer) : refused(answer);
        }
        return new Fetched.Refused(
                "it redirects more than " + options.redirects() + " times",
                "Open it in a browser and give the last address",
                true);
    }

    private static Fetched page(URI at, Http.Answer answer) {
        String type = answer.type() == null ? "" : answer.type().toLowerCase(Locale.ROOT);
        String media = type.replaceFirst("\\s{0,9};.*", "").strip();
        boolean readable = media.isEmpty()
                || KINDS.contains(media)
                || media.endsWith("+xml") && !media.startsWith("image/")
                || media.endsWith("+json")
                || media.contains("wordprocessingml")
                || media.contains("opendocument.text");
        if (!readable) {
            return new Fetched.Refused(
                    "the host sends " + media + ", which holds no article",
                    "Give the address of the page itself",
                    true);
        }
        if (media.endsWith("json") && !articles(answer.body())) {
            return new Fetched.Refused(
                    "the host sends JSON that is no feed", "Give the address of the page itself", true);
        }
        if (answer.body().length == 0) {
            return new Fetched.Refused("the host sends an empty answer", "Try again later", false);
        }
        Matcher charset = CHARSET.matcher(type);
        return new Fetched.Page(
                at,
                media,
                charset.find() ? charset.group(1) : null,
                answer.body(),
                new Validators(answer.etag(), answer.lastModified()));
    }

    /** Whether JSON is a feed or records. */
    private static boolean articles(byte[] json) {
        String start = new String(json, 0, Math.min(json.length, 4000), StandardCharsets.ISO_8859_1);
        return start.contains("jsonfeed.org/version") || start.stripLeading().startsWith("{\"format\"");
    }

    private static Fetched refused(Http.Answer answer) {
        int status = answer.status();
        String said = "the host answers " + status;
        return switch (status) {
            case 401, 402, 403, 451 ->
                new Fetched.Refused(
                        said + ": it does not show this to programs, or not to everybody",
                        "Open it in a browser, save the page and give the file",
                        true);
            case 404, 410 -> new Fetched.Refused(said + ": there is no such page", "Check the address", true);
            case 429, 503 ->
                new Fetched.Refused(
                        said + ": it is asked too much" + later(answer.retryAfter()), "Try again later", false);
            default ->
                new Fetched.Refused(
                        said, status >= 500 ? "Try again later" : "Open it in a browser to see why", status < 500);
        };
    }

    private static String later(@Nullable String after) {
        return after == null || !after.matches("\\d{1,9}") ? "" : " and wants to be left alone for " + after + " s";
    }

    private static Fetched failed(IOException e) {
        String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        if (e instanceof Http.TooLarge) {
            return new Fetched.Refused(message, "Save it and split it into its articles", true);
        }
        if (e instanceof Astray) {
            return new Fetched.Refused(message, "Open it in a browser", true);
        }
        if (e instanceof UnknownHostException) {
            return new Fetched.Refused(
                    "there is no such host, or no network", "Check the address and the network", false);
        }
        if (e instanceof SocketTimeoutException || e instanceof Http.TooSlow) {
            return new Fetched.Refused("the host is too slow: " + message, "Try again later", false);
        }
        if (e instanceof ConnectException || e instanceof NoRouteToHostException) {
            return new Fetched.Refused("the host cannot be reached: " + message, "Try again later", false);
        }
        if (e instanceof SSLException) {
            return new Fetched.Refused(
                    "its connection is not secure: " + message,
                    "Check the address; open it in a browser to see why",
                    false);
        }
        return new Fetched.Refused("the connection broke: " + message, "Try again later", false);
    }

    /** Name and port, which together have their turn. */
    static String host(URI address) {
        return address.getHost() + ":" + address.getPort();
    }

    /**
     * Where a redirect leads, its fragment left out.
     *
     * @throws Astray when it is no address of the web
     */
    static URI follow(URI from, String location) throws Astray {
        try {
            return parsed(from.resolve(location.replace(" ", "%20")).toString());
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw new Astray(location, e);
        }
    }

    private static URI parsed(String address) throws URISyntaxException {
        String text = address.strip().replace(" ", "%20").replace("|", "%7C");
        int fragment = text.indexOf('#');
        URI given = new URI(fragment < 0 ? text : text.substring(0, fragment));
        String host = given.getHost();
        if (host == null && given.getRawAuthority() != null) {
            // A name in letters of its own language (RFC 5891).
            String authority = given.getRawAuthority();
            int port = authority.lastIndexOf(':');
            host = IDN.toASCII(port < 0 ? authority : authority.substring(0, port));
            String ascii = port < 0 ? host : host + authority.substring(port);
            given = new URI(given.toString().replaceFirst(Pattern.quote(authority), ascii));
        }
        if (given.getHost() == null || given.getUserInfo() != null) {
            throw new URISyntaxException(address, "no host, or a name before it");
        }
        String path = given.getRawPath() == null || given.getRawPath().isEmpty() ? "/" : given.getRawPath();
        String query = given.getRawQuery() == null ? "" : "?" + given.getRawQuery();
        String scheme = given.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new URISyntaxException(address, "not of the web");
        }
        return new URI(new URI(scheme + "://" + given.getRawAuthority().toLowerCase(Locale.ROOT) + path + query)
                .toASCIIString());
    }
}
