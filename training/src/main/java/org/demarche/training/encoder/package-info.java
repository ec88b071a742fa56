/**
 * Trains the encoder of the accurate reader from a pretrained sentence encoder and the marked corpora, on a processor without a graphics
 * card, and writes it as the ONNX file that {@link org.demarche.reader.encoder} runs. Start at
 * {@link org.demarche.training.encoder.TrainEncoder}.
 */
@NullMarked
package org.demarche.training.encoder;

import org.jspecify.annotations.NullMarked;
