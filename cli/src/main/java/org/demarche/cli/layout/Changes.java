package org.demarche.cli.layout;

import java.util.ArrayList;
import java.util.List;
import org.demarche.grouping.Edit;
import org.demarche.record.Span;

/** What one report made of another one's words, said in words. */
final class Changes {
    private final Sheet sheet;

    Changes(Sheet sheet) {
        this.sheet = sheet;
    }

    /** One row a change; what was kept is not said. */
    void print(List<Edit> edits) {
        for (Edit edit : edits) {
            if (edit.kind() != Edit.Kind.KEPT) {
                sheet.row(
                        "",
                        new Words(edit.kind().word(), sheet.paint()::quiet),
                        new Words(words(edit), sheet.paint()::quiet));
            }
        }
    }

    private static String words(Edit edit) {
        List<String> words = new ArrayList<>();
        for (Span span : new Span[] {edit.from(), edit.to()}) {
            if (span != null) {
                words.add("\"" + span.text() + "\"");
            }
        }
        return String.join(" became ", words);
    }
}
