/** Trains and measures the models of the reader. Never on the classpath of the product. */
@NullMarked
package org.demarche.training;

import org.jspecify.annotations.NullMarked;
