/**
 * What the statements mean together. Start with {@link org.demarche.analysis.Corpus}, which holds statements with where they were
 * published; every analysis is a pure function of it: {@link org.demarche.analysis.Preconditions} (who waits for whom),
 * {@link org.demarche.analysis.Board} (who stands where), {@link org.demarche.analysis.Shifts} (who turned, who contradicts),
 * {@link org.demarche.analysis.Guarantees}, {@link org.demarche.analysis.Deeds}, {@link org.demarche.analysis.Attention} and
 * {@link org.demarche.analysis.Network}.
 *
 * <p>Everything found carries {@link org.demarche.analysis.Cited} statements, with the sentence each stands in. Where it is not sure, an
 * analysis says nothing. No clock, no randomness: the same statements give the same answer. All types are immutable and thread-safe.
 */
@NullMarked
package org.demarche.analysis;

import org.jspecify.annotations.NullMarked;
