package org.demarche.web.state;

import java.time.LocalDate;

/**
 * How much there is of something.
 *
 * @param name its name
 * @param statements how many statements, copies in other outlets counted once
 * @param last the latest day
 */
public record Tallied(String name, int statements, LocalDate last) {}
