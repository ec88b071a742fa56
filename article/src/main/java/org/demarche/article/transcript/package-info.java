/** Transcripts of briefings, hearings and interviews: whose turn a paragraph is. */
@NullMarked
package org.demarche.article.transcript;

import org.jspecify.annotations.NullMarked;
