package org.demarche.web;

/**
 * A figure with what it counts.
 *
 * @param label what it counts
 * @param figure how many, digits grouped
 */
record Sum(String label, String figure) {}
