/**
 * The accurate reader's encoder: one small transformer that gives every word of an article its attribution role and the vectors by which
 * sources, cues and contents find each other.
 *
 * <p>The way through it: {@link org.demarche.reader.encoder.EncoderWords} cuts a text into words and word pieces,
 * {@link org.demarche.reader.encoder.Windows} lays overlapping windows over them, the model gives scores for each window, and the
 * decoder turns scores into attributions. All offsets are code points into the text.
 */
@NullMarked
package org.demarche.reader.encoder;

import org.jspecify.annotations.NullMarked;
