package org.demarche.web.desk;

/**
 * One part in the form that splits a statement.
 *
 * @param number from 1
 * @param words of its content, one unbroken piece a line
 * @param place the same as offsets in code points
 * @param form its act and issue
 */
public record Part(int number, String words, String place, FormSheet form) {}
