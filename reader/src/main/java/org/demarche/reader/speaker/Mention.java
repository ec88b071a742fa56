package org.demarche.reader.speaker;

/**
 * Words that name or stand for an actor.
 *
 * @param firstWord index of the first word in the article's words
 * @param endWord index behind the last word
 * @param actor who it is
 * @param rule name of the rule that resolved it
 */
public record Mention(int firstWord, int endWord, Actor actor, String rule) {}
