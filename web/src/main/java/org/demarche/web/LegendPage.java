package org.demarche.web;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.Map;
import org.demarche.record.Act;

/** How the pages are read: marks, acts, confidence, chain. */
final class LegendPage {
    private final Site site;

    LegendPage(Site site) {
        this.site = site;
    }

    void html(Context context) {
        Frame frame = site.frame(
                        context, "How to read this", "What the marks and words on these pages mean.", "/legend")
                .withHere("legend");
        var acts = Arrays.stream(Act.values())
                .map(act -> new Sum(act.word(), meaning(act)))
                .toList();
        site.render(context, "legend", Map.of("frame", frame, "acts", acts));
    }

    private static String meaning(Act act) {
        return switch (act) {
            case ASSERT -> "claims, describes, explains, predicts or assesses";
            case SUPPORT -> "agrees, welcomes, endorses, backs, thanks or praises";
            case OFFER -> "proposes, invites, or declares readiness";
            case COMMIT -> "promises what the speaker will do, or announces a plan";
            case DEMAND -> "asks, urges or requires something of somebody";
            case ACCUSE -> "blames, condemns or criticises";
            case DENY -> "says that something claimed of the speaker is not so";
            case REFUSE -> "rejects, rules out, or says that the speaker will not";
            case THREATEN -> "warns of harm or consequences that the speaker would bring about";
        };
    }
}
