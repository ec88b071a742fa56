package org.demarche.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.LedgerException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The public pages as files, which any server, or none, can show: every address of another page is relative, and what needs a server
 * (search, counting a topic) is left out. It shows what visitors see.
 */
public final class StaticSite {
    private static final int WAIT_SECONDS = 120;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, String> files = new LinkedHashMap<>();
    private final Path folder;
    private final boolean addressed;

    private StaticSite(Path folder, boolean addressed) {
        this.folder = folder;
        this.addressed = addressed;
    }

    /**
     * Writes the site.
     *
     * @param settings name, what visitors may read, and the public address; without one, the pages have no citations, since they would
     *     not know what to cite
     * @param folder where to; made if need be. Files of the same names are replaced
     * @param progress is told how many pages are written
     * @return how many files there are
     * @throws StartException when no port of this machine can be listened on
     * @throws IOException when a file cannot be written; the message names it
     */
    public static int write(Ledger ledger, Settings settings, Path folder, IntConsumer progress)
            throws StartException, LedgerException, IOException, InterruptedException {
        Settings own = settings.withHost("127.0.0.1").withPort(0);
        StaticSite site = new StaticSite(folder, settings.baseUrl().isPresent());
        try (Server server = Server.start(ledger, own)) {
            site.plan(CrawlerPages.paths(server.states().awaited()));
            return site.write(server.address(), progress);
        }
    }

    /** Which path becomes which file. */
    private void plan(List<String> paths) {
        for (String path : paths) {
            files.put(path, path.equals("/") ? "index.html" : path.substring(1) + ".html");
            if (path.equals("/")) {
                files.put("/index.json", "index.json");
                files.put("/index.atom", "index.atom");
                files.put("/index.feed.json", "index.feed.json");
            } else if (!path.matches("/(legend|api|drift|attention)")) {
                files.put(path + ".json", path.substring(1) + ".json");
            }
            if (path.matches("/(issues|actors|outlets|speakers)/.*|/latest")) {
                files.put(path + ".atom", path.substring(1) + ".atom");
                files.put(path + ".feed.json", path.substring(1) + ".feed.json");
            }
            if (path.matches("/(issues|actors)/.*")) {
                files.put(path + "/timeline", path.substring(1) + "/timeline.html");
            }
        }
        for (String path : List.of("/drift.json", "/attention.json", "/openapi.yaml", "/openapi.json")) {
            files.put(path, path.substring(1));
        }
    }

    private int write(String address, IntConsumer progress) throws IOException, InterruptedException {
        List<String> plan = new ArrayList<>(files.keySet());
        TreeSet<String> further = new TreeSet<>();
        int written = 0;
        for (String path : plan) {
            HttpResponse<byte[]> answer = fetch(address, path);
            if (answer.statusCode() != 200) {
                throw new IOException(
                        "the page " + path + " answers " + answer.statusCode() + ": nothing more was written");
            }
            String file = files.getOrDefault(path, "");
            if (file.endsWith(".html")) {
                store(file, page(file, answer.body(), address, further).getBytes(StandardCharsets.UTF_8));
            } else {
                store(file, answer.body());
            }
            progress.accept(++written);
        }
        for (String path : further) {
            HttpResponse<byte[]> answer = fetch(address, path);
            if (answer.statusCode() == 200) {
                store(path.substring(1), answer.body());
                progress.accept(++written);
            }
        }
        return written;
    }

    private HttpResponse<byte[]> fetch(String address, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path.substring(1)))
                .timeout(java.time.Duration.ofSeconds(WAIT_SECONDS))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    private void store(String file, byte[] bytes) throws IOException {
        Path to = folder.resolve(file);
        Files.createDirectories(to.getParent());
        Files.write(to, bytes);
    }

    /**
     * A page with relative addresses.
     *
     * @param further takes the paths of style sheets, charts and whatever else the page is made of
     */
    private String page(String file, byte[] bytes, String address, TreeSet<String> further) {
        Document page = Jsoup.parse(new String(bytes, StandardCharsets.UTF_8));
        page.outputSettings().prettyPrint(false);
        page.select("form, link[type=application/json+oembed]").remove();
        if (!addressed) {
            page.select("section.cite, link[rel=canonical], meta[property^=og:], meta[name^=twitter:], script")
                    .remove();
        }
        page.select("meta[property=og:image], meta[property^=og:image:], meta[name^=twitter:]")
                .remove();
        for (Element link : page.select("link[href^=/]")) {
            String href = link.attr("href");
            if (href.startsWith("/assets/")) {
                further.add(href);
                link.attr("href", relative(file, href.substring(1)));
            } else if (files.containsKey(href)) {
                link.attr("href", relative(file, files.getOrDefault(href, "")));
            } else {
                link.remove();
            }
        }
        for (Element link : page.select("a[href^=/]")) {
            follow(file, link, further);
        }
        return page.outerHtml();
    }

    private void follow(String file, Element link, TreeSet<String> further) {
        String href = link.attr("href");
        int hash = href.indexOf('#');
        String path = hash < 0 ? href : href.substring(0, hash);
        String fragment = hash < 0 ? "" : href.substring(hash);
        if (path.matches("/[^?]*\\.(svg|png)")) {
            further.add(path);
            link.attr("href", relative(file, path.substring(1)));
        } else if (files.containsKey(path)) {
            link.attr("href", relative(file, files.getOrDefault(path, "")) + fragment);
        } else if (link.closest("nav[aria-label=Main]") != null && link.parent() != null) {
            link.parent().remove();
        } else {
            link.removeAttr("href").removeAttr("aria-label");
        }
    }

    /** The address of one file from another. */
    static String relative(String from, String to) {
        int depth = (int) from.chars().filter(c -> c == '/').count();
        return "../".repeat(depth) + to;
    }
}
