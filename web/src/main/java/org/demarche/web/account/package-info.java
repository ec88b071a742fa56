/**
 * Who may do what: {@link org.demarche.web.account.Accounts accounts} and their {@link org.demarche.web.account.Role roles}, {@link
 * org.demarche.web.account.Sessions sessions}, and {@link org.demarche.web.account.Doors}, the one place where a role and the token of a
 * form are asked for before anything is done. What was done stands in the {@link org.demarche.web.account.Audit audit log}.
 *
 * <p>All of it is kept in an {@link org.demarche.ledger.Annex} beside the ledger, never in the ledger itself.
 */
@NullMarked
package org.demarche.web.account;

import org.jspecify.annotations.NullMarked;
