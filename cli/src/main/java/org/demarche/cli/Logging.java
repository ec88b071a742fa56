package org.demarche.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.spi.ContextAwareBase;
import org.slf4j.LoggerFactory;

/** Sends warnings and errors of the libraries to standard error. In Java because an XML configuration would cost more than it does. */
public final class Logging extends ContextAwareBase implements Configurator {
    private static final String APPENDER = "standard error";

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        PatternLayoutEncoder encoder = text();
        encoder.setContext(context);
        encoder.start();
        ConsoleAppender<ILoggingEvent> standardError = new ConsoleAppender<>();
        standardError.setContext(context);
        standardError.setTarget("System.err");
        standardError.setEncoder(encoder);
        standardError.start();
        standardError.setName(APPENDER);
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.WARN);
        root.addAppender(standardError);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    /**
     * Changes how the log is written from here on.
     *
     * @param json one JSON object a line, for programs; else text
     * @param requests whether each request of a server is a line
     */
    static void format(boolean json, boolean requests) {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        if (requests) {
            context.getLogger("org.demarche.web.requests").setLevel(Level.INFO);
        }
        if (context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).getAppender(APPENDER)
                instanceof ConsoleAppender<ILoggingEvent> appender) {
            Encoder<ILoggingEvent> encoder = json ? new JsonEncoder() : text();
            encoder.setContext(context);
            encoder.start();
            appender.setEncoder(encoder);
        }
    }

    private static PatternLayoutEncoder text() {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setPattern("demarche: %level %logger{0}: %msg%kvp{NONE}%n");
        return encoder;
    }
}
