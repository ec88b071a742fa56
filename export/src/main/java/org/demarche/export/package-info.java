/**
 * The record in the formats of others, and theirs in the record. Articles come from {@link org.demarche.ledger.Ledger#sweep}, one after
 * the other, and go into an {@link org.demarche.export.Export} of a format from {@link org.demarche.export.Formats}; files that others made
 * come in through {@link org.demarche.export.Import}. Nothing here holds more than one article at a time, except the networks, which hold
 * their nodes and edges.
 *
 * <p>Full text leaves the ledger only where {@link org.demarche.export.Terms#FULL_TEXT} says so. The same ledger gives the same bytes.
 * All offsets are Unicode code points into the article's text, end exclusive, unless a format's own definition says otherwise.
 */
@NullMarked
package org.demarche.export;

import org.jspecify.annotations.NullMarked;
