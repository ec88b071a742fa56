/**
 * The same reader over web archives of any size, on Apache Spark. {@link org.demarche.archive.ArchiveJob} is the program: it is started by
 * {@code spark-submit}, or by {@code demarche archive} on one machine.
 *
 * <p>Its stages follow each other, and each leaves what it has done in the work folder, piece by piece, before the next one begins:
 *
 * <ol>
 *   <li>{@link org.demarche.archive.Fetching}: every input file becomes a file of clean articles;
 *   <li>{@link org.demarche.archive.Duplicates}: which texts are the same, and which nearly;
 *   <li>{@link org.demarche.archive.ClusterReading}: every text is read once, its copies take over what was found;
 *   <li>{@link org.demarche.archive.GroupStage}: the same statement across outlets, by the rules of the module {@code grouping};
 *   <li>{@link org.demarche.archive.Tables}: the Parquet tables that others use.
 * </ol>
 *
 * <p>What passes from stage to stage is {@code demarche-record/1}, one line an article, with a field {@code archive} more ({@link
 * org.demarche.archive.Stamp}). No other package knows Spark.
 */
@NullMarked
package org.demarche.archive;

import org.jspecify.annotations.NullMarked;
