package org.demarche.web.account;

/**
 * Somebody who is signed in.
 *
 * @param name the account's name
 * @param role what the account may do, as it stands now
 * @param csrf what every form of whoever is signed in so must send back
 * @param key SHA-256 of the session's id
 */
public record Session(String name, Role role, String csrf, String key) {
    /** Whether the session may do what needs this role; for templates, by the role's word. */
    public boolean may(String role) {
        return this.role.covers(Role.valueOf(role.toUpperCase(java.util.Locale.ROOT)));
    }
}
