package org.demarche.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterator;

/** The roots of a ledger's days, from the hashes as they stand. */
final class Roots {
    private Roots() {}

    private record Link(long seq, String day, String hash) {}

    /** One root a day, the oldest first; that of the newest day covers what the day has so far. */
    static List<Root> of(Handle handle) {
        List<Root> roots = new ArrayList<>();
        MerkleTree tree = new MerkleTree();
        Link last = new Link(0, "", "");
        try (ResultIterator<Link> links = handle.createQuery("SELECT seq, at, hash FROM revision ORDER BY seq")
                .map((row, context) -> new Link(row.getLong(1), row.getString(2).substring(0, 10), row.getString(3)))
                .iterator()) {
            while (links.hasNext()) {
                Link link = links.next();
                if (!link.day.equals(last.day) && !tree.isEmpty()) {
                    roots.add(new Root(LocalDate.parse(last.day), last.seq, tree.hash()));
                    tree = new MerkleTree();
                }
                tree.add(link.hash);
                last = link;
            }
        }
        if (!tree.isEmpty()) {
            roots.add(new Root(LocalDate.parse(last.day), last.seq, tree.hash()));
        }
        return roots;
    }
}
