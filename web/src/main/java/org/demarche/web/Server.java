package org.demarche.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.util.JavalinBindException;
import java.net.BindException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.demarche.ledger.Counts;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.LedgerException;
import org.demarche.web.desk.Desk;
import org.demarche.web.operation.Metrics;
import org.demarche.web.operation.WatchSettings;
import org.demarche.web.operation.Watchman;
import org.demarche.web.state.NotYet;
import org.demarche.web.state.RecordState;
import org.demarche.web.state.RecordStates;
import org.jspecify.annotations.Nullable;

/**
 * Serves a ledger over HTTP until it is closed.
 *
 * <pre>{@code
 * try (Ledger ledger = Ledger.open("demarche.db");
 *         Server server = Server.start(ledger, Settings.defaults().withPort(0))) {
 *     System.err.println(server.address());
 *     Thread.currentThread().join();
 * }
 * }</pre>
 *
 * <p>Thread-safe. Without a desk it only reads the ledger; the ledger stays the caller's to close, after the server.
 */
public final class Server implements AutoCloseable {
    private static final Set<HandlerType> METHODS =
            Set.of(HandlerType.GET, HandlerType.POST, HandlerType.PUT, HandlerType.PATCH, HandlerType.DELETE);

    private final Javalin javalin;
    private final Settings settings;
    private final RecordStates states;
    private final List<String> paths;
    private final Watchman watchman;

    private static Watchman watchman(Ledger ledger, @Nullable Desk desk, WatchSettings watch) {
        Metrics metrics = new Metrics();
        metrics.gauge(
                "demarche_statements", "Visible statements in the record.", () -> count(ledger, Counts::statements));
        metrics.gauge("demarche_articles", "Articles in the record.", () -> count(ledger, Counts::articles));
        metrics.gauge("demarche_revisions", "Revisions in the chain.", () -> count(ledger, Counts::revisions));
        return new Watchman(
                watch,
                metrics,
                () -> {
                    ledger.head();
                    if (desk != null) {
                        desk.look();
                    }
                },
                context -> desk == null ? context.ip() : desk.network(context),
                Clock.systemUTC());
    }

    private static double count(Ledger ledger, ToLongFunction<Counts> of) {
        try {
            return of.applyAsLong(ledger.counts());
        } catch (LedgerException e) {
            return Double.NaN; // left out; /ready says that the ledger cannot be read
        }
    }

    private Server(Javalin javalin, Settings settings, RecordStates states, List<String> paths, Watchman watchman) {
        this.states = states;
        this.watchman = watchman;
        this.javalin = javalin;
        this.settings = settings;
        this.paths = paths;
    }

    /**
     * Starts a server; when this returns, it answers.
     *
     * @param ledger what it serves
     * @param settings where and under what name
     * @throws StartException when the address cannot be listened on
     */
    public static Server start(Ledger ledger, Settings settings) throws StartException {
        return start(ledger, settings, (Desk) null);
    }

    /**
     * Starts a server with a desk; when this returns, it answers.
     *
     * @param desk what writes; null for a site that can only be read. It stays the caller's to close, after the server
     * @throws StartException when the address cannot be listened on
     */
    public static Server start(Ledger ledger, Settings settings, @Nullable Desk desk) throws StartException {
        return start(ledger, settings, desk, WatchSettings.defaults());
    }

    /**
     * Starts a server; when this returns, it answers.
     *
     * @param desk what writes; null for a site that can only be read. It stays the caller's to close, after the server
     * @param watch limits, and what is counted and logged
     * @throws StartException when the address cannot be listened on
     */
    public static Server start(Ledger ledger, Settings settings, @Nullable Desk desk, WatchSettings watch)
            throws StartException {
        return start(ledger, settings, desk, watch, desk == null ? Disclosure.NOTHING : Disclosure.of(desk.opened()));
    }

    /** @param disclosure which findings an editor has opened to the public */
    static Server start(
            Ledger ledger, Settings settings, @Nullable Desk desk, WatchSettings watch, Disclosure disclosure)
            throws StartException {
        RecordStates states = new RecordStates(ledger, new Preparation(disclosure)::of);
        Site site = new Site(ledger, settings, new Templates(), new Assets(), states, disclosure, desk != null);
        List<String> paths = new ArrayList<>();
        Housing housing = new Housing(site, new Problems(site));
        Watchman watchman = watchman(ledger, desk, watch);
        Javalin javalin = Javalin.create(config -> {
            configure(config, site, desk, watch);
            config.routes.before(Headers::set);
            watchman.register(config);
            routes(config.routes, site, desk, housing, paths);
        });
        try {
            javalin.start(settings.host(), settings.port());
        } catch (RuntimeException e) {
            javalin.stop();
            states.close();
            throw new StartException(reason(settings, e), e);
        }
        housing.port(javalin.port());
        states.begin();
        return new Server(javalin, settings, states, List.copyOf(paths), watchman);
    }

    /** The port it listens on; never 0. */
    public int port() {
        return javalin.port();
    }

    /** The address to open in a browser of this machine, with a slash at the end. */
    public String address() {
        String host = settings.host();
        String shown = host.equals("0.0.0.0") || host.equals("::")
                ? "localhost"
                : host.contains(":") ? "[" + host + "]" : host;
        return "http://" + shown + ":" + port() + "/";
    }

    /** The paths it answers, with names in braces, as they were registered. */
    List<String> paths() {
        return paths;
    }

    /** Everything that is answered, the desk's too: method and path, with names in braces; HEAD is answered wherever GET is. */
    List<String> routes() {
        return javalin.unsafe.internalRouter.allHttpHandlers().stream()
                .map(each -> each.endpoint)
                .filter(endpoint -> METHODS.contains(endpoint.method))
                .map(endpoint -> endpoint.method + " " + endpoint.path)
                .toList();
    }

    /** What the record means, as its pages show it. */
    RecordStates states() {
        return states;
    }

    /** Takes no new requests, lets those that have begun finish for some seconds, and stops. Closing twice does nothing. */
    @Override
    public void close() {
        watchman.stopping();
        javalin.stop();
        states.close();
    }

    private static void configure(JavalinConfig config, Site site, @Nullable Desk desk, WatchSettings watch) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        // Without a desk nothing is sent to this server but addresses. Javalin holds this against what is read whole;
        // files are
        // taken piece by piece, and Jetty holds their own limit against them.
        config.http.maxRequestSize = desk == null ? 64 * 1024L : desk.fileBytes() + 2_000_000L;
        if (desk != null) {
            config.jetty.multipartConfig.maxFileSize(desk.fileBytes(), SizeUnit.BYTES);
            config.jetty.multipartConfig.maxTotalRequestSize(desk.fileBytes() + 2_000_000L, SizeUnit.BYTES);
            config.jetty.multipartConfig.maxInMemoryFileSize(1, SizeUnit.MB);
        }
        config.http.prefer405over404 = true;
        config.jetty.modifyServer(server -> {
            server.setStopTimeout(watch.graceSeconds() * 1000L);
            server.setErrorHandler(new Unparsed(site));
        });
        config.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setRequestHeaderSize(32 * 1024);
        });
    }

    private static void routes(
            RoutesConfig routes, Site site, @Nullable Desk desk, Housing housing, List<String> paths) {
        FrontPage front = new FrontPage(site);
        SearchPage search = new SearchPage(site);
        ArticlePage article = new ArticlePage(site);
        StatementPage statement = new StatementPage(site);
        SpeakerPage speaker = new SpeakerPage(site);
        Problems problems = new Problems(site);
        ChartPages charts = new ChartPages(site);

        Pages pages = new Pages(routes, paths);
        pages.get("/", front::html);
        pages.get("/index.json", front::json);
        LatestPage latest = new LatestPage(site);
        pages.get("/latest", latest::html);
        pages.get("/latest.json", latest::json);
        feeds(pages, site);
        registers(pages, site);
        scopes(pages, site);
        analyses(pages, site);
        pages.get("/search", search::html);
        pages.get("/search.json", search::json);
        pages.get("/legend", new LegendPage(site)::html);
        // The address that ends in .json stands first: of two that fit, the first answers.
        pages.get("/articles/{id}.json", article::json);
        pages.get("/articles/{id}", article::html);
        pages.get("/articles/{id}/versions/{version}.json", article::json);
        pages.get("/articles/{id}/versions/{version}", article::html);
        EmbedPages embed = new EmbedPages(site);
        pages.get("/embed/statements/{id}", embed::card);
        pages.get("/oembed", embed::oembed);
        CrawlerPages crawlers = new CrawlerPages(site);
        pages.get("/robots.txt", crawlers::robots);
        pages.get("/sitemap.xml", crawlers::sitemap);
        ApiPage api = new ApiPage(site);
        pages.get("/api", api::html);
        pages.get("/openapi.yaml", api::yaml);
        pages.get("/openapi.json", api::json);
        pages.get("/statements/{id}.json", statement::json);
        pages.get("/statements/{id}.svg", charts::statement);
        pages.get("/statements/{id}.png", charts::statement);
        pages.get("/statements/{id}", statement::html);
        pages.get("/statements/{id}/revisions/{revision}.json", statement::json);
        pages.get("/statements/{id}/revisions/{revision}", statement::html);
        pages.get("/speakers/{key}.json", speaker::json);
        pages.get("/speakers/{key}", speaker::html);
        pages.get("/assets/{folder}/{file}", context -> asset(context, site));
        if (desk != null) {
            desk.register(routes, housing, new SiteSearcher(site.ledger()), site.states());
        }

        routes.exception(Absent.class, (e, context) -> problems.absent(context, String.valueOf(e.getMessage())));
        routes.exception(Unclear.class, (e, context) -> problems.unclear(context, String.valueOf(e.getMessage())));
        routes.exception(NotYet.class, (e, context) -> problems.notYet(context));
        routes.exception(HttpResponseException.class, (e, context) -> problems.refused(context, e.getStatus()));
        routes.exception(Exception.class, (e, context) -> problems.fault(context, e));
    }

    private static void registers(Pages pages, Site site) {
        RegisterPage issues = new RegisterPage(site, "issues", "Issues", RecordState::issues, Addresses::issue);
        RegisterPage actors = new RegisterPage(site, "actors", "Actors", RecordState::actors, Addresses::actor);
        RegisterPage outlets = new RegisterPage(site, "outlets", "Outlets", RecordState::outlets, Addresses::outlet);
        OutletPage outlet = new OutletPage(site);
        pages.get("/issues", issues::html);
        pages.get("/issues.json", issues::json);
        pages.get("/actors", actors::html);
        pages.get("/actors.json", actors::json);
        pages.get("/outlets", outlets::html);
        pages.get("/outlets.json", outlets::json);
        pages.get("/outlets/{outlet}.json", outlet::json);
        pages.get("/outlets/{outlet}", outlet::html);
    }

    private static void scopes(Pages pages, Site site) {
        ScopePage scope = new ScopePage(site);
        ChartPages charts = new ChartPages(site);
        for (String path : List.of("/issues/{issue}", "/actors/{actor}")) {
            pages.get(path + ".json", scope::json);
            pages.get(path + ".card.svg", charts::scope);
            pages.get(path + ".card.png", charts::scope);
            pages.get(path, scope::html);
            pages.get(path + "/timeline", scope::timeline);
            pages.get(path + "/timeline.json", scope::timelineJson);
            charts(pages, path, charts);
        }
        pages.get("/timeline", scope::timeline);
        pages.get("/timeline.json", scope::timelineJson);
        charts(pages, "", charts);
    }

    private static void charts(Pages pages, String path, ChartPages charts) {
        for (String ending : List.of(".svg", ".png")) {
            pages.get(path + "/preconditions" + ending, charts::preconditions);
            pages.get(path + "/timeline" + ending, charts::timeline);
            pages.get(path + "/attention" + ending, charts::attention);
        }
    }

    private static void feeds(Pages pages, Site site) {
        FeedPages feeds = new FeedPages(site);
        for (String ending : List.of(".atom", ".feed.json")) {
            pages.get("/index" + ending, feeds::moved);
            pages.get("/latest" + ending, feeds::latest);
            pages.get("/search" + ending, feeds::search);
            pages.get("/issues/{issue}" + ending, feeds::scope);
            pages.get("/actors/{actor}" + ending, feeds::scope);
            pages.get("/outlets/{outlet}" + ending, feeds::outlet);
            pages.get("/speakers/{key}" + ending, feeds::speaker);
        }
    }

    private static void analyses(Pages pages, Site site) {
        AnalysisPages analyses = new AnalysisPages(site);
        pages.get("/board", analyses::board);
        pages.get("/board.json", analyses::boardJson);
        pages.get("/preconditions", analyses::preconditions);
        pages.get("/preconditions.json", analyses::preconditionsJson);
        pages.get("/shifts", analyses::findings);
        pages.get("/shifts.json", analyses::findingsJson);
        pages.get("/guarantees", analyses::guarantees);
        pages.get("/guarantees.json", analyses::guaranteesJson);
        pages.get("/deeds", analyses::deeds);
        pages.get("/deeds.json", analyses::deedsJson);
        pages.get("/drift", analyses::drift);
        pages.get("/drift.json", analyses::driftJson);
        pages.get("/attention", analyses::attention);
        pages.get("/attention.json", analyses::attentionJson);
        NetworkPage network = new NetworkPage(site);
        pages.get("/network", network::html);
        pages.get("/network.json", network::json);
    }

    /** Registers what answers GET, for HEAD too: Javalin would answer HEAD with nothing but 200. */
    private record Pages(RoutesConfig routes, List<String> paths) {
        void get(String path, Handler handler) {
            paths.add(path);
            routes.get(path, handler);
            routes.head(path, handler);
        }
    }

    private static void asset(Context context, Site site) throws Absent {
        if (!site.assets().serve(context, context.pathParam("folder"), context.pathParam("file"))) {
            throw new Absent("There is no such file.");
        }
    }

    private static String reason(Settings settings, Throwable failure) {
        String where = settings.host() + ":" + settings.port();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException || cause instanceof JavalinBindException) {
                return "port " + settings.port() + " of " + settings.host()
                        + " cannot be listened on: it is taken, or needs other rights. Choose another, or 0 for any free one";
            }
            if (cause instanceof UnresolvedAddressException || cause instanceof UnknownHostException) {
                return "the host " + settings.host()
                        + " is not known: use 127.0.0.1 for this machine only, or 0.0.0.0 for all";
            }
        }
        return "the server cannot listen on " + where + ": " + failure.getMessage();
    }
}
