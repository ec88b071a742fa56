package org.demarche.cli;

import java.util.concurrent.Callable;
import org.demarche.ledger.LedgerException;
import org.demarche.ledger.Renaming;
import org.demarche.record.SpeakerKind;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code demarche actors rename}: another name for an actor. */
@Command(
        name = "rename",
        sortOptions = false,
        customSynopsis = "demarche actors rename --as NAME [OPTION]... FROM TO",
        header = "Give an actor another name, in all that is there and all that comes in.",
        description = "With the name of another one, the two are one from now on.",
        footer = {
            "What was read stays in the record as it was read, and the renaming is a revision",
            "of its own. To take it back, rename the old name to itself.",
            "",
            "Examples:",
            "  demarche actors rename --as 'Ida Wren' 'A. Holm' 'Ada Holm'",
            "  demarche actors rename --as 'Ida Wren' --reason 'not the same' 'A. Holm' 'A. Holm'"
        })
final class RenameActorCommand implements Callable<Integer> {
    private final Session session;

    RenameActorCommand(Session session) {
        this.session = session;
    }

    @Mixin
    LedgerOption where = new LedgerOption();

    @Mixin
    RenameOptions names = new RenameOptions();

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            converter = WordConverter.OfSpeakerKind.class,
            description = "What it is: person, state, organisation, document or anonymous. Default: as it was read.")
    @Nullable
    SpeakerKind kind;

    @Option(
            names = "--id",
            paramLabel = "ID",
            description = "Its Wikidata id, such as wikidata:Q3052772. Default: as it was read.")
    @Nullable
    String id;

    @Override
    public Integer call() throws LedgerException {
        return names.rename(session, where, new Renaming(Renaming.Kind.ACTOR, names.from, names.to, kind, id));
    }
}
