package org.demarche.export;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * An annotation whose words do not stand where it says. It is not imported, and never moved to where the words might be meant.
 *
 * @param place file and annotation
 * @param why what stands there instead, or what is missing
 * @param annotation the annotation as it was found, with a body more that tags it {@code orphan} and one that says why
 */
public record Orphan(String place, String why, ObjectNode annotation) {}
