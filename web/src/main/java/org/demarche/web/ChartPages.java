package org.demarche.web;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import org.demarche.ledger.LedgerException;
import org.demarche.ledger.StatementView;
import org.demarche.record.Article;
import org.demarche.record.Statement;
import org.demarche.web.chart.CardPicture;
import org.demarche.web.chart.Drawing;
import org.demarche.web.chart.Png;
import org.demarche.web.state.RecordState;

/** Charts and cards at their own addresses, as SVG and as PNG. */
final class ChartPages {
    private static final double SHARP = 2;

    private final Site site;
    private static final Pictures PICTURES = new Pictures();

    ChartPages(Site site) {
        this.site = site;
    }

    /** Images of one state, kept: drawing letters costs more than all the rest. */
    private static final class Pictures {
        private volatile Optional<Png> png = Optional.empty();

        byte[] of(RecordState state, Drawing drawing, double scale) {
            return state.once(
                            Image.class,
                            scale + " " + Article.hash(drawing.body()),
                            s -> new Image(png().of(drawing, scale)))
                    .bytes();
        }

        /** The fonts are loaded when the first image is asked for. */
        private synchronized Png png() {
            if (png.isEmpty()) {
                png = Optional.of(new Png());
            }
            return png.orElseThrow();
        }
    }

    private record Image(byte[] bytes) {}

    /** Draws and keeps the charts of a scope as images. */
    static void prepare(RecordState state, Scope scope, Gate gate) {
        List<Optional<Drawing>> drawings = List.of(
                WaitsSheet.of(state, scope, gate).drawing(),
                TimelineSheet.of(state, scope).drawing(),
                AttentionSheet.of(state, scope).drawing());
        drawings.forEach(drawing -> drawing.ifPresent(d -> PICTURES.of(state, d, SHARP)));
    }

    void preconditions(Context context) throws LedgerException, Absent {
        RecordState state = site.state(context);
        answer(
                context,
                state,
                WaitsSheet.of(state, ScopePage.scope(context, state), Gate.of(site, context))
                        .drawing(),
                SHARP);
    }

    void timeline(Context context) throws LedgerException, Absent {
        RecordState state = site.state(context);
        answer(
                context,
                state,
                TimelineSheet.of(state, ScopePage.scope(context, state)).drawing(),
                SHARP);
    }

    void attention(Context context) throws LedgerException, Absent, Unclear {
        RecordState state = site.state(context);
        Scope scope = ScopePage.scope(context, state);
        answer(
                context,
                state,
                (scope.name().isEmpty()
                                ? AttentionSheet.topic(
                                        state, AnalysisPages.topic(context), AnalysisPages.period(context))
                                : AttentionSheet.of(state, scope))
                        .drawing(),
                SHARP);
    }

    /** The picture of a statement. */
    void statement(Context context) throws LedgerException, Absent {
        StatementView view = site.ledger()
                .statement(context.pathParam("id"))
                .orElseThrow(
                        () -> new Absent("There is no statement with this address, or its words were taken down."));
        answer(context, site.state(context), Optional.of(card(view)), 1);
    }

    /** The picture of an issue or actor: its latest statement. */
    void scope(Context context) throws LedgerException, Absent {
        RecordState state = site.state(context);
        Scope scope = ScopePage.scope(context, state);
        int all = scope.corpus().statements().size();
        String latest = all == 0
                ? ""
                : Shown.shortened(
                        scope.corpus().statements().get(all - 1).statement().contentText(), Limits.SNIPPET);
        String name = Shown.label(scope.kind().equals("issue") ? state.title(scope.name()) : scope.name());
        answer(
                context,
                state,
                Optional.of(CardPicture.of(
                        scope.kind(),
                        name,
                        "",
                        latest,
                        List.of(
                                Count.statements(all) + " in the record; above: the latest",
                                "machine-read unless a page says who reviewed it"),
                        site.settings().siteName())),
                1);
    }

    private Drawing card(StatementView view) {
        Statement statement = view.statement();
        return CardPicture.of(
                statement.act().word().toUpperCase(java.util.Locale.ROOT),
                Shown.label(statement.speaker().name()),
                Entry.office(statement.speaker()),
                Shown.shortened(statement.contentText(), Limits.SNIPPET),
                List.of(
                        Dates.day(view.day()) + " · "
                                + String.join(", citing ", Entry.trail(view.article(), statement)),
                        Mark.of(statement).words()),
                site.settings().siteName());
    }

    private void answer(Context context, RecordState state, Optional<Drawing> found, double scale) throws Absent {
        Drawing drawing = found.orElseThrow(() -> new Absent("There is nothing to draw yet."));
        if (!Visitor.ofTheDesk(context)) {
            context.header("Cache-Control", "public, max-age=300");
        }
        context.header("Cross-Origin-Resource-Policy", "cross-origin");
        if (context.path().endsWith(".png")) {
            Answer.send(context, "image/png", PICTURES.of(state, drawing, scale));
        } else {
            Answer.send(context, "image/svg+xml; charset=utf-8", drawing.standalone());
        }
    }
}
