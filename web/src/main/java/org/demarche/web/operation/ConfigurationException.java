package org.demarche.web.operation;

import org.jspecify.annotations.Nullable;

/** Something was set that cannot be. The message names the place, what is wrong with it and what it may be. */
public final class ConfigurationException extends Exception {
    private static final long serialVersionUID = 1L;

    public ConfigurationException(String message) {
        super(message);
    }

    public ConfigurationException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
