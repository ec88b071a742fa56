/**
 * Speakers: from the words that name somebody to who it is in this article and in the world.
 */
@NullMarked
package org.demarche.reader.speaker;

import org.jspecify.annotations.NullMarked;
