/**
 * What the record means at one of its states: everything that pages show and that takes more than a look into the ledger, worked out once
 * a state, and kept until the record changes.
 */
@NullMarked
package org.demarche.web.state;

import org.jspecify.annotations.NullMarked;
