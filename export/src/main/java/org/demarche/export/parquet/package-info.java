/**
 * A writer of flat Parquet files (Apache Parquet format 2.10, file version 1): strings, whole numbers and floating-point numbers, each
 * required, optional or repeated; PLAIN values, RLE levels, GZIP pages. The libraries that do this bring thirty megabytes of a file system
 * for clusters along; this is a few hundred lines, and the tests read its files with one of those libraries.
 */
@NullMarked
package org.demarche.export.parquet;

import org.jspecify.annotations.NullMarked;
