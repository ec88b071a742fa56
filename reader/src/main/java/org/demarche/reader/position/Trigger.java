package org.demarche.reader.position;

import org.demarche.record.ConditionKind;

/**
 * Words that open a condition, found in a content.
 *
 * @param first index of the first word of the condition's span
 * @param clause index of the first word behind the conjunction
 * @param kind how the condition binds
 * @param clausal whether a clause follows, with a verb of its own; else a noun phrase
 * @param rule name of the rule
 */
record Trigger(int first, int clause, ConditionKind kind, boolean clausal, String rule) {}
