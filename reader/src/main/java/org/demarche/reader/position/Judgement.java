package org.demarche.reader.position;

import org.demarche.record.Act;

/**
 * An act with the words that show it.
 *
 * @param act the act
 * @param first index of the first word that shows it
 * @param end index behind the last such word
 * @param rule name of the rule
 */
record Judgement(Act act, int first, int end, String rule) {}
