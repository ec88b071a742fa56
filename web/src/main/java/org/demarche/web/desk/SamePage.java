package org.demarche.web.desk;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.ledger.ArticleView;
import org.demarche.ledger.Change;
import org.demarche.ledger.GroupMember;
import org.demarche.ledger.Ledger;
import org.demarche.ledger.LedgerException;
import org.demarche.ledger.Revision;
import org.demarche.ledger.Similar;
import org.demarche.ledger.StatementGroup;
import org.demarche.ledger.StatementView;
import org.demarche.web.account.Audit;
import org.demarche.web.account.Doors;
import org.demarche.web.account.House;
import org.demarche.web.account.Refused;
import org.demarche.web.account.Role;
import org.demarche.web.account.Session;

/** Says that a statement is the same as another one, or another than one it was grouped with. */
final class SamePage {
    private static final int ALIKE = 12;
    private static final int OF_ARTICLE = 40;
    private static final Pattern ID = Pattern.compile("(?:.*/statements/)?([0-9a-z]{1,40})(?:[/?#.].*)?");

    private final House house;
    private final Ledger ledger;
    private final Deciding deciding;
    private final Audit audit;

    SamePage(House house, Ledger ledger, Audit audit) {
        this.house = house;
        this.ledger = ledger;
        this.deciding = new Deciding(house, ledger);
        this.audit = audit;
    }

    void register(Doors doors) {
        doors.get("/desk/statements/{id}/same", Role.REVIEWER, this::show);
        doors.post("/desk/statements/{id}/same", Role.REVIEWER, this::take);
    }

    private void show(Context context, Session session) throws LedgerException {
        deciding.show(context, session, this::answer);
    }

    private void take(Context context, Session session) throws LedgerException {
        deciding.take(
                context,
                session,
                this::answer,
                "Say why under “why”; the public sees it beside the statements",
                (view, sent) -> join(context, session, view, sent));
    }

    private void join(Context context, Session session, StatementView view, Map<String, String> sent)
            throws LedgerException, Refused {
        boolean apart = Sent.wanted(sent).equals("apart");
        StatementView other = other(sent);
        Change change = apart
                ? new Change.Separate(other.id())
                : new Change.Merge(other.id(), Sent.number(sent.get("seen-" + other.id()), other.revisions()));
        int seen = Sent.number(sent.get("seen"), view.revisions());
        if (deciding.revise(context, session, view, seen, change, sent, this::answer)
                .isPresent()) {
            audit.note(
                    session.name(),
                    apart ? "told apart" : "merged",
                    "/statements/" + view.id(),
                    "/statements/" + other.id());
            context.redirect("/desk/statements/" + view.id() + "/same?done=" + other.id());
        }
    }

    private StatementView other(Map<String, String> sent) throws LedgerException, Refused {
        String typed = sent.getOrDefault("address", "").strip();
        String chosen = typed.isEmpty() ? sent.getOrDefault("other", "") : typed;
        if (chosen.isEmpty()) {
            throw new Refused("Choose the other statement, or give its address");
        }
        Matcher id = ID.matcher(chosen);
        if (!id.matches()) {
            throw new Refused("“" + chosen + "” is no address of a statement, such as /statements/4t9qk2m7xw0c");
        }
        Optional<StatementView> other = ledger.statement(id.group(1));
        return other.orElseThrow(() -> new Refused("There is no statement “" + id.group(1) + "”"));
    }

    private void answer(
            Context context,
            Session session,
            StatementView view,
            Map<String, String> sent,
            String feedback,
            List<Revision> since)
            throws LedgerException {
        Map<String, Object> page = new HashMap<>();
        page.put("session", session);
        page.put("view", view);
        page.put("choices", choices(view));
        page.put("other", sent.getOrDefault("other", ""));
        page.put("address", sent.getOrDefault("address", ""));
        page.put("reason", sent.getOrDefault("reason", ""));
        page.put("feedback", feedback);
        page.put("since", since);
        page.put("done", deciding.done(context));
        house.page(context, "The same: " + view.statement().speaker().name(), "desk", "desksame", page);
    }

    private List<Candidates> choices(StatementView view) throws LedgerException {
        Set<String> seen = new HashSet<>(Set.of(view.id()));
        List<Candidates> choices = new ArrayList<>();
        Optional<StatementGroup> group = ledger.groupOf(view.id());
        if (group.isPresent()) {
            choices.add(fresh(
                    "In one group with it",
                    group.get().members().stream().map(GroupMember::statement).toList(),
                    seen));
        }
        List<StatementView> ofArticle = Texts.article(ledger, view)
                .map(ArticleView::statements)
                .map(all -> all.subList(0, Math.min(OF_ARTICLE, all.size())))
                .orElse(List.of());
        choices.add(fresh("In the same article", ofArticle, seen));
        choices.add(fresh(
                "Much alike in other articles",
                ledger.similar(view.id(), ALIKE).stream()
                        .map(Similar::statement)
                        .toList(),
                seen));
        choices.removeIf(choice -> choice.statements().isEmpty());
        return choices;
    }

    private static Candidates fresh(String heading, List<StatementView> statements, Set<String> seen) {
        return new Candidates(
                heading, statements.stream().filter(s -> seen.add(s.id())).toList());
    }
}
