package org.demarche.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.demarche.record.Article;
import org.demarche.record.ConditionKind;
import org.demarche.record.Deed;
import org.demarche.record.Doing;
import org.demarche.record.Guarantee;
import org.demarche.record.GuaranteeState;
import org.demarche.record.Precondition;
import org.demarche.record.Reading;
import org.demarche.record.Stance;
import org.demarche.record.Statement;
import org.demarche.record.Unknown;

/**
 * {@link MadeUpNews} with what the analyses look for: of ten statements one speaks of a guarantee and takes a stance, every third article
 * has a precondition and every fifth a deed, and every tenth is the one before in another outlet. The same number always gives the same
 * article.
 */
final class MadeUpDiplomacy {
    private static final int PER_COPY = 10;
    private static final int PER_PRECONDITION = 3;
    private static final int PER_DEED = 5;
    private static final int MATTERS = 400;
    private static final int STATES = 40;

    private static final String[] VERBS = {
        "open talks with",
        "withdraw from",
        "sign the pact with",
        "lift the tolls of",
        "meet the president of",
        "send observers to"
    };

    private MadeUpDiplomacy() {}

    static Reading article(int number) {
        boolean copy = number % PER_COPY == PER_COPY - 1;
        Reading news = MadeUpNews.article(copy ? number - 1 : number);
        Random random = new Random(7L + number);
        Article article = copy ? elsewhere(news.article(), number) : news.article();
        List<Statement> statements = new ArrayList<>();
        for (Statement statement : news.statements()) {
            statements.add(statements.isEmpty() ? bound(statement, new Random(number - (copy ? 1 : 0))) : statement);
        }
        Statement first = statements.get(0);
        List<Precondition> preconditions = new ArrayList<>();
        if (number % PER_PRECONDITION == 0) {
            preconditions.add(new Precondition(
                    doing(random),
                    doing(random),
                    first.id(),
                    ConditionKind.AFTER,
                    first.speaker().represents(),
                    Unknown.NONE));
        }
        List<Deed> deeds = new ArrayList<>();
        if (number % PER_DEED == 0) {
            Doing done = doing(random);
            deeds.add(new Deed(
                    "d1",
                    String.valueOf(done.actor()),
                    done.action(),
                    statements.get(1).content(),
                    statements.get(1).saidOn(),
                    List.of(),
                    Unknown.NONE));
        }
        return new Reading(article, statements, preconditions, deeds, Unknown.NONE);
    }

    private static Article elsewhere(Article article, int number) {
        return Article.of(
                "made-up-" + number,
                "https://example.org/" + number,
                "Outlet " + MadeUpNews.word(number % STATES),
                article.title(),
                List.of(),
                article.published(),
                "en",
                article.text());
    }

    private static Doing doing(Random random) {
        int rank = (int) Math.exp(random.nextDouble() * Math.log(STATES));
        int matter = (int) Math.exp(random.nextDouble() * Math.log(MATTERS));
        return new Doing(
                "State " + MadeUpNews.word(rank),
                VERBS[random.nextInt(VERBS.length)] + " State " + MadeUpNews.word(matter % STATES) + " over "
                        + MadeUpNews.word(matter));
    }

    private static Statement bound(Statement s, Random random) {
        Guarantee guarantee = new Guarantee(
                s.speaker().represents(),
                "State " + MadeUpNews.word(random.nextInt(STATES)),
                "safety of the coast",
                GuaranteeState.values()[random.nextInt(GuaranteeState.values().length)]);
        return new Statement(
                s.id(),
                s.source(),
                s.cue(),
                s.content(),
                s.speaker(),
                s.form(),
                s.act(),
                s.issue(),
                Stance.values()[random.nextInt(Stance.values().length)],
                s.conditions(),
                s.waits(),
                List.of(guarantee),
                s.saidOn(),
                s.venue(),
                s.via(),
                s.addressee(),
                s.within(),
                s.points(),
                s.confidence(),
                s.evidence(),
                s.review(),
                s.unknown());
    }
}
