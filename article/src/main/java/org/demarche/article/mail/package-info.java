/** E-mail: RFC 5322 letters with MIME parts (RFC 2045 to 2049). */
@NullMarked
package org.demarche.article.mail;

import org.jspecify.annotations.NullMarked;
