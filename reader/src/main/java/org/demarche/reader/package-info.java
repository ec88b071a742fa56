/**
 * The reader: an {@link org.demarche.record.Article} becomes a {@link org.demarche.record.Reading}. {@link org.demarche.reader.Reader} is\n * the door. Behind it the stages lie in rooms of their own, each fed by the ones before:\n * {@code text} (paragraphs, sentences, words), {@code attribution} (source, cue, content), {@code speaker} (who it is), {@code occasion} (when,\n * where, through whom), {@code position} (act, issue, conditions).
 */
@NullMarked
package org.demarche.reader;

import org.jspecify.annotations.NullMarked;
