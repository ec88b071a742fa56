package org.demarche.web;

import java.util.List;
import java.util.regex.Pattern;
import org.demarche.ledger.SpeakerView;
import org.demarche.record.Speaker;
import org.demarche.record.SpeakerKind;
import org.jspecify.annotations.Nullable;

/**
 * A speaker's page.
 *
 * @param kind what kind of speaker
 * @param name canonical name
 * @param office role and whom the speaker speaks for
 * @param vouching what vouches for name and office, empty where they do not come from the registry
 * @param summary how many statements there are
 * @param identity address of the speaker in Wikidata, empty when unknown
 * @param identityLabel the id
 * @param spokenFor where everything said for this state or organisation is, empty for other kinds
 * @param days the newest statements
 * @param more where all of them are, empty when these are all
 * @param acts counts by act
 * @param issues counts by issue
 * @param represents counts by whom the speaker spoke for
 */
record SpeakerSheet(
        String kind,
        String name,
        String office,
        String vouching,
        String summary,
        String identity,
        String identityLabel,
        String spokenFor,
        List<Day> days,
        String more,
        List<Count> acts,
        List<Count> issues,
        List<Count> represents) {
    private static final Pattern WIKIDATA = Pattern.compile("wikidata:(Q[1-9]\\d{0,18})");
    private static final int MOST = 15;

    static SpeakerSheet of(SpeakerView view) {
        Speaker speaker = view.speaker();
        String key = view.key();
        String office = Entry.office(speaker);
        String kind = speaker.kind().word();
        return new SpeakerSheet(
                kind,
                Shown.label(speaker.name()),
                office.equals(kind) ? "" : office,
                Vouching.of(speaker),
                Count.statements(view.statements()),
                wikidata(speaker.id()),
                Shown.labelOrEmpty(speaker.id()),
                speaker.kind() == SpeakerKind.STATE || speaker.kind() == SpeakerKind.ORGANISATION
                        ? Addresses.actor(speaker.name())
                        : "",
                Day.of(view.latest()),
                view.statements() > view.latest().size() ? search(key, "order", "newest") : "",
                Count.of(view.acts(), MOST, act -> search(key, "act", act)),
                Count.of(view.issues(), MOST, issue -> search(key, "issue", issue)),
                Count.of(view.represents(), MOST, actor -> search(key, "represents", actor)));
    }

    private static String search(String key, String name, String value) {
        return Addresses.search(Parameters.of("speaker", key, name, value));
    }

    private static String wikidata(@Nullable String id) {
        return id != null && WIKIDATA.matcher(id).matches()
                ? "https://www.wikidata.org/wiki/" + id.substring("wikidata:".length())
                : "";
    }
}
