package org.demarche.reader.position;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.demarche.record.Act;

/** The acts that a clause's modal verb, tense and negation show: plans, refusals, threats, demands, denials. Immutable. */
final class Modality {
    private static final Set<String> FUTURE = Set.of("will", "would", "shall");
    private static final Set<String> DUTY = Set.of("must", "should", "need", "ought");
    private static final Set<String> MERELY = Set.of("just", "only", "merely", "simply", "alone");
    private static final Set<String> TAKES_PLACE = Set.of("take", "happen", "occur", "proceed");

    /**
     * What is known of a clause from outside.
     *
     * @param own whether its subject is on the speaker's side
     * @param mine whether its subject is on the speaker's side or belongs to it ("its troops")
     * @param conditional whether the statement has a condition
     * @param warns whether the cue is one of warning
     * @param hostile whether a condition is a wrong that another side might do
     */
    record Setting(boolean own, boolean mine, boolean conditional, boolean warns, boolean hostile) {}

    private final Classes classes;

    Modality(Classes classes) {
        this.classes = classes;
    }

    /** The acts that one main clause shows. */
    List<Judgement> of(Glossed words, Clause clause, Setting setting) {
        List<Judgement> shown = new ArrayList<>(2);
        if (FUTURE.contains(clause.modal()) && !isDuty(words, clause)) {
            future(clause, setting, shown);
        } else if (DUTY.contains(clause.modal()) || isDuty(words, clause)) {
            duty(words, clause, setting, shown);
        } else if (clause.modal().equals("can") || clause.modal().equals("could")) {
            if (setting.own() && clause.negated() && classes.has("bear", clause.main())) {
                add(shown, Act.REFUSE, clause, "content:own-side-cannot");
            }
        } else if (clause.modal().isEmpty()) {
            present(words, clause, setting, shown);
        }
        return shown;
    }

    private void future(Clause clause, Setting setting, List<Judgement> shown) {
        String main = clause.main();
        boolean acts = !classes.has("stative", main) && !classes.has("tells", main);
        boolean harms = classes.has("harm", main) && !classes.has("help", main);
        if (clause.negated()) {
            boolean event = clause.passive() || TAKES_PLACE.contains(main);
            if (setting.own() && acts || event && (classes.has("plan", main) || TAKES_PLACE.contains(main))) {
                add(shown, Act.REFUSE, clause, "content:will-not");
            }
            return;
        }
        if (setting.hostile() && harms && (setting.mine() || clause.passive())) {
            add(shown, Act.THREATEN, clause, "content:will-harm-if");
        } else if (setting.own() && (classes.has("cold", main) || setting.warns() && harms)) {
            add(shown, Act.THREATEN, clause, "content:will-harm");
        } else if (setting.own() && acts) {
            Act act = setting.conditional() && clause.modal().equals("would") ? Act.OFFER : Act.COMMIT;
            add(shown, act, clause, "content:will");
        } else if (clause.passive() && classes.has("plan", main)) {
            add(shown, Act.COMMIT, clause, "content:will-be-done");
        }
    }

    private void duty(Glossed words, Clause clause, Setting setting, List<Judgement> shown) {
        boolean perfect =
                words.has("have", clause.verb().first() + 1, clause.verb().end())
                        && words.tag(clause.verb().end() - 1).equals("VBN");
        if (perfect) {
            if (clause.modal().equals("should") && !setting.own()) {
                add(shown, Act.ACCUSE, clause, "content:should-have");
            }
            return;
        }
        // "need not", "do not have to": what is not needed is not demanded.
        if (clause.negated()
                && !clause.modal().equals("must")
                && (clause.modal().equals("need") || isDuty(words, clause))) {
            return;
        }
        boolean forced = clause.main().equals("have") || clause.main().equals("force");
        if (setting.own() && forced && (setting.hostile() || setting.warns())) {
            add(shown, Act.THREATEN, clause, "content:will-have-to-if");
            return;
        }
        add(shown, setting.own() && clause.negated() ? Act.REFUSE : Act.DEMAND, clause, "content:must");
    }

    private void present(Glossed words, Clause clause, Setting setting, List<Judgement> shown) {
        if (setting.own() && readyFor(words, clause) && setting.hostile()) {
            add(shown, Act.THREATEN, clause, "content:ready-to-harm-if");
        }
        boolean announced = setting.own()
                && !clause.negated()
                && !clause.past()
                && words.lemma(clause.verb().first()).equals("be")
                && words.tag(clause.verb().end() - 1).equals("VBG")
                && classes.has("measure", clause.main());
        if (announced) {
            add(shown, Act.COMMIT, clause, "content:is-taking-a-measure");
        }
        if (!clause.negated()) {
            return;
        }
        boolean perfect = words.lemma(clause.verb().first()).equals("have")
                && clause.verb().end() - clause.verb().first() > 1;
        boolean before = clause.past() || perfect;
        boolean notOnly = IntStream.range(
                        clause.verb().first(),
                        Math.min(words.size(), clause.verb().end() + 1))
                .anyMatch(i -> MERELY.contains(words.lower(i)));
        if (notOnly) {
            // "is not just talking": more is said than that, and nothing is refused
            return;
        }
        boolean progressive = words.lemma(clause.verb().first()).equals("be")
                && words.tag(clause.verb().end() - 1).equals("VBG")
                && !clause.main().equals("go");
        boolean neither = !clause.subject().isEmpty()
                && words.lower(clause.subject().first()).equals("neither");
        if (setting.own() && progressive && classes.has("bear", clause.main())) {
            add(shown, Act.REFUSE, clause, "content:is-not-doing");
            return;
        }
        if (neither && before || setting.own() && progressive && !isOfMind(clause.main())) {
            add(shown, Act.DENY, clause, neither ? "content:neither-did" : "content:is-not-doing");
            return;
        }
        boolean never = words.has("never", clause.verb().first(), clause.verb().end() + 1);
        if (setting.own() && before && clause.main().equals("have") && never) {
            add(shown, Act.DENY, clause, "content:never-had");
            return;
        }
        if (setting.own() && !before && classes.has("bear", clause.main())) {
            add(shown, Act.REFUSE, clause, "content:does-not");
        } else if (setting.mine() && (before || clause.main().equals("be")) && !isOfMind(clause.main())) {
            add(shown, Act.DENY, clause, "content:did-not");
        }
    }

    /** "is ready to strike": the verb behind the readiness does harm. */
    private boolean readyFor(Glossed words, Clause clause) {
        int i = clause.verb().end();
        return i + 2 < clause.end()
                && words.lower(i + 1).equals("to")
                && (words.lower(i).equals("ready") || words.lower(i).equals("prepared"))
                && classes.has("harm", words.lemma(i + 2));
    }

    private boolean isOfMind(String main) {
        return classes.has("belief", main)
                || classes.has("purpose", main)
                || main.equals("have")
                || main.equals("need");
    }

    /** "has to", "needs to", "will have to", "is going to have to". */
    private static boolean isDuty(Glossed words, Clause clause) {
        int next = clause.verb().end();
        String main = clause.main();
        if (next + 2 < words.size()
                && main.equals("go")
                && words.lower(next).equals("to")
                && words.lower(next + 1).equals("have")) {
            return words.lower(next + 2).equals("to");
        }
        return (main.equals("have") || main.equals("need"))
                && next < words.size()
                && words.lower(next).equals("to");
    }

    private static void add(List<Judgement> shown, Act act, Clause clause, String rule) {
        shown.add(new Judgement(act, clause.verb().first(), clause.verb().end(), rule));
    }
}
