package org.demarche.training.encoder;

import ai.djl.engine.Engine;

/** Settles the training engine before its first use. */
final class Engines {
    private Engines() {}

    /**
     * Sets the engine to one thread (with more, small networks crawl), offline and silent, and seeds it.
     *
     * @param seed of the engine's random numbers
     */
    static void settle(long seed) {
        System.setProperty("ai.djl.pytorch.num_threads", "1");
        System.setProperty("ai.djl.pytorch.num_interop_threads", "1");
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("OPT_OUT_TRACKING", "true");
        Engine.getEngine("PyTorch").setRandomSeed((int) seed);
    }
}
