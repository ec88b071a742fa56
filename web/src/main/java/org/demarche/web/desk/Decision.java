package org.demarche.web.desk;

import org.demarche.ledger.Revision;
import org.demarche.ledger.StatementView;
import org.jspecify.annotations.Nullable;

/**
 * What a person decided.
 *
 * @param revision who, when, what and why
 * @param statement what it is about, as it stands now; null for a decision about an article or a name, and after a takedown
 */
public record Decision(Revision revision, @Nullable StatementView statement) {}
