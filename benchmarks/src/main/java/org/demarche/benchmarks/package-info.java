/** Speed of the rooms of the house, measured with JMH on real articles. */
@NullMarked
package org.demarche.benchmarks;

import org.jspecify.annotations.NullMarked;
