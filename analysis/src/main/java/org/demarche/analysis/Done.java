package org.demarche.analysis;

import java.time.LocalDate;
import org.demarche.record.Deed;
import org.demarche.record.PartialDate;

/**
 * A deed with where it was published.
 *
 * @param id what tells the deed from all others: {@code ARTICLE#ID}
 * @param deed the deed
 * @param in where it was published
 * @param when when it was done, else when that was published, else when it came in
 * @param sentence the sentence or sentences it stands in
 * @param words the words of its content and of its action, as they are compared
 */
public record Done(String id, Deed deed, Publication in, PartialDate when, String sentence, Words words) {
    /** The first day it can have been done. */
    public LocalDate day() {
        return when.first();
    }
}
