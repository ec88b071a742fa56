/**
 * The desk: what only those see who are signed in. {@link org.demarche.web.desk.Desk} is the door. Reviewers take statement after statement
 * from the ledger's queue, confirm, correct or reject them, and add articles; editors decide on disputes and open findings to the public;
 * administrators keep the accounts. Every page is a form that works without a script; a script adds keys and dragging.
 */
@NullMarked
package org.demarche.web.desk;

import org.jspecify.annotations.NullMarked;
