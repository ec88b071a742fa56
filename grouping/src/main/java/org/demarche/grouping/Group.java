package org.demarche.grouping;

import java.util.List;
import org.demarche.record.PartialDate;
import org.demarche.record.Speaker;
import org.jspecify.annotations.Nullable;

/**
 * One statement in all its reports.
 *
 * @param id made of the earliest report; it stays as long as that one does
 * @param speaker who speaks, as the reports that know best name him
 * @param saidOn when it was said, as exact as a report tells; null when none does
 * @param members the reports, the earliest first, those of unknown time last; at least two, of two articles or more
 * @param fullest index of the report with the most words of the speaker's own
 */
public record Group(String id, Speaker speaker, @Nullable PartialDate saidOn, List<Member> members, int fullest) {
    public Group {
        members = List.copyOf(members);
    }

    /** The report that came first, as far as is known. */
    public Report earliest() {
        return members.get(0).report();
    }

    /** What a member made of the fullest report's words. */
    public Alignment drift(Member member) {
        return Alignment.of(
                members.get(fullest).report().statement().content(),
                member.report().statement().content());
    }
}
