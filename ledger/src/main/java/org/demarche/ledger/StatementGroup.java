package org.demarche.ledger;

import java.util.List;
import java.util.Optional;
import org.demarche.grouping.Alignment;

/**
 * One statement in all its reports, of different articles. Every report keeps its own words.
 *
 * @param id made of the earliest report; it stays as long as that one does
 * @param members the reports that stand, the earliest first, those of unknown time last
 * @param fullest index of the member with most of the speaker's own words
 */
public record StatementGroup(String id, List<GroupMember> members, int fullest) {
    public StatementGroup {
        members = List.copyOf(members);
    }

    /** The report that came first, as far as is known. */
    public GroupMember earliest() {
        return members.get(0);
    }

    /** The member that is this statement; empty when it is in another group. */
    public Optional<GroupMember> member(String statement) {
        return members.stream()
                .filter(member -> member.statement().id().equals(statement))
                .findFirst();
    }

    /** Word for word, what a member kept, dropped, added and altered of the fullest report. */
    public Alignment drift(GroupMember member) {
        return Alignment.of(
                members.get(fullest).statement().statement().content(),
                member.statement().statement().content());
    }
}
