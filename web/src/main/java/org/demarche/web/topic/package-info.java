/**
 * What readers decide: {@link org.demarche.web.topic.Topics topics} that they propose and vote for, and searches that they are told of by
 * feed, mail or webhook. Nobody needs an account; of a visitor no more is kept than a token that is worth nothing after the day.
 */
@NullMarked
package org.demarche.web.topic;

import org.jspecify.annotations.NullMarked;
