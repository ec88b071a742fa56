/** Web archives (ISO 28500, WARC 1.0 and 1.1), plain or compressed record by record, read in constant memory. */
@NullMarked
package org.demarche.article.warc;

import org.jspecify.annotations.NullMarked;
