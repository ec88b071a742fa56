package org.demarche.web.account;

import org.demarche.record.Named;

/** What an account may do; each may do what those before it may. The words are kept, so a constant is never renamed. */
public enum Role implements Named {
    /** Sees what the desk sees: full texts, what waits, findings that are not public. */
    READER,
    /** Confirms, corrects and rejects statements, and adds articles. */
    REVIEWER,
    /** Decides on disputes and topics, opens findings to the public, merges and renames issues and actors. */
    EDITOR,
    /** Manages accounts and sees the audit log. */
    ADMIN;

    /** Whether this role may do what needs the other. */
    public boolean covers(Role needed) {
        return compareTo(needed) >= 0;
    }
}
