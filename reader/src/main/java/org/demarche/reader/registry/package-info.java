/**
 * The registry: states, organisations, office-holders and outlets with their names, as data files.
 */
@NullMarked
package org.demarche.reader.registry;

import org.jspecify.annotations.NullMarked;
