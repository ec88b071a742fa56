/**
 * What running a site needs whatever is on its pages: settings, limits, what is counted, and how it starts and stops. It knows nothing of
 * the pages and nothing of accounts.
 */
@NullMarked
package org.demarche.web.operation;

import org.jspecify.annotations.NullMarked;
