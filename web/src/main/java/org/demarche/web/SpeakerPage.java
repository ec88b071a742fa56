package org.demarche.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.util.Map;
import org.demarche.ledger.LedgerException;
import org.demarche.ledger.SpeakerView;
import org.demarche.record.Speaker;

/** A speaker with everything said. */
final class SpeakerPage {
    private final Site site;

    SpeakerPage(Site site) {
        this.site = site;
    }

    void html(Context context) throws LedgerException, Absent {
        SpeakerView view = view(context);
        SpeakerSheet sheet = SpeakerSheet.of(view);
        String path = Addresses.speaker(view.key());
        Frame frame = site.frame(
                        context, sheet.name(), sheet.summary() + " by " + sheet.name() + " in the record.", path)
                .withJson(path + ".json")
                .withOutward(Outward.NOTHING
                        .withFeeds(path + ".atom", path + ".feed.json")
                        .withLinkedData(Linked.page(site, context, sheet.name(), path, "", "")));
        site.render(context, "speaker", Map.of("frame", frame, "sheet", sheet));
    }

    void json(Context context) throws LedgerException, Absent, JsonProcessingException {
        SpeakerView view = view(context);
        Speaker speaker = view.speaker();
        ObjectNode object = Json.object();
        object.put("address", Addresses.speaker(view.key()));
        object.put("key", view.key());
        object.putObject("speaker")
                .put("name", speaker.name())
                .put("kind", speaker.kind().word())
                .put("id", speaker.id())
                .put("role", speaker.role())
                .put("represents", speaker.represents());
        object.put("total", view.statements());
        object.set("acts", Json.tallies(view.acts()));
        object.set("issues", Json.tallies(view.issues()));
        object.set("represents", Json.tallies(view.represents()));
        object.set("statements", Json.statements(view.latest()));
        Json.answer(context, object);
    }

    private SpeakerView view(Context context) throws LedgerException, Absent {
        return site.ledger()
                .speaker(context.pathParam("key"))
                .orElseThrow(() -> new Absent("Nobody with this address has a statement in the record."));
    }
}
