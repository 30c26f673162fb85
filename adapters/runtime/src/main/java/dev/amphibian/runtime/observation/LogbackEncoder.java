package dev.amphibian.runtime.observation;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.encoder.EncoderBase;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** Logback's events as lines of JSON, with the MDC's fields as members. */
final class LogbackEncoder extends EncoderBase<ILoggingEvent> {

  @Override
  public byte[] headerBytes() {
    return new byte[0];
  }

  @Override
  public byte[] encode(ILoggingEvent event) {
    IThrowableProxy thrown = event.getThrowableProxy();
    return new JsonLine(
            Instant.ofEpochMilli(event.getTimeStamp()),
            event.getFormattedMessage(),
            event.getLoggerName(),
            event.getThreadName(),
            LogLevel.valueOf(event.getLevel().toString()))
        .with(event.getMDCPropertyMap())
        .end(thrown == null ? "" : ThrowableProxyUtil.asString(thrown))
        .getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public byte[] footerBytes() {
    return new byte[0];
  }
}
