package org.demarche.web.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.ContentTooLargeResponse;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.demarche.ledger.Annex;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.LedgerException;
import org.demarche.ledger.Readership;
import org.demarche.web.Visitor;
import org.demarche.web.account.Accounts;
import org.demarche.web.account.Audit;
import org.demarche.web.account.Doors;
import org.demarche.web.account.House;
import org.demarche.web.account.OidcSettings;
import org.demarche.web.account.Organisation;
import org.demarche.web.account.Role;
import org.demarche.web.account.Sessions;
import org.demarche.web.account.SignIn;
import org.demarche.web.account.Visitors;
import org.demarche.web.state.RecordStates;
import org.demarche.web.topic.FollowPages;
import org.demarche.web.topic.Searcher;
import org.demarche.web.topic.TopicPages;
import org.demarche.web.topic.Topics;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Everything of a site that writes: the desk of those who are signed in, and what visitors may send. Open it beside a ledger, hand it to the
 * server, and close it after the server.
 *
 * <pre>{@code
 * try (Ledger ledger = Ledger.open("demarche.db");
 *         Desk desk = Desk.open(ledger, DeskSettings.defaults(), adding);
 *         Server server = Server.start(ledger, Settings.defaults(), desk)) { … }
 * }</pre>
 */
public final class Desk implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Desk.class);

    /** How large a form without files may be. */
    private static final long FORM_BYTES = 1_000_000;

    private final Annex annex;
    private final Readership readership;
    private final Ledger ledger;
    private final DeskSettings settings;
    private final Adding adding;
    private final Clock clock;
    private final Audit audit;
    private final Accounts accounts;
    private final Opened opened;
    private final Visitors visitors;
    private @Nullable Doors doors;
    private @Nullable AddPage adds;
    private @Nullable FollowPages follows;

    private Desk(Annex annex, Readership readership, Ledger ledger, DeskSettings settings, Adding adding, Clock clock) {
        this.annex = annex;
        this.readership = readership;
        this.ledger = ledger;
        this.settings = settings;
        this.adding = adding;
        this.clock = clock;
        this.audit = new Audit(annex, clock);
        this.accounts = new Accounts(annex, audit, clock);
        this.opened = new Opened(annex, ledger, clock);
        this.visitors = new Visitors(annex, clock, settings.behindProxy());
    }

    /**
     * Opens the desk of a ledger; its database is made where there is none.
     *
     * @param ledger open for writing, else nothing can be decided
     * @param adding reads what is added
     */
    public static Desk open(Ledger ledger, DeskSettings settings, Adding adding) throws LedgerException {
        return open(ledger, settings, adding, Clock.systemUTC());
    }

    /** @param clock what sessions, limits and days go by */
    public static Desk open(Ledger ledger, DeskSettings settings, Adding adding, Clock clock) throws LedgerException {
        Annex annex = Annex.beside(ledger, Accounts.ANNEX, Accounts.TABLES);
        try {
            return new Desk(annex, Readership.beside(ledger), ledger, settings, adding, clock);
        } catch (LedgerException e) {
            annex.close();
            throw e;
        }
    }

    /** The accounts that can sign in. */
    public Accounts accounts() {
        return accounts;
    }

    /** Which findings the public may see. */
    public Opened opened() {
        return opened;
    }

    /**
     * Copies the desk's database as it is at one moment while the site runs.
     *
     * @param to path of a file that does not exist
     */
    public void backup(Path to) throws LedgerException {
        annex.backup(to);
    }

    /** How many bytes one file may have. */
    public int fileBytes() {
        return settings.fileBytes();
    }

    /** What limits of a visitor are counted by; the address alone where the desk's database cannot be read. */
    public String network(Context context) {
        try {
            return visitors.network(context);
        } catch (LedgerException e) {
            LOG.warn("the salt of the day cannot be read: {}", e.getMessage());
            return context.ip();
        }
    }

    /** @throws LedgerException when the desk's database cannot be read */
    public void look() throws LedgerException {
        accounts.all();
    }

    /** Tells those who follow a search now, without waiting for the minute. */
    public void tell() {
        if (follows != null) {
            follows.tell();
        }
    }

    /** Which role each method and path behind a door needs, once it is registered. */
    Map<String, Role> guarded() {
        return doors == null ? Map.of() : doors.guarded();
    }

    /**
     * Registers all addresses of the desk.
     *
     * @param states what the record means, as the public pages show it
     */
    public void register(RoutesConfig routes, House house, Searcher searcher, RecordStates states) {
        Sessions sessions = new Sessions(annex, clock, settings.idle(), settings.whole());
        routes.before(context -> {
            boolean files = context.path().equals("/desk/add");
            if (!files && context.req().getContentLengthLong() > FORM_BYTES) {
                throw new ContentTooLargeResponse();
            }
        });
        Doors gates = new Doors(routes, house, sessions, audit, visitors);
        doors = gates;
        // Whoever is signed in sees full texts and all findings on the public pages too.
        routes.before(context -> {
            if (gates.session(context).isPresent()) {
                Visitor.isOfTheDesk(context);
            }
        });
        // What is much read is reviewed first. Those who review open a statement because it waits, which is not
        // counted.
        routes.after("/statements/{id}", context -> {
            boolean shown = context.method() == HandlerType.GET && context.statusCode() == HttpStatus.OK.getCode();
            if (shown
                    && !context.pathParam("id").contains(".")
                    && gates.session(context).isEmpty()) {
                readership.opened(context.pathParam("id"));
            }
        });
        String button = settings.organisation().map(OidcSettings::button).orElse("");
        SignIn signIn = new SignIn(house, gates, accounts, sessions, visitors, audit, button, clock);
        signIn.register(routes);
        settings.organisation()
                .ifPresent(oidc -> new Organisation(oidc, house, signIn, accounts, audit, clock).register(routes));
        Queue queue = new Queue(ledger, annex, clock);
        Disputes disputes = new Disputes(annex, clock);
        new DeskPage(house, ledger, queue, disputes).register(gates);
        new ReviewPage(house, ledger, queue, accounts, audit).register(gates);
        new SplitPage(house, ledger, audit).register(gates);
        new SamePage(house, ledger, audit).register(gates);
        new MissedPage(house, ledger, audit).register(gates);
        new OpinionPage(house, ledger, audit).register(gates);
        new DisputePage(house, ledger, disputes, visitors, audit, clock).register(gates, routes);
        new CorrectionsPage(house, ledger).register(gates);
        new FindingsPage(house, states, opened, audit).register(gates);
        new NamesPage(house, ledger, audit).register(gates);
        new AccountsPage(house, accounts, audit).register(gates);
        new TopicPages(house, ledger, new Topics(annex, clock), visitors, audit, settings.support(), clock)
                .register(gates, routes);
        FollowPages follow = new FollowPages(
                house, searcher, annex, visitors, audit, settings.mail().orElse(null), settings.allowPrivate(), clock);
        follow.register(gates, routes);
        follows = follow;
        adds = new AddPage(house, adding, audit, clock, settings.fileBytes());
        adds.register(gates);
    }

    /** Lets what is being added finish, and closes the desk's database; the ledger stays open. */
    @Override
    public void close() {
        if (follows != null) {
            follows.close();
        }
        if (adds != null) {
            adds.close();
        }
        readership.close();
        annex.close();
    }
}
