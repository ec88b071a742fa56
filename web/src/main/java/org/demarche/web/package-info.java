/**
 * The pages and the API. {@link org.demarche.web.Server} is the door: give it a ledger and {@link org.demarche.web.Settings}, and it
 * answers on a socket until it is closed.
 *
 * <p>One class answers for one kind of page, as HTML and as JSON at the same address with {@code .json} behind it. It asks the ledger,
 * turns what it gets into views (records whose fields are ready to be shown), and hands these to a template of {@code src/main/jte}.
 * Templates hold no logic but loops and choices; they become Java classes of this package when the module is built. Everything that
 * an article brought in is foreign: it passes {@link org.demarche.web.Shown} and the template's escaping, and nothing of it is ever
 * markup, a style, a script or an address that a browser follows other than {@code http} and {@code https}.
 *
 * <p>Pages carry no script at all. What lights up together (a statement in the text and in the list beside it) is done by style sheets.
 */
@NullMarked
package org.demarche.web;

import org.jspecify.annotations.NullMarked;
