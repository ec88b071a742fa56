/**
 * Attributions: which words report (cue), who speaks (source) and what is said (content), in the sense of Pareti (PARC, 2012) and of\n * Newell, Margolin and Ruths (PolNeAR, LREC 2018).
 */
@NullMarked
package org.demarche.reader.attribution;

import org.jspecify.annotations.NullMarked;
