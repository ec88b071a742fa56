/**
 * The vocabulary of the record: {@link org.demarche.record.Article}, {@link org.demarche.record.Statement} and what they are made of, and
 * {@link org.demarche.record.RecordCodec}, which reads and writes them as {@code demarche-record/1}.
 *
 * <p>All offsets are Unicode code points into the article's text, end exclusive; {@link org.demarche.record.CodePointText} is the one
 * place where they are turned into Java's UTF-16 indices and back. All types are immutable and safe to share between threads. A
 * component that may be absent is marked {@link org.jspecify.annotations.Nullable}; nothing else is ever null.
 */
@NullMarked
package org.demarche.record;

import org.jspecify.annotations.NullMarked;
