package org.demarche.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.demarche.web.account.OidcSettings;
import org.demarche.web.account.Role;
import org.demarche.web.desk.DeskSettings;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the site gives to other programs. */
class PublicDesignTest {
    private static Serving site;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        site = Serving.newsstand(folder);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void theOpenApiDocumentHasExactlyWhatIsAnsweredTheDeskIncluded(@TempDir Path folder) throws Exception {
        JsonNode paths = site.json("/openapi.json").path("paths");
        TreeSet<String> described = new TreeSet<>();
        for (Map.Entry<String, JsonNode> path : paths.properties()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                described.add(method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey());
                assertThat(method.getValue().path("summary").asText())
                        .as(path.getKey())
                        .isNotBlank();
            }
        }
        OidcSettings organisation = new OidcSettings("http://127.0.0.1:1", "demarche", "", "In", Role.READER);
        try (Office office = Office.open(folder, DeskSettings.defaults().withOrganisation(organisation))) {
            assertThat(described).isEqualTo(new TreeSet<>(office.routes()));
        }
        assertThat(described)
                .containsAll(site.server().paths().stream().map("GET "::concat).toList());
        assertThat(site.page("/api").select(".api dt").eachText()).hasSameSizeAs(described);
    }

    @Test
    void theParametersOfEveryPathAreThoseInItsBraces() throws Exception {
        JsonNode document = site.json("/openapi.json");
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            TreeSet<String> braces = new TreeSet<>();
            Matcher names = Pattern.compile("\\{(\\w+)}").matcher(path.getKey());
            while (names.find()) {
                braces.add(names.group(1));
            }
            for (JsonNode operation : path.getValue()) {
                TreeSet<String> inPath = new TreeSet<>();
                for (JsonNode reference : operation.path("parameters")) {
                    JsonNode parameter =
                            document.at(reference.path("$ref").asText().substring(1));
                    assertThat(parameter.isMissingNode())
                            .as(reference.toString())
                            .isFalse();
                    if (parameter.path("in").asText().equals("path")) {
                        inPath.add(parameter.path("name").asText());
                    }
                }
                assertThat(inPath).as(path.getKey()).isEqualTo(braces);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/index", "/latest", "/search", "/speakers/mirela-osk"})
    void feedsAreWellFormedAndMarkEveryStatement(String path) throws Exception {
        HttpResponse<String> atom = site.get(path + ".atom" + (path.equals("/search") ? "?q=osk" : ""));
        assertThat(atom.headers().firstValue("Content-Type"))
                .hasValueSatisfying(t -> assertThat(t).startsWith("application/atom+xml"));
        var document = xml(atom.body());
        var entries = document.getElementsByTagName("entry");
        assertThat(entries.getLength()).isPositive();
        for (int i = 0; i < entries.getLength(); i++) {
            assertThat(entries.item(i).getTextContent()).contains("Machine-read.");
        }
        JsonNode feed = site.json(path + ".feed.json" + (path.equals("/search") ? "?q=osk" : ""));
        assertThat(feed.path("version").asText()).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(feed.path("items")).hasSize(entries.getLength());
        for (JsonNode item : feed.path("items")) {
            assertThat(item.path("content_text").asText()).contains("Machine-read.");
            assertThat(site.get(item.path("url")
                                    .asText()
                                    .substring(site.address("/").length() - 1))
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void everyAddressOfTheSitemapIsAnsweredAndEveryLinkOfThosePagesToo() throws Exception {
        var locations = xml(site.get("/sitemap.xml").body()).getElementsByTagName("loc");
        TreeSet<String> links = new TreeSet<>();
        assertThat(locations.getLength()).isGreaterThan(40);
        for (int i = 0; i < locations.getLength(); i++) {
            String path = locations
                    .item(i)
                    .getTextContent()
                    .substring(site.address("/").length() - 1);
            HttpResponse<String> answer = site.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            Jsoup.parse(answer.body())
                    .select("a[href^=/], link[href^=/]")
                    .eachAttr("href")
                    .forEach(href -> links.add(href.replaceFirst("#.*", "")));
        }
        assertThat(links).hasSizeGreaterThan(100);
        for (String href : links) {
            assertThat(site.get(href).statusCode()).as(href).isEqualTo(200);
        }
        assertThat(site.get("/robots.txt").body()).contains("Sitemap: " + site.address("/sitemap.xml"));
    }

    @Test
    void aStatementSaysWhatItIsInTheWordsOfSchemaOrg() throws Exception {
        String path = site.statement("soldier");
        Document page = site.page(path);
        JsonNode graph = new ObjectMapper()
                .readTree(page.selectFirst("script[type=application/ld+json]").data())
                .path("@graph");

        assertThat(graph.findValuesAsText("@type")).contains("Quotation", "Claim", "NewsArticle", "BreadcrumbList");
        assertThat(graph.get(0).path("creditText").asText()).isEqualTo("machine-read");
        assertThat(page.selectFirst("meta[property=og:image]").attr("content")).isEqualTo(site.address(path + ".png"));
        assertThat(page.selectFirst("meta[property=og:url]").attr("content"))
                .isEqualTo(page.selectFirst("link[rel=canonical]").attr("href"));
    }

    @Test
    void anotherSiteLearnsHowToEmbedAStatement() throws Exception {
        String statement = site.statement("soldier");
        JsonNode answer = site.json(
                "/oembed?maxwidth=400&url=" + URLEncoder.encode(site.address(statement), StandardCharsets.UTF_8));

        assertThat(answer.path("type").asText()).isEqualTo("rich");
        Element frame = Jsoup.parse(answer.path("html").asText()).selectFirst("iframe");
        assertThat(frame.attr("sandbox")).isEqualTo("allow-popups");
        assertThat(frame.attr("width")).isEqualTo("400");
        HttpResponse<String> card =
                site.get(frame.attr("src").substring(site.address("/").length() - 1));
        assertThat(card.statusCode()).isEqualTo(200);
        assertThat(card.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("default-src 'none'", "frame-ancestors *")
                        .doesNotContain("unsafe"));
        assertThat(Jsoup.parse(card.body()).selectFirst(".mark").text()).startsWith("machine-read");
        assertThat(site.get("/oembed?url=https://elsewhere.example/statements/x")
                        .statusCode())
                .isEqualTo(404);
        assertThat(site.get("/oembed").statusCode()).isEqualTo(400);
    }

    @Test
    void pagesAreSentCompressed() throws Exception {
        HttpResponse<String> plain = site.get("/timeline");
        HttpResponse<String> packed = site.get("/timeline", "Accept-Encoding", "gzip");

        assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(packed.body().length()).isLessThan(plain.body().length() / 2);
    }

    @Test
    void theStaticSiteWorksFromAnyFolderWithoutAServer(@TempDir Path folder) throws Exception {
        int files = StaticSite.write(site.ledger(), Settings.defaults(), folder, n -> {});

        List<Path> pages;
        try (Stream<Path> all = Files.walk(folder)) {
            pages = all.filter(Files::isRegularFile).toList();
        }
        assertThat(pages).hasSize(files);
        for (Path file :
                pages.stream().filter(p -> p.toString().endsWith(".html")).toList()) {
            Document page = Jsoup.parse(Files.readString(file));
            assertThat(page.select("form, [href^=/], [src^=/]"))
                    .as(file.toString())
                    .isEmpty();
            assertThat(page.html()).as(file.toString()).doesNotContain("127.0.0.1");
            for (String href : page.select("[href]").eachAttr("href")) {
                if (!href.matches("(https?:|#).*")) {
                    assertThat(file.resolveSibling(href.replaceFirst("#.*", "")))
                            .as(file + " to " + href)
                            .exists();
                }
            }
        }
    }

    private static org.w3c.dom.Document xml(String text) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
