/**
 * The web, politely and on guard: robots.txt (RFC 9309) is obeyed, one request at a time goes to a host and none soon after another, what is
 * known is not sent again (RFC 9110, 13), and no address of a private network is reached, whatever a name or a redirect says.
 */
@NullMarked
package org.demarche.article.fetch;

import org.jspecify.annotations.NullMarked;
