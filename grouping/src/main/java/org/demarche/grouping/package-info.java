/**
 * The same statement in many outlets is one. {@link org.demarche.grouping.Grouping} takes articles with their statements and gives
 * {@link org.demarche.grouping.Group}s; {@link org.demarche.grouping.Alignment} says word for word what one outlet kept, dropped, added
 * or altered of another's wording. The rules alone: no store, no cluster, no clock.
 *
 * <p>What happens, in order: articles on the same events are found ({@code Siblings}); their statements are compared pair by pair
 * ({@code Comparer}) by wording, speaker and occasion; the pairs are joined, best first, as long as nobody in the growing group contradicts
 * ({@code Joining}); last, each group is told how its members belong together ({@code Lineage}).
 */
@NullMarked
package org.demarche.grouping;

import org.jspecify.annotations.NullMarked;
