package org.demarche.web.account;

/**
 * Somebody who can sign in.
 *
 * @param name as it stands beside what was reviewed, for the public to see
 * @param role what the account may do
 * @param active whether it may sign in at all
 * @param local whether it has a password here; false for one of an organisation's sign-in
 * @param madeAt when it was made, UTC, ISO 8601
 */
public record Account(String name, Role role, boolean active, boolean local, String madeAt) {}
