/**
 * Where readings are kept: {@link org.demarche.ledger.Ledger}. What comes in are {@link org.demarche.record.Reading readings}; what goes
 * out are views of statements, articles and speakers.
 *
 * <p>The truth is one table of revisions, each carrying the hash of the one before, and their payloads, which are JSON of the record.
 * Nothing in it is ever changed; only words may be blanked by a takedown. Everything else (the tables that are searched, the full-text
 * index, the counts) is derived and can be made again. {@code Projection} is the one place that says what a revision means for the
 * derived tables: adding, rebuilding and verifying all go through it.
 *
 * <p>All offsets are code points into the text of the version of the article that a view names.
 */
@NullMarked
package org.demarche.ledger;

import org.jspecify.annotations.NullMarked;
