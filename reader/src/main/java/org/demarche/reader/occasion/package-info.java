/**
 * The fifth stage: when and where something was said, to whom, and through whom it reached this outlet. The door is
 * {@link org.demarche.reader.occasion.Occasions}; {@link org.demarche.reader.occasion.Dates} serves other rooms as well.
 *
 * <p>Each value is proposed by a rule that leaves its name and the words it rests on. First the words around the cue are read
 * ({@code Dating}, {@code Venues}, {@code Chains}, {@code Addressees}, each on the {@code Frames} of the attributions), then
 * what they give is carried to the statements of the same occasion ({@code Settings}, {@code Carrying}, {@code Reactions}). Where a
 * rule is not sure it gives nothing.
 */
@NullMarked
package org.demarche.reader.occasion;

import org.jspecify.annotations.NullMarked;
