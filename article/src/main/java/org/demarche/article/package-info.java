/**
 * Bytes, files and pages become clean articles. The door is {@link org.demarche.article.Articles}: give it an input as a person names
 * it and it hands on one {@link org.demarche.article.Result} after another, never an exception for what is wrong with the input.
 *
 * <p>Inside, one package for each thing that is read: {@code bytes} (what the bytes are, and their encoding), {@code plain} (text),
 * {@code page} (HTML). What they all give is a {@link org.demarche.article.clean.CleanArticle}.
 */
@NullMarked
package org.demarche.article;

import org.jspecify.annotations.NullMarked;
