/**
 * Linear models over hashed features: what the grade {@code fast} reads with. Weights are learned by averaged perceptrons (Collins,
 * EMNLP 2002) in the module {@code training}; here they are only looked up.
 */
@NullMarked
package org.demarche.reader.linear;

import org.jspecify.annotations.NullMarked;
